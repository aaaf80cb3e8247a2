"""The web face as a Django app."""

from __future__ import annotations

from django.apps import AppConfig


class WebConfig(AppConfig):
    """Pages and fragments."""

    name = "cordially.web"
    label = "web"
