"""Steps of people at a browser in a running centre."""

from __future__ import annotations

import re
from pathlib import Path

from playwright.sync_api import CDPSession, Page, expect
from tests.centre.running import PASSWORD, RunningCentre
from tests.desk.conftest import GOOD_NOTES

# It was over half an hour before the Wednesday morning on which these centres stand.
INVITE = """BEGIN:VCALENDAR
VERSION:2.0
METHOD:REQUEST
BEGIN:VEVENT
UID:first-talk@brightwater.example
DTSTAMP:20261120T090000Z
DTSTART;TZID=Europe/Berlin:20261125T083000
DTEND;TZID=Europe/Berlin:20261125T091500
SUMMARY:Interview: Operations Manager at Brightwater Logistics
ORGANIZER;CN=Dana Whitfield:mailto:dana.whitfield@brightwater.example
LOCATION:https://meet.brightwater.example/ops
END:VEVENT
END:VCALENDAR
"""
KEY = {
    "protocol": "ctap2", "transport": "internal", "hasResidentKey": True,
    "hasUserVerification": True, "isUserVerified": True, "automaticPresenceSimulation": True,
}  # fmt: skip


def heading(page: Page, name: str) -> None:
    """Wait for the page with this heading."""
    expect(page.get_by_role("heading", name=name, level=1)).to_be_visible()


def sign_up(page: Page, centre: RunningCentre, link: str, email: str) -> None:
    """By an invitation to an account, and into the role."""
    page.goto(link)
    page.get_by_role("link", name="Make an account").click()
    heading(page, "Sign Up")
    page.get_by_label("Email").fill(email)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign Up").click()
    heading(page, "Enter Email Verification Code")
    page.get_by_label("Code").fill(centre.code_for(email))
    page.get_by_role("button", name="Confirm").click()
    page.get_by_role("button", name="Accept").click()
    expect(page.get_by_role("button", name="Accept")).to_be_hidden()
    expect(page.locator("nav[aria-label=Main] a").first).to_be_attached()


def sign_in(page: Page, centre: RunningCentre, email: str) -> None:
    """By the password; the page after it is up to the caller."""
    page.goto(f"{centre.address}/account/login/")
    page.get_by_label("Email").fill(email)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign In", exact=True).click()


def sign_out(page: Page, centre: RunningCentre) -> None:
    """By the page for it."""
    page.goto(f"{centre.address}/account/logout/")
    page.locator("main").get_by_role("button", name="Sign Out").click()
    heading(page, "Sign In")


def confirm_password(page: Page) -> None:
    """What a page asks before it changes how somebody signs in."""
    heading(page, "Confirm Access")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Confirm").click()


def virtual_key(page: Page) -> CDPSession:
    """A passkey device in this browser, whose owner always agrees."""
    devices = page.context.new_cdp_session(page)
    devices.send("WebAuthn.enable")
    devices.send("WebAuthn.addVirtualAuthenticator", {"options": KEY})
    return devices


def invite(staff: Page, centre: RunningCentre, email: str, role: str) -> str:
    """The link that the mail brings whom staff invite."""
    staff.goto(f"{centre.address}/team/")
    staff.get_by_label("Address", exact=True).fill(email)
    staff.get_by_label("As", exact=True).select_option(role)
    staff.get_by_role("button", name="Send the invitation").click()
    expect(staff.locator("strong", has_text=email)).to_be_visible()
    found = re.search(r"http://\S+/join/\S+", centre.mail_to(email, lambda text: "/join/" in text))
    assert found
    return found[0]


def set_up_mail(page: Page, centre: RunningCentre, email: str) -> None:
    """An account that sends through the mail server of the test."""
    page.goto(f"{centre.address}/settings/mail/?address={email}&provider=own")
    page.locator("[name=user]").fill("")
    page.locator("[name=smtp_host]").fill("127.0.0.1")
    page.locator("[name=smtp_port]").fill(str(centre.mail.port))
    page.locator("[name=smtp_security]").select_option("none")
    page.get_by_role("button", name="Try it and keep it").click()
    expect(page.get_by_text("The account works")).to_be_visible()


def debrief(page: Page, centre: RunningCentre, email: str, folder: Path) -> None:
    """From the invite of an interview that has just ended to the notes on it, and on to the letter."""
    file = folder / "invite.ics"
    file.write_text(INVITE, "utf-8")
    page.goto(f"{centre.address}/start/")
    page.get_by_label("The invite from your calendar or your mail").set_input_files(file)
    heading(page, "Is this right?")
    page.get_by_label("Your name").fill("Alice Moor")
    page.get_by_label("Your email").fill(email)
    page.get_by_role("button", name="That is right").click()
    heading(page, "While it is fresh")
    page.get_by_label("What they most need right now is").fill("a calmer returns desk after the move")
    page.get_by_label("I told them about").fill(GOOD_NOTES["told"])
    page.get_by_label(re.compile("We also talked about")).fill(GOOD_NOTES["personal"])
    page.get_by_role("button", name="Write the letter").click()
    expect(page.locator("#body")).not_to_be_empty()


def number_in(page: Page) -> str:
    """The number of the row whose page this is."""
    found = re.search(r"/(\d+)/", page.url)
    assert found, page.url
    return found[1]
