"""The doctor says what is wrong with folder, database, clock, worker and mail, and what to do."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from cordially.desk import doctor, duties
from cordially.desk.config import load
from cordially.desk.doctor import Health
from cordially.desk.embedded import only_one
from cordially.desk.models import Dispatch, Duty, MailAccount

pytestmark = pytest.mark.django_db(transaction=True)


def seen(found: list[doctor.Finding], name: str) -> dict[Health, str]:
    return {f.health: f"{f.seen} {f.do}" for f in found if f.name.startswith(name)}


def test_without_a_mail_account_that_is_said_and_is_no_fault(alice, hands):
    assert "your own mail program" in " ".join(seen(list(doctor._mail(hands.now)), "mail").values())


def test_a_mailbox_that_takes_no_connections_is_bad_and_says_what_to_do(alice, hands):
    MailAccount.objects.create(
        candidate=alice, address="alice@home.example", smtp_host="127.0.0.1", smtp_port=9,
        smtp_security="none", imap_host="127.0.0.1", imap_port=9, imap_security="none", user="a",
        secret="none",
    )  # fmt: skip
    found = list(doctor._mail(hands.now))
    assert [f.health for f in found] == [Health.BAD, Health.BAD]
    assert all("takes no connections" in f.seen and f.do for f in found)


def test_a_real_mailbox_is_fine(account, hands):
    assert seen(list(doctor._mail(hands.now)), "reading")[Health.FINE]


def test_a_clock_that_is_behind_its_mail_server_is_found_out(account, hands, phone):
    phone.append(b"Subject: hello\r\n\r\nhello\r\n", "INBOX")
    behind = hands.move(days=-30)
    assert "behind" in seen(list(doctor._mail(behind)), "clock")[Health.BAD]


def test_something_written_in_the_future_means_a_wrong_clock(alice, sealed, hands):
    Dispatch.objects.update(settled_at=hands.now + timedelta(days=2))
    assert "still to come" in seen(list(doctor._clock(hands.now)), "clock")[Health.BAD]


def test_a_cordially_that_is_not_running_is_told(alice, hands):
    assert "not running" in seen(list(doctor._worker(hands.now)), "worker")[Health.LOOK]


def test_a_running_one_that_is_late_is_bad(alice, hands):
    duties.arrange(alice, "poll", 1, hands.now - timedelta(hours=1), hands.now)
    with only_one(load().home):
        assert "late" in seen(list(doctor._worker(hands.now)), "worker")[Health.BAD]


def test_work_that_was_given_up_is_named_with_its_error(alice, hands):
    duty = duties.arrange(alice, "file", 1, hands.now, hands.now)
    Duty.objects.filter(pk=duty.pk).update(state=Duty.PARKED, last_error="no Sent folder")
    assert "no Sent folder" in seen(list(doctor._worker(hands.now)), "worker")[Health.LOOK]


def test_a_letter_in_doubt_sends_the_person_to_today(sealed, hands):
    Dispatch.objects.update(state="in_doubt")
    assert "Answer on Today" in seen(list(doctor._letters()), "letters")[Health.LOOK]


def test_a_sound_database_and_a_private_folder_are_fine(alice: Any):
    load().home.chmod(0o700)
    assert Health.FINE in seen(list(doctor._folder(load().home)), "data folder")
    load().home.chmod(0o755)
    assert "chmod 700" in seen(list(doctor._folder(load().home)), "data folder")[Health.LOOK]
    load().home.chmod(0o700)
