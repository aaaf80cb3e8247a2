"""Etiquette in the open: the whole policy with its sources, and the plan as it would be if ..."""

from __future__ import annotations

from itertools import groupby

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from cordially.desk import clock
from cordially.desk.models import Opportunity
from cordially.desk.supposing import suppose
from cordially.etiquette import EXAMPLES, POLICY
from cordially.web.views.base import mine


@require_safe
def policy(request: HttpRequest) -> HttpResponse:
    """Every rule: what it asks, its default, what others say, where it comes from."""
    groups = [(name, list(rules)) for name, rules in groupby(POLICY.values(), key=lambda rule: rule.group)]
    return render(request, "web/etiquette.html", {"groups": groups})


@require_safe
def what_if(request: HttpRequest, pk: int) -> HttpResponse:
    """The plan of one opportunity if something happened; nothing is changed."""
    row, now = mine(request, Opportunity, pk), clock.now()
    text = request.GET.get("if", "").strip()[:200]
    outlook, problems = suppose(row, text, now) if text else (None, ())
    context = {
        "row": row, "text": text, "outlook": outlook, "problems": problems, "examples": EXAMPLES, "now": now,
        "names": {str(p.pk): p.name for p in row.people.all()},
    }  # fmt: skip
    return render(request, "web/what_if.html", context)
