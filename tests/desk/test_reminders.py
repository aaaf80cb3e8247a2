"""Reminders reach the person by real ways, once, and a failure is told and tried again."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest
from tests.desk.conftest import Hands

from cordially.desk import accounts, reminders, worker
from cordially.desk.models import Candidate, Duty, Letter, MailAccount, Told
from cordially.post.notify import NotTold

UNTIL_MORNING = {"hours": 22}  # from eleven to nine in New York
FORM = {"digest_at": "08:30", "quiet_from": "20:00", "quiet_to": "08:00"}


class Service:
    """A web service of the person's own, to which apprise posts JSON."""

    def __init__(self) -> None:
        self.got: list[dict[str, str]] = []
        service = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                length = int(self.headers["Content-Length"])
                service.got.append(json.loads(self.rfile.read(length)))
                self.send_response(200)
                self.end_headers()

            def log_message(self, *args: object) -> None:
                """Quiet."""

        self.server = HTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"json://127.0.0.1:{self.server.server_port}/"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()


@pytest.fixture
def service() -> Iterator[Service]:
    found = Service()
    yield found
    found.server.shutdown()
    found.server.server_close()


@pytest.fixture
def reminded(letter: Letter, service: Service, hands: Hands) -> Candidate:
    candidate = letter.candidate
    assert reminders.save(candidate, {**FORM, "elsewhere": service.address}, hands.now) == ()
    return candidate


def test_the_next_morning_it_is_told_once(reminded: Candidate, service: Service, hands: Hands) -> None:
    look = worker.HANDLERS[Duty.objects.get(kind="remind").kind]
    assert look(reminded.pk, hands.now)
    assert service.got == []
    look(reminded.pk, hands.move(**UNTIL_MORNING))
    again = look(reminded.pk, hands.move(minutes=5))
    assert len(service.got) == 1
    assert "Thank Priya Raman (Northgate Clinic)." in service.got[0]["message"]
    assert again
    assert again > hands.now


def test_at_night_nothing_leaves(reminded: Candidate, service: Service, hands: Hands) -> None:
    reminders.look(reminded.pk, hands.move(hours=10))
    assert service.got == []


def test_nobody_reached_is_told_and_tried_again(letter: Letter, hands: Hands) -> None:
    reminders.save(letter.candidate, {**FORM, "elsewhere": "json://127.0.0.1:9/"}, hands.now)
    with pytest.raises(NotTold):
        reminders.look(letter.candidate_id, hands.move(**UNTIL_MORNING))
    assert "Settings" in reminders.settings_of(letter.candidate).trouble
    assert not Told.objects.exists()


def test_a_reminder_by_mail_goes_to_oneself_only(letter: Letter, hands: Hands) -> None:
    box = accounts.start_postbox()
    me = letter.candidate
    MailAccount.objects.create(
        candidate=me, address=me.email, smtp_host="127.0.0.1", smtp_port=box.port, smtp_security="none",
        user="", tested_at=hands.now,
    )  # fmt: skip
    try:
        assert reminders.save(me, {**FORM, "by_mail": "1"}, hands.now) == ()
        reminders.look(me.pk, hands.move(**UNTIL_MORNING))
        mails = box.messages()
        assert [m.recipients for m in mails] == [(me.email,)]
    finally:
        accounts.stop_postbox()


def test_without_an_account_mail_cannot_be_chosen(letter: Letter, hands: Hands) -> None:
    problems = reminders.save(letter.candidate, {**FORM, "by_mail": "1"}, hands.now)
    assert "mail account" in problems[0].message
    assert not reminders.settings_of(letter.candidate).is_on


def test_a_wrong_address_never_shows_its_secret(letter: Letter, hands: Hands) -> None:
    problems = reminders.save(letter.candidate, {**FORM, "elsewhere": "nonsense://token-123"}, hands.now)
    assert "token-123" not in problems[0].message


def test_switched_off_the_duty_ends(reminded: Candidate, service: Service, hands: Hands) -> None:
    reminders.save(reminded, FORM, hands.now)
    assert Duty.objects.get(kind="remind").state == Duty.DONE
    assert reminders.look(reminded.pk, hands.move(**UNTIL_MORNING)) is None
    assert service.got == []
    assert reminders.addresses_of(reminded) == ()


def test_a_rehearsal_reminds_nobody(reminded: Candidate, letter: Letter, hands: Hands) -> None:
    letter.opportunity.rehearsal = True
    letter.opportunity.save()
    assert reminders.dues(reminded, hands.now) == ()
