"""What the engine found, in our words and with our judgement of how much it matters."""

from __future__ import annotations

import re
import threading
from collections.abc import Collection

from cordially.model import Finding, Severity
from cordially.proofing.engine import EngineFailed, GrammarEngine, Lint
from cordially.proofing.ngrams import ngrams
from cordially.proofing.unknown import CALENDAR, Verdict, doubled, exists, joined, made, ranked, verdict
from cordially.proofing.view import LetterView
from cordially.proofing.vocabulary import dialect_for, dictionary, has_dialect
from cordially.proofing.wordlist import wordlist
from cordially.proofing.words import Word, distance, fold, near, word_set

SPELLING = "SpellCheck"
UNKNOWN_NAME = "harper.Name"
"""A word that may be a name we do not know: what stands beside it is a guess, so nothing mends it unasked."""
SPLIT = "SplitWords"
"""The engine's guess that a word is two; it is no guess for a word of the table ("shoebox")."""

_COMPOUNDS = word_set("shoebox misspelt handover")

_MISTAKES = {"Spelling", "Typo", "Repetition", "Eggcorn", "Malapropism"}
_CERTAIN = {"AnA", "ItsContraction", "ItsPossessive", "ModalOf", "ThenThan"}
"""Rules of the engine whose kind is only "grammar" but which were right wherever we met them."""

_UNSURE = {
    "OneOfTheSingular", "OutOfDate", "QuantifierNumeralConflict", "Everyone", "InterestedIn",
    "MassNouns", "OrthographicConsistency", "AWhile", "ThereIsAgreement", "DisjointPrefixes",
    "PossessiveYour", "CompoundNouns", "Excellent", "AvoidAndAlso", "WillNonLemma", "ThatThan",
    "YourPredicateAdjective", "EnMasse", "ThereToTheir",
}  # fmt: skip
"""Rules of the engine that were wrong on clean text ("misspelt" as "miss spelt", "further that you need").

They never block.
"""

_SECOND_LOOKS = {"misspelling", "grammar", "inconsistency", "duplication"}
"""The issue types of lingotweaker that are about mistakes; the others are about taste."""

_TASTE = {"Style", "Enhancement", "Readability", "Redundancy", "Regionalism", "WordChoice", "Formatting"}


class Grammar:
    """One question to the engine, asked in a thread so that other work goes on meanwhile."""

    def __init__(self, engine: GrammarEngine, letter: LetterView, dialect: str) -> None:
        self._letter = letter
        self._known = dictionary(letter)
        self._abroad = not has_dialect(letter, dialect)
        self._names = tuple(w for w in self._known if w[0].isupper() and not ngrams().knows(w.lower()))
        self._answer: tuple[Lint, ...] | EngineFailed | None = None
        self._thread = threading.Thread(
            target=self._ask, args=(engine, letter.text, dialect_for(letter, dialect)), daemon=True
        )
        self._thread.start()

    def _ask(self, engine: GrammarEngine, text: str, dialect: str) -> None:
        try:
            self._answer = engine.check(text, dialect, self._names)
        except EngineFailed as problem:
            self._answer = problem

    def findings(self) -> tuple[list[Finding], str]:
        """Wait for the answer: what was found in our words, and a note when nothing could be checked."""
        self._thread.join()
        if isinstance(self._answer, tuple):
            return self._told(self._answer), ""
        failed = self._answer or EngineFailed("the grammar engine stopped")
        if failed.found is not None:  # one of two engines did its work
            return self._told(failed.found), f"Grammar was checked by one engine of two: {failed}."
        return [], f"Grammar and spelling could not be checked: {failed}. The other checks were made."

    def _told(self, lints: tuple[Lint, ...]) -> list[Finding]:
        found = (finding_of(lint, self._letter, self._known, abroad=self._abroad) for lint in lints)
        return [f for f in found if f]


