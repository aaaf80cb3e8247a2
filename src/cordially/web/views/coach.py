"""The coach's pages: deadlines of those who agreed, text where it is granted, remarks, and numbers."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

from django.contrib import messages
from django.contrib.auth.models import User
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from cordially.desk import audit, clock, coaching, team
from cordially.desk import cohort as desk
from cordially.desk import numbers as counted
from cordially.desk.models import Organisation, Role
from cordially.model import Problem

Found = TypeVar("Found")
View = Callable[..., HttpResponse]


def for_roles(*roles: Role) -> Callable[[View], View]:
    """Who has none of these roles finds nothing at this address."""

    def around(view: View) -> View:
        @wraps(view)
        def shown(request: HttpRequest, *args: Any, **given: Any) -> HttpResponse:
            if not set(roles) & set(getattr(request, "roles", ())):
                raise Http404
            return view(request, *args, **given)

        return shown

    return around


def user_of(request: HttpRequest) -> User:
    """Who signed in."""
    if not isinstance(request.user, User):
        raise Http404
    return request.user


def _there(found: Found | None) -> Found:
    """What was found; a thing that is not granted is answered like one that is not there."""
    if found is None:
        raise Http404
    return found


@require_safe
@for_roles(Role.COACH)
def cohort(request: HttpRequest) -> HttpResponse:
    """Who has an interview and no thank-you, the least time first."""
    return render(request, "web/cohort.html", {"it": desk.cohort(user_of(request), clock.now())})


@require_http_methods(["GET", "HEAD", "POST"])
@for_roles(Role.COACH)
def letter(request: HttpRequest, pk: int) -> HttpResponse:
    """A granted text with the remarks on it; a POST adds one."""
    coach = user_of(request)
    problems: tuple[Problem, ...] = ()
    if request.method == "POST":
        made, problems = coaching.comment(coach, pk, request.POST.get("text", ""), clock.now())
        if made:
            messages.success(request, _("Your remark stands beside the letter now."))
            return redirect("coach-letter", pk=pk)
    seen = _there(coaching.letter(coach, pk, clock.now()))
    context = {"it": seen, "problems": problems, "text": request.POST.get("text", "")}
    return render(request, "web/coach_letter.html", context, status=422 if problems else 200)


@require_safe
@for_roles(Role.COACH)
def debrief(request: HttpRequest, pk: int) -> HttpResponse:
    """Granted notes of one interview."""
    return render(
        request, "web/coach_debrief.html", {"it": _there(coaching.debrief(user_of(request), pk, clock.now()))}
    )


@require_safe
@for_roles(Role.COACH)
def opportunity(request: HttpRequest, pk: int) -> HttpResponse:
    """A granted opportunity: its interviews and letters."""
    seen = _there(coaching.opportunity(user_of(request), pk, clock.now()))
    return render(request, "web/coach_opportunity.html", {"it": seen})


@require_safe
@for_roles(Role.COACH, Role.STAFF)
def numbers(request: HttpRequest) -> HttpResponse:
    """Numbers over the candidates of an organisation; none points at a person."""
    organisation = _organisation(request)
    context = {
        "organisation": organisation,
        "organisations": _organisations(request),
        "measures": counted.MEASURES,
        "rows": counted.figures(organisation, clock.now()),
        "fewest": counted.fewest(),
    }
    return render(request, "web/figures.html", context)


@require_safe
@for_roles(Role.COACH, Role.STAFF)
def file(request: HttpRequest) -> HttpResponse:
    """The same numbers as CSV."""
    organisation = _organisation(request)
    text = counted.as_csv(counted.figures(organisation, clock.now()))
    audit.note(audit.Event.FIGURES, user_of(request), None, organisation)
    response = HttpResponse(text, content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="figures.csv"'
    return response


def _organisations(request: HttpRequest) -> list[Organisation]:
    user = user_of(request)
    found = [*team.where(user, Role.COACH), *team.where(user, Role.STAFF)]
    return list({organisation.pk: organisation for organisation in found}.values())


def _organisation(request: HttpRequest) -> Organisation:
    """The one that was asked for, among those to which this user belongs; the first where none was."""
    wished, found = request.GET.get("of", ""), _organisations(request)
    return _there(next((x for x in found if wished in ("", str(x.pk))), None))
