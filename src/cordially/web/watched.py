"""What watches a centre from outside asks here: is this process alive, is it ready, and what are the figures?

A middleware before all others, so that a probe needs neither the public name nor a session, and so that every
answer is timed. Installed in a centre only.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from secrets import compare_digest

from django.core.cache import cache
from django.db import DatabaseError, connection
from django.http import HttpRequest, HttpResponse, HttpResponseNotFound, JsonResponse
from prometheus_client import CONTENT_TYPE_LATEST, REGISTRY, CollectorRegistry, Histogram, generate_latest
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.multiprocess import MultiProcessCollector

from cordially.desk import centre, clock, figures, migrating

Next = Callable[[HttpRequest], HttpResponse]

# Whoever asks more often gets the same figures again.
FRESH_FOR = 10
_TIMES = Histogram(
    "cordially_http_seconds",
    "Time to answer, by the pattern of the address.",
    ("method", "route", "status"),
    buckets=(0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10),
)
_METHODS = frozenset(("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"))


class Watched:
    """Times every answer; answers /health/live, /health/ready and /metrics itself."""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response
        self.own: dict[str, Next] = {"/health/live": live, "/health/ready": ready, "/metrics": metrics}

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if answer := self.own.get(request.path):
            return answer(request)
        began = time.perf_counter()
        response = self.get_response(request)
        route = request.resolver_match.route if request.resolver_match else "none"
        method = request.method if request.method in _METHODS else "other"
        _TIMES.labels(method, route, response.status_code).observe(time.perf_counter() - began)
        return response


def live(request: HttpRequest) -> HttpResponse:
    """This process answers; nothing else is asked."""
    return JsonResponse({"live": True})


def ready(request: HttpRequest) -> HttpResponse:
    """May the proxy send people here? The database answers, and its tables are as this program needs them."""
    try:
        connection.ensure_connection()
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
        missing = migrating.outstanding()
    except DatabaseError:
        return JsonResponse({"ready": False, "why": "The database does not answer."}, status=503)
    if missing:
        why = f"The tables are older than this Cordially: {missing[0]} is missing."
        return JsonResponse({"ready": False, "why": why}, status=503)
    return JsonResponse({"ready": True})


def metrics(request: HttpRequest) -> HttpResponse:
    """Figures for Prometheus, for who brings the token; without one configured there are none."""
    wanted = centre.load().metrics_token
    if not wanted:
        return HttpResponseNotFound()
    given = request.headers.get("Authorization", "").encode("utf-8", "replace")
    if not compare_digest(given, f"Bearer {wanted}".encode()):
        return HttpResponse(status=401, headers={"WWW-Authenticate": "Bearer"})
    registry = CollectorRegistry()
    if os.environ.get("PROMETHEUS_MULTIPROC_DIR"):
        MultiProcessCollector(registry)  # type: ignore[no-untyped-call]
    else:
        registry.register(REGISTRY)
    registry.register(_Whole())
    return HttpResponse(generate_latest(registry), content_type=CONTENT_TYPE_LATEST)


class _Whole:
    """The figures of the whole centre: the same from every machine."""

    def collect(self) -> Iterator[GaugeMetricFamily]:
        """Families in Prometheus' form."""
        found = cache.get_or_set("figures", lambda: figures.figures(clock.now()), FRESH_FOR)
        families: dict[str, GaugeMetricFamily] = {}
        for one in found or ():
            family = families.setdefault(
                one.name, GaugeMetricFamily(f"cordially_{one.name}", one.help, labels=list(one.labels))
            )
            family.add_metric(list(one.labels.values()), one.value)
        yield from families.values()
