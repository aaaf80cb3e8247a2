"""The people met, how the search goes, and closing a process well."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _lazy
from django.views.decorators.http import require_safe

from cordially.desk import clock
from cordially.desk import insights as insights_desk
from cordially.desk import people as people_desk
from cordially.desk.agenda import agenda
from cordially.desk.models import Opportunity
from cordially.desk.search import matching
from cordially.model import Kind, Outcome
from cordially.web.views.base import me, mine

A_PAGE = 25
FAREWELLS = (Kind.GOODWILL.value, Kind.CLOSING.value, Kind.WITHDRAWAL.value, Kind.OFFER_THANKS.value)
# What a person would call it.
ENDINGS = {
    Outcome.HIRED: _lazy("I have the job"),
    Outcome.REJECTED: _lazy("They chose another"),
    Outcome.WITHDRAWN: _lazy("I stepped back"),
    Outcome.DECLINED: _lazy("I declined their offer"),
    Outcome.NO_ANSWER: _lazy("They never answered"),
}


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """The goodwill book."""
    candidate, wanted = me(request), request.GET.get("q", "").strip()[:200]
    found = matching(candidate, wanted) if wanted else None
    page = Paginator(people_desk.people(candidate, found), A_PAGE).get_page(request.GET.get("page"))
    context = {
        "met": people_desk.book(list(page.object_list)),
        "page": page,
        "q": wanted,
        "query": f"{urlencode({'q': wanted})}&",
        "zone": candidate.zone or "UTC",
    }
    return render(request, "web/people.html", context)


@require_safe
def insights(request: HttpRequest) -> HttpResponse:
    """A few small plots."""
    return render(request, "web/insights.html", {"it": insights_desk.insights(me(request), clock.now())})


@require_safe
def closure(request: HttpRequest, pk: int) -> HttpResponse:
    """Thank, learn, let go."""
    row, now = mine(request, Opportunity, pk), clock.now()
    found = agenda(me(request), now, only=row)
    said = row.touches.filter(set_aside=False, kind__in=FAREWELLS).select_related("person").last()
    ahead = [t for t in (*found.todo, *found.later) if t.step.kind.value in FAREWELLS]
    context: dict[str, Any] = {
        "row": row,
        "said": said,
        "leaving": next((d for d in found.leaving if d.seal.kind in FAREWELLS), None),
        "todo": ahead[0] if ahead else None,
        "lessons": row.lessons.all(),
        "endings": [(o.value, words) for o, words in ENDINGS.items()],
        "people": people_desk.book(list(people_desk.people(row.candidate, {row.pk}))),
        "zone": me(request).zone or "UTC",
        "now": now,
    }
    return render(request, "web/closure.html", context)
