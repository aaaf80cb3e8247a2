"""What travels between machines is JSON with numbers, and nothing in it is run."""

from __future__ import annotations

import json
import pickle
from datetime import UTC, datetime

import pytest
from huey.registry import Message

from cordially.desk import hints
from cordially.desk.carrier import PlainSerializer

FORM = PlainSerializer()
ETA = datetime(2026, 11, 24, 16, 0, tzinfo=UTC)


def test_a_message_comes_back_as_it_was_sent() -> None:
    message = Message("1", "cordially.desk.hints.look", ETA, 0, 0, None, (17,), {})
    assert FORM.deserialize(FORM.serialize(message)) == message


def test_what_travels_is_json_with_the_number_of_a_duty() -> None:
    told = json.loads(FORM.serialize(hints.huey._registry.create_message(hints.look.s(17))))
    assert (told[1], told[6]) == ("cordially.desk.hints.look", [17])


def test_a_pickle_is_no_message() -> None:
    with pytest.raises(ValueError, match=r"JSON|utf-8|decode"):
        FORM.deserialize(pickle.dumps(Message("1", "look")))


def test_a_hint_never_carries_more_than_numbers_and_times() -> None:
    with pytest.raises(TypeError, match="numbers only"):
        FORM.serialize(Message("1", "look", args=(object(),)))
