"""One hiring process: its story so far, the plan ahead, and what they wrote."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Any, TypeVar

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.views.decorators.http import require_POST, require_safe

from cordially.desk import clock, contacts, elsewhere, inbox, letters
from cordially.desk.agenda import Agenda, agenda
from cordially.desk.interviews import mend_address
from cordially.desk.models import Interview, Opportunity, Person, Reply, Touch
from cordially.etiquette import EXAMPLES
from cordially.model import Blocked, CallResult, Channel, Kind, Outcome, Plan, ReplyKind
from cordially.model import Opportunity as OpportunityValue
from cordially.model.calendar import zone_of
from cordially.web.language import told
from cordially.web.names import MEANINGS
from cordially.web.views.base import me, mine

E = TypeVar("E", bound=StrEnum)


@require_safe
def opportunity(request: HttpRequest, pk: int) -> HttpResponse:
    """The page of one opportunity."""
    row, now = mine(request, Opportunity, pk), clock.now()
    found = agenda(me(request), now, only=row)
    standing = found.standings[0]
    meetings = list(row.interviews.select_related("debrief"))
    context = {
        "row": row,
        "standing": standing,
        "todo": [*found.todo, *found.ideas, *found.later],
        "leaving": found.leaving,
        "asking": found.asking,
        "blocked": _left_alone(standing.plan),
        "people": standing.case.opportunity.people,
        "meetings": meetings,
        "story": _story(row, meetings, found, now),
        "coming": [i for i in meetings if i.end > now and not i.cancelled],
        "kinds": MEANINGS.items(),
        "outcomes": [o.value for o in Outcome],
        "letters": [(kind.value, label) for kind, label in LETTERS],
        "examples": EXAMPLES,
        "call_results": [c.value for c in CallResult],
        "now": now,
    }
    return render(request, "web/opportunity.html", context)


def _left_alone(plan: Plan) -> list[Blocked]:
    """What is not to be done, unless a step of the same kind says the same already."""
    ahead = {step.kind for step in plan.steps}
    return [b for b in plan.blocked if b.kind not in ahead]


def _story(row: Opportunity, meetings: list[Interview], found: Agenda, now: datetime) -> list[dict[str, Any]]:
    """Everything that happened, newest first: meetings, notes, drafts, contacts, their words."""
    names = _names(found.standings[0].case.opportunity)
    notes = [i.debrief for i in meetings if hasattr(i, "debrief") and i.debrief.revision]
    events: list[tuple[str, datetime, Any]] = [("interview", i.start, i) for i in meetings if i.end <= now]
    events += [("notes", max(n.saved_at, n.interview.end), n) for n in notes]
    events += [("draft", d.saved_at, d) for d in found.drafts if d.body]
    events += [("touch", t.at, t) for t in row.touches.select_related("person", "letter")]
    events += [("reply", r.at, r) for r in row.replies.select_related("person").defer("raw")]
    story = [{"what": what, "at": at, "it": it, "names": names.get(it.pk, "")} for what, at, it in events]
    return sorted(story, key=lambda e: e["at"], reverse=True)


def _names(whole: OpportunityValue) -> dict[int, str]:
    """Who was at each interview, by its key."""
    known = {p.id: p.name for p in whole.people}
    return {int(i.id): ", ".join(known[p] for p in i.person_ids if p in known) for i in whole.interviews}


LETTERS = (
    (Kind.HOLDING, _lazy("Thanks for “it takes a little longer”")),
    (Kind.RESCHEDULE, _lazy("Thanks for a meeting that has moved")),
    (Kind.NO_SHOW, _lazy("We missed each other")),
    (Kind.OFFER_THANKS, _lazy("Thanks for an offer")),
    (Kind.ACCEPTANCE, _lazy("Yes to an offer")),
    (Kind.DECLINE, _lazy("No to an offer, with thanks")),
    (Kind.WITHDRAWAL, _lazy("Stepping back")),
    (Kind.GOODWILL, _lazy("Thanks after a no")),
    (Kind.CLOSING, _lazy("The last note of a silence")),
    (Kind.KEEP_IN_TOUCH, _lazy("A greeting, long after")),
)


@require_POST
def write(request: HttpRequest, pk: int) -> HttpResponse:
    """Open (or make) the draft that a step asks for."""
    row = mine(request, Opportunity, pk)
    kind, person = request.POST.get("kind", ""), request.POST.get("person", "")
    if kind not in Kind._value2member_map_ or not person.isdigit():
        raise Http404
    reader = row.people.filter(pk=int(person)).first()
    if reader is None:
        raise Http404
    meeting = request.POST.get("interview", "")
    interview = row.interviews.filter(pk=int(meeting)).first() if meeting.isdigit() else None
    if interview and not hasattr(interview, "debrief") and kind in ("thank_you", "recovery"):
        return redirect("debrief", pk=interview.pk)
    letter, problems = letters.draft(row, Kind(kind), reader, interview, clock.now())
    for problem in problems:
        messages.warning(request, told(problem.message))
    return redirect("letter", pk=letter.pk)


@require_POST
def touch(request: HttpRequest, pk: int) -> HttpResponse:
    """Log a contact made outside Cordially; it counts like any other."""
    row, now = mine(request, Opportunity, pk), clock.now()
    logged, verdict, problems = contacts.log(row, _contact(row, request.POST, now), now)
    for problem in problems:
        messages.warning(request, told(problem.message))
    if logged and verdict and not verdict.proper:
        messages.warning(
            request, _("Logged. It came sooner than is usual: %(text)s") % {"text": told(verdict.reason.text)}
        )
    elif logged:
        messages.success(request, _("Logged. The plan has taken it into account."))
    return redirect("opportunity", pk=pk)


def _contact(row: Opportunity, data: QueryDict, now: datetime) -> contacts.Contact:
    """The form as a contact; what is missing or unreadable means: just now, by mail, a question."""
    channel = _chosen(Channel, data.get("channel", "")) or Channel.OTHER
    kind = _chosen(Kind, data.get("kind", "")) or Kind.STATUS_CHECK
    called = channel is Channel.PHONE
    if called and kind is Kind.STATUS_CHECK:
        kind = Kind.CALL
    person, meeting = data.get("person", ""), data.get("interview", "")
    try:
        local = datetime.fromisoformat(str(data.get("at", "")))
        at = local.replace(tzinfo=zone_of(row.candidate.zone or row.zone))
    except ValueError:
        at = now
    return contacts.Contact(
        at=at,
        kind=kind,
        channel=channel,
        person=row.people.filter(pk=int(person)).first() if person.isdigit() else None,
        interview=row.interviews.filter(pk=int(meeting)).first() if meeting.isdigit() else None,
        answers=bool(data.get("answers")),
        result=_chosen(CallResult, data.get("result", "")) if called else None,
        note=data.get("note", ""),
    )


def _chosen(kinds: type[E], value: str) -> E | None:
    return kinds(value) if value in kinds._value2member_map_ else None


@require_POST
def aside(request: HttpRequest, pk: int) -> HttpResponse:
    """A mail sent from another program was about something else, or counts after all."""
    row = mine(request, Touch, pk)
    if not elsewhere.set_aside(row, request.POST.get("aside") == "1"):
        raise Http404
    if request.POST.get("aside") == "1":
        messages.success(request, _("It no longer counts. The plan has taken that into account."))
    else:
        messages.success(request, _("It counts again. The plan has taken that into account."))
    return redirect("opportunity", pk=row.opportunity_id)


@require_POST
def outcome(request: HttpRequest, pk: int) -> HttpResponse:
    """How it ended; choosing nothing opens it again."""
    row = mine(request, Opportunity, pk)
    chosen = request.POST.get("outcome", "")
    row.outcome = chosen if chosen in Outcome._value2member_map_ else ""
    row.outcome_at = clock.now() if row.outcome else None
    row.save(update_fields=["outcome", "outcome_at"])
    return redirect("closure" if request.POST.get("next") == "closure" else "opportunity", pk=pk)


@require_POST
def reply(request: HttpRequest, pk: int) -> HttpResponse:
    """Confirm or correct what a message means."""
    row = mine(request, Reply, pk)
    kind = request.POST.get("kind", row.kind)
    try:
        invites = bool(request.POST.get("invites")) if "asked" in request.POST else None
        inbox.correct(row, ReplyKind(kind), request.POST.get("promise_due", ""), clock.now(), invites=invites)
    except ValueError:
        messages.warning(request, _("Choose a meaning from the list, and a day like 2026-12-04."))
    else:
        messages.success(request, _("Thank you. The plan follows what you said."))
    return redirect("opportunity", pk=row.opportunity_id)


@require_POST
def phone(request: HttpRequest, pk: int) -> HttpResponse:
    """Somebody's telephone number."""
    row = mine(request, Person, pk)
    row.phone = request.POST.get("phone", "").replace("\x00", "").strip()[:60]
    row.save(update_fields=["phone"])
    return redirect(reverse("call", args=[row.opportunity_id]) + f"?person={row.pk}")


@require_POST
def address(request: HttpRequest, pk: int) -> HttpResponse:
    """Mend somebody's email address."""
    row = mine(request, Person, pk)
    for problem in mend_address(row, request.POST.get("email", "")):
        messages.warning(request, told(problem.message))
    target = request.POST.get("next", "")
    if target.startswith("letter-") and target[7:].isdigit():
        return redirect("letter", pk=int(target[7:]))
    return redirect("opportunity", pk=row.opportunity_id)
