"""The desk as a Django app."""

from __future__ import annotations

from django.apps import AppConfig


class DeskConfig(AppConfig):
    """Tables, use cases, duties and dispatch."""

    name = "cordially.desk"
    label = "desk"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Make `among` known to Django's queries, and tell the database for whom it is asked."""
        from django.db.models import BigIntegerField, ForeignKey

        from cordially.desk import acting
        from cordially.desk.among import Among

        for field in (BigIntegerField, ForeignKey):
            field.register_lookup(Among)
        acting.listen()
