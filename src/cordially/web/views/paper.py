"""Letters on paper: preview, download, addresses, and "I have posted it"."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from cordially.desk import clock
from cordially.desk import paper as desk
from cordially.desk.letters import proof_of
from cordially.desk.models import Letter
from cordially.post import paper
from cordially.post.addresses import PostalAddress, countries
from cordially.web.language import told
from cordially.web.views.base import mine

_TYPES = {"pdf": "application/pdf", "svg": "image/svg+xml"}


def _choice(request: HttpRequest, row: Letter) -> desk.Choice:
    asked = request.GET
    return desk.choice(row, asked.get("what", ""), asked.get("size", ""), asked.get("sheet", ""))


@require_safe
def page(request: HttpRequest, pk: int) -> HttpResponse:
    """The sheet as it will be printed, with what to know before printing."""
    row, now = mine(request, Letter, pk), clock.now()
    chosen = _choice(request, row)
    context: dict[str, Any] = {
        "letter": row,
        "chosen": chosen,
        "extent": desk.extent(chosen),
        "tabs": [("card", _("Card by hand")), ("letter", _("Formal letter")), ("envelope", _("Envelope"))],
        "sizes": paper.sizes(chosen.what).items(),
        "sheets": [*paper.PAPERS.items(), ("card", _("The card’s own size"))],
        "me": PostalAddress.of(row.candidate.address),
        "them": PostalAddress.of({"country": row.opportunity.country, **row.opportunity.address}),
        "countries": sorted(countries().items(), key=lambda c: c[1]),
        "posting": desk.posting(row, now),
        "touch": getattr(row, "touch", None),
        "to_mend": len(proof_of(row, now).errors) if row.body else 0,
        "query": f"what={chosen.what}&size={chosen.size}&sheet={chosen.sheet or 'card'}",
        **_made(row, chosen, now),
    }
    return render(request, "web/paper.html", context)


def _made(row: Letter, chosen: desk.Choice, now: Any) -> dict[str, Any]:
    """What measuring tells: the fit, the pages, a letter that no font has."""
    try:
        sheet = desk.sheet(row, chosen, now)
        found: dict[str, Any] = {"missing": paper.missing(sheet)}
        if isinstance(sheet, paper.Card):
            found["fit"] = paper.fit(sheet)
        elif isinstance(sheet, paper.Envelope):
            found["crowded"] = not paper.envelope_fits(sheet)
        else:
            found["pages"] = paper.page_count(sheet)
    except paper.CannotPrint as why:
        return {"trouble": str(why)}
    return found


@require_safe
def file(request: HttpRequest, pk: int, form: str) -> HttpResponse:
    """The sheet itself: PDF to print, SVG for the preview."""
    row = mine(request, Letter, pk)
    chosen = _choice(request, row)
    if form not in _TYPES:
        raise Http404
    number = request.GET.get("page", "1")
    try:
        sheet = desk.sheet(row, chosen, clock.now())
        made = paper.render(
            sheet, "pdf" if form == "pdf" else "svg", int(number) if number.isdecimal() else 1
        )
    except paper.CannotPrint as why:
        return HttpResponse(str(why), status=422, content_type="text/plain; charset=utf-8")
    response = HttpResponse(made.data, content_type=_TYPES[form])
    response["Content-Disposition"] = f'inline; filename="{chosen.what}-{chosen.size}.{form}"'
    if form == "svg":
        response["Content-Security-Policy"] = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
    return response


@require_POST
def addresses(request: HttpRequest, pk: int) -> HttpResponse:
    """Keep both addresses."""
    row = mine(request, Letter, pk)
    desk.save_addresses(row, request.POST.dict())
    return redirect(reverse("paper", args=[pk]) + "?what=envelope")


@require_POST
def posted(request: HttpRequest, pk: int) -> HttpResponse:
    """It is in the letter box."""
    row = mine(request, Letter, pk)
    problems = desk.posted(row, clock.now())
    for problem in problems:
        messages.warning(request, told(problem.message))
    if not problems:
        messages.success(request, _("Noted. It counts as a contact, and the plan has taken it into account."))
    return redirect("opportunity", pk=row.opportunity_id)
