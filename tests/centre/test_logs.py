"""Log lines of a centre: JSON, and no personal text in any of them, whatever goes wrong."""

from __future__ import annotations

import json
import logging
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import requests
from tests.centre.machines import Machines, stopped, until

from cordially.desk.logs import JsonLines
from cordially.desk.models import Candidate, Dispatch, MailAccount, Person
from cordially.post.postbox import Postbox

# Names, addresses, subjects, bodies and companies of what the job below is about.
PERSONAL = (
    "alice", "Moor", "home.example", "Helen", "Marsh", "helen", "kestrel", "Kestrel", "Thank you", "Dear",
    "Planner", "refuse.example", "s3cret", "feed-key",
)  # fmt: skip


def line(*args: object, name: str = "cordially.worker", template: str = "%s", error: bool = False) -> dict:
    info = sys.exc_info() if error else None
    record = logging.LogRecord(name, logging.ERROR, "", 0, template, args, info)
    return json.loads(JsonLines().format(record))


@pytest.mark.parametrize("told", [17, 0.5, "send", "cordially.desk.hints.look", "web-1:4711"])
def test_numbers_and_single_words_pass(told: object) -> None:
    assert line(told)["message"] == str(told)


@pytest.mark.parametrize("hidden", ["Alice Moor", "a@b.example", "/feed/key.ics", "", ValueError("Alice")])
def test_anything_else_is_named_by_its_type(hidden: object) -> None:
    assert line(hidden)["message"] == f"<{type(hidden).__name__}>"


def test_a_ready_made_text_of_another_library_is_not_told() -> None:
    record = logging.LogRecord(
        "django.security", logging.ERROR, "", 0, "No such host: alice.example", (), None
    )
    assert json.loads(JsonLines().format(record))["message"] == ""


def test_of_an_exception_the_type_and_the_places_are_told_and_not_its_words() -> None:
    try:
        raise ValueError("Dear Helen")
    except ValueError:
        told = line(1, 2, error=True, template="duty %s of %s failed")
    assert (told["message"], told["error"]) == ("duty 1 of 2 failed", "ValueError")
    assert told["where"][0].startswith("test_logs.py:")
    assert "Helen" not in json.dumps(told)


def test_a_whole_job_with_everything_that_may_go_wrong_leaves_no_word_in_the_logs(
    machines: Machines, letters: Callable[[int], list[Dispatch]], their_server: Postbox, tmp_path: Path
) -> None:
    rows = letters(4)
    refused, nowhere, unread = rows[1], rows[2], rows[3]
    Person.objects.filter(letters=refused.seal.letter).update(email="helen@refuse.example")
    refused.seal.__class__.objects.filter(pk=refused.seal_id).update(recipient="helen@refuse.example")
    MailAccount.objects.filter(candidate=nowhere.candidate).update(smtp_port=1)
    MailAccount.objects.filter(candidate=unread.candidate).update(
        imap_host="127.0.0.1", imap_port=1, user="alice"
    )
    worker = machines.worker()
    assert until(lambda: Dispatch.objects.filter(state="sent").exists())
    assert until(lambda: MailAccount.objects.exclude(trouble="").exists())

    address = machines.server()
    public = {"Host": "cordially.centre.example", "X-Forwarded-Proto": "https"}
    for path in ("/letters/?q=Helen+Marsh", "/feed/feed-key.ics", "/api/due?name=alice", "/nothing/Helen/"):
        requests.get(
            address + path,
            headers={**public, "Authorization": "Bearer s3cret"},
            timeout=10,
            allow_redirects=False,
        )
    requests.get(address, headers={"Host": "alice.home.example"}, timeout=10, allow_redirects=False)
    requests.post(
        f"{address}/settings/", headers=public, data={"name": "Alice Moor"}, timeout=10, allow_redirects=False
    )
    requests.post(
        f"{address}/api/interviews",
        headers=public,
        data=b'{"name": "Helen',
        timeout=10,
        allow_redirects=False,
    )
    for process in machines.running:
        stopped(process)

    logs = machines.logs()
    assert [word for word in PERSONAL if word in logs] == []
    lines = [json.loads(text) for text in logs.splitlines()]
    assert {"cordially.machine", "_granian"} <= {told["logger"] for told in lines}
    assert worker.returncode == 0
    assert Candidate.objects.count() == 4
