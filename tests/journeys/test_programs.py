"""A script, an assistant and the person at one desk: each sees what the others did; only one can seal."""

from __future__ import annotations

import json
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from playwright.sync_api import Page, expect
from tests.mcp.test_server import asked, talk

pytestmark = pytest.mark.real
INTERVIEW = {
    "company": "Bäckerei Ørsted",
    "role": "Bakery Manager",
    "start": "2026-11-24T09:00:00+01:00",
    "end": "2026-11-24T10:00:00+01:00",
    "zone": "Europe/Berlin",
    "people": [{"name": "Zoë Müller", "email": "zoe@baeckerei.example"}],
}
NOTES = {
    "revision": 0,
    "need": "somebody who takes the early shift in hand",
    "told": "how I ran the night ovens for six years",
    "they_will_reply": "by 4 December",
}


def token_from(page: Page, url: str, look: Any) -> str:
    """A token with every scope, made as a person makes one."""
    page.goto(f"{url}/settings/programs/")
    look(page, "programs")
    page.get_by_label("What is it for?").fill("Skript für Zoë")
    page.get_by_label("Note down interviews").check()
    page.get_by_label("Write and change drafts").check()
    page.get_by_role("button", name="Make the token").click()
    token = page.get_by_label("Token", exact=True)
    expect(token).to_be_visible()
    look(page, "programs-token")
    return token.input_value()


def ask(url: str, token: str, method: str, path: str, given: Any = None) -> Any:
    """One call of a script."""
    headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}
    body = None if given is None else json.dumps(given).encode()
    request = urllib.request.Request(f"{url}/api{path}", body, headers, method=method)
    with urllib.request.urlopen(request, timeout=30) as answer:
        return json.load(answer)


async def drafts(client: Any) -> dict[str, Any]:
    """What the assistant does: compose a draft, then add a sentence of its own."""
    interview = (await asked(client, "list_interviews"))["interviews"][0]
    where = {"opportunity": interview["opportunity"], "person": interview["people"][0]["id"]}
    draft = await asked(client, "compose_draft", interview=interview["id"], **where)
    body = draft["body"].replace("Dear", "A warm hello, dear")
    text = {"letter": draft["id"], "subject": draft["subject"], "body": body}
    return await asked(client, "revise_draft", revision=draft["revision"], **text)


def test_a_script_notes_down_an_assistant_drafts_and_the_person_reads_it(app, open_page, look):
    page = open_page()
    page.goto(app.address)
    token = token_from(page, app.url, look)

    interview = ask(app.url, token, "POST", "/interviews", INTERVIEW)
    ask(app.url, token, "PATCH", f"/interviews/{interview['id']}/debrief", NOTES)
    with ThreadPoolExecutor(1) as elsewhere:  # Playwright's loop lives in this thread
        draft = elsewhere.submit(talk, app.home, drafts).result()

    page.goto(f"{app.url}/letters/{draft['id']}/")
    expect(page.locator("textarea[name=body]")).to_have_value(draft["body"])
    assert "early shift" in draft["body"]
    page.goto(f"{app.url}/api/docs")
    look(page, "api-docs")
