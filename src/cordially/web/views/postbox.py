"""The built-in postbox: what would have arrived, and an invented answer to see the plan change."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.views.decorators.http import require_POST, require_safe

from cordially.desk import accounts, clock, inbox
from cordially.desk import sample as sample_desk
from cordially.desk.models import Seal
from cordially.desk.owning import rows_of
from cordially.web.views.base import me, mine

ANSWERS = {
    "holding": _lazy("They need more time"),
    "rejection": _lazy("They chose another"),
    "next_round": _lazy("They invite to a second interview"),
}


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """Everything that arrived in the postbox."""
    box = accounts.running_postbox()
    arrived = list(reversed(box.messages())) if box else []
    return render(request, "web/postbox.html", {"arrived": arrived, "running": box is not None})


@require_safe
def message(request: HttpRequest, name: str) -> HttpResponse:
    """One message as it arrived."""
    box = accounts.running_postbox()
    found = next((m for m in box.messages() if m.path.name == name), None) if box else None
    if found is None:
        raise Http404
    seal = rows_of(me(request), Seal).filter(message_id=found.message_id).first()
    exact = seal is not None and found.body == seal.body
    context = {"message": found, "seal": seal, "exact": exact, "answers": ANSWERS}
    return render(request, "web/postbox_message.html", context)


@require_POST
def answer(request: HttpRequest) -> HttpResponse:
    """Let the sample's interviewer answer, to see how the plan takes it."""
    pk, kind = request.POST.get("seal", ""), request.POST.get("kind", "")
    if not pk.isdigit() or kind not in ANSWERS:
        raise Http404
    seal = mine(request, Seal, int(pk))
    letter = seal.letter
    if not letter.opportunity.rehearsal or letter.interview is None:
        raise Http404
    now = clock.now()
    inbox.receive(me(request), sample_desk.answer(kind, letter.interview, seal.message_id, now), now)
    messages.success(request, _("Their answer has arrived. See what it changes."))
    return redirect("opportunity", pk=letter.opportunity_id)
