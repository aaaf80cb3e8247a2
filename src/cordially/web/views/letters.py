"""The letter on paper with its proof beside it."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from cordially.desk import clock, consent, phrasing
from cordially.desk import letters as desk
from cordially.desk import panel as panel_desk
from cordially.desk.looking import one_look
from cordially.desk.models import Interview, Letter, LetterVersion, Role
from cordially.desk.owning import rows_of
from cordially.model import Problem, Severity
from cordially.post.llm import NoModel
from cordially.web.language import told
from cordially.web.paper import pieces, quotes_in
from cordially.web.views.base import is_fragment, me, mine
from cordially.writing import Way

A_PAGE = 25


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """All letters, the one touched last first."""
    rows = (
        rows_of(me(request), Letter)
        .select_related("person", "opportunity", "touch")
        .prefetch_related("seals__dispatch")
        .order_by("-saved_at")
    )
    page = Paginator(rows, A_PAGE).get_page(request.GET.get("page"))
    return render(request, "web/letters.html", {"letters": [_with_seal(r) for r in page], "page": page})


def _with_seal(letter: Letter) -> dict[str, Any]:
    live = next((s for s in letter.seals.all() if s.revoked_at is None), None)
    return {"letter": letter, "seal": live, "dispatch": getattr(live, "dispatch", None)}


@require_safe
def letter(request: HttpRequest, pk: int) -> HttpResponse:
    """The draft; a sealed letter shows its seal instead."""
    row = mine(request, Letter, pk, "opportunity", "person", "interview")
    if live := desk.live_seal(row):
        return redirect("sealed", pk=live.pk)
    return render(request, "web/letter.html", _context(request, row))


def _context(request: HttpRequest, row: Letter, problems: tuple[Problem, ...] = ()) -> dict[str, Any]:
    now = clock.now()
    proof = desk.proof_of(row, now)
    quotes = quotes_in(row.body, row.sources)
    numbered = list(enumerate(proof.findings))
    outlook = desk.plan_of(row, now)
    fitting = (s for s in outlook.steps if s.kind.value == row.kind and str(row.person_id) in s.person_ids)
    step = next(fitting, None)
    others = (
        rows_of(row.candidate, Letter).filter(interview=row.interview, kind=row.kind).exclude(interview=None)
    )
    return {
        "letter": row,
        "writer": secrets.token_hex(4),
        "proof": proof,
        "pieces": pieces(row.body, proof.findings, quotes),
        "quotes": quotes,
        "to_mend": [(n, f) for n, f in numbered if f.severity is Severity.ERROR],
        "to_look": [(n, f) for n, f in numbered if f.severity is Severity.WARNING],
        "advice": [(n, f) for n, f in numbered if f.severity is Severity.ADVICE],
        "in_order": [c for c in proof.checks if c.passed],
        "step": step,
        "budget": outlook.budget,
        "problems": problems,
        "siblings": others.select_related("person").order_by("pk") if others.count() > 1 else [],
        "versions": row.versions.all()[:8],
        "style": desk.style_of(row),
        "model": phrasing.choice(),
        **_coaching(request, row),
    }


def _coaching(request: HttpRequest, row: Letter) -> dict[str, Any]:
    """In a centre: what a coach said to this draft, and whether it may be shown to one."""
    if Role.CANDIDATE not in getattr(request, "roles", ()):
        return {}
    return {"remarks": consent.comments_on(row), "may_ask": True}


@require_safe
def panel(request: HttpRequest, pk: int) -> HttpResponse:
    """The letters of one panel side by side, as its members would compare them."""
    interview = mine(request, Interview, pk)
    seats = panel_desk.compare(interview)
    context = {"row": interview, "seats": seats, "most": panel_desk.MOST_SHARED}
    return render(request, "web/panel.html", context)


@require_POST
def save(request: HttpRequest, pk: int) -> HttpResponse:
    """Autosave while typing; answers with the new proof and the marked paper."""
    row = mine(request, Letter, pk)
    return _answer(request, row, _store(request, row))


def _store(request: HttpRequest, row: Letter) -> tuple[Problem, ...]:
    """Save what stands in the editor, where the request holds it."""
    data = request.POST
    if "body" not in data:
        return ()
    revision = data.get("revision", "")
    seen = int(revision) if revision.isdigit() else row.revision
    try:
        return desk.save_text(
            row, data.get("subject", ""), data["body"], seen, clock.now(), writer=data.get("writer", "")
        )
    except desk.Sealed:
        return (Problem("", _("This letter is sealed. Break the seal to change it.")),)


@require_POST
def mend(request: HttpRequest, pk: int) -> HttpResponse:
    """One click mends one finding."""
    row, data = mine(request, Letter, pk), request.POST
    if problems := _store(request, row):
        return _answer(request, row, problems)
    try:
        start, end = int(data.get("start", "")), int(data.get("end", ""))
        problems = desk.mend(row, data.get("rule", ""), start, end, data.get("fix", ""), clock.now())
    except ValueError:
        problems = (Problem("", _("That finding is gone.")),)
    except desk.Sealed:
        problems = (Problem("", _("This letter is sealed. Break the seal to change it.")),)
    return _answer(request, row, problems)


@require_POST
def leave(request: HttpRequest, pk: int) -> HttpResponse:
    """Leave a finding as it is, or call its word always right."""
    row, data = mine(request, Letter, pk), request.POST
    if problems := _store(request, row):
        return _answer(request, row, problems)
    try:
        if data.get("always"):
            desk.always_right(row, data.get("text", ""))
        else:
            start = data.get("start", "")
            at = int(start[:9]) if start.isascii() and start.isdigit() else 0
            desk.leave(row, data.get("rule", ""), data.get("text", ""), at)
    except desk.Sealed:
        return _answer(request, row, (Problem("", _("This letter is sealed.")),))
    return _answer(request, row, ())


def _answer(request: HttpRequest, row: Letter, problems: tuple[Problem, ...]) -> HttpResponse:
    if is_fragment(request):
        with one_look():
            context = _context(request, row, problems)
        return render(request, "web/parts/letter_answer.html", context)
    for problem in problems:
        messages.warning(request, told(problem.message))
    return redirect("letter", pk=row.pk)


def _while_open(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """A letter that was sealed meanwhile, in another window, is told so and stays as it is."""

    @wraps(view)
    def tried(request: HttpRequest, pk: int, **more: int) -> HttpResponse:
        try:
            return view(request, pk, **more)
        except desk.Sealed:
            messages.warning(request, _("This letter is sealed. Break the seal to change it."))
            return redirect("letter", pk=pk)

    return tried


@require_POST
@_while_open
def anew(request: HttpRequest, pk: int) -> HttpResponse:
    """Write the letter anew from the debrief; the present text stays among the versions."""
    row = mine(request, Letter, pk)
    for problem in desk.write_anew(row, clock.now()):
        messages.warning(request, told(problem.message))
    return redirect("letter", pk=pk)


@require_POST
@_while_open
def reword(request: HttpRequest, pk: int) -> HttpResponse:
    """Say it differently, shorter, warmer, more formally; what was typed stays among the earlier texts."""
    row = mine(request, Letter, pk)
    way = request.POST.get("way", "")
    if way not in Way._value2member_map_:
        raise Http404
    for problem in desk.reword(row, Way(way), clock.now()):
        messages.warning(request, told(problem.message))
    return redirect("letter", pk=pk)


@require_http_methods(["GET", "HEAD", "POST"])
def model(request: HttpRequest, pk: int) -> HttpResponse:
    """What a language model would be given, to the letter; POST is the person's consent."""
    row, chosen = mine(request, Letter, pk), phrasing.choice()
    if chosen is None:
        raise Http404
    if desk.live_seal(row):
        return redirect("letter", pk=pk)
    if request.method != "POST":
        context = {"letter": row, "chosen": chosen, "text": phrasing.leaves(row)}
        return render(request, "web/model.html", context)
    try:
        phrasing.rephrase(row, chosen, clock.now())
    except NoModel as problem:
        messages.warning(request, told(str(problem)))
    return redirect("letter", pk=pk)


@require_POST
@_while_open
def bring_back(request: HttpRequest, pk: int, version: int) -> HttpResponse:
    """Put an earlier text back."""
    row = mine(request, Letter, pk)
    earlier = mine(request, LetterVersion, version)
    if earlier.letter_id == row.pk:
        desk.bring_back(row, earlier, clock.now())
    return redirect("letter", pk=pk)
