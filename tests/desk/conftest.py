"""Alice the candidate, Priya the interviewer, and a Tuesday in New York."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from django.contrib.auth.models import User
from imap_tools import MailBox
from tests.contracts.conftest import mailhost  # noqa: F401
from tests.desk.people import alice_there, bob, bob_there, centre, cora, sam  # noqa: F401

from cordially.desk import accounts, clock, debriefs, interviews, letters, sealing, vault
from cordially.desk.models import Candidate, Dispatch, Interview, Letter, MailAccount, Seal
from cordially.model import Medium
from cordially.post.transport import tls_context
from cordially.testing.mailhost import ME, PASSWORD, MailHost

# Tuesday 24 November 2026, 11:00 in New York.
TUESDAY = datetime(2026, 11, 24, 16, 0, tzinfo=UTC)

GOOD_NOTES = {
    "need": "the appointment calendar that double-books the clinic on Mondays",
    "told": "how I rebuilt the booking rules at the eye hospital",
    "personal": "the lake where we both learned to sail",
    "they_will_reply": "by 4 December",
    "competition": "no",
}


class Hands:
    """The hands of a clock that stands still until it is moved."""

    def __init__(self) -> None:
        self.now = TUESDAY

    def move(self, **by: float) -> datetime:
        self.now += timedelta(**by)
        return self.now


@pytest.fixture
def hands(monkeypatch: pytest.MonkeyPatch) -> Hands:
    found = Hands()
    monkeypatch.setattr(clock, "now", lambda: found.now)
    return found


@pytest.fixture
def alice(db: None) -> Candidate:
    user = User.objects.create(username="alice")
    return Candidate.objects.create(
        user=user,
        name="Alice Moor",
        email="alice@home.example",
        phone="+1 202 555 0120",
        zone="America/New_York",
        resume="Rebuilt the booking rules of an eye hospital\nTrained nine receptionists",
    )


def typed(**changes: object) -> interviews.InterviewForm:
    """An interview form as Alice would fill it in; it ended two hours ago."""
    given: dict[str, object] = {
        "company": "Northgate Clinic",
        "role": "Practice Manager",
        "start": "2026-11-24T08:00",
        "end": "2026-11-24T09:00",
        "zone": "America/New_York",
        "medium": Medium.VIDEO,
        "people": (interviews.PersonForm("Priya Raman", "priya@northgate.example", "Director"),),
    }
    return interviews.InterviewForm(**{**given, **changes})  # type: ignore[arg-type]


@pytest.fixture
def interview(alice: Candidate) -> Interview:
    row, problems = interviews.save(alice, typed())
    assert row, problems
    return row


@pytest.fixture
def letter(interview: Interview, hands: Hands) -> Letter:
    notes = debriefs.open_debrief(interview, hands.now)
    debriefs.save(notes, GOOD_NOTES, hands.now)
    drafts, problems = letters.draft_thanks(interview, hands.now)
    assert not problems
    return drafts[0]


@pytest.fixture
def postbox(letter: Letter) -> Iterator[accounts.Postbox]:
    """The built-in postbox, to which the letter's opportunity is pointed."""
    letter.opportunity.rehearsal = True
    letter.opportunity.save()
    box = accounts.start_postbox()
    yield box
    accounts.stop_postbox()
    shutil.rmtree(box.folder)


def seal_now(letter: Letter, now: datetime, **how: bool) -> Seal:
    """Seal the letter as it stands, to leave at once."""
    return sealing.seal(letter, sealing.envelope(letter).digest, now, now, **how)


@pytest.fixture
def sealed(letter: Letter, hands: Hands) -> Dispatch:
    return seal_now(letter, hands.now).dispatch


def mail(text: str, *, sender: str = "Priya Raman <priya@northgate.example>", **headers: str) -> bytes:
    given = {"From": sender, "Subject": "Hello", "Date": "Tue, 24 Nov 2026 12:00:00 -0500"}
    given |= {k.replace("_", "-"): v for k, v in headers.items()}
    return ("".join(f"{k}: {v}\r\n" for k, v in given.items()) + f"\r\n{text}\r\n").encode()


@pytest.fixture
def account(alice: Candidate, mailhost: MailHost) -> MailAccount:  # noqa: F811
    """Alice reads a real mailbox."""
    reading = mailhost.imap_account()
    vault.of(alice).set("mail:alice", PASSWORD)
    return MailAccount.objects.create(
        candidate=alice, address=ME, imap_host=reading.host, imap_port=reading.port, imap_security="tls",
        user=ME, secret="mail:alice", ca_file=reading.ca_file,
    )  # fmt: skip


@pytest.fixture
def phone(mailhost: MailHost) -> Iterator[MailBox]:  # noqa: F811
    """Alice's own mail program on the same mailbox."""
    reading = mailhost.imap_account()
    context = tls_context(reading.ca_file)
    with MailBox("localhost", reading.port, timeout=10, ssl_context=context).login(ME, PASSWORD) as box:
        yield box
