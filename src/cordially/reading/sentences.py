"""A text as sentences, the unit that evidence is given in."""

from __future__ import annotations

import re

MAX_SENTENCES = 400
MAX_SENTENCE = 600

# Not after "30." of a German date nor after a title.
_END = re.compile(
    r"(?<=[.!?…])(?<!\b\d\.)(?<!\b\d\d\.)(?<!\bMr\.)(?<!\bMs\.)(?<!\bDr\.)(?<!\bMrs\.)(?<!\be\.g\.)(?<!\bi\.e\.)\s+"
)
_BREAK = re.compile(r"\n[ \t]*\n|\n(?=\s*[-*•]\s)")


def sentences(text: str) -> tuple[str, ...]:
    """The sentences in order, wrapped lines joined, typographic apostrophes made plain."""
    plain = text.translate({0x2019: "'", 0x2018: "'", 0xA0: " ", 0x202F: " "})
    found: list[str] = []
    for paragraph in _BREAK.split(plain):
        found += [
            one.strip()[:MAX_SENTENCE] for one in _END.split(" ".join(paragraph.split())) if one.strip()
        ]
        if len(found) >= MAX_SENTENCES:
            break
    return tuple(found[:MAX_SENTENCES])
