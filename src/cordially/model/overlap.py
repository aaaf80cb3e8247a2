"""How alike two notes are, as a panel that lays them side by side would see it."""

from __future__ import annotations

import re
from collections.abc import Sequence

MOST_SHARED = 0.6  # ETIQUETTE.md, panel.max_similarity
_SIZE = 5  # ETIQUETTE.md, panel.max_similarity: shared runs of five words
_WORD = re.compile(r"\w+(?:['’]\w+)?")
_GREETING = re.compile(r"^(?:dear|hello|hi|good (?:morning|afternoon))\b", re.IGNORECASE)
VALEDICTION = re.compile(
    r"^[ \t]*(?:(?:with )?(?:my |very )?"
    r"(?:kind|kindest|best|warm|warmest|many|sincere)(?: and \w+)? "
    r"(?:regards|wishes|thanks)|yours(?: \w+)?|sincerely(?: yours)?|respectfully(?: yours)?|"
    r"regards|best|cheers|"
    r"gratefully|with (?:thanks|gratitude|appreciation)|with (?:many|warm|kind) \w+|thank you|thanks|"
    r"thank you again|thanks again|all the best|warmly|cordially)[,.]?[ \t\r]*$",
    re.I | re.M,
)
"""A line that is a valediction and nothing else: "Many thanks," is one, "Many thanks for the hour" is not."""


def overlap(a: str, b: str) -> float:
    """The share (0 to 1) of the shorter text's five-word runs that the other text holds as well.

    Greeting, closing paragraph and signature do not count: they are alike in every good letter.
    A text too short for one run is compared as a whole.
    """
    one, other = _runs(a), _runs(b)
    if not one or not other:
        return 0.0
    return len(one & other) / min(len(one), len(other))


def matrix(texts: Sequence[str]) -> tuple[tuple[float, ...], ...]:
    """`overlap` of each text with each other; 1.0 on the diagonal."""
    return tuple(tuple(1.0 if a is b else overlap(a, b) for b in texts) for a in texts)


def shared_spans(text: str, others: Sequence[str]) -> tuple[tuple[int, int], ...]:
    """The places (start, end in code points) of a text whose five-word runs stand in another one as well."""
    inner = middle(text)
    offset = max(text.find(inner), 0)
    theirs = frozenset[tuple[str, ...]]().union(*(_runs(other) for other in others))
    words = list(_WORD.finditer(inner))
    spans: list[tuple[int, int]] = []
    for at in range(len(words) - _SIZE + 1):
        run = words[at : at + _SIZE]
        if tuple(w[0].lower() for w in run) not in theirs:
            continue
        start, end = offset + run[0].start(), offset + run[-1].end()
        if spans and start <= spans[-1][1]:
            spans[-1] = (spans[-1][0], end)
        else:
            spans.append((start, end))
    return tuple(spans)


def _runs(text: str) -> frozenset[tuple[str, ...]]:
    words = _WORD.findall(middle(text).lower())
    if not words:
        return frozenset()
    size = min(_SIZE, len(words))
    return frozenset(tuple(words[i : i + size]) for i in range(len(words) - size + 1))


def middle(text: str, *, whole: bool = False) -> str:
    """The paragraphs between the greeting and the closing; with `whole` the closing paragraph as well."""
    blocks = [b.strip() for b in re.split(r"\n\s*\n", text) if b.strip()]
    ends = next((n for n, b in enumerate(blocks) if n and VALEDICTION.match(b)), None)
    if ends is not None:
        blocks = blocks[: max(ends if whole else ends - 1, 1)]
    if len(blocks) > 1 and _GREETING.match(blocks[0]):
        blocks = blocks[1:]
    return "\n\n".join(blocks)
