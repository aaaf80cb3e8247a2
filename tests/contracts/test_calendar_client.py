"""A real client (vdirsyncer) subscribes over HTTP: it updates what changed and doubles nothing."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from django.test import Client
from pytest_django.live_server_helper import LiveServer

# ruff: noqa: F811
from tests.desk.conftest import Hands, alice, hands, interview, letter  # noqa: F401

from cordially.desk import debriefs, feed, paper
from cordially.desk.models import Letter

CONFIG = """
[general]
status_path = "{folder}/status/"
[pair steps]
a = "theirs"
b = "mine"
collections = null
conflict_resolution = "a wins"
[storage theirs]
type = "http"
url = "{url}"
[storage mine]
type = "filesystem"
path = "{folder}/calendar/"
fileext = ".ics"
"""


class Subscriber:
    """A calendar program with a folder of its own."""

    def __init__(self, folder: Path, url: str) -> None:
        self.folder = folder
        (folder / "config").write_text(CONFIG.format(folder=folder, url=url))
        self._run("discover")

    def _run(self, command: str) -> None:
        tool = Path(sys.executable).with_name("vdirsyncer")
        line = [str(tool), "-c", str(self.folder / "config"), command]
        done = subprocess.run(line, input="y\n" * 5, capture_output=True, text=True, timeout=60, check=False)
        assert done.returncode == 0, done.stderr

    def sync(self) -> dict[str, str]:
        """The events it holds afterwards, by what they are called; one that is there twice is an error."""
        self._run("sync")
        texts = [p.read_text("utf-8") for p in (self.folder / "calendar").glob("*.ics")]
        found = {t.split("SUMMARY:")[1].splitlines()[0]: t for t in texts}
        assert len(found) == len(texts)
        return found


@pytest.fixture
def subscriber(letter: Letter, hands: Hands, live_server: LiveServer, tmp_path: Path) -> Subscriber:
    token = feed.new_address(letter.candidate)
    return Subscriber(tmp_path, f"{live_server.url}/feed/{token}.ics")


@pytest.mark.django_db(transaction=True)
def test_a_subscriber_updates_without_doubles(
    subscriber: Subscriber,
    letter: Letter,
    hands: Hands,
) -> None:
    first = subscriber.sync()
    assert len(first) >= 2
    notes = debriefs.open_debrief(letter.interview, hands.now)
    debriefs.save(notes, {"competition": "yes"}, hands.move(minutes=5))
    second = subscriber.sync()
    assert set(second) == set(first)
    assert second != first
    paper.posted(letter, hands.now)
    third = subscriber.sync()
    assert set(first) <= set(third)
    assert sum("STATUS:CANCELLED" in text for text in third.values()) == 1


@pytest.mark.django_db(transaction=True)
def test_an_unchanged_feed_is_not_sent_twice(letter: Letter, hands: Hands) -> None:
    client, address = Client(HTTP_HOST="127.0.0.1"), f"/feed/{feed.new_address(letter.candidate)}.ics"
    first = client.get(address)
    assert first.status_code == 200
    assert client.get(address, HTTP_IF_NONE_MATCH=first["ETag"]).status_code == 304


@pytest.mark.django_db
def test_a_wrong_address_opens_nothing(letter: Letter) -> None:
    assert Client(HTTP_HOST="127.0.0.1").get("/feed/guess.ics").status_code == 403
