"""The app of the program face; it holds templates only."""

from __future__ import annotations

from django.apps import AppConfig


class ApiConfig(AppConfig):
    """Found by Django under `cordially.api`."""

    name = "cordially.api"