def finding_of(
    lint: Lint, letter: LetterView, known: Collection[str], *, abroad: bool = False
) -> Finding | None:
    """The finding for one lint of the engine; None when it is about a word of this case, or a term.

    `known` are the words of the case in all their forms; `abroad` says that no country is known.
    """
    text = letter.text[lint.start : lint.end]
    word = Word(text, lint.start, lint.end)
    if lint.rule == SPELLING:
        return _spelling(lint, word, letter, known, abroad)
    if lint.rule == "SentenceCapitalization" and _after_short_form(letter, lint.start):
        return None
    if not letter.without_addresses[lint.start : lint.end].strip() or _of_a_name(lint, letter):
        return None
    if lint.rule == "AnA" and _SILENT.match(letter.plain, lint.end + 1):
        return None
    if lint.rule == SPLIT:
        return _split(lint, word, letter)
    if text[:1].isupper() and text in known:  # "LaToya" is no matter of capitals
        return None
    if lint.rule.startswith("lingo."):
        return _second(lint, word, known)
    severity = Severity.WARNING
    if (lint.kind in _MISTAKES and lint.rule not in _UNSURE) or lint.rule in _CERTAIN:
        severity = Severity.ERROR
    elif lint.kind in _TASTE or lint.rule in _UNSURE:
        severity = Severity.ADVICE
    return Finding(
        f"harper.{lint.rule}", severity, lint.start, lint.end, text, _plain(lint.message), lint.fixes[:3]
    )


def _second(lint: Lint, word: Word, known: Collection[str]) -> Finding | None:
    """What the second engine says of grammar: worth a look, never in the way of a seal."""
    if word.text in known:
        return None
    severity = Severity.WARNING if lint.kind in _SECOND_LOOKS else Severity.ADVICE
    return _found(word, lint.rule, severity, _plain(lint.message), lint.fixes[:3])


_SILENT = re.compile(r"(?:honou?r|hour|heir|honest)")
"""The engine hears the h of "honour"."""


def _of_a_name(lint: Lint, letter: LetterView) -> bool:
    """Is a lint about grammar about somebody's name ("Will said", "Mark them")?"""
    text = letter.text[lint.start : lint.end]
    words = {fold(w): w for w in re.findall(r"[^\W\d_]+", text)}
    return any(letter.names.get(f) == w and ngrams().knows(f) for f, w in words.items())


def _split(lint: Lint, word: Word, letter: LetterView) -> Finding | None:
    """What the engine takes for two words: a slip where those two often follow one another ("thankyou")."""
    low = word.text.lower()
    if _one_word(low, letter):
        return None
    severity = Severity.WARNING if joined(low) or doubled(low) or not made(low) else Severity.ADVICE
    return _found(word, f"harper.{SPLIT}", severity, _plain(lint.message), lint.fixes[:3])


def _one_word(text: str, letter: LetterView) -> bool:
    """Is this a word by itself: of the table, of ours, or of the candidate's own notes?"""
    whole = text.removesuffix("'s")
    return ngrams().knows(whole) or wordlist().knows(whole) or text in _COMPOUNDS or text in letter.noted


def _after_short_form(letter: LetterView, at: int) -> bool:
    """Does a name that ends with a stop ("Lumen & Co.") stand before this place?"""
    before = letter.text[max(0, at - 40) : at].rstrip()
    names = (letter.opportunity.company,) if letter.opportunity else ()
    return any(name.endswith(".") and before.endswith(name) for name in names)


