"""Ms, Mr, Dr: only ever what the person used."""

from __future__ import annotations

import re
from collections.abc import Iterable

from cordially.model import Person, Severity
from cordially.proofing.rule import Example, Hit, Line, Rule
from cordially.proofing.view import LetterView
from cordially.proofing.words import fold, near, tokens

_TITLED = re.compile(
    r"\b(?P<title>Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Rev|Reverend|Judge|Justice|Captain|Colonel|Major|Mme|Mlle|Madame|"
    r"Monsieur|Mdm|Madam|Herr|Frau|Señora?|Signora?)\b\.?[ \t]+"
    r"(?P<name>[^\W\d_][\w'’\-]*(?:[ \t]+[A-Z][\w'’\-]*)?)"
)
_SAME = {"professor": "prof", "reverend": "rev"}


def _title(text: str) -> str:
    short = fold(text).rstrip(".")
    return _SAME.get(short, short)


def _whose(letter: LetterView, name: str) -> Person | None:
    """The one known person meant by the name after a title; near misses count (name.misspelt tells)."""
    said = [w.folded for w in tokens(name)]
    meant = [p for p in letter.people if any(_is(s, fold(w.text)) for s in said for w in tokens(p.name))]
    return meant[0] if len(meant) == 1 else None


def _is(said: str, part: str) -> bool:
    return said == part or near(said, part)


def _first_name_alone(letter: LetterView, match: re.Match[str]) -> Iterable[Hit]:
    """ "Dr Siobhan": a title goes with the last name."""
    said = tokens(match["name"])
    person = next((p for p in letter.people if fold(p.first_name) == said[0].folded), None)
    surname = person is not None and fold(person.last_name) == said[0].folded
    if person is not None and not surname and len(said) == 1:
        start = match.start("name")
        message = f"“{match['title']}” goes with the last name, {person.last_name}."
        yield Hit(start, start + len(said[0].text), message, (person.last_name,))


def check(letter: LetterView) -> Iterable[Hit]:
    for match in _TITLED.finditer(letter.text):
        yield from _first_name_alone(letter, match)
        person = _whose(letter, match["name"])
        if person is None or (person.honorific and _title(person.honorific) == _title(match["title"])):
            continue
        start, end = match.start(), match.end("title") + letter.text[match.end("title") :].startswith(".")
        if person.honorific:
            message = f"{person.name} is {person.honorific}, so “{match['title']}” would be wrong."
            yield Hit(start, end, message, (person.honorific,), Severity.ERROR)
        else:
            message = (
                f"We do not know that {person.name} uses “{match['title']}”; the full name is always right."
            )
            greets = letter.greeting is not None and start < letter.greeting.end()
            severity = None if greets else Severity.ADVICE
            yield Hit(start, match.end("name"), message, (person.name,), severity)


RULE = Rule(
    id="name.honorific",
    severity=Severity.WARNING,
    line=Line.FACTS,
    summary="A title was guessed.",
    why="A guessed Ms, Mr or Dr can be wrong in a way that hurts; people tell you what they use.",
    examples=(
        Example("Dear Mrs Raman,", "Dear Priya Raman,"),
        Example("Please thank Dr Siobhan for me.", "Please thank Dr Nguyen for me."),
        Example("Please thank Mr. Nguyen for me.", "Please thank Dr Nguyen for me."),
    ),
    quiet=("Dear Priya Raman,", "Please thank Dr Nguyen for me.", "I worked with Mr Adeyemi for two years."),
    check=check,
)
