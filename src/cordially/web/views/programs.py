"""Settings, Programs: the tokens that a person made for programs."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from cordially.desk import clock, notices, programs
from cordially.desk.models import Listener, ProgramToken
from cordially.model import Problem
from cordially.web.views.base import me, mine


@require_http_methods(["GET", "HEAD", "POST"])
def index(request: HttpRequest) -> HttpResponse:
    """The tokens in force; a POST makes one and shows it, this once."""
    if request.method != "POST":
        return _page(request)
    token, problems = programs.new_token(
        me(request), request.POST.get("name", ""), request.POST.getlist("scopes"), clock.now()
    )
    return _page(request, token, problems)


@require_POST
def listen(request: HttpRequest) -> HttpResponse:
    """Tell another program of what happens; shows the secret of its signatures, this once."""
    secret, problems = notices.add(
        me(request), request.POST.get("url", ""), request.POST.getlist("events"), clock.now()
    )
    return _page(request, secret=secret, listen_problems=problems)


def _page(
    request: HttpRequest,
    token: str = "",
    problems: tuple[Problem, ...] = (),
    secret: str = "",
    listen_problems: tuple[Problem, ...] = (),
) -> HttpResponse:
    candidate, data = me(request), request.POST
    scopes = data.getlist("scopes") if problems else ["read"]
    events = data.getlist("events") if listen_problems else list(notices.MEANINGS)
    context = {
        "tokens": programs.tokens_of(candidate),
        "listeners": notices.listeners_of(candidate),
        "zone": candidate.zone or "UTC",
        "token": token,
        "secret": secret,
        "problems": problems,
        "listen_problems": listen_problems,
        "name": data.get("name", "") if problems else "",
        "url": data.get("url", "") if listen_problems else "",
        "scopes": [(s.value, text, s.value in scopes) for s, text in programs.MEANINGS.items()],
        "events": [(e.value, text, e.value in events) for e, text in notices.MEANINGS.items()],
    }
    status = 422 if problems or listen_problems else 200
    return render(request, "web/programs.html", context, status=status)


@require_POST
def revoke(request: HttpRequest, pk: int) -> HttpResponse:
    """From now on the token opens nothing."""
    row = mine(request, ProgramToken, pk)
    programs.revoke(row, clock.now())
    messages.success(request, _("“%(name)s” is revoked. It opens nothing any more.") % {"name": row.name})
    return redirect("programs")


@require_POST
def remove(request: HttpRequest, pk: int) -> HttpResponse:
    """From now on this listener is told nothing."""
    notices.remove(mine(request, Listener, pk), clock.now())
    messages.success(request, _("Removed. It is told nothing any more."))
    return redirect("programs")
