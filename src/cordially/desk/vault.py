"""Where a candidate's passwords, tokens and keys are: the keyring of their own machine, or in a centre's
database, encrypted by keys that lie outside it.

The first of a centre's keys encrypts, all of them decrypt. What is encrypted names its candidate and itself,
so that a row that was moved in the database opens nothing.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from functools import cache
from typing import Protocol

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.apps import apps
from django.db import transaction

from cordially.desk.config import load
from cordially.desk.models import Candidate, Secret
from cordially.model import CordiallyError
from cordially.model.words import said
from cordially.post.secrets import SecretStore

_PORTION = 200


class LostKey(CordiallyError):
    """What was kept for the person cannot be read any more, because the key that encrypted it is gone."""


class Store(Protocol):
    """Secrets by name."""

    def get(self, name: str) -> str | None:
        """The secret, or None when there is none. Raises LostKey."""
        ...

    def set(self, name: str, secret: str) -> None:
        """Keep it."""
        ...

    def delete(self, name: str) -> None:
        """Forget it; no error when there is none."""
        ...

    def alone(self, name: str) -> AbstractContextManager[None]:
        """Within it nobody else, on this machine or another, is within it for this secret."""
        ...


def of(candidate: Candidate) -> Store:
    """The store of this candidate's secrets."""
    if os.environ.get("CORDIALLY_CONFIG"):
        return _Sealed(candidate.pk)
    return SecretStore(load().home)


def place_of(candidate: Candidate) -> str:
    """Where a password of this candidate is kept, as the person is told."""
    store = of(candidate)
    if isinstance(store, SecretStore):
        return said("It stays on this machine, in {place}.", place=store.place)
    return said("It is kept in the database of your centre, encrypted.")


@dataclass(frozen=True, slots=True)
class _Sealed:
    """Secrets of one candidate in the database."""

    candidate: int

    def get(self, name: str) -> str | None:
        """The secret, or None when there is none. Raises LostKey."""
        row = Secret.objects.filter(candidate_id=self.candidate, name=name).first()
        return None if row is None else opened(row, _keys())

    def set(self, name: str, secret: str) -> None:
        """Keep it, encrypted by the first key."""
        sealed = _sealed(self.candidate, name, secret, _keys())
        Secret.objects.update_or_create(candidate_id=self.candidate, name=name, defaults={"sealed": sealed})

    def delete(self, name: str) -> None:
        """Forget it."""
        Secret.objects.filter(candidate_id=self.candidate, name=name).delete()

    @contextmanager
    def alone(self, name: str) -> Iterator[None]:
        """Holds the row; who else wants it alone waits, whichever machine it is on."""
        with transaction.atomic():
            found = Secret.objects.select_for_update().filter(candidate_id=self.candidate, name=name)
            found.values_list("pk").first()
            yield


@cache
def _keys() -> tuple[str, ...]:
    from cordially.desk import centre

    return centre.load().secret_keys


def _sealed(candidate: int, name: str, secret: str, keys: Sequence[str]) -> str:
    return Fernet(keys[0]).encrypt(json.dumps([candidate, name, secret]).encode()).decode()


def opened(row: Secret, keys: Sequence[str]) -> str:
    """What a row holds. Raises LostKey where no key opens it, or where it was somebody else's."""
    try:
        inside = MultiFernet([Fernet(key) for key in keys]).decrypt(row.sealed.encode())
        candidate, name, secret = json.loads(inside)
    except (InvalidToken, ValueError):
        candidate, name, secret = 0, "", ""
    if (candidate, name) != (row.candidate_id, row.name):
        raise LostKey(
            "What was kept here for this mailbox or service cannot be read any more. "
            "Enter it again under Settings."
        )
    return str(secret)


@dataclass(slots=True)
class Rotation:
    """What became of the rows: now under the first key, there before, or lost with their key."""

    anew: int = 0
    before: int = 0
    lost: int = 0


def rotate(keys: Sequence[str] | None = None, *, change: bool = True) -> Rotation:
    """Encrypt everything by the first key, a portion at a time; `change` False only counts.

    It may be stopped and begun again, and others may read and write meanwhile: a row that was written since
    it was read is left alone, since who wrote it used the first key.
    """
    keys = keys or _keys()
    found, last = Rotation(), 0
    while rows := list(Secret.objects.filter(pk__gt=last).order_by("pk")[:_PORTION]):
        for row in rows:
            _rotate(row, keys, found, change)
        last = rows[-1].pk
    _rotate_factors(keys, found, change)
    return found


def _rotate_factors(keys: Sequence[str], found: Rotation, change: bool) -> None:
    """Secrets of authenticator apps and recovery codes lie in tables of their own, under the same keys."""
    if not apps.is_installed("allauth.mfa"):
        return
    first, every = Fernet(keys[0]), MultiFernet([Fernet(key) for key in keys])
    table = apps.get_model("mfa", "Authenticator")  # type: ignore[misc]
    for row in table._default_manager.filter(type__in=("totp", "recovery_codes")).order_by("pk").iterator():
        for name in {"secret", "seed"} & set(row.data):
            before = row.data[name]
            try:
                first.decrypt(before.encode())
                found.before += 1
                continue
            except InvalidToken:
                pass
            try:
                anew = every.rotate(before.encode()).decode()
            except InvalidToken:
                found.lost += 1
                continue
            found.anew += 1
            if change:
                table._default_manager.filter(pk=row.pk, data=row.data).update(data={**row.data, name: anew})


def _rotate(row: Secret, keys: Sequence[str], found: Rotation, change: bool) -> None:
    try:
        opened(row, keys[:1])
        found.before += 1
    except LostKey:
        try:
            secret = opened(row, keys)
        except LostKey:
            found.lost += 1
            return
        found.anew += 1
        if change:
            sealed = _sealed(row.candidate_id, row.name, secret, keys)
            Secret.objects.filter(pk=row.pk, sealed=row.sealed).update(sealed=sealed)
