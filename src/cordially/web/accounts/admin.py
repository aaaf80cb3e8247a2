"""The administration: organisations, members, invitations, the audit. No table of texts is here."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.http import HttpRequest

from cordially.desk.models import AuditEntry, Invitation, Member, Organisation


class ToRead(admin.ModelAdmin):  # type: ignore[type-arg]
    """Rows that are shown and never changed here."""

    def has_add_permission(self, request: HttpRequest, *_: Any) -> bool:
        """Never."""
        return False

    def has_change_permission(self, request: HttpRequest, *_: Any) -> bool:
        """Never."""
        return False

    def has_delete_permission(self, request: HttpRequest, *_: Any) -> bool:
        """Never."""
        return False


@admin.register(Organisation)
class Organisations(admin.ModelAdmin):  # type: ignore[type-arg]
    """Names of organisations."""

    list_display = ("name", "created")


@admin.register(Member)
class Members(ToRead):
    """Who is what, and since when; staff change it on their own page."""

    list_display = ("organisation", "user", "role", "since", "left_at")
    list_filter = ("organisation", "role")


@admin.register(Invitation)
class Invitations(ToRead):
    """Who was invited; the digest of the link is of no use to anybody."""

    list_display = ("organisation", "email", "role", "created", "expires_at", "used_at", "revoked_at")
    exclude = ("digest",)


@admin.register(AuditEntry)
class Audit(ToRead):
    """What was done."""

    list_display = ("at", "event", "actor", "about", "detail")
    list_filter = ("event",)
