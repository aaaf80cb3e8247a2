"""Keys of programs: made by the person with chosen scopes, shown once, revoked at any time.

There is no scope that seals, sends, takes a seal back or changes an address: only a person does that.
"""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Iterable
from datetime import datetime, timedelta
from enum import StrEnum

from cordially.desk.models import Candidate, ProgramToken
from cordially.model import Problem
from cordially.model.words import phrase, said

PREFIX = "cordially_"
MOST_TOKENS = 20
# "Last used" is for a person to read: a row written at every request would cost a disk write each.
_USED_EVERY = timedelta(minutes=1)


class Scope(StrEnum):
    """What a program may do; each stands for itself and includes no other."""

    READ = "read"
    DEBRIEF = "debrief"
    DRAFT = "draft"


MEANINGS = {
    Scope.READ: phrase("See your interviews, people, notes, letters, replies and plan"),
    Scope.DEBRIEF: phrase("Note down interviews, what was said, contacts made, and what a reply means"),
    Scope.DRAFT: phrase("Write and change drafts"),
}


def new_token(
    candidate: Candidate, name: str, scopes: Iterable[str], now: datetime
) -> tuple[str, tuple[Problem, ...]]:
    """A fresh key, to be shown once; only its hash is stored. With problems, none is made and it is ""."""
    chosen = [scope.value for scope in Scope if scope.value in set(scopes)]
    name = " ".join(name.replace("\x00", "").split())[:100]
    problems: tuple[Problem, ...] = ()
    if not name:
        problems += (Problem("name", "Give it a name, so that you know it again."),)
    if not chosen:
        problems += (Problem("scopes", "Choose at least one thing that the program may do."),)
    if len(tokens_of(candidate)) >= MOST_TOKENS:
        problems += (
            Problem(
                "name", said("You have {most} tokens. Revoke one that you no longer use.", most=MOST_TOKENS)
            ),
        )
    if problems:
        return "", problems
    token = PREFIX + secrets.token_urlsafe(32)
    ProgramToken.objects.create(
        candidate=candidate,
        name=name,
        digest=digest(token),
        hint=token[: len(PREFIX) + 4],
        scopes=chosen,
        created=now,
    )
    return token, ()


def tokens_of(candidate: Candidate) -> list[ProgramToken]:
    """The keys in force, newest first."""
    return list(ProgramToken.objects.filter(candidate=candidate, revoked_at__isnull=True).order_by("-pk"))


def holder(token: str, now: datetime) -> ProgramToken | None:
    """The row of a key in force, with its candidate; notes that it was used. None for any other text."""
    row = (
        ProgramToken.objects.filter(digest=digest(token), revoked_at__isnull=True)
        .select_related("candidate")
        .first()
    )
    if row and (row.used_at is None or now - row.used_at >= _USED_EVERY):
        ProgramToken.objects.filter(pk=row.pk).update(used_at=now)
    return row


def revoke(row: ProgramToken, now: datetime) -> None:
    """From this moment on the key opens nothing."""
    ProgramToken.objects.filter(pk=row.pk, revoked_at__isnull=True).update(revoked_at=now)


def digest(text: str) -> str:
    """SHA-256; a key of 256 random bits needs no slow hash."""
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()
