"""From a calendar file to a letter in a real mailbox, and back: Postfix takes it, Dovecot keeps it."""

from __future__ import annotations

import re
import time
from email import message_from_bytes, policy
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from tests.journeys.conftest import PHONE, WEDNESDAY

from cordially.post import message
from cordially.post.imap import Mailbox
from cordially.testing.mailhost import ME, PASSWORD, THEM, MailHost

pytestmark = pytest.mark.real

INVITE = """BEGIN:VCALENDAR
VERSION:2.0
METHOD:REQUEST
BEGIN:VEVENT
UID:round-one@corp.example
DTSTAMP:20261120T090000Z
DTSTART;TZID=Europe/Berlin:20261125T083000
DTEND;TZID=Europe/Berlin:20261125T091500
SUMMARY:Interview: Ward Manager at Corp Clinic
ORGANIZER;CN=Siobhán Brandt:mailto:hr@corp.example
ATTENDEE;CN=Alice Moor:mailto:me@test.example
LOCATION:https://meet.corp.example/ward
END:VEVENT
END:VCALENDAR
"""
REPLY = """From: Siobhán Brandt <hr@corp.example>
To: me@test.example
Subject: {subject}
Date: {date}
Message-ID: <answer-1@corp.example>
In-Reply-To: {id}
References: {id}
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8

Dear Alice,

Thank you for your kind note. We are still meeting other candidates.
We will let you know by Friday 4 December.

Kind regards,
Siobhán
"""


def set_up_mail(page: Page, host: MailHost, home: str) -> None:
    smtp, imap = host.smtp_account(), host.imap_account()
    page.goto(f"{home}/settings/")
    menu = page.locator(".sections-menu > summary")  # the sections are folded away on a phone
    if menu.is_visible():
        menu.click()
    page.locator(".sections-menu a, nav.sections a").get_by_text("Mail", exact=True).locator(
        "visible=true"
    ).click()
    page.get_by_label("Which address do you write from?").fill(ME)
    page.get_by_role("button", name="Continue").click()
    page.locator("[name=password]").fill(PASSWORD)
    page.locator("[name=smtp_host]").fill(smtp.host)
    page.locator("[name=smtp_port]").fill(str(smtp.port))
    page.locator("[name=smtp_security]").select_option("starttls")
    page.locator("[name=imap_host]").fill(imap.host)
    page.locator("[name=imap_port]").fill(str(imap.port))
    page.locator("[name=imap_security]").select_option("tls")
    page.locator("[name=ca_file]").fill(smtp.ca_file)
    page.get_by_role("button", name="Try it and keep it").click()
    expect(page.get_by_text("The account works")).to_be_visible()
    expect(page.get_by_text("It came back")).to_be_visible(timeout=20_000)


def bring_the_invite(page: Page, home: str, folder: Path) -> None:
    file = folder / "invite.ics"
    file.write_text(INVITE, "utf-8")
    page.goto(f"{home}/start/")
    page.get_by_label("The invite from your calendar or your mail").set_input_files(file)
    expect(page.get_by_label("Company")).to_have_value("Corp Clinic")
    page.get_by_label("Your name").fill("Alice Moor")
    page.get_by_label("Your email").fill(ME)
    page.get_by_role("button", name="That is right").click()


def write_the_notes(page: Page) -> None:
    page.get_by_label("What they most need right now is").fill("a calmer handover between the shifts")
    page.get_by_label("I told them about").fill("how I rebuilt the handover board at St. Anne's")
    page.get_by_label(re.compile("We also talked about")).fill("the choir we both sang in as students")
    page.get_by_label("They will get back to me").fill("next week")
    page.get_by_role("button", name="Write the letter").click()


def seal(page: Page) -> tuple[str, str]:
    """Seal the letter on the page to leave at once; the subject and the exact text that was shown."""
    page.get_by_role("link", name="Read it once more and seal").click()
    shown = page.locator(".letter.exact").text_content() or ""
    subject = page.locator(".fields dd").nth(2).text_content() or ""
    page.locator("label.time", has_text="Today").first.click()
    page.get_by_role("button", name="Seal it", exact=True).click()
    return subject, shown


def in_folder(host: MailHost, folder: str) -> list[bytes]:
    with Mailbox(host.imap_account()) as mailbox:
        return [raw for _, raw in mailbox.new_messages(folder).messages]


@pytest.mark.parametrize("device", [{}, PHONE], ids=["desktop", "phone"])
def test_the_letter_arrives_and_their_answer_moves_the_plan(app, open_page, look, postfix, tmp_path, device):
    before = len(in_folder(postfix, "Sent"))
    arrived_before = len(postfix.wait_for_mail(THEM, 0))
    page = open_page(**device)
    page.goto(app.address)
    set_up_mail(page, postfix, app.url)
    bring_the_invite(page, app.url, tmp_path)
    write_the_notes(page)
    subject, shown = seal(page)
    expect(page.get_by_role("heading", name="It is sent")).to_be_visible(timeout=20_000)
    expect(page.get_by_text("A copy is in Sent")).to_be_visible(timeout=20_000)

    arrived = postfix.wait_for_mail(THEM, arrived_before + 1)[-1]
    kept = in_folder(postfix, "Sent")[before:]
    assert message.body_of(arrived) == shown
    assert [message.id_of(raw) for raw in kept] == [message.id_of(arrived)]
    assert message_from_bytes(arrived, policy=policy.default)["Subject"] == subject

    reply = REPLY.format(
        subject=f"Re: {subject}", id=message.id_of(arrived), date=f"{WEDNESDAY:%a, %d %b %Y %H:%M:%S} +0000"
    )
    postfix.deliver_reply(reply.replace("\n", "\r\n").encode())
    page.goto(app.url)
    expect(poll(page, "Corp Clinic wrote")).to_be_visible()
    expect(page.get_by_text("Friday 4 December").first).to_be_visible()
    look(page, f"their-answer-{'phone' if device else 'desktop'}")
    page.get_by_role("button", name="That is right").click()
    expect(page.get_by_role("button", name="That is right")).to_have_count(0)
    page.goto(app.url)
    expect(page.get_by_text("Tuesday 8 December").first).to_be_visible()


def poll(page: Page, text: str):  # type: ignore[no-untyped-def]
    """Reload Today until the mailbox was read and the text stands there."""
    end = time.monotonic() + 20
    while page.get_by_text(text).count() == 0 and time.monotonic() < end:
        page.wait_for_timeout(300)
        page.reload()
    return page.get_by_text(text).first
