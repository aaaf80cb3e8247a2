"""The seal: shown once more, sealed, undone, sent."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from cordially.desk import accounts, clock, dispatch, letters, sealing, settling
from cordially.desk.models import Letter, Seal
from cordially.etiquette import SendTime
from cordially.model import CordiallyError
from cordially.post import handoff
from cordially.web.views.base import is_fragment, me, mine


@require_http_methods(["GET", "HEAD", "POST"])
def seal(request: HttpRequest, pk: int) -> HttpResponse:
    """The ceremony: exact text, exact recipient, chosen time. POST seals what was shown, nothing else."""
    row = mine(request, Letter, pk, "opportunity", "person", "interview")
    if live := letters.live_seal(row):
        return redirect("sealed", pk=live.pk)
    if request.method == "POST":
        return _seal(request, row)
    return render(request, "web/seal.html", _ceremony(row))


def _ceremony(row: Letter) -> dict[str, Any]:
    now = clock.now()
    proof = letters.proof_of(row, now)
    obstacles = sealing.obstacles(row, now, proof)
    try:
        digest = sealing.envelope(row).digest
    except CordiallyError:
        digest = ""
    return {
        "letter": row,
        "digest": digest,
        "sender": sealing.sender_address(row),
        "obstacles": obstacles,
        "warnings": letters.open_warnings(proof),
        "times": [_offer(t, now) for t in sealing.times(row, now)],
        "can_send": accounts.can_send(row.opportunity),
        "addresses": [] if row.opportunity.rehearsal else accounts.addresses_of(row.candidate),
    }


def _offer(time: SendTime, now: datetime) -> dict[str, Any]:
    """A moment to offer; its label is worth saying where it tells more than the time itself."""
    return {"at": time.at, "note": time.label if time.at <= now or not time.proper else ""}


def _seal(request: HttpRequest, row: Letter) -> HttpResponse:
    data, now = request.POST, clock.now()
    by_hand = data.get("how") == "by_hand"
    context = _ceremony(row)
    if context["warnings"] and not data.get("looked"):
        context["refused"] = [_("Tick the box to say that you have seen the things worth a look.")]
        return render(request, "web/seal.html", context, status=422)
    try:
        send_at = now if by_hand else datetime.fromisoformat(data.get("send_at", ""))
        made = sealing.seal(row, data.get("digest", ""), send_at, now, by_hand=by_hand)
    except ValueError:
        context["refused"] = [_("Choose when it shall leave.")]
    except sealing.NotSealable as refusal:
        context = {**_ceremony(row), "refused": [p.message for p in refusal.problems]}
    else:
        return redirect("sealed", pk=made.pk)
    return render(request, "web/seal.html", context, status=422)


@require_safe
def sealed(request: HttpRequest, pk: int) -> HttpResponse:
    """Where a sealed letter stands: waiting, leaving, sent refused or in doubt."""
    row = mine(request, Seal, pk)
    context = {
        "seal": row,
        "letter": row.letter,
        "dispatch": row.dispatch,
        "zone": me(request).zone or "UTC",
        "mailto": handoff.mailto(dispatch.envelope_of(row)) if row.by_hand else "",
        "waiting": row.dispatch.state in ("queued", "handing_over") or _is_finding_out(row),
        "can_look": row.dispatch.state == "in_doubt" and settling.can_look(row.dispatch),
        "may_release": dispatch.may_release(row.dispatch, clock.now()),
    }
    template = "web/parts/sealed_state.html" if is_fragment(request) else "web/sealed.html"
    return render(request, template, context)


@require_POST
def sender(request: HttpRequest, pk: int) -> HttpResponse:
    """Choose from which of the own addresses letters to this employer come."""
    row = mine(request, Letter, pk)
    chosen = request.POST.get("sender", "")
    if chosen in accounts.addresses_of(row.candidate):
        row.opportunity.write_as = chosen
        row.opportunity.save(update_fields=["write_as"])
    return redirect("seal", pk=pk)


def _is_finding_out(row: Seal) -> bool:
    return row.dispatch.state == "in_doubt" and row.dispatch.asked_at is None


@require_POST
def release(request: HttpRequest, pk: int) -> HttpResponse:
    """The person lets a letter that stepped aside go all the same."""
    row = mine(request, Seal, pk)
    if not dispatch.release(row.dispatch, clock.now()):
        messages.warning(request, _("It cannot go now: see below why."))
    return redirect("sealed", pk=pk)


@require_POST
def undo(request: HttpRequest, pk: int) -> HttpResponse:
    """Break the seal; the text is a draft again."""
    row = mine(request, Seal, pk)
    if sealing.undo(row, clock.now()):
        messages.success(request, _("The seal is broken. Nothing left; the letter is a draft again."))
        return redirect("letter", pk=row.letter_id)
    messages.warning(request, _("It is too late: the letter has left or is leaving."))
    return redirect("sealed", pk=pk)


@require_POST
def sent(request: HttpRequest, pk: int) -> HttpResponse:
    """ "I sent it", from the person's own mail program."""
    row = mine(request, Seal, pk)
    if row.by_hand:
        sealing.sent_by_hand(row, clock.now())
    return redirect("sealed", pk=pk)


@require_POST
def doubt(request: HttpRequest, pk: int) -> HttpResponse:
    """The person says whether a doubtful letter left."""
    row = mine(request, Seal, pk)
    settling.person_says(row.dispatch, request.POST.get("left") == "yes", clock.now())
    return redirect("sealed", pk=pk)


@require_safe
def eml(request: HttpRequest, pk: int) -> HttpResponse:
    """The sealed letter as a draft for the person's own mail program."""
    row = mine(request, Seal, pk)
    raw = handoff.eml_draft(dispatch.envelope_of(row), row.sender_name)
    response = HttpResponse(raw, content_type="message/rfc822")
    response["Content-Disposition"] = 'attachment; filename="letter.eml"'
    return response
