"""The letter speaks to, or of, somebody else."""

from __future__ import annotations

import re
from collections.abc import Iterable

from cordially.model import Person, Severity
from cordially.proofing.rule import Example, Hit, Line, Rule
from cordially.proofing.rules.name_misspelt import ALSO_WORDS, TITLES
from cordially.proofing.view import LetterView
from cordially.proofing.words import Word, fold, near, tokens, word_set

GENERAL = word_set(
    """team all everyone everybody hiring manager recruiter recruitment sir madam or and both colleagues
    committee panel search the concern there folks ladies gentlemen people talent
    acquisition hr human resources again"""
)


def _meant(letter: LetterView) -> tuple[Person, ...]:
    """Who may be greeted: the recipient, or anybody known when none is given."""
    return (letter.to,) if letter.to else letter.people


def _greeted(letter: LetterView) -> tuple[Word, ...]:
    """The words of the greeting that claim to be a name."""
    inside = [w for w in letter.words if letter.greets_with(w)]
    if any(w.folded == "whom" for w in inside):
        return ()  # "To whom it may concern"; elsewhere May is a name
    return tuple(w for w in inside if w.folded not in TITLES | GENERAL)


def _greeting_hit(letter: LetterView) -> Iterable[Hit]:
    people = _meant(letter)
    parts = {fold(p.text) for person in people for p in tokens(person.name)}
    parts |= {half for part in parts for half in part.split("-")}
    if parts:
        parts |= {fold(w.text) for person in people for w in tokens(person.honorific)}
    wrong = [w for w in _greeted(letter) if w.folded not in parts]
    if not parts or not wrong or all(near(w.folded, part) for w in wrong for part in [_closest(w, parts)]):
        return
    start, end = wrong[0].start, wrong[-1].end
    names = " or ".join(p.name for p in people[:3])
    fixes = (
        tuple(p.first_name if len(_greeted(letter)) == 1 else p.last_name for p in people)
        if len(people) == 1
        else ()
    )
    yield Hit(start, end, f"This greets “{letter.text[start:end]}”, but the letter is for {names}.", fixes)


def _closest(word: Word, parts: set[str]) -> str:
    return next((p for p in parts if near(word.folded, p)), "")


def _strangers(letter: LetterView) -> dict[str, str]:
    """Names from the candidate's other opportunities that mean nobody here: folded part -> full name."""
    others = letter.case.others if letter.case else ()
    named = {fold(w.text): p.name for o in others for p in o.people for w in tokens(p.name)}
    return {part: name for part, name in named.items() if part not in letter.right and len(part) > 2}


def _signed(letter: LetterView) -> Iterable[Hit]:
    """Another's last name under the candidate's first one; initials and "PhD" are no names."""
    if letter.case is None or letter.closing is None:
        return
    me = letter.case.candidate.name
    mine = {fold(p) for w in tokens(me) for p in (w.text, *w.text.split("-"))}
    line = re.compile(r"\s*([^\n,(|]*)").match(letter.text, letter.closing.end())
    signed = [w for w in letter.words if line and line.start(1) <= w.start < line.end(1)]
    if not signed or len(signed) > _NAMES:
        return
    if signed[0].folded not in mine:
        last = (
            signed[-1].folded in mine and len(signed) > 1 and not any(near(signed[0].folded, m) for m in mine)
        )
        if last and signed[0].text[1:2].islower() and len(signed[0].text) > 2:
            yield Hit(
                signed[0].start, signed[0].end, f"You sign as {me}; “{signed[0].text}” is another name.", ()
            )
        return
    for word in signed[1:]:
        named = word.text[0].isupper() and word.text[1:].islower() and word.folded not in _AFTER_NAMES
        if named and word.folded not in letter.right and not any(near(word.folded, part) for part in mine):
            yield Hit(word.start, word.end, f"You sign as {me}; “{word.text}” is another name.", ())


_NAMES = 4
"""So many words are still one name. Ours."""

_AFTER_NAMES = word_set("jr sr esq phd dphil msc bsc")


def check(letter: LetterView) -> Iterable[Hit]:
    yield from _greeting_hit(letter)
    yield from _signed(letter)
    strangers = _strangers(letter)
    greeted = _greeted(letter)
    for word in letter.words:
        name = strangers.get(word.folded)
        plain = letter.opens_sentence(word) and word.folded in ALSO_WORDS
        if name and word.text[0].isupper() and not plain and word not in greeted:
            yield Hit(
                word.start, word.end, f"“{word.text}” is {name}, whom you know from another application."
            )


RULE = Rule(
    id="name.wrong_person",
    severity=Severity.ERROR,
    line=Line.FACTS,
    summary="The greeting names somebody else, or a name from another application is left in the text.",
    why="Letters are copied from one employer to the next; this is the slip that ends an application.",
    examples=(
        Example("Dear Thomas,\n\nThank you.", "Dear Priya,\n\nThank you."),
        Example("Dear Priya Patel,", "Dear Priya Raman,"),
        Example("Dear Siobhan,", "Dear Priya,"),
        Example("Kind regards,\nAmara Adeyemi", "Kind regards,\nAmara Okonkwo"),
        Example(
            "I enjoyed hearing from Tobias about the plan.", "I enjoyed hearing from Siobhan about the plan."
        ),
    ),
    quiet=(
        "Dear Priya,\n\nThank you.",
        "Dear Ms Raman,\n\nThank you.",
        "Dear hiring team,\n\nThank you.",
        "Siobhan's question about drivers stayed with me.",
    ),
    check=check,
)
