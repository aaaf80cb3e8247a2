"""A sentence that ends without its mark."""

from __future__ import annotations

import re
from collections.abc import Iterable

from cordially.model import Severity
from cordially.proofing.rule import Example, Hit, Line, Rule
from cordially.proofing.view import LetterView

_TAIL = re.compile(r"(?P<word>[^\W_]+)[ \t\r]*(?=\n[ \t\r]*\n|\Z)")
_PLAIN_LINE = 6
"""Shorter lines may be headings, names or items of a list. Ours."""


def check(letter: LetterView) -> Iterable[Hit]:
    for match in _TAIL.finditer(letter.text, letter.body_start, letter.body_end):
        line = letter.text[letter.text.rfind("\n", 0, match.start()) + 1 : match.end()]
        para = letter.text[max(letter.text.rfind("\n\n", 0, match.start()), letter.body_start) : match.end()]
        listed = line.lstrip().startswith(("-", "*", "•", "http", "www")) or "@" in line or "://" in line
        ends_text = not letter.text[match.end() :].strip()
        typing = ends_text and letter.kind is not None and letter.closing is None
        if len(para.split()) >= _PLAIN_LINE and not listed and not typing:
            word = match["word"]
            yield Hit(
                match.start("word"),
                match.start("word") + len(word),
                "The sentence has no full stop.",
                (f"{word}.",),
            )


RULE = Rule(
    id="stop.missing",
    severity=Severity.WARNING,
    line=Line.MISTAKES,
    summary="The last sentence of a paragraph has no full stop.",
    why="It is the smallest mark, and its absence looks like a letter sent unread.",
    examples=(
        Example(
            "Dear Priya,\n\nThank you for the tour of the ward\n\nKind regards,\nAmara Okonkwo",
            "Dear Priya,\n\nThank you for the tour of the ward.\n\nKind regards,\nAmara Okonkwo",
        ),
    ),
    quiet=(
        "Dear Priya,\n\nThank you for the tour of the ward.\n\nKind regards,\nAmara Okonkwo",
        "Dear Priya,\n\nThank you for the tour of",
        "Three things:\n\n- the rota for the night drivers and all the rest\n\nKind regards,\nAmara Okonkwo",
    ),
    check=check,
)
