"""Signing in with what people have already: an OpenID Connect provider that the test runs."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
import requests
from django.contrib.auth.models import User
from django.core.cache import cache
from django.test import Client
from tests.centre.oidc import Provider

from cordially.desk.models import AuditEntry

pytestmark = pytest.mark.django_db
ALICE = {"sub": "17", "email": "alice@home.example", "email_verified": True, "given_name": "Alice"}


@pytest.fixture
def provider(settings) -> Iterator[Provider]:
    cache.clear()
    with Provider() as found:
        settings.SOCIALACCOUNT_PROVIDERS = {"openid_connect": {"APPS": [found.app()]}}
        yield found


@pytest.fixture
def browser() -> Client:
    return Client(HTTP_X_FORWARDED_PROTO="https")


def go(browser: Client, provider: Provider, person: dict[str, object]):
    """From our button to the provider and back."""
    provider.person = person
    there = browser.post("/account/oidc/sso/login/").headers["Location"]
    assert there.startswith(provider.issuer)
    back = requests.get(there, allow_redirects=False, timeout=5).headers["Location"]
    parts = urlsplit(back)
    return browser.get(f"{parts.path}?{parts.query}")


def test_whom_the_provider_knows_comes_in_at_the_first_time(provider, browser):
    assert go(browser, provider, ALICE).headers["Location"] == "/"
    assert browser.get("/settings/").status_code == 200
    user = User.objects.get(email="alice@home.example")
    assert list(AuditEntry.objects.filter(about=user.pk).values_list("event", flat=True)) == [
        "signed in",
        "signed up",
    ]


def test_the_second_time_it_is_the_same_account(provider, browser):
    go(browser, provider, ALICE)
    again = Client(HTTP_X_FORWARDED_PROTO="https")
    go(again, provider, ALICE)
    assert again.get("/settings/").status_code == 200
    assert User.objects.count() == 1


def test_an_address_that_the_provider_has_not_checked_takes_over_no_account(provider, browser):
    from allauth.account.models import EmailAddress

    alice = User.objects.create(username="alice", email="alice@home.example")
    EmailAddress.objects.create(user=alice, email=alice.email, verified=True, primary=True)
    go(browser, provider, {**ALICE, "sub": "666", "email_verified": False})
    assert browser.get("/settings/").status_code == 302


def test_an_answer_that_nobody_asked_for_opens_nothing(provider, browser):
    browser.get("/account/oidc/sso/login/callback/?code=guess&state=guess")
    assert browser.get("/settings/").status_code == 302


def test_the_provider_gets_the_proof_that_it_was_us_who_asked(provider, browser):
    go(browser, provider, ALICE)
    assert provider.refused == []
    answer = requests.post(f"{provider.issuer}/token", data={"code": "x", "code_verifier": "y"}, timeout=5)
    assert answer.status_code == 400
