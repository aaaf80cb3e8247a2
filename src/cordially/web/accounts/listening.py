"""What happens at the door of a centre goes into the audit: who came in, who did not, and what changed."""

from __future__ import annotations

from typing import Any

from allauth.account import signals as accounts
from allauth.mfa import signals as factors
from django.contrib.admin.models import LogEntry
from django.contrib.auth import signals as auth
from django.contrib.auth.models import User
from django.db.models.signals import post_save

from cordially.desk import audit, team


def connect() -> None:
    """Listen from now on."""
    auth.user_logged_in.connect(_came_in, dispatch_uid="cordially.came_in")
    auth.user_login_failed.connect(_was_refused, dispatch_uid="cordially.was_refused")
    post_save.connect(_changed, sender=LogEntry, dispatch_uid="cordially.changed")
    accounts.user_signed_up.connect(_signed_up, dispatch_uid="cordially.signed_up")
    for name in ("password_changed", "password_reset", "password_set"):
        getattr(accounts, name).connect(_new_password, dispatch_uid=f"cordially.{name}")
    for name in ("authenticator_added", "authenticator_removed", "authenticator_reset"):
        getattr(factors, name).connect(_new_factor, dispatch_uid=f"cordially.{name}")


def _changed(instance: LogEntry, created: bool, **_: Any) -> None:
    if created:
        table = instance.content_type.model if instance.content_type else ""
        audit.note(audit.Event.ADMIN, instance.user, None, table=table, row=str(instance.object_id)[:40])


def _came_in(user: User, **_: Any) -> None:
    audit.note(audit.Event.SIGNED_IN, user, user)


def _was_refused(credentials: dict[str, Any], **_: Any) -> None:
    """Whose account it was tried on, where there is one; the address that was typed is not kept."""
    address = str(credentials.get("email") or credentials.get("username") or "")
    audit.note(audit.Event.SIGN_IN_FAILED, None, team.user_with(address))


def _signed_up(user: User, **_: Any) -> None:
    audit.note(audit.Event.SIGNED_UP, user, user)


def _new_password(user: User, **_: Any) -> None:
    audit.note(audit.Event.PASSWORD, user, user)


def _new_factor(user: User, authenticator: Any, **_: Any) -> None:
    audit.note(audit.Event.SECOND_FACTOR, user, user, kind=str(authenticator.type))
