"""After a database was brought back from a copy: nothing may be sent that has left since the copy was made.

The copy believes that letters wait which were sent, and that seals stand which were broken. So nothing that
waited then is sent by itself: what was due may have left, and becomes a doubt that evidence settles, or else
the person; what is due later comes back to the person. Only then may workers work.

PostgreSQL tells by itself that a database was brought back: its home is noted, and a table that was made
anew, or lies in another cluster, is not at home there. A physical copy, or a standby that took over and had
not heard all, looks like the original: there the administrator must say it (docs/centres/backup.md).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from django.db import connection, transaction

from cordially.desk import duties, settling
from cordially.desk.models import Dispatch, Duty, Round
from cordially.desk.progress import advance, loaded
from cordially.model import CordiallyError
from cordially.model.dispatch import DispatchState
from cordially.model.words import said

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_HOME, _RESTORED = "home", "restored"
# So long a letter that was in the copy is looked for before it leaves: mail of that age is still in the box.
LOOK_FOR = timedelta(days=60)
MAY_HAVE_LEFT = said(
    "Cordially was brought back from a copy of its database. "
    "This letter may have left since that copy was made."
)
LOOK_AGAIN = said(
    "Cordially was brought back from a copy of its database. "
    "Look whether this letter still stands as you want it, then let it go or take it back."
)


class NotAtHome(CordiallyError):
    """The database was brought back from a copy, and nobody has said so yet."""


@dataclass(slots=True)
class Restored:
    """What became of the letters that waited in the copy."""

    doubtful: int = 0
    parked: int = 0


def require_home() -> None:
    """Raise NotAtHome where workers must not work yet; a database that has none is at home here now."""
    here = _here()
    if not here:
        return
    row, _made = Round.objects.get_or_create(name=_HOME, defaults={"note": here, "at": _EPOCH})
    if row.note != here:
        raise NotAtHome(
            "This database was brought back from a copy. What waits in it may have been sent since, so"
            " nothing is sent yet. Run first: cordially restored (docs/centres/backup.md)"
        )


def mark(now: datetime) -> Restored:
    """Put every letter that waits out of the workers' reach; run again after a stop, it goes on."""
    found = Restored()
    duties.release_all()
    waiting = Dispatch.objects.filter(
        state__in=(DispatchState.QUEUED.value, DispatchState.HANDING_OVER.value),
        seal__revoked_at__isnull=True,
    )
    for pk in list(waiting.order_by("pk").values_list("pk", flat=True)):
        with transaction.atomic():
            _set_aside(loaded(pk), now, found)
    Round.objects.update_or_create(name=_RESTORED, defaults={"at": now})
    at_home()
    return found


def at_home() -> None:
    """From now on the database is at home here. By itself right only where nothing can have left since."""
    if here := _here():
        Round.objects.update_or_create(name=_HOME, defaults={"note": here, "at": _EPOCH})


def may_have_left(dispatch: Dispatch, now: datetime) -> bool:
    """Was this letter in a copy that was brought back lately? Then it is looked for before it leaves.

    The person may have sealed it after the copy was made; sealed once more, it has the same Message-ID.
    """
    marked = Round.objects.filter(name=_RESTORED, at__gt=now - LOOK_FOR).values_list("at", flat=True).first()
    return marked is not None and dispatch.seal.letter.created <= marked


def _set_aside(dispatch: Dispatch, now: datetime, found: Restored) -> None:
    if dispatch.state == DispatchState.QUEUED and not _was_due(dispatch, now):
        if advance(dispatch, DispatchState.PARKED, reason=LOOK_AGAIN, settled_at=now):
            duties.cancel("send", dispatch.pk)
            found.parked += 1
        return
    # The grace of the doubt begins now; for the budget it counts as a contact until it is settled.
    advance(dispatch, DispatchState.HANDING_OVER, handing_over_at=now)
    settling.doubt(dispatch, MAY_HAVE_LEFT, now)
    duties.cancel("send", dispatch.pk)
    found.doubtful += 1


def _was_due(dispatch: Dispatch, now: datetime) -> bool:
    """Could it have left by now? Sealed for later, it could not, however often it was put off since."""
    due = Duty.objects.filter(kind="send", subject=dispatch.pk, state__in=(Duty.READY, Duty.RUNNING))
    return dispatch.seal.send_at <= now or due.filter(due_at__lte=now).exists()


def _here() -> str:
    """What tells this home from another: the cluster and the table itself. "" where there is no telling."""
    if connection.vendor != "postgresql":
        return ""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT (SELECT system_identifier FROM pg_control_system()), %s::regclass::oid::bigint",
            [Dispatch._meta.db_table],
        )
        return "/".join(str(part) for part in cursor.fetchone())
