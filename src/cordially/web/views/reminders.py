"""Calendar and reminders: the private feed, the download, and how the person wants to be told."""

from __future__ import annotations

import hashlib
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from cordially.desk import accounts, clock, reminders
from cordially.desk import feed as desk
from cordially.desk.acting import become
from cordially.desk.models import Candidate
from cordially.model import CordiallyError, Problem
from cordially.post.notify import has_desktop
from cordially.web.language import told
from cordially.web.views.base import me

_ICS = "text/calendar; charset=utf-8"


@require_http_methods(["GET", "HEAD", "POST"])
def page(request: HttpRequest) -> HttpResponse:
    """How the person wants to be told; POST keeps it."""
    candidate = me(request)
    if request.method != "POST":
        return _page(request, candidate)
    typed = request.POST.dict()
    problems = reminders.save(candidate, typed, clock.now())
    if problems:
        return _page(request, candidate, problems, typed)
    on = reminders.settings_of(candidate).is_on
    messages.success(
        request, _("Kept. You will hear little, and in time.") if on else _("Kept. You will not be reminded.")
    )
    return redirect("reminders")


def _page(
    request: HttpRequest,
    candidate: Candidate,
    problems: tuple[Problem, ...] = (),
    typed: dict[str, str] | None = None,
) -> HttpResponse:
    row = reminders.settings_of(candidate)
    values: dict[str, Any] = typed or {
        "by_mail": row.by_mail,
        "on_desktop": row.on_desktop,
        "elsewhere": "\n".join(reminders.addresses_of(candidate)),
        "digest_at": f"{row.digest_at:%H:%M}",
        "quiet_from": f"{row.quiet_from:%H:%M}",
        "quiet_to": f"{row.quiet_to:%H:%M}",
    }
    context = {
        "row": row,
        "v": values,
        "problems": problems,
        "account": accounts.account_of(candidate),
        "has_desktop": has_desktop(),
    }
    return render(request, "web/reminders.html", context, status=422 if problems else 200)


@require_safe
def calendar(request: HttpRequest) -> HttpResponse:
    """The private address of the feed, and the file."""
    token = reminders.settings_of(me(request)).feed_token
    address = request.build_absolute_uri(reverse("feed", args=[token])) if token else ""
    return render(request, "web/calendar.html", {"address": address})


@require_POST
def feed_address(request: HttpRequest) -> HttpResponse:
    """A private address, or a new one; or none any more."""
    candidate = me(request)
    if "close" in request.POST:
        desk.close(candidate)
        messages.success(request, _("The calendar is closed. Its address opens nothing any more."))
    else:
        desk.new_address(candidate)
        messages.success(request, _("Here is your private address. Whoever has it can read your steps."))
    return redirect("calendar")


@require_POST
def try_it(request: HttpRequest) -> HttpResponse:
    """Send one reminder now, to see that it arrives."""
    row, now = reminders.settings_of(me(request)), clock.now()
    note = reminders.Note(
        _("Cordially can reach you"), _("This is what a reminder looks like. There is nothing to do.")
    )
    if not row.is_on:
        messages.warning(request, _("Choose a way to be reminded first, and keep it."))
        return redirect("reminders")
    try:
        reminders.send(row, note, now)
    except CordiallyError as error:
        messages.warning(request, told(str(error)))
    else:
        messages.success(request, _("Sent. Look whether it came."))
    return redirect("reminders")


@require_safe
def feed(request: HttpRequest, token: str) -> HttpResponse:
    """The calendar for a program that subscribes; an unchanged one is answered with 304."""
    candidate = desk.owner(token)
    if candidate is None:
        return HttpResponse("No calendar is open at this address.", status=403, content_type="text/plain")
    become(candidate.pk)
    data = desk.ics(candidate, clock.now())
    tag = f'"{hashlib.sha256(data).hexdigest()[:32]}"'
    if tag in request.headers.get("If-None-Match", ""):
        return HttpResponseNotModified(headers={"ETag": tag})
    return HttpResponse(data, content_type=_ICS, headers={"ETag": tag, "Cache-Control": "private, no-cache"})


@require_safe
def download(request: HttpRequest) -> HttpResponse:
    """The same calendar as a file, to import by hand."""
    response = HttpResponse(desk.ics(me(request), clock.now()), content_type=_ICS)
    response["Content-Disposition"] = 'attachment; filename="cordially.ics"'
    return response
