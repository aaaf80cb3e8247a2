"""A quotation mark or bracket without its partner."""

from __future__ import annotations

import re
from collections.abc import Iterable

from cordially.model import Severity
from cordially.proofing.rule import Example, Hit, Line, Rule
from cordially.proofing.view import LetterView

_PARAGRAPH = re.compile(r"(?:[^\n]|\n(?!\s*\n))+")
_PAIRS = {"(": ")", "[": "]", "“": "”", "«": "»"}
_CLOSES = {v: k for k, v in _PAIRS.items()}
_ITEM = re.compile(r"(?<!\S)[:;]-?[)(]|\d\s?[\"”″]")


def check(letter: LetterView) -> Iterable[Hit]:
    for match in _PARAGRAPH.finditer(letter.text, letter.body_start, letter.body_end):
        shown = _ITEM.sub(lambda m: " " * len(m.group()), match.group())
        for place, mark in _lone(shown):
            at = match.start() + place
            yield _hit(letter, at, mark, match.end())


def _lone(text: str) -> list[tuple[int, str]]:
    """Opening marks never closed, closing ones never opened, and an odd straight quotation mark."""
    open_marks: list[tuple[int, str]] = []
    found = []
    for place, mark in enumerate(text):
        if mark in _PAIRS:
            open_marks.append((place, mark))
        elif mark in _CLOSES:
            if open_marks and open_marks[-1][1] == _CLOSES[mark]:
                open_marks.pop()
            elif mark == ")" and _LISTED.search(text[max(0, place - 3) : place]):
                pass
            elif mark != "”" or not any(m == "“" for _, m in open_marks):
                found.append((place, mark))
    straight = [place for place, mark in enumerate(text) if mark == '"']
    if len(straight) % 2:
        found.append((straight[-1], '"'))
    return sorted([*found, *open_marks])


_LISTED = re.compile(r"(?:^|\s)(?:\d{1,2}|[a-zA-Z])$")
_REACH = 40


def _hit(letter: LetterView, at: int, mark: str, stop: int) -> Hit:
    opens = mark in _PAIRS or (mark == '"' and letter.text[at + 1 : at + 2].strip() != "")
    rest = letter.text[at : min(stop, at + _REACH)] if opens else letter.text[at : at + 1]
    length = len(re.match(r"\S+(?: \S+){0,3}", rest).group()) if opens and rest.strip() else 1  # type: ignore[union-attr]
    return Hit(at, at + length, f"The {mark} here has no partner in this paragraph.")


RULE = Rule(
    id="quotes",
    severity=Severity.WARNING,
    line=Line.MISTAKES,
    summary="A bracket or a quote stands alone.",
    why="The reader looks for the end of it instead of reading on.",
    examples=(
        Example("The team (all five of them met me.", "The team (all five of them) met me."),
        Example("I liked “the plan, and the people.", "I liked “the plan”, and the people."),
        Example('You called it "a long winter.', 'You called it "a long winter".'),
    ),
    quiet=(
        "The team (all five of them) met me.",
        "I liked “the plan”, and (b) the ’80s.",
        'It is 5" wide; see a) and b).',
    ),
    check=check,
)
