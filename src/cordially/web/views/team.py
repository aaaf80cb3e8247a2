"""The pages of staff: members, invitations, erasure on request, the log. Never a text of anybody."""

from __future__ import annotations

import logging
from smtplib import SMTPException

from django.conf import settings
from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from cordially.desk import audit, clock, erasing, team
from cordially.desk.models import Invitation, Member, Organisation, Role
from cordially.model import Problem
from cordially.web.language import told
from cordially.web.views.coach import for_roles, user_of

log = logging.getLogger(__name__)
A_PAGE = 50
ROLES = (
    (Role.CANDIDATE, "candidate"),
    (Role.COACH, "coach"),
    (Role.STAFF, "staff"),
)


@require_safe
@for_roles(Role.STAFF)
def page(request: HttpRequest) -> HttpResponse:
    """Who belongs here, and who is invited."""
    return _page(request, _organisation(request))


def _page(
    request: HttpRequest, organisation: Organisation, problems: tuple[Problem, ...] = (), link: str = ""
) -> HttpResponse:
    context = {
        "organisation": organisation,
        "organisations": team.where(user_of(request), Role.STAFF),
        "page": Paginator(team.members_of(organisation), A_PAGE).get_page(request.GET.get("page")),
        "invitations": team.invitations_of(organisation, clock.now())[:A_PAGE],
        "roles": ROLES,
        "problems": problems,
        "link": link,
        "email": request.POST.get("email", "") if problems else "",
        "role": request.POST.get("role", "candidate"),
        "languages": settings.LANGUAGES,
        "language": _language(request),
    }
    return render(request, "web/team.html", context, status=422 if problems else 200)


@require_POST
@for_roles(Role.STAFF)
def invite(request: HttpRequest) -> HttpResponse:
    """Send a link into a role; where no mail can leave, it is shown, to be passed on by hand."""
    organisation = _organisation(request)
    wished = request.POST.get("role", "")
    if wished not in set(Role):
        return _page(request, organisation, (Problem("role", _("Choose a role.")),))
    token, problems = team.invite(
        organisation, user_of(request), request.POST.get("email", ""), Role(wished), clock.now()
    )
    if problems:
        return _page(request, organisation, problems)
    link = request.build_absolute_uri(reverse("join", args=[token]))
    invitation = team.newest(token, clock.now())
    try:
        if invitation is not None:
            team.mail_of(invitation, link, _language(request)).send()
    except (OSError, SMTPException):
        log.warning("the mail of an invitation did not leave")
        return _page(request, organisation, link=link)
    messages.success(request, _("The invitation is on its way."))
    return redirect(f"{reverse('team')}?of={organisation.pk}")


def _language(request: HttpRequest) -> str:
    """The language of the mail: as staff chose, else that of this page."""
    wished = request.POST.get("language", "")
    return wished if wished in dict(settings.LANGUAGES) else request.LANGUAGE_CODE


@require_POST
@for_roles(Role.STAFF)
def revoke(request: HttpRequest, pk: int) -> HttpResponse:
    """The link opens nothing any more."""
    invitation = team.invitation_for(user_of(request), pk)
    if invitation is None:
        raise Http404
    team.revoke(invitation, user_of(request), clock.now())
    messages.success(request, _("Taken back. Its link opens nothing any more."))
    return _back(invitation)


@require_POST
@for_roles(Role.STAFF)
def remove(request: HttpRequest, pk: int) -> HttpResponse:
    """End one role of one member."""
    member = _member(request, pk)
    if problems := team.remove(member, user_of(request), clock.now()):
        messages.warning(request, told(problems[0].message))
    else:
        messages.success(request, _("Removed. Nothing that was open to them is open any more."))
    return _back(member)


@require_POST
@for_roles(Role.STAFF)
def erase(request: HttpRequest, pk: int) -> HttpResponse:
    """Carry out a candidate's wish to be erased, when their address was typed. Nothing of theirs is shown."""
    member = _member(request, pk)
    if member.role != Role.CANDIDATE.value:
        raise Http404
    typed = request.POST.get("confirm", "").strip().casefold()
    if not typed or typed != member.user.email.casefold():
        messages.warning(request, _("Nothing was deleted. Type the address of the candidate to do it."))
    else:
        erasing.close_account(member.user, user_of(request))
        messages.success(request, _("The account and everything in it are deleted."))
    return _back(member)


@require_safe
@for_roles(Role.STAFF)
def journal(request: HttpRequest) -> HttpResponse:
    """The audit of this organisation."""
    organisation = _organisation(request)
    rows = Paginator(audit.of(organisation), A_PAGE).get_page(request.GET.get("page"))
    return render(request, "web/journal.html", {"organisation": organisation, "page": rows})


def _organisation(request: HttpRequest) -> Organisation:
    wished = request.GET.get("of") or request.POST.get("of", "")
    found = team.where(user_of(request), Role.STAFF)
    chosen = next((x for x in found if wished in ("", str(x.pk))), None)
    if chosen is None:
        raise Http404
    return chosen


def _member(request: HttpRequest, pk: int) -> Member:
    member = team.member_for(user_of(request), pk)
    if member is None:
        raise Http404
    return member


def _back(row: Member | Invitation) -> HttpResponse:
    return redirect(f"{reverse('team')}?of={row.organisation_id}")
