"""Signing up and in at a centre: by address and code, by password, by an app, with locks and an audit."""

from __future__ import annotations

import re
import time
from datetime import timedelta

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal import auth as totp
from django.contrib.auth.models import User
from django.core import mail
from django.core.cache import cache
from django.test import Client

from cordially.desk import centre, clock, team
from cordially.desk.models import AuditEntry, Member, Role
from cordially.testing.faultsmtp import FaultSMTP

pytestmark = pytest.mark.django_db
HTTPS = {"HTTP_X_FORWARDED_PROTO": "https", "HTTP_X_FORWARDED_FOR": "192.0.2.7"}
PASSWORD = "a calm lake in autumn"


@pytest.fixture(autouse=True)
def _fresh_counts() -> None:
    cache.clear()


@pytest.fixture
def browser() -> Client:
    return Client(**HTTPS)


@pytest.fixture
def sam() -> User:
    return User.objects.create(username="sam", email="sam@centre.example")


@pytest.fixture
def invited(sam: User) -> str:
    """The link of an invitation for Alice as a candidate."""
    organisation = team.found("Harbour Career Centre", sam, clock.now())
    token, _ = team.invite(organisation, sam, "alice@home.example", Role.CANDIDATE, clock.now())
    return f"/join/{token}/"


def code_in(message: str) -> str:
    """The code of a mail: a line of its own."""
    found = re.search(r"^([A-Z0-9]{3,}-?[A-Z0-9]{3,})$", message, re.M)
    assert found, message
    return found[1]


def sign_up(browser: Client, email: str = "alice@home.example") -> str:
    """Up to the code in the mail."""
    answer = browser.post("/account/signup/", {"email": email, "password1": PASSWORD})
    assert answer.status_code == 302, answer.content.decode()
    return code_in(str(mail.outbox[-1].body))


@pytest.fixture
def alice(browser: Client, invited: str) -> User:
    """Alice, signed up by her invitation and signed out again."""
    browser.get(invited)
    browser.post("/account/confirm-email/", {"code": sign_up(browser)})
    browser.post("/account/logout/")
    return User.objects.get(email="alice@home.example")


@pytest.mark.parametrize(
    ("roles", "first"),
    [
        ([Role.COACH], "/cohort/"), ([Role.STAFF], "/team/"), ([Role.COACH, Role.STAFF], "/cohort/"),
        ([Role.CANDIDATE, Role.COACH], "/"), ([], "/"),
    ],
)  # fmt: skip
def test_who_signs_in_comes_to_where_their_role_begins(browser, alice, sam, roles, first):
    Member.objects.filter(user=alice).delete()
    for role in roles:
        Member.objects.create(
            organisation=team.where(sam, Role.STAFF)[0], user=alice, role=role.value, since=clock.now()
        )
    assert sign_in(browser)["Location"] == first


def test_right_after_the_sign_up_a_passkey_is_added_without_the_password_again(browser, invited):
    browser.get(invited)
    browser.post("/account/confirm-email/", {"code": sign_up(browser)})
    assert browser.get("/account/2fa/webauthn/add/").status_code == 200
    assert browser.get("/account/2fa/totp/activate/").status_code == 200


def test_five_minutes_later_it_is_asked_for(browser, invited, monkeypatch):
    browser.get(invited)
    browser.post("/account/confirm-email/", {"code": sign_up(browser)})
    later = clock.now() + timedelta(minutes=5, seconds=1)
    monkeypatch.setattr(clock, "now", lambda: later)
    assert "/account/reauthenticate/" in browser.get("/account/2fa/webauthn/add/")["Location"]


def test_who_only_signed_in_is_asked_for_it_at_once(browser, alice):
    sign_in(browser)
    assert "/account/reauthenticate/" in browser.get("/account/2fa/webauthn/add/")["Location"]


def sign_in(browser: Client, password: str = PASSWORD, email: str = "alice@home.example"):
    return browser.post("/account/login/", {"login": email, "password": password})


def is_in(browser: Client) -> bool:
    return browser.get("/settings/").status_code == 200


def events(user: User) -> list[str]:
    return list(AuditEntry.objects.filter(about=user.pk).order_by("pk").values_list("event", flat=True))


def test_an_account_begins_when_the_code_of_the_mail_is_typed(browser, invited):
    browser.get(invited)
    code = sign_up(browser)
    assert not is_in(browser)
    browser.post("/account/confirm-email/", {"code": code})
    assert is_in(browser)


def test_a_wrong_code_opens_nothing(browser, invited):
    browser.get(invited)
    sign_up(browser)
    assert browser.post("/account/confirm-email/", {"code": "AAAAAA"}).status_code == 200
    assert not is_in(browser)


def test_without_an_invitation_nobody_makes_an_account_here(browser, sam):
    page = browser.get("/account/signup/").content.decode()
    assert "closed" in page.lower()
    browser.post("/account/signup/", {"email": "eve@evil.example", "password1": PASSWORD})
    assert not User.objects.filter(email="eve@evil.example").exists()


def test_an_invitation_is_accepted_after_signing_up(browser, invited, alice):
    sign_in(browser)
    assert browser.post(invited).headers["Location"] == "/"
    assert Member.objects.filter(user=alice, role="candidate").count() == 1
    assert browser.get(invited).status_code == 404


