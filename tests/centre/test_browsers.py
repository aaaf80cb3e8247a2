"""People at their browsers before a centre that really runs: candidates, a coach, staff."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from itertools import product

import pytest
from allauth.mfa.totp.internal import auth as totp
from playwright.sync_api import Browser, Page, expect
from tests.centre.browsing import (
    debrief,
    heading,
    invite,
    number_in,
    set_up_mail,
    sign_in,
    sign_out,
    sign_up,
    virtual_key,
)
from tests.centre.oidc import CLIENT, SECRET, Provider
from tests.centre.running import PASSWORD, STAFF, RunningCentre
from tests.journeys.conftest import DESKTOP, PHONE, WEDNESDAY, browser, look, offset_to, open_page  # noqa: F401
from tests.journeys.test_keyboard import tab_to

pytestmark = pytest.mark.real
SIZES = {"desktop": {"width": 1360, "height": 900}, "phone": {"width": 390, "height": 844}}
# What is usually looked at: each size and each light once.
USUAL = {("desktop", "light"), ("phone", "dark")}


@pytest.fixture(scope="module")
def provider() -> Iterator[Provider]:
    """The centre's own provider, on an origin of its own."""
    with Provider() as found:
        yield found


@pytest.fixture(scope="module")
def centre(provider, tmp_path_factory) -> Iterator[RunningCentre]:
    """A centre on a Wednesday morning, whose mail servers are the one of the test."""
    on = f'name = "Centre ID"\nissuer = "{provider.issuer}"\nclient_id = "{CLIENT}"'
    environ = {
        "CORDIALLY_CLOCK_OFFSET": offset_to(WEDNESDAY),
        "CORDIALLY_SINGLE_SIGN_ON_SECRET": SECRET,
    }
    folder = tmp_path_factory.mktemp("centre")
    with RunningCentre(folder, {"single_sign_on": on}, environ) as running:
        yield running


@pytest.fixture(scope="module")
def staff(browser: Browser, centre) -> Iterator[Page]:  # noqa: F811
    """Sam of the staff, who came in by the link that the administrator was given."""
    context = browser.new_context(**DESKTOP)  # type: ignore[arg-type]
    page = context.new_page()
    sign_up(page, centre, centre.staff_link, STAFF)
    yield page
    context.close()


@pytest.fixture
def come_in(open_page, centre, staff) -> Callable[..., Page]:  # noqa: F811
    """`come_in("alice@home.example", "candidate")`: a browser of somebody who accepted an invitation."""

    def made(email: str, role: str, **options: object) -> Page:
        page = open_page(**options)
        sign_up(page, centre, invite(staff, centre, email, role), email)
        return page

    return made


def test_a_passkey_is_added_and_opens_the_door_without_a_password(come_in, centre, look):  # noqa: F811
    page = come_in("paula@home.example", "candidate")
    virtual_key(page)
    page.goto(f"{centre.address}/account/2fa/webauthn/add/")
    heading(page, "Add Security Key")
    look(page, "add-passkey")
    page.get_by_label("Name").fill("Laptop")
    page.get_by_role("button", name="Add").click()
    heading(page, "Recovery Codes")
    look(page, "recovery-codes")
    page.goto(f"{centre.address}/account/2fa/webauthn/")
    expect(page.get_by_role("cell", name="Laptop")).to_be_visible()
    look(page, "passkeys")
    sign_out(page, centre)
    page.get_by_role("button", name="Sign in with a passkey").click()
    heading(page, "When was your interview?")
    page.goto(f"{centre.address}/account/2fa/webauthn/")
    expect(page.get_by_text("Last used")).to_be_visible()


def test_a_passkey_of_nobody_here_opens_nothing(come_in, centre):
    page = come_in("nora@home.example", "candidate")
    devices = virtual_key(page)
    page.goto(f"{centre.address}/account/2fa/webauthn/add/")
    page.get_by_role("button", name="Add").click()
    heading(page, "Recovery Codes")
    page.goto(f"{centre.address}/account/2fa/webauthn/")
    page.get_by_role("link", name="Remove").click()
    page.get_by_role("button", name="Remove").click()
    expect(page.get_by_text("No security keys have been added")).to_be_visible()
    sign_out(page, centre)
    with page.expect_navigation():
        page.get_by_role("button", name="Sign in with a passkey").click()
    page.goto(f"{centre.address}/settings/")
    heading(page, "Sign In")
    devices.detach()


