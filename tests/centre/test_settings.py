"""A centre's settings stand up to Django's own checks of a deployment."""

from django.conf import settings
from django.core import checks


def test_the_checks_of_a_deployment_find_nothing() -> None:
    assert checks.run_checks(include_deployment_checks=True) == []


def test_the_local_door_is_not_in_this_house() -> None:
    doors = [name for name in settings.MIDDLEWARE if name.endswith("Door")]
    assert doors == ["cordially.web.middleware.MemberDoor"]


def test_cookies_travel_encrypted_only() -> None:
    assert (settings.SESSION_COOKIE_SECURE, settings.CSRF_COOKIE_SECURE) == (True, True)
