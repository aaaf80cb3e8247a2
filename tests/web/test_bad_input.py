"""Bad input gets a clear message, and nothing that was typed is lost."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from tests.desk.conftest import seal_now

from cordially.desk import accounts, worker
from cordially.desk.models import Debrief, Dispatch, Interview, MailAccount, Reply
from cordially.testing.faultsmtp import Fault, FaultSMTP

pytestmark = pytest.mark.django_db(transaction=True)

TYPED = {
    "company": "Northgate Clinic",
    "role": "Practice Manager",
    "start": "2026-11-24T08:00",
    "end": "2026-11-24T09:00",
    "zone": "America/New_York",
    "medium": "video",
    "person-0-name": "Priya Raman",
    "person-0-email": "priya@northgate.example",
}
ACCOUNT = {
    "address": "alice@home.example",
    "user": "alice@home.example",
    "password": "s3cret",
    "smtp_host": "127.0.0.1",
    "smtp_security": "none",
}
FLOATING = (
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20261120T090000Z\r\n"
    "DTSTART:20261124T080000\r\nDTEND:20261124T090000\r\nSUMMARY:Interview at Northgate Clinic\r\n"
    "END:VEVENT\r\nEND:VCALENDAR\r\n"
)

ZONED = FLOATING.replace("DTSTART:", "DTSTART;TZID=America/New_York:").replace(
    "DTEND:", "DTEND;TZID=America/New_York:"
)


def upload(browser, text: str):
    return browser.post("/interviews/invite/", {"file": SimpleUploadedFile("invite.ics", text.encode())})


def words(response) -> str:
    return response.content.decode()


def test_a_broken_invite_says_what_is_wrong_and_offers_to_type_it_in(browser):
    response = upload(browser, "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:nonsense\r\n")
    assert response.status_code == 422
    assert 'role="alert"' in words(response)
    assert "Type it in" in words(response)


def test_a_pasted_text_that_is_no_invite_stays_in_its_field(browser):
    response = browser.post("/interviews/invite/", {"pasted": "See you on Tuesday at nine, Priya"})
    assert response.status_code == 422
    assert "See you on Tuesday at nine, Priya" in words(response)


def test_an_invite_without_a_zone_asks_for_it_and_keeps_the_times(browser):
    response = upload(browser, FLOATING)
    assert "2026-11-24T08:00" in words(response)
    assert "zone" in words(response).split('role="alert"')[1][:400]


def test_a_paste_of_five_megabytes_is_told_and_the_notes_before_it_stay(browser, interview, hands):
    browser.post(f"/interviews/{interview.pk}/debrief/save/", {"need": "a calmer Monday"})
    response = browser.post(f"/interviews/{interview.pk}/debrief/save/", {"notes": "x" * 5_000_000})
    assert "5,000,000 characters" in words(response)
    assert "x" * 5_000_000 in words(response)
    assert Debrief.objects.get().need == "a calmer Monday"


def test_a_file_of_megabytes_is_not_taken_for_an_invite(browser):
    response = upload(browser, "x" * 6_000_000)
    assert (response.status_code, "6 MB" in words(response)) == (422, True)


def test_an_end_before_the_start_keeps_every_word_of_the_form(browser):
    response = browser.post("/interviews/new/", {**TYPED, "end": "2026-11-24T07:00"})
    assert response.status_code == 422
    assert "The end is not after the start" in words(response)
    assert all(value in words(response) for value in ("Northgate Clinic", "Priya Raman", "2026-11-24T07:00"))
    assert not Interview.objects.exists()


def test_an_interview_in_the_future_is_kept_and_the_debrief_waits(browser, hands):
    browser.post("/interviews/new/", {**TYPED, "start": "2026-12-01T08:00", "end": "2026-12-01T09:00"})
    row = Interview.objects.get()
    assert row.end > hands.now
    early = browser.get(f"/interviews/{row.pk}/debrief/")
    assert (early.status_code, "while" in words(early)) == (200, True)


def test_a_wrong_password_says_what_to_do_and_keeps_what_was_typed(browser):
    with FaultSMTP(Fault.WRONG_PASSWORD) as server:
        response = browser.post("/settings/mail/", {**ACCOUNT, "smtp_port": server.port})
        port = str(server.port)
    assert response.status_code == 422
    assert "app password" in words(response)
    assert port in words(response)
    assert "s3cret" not in words(response)
    assert not MailAccount.objects.exists()


def test_a_server_that_hangs_is_told_at_set_up(browser, monkeypatch):
    from cordially.post import smtp

    with FaultSMTP(Fault.SILENT) as server:
        short = smtp.SmtpAccount("127.0.0.1", server.port, smtp.Security.NONE, "alice", "s3cret", 0.5)
        monkeypatch.setattr(accounts, "smtp_account", lambda row, password=None: short)
        response = browser.post("/settings/mail/", {**ACCOUNT, "smtp_port": server.port})
    assert (response.status_code, "did not answer" in words(response)) == (422, True)


def test_a_refused_recipient_is_told_and_the_letter_becomes_a_draft_again(
    browser, letter, hands, monkeypatch
):
    from cordially.post import smtp

    with FaultSMTP(refuse=(letter.person.email,)) as server:
        account = smtp.SmtpAccount("127.0.0.1", server.port, smtp.Security.NONE, timeout=30)
        monkeypatch.setattr(accounts, "smtp_for", lambda *_: account)
        seal = seal_now(letter, hands.now)
        worker.run_due()
    page = words(browser.get(f"/seals/{seal.pk}/"))
    assert "refused" in page
    assert letter.person.email in page
    browser.post(f"/seals/{seal.pk}/undo/")
    assert seal.body.splitlines()[0] in words(browser.get(f"/letters/{letter.pk}/"))


def test_a_server_that_hangs_while_sending_loses_nothing(browser, letter, hands, monkeypatch):
    from cordially.post import smtp

    with FaultSMTP(Fault.SILENT) as server:
        account = smtp.SmtpAccount("127.0.0.1", server.port, smtp.Security.NONE, timeout=0.5)
        monkeypatch.setattr(accounts, "smtp_for", lambda *_: account)
        seal = seal_now(letter, hands.now)
        worker.run_due()
    assert Dispatch.objects.get().state == "queued"
    assert "Last try" in words(browser.get(f"/seals/{seal.pk}/"))


def test_a_letter_typed_in_a_forgotten_window_is_kept(browser, letter):
    old, base = str(letter.revision), {"subject": letter.subject}
    address = f"/letters/{letter.pk}/save/"
    browser.post(address, {**base, "body": "The newer words.", "revision": old, "writer": "new"})
    browser.post(address, {**base, "body": "Words of an old window.", "revision": old, "writer": "old"})
    letter.refresh_from_db()
    kept = [letter.body, *letter.versions.values_list("body", flat=True)]
    assert {"The newer words.", "Words of an old window."} <= set(kept)
    assert "Earlier texts" in words(browser.get(f"/letters/{letter.pk}/"))


@pytest.mark.parametrize("address", ["/interviews/999/", "/letters/999/", "/seals/999/", "/nothing/"])
def test_what_is_not_there_is_told_kindly(browser, address):
    response = browser.get(address)
    assert (response.status_code, "Nothing is here" in words(response)) == (404, True)


def test_the_same_invite_dropped_twice_is_one_interview(browser, interview):
    Interview.objects.filter(pk=interview.pk).update(uid="1")
    response = upload(browser, ZONED)
    assert response["Location"] == f"/opportunities/{interview.opportunity_id}/"
    assert Interview.objects.count() == 1


def test_an_invitation_in_a_mail_fills_the_form_by_one_click(browser, interview):
    raw = b"Content-Type: text/calendar; charset=utf-8\r\n\r\n" + ZONED.encode()
    reply = Reply.objects.create(
        candidate=interview.candidate, opportunity=interview.opportunity, kind="calendar", raw=raw,
        at=interview.end, noticed_at=interview.end,
    )  # fmt: skip
    page = words(browser.post("/interviews/invite/", {"reply": reply.pk}))
    assert "Is this right?" in page
    assert "2026-11-24T08:00" in page


def test_a_mistake_in_the_form_leaves_the_own_name_there_to_correct(browser):
    wrong = {**TYPED, "zone": "Moon/Tranquility", "my_name": "Zoe", "my_email": "zoe@home.example"}
    answer = browser.post("/interviews/new/", wrong)
    assert answer.status_code == 422
    assert 'name="my_name" value="Zoe"' in words(answer)


def test_a_save_that_another_window_overtook_does_not_say_that_all_is_held(browser, interview):
    address = f"/interviews/{interview.pk}/debrief/save/"
    as_script = {"HX-Request": "true"}
    browser.post(address, {"need": "newer", "revision": "0", "writer": "a"}, headers=as_script)
    late = browser.post(address, {"need": "older", "revision": "0", "writer": "b"}, headers=as_script)
    assert (late.status_code, "stay in this browser" in words(late)) == (409, True)
    assert 'name="revision" value="0"' in words(late)