def test_with_an_app_the_password_alone_is_not_enough(come_in, centre):
    page = come_in("tom@home.example", "candidate")
    page.goto(f"{centre.address}/account/2fa/totp/activate/")
    secret = page.get_by_label("Authenticator secret").input_value()
    page.get_by_label("Authenticator code").fill(shown_by_app(secret))
    page.get_by_role("button", name="Activate").click()
    heading(page, "Recovery Codes")
    spare = page.get_by_label("Unused codes").input_value().split()[0]
    sign_out(page, centre)
    sign_in(page, centre, "tom@home.example")
    heading(page, "Two-Factor Authentication")
    page.get_by_label("Code").fill(spare)
    page.get_by_role("button", name="Sign In").click()
    heading(page, "When was your interview?")


def shown_by_app(secret: str) -> str:
    """What the app shows now."""
    return str(totp.format_hotp_value(totp.hotp_value(secret, int(time.time()) // 30)))


@pytest.mark.parametrize("device", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_a_candidate_goes_from_the_invitation_to_a_letter_that_left(
    come_in, centre, look, device, tmp_path, request  # noqa: F811
):  # fmt: skip
    email = f"alice.{request.node.callspec.id}@home.example"
    page = come_in(email, "candidate", **device)
    set_up_mail(page, centre, email)
    debrief(page, centre, email, tmp_path)
    look(page, f"centre-letter-{request.node.callspec.id}")
    page.get_by_role("link", name="Read it once more and seal").locator("visible=true").first.click()
    heading(page, "Once more, slowly")
    shown = page.locator(".letter.exact").text_content() or ""
    if page.get_by_label("I have seen").count():
        page.get_by_label("I have seen").check()
    page.locator("label.time", has_text="Today").first.click()
    page.get_by_role("button", name="Seal it", exact=True).click()
    expect(page.get_by_role("heading", name="It is sent")).to_be_visible(timeout=30_000)
    look(page, f"centre-sent-{request.node.callspec.id}")
    assert shown.split()[:8] == centre.mail_to("dana.whitfield@brightwater.example").split()[:8]


def test_the_letter_is_sealed_without_a_mouse(come_in, centre, tmp_path):
    page = come_in("kim@home.example", "candidate")
    sign_out(page, centre)
    tab_to(page, "Email")
    page.keyboard.type("kim@home.example")
    tab_to(page, "Password")
    page.keyboard.type(PASSWORD)
    tab_to(page, "Sign In")
    page.keyboard.press("Enter")
    heading(page, "When was your interview?")
    debrief(page, centre, "kim@home.example", tmp_path)
    tab_to(page, "seal")
    page.keyboard.press("Enter")
    heading(page, "Once more, slowly")
    if page.get_by_label("I have seen").count():
        tab_to(page, "I have seen")
        page.keyboard.press("Space")
    tab_to(page, "I send it myself")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Sealed. Now send it")).to_be_visible()


def test_a_coach_sees_nothing_then_what_was_opened_then_nothing_again(come_in, centre, tmp_path):
    coach = come_in("cora@home.example", "coach")
    page = come_in("ada@home.example", "candidate")
    debrief(page, centre, "ada@home.example", tmp_path)
    letter = number_in(page)
    coach.goto(f"{centre.address}/cohort/")
    expect(coach.get_by_text("Nobody has opened anything to you yet")).to_be_visible()
    assert gone(coach, f"{centre.address}/cohort/letters/{letter}/")
    open_to(page, centre, "cora@home.example", f"letter:{letter}")
    coach.goto(f"{centre.address}/cohort/")
    coach.get_by_role("link", name="Open", exact=True).click()
    coach.get_by_label("What would you say to it?").fill("Say which Monday.")
    coach.get_by_role("button", name="Put it beside the letter").click()
    expect(coach.get_by_text("Say which Monday.")).to_be_visible()
    page.goto(f"{centre.address}/letters/{letter}/")
    expect(page.get_by_text("Say which Monday.")).to_be_visible()
    page.goto(f"{centre.address}/settings/sharing/")
    page.get_by_role("button", name="Close number 1").click()
    expect(page.get_by_role("button", name="Close number 1")).to_be_hidden()
    assert gone(coach, f"{centre.address}/cohort/letters/{letter}/")


def gone(page: Page, address: str) -> bool:
    """Is it answered as what is not there? (By a request of this browser: a page would complain aloud.)"""
    return page.request.get(address).status == 404


def open_to(page: Page, centre: RunningCentre, coach: str, item: str) -> None:
    """A candidate opens one thing to one coach."""
    page.goto(f"{centre.address}/settings/sharing/")
    page.get_by_label("What", exact=True).select_option(item)
    page.get_by_label("To whom").select_option(label=coach)
    page.get_by_role("button", name="Open it").click()
    expect(page.get_by_role("heading", name="Open now")).to_be_visible()


def test_by_single_sign_on_a_browser_goes_to_the_provider_and_comes_back(open_page, centre, provider):  # noqa: F811
    provider.person = {"sub": "17", "email": "olga@home.example", "email_verified": True}
    page = open_page()
    page.goto(f"{centre.address}/account/login/")
    page.get_by_role("link", name="Centre ID").click()
    expect(page.get_by_role("button", name="Continue")).to_be_visible()
    page.get_by_role("button", name="Continue").click()
    heading(page, "When was your interview?")
    assert page.url.startswith(centre.address)
    assert provider.refused == []


def test_an_administrator_finds_no_table_of_texts(come_in, centre):
    page = come_in("ingrid@home.example", "staff")
    centre.command("administrator", "ingrid@home.example")
    shown = page.request.get(f"{centre.address}/administration/").text()
    assert "Site administration" in shown
    assert "Organisations" in shown
    assert "Letters" not in shown


STRANGER = {
    "login": "/account/login/", "signup-closed": "/account/signup/", "login-code": "/account/login/code/",
    "reset": "/account/password/reset/",
}  # fmt: skip
SIGNED_IN = {
    "address": "/account/email/", "password": "/account/password/change/", "factors": "/account/2fa/",
    "sessions": "/account/sessions/", "sign-on": "/account/3rdparty/", "sign-out": "/account/logout/",
    "confirm": "/account/reauthenticate/", "sharing": "/settings/sharing/", "today": "/",
}  # fmt: skip
OF_STAFF = {"team": "/team/", "log": "/team/log/", "figures": "/figures/"}


def test_every_page_of_a_centre_is_in_order_small_and_large_light_and_dark(
    come_in, open_page, centre, staff, tmp_path, look  # noqa: F811
):  # fmt: skip
    hers, coach = come_in("eve@home.example", "candidate"), come_in("carl@home.example", "coach")
    debrief(hers, centre, "eve@home.example", tmp_path)
    letter = number_in(hers)
    found = f"SELECT opportunity_id, interview_id FROM desk_letter WHERE id = {letter}"
    [(opportunity, interview)] = centre.run_sql(found)
    for item in (f"opportunity:{opportunity}", f"letter:{letter}", "deadlines:0"):
        open_to(hers, centre, "carl@home.example", item)
    of_coach = {
        "cohort": "/cohort/", "coach-letter": f"/cohort/letters/{letter}/",
        "coach-notes": f"/cohort/interviews/{interview}/",
        "coach-all": f"/cohort/opportunities/{opportunity}/",
    }  # fmt: skip
    stranger = open_page()
    join = {"join": invite(staff, centre, "later@home.example", "coach").removeprefix(centre.address)}
    for page, pages in (
        (stranger, {**STRANGER, **join}), (hers, SIGNED_IN), (coach, of_coach), (staff, OF_STAFF),
    ):  # fmt: skip
        for name, path in pages.items():
            page.goto(centre.address + path)
            every_way(page, name, look)


def every_way(page: Page, name: str, look) -> None:  # noqa: F811
    """Look at the page that is open, small and large, light and dark; in all four ways for pictures."""
    for (size, shape), light in product(SIZES.items(), ("light", "dark")):
        if (size, light) in USUAL or os.environ.get("CORDIALLY_SCREENS"):
            page.set_viewport_size(shape)  # type: ignore[arg-type]
            page.emulate_media(color_scheme=light)  # type: ignore[arg-type]
            look(page, f"{name}-{size}-{light}")
    page.emulate_media(color_scheme="light")
    page.set_viewport_size(SIZES["desktop"])  # type: ignore[arg-type]
