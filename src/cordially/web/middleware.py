"""The doors of the two profiles, and the rules for the browser."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable

from django.conf import settings
from django.contrib.auth.models import User
from django.contrib.auth.views import redirect_to_login
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.functional import SimpleLazyObject

from cordially.desk import clock
from cordially.desk.acting import become
from cordially.desk.door import candidate_of
from cordially.desk.looking import one_look
from cordially.desk.team import roles_of
from cordially.web.views.errors import only_by_form, too_many

Next = Callable[[HttpRequest], HttpResponse]

POLICY = "; ".join(
    [
        "default-src 'self'",
        "img-src 'self' data:",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
    ]
)


class ContentSecurity:
    """Nothing is loaded from elsewhere, no script or style stands inside a page."""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response
        targets = " ".join(["form-action 'self'", *getattr(settings, "FORM_TARGETS", ())])
        self.policy = POLICY.replace("form-action 'self'", targets)

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        response.headers.setdefault("Content-Security-Policy", self.policy)
        response.headers.setdefault("Cross-Origin-Opener-Policy", "same-origin")
        if not request.path.startswith("/static/"):
            response.headers.setdefault("Cache-Control", "no-store")
        return response


class OneLook:
    """A page that is only shown reads each case once."""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.method not in ("GET", "HEAD"):
            return self.get_response(request)
        with one_look():
            return self.get_response(request)


class OnlyByForm:
    """The address of a form, opened by itself, gets a page that says so and leads on."""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if response.status_code != 405 or request.method != "GET" or request.path.startswith("/api/"):
            return response
        page = only_by_form(request)
        page.headers["Allow"] = response.headers["Allow"]
        return page


class _Door(ABC):
    """Only who came in sees anything.

    The program face has a door of its own (`api.door`): a key, and never the cookie of this one.
    """

    # A calendar program cannot log in: the address of the feed is itself the key.
    open_to_all: tuple[str, ...] = ("/api/", "/feed/")

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.path.startswith(self.open_to_all):
            return self.get_response(request)
        if isinstance(request.user, User):
            become(candidate_of(request.user).pk)
            return self.get_response(request)
        return self.turn_away(request)

    @abstractmethod
    def turn_away(self, request: HttpRequest) -> HttpResponse:
        """What a stranger is shown."""


class LocalDoor(_Door):
    """The door of the local app: a browser that came in by the one-time address."""

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request) if request.path == "/enter/" else super().__call__(request)

    def turn_away(self, request: HttpRequest) -> HttpResponse:
        """Where the address that lets in is found."""
        return render(request, "web/door.html", status=403)


# By the names of the addresses: for one person, over all machines.
_MOST_A_MINUTE = {
    "settings-mail": 10, "mail-trial": 10, "mail-sign-in": 10, "mail-code": 10, "reminders-try": 10,
    "team-invite": 30,
}  # fmt: skip


class MemberDoor(_Door):
    """The door of a centre: who has signed in."""

    # Signing in and an invitation are for strangers; each page behind `/account/` asks for its own. Their
    # browsers ask for the worker and its page as well, and follow no redirect there.
    open_to_all = (*_Door.open_to_all, "/account/", "/join/", "/sw.js", "/offline/")

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.roles = SimpleLazyObject(lambda: roles_of(request.user))  # type: ignore[attr-defined]
        return super().__call__(request)

    def process_view(
        self, request: HttpRequest, view: object, args: object, given: object
    ) -> HttpResponse | None:
        """What reaches other servers, or sends a mail, may be asked for so often a minute and no more."""
        name = request.resolver_match.url_name if request.resolver_match else ""
        acts = request.method == "POST" or "ask" in request.GET
        if name not in _MOST_A_MINUTE or not acts or request.user.pk is None:
            return None
        counted = f"often-{name}-{request.user.pk}-{int(clock.now().timestamp() / 60)}"
        cache.add(counted, 0, timeout=120)
        return too_many(request) if cache.incr(counted) > _MOST_A_MINUTE[name] else None

    def turn_away(self, request: HttpRequest) -> HttpResponse:
        """To the page of signing in, and back again after it."""
        return redirect_to_login(request.get_full_path())
