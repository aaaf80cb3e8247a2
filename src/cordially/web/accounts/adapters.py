"""Where django-allauth asks us: who may sign up, and how the secret of a second factor is kept."""

from __future__ import annotations

from typing import Any

from allauth.account import app_settings
from allauth.account.adapter import DefaultAccountAdapter
from allauth.core import context
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from cryptography.fernet import Fernet, MultiFernet
from django.contrib.auth.models import User
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import translation

from cordially.desk import centre, clock, team
from cordially.desk.models import Role

# Under this name a session remembers the invitation with which a stranger came.
INVITATION = "invitation"
# And under this one, who signed up in it and when.
_SIGNED_UP = "signed-up"


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

    def send_mail(self, template_prefix: str, email: str, about: dict[str, Any]) -> None:
        """In the language that this person chose; else in that of the page which asks for the mail."""
        chosen = team.language_of(getattr(about.get("user"), "email", "") or email)
        with translation.override(chosen or translation.get_language()):
            super().send_mail(template_prefix, email, about)

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        """To where each begins: who is only a coach to the cohort, who is only of the staff to the team."""
        roles = team.roles_of(request.user)
        if Role.CANDIDATE not in roles and roles:
            return reverse("cohort" if Role.COACH in roles else "team")
        return str(super().get_login_redirect_url(request))

    def post_login(self, request: HttpRequest, user: User, **how: Any) -> HttpResponse:
        """Who has just signed up has typed password and code a moment ago."""
        if how.get("signup"):
            request.session[_SIGNED_UP] = [user.pk, clock.now().timestamp()]
        answer: HttpResponse = super().post_login(request, user, **how)
        return answer

    def is_reauthentication_required(self, *, app: str, **more: Any) -> bool:
        """Is the password asked for again before this?

        Not right after signing up where a passkey or an app is added, for as long as it would not be after it
        was asked for.
        """
        request = context.request
        whose, at = request.session.get(_SIGNED_UP, (0, 0))
        age = clock.now().timestamp() - at
        is_fresh = whose == request.user.pk and 0 <= age < app_settings.REAUTHENTICATION_TIMEOUT
        if app == "allauth.mfa" and is_fresh:
            return False
        return bool(super().is_reauthentication_required(app=app, **more))


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
