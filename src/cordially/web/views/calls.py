"""The call card, how the call went, and the feedback ledger."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from cordially.desk import calls, clock, lessons
from cordially.desk.agenda import agenda
from cordially.desk.models import Lesson, Opportunity, Person, Touch
from cordially.desk.owning import rows_of
from cordially.model import CallResult, Channel
from cordially.web.language import told
from cordially.web.views.base import me, mine


def _person(row: Opportunity, given: str) -> Person | None:
    return row.people.filter(pk=int(given)).first() if given.isdigit() else None


@require_safe
def card(request: HttpRequest, pk: int) -> HttpResponse:
    """Their time, their number, what to say, and one tap for how it went."""
    row = mine(request, Opportunity, pk)
    found = calls.card(row, _person(row, request.GET.get("person", "")), clock.now())
    context = {
        "card": found,
        "row": row,
        "now": clock.now(),
        "seconds": calls.VOICEMAIL_SECONDS,
        "most_words": calls.MOST_WORDS,
    }
    return render(request, "web/call.html", context)


@require_POST
def log(request: HttpRequest, pk: int) -> HttpResponse:
    """One tap."""
    row = mine(request, Opportunity, pk)
    outcome = request.POST.get("outcome", "")
    if outcome not in calls.CallOutcome._value2member_map_:
        raise Http404
    person = _person(row, request.POST.get("person", ""))
    touch = calls.log(row, person, calls.CallOutcome(outcome), clock.now())
    return redirect("called", pk=touch.pk)


@require_http_methods(["GET", "HEAD", "POST"])
def called(request: HttpRequest, pk: int) -> HttpResponse:
    """What they said; every field may stay empty."""
    touch, now = mine(request, Touch, pk), clock.now()
    if touch.channel != Channel.PHONE.value:
        raise Http404
    if request.method == "POST":
        data = request.POST
        problems = calls.heard(touch, data.get("said", ""), data.get("by", ""), data.get("note", ""), now)
        if data.get("feedback", "").strip():
            lessons.learn(touch.candidate, data["feedback"], data.get("plan", ""), now, touch.opportunity)
        for problem in problems:
            messages.warning(request, told(problem.message))
        if not problems:
            messages.success(request, _("Kept. The plan follows what they said."))
            return redirect("opportunity", pk=touch.opportunity_id)
    plan = next(
        s.plan for s in agenda(me(request), now).standings if s.opportunity.pk == touch.opportunity_id
    )
    context = {
        "touch": touch,
        "reply": calls.said_in(touch),
        "said": [(kind.value, words) for kind, words in calls.SAID.items()],
        "spoke": touch.result == CallResult.SPOKE.value,
        "no_calls": touch.opportunity.stops.filter(at=touch.at).exists(),
        "plan": plan,
        "can_take_back": now - touch.at <= calls.TAKE_BACK,
    }
    return render(request, "web/called.html", context)


@require_POST
def take_back(request: HttpRequest, pk: int) -> HttpResponse:
    """A slip of the thumb."""
    touch = mine(request, Touch, pk)
    opportunity = touch.opportunity_id
    if calls.take_back(touch, clock.now()):
        messages.success(request, _("Taken back. It does not count."))
        return redirect("call", pk=opportunity)
    messages.warning(request, _("That call is too long ago to be taken back."))
    return redirect("opportunity", pk=opportunity)


@require_http_methods(["GET", "HEAD", "POST"])
def ledger(request: HttpRequest) -> HttpResponse:
    """All feedback, open first; POST keeps a new piece."""
    candidate, data = me(request), request.POST
    if request.method == "POST":
        chosen = data.get("opportunity", "")
        rows = rows_of(candidate, Opportunity)
        about = rows.filter(pk=int(chosen)).first() if chosen.isdigit() else None
        _, problems = lessons.learn(candidate, data.get("said", ""), data.get("plan", ""), clock.now(), about)
        for problem in problems:
            messages.warning(request, told(problem.message))
        if about and data.get("next") == "closure":
            return redirect("closure", pk=about.pk)
        return redirect("lessons")
    found = rows_of(candidate, Lesson).select_related("opportunity")
    context = {
        "open": [row for row in found if row.settled_at is None],
        "settled": [row for row in found if row.settled_at is not None],
        "opportunities": rows_of(candidate, Opportunity).order_by("-pk"),
        "candidate": candidate,
    }
    return render(request, "web/lessons.html", context)


@require_POST
def lesson(request: HttpRequest, pk: int) -> HttpResponse:
    """Change what to do about it, settle it, or remove it."""
    row = mine(request, Lesson, pk)
    if "remove" in request.POST:
        row.delete()
        messages.success(request, _("Removed."))
    else:
        lessons.change(row, request.POST.get("plan", ""), "settled" in request.POST, clock.now())
    return redirect("lessons")
