"""A verb in a shape that the word before it cannot take."""

# ruff: noqa: E501 - one row of the table a line
from __future__ import annotations

import re
from collections.abc import Iterable

from cordially.model import Severity
from cordially.proofing.inflect import forms
from cordially.proofing.lexicon import VERBS, Run, runs
from cordially.proofing.rule import Example, Hit, Line, Rule
from cordially.proofing.verbs import ing
from cordially.proofing.view import LetterView
from cordially.proofing.words import word_set

_MODALS = word_set(
    """
    would could should can will may might must did didn't don't doesn't does cannot can't won't wouldn't
    couldn't
    """
)
_NOT = frozenset(["not", "also", "never", "certainly", "gladly", "really", "be"])
_PAST = {
    "took": "taken", "gave": "given", "wrote": "written", "spoke": "spoken", "chose": "chosen", "began": "begun",
    "knew": "known", "saw": "seen", "went": "gone", "did": "done", "came": "come", "became": "become", "drove": "driven",
    "ate": "eaten", "fell": "fallen", "forgot": "forgotten", "wore": "worn", "rose": "risen", "drew": "drawn",
    "broke": "broken", "showed": "shown", "grew": "grown", "ran": "run",
}  # fmt: skip
_BASES = {
    "took": "take", "gave": "give", "wrote": "write", "spoke": "speak", "chose": "choose", "began": "begin",
    "knew": "know", "saw": "see", "went": "go", "did": "do", "came": "come", "became": "become", "drove": "drive",
    "understood": "understand", "met": "meet", "made": "make", "sent": "send", "told": "tell", "taught": "teach",
    "thought": "think", "kept": "keep", "brought": "bring", "built": "build", "heard": "hear", "found": "find",
    "learnt": "learn", "had": "have", "grew": "grow", "was": "be", "were": "be",
}  # fmt: skip
_ING = re.compile(
    r"\b(?:(?:thank(?:s| you)(?: all| both| so much| very much)?|grateful|forgive me|sorry) for|interested in|enjoy(?:ed)?|appreciate(?:d)?|"
    r"keen on|capable of|good at|fond of|instead of|without|before|after|by|experience of|experience in|worth|"
    r"insist(?:ed)? on|think(?:ing)? (?:of|about)|keep|kept|mind|used me to|suggest(?:ed)?|recommend(?:ed)?|avoid|consider) "
    r"(?P<at>[a-z]+)\b(?! (?:of|is|was)\b)"
)
_TO_ING = re.compile(
    r"\b(?:look(?:s|ed|ing)? forward|looking foward|committed|dedicated|accustomed|devoted) to (?P<at>[a-z]+)\b"
)
_NOUNS = word_set(
    """
    work help support care travel change talk visit test training walk start contact study interest call
    show design plan answer offer notice order hope love use return need play trade train end experience
    practice like look say welcome value sound respect share supply sign deal stand run drive move read
    treat try turn wait win wish
    """
)
"""Verbs that are nouns as well: after "for" they may be right."""


def check(letter: LetterView) -> Iterable[Hit]:
    for run in runs(letter):
        for at in range(1, len(run.words)):
            said = run.low[at]
            fix = _plain(run, at) if said in _BASES or said.endswith("ed") else ""
            fix = fix or (_participle(run, at) if said in _PAST else "")
            fix = fix or (_progressive(run, at) if run.low[at - 1] in ("am", "i'm") else "")
            if fix:
                span = run.words[at]
                said = letter.text[span.start : span.end]
                yield Hit(
                    span.start,
                    span.end,
                    f"After “{run.at(at - 1)}” this should be “{fix}”, not “{said}”.",
                    (fix,),
                )
    for pattern in (_ING, _TO_ING):
        for match in pattern.finditer(letter.plain, letter.body_start, letter.body_end):
            said = match["at"]
            noun = said in _NOUNS and not (pattern is _TO_ING and said in ("work", "talk", "contact"))
            if said in VERBS and not noun and not _imperative(letter, match):
                yield Hit(*match.span("at"), f"Here English asks for “{ing(said)}”.", (ing(said),))


