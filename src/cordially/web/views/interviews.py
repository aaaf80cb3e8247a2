"""Adding interviews (by invite or by form) and the debrief."""

from __future__ import annotations

import secrets
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from cordially.desk import accounts, clock, debriefs, invites, lessons, resume
from cordially.desk import interviews as desk
from cordially.desk import letters as letter_desk
from cordially.desk.board import board
from cordially.desk.models import Candidate, Interview, Reply
from cordially.desk.owning import rows_of
from cordially.desk.places import settle
from cordially.desk.search import matching
from cordially.model import Medium, PersonKind, Problem, Purpose
from cordially.model.calendar import zone_of
from cordially.post.invite import Invite, read_invite
from cordially.post.written import read_written
from cordially.web.language import told
from cordially.web.views.base import is_fragment, me, mine, zone_names

MOST_UPLOAD = 5 * 1024 * 1024
SPARE_ROWS = 1
A_PAGE = 25
MOST_CARDS = 12
# Where waits are known to be longer or shorter than elsewhere (etiquette/meter.py).
SECTORS = (
    ("", _lazy("any other")),
    ("government", _lazy("a government office")),
    ("restaurants", _lazy("a restaurant")),
    ("campus", _lazy("a first post after university")),
)


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """Interviews as a list, or opportunities as a board; searched, or out of the archive."""
    candidate, now = me(request), clock.now()
    wanted, view = request.GET.get("q", "").strip()[:200], request.GET.get("view", "")
    found = matching(candidate, wanted) if wanted else None
    context: dict[str, Any] = {"q": wanted, "view": view, "now": now, "zone": candidate.zone or "UTC"}
    context["query"] = f"{urlencode({'q': wanted, 'view': view})}&"
    if view == "board":
        columns = board(candidate, now)
        shown = [
            (stand, [c for c in cards if found is None or c.opportunity.pk in found])
            for stand, cards in columns.items()
        ]
        return render(
            request, "web/board.html", {**context, "columns": [(s, c[:MOST_CARDS], len(c)) for s, c in shown]}
        )
    rows = rows_of(candidate, Interview).select_related("opportunity", "debrief").prefetch_related("people")
    rows = rows.filter(opportunity__in=found) if found is not None else rows
    rows = (
        rows.exclude(opportunity__outcome="") if view == "archive" else rows.filter(opportunity__outcome="")
    )
    page = Paginator(rows.filter(end__lte=now).order_by("-start"), A_PAGE).get_page(request.GET.get("page"))
    coming = rows.filter(end__gt=now).order_by("start")[:A_PAGE] if page.number == 1 else []
    context |= {"coming": coming, "past": page.object_list, "page": page}
    return render(request, "web/interviews.html", context)


@require_POST
def invite(request: HttpRequest) -> HttpResponse:
    """Read a dropped, pasted or mailed invite and show the form filled in, to correct."""
    candidate = me(request)
    mailed = request.POST.get("reply", "")
    data, problem = (_mailed(request, int(mailed)), None) if mailed.isdigit() else _uploaded(request)
    if problem:
        return _form(request, candidate, _blank(request, candidate), (problem,), status=422, first=True)
    found, problems = _understood(data, request, candidate)
    if found is None:
        pasted = request.POST.get("pasted", "")
        return _form(
            request, candidate, _blank(request, candidate), problems, status=422, first=True, pasted=pasted
        )
    change = invites.take_over(candidate, found, clock.now())
    if change and change.interview:
        messages.info(request, told(change.told) or _("This interview is here already."))
        return redirect("opportunity", pk=change.interview.opportunity_id)
    return _form(request, candidate, _from_invite(found, request, candidate), problems)


def _understood(
    data: bytes, request: HttpRequest, candidate: Candidate
) -> tuple[Invite | None, tuple[Problem, ...]]:
    """The meeting of a calendar file, of a mail with or without one, or of words that speak of it."""
    me = tuple(accounts.own_addresses(candidate))
    found, problems = read_invite(data, me=me)
    if found is None:
        zone = candidate.zone or request.POST.get("my_zone", "")
        found, open_ = read_written(data, clock.now(), zone, candidate.country, me=me)
        # Of a file it is told that it holds no invite; of words, that they name no day.
        problems = open_ if found or not request.FILES else problems
    return found, problems


