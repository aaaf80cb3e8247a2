"""Who may open what: every address of a centre x every kind of person, against one table (authorisation.txt).

The addresses come from the router itself: a new one without its line fails.
"""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlencode

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal import auth as recovery
from allauth.mfa.totp.internal import auth as totp
from cryptography.hazmat.primitives.asymmetric import ec
from django.contrib.auth.models import User
from django.core.cache import cache
from django.db import connection, transaction
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import URLPattern, URLResolver, get_resolver
from fido2.cose import ES256
from fido2.utils import websafe_encode
from fido2.webauthn import (
    Aaguid,
    AttestationObject,
    AttestedCredentialData,
    AuthenticatorData,
    CollectedClientData,
)

from cordially.desk import clock, consent, notices, phrasing, programs, team
from cordially.desk.models import (
    Candidate,
    Consent,
    Duty,
    Lesson,
    LetterVersion,
    Listener,
    MailAccount,
    Reply,
    Role,
    Touch,
)
from cordially.post.llm import ModelChoice

Pattern = URLPattern | URLResolver
pytestmark = pytest.mark.django_db
TABLE = Path(__file__).with_name("authorisation.txt")
PEOPLE = ("stranger", "candidate", "other", "coach", "granted", "staff")
IN, ABSENT, DOOR, FORBIDDEN, OTHER_METHOD = "in", "404", "door", "403", "-"
# What a form must hold before it is answered at all; `{people}` is the id of that row.
FORMS = {
    "letters/<int:pk>/reword/": {"way": "shorter"},
    "opportunities/<int:pk>/write/": {"kind": "status_check", "person": "{people}"},
    "opportunities/<int:pk>/call/log/": {"outcome": "spoke", "person": "{people}"},
    "touches/<int:pk>/aside/": {"aside": "1"},
}
# Addresses that want another row than the words before their id say.
ROWS = {"touches/<int:pk>/aside/": "sent elsewhere", "team/members/<int:pk>/erase/": "candidate member"}
# The administration has a walk of its own (test_administration).
NOT_HERE = ("administration/",)


def routes(
    patterns: list[URLPattern | URLResolver] | None = None, before: str = ""
) -> Iterator[tuple[str, str]]:
    """Name and path of every address of the router."""
    for pattern in get_resolver().url_patterns if patterns is None else patterns:
        path = before + str(pattern.pattern)
        if path.startswith(NOT_HERE):
            continue
        if isinstance(pattern, URLResolver):
            yield from routes(pattern.url_patterns, path)
        else:
            yield str(pattern.name), path


def expected() -> dict[tuple[str, str], dict[str, str]]:
    """The table: for each method and address, what each person gets."""
    lines = [line.split() for line in TABLE.read_text().splitlines() if line and not line.startswith("#")]
    return {(line[0], line[1][1:]): dict(zip(PEOPLE, line[2:], strict=True)) for line in lines}


