"""Signing in with a provider opens a real Dovecot and Postfix by XOAUTH2, and nothing else does."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from cordially.post import imap, oauth, smtp
from cordially.testing.authserver import AuthServer
from cordially.testing.certs import make_certificates
from cordially.testing.mailhost import ME, MailHost, available, postfix_available

NOW = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
CLIENT = oauth.Client("cordially-test", "not-a-secret")
BACK = "http://127.0.0.1:8765/settings/mail/signed-in/"


@pytest.fixture
def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[AuthServer]:
    certificates = make_certificates(tmp_path)
    monkeypatch.setitem(os.environ, "SSL_CERT_FILE", str(certificates.ca))
    with AuthServer(certificates) as found:
        yield found


def sign_in(server: AuthServer) -> oauth.Tokens:
    attempt = oauth.begin(server.provider("google"), CLIENT, BACK)
    return oauth.finish(server.provider("google"), CLIENT, attempt, server.person_allows(attempt.url), NOW)


def test_a_token_opens_the_mailbox_until_the_permission_is_taken_back(server):
    with MailHost(postfix=False, introspection_url=server.introspection_url) as host:
        reading = replace(host.imap_account(), password="", token=sign_in(server).access)
        assert imap.probe(reading) == ()
        server.revoke_all()
        assert "sign in again" in imap.probe(reading)[0].message


def test_a_token_sends_until_the_permission_is_taken_back(server, require):
    require(available() or postfix_available())
    with MailHost(postfix=True, introspection_url=server.introspection_url) as host:
        sending = replace(host.smtp_account(), password="", token=sign_in(server).access)
        data = b"Subject: By token\r\n\r\nhello\r\n"
        smtp.deliver(sending, sender=ME, recipients=[ME], data=data, before_dot=lambda: None)
        assert any(b"Subject: By token" in raw for raw in host.wait_for_mail(ME))
        server.revoke_all()
        assert "sign in again" in smtp.probe(sending)[0].message


def test_the_browser_comes_back_with_a_code_that_is_good_once(server):
    attempt = oauth.begin(server.provider("google"), CLIENT, BACK, hint=ME)
    query = server.person_allows(attempt.url)
    found = oauth.finish(server.provider("google"), CLIENT, attempt, query, NOW)
    assert (found.expires_at, bool(found.refresh)) == (NOW + timedelta(hours=1), True)
    with pytest.raises(oauth.SignInFailed):
        oauth.finish(server.provider("google"), CLIENT, attempt, query, NOW)


def test_a_code_of_another_sign_in_is_not_taken(server):
    mine, other = (oauth.begin(server.provider("google"), CLIENT, BACK) for _ in range(2))
    with pytest.raises(oauth.SignInFailed, match="another sign-in"):
        oauth.finish(server.provider("google"), CLIENT, mine, server.person_allows(other.url), NOW)


def test_a_stolen_code_is_worthless_without_our_verifier(server):
    mine = oauth.begin(server.provider("google"), CLIENT, BACK)
    thief = replace(mine, verifier="x" * 64)
    with pytest.raises(oauth.SignInFailed):
        oauth.finish(server.provider("google"), CLIENT, thief, server.person_allows(mine.url), NOW)


def test_a_no_is_told_kindly(server):
    attempt = oauth.begin(server.provider("google"), CLIENT, BACK)
    with pytest.raises(oauth.SignInFailed, match="nothing was changed"):
        oauth.finish(
            server.provider("google"), CLIENT, attempt, server.person_allows(attempt.url, allows=False), NOW
        )


@pytest.mark.parametrize("rotates", [False, True])
def test_fresh_tokens_keep_or_change_the_lasting_one(server, rotates):
    first = sign_in(server)
    server.rotates = rotates
    fresh = oauth.refresh(server.provider("google"), CLIENT, first.refresh, NOW)
    assert fresh.access in server.good
    assert (fresh.refresh != first.refresh) == rotates


def test_a_permission_taken_back_asks_to_sign_in_again(server):
    first = sign_in(server)
    server.revoke_all()
    with pytest.raises(oauth.SignInAgain, match="sign in again"):
        oauth.refresh(server.provider("google"), CLIENT, first.refresh, NOW)


def test_a_provider_that_is_away_is_not_a_permission_lost():
    away = replace(oauth.GOOGLE, token_url="https://127.0.0.1:9/token")
    with pytest.raises(oauth.SignInFailed, match="online") as told:
        oauth.refresh(away, CLIENT, "refresh", NOW)
    assert not isinstance(told.value, oauth.SignInAgain)


def test_a_code_typed_on_a_phone_signs_in(server):
    provider = server.provider("microsoft")
    code = oauth.begin_device(provider, CLIENT, NOW)
    assert oauth.poll_device(provider, CLIENT, code, NOW) is None
    server.typed_devices.add(code.device_code)
    found = oauth.poll_device(provider, CLIENT, code, NOW)
    assert (code.user_code, found is not None and found.access in server.good) == ("BDWP-HQPK", True)


def test_an_old_code_is_asked_for_anew(server):
    code = oauth.begin_device(server.provider("microsoft"), CLIENT, NOW)
    with pytest.raises(oauth.SignInFailed, match="new one"):
        oauth.poll_device(server.provider("microsoft"), CLIENT, code, NOW + timedelta(hours=1))


def test_google_has_no_codes_for_mail():
    with pytest.raises(oauth.SignInFailed, match="browser"):
        oauth.begin_device(oauth.GOOGLE, CLIENT, NOW)


def test_no_token_is_shown():
    shown = repr(oauth.Tokens("topsecret", "topsecret", NOW)) + repr(oauth.Client("id", "topsecret"))
    assert "topsecret" not in shown