def _mailed(request: HttpRequest, pk: int) -> bytes:
    """The mail of a reply that carried an invitation."""
    return bytes(mine(request, Reply, pk).raw)


def _uploaded(request: HttpRequest) -> tuple[bytes, Problem | None]:
    file = request.FILES.get("file")
    pasted = request.POST.get("pasted", "").strip()
    if file is not None:
        if (file.size or 0) > MOST_UPLOAD:
            size = (file.size or 0) / 1e6
            message = _("“%(name)s” has %(size)s MB; an invite has some kilobytes. Is it the right file?") % {
                "name": file.name,
                "size": f"{size:.0f}",
            }
            return b"", Problem("file", message)
        return file.read(), None
    if pasted:
        return pasted.encode(), None
    return b"", Problem(
        "file", _("Choose the invite file (.ics or .eml), paste its text, or type the meeting in.")
    )


@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """Type an interview in, or save the corrected invite."""
    candidate = me(request)
    if request.method != "POST":
        return _form(request, candidate, _blank(request, candidate), ())
    return _save(request, candidate, None)


@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Correct an interview."""
    candidate, row = me(request), mine(request, Interview, pk)
    if request.method != "POST":
        return _form(request, candidate, _from_row(row), (), row=row)
    return _save(request, candidate, row)


def _save(request: HttpRequest, candidate: Candidate, row: Interview | None) -> HttpResponse:
    if "more" in request.POST:
        return _form(request, candidate, request.POST, (), row=row)
    typed = _typed(request.POST)
    problems = _remember_me(request.POST, candidate)
    if problems:
        return _form(request, candidate, request.POST, problems, row=row, status=422)
    saved, problems = desk.save(candidate, typed, row)
    if saved is None:
        return _form(request, candidate, request.POST, problems, row=row, status=422)
    if saved.end > clock.now():
        return redirect("opportunity", pk=saved.opportunity_id)
    return redirect("debrief", pk=saved.pk)


def _remember_me(data: QueryDict, candidate: Candidate) -> tuple[Problem, ...]:
    """The person's own name and address, when the form asked for them."""
    from django.core.exceptions import ValidationError
    from django.core.validators import validate_email

    name, email = data.get("my_name", "").strip(), data.get("my_email", "").strip()
    chosen = data.get("me", "")
    if chosen.isdigit():
        name = name or data.get(f"person-{chosen}-name", "")
        email = email or data.get(f"person-{chosen}-email", "")
    try:
        if email:
            validate_email(email)
    except ValidationError:
        return (Problem("my_email", _("“%(email)s” is not an email address.") % {"email": email}),)
    candidate.name, candidate.email = name or candidate.name, email or candidate.email
    if not candidate.zone:
        settle(candidate, data.get("my_zone", "") or data.get("zone", ""))
    candidate.save()
    return ()


def _typed(data: QueryDict) -> desk.InterviewForm:
    medium, purpose = data.get("medium", ""), data.get("purpose", "")
    return desk.InterviewForm(
        company=data.get("company", ""),
        role=data.get("role", ""),
        start=data.get("start", ""),
        end=data.get("end", ""),
        zone=data.get("zone", ""),
        medium=Medium(medium) if medium in Medium._value2member_map_ else Medium.VIDEO,
        purpose=Purpose(purpose) if purpose in Purpose._value2member_map_ else Purpose.HIRING,
        place=data.get("place", "")[:2000],
        via_agency=bool(data.get("via_agency")),
        sector=sector if (sector := data.get("sector")) in dict(SECTORS) else None,
        uid=data.get("uid", "")[:500],
        sequence=int(data.get("sequence", "0")) if data.get("sequence", "0").isdigit() else 0,
        people=tuple(_person(data, n) for n in range(_row_count(data)) if data.get("me") != str(n)),
    )


def _row_count(data: QueryDict) -> int:
    numbers = [k.split("-")[1] for k in data if k.startswith("person-") and k.endswith("-name")]
    return min(max((int(n) + 1 for n in numbers if n.isdigit()), default=0), 50)