@pytest.fixture
def ids(alice_there, cora, centre, sam, letter, sealed) -> dict[str, int | str]:
    """The rows of Alice's (and of the centre) that the addresses name, by the words before the id."""
    cache.clear()
    now, hers = clock.now(), {"candidate": alice_there, "opportunity": letter.opportunity}
    reply = Reply.objects.create(
        **hers, at=now, noticed_at=now, kind="holding", fingerprint="1", person=letter.person
    )
    call = Touch.objects.create(**hers, at=now, kind="call", channel="phone", person=letter.person)
    elsewhere = Touch.objects.create(**hers, at=now, kind="status_check", message_id="<1@home.example>")
    lesson = Lesson.objects.create(**hers, at=now, said="Slower")
    version = LetterVersion.objects.create(candidate=alice_there, letter=letter, why="x", saved_at=now)
    account = MailAccount.objects.create(candidate=alice_there, address="alice@home.example", secret="x")
    programs.new_token(alice_there, "script", ["read"], now)
    Listener.objects.create(candidate=alice_there, url="https://x.example/", secret="x", created=now)
    consent.give(alice_there, cora.pk, Consent.DEADLINES, 7, now)
    token, _ = team.invite(centre, sam, "nell@home.example", Role.COACH, now)
    parked = Duty.objects.create(candidate=alice_there, kind="poll", subject=1, due_at=now, state=Duty.PARKED)
    return {
        "interviews": letter.interview_id,
        "letters": letter.pk,
        "versions": version.pk,
        "duties": parked.pk,
        "seals": sealed.seal_id,
        "opportunities": letter.opportunity_id,
        "calls": call.pk,
        "touches": call.pk,
        "sent elsewhere": elsewhere.pk,
        "lessons": lesson.pk,
        "replies": reply.pk,
        "people": letter.person_id,
        "mail": account.pk,
        "programs": programs.tokens_of(alice_there)[0].pk,
        "listeners": notices.listeners_of(alice_there)[0].pk,
        "sharing": consent.grants_of(alice_there, now).get().pk,
        "centres": team.memberships_of(alice_there.user)[0].pk,
        "remarks": remark(alice_there, cora, letter),
        "members": team.members_of(centre, Role.COACH).get().pk,
        "candidate member": team.members_of(centre, Role.CANDIDATE).get(user=alice_there.user).pk,
        "invitations": team.newest(token, now).pk,
        "join": token,
        "keys": passkey_of(alice_there.user),
        "app": app_of(alice_there.user),
    }


def passkey_of(user: User) -> int:
    """A passkey as the database keeps it; its key is drawn here, and nothing signs with it."""
    key = ES256.from_cryptography_key(ec.generate_private_key(ec.SECP256R1()).public_key())
    drawn = AttestedCredentialData.create(Aaguid.NONE, b"laptop", key)
    flags = AuthenticatorData.FLAG.UP | AuthenticatorData.FLAG.UV | AuthenticatorData.FLAG.AT
    told = AuthenticatorData.create(bytes(32), flags, 0, bytes(drawn))
    said = CollectedClientData.create("webauthn.create", b"challenge", "https://cordially.centre.example")
    response = {
        "clientDataJSON": websafe_encode(said),
        "attestationObject": websafe_encode(AttestationObject.create("none", told, {})),
    }
    name = websafe_encode(b"laptop")
    credential = {"id": name, "rawId": name, "type": "public-key", "response": response}
    made = Authenticator.objects.create(
        user=user, type=Authenticator.Type.WEBAUTHN, data={"name": "Laptop", "credential": credential}
    )
    return int(made.pk)


def app_of(user: User) -> int:
    """An authenticator app, and the recovery codes that come with one."""
    recovery.RecoveryCodes.activate(user)
    return int(totp.TOTP.activate(user, totp.generate_totp_secret()).instance.pk)


def remark(alice: Candidate, cora: User, letter) -> int:
    """A remark of a coach, from before the seal."""
    from cordially.desk.models import Comment

    made = Comment.objects.create(
        candidate=alice, letter=letter, author=cora, name="Cora", at=clock.now(), text="Hm."
    )
    return made.pk


def address(path: str, ids: dict[str, int | str]) -> str:
    """The path with ids in place of its parameters."""

    def filled(found: re.Match[str]) -> str:
        if path in ROWS:
            return str(ids[ROWS[path]])
        words = [word for word in path[: found.start()].split("/") if word in ids]
        if found[2] == "form":
            return "pdf"
        return str(ids[words[-1]]) if words else "1"

    path = re.sub(r"\(\?P<\w+>[^)]*\)", "sso", path)
    return "/" + re.sub(r"<(?:(\w+):)?(\w+)>", filled, path).replace("^", "").replace("$", "")


