"""Calendar and reminders on their page: off at first, kept as typed, closed by one tap."""

from __future__ import annotations

from django.test import Client
from django.urls import reverse

from cordially.desk import reminders
from cordially.desk.models import Letter, Reminding


def test_at_first_nobody_is_reminded_and_no_calendar_is_open(browser: Client) -> None:
    assert "Make a private address" in browser.get(reverse("calendar")).content.decode()
    assert browser.get(reverse("reminders")).status_code == 200
    assert not Reminding.objects.get().is_on


def test_an_address_opens_the_calendar_and_closing_it_shuts_it(browser: Client, letter: Letter) -> None:
    browser.post(reverse("feed-address"))
    address = reverse("feed", args=[Reminding.objects.get().feed_token])
    stranger = Client(HTTP_HOST="127.0.0.1")
    assert b"Thank Priya Raman" in stranger.get(address).content
    browser.post(reverse("feed-address"), {"close": "1"})
    assert stranger.get(address).status_code == 403


def test_wrong_times_are_told_and_what_was_typed_stays(browser: Client) -> None:
    answer = browser.post(
        reverse("reminders"), {"digest_at": "soon", "quiet_from": "20:00", "quiet_to": "08:00"}
    )
    assert answer.status_code == 422
    assert "Write the time like 08:30." in answer.content.decode()
    assert 'value="soon"' in answer.content.decode()


def test_trying_it_without_a_way_says_what_to_do(browser: Client) -> None:
    page = browser.post(reverse("reminders-try"), follow=True).content.decode()
    assert "Choose a way to be reminded first" in page


def test_the_steps_can_be_downloaded(browser: Client, letter: Letter) -> None:
    answer = browser.get(reverse("steps"))
    assert answer["Content-Disposition"] == 'attachment; filename="cordially.ics"'
    assert answer.content.startswith(b"BEGIN:VCALENDAR")


def test_services_are_kept_out_of_the_database(browser: Client, hands: object) -> None:
    form = {
        "elsewhere": "json://127.0.0.1:9/secret",
        "digest_at": "08:30",
        "quiet_from": "20:00",
        "quiet_to": "08:00",
    }
    browser.post(reverse("reminders"), form)
    row = Reminding.objects.get()
    assert row.elsewhere == 1
    assert "secret" not in str(Reminding.objects.values())
    assert reminders.addresses_of(row.candidate) == ("json://127.0.0.1:9/secret",)
