"""Three interviewers, three different notes."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.real
PANEL = {
    "Priya Raman": "the calendar that double-books the clinic on Mondays",
    "Tom Alder": "how the night desk hands over to the day desk",
    "Ines Costa": "the training of nine new receptionists",
}


def test_each_of_a_panel_gets_a_note_of_their_own(app, open_page, look):
    page = open_page()
    page.goto(app.address)
    page.get_by_role("link", name="Type it in").click()
    page.get_by_label("Company").fill("Northgate Clinic")
    page.get_by_label("Role you applied for").fill("Practice Manager")
    page.get_by_label("Began").fill("2026-11-25T08:00")
    page.get_by_label("Ended").fill("2026-11-25T09:00")
    for n, name in enumerate(PANEL):
        page.locator(f"[name=person-{n}-name]").fill(name)
        page.locator(f"[name=person-{n}-email]").fill(f"{name.split()[0].lower()}@northgate.example")
        page.get_by_role("button", name="Add another person").click()
    page.get_by_label("Your name").fill("Alice Moor")
    page.get_by_label("Your email").fill("alice@home.example")
    page.locator("form.paper button.main").click()
    for name, topic in PANEL.items():
        page.get_by_label(f"With {name} I talked about").fill(topic)
    page.get_by_label("I told them about").fill("how I rebuilt the booking rules at the eye hospital")
    page.get_by_role("button", name="Write the letters").click()
    bodies = []
    for name in PANEL:
        page.get_by_role("navigation", name="Letters to this panel").get_by_role("link", name=name).click()
        expect(page.get_by_role("heading", name=f"Thank you, {name}")).to_be_visible()
        bodies.append(page.locator("#body").input_value())
    assert all(topic in body for topic, body in zip(PANEL.values(), bodies, strict=True))
    look(page, "panel-desktop")
    page.get_by_role("link", name="Compare them").click()
    expect(page.get_by_role("heading", name="As they would compare them")).to_be_visible()
    look(page, "compare-desktop")
