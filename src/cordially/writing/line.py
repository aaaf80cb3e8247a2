"""From groups of frames to sentences: which frame is taken, so that no panel and no letter hears one twice.

The first choice is a stable hash of the interview and the group. Each seat of a panel owns its own frames of
a group (every n-th one), so that no two readers share a frame in any of their alternatives. Among its own the
letter takes the first that repeats no telling word of the sentences before it.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass

from cordially.model import Move, Origin, Sentence, Source
from cordially.writing.frames import Frames, telling, voiced
from cordially.writing.style import Tone

_ASKING = ("what", "how", "when", "who", "why")
_RECENT = 3  # ours: how many sentences back a repeated word or colon is noticed


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence whose frame is not chosen yet."""

    frames: Frames
    move: Move
    sources: tuple[Source, ...]
    values: dict[str, str]


@dataclass(frozen=True, slots=True)
class Voice:
    """Who is spoken to and how. `key` names the interview, `seat` of `seats` the reader's place in it,
    `turn` the wording asked for; `easy` keeps contractions."""

    key: str
    seat: int
    seats: int
    turn: int
    tone: Tone
    easy: bool
    american: bool


def spoken(paragraphs: Iterable[Iterable[Line | None]], voice: Voice) -> tuple[tuple[Sentence, ...], ...]:
    """The paragraphs that hold something, each line with its frame chosen and filled."""
    before: list[frozenset[str]] = []
    taken: set[str] = set()
    result = []
    for paragraph in paragraphs:
        sentences = []
        for line in paragraph:
            if line is not None:
                sentences.append(_sentence(line, voice, before, taken))
        if sentences:
            result.append(tuple(sentences))
    return tuple(result)


def _sentence(line: Line, voice: Voice, before: list[frozenset[str]], taken: set[str]) -> Sentence:
    name, frames = line.frames.toned(voice.tone)
    recent = frozenset[str]().union(*before[-_RECENT:])
    choices = [at for at in _own(name, frames, voice) if frames[at] not in taken] or _own(
        name, frames, voice
    )[:1]
    said = line.values.get("x", "")
    at = min(choices, key=lambda at: _clash(frames[at], recent) + _doubled(frames[at], said))
    before.append(telling(frames[at]) | ({":"} if ":" in line.values.get("x", "") else set()))
    taken.add(frames[at])
    frame = voiced(frames[at], easy=voice.easy, american=voice.american)
    source = Source(Origin.FRAME, f"{name}.{at + 1}")
    return Sentence(tidy(frame.format(**line.values)), line.move, (*line.sources, source))


def _clash(frame: str, recent: frozenset[str]) -> int:
    """How badly a frame repeats what was just said; a second colon grates most. `min` keeps the first."""
    shared = telling(frame) & recent
    return len(shared) + (2 if ":" in shared else 0)


def _doubled(frame: str, said: str) -> int:
    """A question word of the frame that the filling begins with, too: "what you said about what ..."."""
    first = said.split(" ", 1)[0].lower()
    return 3 * (first in _ASKING and first in re.findall(r"[a-z]+", frame.lower()))


def _own(name: str, frames: tuple[str, ...], voice: Voice) -> list[int]:
    """This seat's frames of a group, beginning with the one for this turn.

    A panel larger than the group has to share: then each seat has the one frame its number gives.
    """
    key = f"{voice.key}\x1f{name}".encode("utf-8", "surrogatepass")
    start = int.from_bytes(hashlib.sha256(key).digest()[:8], "big")
    count = max(len(frames) // voice.seats, 1)
    steps = (voice.seat + voice.seats * ((voice.turn + n) % count) for n in range(count))
    return [(start + step) % len(frames) for step in steps]


def tidy(text: str) -> str:
    """A capital first, single spaces, one full stop; a closing question mark or quote keeps its own."""
    text = re.sub(r"\s+", " ", text).strip()
    text = re.sub(r"\s+([,.;:])", r"\1", text)
    text = re.sub(r"\.{2,}$", ".", re.sub(r'([?.])"\.$', r'\1"', text))
    return text[:1].upper() + text[1:]
