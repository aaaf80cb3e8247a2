"""A number that the notes tell otherwise."""

# ruff: noqa: E501 - one row of the table a line
from __future__ import annotations

import re
from collections.abc import Iterable

from cordially.model import Severity
from cordially.proofing.numbers import Told, told
from cordially.proofing.rule import Example, Hit, Line, Rule
from cordially.proofing.view import LetterView
from cordially.proofing.words import stem, stems


def _notes(letter: LetterView) -> tuple[str, ...]:
    if letter.case is None:
        return ()
    job, me = letter.case.opportunity, letter.case.candidate
    topics = (t.text for d in job.debriefs for t in d.topics)
    return (*(h.text for h in me.highlights), *topics, *(d.notes for d in job.debriefs))


def check(letter: LetterView) -> Iterable[Hit]:
    noted = [(note, n) for note in _notes(letter) for n in told(note)]
    said = list(told(letter.plain)) if noted else []
    missing = [(note, n) for note, n in noted if n.value not in {s.value for s in said}]
    for number in said:
        inside = letter.body_start <= number.start < letter.body_end
        agreed = any(n.value == number.value and _same_thing(n, number) for _, n in noted)
        if not inside or agreed or _supposed(letter, number):
            continue
        rivals = (n for note, n in missing if _same_thing(n, number) and _of_one_matter(note, letter, number))
        if rival := next(rivals, None):
            found = letter.text[number.start : number.end]
            message = f"Your notes say “{rival.text}”, not “{found}”; which one is right?"
            yield Hit(number.start, number.end, message, (rival.text,))


_SUPPOSED = re.compile(r"\b(?:would|could|might|should|if|suppose)\b|'d\b")


def _supposed(letter: LetterView, number: Told) -> bool:
    """Is it the number of a thing that was only imagined ("how I would sort 200 claims")?"""
    start = next((first for first, last in letter.sentences if first <= number.start < last), number.start)
    return bool(_SUPPOSED.search(letter.plain, start, number.start))


def _same_thing(noted: Told, said: Told) -> bool:
    """Do both numbers count the same thing?"""
    return bool(_counted(noted) & _counted(said))


def _counted(number: Told) -> set[str]:
    return {stem(w) for w in number.counted}


def _of_one_matter(note: str, letter: LetterView, number: Told) -> bool:
    """Does the number's sentence share more with the note than what is counted ("fifteen patients a day")?"""
    span = next(((a, b) for a, b in letter.sentences if a <= number.start < b), (0, 0))
    said = stems(letter.text[slice(*span)]) - _counted(number)
    return bool(said & stems(note)) or len(stems(note)) <= len(_counted(number))


RULE = Rule(
    id="number.differs",
    severity=Severity.WARNING,
    line=Line.FACTS,
    summary="A number differs from your notes.",
    why="A figure that changes between the interview and the letter costs trust (numbers against debrief and résumé).",
    examples=(
        Example(
            "We cut returns handling from nine days to two.", "We cut returns handling from six days to two."
        ),
    ),
    quiet=(
        "You asked how I would plan for 50 drivers.",
        "We cut returns handling from six days to two.",
        "I led nine drivers for four years.",
        "I am free at ten on Friday.",
    ),
    check=check,
)
