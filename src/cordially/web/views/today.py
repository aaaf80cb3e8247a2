"""Today, the first screen, and the rehearsal."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from cordially.desk import clock, duties, lessons
from cordially.desk import sample as sample_desk
from cordially.desk.agenda import Agenda, agenda
from cordially.desk.models import Duty
from cordially.desk.places import settle
from cordially.model.calendar import local_date
from cordially.web.views.base import me, mine

MOST_TODO, MOST_LATER, MOST_QUIET, MOST_REPLIES = 12, 6, 8, 3


@require_safe
def today(request: HttpRequest) -> HttpResponse:
    """What to do now; the first screen while there is nothing yet."""
    candidate, now = me(request), clock.now()
    found = agenda(candidate, now)
    if found.is_empty:
        return redirect("start")
    zone = candidate.zone or "UTC"
    context = {
        "agenda": _drawn(found),
        "zone": zone,
        "now": now,
        "week": _week(found, zone),
        "sentence": _sentence(found),
        "quiet": found.quiet[:MOST_QUIET],
        "quiet_more": len(found.quiet[MOST_QUIET:]),
        "replies_more": len(found.replies[MOST_REPLIES:]),
        "reminder": lessons.before_next_interview(candidate, now),
    }
    return render(request, "web/today.html", context)


def _drawn(found: Agenda) -> Agenda:
    """As much of it as the page shows.

    Django's contexts refer to themselves, so whatever they hold waits for Python's collector; a long search
    need not wait there whole.
    """
    few = found.standings if len(found.standings) == 1 else ()
    return replace(
        found,
        todo=found.todo[:MOST_TODO],
        later=found.later[:MOST_LATER],
        replies=found.replies[:MOST_REPLIES],
        quiet=(),
        standings=few,
    )


def _sentence(found: Agenda) -> str:
    """One calm line under the date."""
    doing = len(found.todo) + len(found.asking) + len(found.replies) + len(found.troubles)
    doing += len(found.by_hand)
    if doing == 1:
        return _("One thing to do. It will not take long.")
    if doing:
        return _("%(count)s things to do, the most pressing first.") % {"count": doing}
    if found.leaving:
        return _("Nothing to do. What is sealed leaves by itself.")
    return _("A day to leave alone.")


def _week(found: Agenda, zone: str) -> list[dict[str, object]]:
    """Seven days from Monday, with a dot for each thing due."""
    first = local_date(found.now, zone)
    monday = first - timedelta(days=first.weekday())
    due = [local_date(t.step.due, zone) for t in (*found.todo, *found.later)]
    due += [local_date(d.seal.send_at, zone) for d in found.leaving]
    days = [monday + timedelta(days=n) for n in range(7)]
    return [{"day": d, "today": d == first, "dots": range(min(due.count(d), 3))} for d in days]


@require_POST
def again(request: HttpRequest, pk: int) -> HttpResponse:
    """Try a duty again that was given up."""
    duties.retry(mine(request, Duty, pk), clock.now())
    return redirect("today")


@require_safe
def start(request: HttpRequest) -> HttpResponse:
    """ "When was your interview?" """
    candidate = me(request)
    return render(request, "web/start.html", {"candidate": candidate, "problems": ()})


@require_POST
def sample(request: HttpRequest) -> HttpResponse:
    """Put the invented interview on the desk and go to its debrief."""
    candidate = me(request)
    zone = request.POST.get("zone", "")
    if not candidate.zone:
        settle(candidate, zone)
        candidate.save(update_fields=["zone", "country"])
    row = sample_desk.begin(candidate, clock.now())
    return redirect("debrief", pk=row.pk)
