"""How a letter may be said: its tone, its length, and which of the good alternatives."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum


class Tone(StrEnum):
    """How close the writer stands. USUAL follows the reader: first names get an easier voice."""

    USUAL = "usual"
    WARM = "warm"
    FORMAL = "formal"


@dataclass(frozen=True, slots=True)
class Style:
    """The person's wish for one letter. `turn` 0 is the first wording, each further one says it differently;
    `short` leaves out what a shorter letter can do without, never a required move."""

    turn: int = 0
    tone: Tone = Tone.USUAL
    short: bool = False


PLAIN = Style()


class Way(StrEnum):
    """What a person may ask of a letter: one button each."""

    DIFFERENTLY = "differently"
    SHORTER = "shorter"
    LONGER = "longer"
    WARMER = "warmer"
    MORE_FORMAL = "more_formal"


def restyled(style: Style, way: Way) -> Style:
    """The style after one wish; warmer and more formal are steps between formal, usual and warm."""
    if way is Way.DIFFERENTLY:
        return replace(style, turn=style.turn + 1)
    if way in (Way.SHORTER, Way.LONGER):
        return replace(style, short=way is Way.SHORTER)
    steps = (Tone.FORMAL, Tone.USUAL, Tone.WARM)
    at = steps.index(style.tone) + (1 if way is Way.WARMER else -1)
    return replace(style, tone=steps[min(max(at, 0), 2)])