def _imperative(letter: LetterView, match: re.Match[str]) -> bool:
    """A heading, or "the version before go on", where a noun and "before" make one thing."""
    before = letter.plain[max(0, match.start() - 30) : match.start()].rpartition(" the ")[2]
    named = match.group().startswith("before ") and before.strip().isalpha() and " " not in before.strip()
    return named or letter.text[match.start("at")].isupper()


def _plain(run: Run, at: int) -> str:
    """ "would enjoyed", "did not knew", "to understood"."""
    before = at - 1
    while run.at(before) in _NOT - {"be"}:
        before -= 1
    asks = run.at(before) in _MODALS
    asks = asks or (
        run.at(before) in ("i", "we", "you", "they", "he", "she")
        and run.at(before - 1) in ("did", "could", "can", "would", "should")
        and before - 1 == 0
    )
    to = run.at(at - 1) == "to" and run.at(at - 2) in (
        "like",
        "want",
        "wanted",
        "love",
        "hope",
        "hoped",
        "me",
        "able",
        "glad",
        "happy",
        "need",
        "how",
        "pleased",
        "us",
        "you",
        "try",
        "tried",
        "opportunity",
        "chance",
        "pleasure",
        "going",
        "ready",
        "keen",
        "decided",
        "used",
    )
    if run.at(before) == "may" and run.words[before].text[0].isupper():
        return ""  # the month
    if run.at(at - 1) in ("did", "does", "do") and run.at(at) in ("was", "were"):
        return ""  # "the best thing we did was a Sunday tea"
    if not (asks or to) or run.at(at - 1) in ("be", "have"):
        return ""
    said = run.at(at)
    if said in _BASES:
        return _BASES[said]
    ends = said.endswith("ed") and not said.endswith("eed")
    base = next((v for v in sorted(forms(said)) if v in VERBS and not v.endswith("ed")), "") if ends else ""
    return base if base and run.at(at) not in ("need", "interested", "excited", "dedicated") else ""


def _participle(run: Run, at: int) -> str:
    """ "have wrote", "has went"."""
    before = at - 1
    while run.at(before) in (
        "not",
        "never",
        "already",
        "also",
        "just",
        "always",
        "recently",
        "even",
        "since",
    ):
        before -= 1
    return (
        _PAST.get(run.at(at), "")
        if run.at(before)
        in ("have", "has", "had", "i've", "we've", "you've", "having", "was", "were", "been")
        else ""
    )


def _progressive(run: Run, at: int) -> str:
    """ "I am write to thank you", "I am hope"."""
    said, before = run.at(at), run.at(at - 1)
    subject = before in ("am", "i'm") and (run.at(at - 2) == "i" or before == "i'm")
    return ing(said) if subject and said in VERBS - {"welcome", "open", "clean", "set", "cut"} else ""


RULE = Rule(
    id="verb.shape",
    severity=Severity.ERROR,
    line=Line.MISTAKES,
    summary="A verb stands in a shape that cannot follow the word before it.",
    why="“Look forward to hear” and “thank you for take the time” are the commonest slips of this kind of letter.",
    examples=(
        Example("I would enjoyed working with you.", "I would enjoy working with you."),
        Example("I have wrote to you.", "I have written to you."),
        Example("Thank you for take the time.", "Thank you for taking the time."),
        Example("I am write to thank you.", "I am writing to thank you."),
        Example("I look forward to meet you.", "I look forward to meeting you."),
        Example("I did not knew that.", "I did not know that."),
    ),
    quiet=(
        "I would have enjoyed it, and I would be interested.",
        "Thank you for your help and for support with the move.",
        "I used to work by the sea.",
        "After work I read; before long I knew.",
        "I am used to being early.",
    ),
    check=check,
)