def _spelling(
    lint: Lint, word: Word, letter: LetterView, known: Collection[str], abroad: bool
) -> Finding | None:
    word = _whole(word, letter.text)
    if word.text in known or _compound_part(word, letter.text):
        return None
    name = next((n for f, n in letter.names.items() if f == word.folded or near(word.folded, f)), "")
    if name:
        message = f"“{word.text}” looks like the name {name}; a name is best spelt exactly as its owner does."
        return _found(word, "name.misspelt", Severity.ERROR, message, (name,))
    if _is_term(word.text) or fold(word.text) in letter.own_words:
        return None
    day = _day(word)
    if word.text[:1].isupper() and not letter.opens_sentence(word) and not day:
        return _name(word, lint.fixes, letter)
    fixes = ranked(word, tuple(dict.fromkeys((*day, *lint.fixes))), letter)
    judged = verdict(word, fixes, letter, abroad=abroad)
    if judged is Verdict.TERM:
        return None
    hint = f"; you may mean “{fixes[0]}”" if fixes else ""
    message = f"“{word.text}” is not a word we know{hint}."
    severity = Severity.ERROR if judged is Verdict.SLIP else Severity.ADVICE
    if not word.text.isascii() and "’" not in word.text:  # rather a word of another language
        severity = Severity.ADVICE
    return _found(word, f"harper.{SPELLING}", severity, message, fixes[:3])


def _name(word: Word, fixes: tuple[str, ...], letter: LetterView) -> Finding | None:
    """A capital inside a sentence: most likely a name, which may be one that is known."""
    low = fold(word.text)
    if wordlist().names(low.removesuffix("'s")) or exists(low):
        return None
    message = f"“{word.text}” is not in the dictionary; if it is a name, please check its spelling once."
    severity = _as_a_name(word, fixes, letter)
    return _found(word, UNKNOWN_NAME, severity, message, ranked(word, fixes, letter)[:3])


def _whole(word: Word, text: str) -> Word:
    """The whole word where the engine took its middle for a beginning ("Zs" and "ófia")."""
    start, end = word.start, word.end
    while start > 0 and text[start - 1].isalpha():
        start -= 1
    while end < len(text) and text[end].isalpha():
        end += 1
    return Word(text[start:end], start, end)


def _compound_part(word: Word, text: str) -> bool:
    """A known word, with or without its s, behind a hyphen ("sixth-formers")."""
    part = word.text.lower().removesuffix("s")
    return text[word.start - 1 : word.start] == "-" and ngrams().knows(part)


_NAME_BEFORE = re.compile(r"\b[A-Z]\w+\.? $")


def _as_a_name(word: Word, fixes: tuple[str, ...], letter: LetterView) -> Severity:
    """A word with a capital of its own is most likely a name that we cannot know, above all behind a title or
    a first name, unless it is one letter away from a common one ("Londn")."""
    if _NAME_BEFORE.search(letter.text, max(0, word.start - 30), word.start):
        return Severity.ADVICE
    common = (fold(f) for f in fixes if ngrams().knows(fold(f)))
    slip = any(distance(word.folded, low, 1) == 1 for low in common)
    return Severity.WARNING if slip else Severity.ADVICE


def _found(word: Word, rule: str, severity: Severity, message: str, fixes: tuple[str, ...]) -> Finding:
    return Finding(rule, severity, word.start, word.end, word.text, message, fixes)


def _is_term(text: str) -> bool:
    """One letter, or a capital or digit inside (PostgreSQL, SRE, K8s): a term of the trade, not a slip."""
    return len(text.strip(".")) == 1 or (
        bool(re.search(r"\d|.[A-Z]", text)) and not re.fullmatch(r"[A-Z]{7,}", text)
    )


_LONG_DAY = 6
"""In small letters a shorter word may be a slip of anything."""


def _day(word: Word) -> tuple[str, ...]:
    """The weekday or month that a word is a slip of: it has a capital, or gets one, and is no name."""
    if not word.text[:1].isupper() and len(word.text) < _LONG_DAY:
        return ()
    return tuple(day.capitalize() for day in sorted(CALENDAR) if near(word.folded, day))


def _plain(message: str) -> str:
    """The engine's message as one sentence of ours: straight quotes for its code marks."""
    told = re.sub(r"`([^`]*)`", r"“\1”", message.strip()).rstrip("!")
    return told if told.endswith((".", "?")) else f"{told}."
