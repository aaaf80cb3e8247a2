"""What a candidate lets a coach see, and who looked."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from cordially.desk import clock, consent, team
from cordially.desk.models import Comment, Consent, Grant, Interview, Letter, Opportunity
from cordially.desk.owning import rows_of
from cordially.model import Problem
from cordially.web.language import told
from cordially.web.views.base import me, mine

A_PAGE = 25
MOST_CHOICES = 100


@require_safe
def page(request: HttpRequest) -> HttpResponse:
    """Coaches, what is open to them, and who looked."""
    return _page(request)


def _page(request: HttpRequest, problems: tuple[Problem, ...] = ()) -> HttpResponse:
    candidate, now = me(request), clock.now()
    looks = Paginator(consent.looks_at(candidate), A_PAGE).get_page(request.GET.get("page"))
    coaches = [(user.pk, consent.label(user)) for user in consent.coaches_of(candidate)]
    context = {
        "centres": team.memberships_of(candidate.user),
        "coaches": coaches,
        "choices": _choices(request) if coaches else [],
        "days": consent.DAYS,
        "grants": [(grant, consent.label(grant.coach)) for grant in consent.grants_of(candidate, now)],
        "page": looks,
        "zone": candidate.zone or "UTC",
        "problems": problems,
        "chosen": request.POST.get("item") or request.GET.get("item", ""),
    }
    return render(request, "web/sharing.html", context, status=422 if problems else 200)


def _choices(request: HttpRequest) -> list[tuple[str, list[tuple[str, str]]]]:
    """What may be opened, in groups: each choice as "kind:id" with its name."""
    candidate = me(request)
    letters = rows_of(candidate, Letter).select_related("person", "opportunity").order_by("-saved_at")
    meetings = rows_of(candidate, Interview).select_related("opportunity").order_by("-start")
    whole = rows_of(candidate, Opportunity).order_by("-pk")
    zone = candidate.zone or "UTC"
    return [
        (_("When things are due"), [("deadlines:0", _("The deadlines of all my interviews"))]),
        (
            _("The text of one letter"),
            [(f"letter:{x.pk}", f"{x.person.name}, {x.opportunity.company}") for x in letters[:MOST_CHOICES]],
        ),
        (
            _("The notes of one interview"),
            [
                (f"debrief:{x.pk}", f"{x.opportunity.company}, {_day(x, zone)}")
                for x in meetings[:MOST_CHOICES]
            ],
        ),
        (_("All of one opportunity"), [(f"opportunity:{x.pk}", str(x)) for x in whole[:MOST_CHOICES]]),
    ]


def _day(meeting: Interview, zone: str) -> Any:
    from cordially.web.templatetags.cordially_words import day

    return day(meeting.start, meeting.zone or zone)


@require_POST
def give(request: HttpRequest) -> HttpResponse:
    """Open one thing to one coach, for so many days."""
    kind, _colon, pk = request.POST.get("item", "").partition(":")
    coach, days = request.POST.get("coach", ""), request.POST.get("days", "")
    if kind not in set(Consent) or not pk.isdecimal() or len(pk) > 18:
        return _page(request, (Problem("item", _("Choose what your coach may read.")),))
    number = int(coach) if coach.isdecimal() and len(coach) < 18 else 0
    length = int(days) if days.isdecimal() and len(days) < 6 else 0
    grant, problems = consent.give(me(request), number, Consent(kind), length, clock.now(), int(pk))
    if grant is None:
        return _page(request, problems)
    messages.success(request, _("It is open to your coach. Close it here at any time."))
    return redirect("sharing")


@require_POST
def close(request: HttpRequest, pk: int) -> HttpResponse:
    """From now on it is closed."""
    consent.revoke(mine(request, Grant, pk), clock.now())
    messages.success(request, _("Closed. Your coach sees it no longer."))
    return redirect("sharing")


@require_POST
def leave(request: HttpRequest, pk: int) -> HttpResponse:
    """Leave an organisation: everything that was open to its coaches closes."""
    candidate = me(request)
    member = next((row for row in team.memberships_of(candidate.user) if row.pk == pk), None)
    if member is None:
        raise Http404
    if problems := team.remove(member, candidate.user, clock.now()):
        messages.warning(request, told(problems[0].message))
    else:
        messages.success(request, _("You have left. Nothing is open to its coaches any more."))
    return redirect("sharing")


@require_POST
def settle(request: HttpRequest, pk: int) -> HttpResponse:
    """A remark that the candidate has seen to; the letter is as it was."""
    comment = mine(request, Comment, pk)
    consent.resolve(comment, clock.now())
    return redirect("letter", pk=comment.letter_id)
