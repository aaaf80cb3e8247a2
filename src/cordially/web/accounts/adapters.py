"""Where django-allauth asks us: who may sign up, and how the secret of a second factor is kept."""

from __future__ import annotations

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from cryptography.fernet import Fernet, MultiFernet
from django.http import HttpRequest

from cordially.desk import centre, clock, team

# Under this name a session remembers the invitation with which a stranger came.
INVITATION = "invitation"


def may_sign_up(request: HttpRequest) -> bool:
    """Is the centre open to all, or does this stranger bring an invitation that still holds?"""
    if centre.load().sign_up is centre.SignUp.OPEN:
        return True
    return team.newest(request.session.get(INVITATION, ""), clock.now()) is not None


class Accounts(DefaultAccountAdapter):  # type: ignore[misc]
    """Accounts by address and password."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """By the setting, or with an invitation."""
        return may_sign_up(request)


class SignOn(DefaultSocialAccountAdapter):  # type: ignore[misc]
    """Accounts by the provider of the centre: whom it knows may come in."""

    def is_open_for_signup(self, request: HttpRequest, sociallogin: Any) -> bool:
        """Always: the provider itself decides who its people are."""
        return True


class SecondFactor(DefaultMFAAdapter):  # type: ignore[misc]
    """Secrets of authenticator apps are encrypted by the keys that mailbox passwords are encrypted by."""

    def encrypt(self, text: str) -> str:
        """As it is stored."""
        return _keys().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        """As it is used."""
        return _keys().decrypt(encrypted_text.encode()).decode()


def _keys() -> MultiFernet:
    return MultiFernet([Fernet(key) for key in centre.load().secret_keys])
