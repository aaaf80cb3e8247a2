"""The door of the local app: a one-time token in the printed address, then a session of this browser."""

from __future__ import annotations

import hashlib
import secrets
from datetime import datetime, timedelta

from django.contrib.auth.backends import ModelBackend
from django.contrib.auth.models import User
from django.db import transaction

from cordially.desk.acting import as_the_house
from cordially.desk.models import Candidate, EntryToken

GOOD_FOR = timedelta(hours=12)


class OwnUser(ModelBackend):
    """Reads the user of a session together with the candidate."""

    def get_user(self, user_id: int) -> User | None:
        """The user, in one query; None when there is none."""
        with as_the_house():
            return self._user(user_id)

    @staticmethod
    def _user(user_id: int) -> User | None:
        return User.objects.select_related("candidate").filter(pk=user_id, is_active=True).first()


def new_token(now: datetime) -> str:
    """A fresh token; only its hash is stored."""
    token = secrets.token_urlsafe(24)
    EntryToken.objects.filter(created__lt=now - GOOD_FOR).delete()
    EntryToken.objects.create(digest=_digest(token), created=now)
    return token


def enter(token: str, now: datetime) -> User | None:
    """The local user if the token is right, fresh and unused; using it uses it up."""
    fresh = EntryToken.objects.filter(
        digest=_digest(token), used_at__isnull=True, created__gte=now - GOOD_FOR
    )
    return local_user() if fresh.update(used_at=now) else None


def local_user() -> User:
    """The one user of a local installation, with its candidate."""
    with transaction.atomic():
        user, _ = User.objects.get_or_create(username="me")
        candidate_of(user)
    return user


def candidate_of(user: User) -> Candidate:
    """The candidate that this user is, made at the first need."""
    found = getattr(user, "candidate", None)
    if found is None:
        with as_the_house():
            found, _ = Candidate.objects.get_or_create(user=user, defaults={"email": user.email})
    return found


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode("utf-8", "replace")).hexdigest()
