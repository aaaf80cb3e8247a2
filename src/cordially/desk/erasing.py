"""Deleting everything of a candidate, so that it is gone from the disk and not only from the pages."""

from __future__ import annotations

from django.contrib.auth.models import User
from django.db import connection, transaction

from cordially.desk import accounts, audit, door, notices, reminders, vault
from cordially.desk.acting import as_the_house
from cordially.desk.models import Candidate
from cordially.model.words import phrase

CONFIRMATION = phrase("delete everything")


def erase(candidate: Candidate) -> Candidate:
    """Delete every row and password of the candidate; returns the new, empty one of the same user."""
    user = candidate.user
    for account in accounts.accounts_of(candidate):
        vault.of(candidate).delete(account.secret)
    for listener in notices.listeners_of(candidate):
        vault.of(candidate).delete(listener.secret)
    reminders.forget(candidate)
    with as_the_house(), transaction.atomic():
        candidate.delete()
        fresh = Candidate.objects.create(user=user)
        audit.note(audit.Event.ERASED, user, user, what="desk")
    _from_disk()
    return fresh


def close_account(user: User, actor: User) -> None:
    """Delete the account itself with everything in it: by its own person, or by staff at their wish.

    Whoever carries it out is shown nothing. A letter that was sealed and waits does not leave: its dispatch
    and its duty go in the same transaction. Remarks that a coach wrote stay with the letters they stand at.
    """
    with as_the_house():
        erase(door.candidate_of(user))
        with transaction.atomic():
            audit.note(audit.Event.ERASED, actor, user.pk, what="account")
            user.delete()


def _from_disk() -> None:
    """Nothing of it is left in files either."""
    if box := accounts.running_postbox():
        for message in box.messages():
            message.path.unlink(missing_ok=True)
    if connection.vendor == "sqlite" and not connection.in_atomic_block:
        with connection.cursor() as cursor:
            cursor.execute("VACUUM")
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
