"""What came back, and what it means."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _lazy
from django.views.decorators.http import require_safe

from cordially.desk.agenda import asking
from cordially.desk.models import MailAccount, Opportunity, Reply
from cordially.desk.owning import rows_of
from cordially.model import ReplyKind
from cordially.web.views.base import me

A_PAGE = 25
# What a message changes, in a line.
MEANS = {
    ReplyKind.REJECTION: _lazy("Thank them once, then let it rest."),
    ReplyKind.HOLDING: _lazy("Nothing to do until the day they named."),
    ReplyKind.NEXT_ROUND: _lazy("A yes to the next meeting. Answer within a day."),
    ReplyKind.OFFER: _lazy("Thank them within a day; decide in your own time."),
    ReplyKind.INFO_REQUEST: _lazy("They wait for something of yours. Answer soon."),
    ReplyKind.ACKNOWLEDGEMENT: _lazy("Your note arrived. Nothing to do."),
    ReplyKind.AUTO_REPLY: _lazy("A machine wrote. It counts as no answer."),
    ReplyKind.BOUNCE: _lazy("Your letter did not arrive. Mend the address."),
}


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """Doubtful sends first, then what asks for a word of yours, then what is understood."""
    candidate = me(request)
    replies = (
        rows_of(candidate, Reply).select_related("opportunity", "person").defer("raw", "text").order_by("-at")
    )
    understood = Paginator(replies.filter(confirmed=True), A_PAGE).get_page(request.GET.get("page"))
    context = {
        "asking": asking(candidate),
        "open": replies.filter(confirmed=False)[:A_PAGE],
        "understood": [(r, MEANS.get(ReplyKind(r.kind), "")) for r in understood],
        "page": understood,
        "accounts": rows_of(candidate, MailAccount),
        "rehearses": rows_of(candidate, Opportunity).filter(rehearsal=True).exists(),
        "zone": candidate.zone or "UTC",
    }
    return render(request, "web/inbox.html", context)