def test_an_invitation_of_another_address_is_refused_with_words(browser, invited, alice, sam):
    token, _ = team.invite(team.where(sam, Role.STAFF)[0], sam, "cora@home.example", Role.COACH, clock.now())
    sign_in(browser)
    answer = browser.post(f"/join/{token}/")
    assert (answer.status_code, "cora@home.example" in answer.content.decode()) == (403, True)
    assert not Member.objects.filter(user=alice, role="coach").exists()


def test_a_code_by_mail_signs_in_without_the_password(browser, alice):
    browser.post("/account/login/code/", {"email": "alice@home.example"})
    browser.post("/account/login/code/confirm/", {"code": code_in(str(mail.outbox[-1].body))})
    assert is_in(browser)


def test_an_unknown_address_is_answered_like_a_known_one(browser, alice):
    known = browser.post("/account/login/code/", {"email": "alice@home.example"})
    unknown = Client(**HTTPS).post("/account/login/code/", {"email": "nobody@home.example"})
    assert (known.status_code, known.headers["Location"]) == (
        unknown.status_code,
        unknown.headers["Location"],
    )


def test_five_wrong_passwords_lock_the_address_also_for_the_right_one(browser, alice):
    for n in range(5):
        sign_in(Client(HTTP_X_FORWARDED_PROTO="https", HTTP_X_FORWARDED_FOR=f"192.0.2.{n}"), "wrong")
    answer = sign_in(browser)
    assert "Too many failed login attempts" in answer.content.decode()
    assert not is_in(browser)


def test_what_happens_at_the_door_is_in_the_audit_without_the_words_typed(browser, alice):
    sign_in(browser, "not my password")
    sign_in(browser)
    assert events(alice) == ["signed up", "signed in", "sign-in failed", "signed in"]
    assert "not my password" not in str(list(AuditEntry.objects.values_list()))


def with_app(user: User) -> str:
    """An authenticator app of this user; its secret."""
    secret = totp.generate_totp_secret()
    totp.TOTP.activate(user, secret)
    return secret


def number_of(secret: str) -> str:
    """What the app shows now."""
    return totp.format_hotp_value(totp.hotp_value(secret, int(time.time()) // 30))


def test_with_an_app_the_password_is_only_half_of_the_way(browser, alice):
    secret = with_app(alice)
    assert sign_in(browser).headers["Location"].startswith("/account/2fa/authenticate/")
    assert not is_in(browser)
    browser.post("/account/2fa/authenticate/", {"code": "000000"})
    assert not is_in(browser)
    browser.post("/account/2fa/authenticate/", {"code": number_of(secret)})
    assert is_in(browser)


def test_the_secret_of_an_app_is_stored_encrypted(alice):
    secret = with_app(alice)
    stored = Authenticator.objects.get(user=alice).data
    assert secret not in str(stored)


def test_a_person_sees_their_sessions_and_ends_the_others(browser, alice):
    other = Client(**HTTPS)
    for window in (browser, other):
        sign_in(window)
    assert "192.0.2.7" in browser.get("/account/sessions/").content.decode()
    browser.post("/account/sessions/")
    assert (is_in(browser), is_in(other)) == (True, False)


def test_a_new_password_ends_every_session_and_is_told_by_mail(browser, alice):
    other = Client(**HTTPS)
    for window in (browser, other):
        sign_in(window)
    new = "another lake in winter"
    browser.post("/account/password/change/", {"oldpassword": PASSWORD, "password1": new, "password2": new})
    assert not is_in(other)
    assert "password has been changed" in str(mail.outbox[-1].body)


def test_the_mail_leaves_through_a_real_server(browser, invited, settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    with FaultSMTP() as server:
        settings.EMAIL_HOST, settings.EMAIL_PORT, settings.EMAIL_USE_TLS = "127.0.0.1", server.port, False
        browser.get(invited)
        browser.post("/account/signup/", {"email": "alice@home.example", "password1": PASSWORD})
        (taken,) = server.taken
    browser.post("/account/confirm-email/", {"code": code_in(taken.data.decode().replace("\r\n", "\n"))})
    assert is_in(browser)


def test_every_page_of_the_account_is_in_our_look_and_holds_no_script_of_its_own(browser, alice):
    pages = ["/account/login/", "/account/password/reset/", "/account/login/code/"]
    signed_in = ["/account/email/", "/account/password/change/", "/account/2fa/", "/account/sessions/"]
    signed_in += ["/account/3rdparty/", "/account/2fa/totp/activate/", "/account/logout/"]
    found = [browser.get(page) for page in pages]
    sign_in(browser)
    browser.post("/account/reauthenticate/", {"password": PASSWORD})
    found += [browser.get(page) for page in signed_in]
    for answer in found:
        page = answer.content.decode()
        assert answer.status_code == 200, answer.request["PATH_INFO"]
        assert 'class="brand"' in page
        scripts = re.findall(r"<script(?![^>]*src=)[^>]*>", page)
        assert all("application/json" in script for script in scripts)
        assert not re.search(r"<style|\sstyle=|\son\w+=", page), answer.request["PATH_INFO"]


def test_the_centre_file_says_who_may_sign_up():
    assert centre.load().sign_up is centre.SignUp.INVITED
