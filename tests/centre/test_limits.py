"""What may be asked only so often: at the door, by programs, and where other servers are called."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import User
from django.core import mail
from django.core.cache import cache
from django.test import Client
from tests.api.conftest import caller, token_for
from tests.centre.test_accounts import (
    HTTPS,
    alice,  # noqa: F401
    browser,  # noqa: F401
    code_in,
    invited,  # noqa: F401
    is_in,
    number_of,
    sam,  # noqa: F401
    sign_in,
    sign_up,
    with_app,
)

from cordially.api.door import MOST_A_MINUTE
from cordially.desk.door import candidate_of

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _fresh_counts() -> None:
    cache.clear()


def from_address(number: int) -> Client:
    return Client(HTTP_X_FORWARDED_PROTO="https", HTTP_X_FORWARDED_FOR=f"192.0.2.{number}")


def statuses(times: int, ask) -> list[int]:
    return [ask(n).status_code for n in range(times)]


def test_one_address_of_the_network_signs_up_twenty_times_a_minute(browser, invited):  # noqa: F811
    browser.get(invited)
    found = statuses(21, lambda n: browser.post("/account/signup/", {"email": f"n{n}@home.example"}))
    assert (set(found[:20]), found[20]) == ({200}, 429)


def test_whoever_is_too_quick_is_told_so_in_our_look(browser):  # noqa: F811
    answers = [browser.post("/account/login/", {"login": "x@home.example"}) for _ in range(31)]
    page = answers[-1].content.decode()
    assert (answers[-1].status_code, 'class="brand"' in page, "Wait a few minutes" in page) == (
        429, True, True,
    )  # fmt: skip


@pytest.mark.parametrize(("path", "most"), [("/account/password/reset/", 5), ("/account/login/code/", 3)])
def test_one_mailbox_gets_so_many_codes_a_minute_whoever_asks(alice, path, most):  # noqa: F811
    def ask(n: int):
        return from_address(n).post(path, {"email": "alice@home.example"})

    before = len(mail.outbox)
    statuses(most + 3, ask)
    assert len(mail.outbox) - before == most


@pytest.mark.parametrize("path", ["/account/password/reset/", "/account/login/code/"])
def test_the_limit_does_not_tell_who_has_an_account(alice, path):  # noqa: F811
    known, unknown = (
        [
            (a.status_code, a.headers.get("Location"))
            for a in (from_address(n).post(path, {"email": email}) for n in range(7))
        ]
        for email in ("alice@home.example", "nobody@home.example")
    )
    assert known == unknown


def test_a_code_of_the_mail_is_not_guessed(browser, invited):  # noqa: F811
    browser.get(invited)
    code = sign_up(browser)
    for _ in range(5):
        browser.post("/account/confirm-email/", {"code": "AAAA-AAAA"})
    browser.post("/account/confirm-email/", {"code": code})
    assert not is_in(browser)


def test_the_number_of_an_app_is_not_guessed(browser, alice):  # noqa: F811
    secret = with_app(alice)
    for n in range(6):
        guesser = from_address(n)
        sign_in(guesser)
        guesser.post("/account/2fa/authenticate/", {"code": f"00000{n}"})
    sign_in(browser)
    browser.post("/account/2fa/authenticate/", {"code": number_of(secret)})
    assert not is_in(browser)


def test_a_lock_ends_by_itself_and_a_good_code_by_mail_passes_it_by(browser, alice):  # noqa: F811
    for n in range(5):
        sign_in(from_address(n), "wrong")
    sign_in(browser)
    assert not is_in(browser)
    browser.post("/account/login/code/", {"email": "alice@home.example"})
    browser.post("/account/login/code/confirm/", {"code": code_in(str(mail.outbox[-1].body))})
    assert is_in(browser)


def test_passkeys_are_tried_ten_times_a_minute(browser):  # noqa: F811
    found = statuses(11, lambda n: browser.post("/account/2fa/webauthn/login/", {"credential": "{}"}))
    assert found[10] == 429


def test_a_program_asks_so_often_a_minute_and_another_still_may(alice, hands):  # noqa: F811
    candidate = candidate_of(alice)
    one, other = caller(token_for(candidate)), caller(token_for(candidate))
    https = {"X-Forwarded-Proto": "https"}
    found = statuses(MOST_A_MINUTE + 1, lambda n: one("get", "/api/me", **https))
    assert (set(found[:-1]), found[-1]) == ({200}, 429)
    assert other("get", "/api/me", **https).status_code == 200


@pytest.mark.parametrize(
    ("method", "path"), [("POST", "/settings/mail/"), ("GET", "/settings/mail/?address=a@127.0.0.1&ask=1")]
)
def test_what_calls_other_servers_is_asked_ten_times_a_minute(hands, method, path):
    person = Client(**HTTPS)
    person.force_login(User.objects.create(username="alice"))
    found = statuses(11, lambda n: person.generic(method, path))
    assert 429 not in found[:10]
    assert found[10] == 429


def test_pages_that_only_show_are_not_counted():
    person = Client(**HTTPS)
    person.force_login(User.objects.create(username="alice"))
    assert set(statuses(15, lambda n: person.get("/settings/mail/"))) == {200}
