"""Every tool of the assistant x whose rows they are: its person's own, another's, and none at all."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from cordially import mcp
from cordially.desk.models import Candidate, Reply
from cordially.mcp import tools
from cordially.model import CordiallyError, Kind

pytestmark = pytest.mark.django_db
REFUSES, EMPTY, NO_ROW = "refuses", "empty", "no row"
# What each tool does with a row of somebody else's, and the row that it names.
TABLE: dict[str, tuple[str, str]] = {
    "whats_due": (EMPTY, ""),
    "list_opportunities": (EMPTY, ""),
    "list_interviews": (EMPTY, "opportunity"),
    "read_plan": (REFUSES, "opportunity"),
    "may_i_contact": (REFUSES, "opportunity"),
    "read_debrief": (REFUSES, "interview"),
    "list_letters": (EMPTY, "opportunity"),
    "proofread_draft": (REFUSES, "letter"),
    "list_replies": (EMPTY, "opportunity"),
    "classify_mail": (NO_ROW, ""),
    "save_debrief": (REFUSES, "interview"),
    "compose_draft": (REFUSES, "opportunity"),
    "revise_draft": (REFUSES, "letter"),
}
MORE: dict[str, dict[str, Any]] = {
    "may_i_contact": {"kind": Kind.CALL},
    "classify_mail": {"text": "Thank you for your note."},
    "save_debrief": {"revision": 1, "need": "a calmer Monday"},
    "revise_draft": {"subject": "Thanks", "body": "Dear Priya,\n"},
}
TOOLS = {tool.__name__: tool for tool in (*tools.READING, *tools.WRITING)}


@pytest.fixture
def ids(letter, hands) -> dict[str, int]:
    Reply.objects.create(
        candidate=letter.candidate, opportunity=letter.opportunity, person=letter.person, at=hands.now,
        noticed_at=hands.now, kind="holding", text="We need more time.", fingerprint="1",
    )  # fmt: skip
    return {"opportunity": letter.opportunity_id, "interview": letter.interview_id, "letter": letter.pk}


def call(name: str, ids: dict[str, int], letter) -> tuple[str, int]:
    """What the tool tells, as text, and how many queries it asked; nothing that it changed stays."""
    given = {TABLE[name][1]: ids[TABLE[name][1]]} if TABLE[name][1] else {}
    given |= MORE.get(name, {})
    if name == "revise_draft":
        given["revision"] = letter.revision
    if name == "compose_draft":
        given |= {"person": letter.person_id, "interview": letter.interview_id}
    with transaction.atomic(), CaptureQueriesContext(connection) as asked:
        try:
            told = str(TOOLS[name](**given))
        except CordiallyError as error:
            told = f"refused: {error}".replace(str(ids[TABLE[name][1]]), "N")
        transaction.set_rollback(True)
    return re.sub(r"\[(begin|end) \w+\]", "", told), len(asked)


def test_every_tool_has_its_row():
    assert set(TABLE) == set(TOOLS)


@pytest.mark.parametrize("name", TABLE)
def test_the_person_s_own_rows_are_open(name, ids, letter):
    told, _ = call(name, ids, letter)
    assert not told.startswith("refused")


@pytest.mark.parametrize("name", TABLE)
def test_another_s_rows_are_answered_like_none(name, ids, letter):
    User.objects.filter(username="me").update(username="alice")
    Candidate.objects.create(user=User.objects.create(username="me"), name="Bob Stone")
    absent = dict.fromkeys(ids, 999_999)
    theirs, none = call(name, ids, letter), call(name, absent, letter)
    assert theirs == none
    assert theirs[0].startswith("refused") == (TABLE[name][0] == REFUSES)
    assert "Northgate" not in theirs[0]


def test_a_centre_has_no_server_for_assistants(monkeypatch):
    monkeypatch.setenv("CORDIALLY_CONFIG", "/etc/cordially/centre.toml")
    with pytest.raises(mcp.NotAtACentre):
        mcp.serve()