def _person(data: QueryDict, n: int) -> desk.PersonForm:
    def get(field: str) -> str:
        return data.get(f"person-{n}-{field}", "")

    kind = get("kind")
    return desk.PersonForm(
        name=get("name"),
        email=get("email"),
        role=get("role"),
        honorific=get("honorific"),
        first_name_basis=bool(get("first")),
        kind=PersonKind(kind) if kind in PersonKind._value2member_map_ else PersonKind.INTERVIEWER,
        phone=get("phone"),
        id=get("id"),
    )


def _blank(request: HttpRequest, candidate: Candidate) -> dict[str, Any]:
    zone = request.POST.get("my_zone", "") or candidate.zone
    return {"zone": zone, "people": [{}], "medium": Medium.VIDEO.value, "my_zone": zone}


def _from_invite(found: Invite, request: HttpRequest, candidate: Candidate) -> dict[str, Any]:
    zone = found.zone or request.POST.get("my_zone", "") or candidate.zone
    return {
        "company": found.company,
        "role": found.role,
        "start": _field_time(found.start, zone) or _naive_time(found.naive_start),
        "end": _field_time(found.end, zone) or _naive_time(found.naive_end),
        "zone": zone,
        "my_zone": request.POST.get("my_zone", ""),
        "place": found.link,
        "uid": found.uid,
        "sequence": found.sequence,
        "medium": Medium.VIDEO.value if found.link else Medium.ONSITE.value,
        "people": [
            {
                "name": p.name,
                "email": p.email,
                "role": p.role,
                "honorific": p.honorific,
                "kind": p.kind.value,
            }
            for p in found.people
        ]
        or [{}],
        "from_invite": True,
    }


def _field_time(value: datetime | None, zone: str) -> str:
    if value is None:
        return ""
    try:
        return f"{value.astimezone(zone_of(zone)):%Y-%m-%dT%H:%M}"
    except ValueError:
        return f"{value:%Y-%m-%dT%H:%M}"


def _naive_time(value: datetime | None) -> str:
    return "" if value is None else f"{value:%Y-%m-%dT%H:%M}"


def _from_row(row: Interview) -> dict[str, Any]:
    return {
        "company": row.opportunity.company,
        "role": row.opportunity.role,
        "start": _field_time(row.start, row.zone),
        "end": _field_time(row.end, row.zone),
        "zone": row.zone,
        "medium": row.medium,
        "purpose": row.purpose,
        "place": row.place,
        "via_agency": row.opportunity.via_agency,
        "sector": row.opportunity.sector,
        "people": [
            {
                "id": p.pk,
                "name": p.name,
                "email": p.email,
                "role": p.role,
                "honorific": p.honorific,
                "first": p.first_name_basis,
                "kind": p.kind,
                "phone": p.phone,
            }
            for p in row.people.all()
        ],
    }