@pytest.fixture
def browsers(ids, alice_there, bob_there, cora, sam, centre, letter, monkeypatch) -> dict[str, Client]:
    """A browser of each kind of person. `granted` is a coach to whom all of the opportunity is open."""
    from tests.desk.people import join, user

    monkeypatch.setattr(phrasing, "choice", lambda: ModelChoice("openai:some-model"))
    granted = user("gina")
    join(centre, granted, Role.COACH)
    consent.give(alice_there, granted.pk, Consent.OPPORTUNITY, 7, clock.now(), letter.opportunity_id)
    found = {"stranger": Client(HTTP_X_FORWARDED_PROTO="https")}
    who = {
        "candidate": alice_there.user,
        "other": bob_there.user,
        "coach": cora,
        "granted": granted,
        "staff": sam,
    }
    for name, person in who.items():
        found[name] = Client(HTTP_X_FORWARDED_PROTO="https", raise_request_exception=False)
        found[name].force_login(person)
        # They have just typed their password, so that no page asks for it again instead of answering.
        session = found[name].session
        typed = {"method": "password", "at": time.time(), "reauthenticated": True}
        session["account_authentication_methods"] = [typed]
        session["account_authentication_methods_user"] = str(person.pk)
        session.save()
    return found


def form_of(path: str, ids: dict[str, int | str]) -> str:
    """The form for an address, as a browser sends it."""
    return urlencode({name: value.format_map(ids) for name, value in FORMS.get(path, {}).items()})


def asked(browser: Client, method: str, path: str, ids: dict[str, int | str]) -> HttpResponse:
    """The answer of an address with these rows; a POST sends its form."""
    form = form_of(path, ids) if method == "POST" else ""
    return browser.generic(method, address(path, ids), form, "application/x-www-form-urlencoded")


def answer_of(browser: Client, method: str, path: str, ids: dict[str, int | str]) -> str:
    """What a person gets there, in a word; nothing that it changed stays."""
    cookies = browser.cookies.copy()
    with transaction.atomic():
        answer = asked(browser, method, path, ids)
        transaction.set_rollback(True)
    browser.cookies = cookies
    if answer.status_code == 302 and "/account/login/" in answer.headers["Location"]:
        return DOOR
    known = {404: ABSENT, 403: FORBIDDEN, 405: OTHER_METHOD}
    assert answer.status_code < 500, (method, path)
    return known.get(answer.status_code, IN)


def table_of(browsers: dict[str, Client], ids: dict[str, int | str]) -> dict[tuple[str, str], dict[str, str]]:
    """The whole table as it is."""
    return {
        (method, path): {who: answer_of(browsers[who], method, path, ids) for who in PEOPLE}
        for _, path in routes()
        for method in ("GET", "POST")
    }


def test_everybody_gets_what_the_table_says_and_no_address_is_missing_from_it(browsers, ids):
    found = {
        row: answers
        for row, answers in table_of(browsers, ids).items()
        if set(answers.values()) != {OTHER_METHOD} and set(answers.values()) != {OTHER_METHOD, DOOR}
    }
    told = expected()
    assert set(found) == set(told)
    assert {row: answers for row, answers in found.items() if answers != told[row]} == {}


def test_not_yours_is_answered_like_not_there_with_the_same_questions_to_the_database(browsers, ids):
    """The same status, the same page and as many queries: by no clock can one be told from the other."""
    absent = {name: (pk + 100_000 if isinstance(pk, int) else pk) for name, pk in ids.items()}
    rows = [(method, path) for (method, path), answers in expected().items() if "<int:" in path]
    assert len(rows) > 60
    for method, path in rows:
        who = "other" if not path.startswith(("cohort/", "team/")) else "coach"
        told = []
        for known in (ids, absent):
            with transaction.atomic(), CaptureQueriesContext(connection) as queries:
                answer = asked(browsers[who], method, path, known)
                transaction.set_rollback(True)
            told.append((answer.status_code, answer.content, len(queries)))
        assert told[0] == told[1], (method, path)


@pytest.mark.parametrize("odd", ["0", "9" * 30, "-1", "1e3", "%00", "1%27", "..%2f1", "%F0%9F%92%8C"])
def test_odd_ids_are_not_there(browsers, ids, odd):
    for method, path in expected():
        if "<int:" not in path:
            continue
        where = "/" + re.sub(r"<[^>]*>", odd, path)
        with transaction.atomic():
            status = browsers["candidate"].generic(method, where).status_code
            transaction.set_rollback(True)
        assert status in (404, 405), (where, status)
