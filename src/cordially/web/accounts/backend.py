"""Who comes in by an address and a password, or by what django-allauth checked in its own ways."""

from __future__ import annotations

from allauth.account.auth_backends import AuthenticationBackend

from cordially.desk.door import OwnUser


class Member(OwnUser, AuthenticationBackend):  # type: ignore[misc]
    """The ways of django-allauth to sign in, and our way to read the user of a session."""

    authenticate = AuthenticationBackend.authenticate
