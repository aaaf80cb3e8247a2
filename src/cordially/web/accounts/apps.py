"""Accounts as a Django app, for the profile of a centre only."""

from __future__ import annotations

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """Accounts of people at a centre; it has no tables of its own."""

    name = "cordially.web.accounts"
    label = "accounts"
    verbose_name = "Accounts of a centre"

    def ready(self) -> None:
        """What happens at the door is written down."""
        from cordially.web.accounts import listening

        listening.connect()
