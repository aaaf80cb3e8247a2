"""One language: its words of supposing and denying, and how the kinds are said in it."""

from __future__ import annotations

from dataclasses import dataclass

from cordially.model.history import ReplyKind
from cordially.reading.cues.cue import Cue, cue

NO, YES, NEXT = ReplyKind.REJECTION, ReplyKind.OFFER, ReplyKind.NEXT_ROUND
WAIT, ASK, ACK = ReplyKind.HOLDING, ReplyKind.INFO_REQUEST, ReplyKind.ACKNOWLEDGEMENT


@dataclass(frozen=True, slots=True)
class Tongue:
    """`supposed` and `denied` are patterns of "if" and "not"; `said` are kind, weight and pattern."""

    code: str
    supposed: str
    denied: str
    said: tuple[tuple[ReplyKind, float, str], ...]

    def cues(self) -> tuple[Cue, ...]:
        """None counts under an "if", and good news not beside a "not"."""
        good = f"{self.supposed}|{self.denied}"
        return tuple(
            cue(kind, weight, pattern, unless=good if kind in (YES, NEXT) else self.supposed, claim=False)
            for kind, weight, pattern in self.said
        )
