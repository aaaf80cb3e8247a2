"""The one family of errors a caller of Cordially may meet.

A user's mistake is a value (see `Problem`); an exception is for what the caller must handle or repair.
HTTP status codes and exit codes belong to the faces, never to these classes.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


class CordiallyError(Exception):
    """Something Cordially could not do; the text says what, and what to do about it."""


class NotProper(CordiallyError):
    """The budget or the policy refuses this contact now; `until` tells when it is proper, if ever."""

    def __init__(self, message: str, *, until: datetime | None = None, rule: str = "") -> None:
        super().__init__(message)
        self.until = until
        self.rule = rule


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake in what a person gave us, told so that they can mend it.

    `where` names the field or place ("interviews[0].end"), `message` is one friendly sentence.
    """

    where: str
    message: str

    def __str__(self) -> str:
        return f"{self.where}: {self.message}" if self.where else self.message
