"""Where a dispatch stands: moved only here, by conditional updates over the table of `model.dispatch`."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from cordially.desk import clock, duties
from cordially.desk.models import Dispatch, Touch
from cordially.model import Channel
from cordially.model.dispatch import DispatchState, sources_of

# What a dispatch itself holds; whose seal it is never changes, so that is not read again.
_ITS_OWN = [field.name for field in Dispatch._meta.concrete_fields if not field.is_relation]


def loaded(dispatch_id: int) -> Dispatch:
    """The dispatch with everything that sending looks at, in one query."""
    return Dispatch.objects.select_related(
        "candidate", "seal__letter__opportunity__candidate", "seal__letter__person", "seal__letter__interview"
    ).get(pk=dispatch_id)


def advance(dispatch: Dispatch, then: DispatchState, **fields: object) -> bool:
    """Move to `then` if the table allows it from where the row stands now; False when it does not."""
    allowed = [state.value for state in sources_of(then)]
    moved = Dispatch.objects.filter(pk=dispatch.pk, state__in=allowed).update(state=then.value, **fields)
    dispatch.refresh_from_db(fields=_ITS_OWN)
    return bool(moved)


def mark_sent(dispatch: Dispatch, answer: str, server_id: str = "") -> bool:
    """It left: state, contact and the duty to file a copy in one commit. False when that was known."""
    now = clock.now()
    known = {"server_id": server_id} if server_id else {}
    with transaction.atomic():
        if not advance(dispatch, DispatchState.SENT, settled_at=now, answer=answer, reason="", **known):
            return False
        record_touch(dispatch, now)
        duties.arrange(dispatch.candidate, "file", dispatch.pk, now, now)
    return True


def record_touch(dispatch: Dispatch, now: datetime) -> None:
    """Count the contact: one touch a letter, whatever happens twice."""
    letter = dispatch.seal.letter
    Touch.objects.get_or_create(
        letter=letter,
        defaults={
            "candidate": dispatch.candidate,
            "opportunity": letter.opportunity,
            "person": letter.person,
            "interview": letter.interview,
            "at": now,
            "kind": letter.kind,
            "channel": Channel.EMAIL.value,
        },
    )
