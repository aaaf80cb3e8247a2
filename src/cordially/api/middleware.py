"""Which requests are for the program face. It has addresses of its own, loaded when first asked for."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from cordially.api.problems import problem

Next = Callable[[HttpRequest], HttpResponse]


class ProgramFace:
    """Everything under /api/ is looked up in `api.urls`, so that a page never waits for this face to load."""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not request.path.startswith("/api/"):
            return self.get_response(request)
        request.urlconf = "cordially.api.urls"
        response = self.get_response(request)
        if response.status_code == 405:
            allowed = response.headers.get("Allow", "")
            response = problem(405, f"This address understands {allowed} only.")
            response.headers["Allow"] = allowed
        return response
