"""Coming into an organisation by an invitation."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.models import User
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from cordially.desk import clock, team
from cordially.desk.models import Role

# Where each role begins.
_FIRST = {Role.CANDIDATE: "today", Role.COACH: "cohort", Role.STAFF: "team"}


@require_http_methods(["GET", "HEAD", "POST"])
def join(request: HttpRequest, token: str) -> HttpResponse:
    """What the invitation offers; a POST by who signed in accepts it."""
    from cordially.web.accounts.adapters import INVITATION

    invitation = team.newest(token, clock.now())
    if invitation is None:
        return render(request, "web/join.html", {"gone": True}, status=404)
    request.session[INVITATION] = token
    if request.method != "POST" or not isinstance(request.user, User):
        return render(request, "web/join.html", {"invitation": invitation})
    shown = request.user.emailaddress_set.filter(verified=True).values_list("email", flat=True)  # type: ignore[attr-defined]
    try:
        team.accept(invitation, request.user, set(shown), clock.now())
    except team.NotForYou as why:
        return render(request, "web/join.html", {"invitation": invitation, "why": str(why)}, status=403)
    del request.session[INVITATION]
    messages.success(request, _("Welcome to %(name)s.") % {"name": invitation.organisation.name})
    return redirect(_FIRST[Role(invitation.role)])
