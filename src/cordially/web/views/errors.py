"""When something cannot be done: say what, and what to do."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import translation
from django.utils.translation import gettext as _


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Nothing stands at this address."""
    return render(
        request,
        "web/error.html",
        {"title": _("Nothing is here"), "text": _("It may have been moved.")},
        status=404,
    )


def broken(request: HttpRequest) -> HttpResponse:
    """Our fault."""
    text = _(
        "Something went wrong on our side. What you typed is saved up to your last pause. Please try again."
    )
    return render(request, "web/error.html", {"title": _("That did not work"), "text": text}, status=500)


def only_by_form(request: HttpRequest) -> HttpResponse:
    """The address of a form, opened by itself: from the history, or by a reload of the address line."""
    text = _("This address only takes what a form sends. Go back to the page with the form.")
    return render(request, "web/error.html", {"title": _("Nothing to show here"), "text": text}, status=405)


def refused(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Sent by no page of ours: under a strange host, too large, or broken."""
    # A strange host is refused before anybody looked for a language.
    with translation.override(translation.get_language_from_request(request)):
        text = _("What was sent cannot be read here: it is too large, or no page of ours sent it.")
        title = _("That was not understood")
        return render(request, "web/error.html", {"title": title, "text": text}, status=400)


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Not for this person."""
    text = _("You may not open this. If you should, ask who invited you.")
    return render(request, "web/error.html", {"title": _("This is not yours"), "text": text}, status=403)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The form was too old, or cookies are off."""
    text = _(
        "This page was open for too long, or cookies are switched off. Go back, reload it, and send it again."
    )
    return render(request, "web/error.html", {"title": _("Please try once more"), "text": text}, status=403)


def too_many(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Asked too often: by a hand that is too quick, or by a program that guesses."""
    text = _("That was too often in a short time. Wait a few minutes, then try again.")
    return render(request, "web/error.html", {"title": _("A moment, please"), "text": text}, status=429)