def _form(
    request: HttpRequest,
    candidate: Candidate,
    values: dict[str, Any] | QueryDict,
    problems: tuple[Problem, ...],
    *,
    row: Interview | None = None,
    status: int = 200,
    first: bool = False,
    pasted: str = "",
) -> HttpResponse:
    if isinstance(values, QueryDict):
        fields = ("name", "email", "role", "honorific", "first", "kind", "phone", "id")
        people = [{f: values.get(f"person-{n}-{f}", "") for f in fields} for n in range(_row_count(values))]
        values = {**values.dict(), "people": people}
    people_rows = [*values["people"], *({} for _ in range(SPARE_ROWS))]
    context = {
        "candidate": candidate,
        "v": values,
        "people": people_rows,
        "row": row,
        "problems": problems,
        "pasted": pasted,
        "zones": zone_names(),
        "sectors": SECTORS,
        "kinds": [(k.value, k.value) for k in PersonKind],
        "ask_me": not (candidate.name and candidate.email) or "my_name" in values,
    }
    return render(request, "web/start.html" if first else "web/interview.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
def debrief(request: HttpRequest, pk: int) -> HttpResponse:
    """The six stems; POST means: done, write the letters."""
    row, now = mine(request, Interview, pk, "opportunity"), clock.now()
    if row.end > now:
        reminder = lessons.before_next_interview(row.candidate, now)
        return render(request, "web/debrief_early.html", {"row": row, "reminder": reminder})
    notes = debriefs.open_debrief(row, now)
    problems: tuple[Problem, ...] = ()
    if request.method == "POST":
        problems = debriefs.save(notes, request.POST.dict(), now)
        if not problems:
            debriefs.finish(notes, now)
            drafts, problems = letter_desk.draft_thanks(row, now)
            if drafts and not problems:
                return redirect("letter", pk=drafts[0].pk)
            if not drafts and not problems:
                return redirect("opportunity", pk=row.opportunity_id)
    return render(
        request, "web/debrief.html", _debrief_context(request, row, problems), status=422 if problems else 200
    )


def _debrief_context(request: HttpRequest, row: Interview, problems: tuple[Problem, ...]) -> dict[str, Any]:
    notes = debriefs.open_debrief(row, clock.now())
    posted = request.POST if request.method == "POST" and problems else {}
    said = {t.person_id: t.text for t in notes.topics.all()}
    people = desk.met(row)
    lines = [
        {"person": p, "name": f"topic-{p.pk}", "text": posted.get(f"topic-{p.pk}", said.get(p.pk, ""))}
        for p in people
    ]
    return {
        "row": row,
        "notes": notes,
        "writer": posted.get("writer") or secrets.token_hex(4),
        "typed": {stem: posted.get(stem, getattr(notes, stem)) for stem in debriefs.STEMS},
        "lines": lines if len(people) > 1 else [],
        "promise": debriefs.promise(notes),
        "offers": list(resume.offers(notes, posted).values()),
        "has_resume": bool(notes.candidate.resume.strip()),
        "problems": problems,
        "minutes": int((clock.now() - row.end) / timedelta(minutes=1)),
    }


@require_POST
def paste_notes(request: HttpRequest, pk: int) -> HttpResponse:
    """Notes or a transcript: kept, and read into the lines that are still empty, to correct."""
    row, now = mine(request, Interview, pk), clock.now()
    notes = debriefs.open_debrief(row, now)
    text = request.POST.get("pasted", "")
    if len(text) > debriefs.LONGEST_NOTES:
        messages.warning(
            request,
            _("That is %(count)s characters; paste up to %(most)s.")
            % {"count": f"{len(text):,}", "most": f"{debriefs.LONGEST_NOTES:,}"},
        )
    elif not text.strip():
        messages.warning(request, _("Paste your notes or the transcript into the box first."))
    elif filled := debriefs.fill_from_notes(notes, text, now):
        messages.success(
            request,
            ngettext(
                "One line is filled in from your notes. Correct what is wrong.",
                "%(filled)s lines are filled in from your notes. Correct what is wrong.",
                len(filled),
            )
            % {"filled": len(filled)},
        )
    else:
        messages.warning(
            request, _("Your notes are kept, but nothing new could be read from them for the lines.")
        )
    return redirect("debrief", pk=pk)


@require_POST
def debrief_save(request: HttpRequest, pk: int) -> HttpResponse:
    """Autosave; answers with the small line that says so."""
    row, now = mine(request, Interview, pk), clock.now()
    notes = debriefs.open_debrief(row, now)
    problems = debriefs.save(notes, request.POST.dict(), now)
    context = {
        "row": row,
        "notes": notes,
        "problems": problems,
        "promise": debriefs.promise(notes),
        "offers": list(resume.offers(notes, {}).values()),
        # A refused window has not seen the newer words: its next save must not pass for one that has.
        "seen": request.POST.get("revision", "") if problems else "",
    }
    if not is_fragment(request):
        return (
            redirect("debrief", pk=pk)
            if not problems
            else render(request, "web/debrief.html", _debrief_context(request, row, problems), status=422)
        )
    # Not 200 when nothing was saved: then the browser goes on keeping what was typed (keep.js).
    return render(request, "web/parts/debrief_saved.html", context, status=409 if problems else 200)
