"""Mail accounts in the browser: by provider, several, and never anybody else's."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth.models import User

from cordially.desk import accounts, mailsetup, tokens
from cordially.desk.models import Candidate, MailAccount
from cordially.post import oauth

pytestmark = pytest.mark.django_db(transaction=True)


def words(response: Any) -> str:
    return response.content.decode()


def add(address: str, **fields: Any) -> MailAccount:
    candidate = Candidate.objects.get(user__username="alice")
    given = {"smtp_host": "smtp.home.example", "user": address, "secret": f"mail:{address}", **fields}
    return MailAccount.objects.create(candidate=candidate, address=address, **given)


@pytest.mark.parametrize(
    ("address", "server", "told"),
    [
        ("alice@gmail.com", "imap.gmail.com", "app password"),
        ("alice@gmx.de", "mail.gmx.net", "POP3"),
        ("alice@icloud.com", "imap.mail.me.com", "app password"),
        ("alice@proton.me", "127.0.0.1", "Bridge"),
    ],
)
def test_the_servers_of_a_known_provider_are_filled_in(browser, address, server, told):
    page = words(browser.get("/settings/mail/", {"address": address}))
    assert server in page
    assert told in page


def test_outlook_without_a_registration_says_what_to_do_instead_of_asking_for_a_password(browser):
    page = words(browser.get("/settings/mail/", {"address": "alice@outlook.com"}))
    assert "no registration with Microsoft" in page
    assert 'name="password"' not in page


def test_an_unknown_provider_shows_empty_fields_and_offers_to_ask_the_domain(browser):
    page = words(browser.get("/settings/mail/", {"address": "alice@home.example"}))
    assert "Ask home.example for them" in page


def test_a_slip_in_the_address_is_told(browser):
    response = browser.get("/settings/mail/", {"address": "alice.example"})
    assert response.status_code == 422
    assert "has a slip in it" in words(response)


def test_an_account_with_no_server_at_all_is_told(browser):
    response = browser.post("/settings/mail/", {"address": "alice@home.example"})
    assert "at least one server" in words(response)


def test_a_reading_only_account_says_what_that_means(browser):
    row = add("alice@home.example", smtp_host="", imap_host="imap.home.example")
    page = words(browser.get(f"/settings/mail/{row.pk}/"))
    assert "your own mail program" in page
    assert accounts.account_of(row.candidate) is None


def test_a_sending_only_account_says_what_that_means(browser):
    row = add("alice@home.example")
    assert "cannot step aside when they write first" in words(browser.get(f"/settings/mail/{row.pk}/"))


def test_letters_leave_through_the_account_that_was_chosen(browser):
    first, second = add("alice@home.example"), add("alice@work.example")
    browser.post(f"/settings/mail/{second.pk}/prefer/")
    assert accounts.account_of(first.candidate) == second
    browser.post(f"/settings/mail/{second.pk}/forget/")
    assert accounts.account_of(first.candidate) == first


def test_an_alias_sends_through_its_own_account(browser):
    first = add("alice@home.example", preferred=True)
    second = add("alice@work.example", aliases=["a.moor@work.example"])
    assert accounts.account_for(first.candidate, "A.Moor@work.example") == second
    assert "a.moor@work.example" in accounts.own_addresses(first.candidate)


def test_nobody_sees_or_changes_the_account_of_another(browser):
    bob = Candidate.objects.create(user=User.objects.create(username="bob"))
    row = MailAccount.objects.create(
        candidate=bob, address="bob@stranger.example", user="b", secret="mail:bob"
    )
    answers = [browser.get(f"/settings/mail/{row.pk}/")]
    answers += [browser.post(f"/settings/mail/{row.pk}/{what}/") for what in ("prefer", "trial", "forget")]
    assert [a.status_code for a in answers] == [404] * 4
    assert MailAccount.objects.filter(pk=row.pk).exists()


def test_signing_in_goes_to_the_provider_by_a_link_and_back_only_with_what_was_begun(browser, monkeypatch):
    monkeypatch.setattr(tokens, "client_of", lambda name: oauth.Client("id"))
    page = words(browser.post("/settings/mail/sign-in/", {"address": "alice@gmail.com", "provider": "gmail"}))
    assert "https://accounts.google.com/o/oauth2/v2/auth?" in page
    assert "code_challenge_method=S256" in page
    page = words(browser.get("/settings/mail/signed-in/", {"code": "x", "state": "forged"}))
    assert "belongs to another sign-in" in page
    again = browser.get("/settings/mail/signed-in/", {"code": "x", "state": "forged"}, follow=True)
    assert "was not begun here" in words(again)


def test_a_token_is_fetched_anew_shortly_before_it_ends_and_once(browser, monkeypatch):
    from datetime import timedelta

    from cordially.desk import clock

    row = add("alice@gmail.com", auth="oauth")
    asked: list[str] = []

    def fresh(provider: Any, client: Any, lasting: str, now: Any) -> oauth.Tokens:
        asked.append(lasting)
        return oauth.Tokens("new", "lasting-2", now + timedelta(hours=1))

    monkeypatch.setattr(tokens, "client_of", lambda name: oauth.Client("id"))
    monkeypatch.setattr(oauth, "refresh", fresh)
    tokens.keep(row, "google", oauth.Tokens("old", "lasting-1", clock.now() + timedelta(seconds=30)))
    assert [tokens.access_token(row), tokens.access_token(row)] == ["new", "new"]
    assert asked == ["lasting-1"]


def test_a_permission_that_is_gone_asks_to_sign_in_again(browser):
    row = add("alice.gone@gmail.com", auth="oauth")
    with pytest.raises(oauth.SignInAgain):
        tokens.access_token(row)
    assert "sign in again" in mailsetup._tried(row, None)[0].message
