"""Everything out, back in, or gone."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth import logout
from django.contrib.auth.models import User
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from cordially.desk import audit, bringing, clock, erasing, portable
from cordially.desk.acting import become
from cordially.desk.config import load
from cordially.web.language import told
from cordially.web.views.base import me

MOST_UPLOAD = 200 * 1024 * 1024


@require_safe
def page(request: HttpRequest) -> HttpResponse:
    """What can be done with all of it."""
    context = {"confirmation": told(erasing.CONFIRMATION), "at_centre": not load().allows_loopback}
    return render(request, "web/settings_data.html", context)


@require_safe
def export(request: HttpRequest) -> HttpResponse:
    """The whole desk as one zip."""
    candidate, now = me(request), clock.now()
    response = HttpResponse(portable.export(candidate, now), content_type="application/zip")
    audit.note(audit.Event.EXPORTED, candidate.user, candidate.user)
    response["Content-Disposition"] = f'attachment; filename="cordially-{now:%Y-%m-%d}.zip"'
    return response


@require_POST
def bring_back(request: HttpRequest) -> HttpResponse:
    """An export, into an empty desk."""
    file = request.FILES.get("file")
    if file is None:
        messages.warning(request, _("Choose the .zip of an export first."))
    elif (file.size or 0) > MOST_UPLOAD:
        messages.warning(
            request, _("“%(name)s” is larger than 200 MB; an export is not.") % {"name": file.name}
        )
    elif problems := bringing.bring_back(me(request), file.read()):
        messages.warning(request, told(problems[0].message))
    else:
        messages.success(request, _("Everything is back."))
        return redirect("today")
    return redirect("data")


@require_POST
def erase(request: HttpRequest) -> HttpResponse:
    """Delete everything, when the words were typed."""
    wanted = {erasing.CONFIRMATION, told(erasing.CONFIRMATION).casefold()}
    if " ".join(request.POST.get("confirm", "").split()).casefold() not in wanted:
        messages.warning(
            request,
            _("Nothing was deleted. Type “%(confirmation)s” to do it.")
            % {"confirmation": told(erasing.CONFIRMATION)},
        )
        return redirect("data")
    if "account" in request.POST and hasattr(request, "roles") and isinstance(request.user, User):
        erasing.close_account(request.user, request.user)
        logout(request)
        messages.success(request, _("Your account and everything in it are deleted."))
        return redirect("today")
    become(erasing.erase(me(request)).pk)
    messages.success(request, _("Everything is deleted. This desk is empty."))
    return redirect("start")
