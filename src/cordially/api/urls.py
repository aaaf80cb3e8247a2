"""Every address of the program face; `api.middleware` turns to this for all that begins with /api/."""

from __future__ import annotations

from django.urls import path

from cordially.api import docs
from cordially.api.face import api

handler400 = "cordially.api.problems.bad_request"
handler404 = "cordially.api.problems.not_found"
handler500 = "cordially.api.problems.broken"

urlpatterns = [
    path("api/docs", docs.page, name="docs"),
    path("api/openapi.json", docs.openapi, name="openapi"),
    path("api/", api.urls),
]
