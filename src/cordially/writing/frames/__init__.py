"""The frames: sentences of ours with a place for the candidate's words. Data, a module a part of the letter.

They are written as one speaks ("I'd", "it's"); `voiced` spells them out for readers who are on formal terms.
"I'd" always stands for "I would" here, and "'s" after a pronoun for "is", so that spelling out is certain.
A frame states nothing about the world that the case does not hold.
"""

from __future__ import annotations

import pkgutil
import re
from dataclasses import dataclass
from functools import cache
from importlib import import_module

from cordially.writing.lexicon import words
from cordially.writing.style import Tone

_SPELT = (
    (r"\bwon't\b", "will not"),
    (r"\bcan't\b", "cannot"),
    (r"n't\b", " not"),
    (r"'d\b", " would"),
    (r"'m\b", " am"),
    (r"'ve\b", " have"),
    (r"'ll\b", " will"),
    (r"'re\b", " are"),
    (r"\b(it|that|there|here|what)'s\b", r"\1 is"),
)
_AMERICAN = {
    "straight away": "right away",
    "a good deal": "a great deal",
    "diary": "calendar",
    "on the telephone": "on the phone",
    "by telephone": "by phone",
}
# Words that a reader notices when they come twice in one letter.
_TELLING = words(
    "glad grateful stayed thinking thought enjoyed pleasure keen keener delighted forward remember useful "
    "happy happily hope gladly conversation especially particular interested heard hearing mind came come "
    "coming good understood understand mattered matters own once done talk talked picture real until news "
    "look reach further easy heart joy truly warmly"
)


@dataclass(frozen=True, slots=True)
class Frames:
    """One group of frames that do the same job. `name` stands in the trace of a sentence.

    `warm` and `formal` replace the `usual` ones when the person asks for that tone; empty means no change.
    """

    name: str
    usual: tuple[str, ...]
    warm: tuple[str, ...] = ()
    formal: tuple[str, ...] = ()

    def toned(self, tone: Tone) -> tuple[str, tuple[str, ...]]:
        """The name for the trace and the frames of this tone."""
        own = {Tone.WARM: self.warm, Tone.FORMAL: self.formal}.get(tone, ())
        return (f"{self.name}.{tone.value}", own) if own else (self.name, self.usual)

    @property
    def all(self) -> tuple[str, ...]:
        """Every frame of every tone."""
        return (*self.usual, *self.warm, *self.formal)


@cache
def groups() -> tuple[Frames, ...]:
    """Every group of frames, found by looking through the modules of this package."""
    modules = [import_module(m.name) for m in pkgutil.iter_modules(__path__, f"{__name__}.")]
    found = {id(g): g for m in modules for g in vars(m).values() if isinstance(g, Frames)}
    return tuple(found.values())


def voiced(frame: str, *, easy: bool, american: bool) -> str:
    """A frame as this reader gets it: contractions kept or spelled out, words of their English."""
    if not easy:
        for short, spelt in _SPELT:
            frame = re.sub(short, spelt, frame, flags=re.IGNORECASE)
    if american:
        for british, theirs in _AMERICAN.items():
            frame = frame.replace(british, theirs)
    return frame


def telling(frame: str) -> frozenset[str]:
    """The words (and the colon) of a frame that should not come back in the next sentences."""
    told = frozenset(re.findall(r"[a-z]+", frame.lower())) & _TELLING
    return told | ({":"} if ":" in frame else frozenset())
