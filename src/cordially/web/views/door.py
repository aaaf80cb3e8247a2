"""Coming in by the one-time address."""

from __future__ import annotations

from django.contrib.auth import login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from cordially.desk import clock, door


@require_safe
def enter(request: HttpRequest) -> HttpResponse:
    """Use up the token and open a session; who is in already just goes on."""
    user = door.enter(request.GET.get("token", ""), clock.now())
    if user is not None:
        login(request, user, backend="cordially.desk.door.OwnUser")
        return redirect("today")
    if request.user.is_authenticated:
        return redirect("today")
    return render(request, "web/door.html", {"used": "token" in request.GET}, status=403)
