"""What an installed web app needs: its worker, and the page it shows without a connection."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe


@require_safe
def worker(request: HttpRequest) -> HttpResponse:
    """The service worker; it stands at the root, since it may serve only what lies below it."""
    return render(request, "web/sw.js", content_type="text/javascript; charset=utf-8")


@require_safe
def offline(request: HttpRequest) -> HttpResponse:
    """Kept by the worker, shown when Cordially cannot be reached; it holds nobody's words."""
    return render(request, "web/offline.html")


@require_safe
def styleguide(request: HttpRequest) -> HttpResponse:
    """Every component on one page; in development only (see urls)."""
    from cordially.web.showcase import parts

    return render(request, "web/styleguide.html", parts())
