"""The one-time address."""

from datetime import UTC, datetime, timedelta

import pytest

from cordially.desk import door
from cordially.desk.models import EntryToken

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
pytestmark = pytest.mark.django_db


def test_a_token_opens_once():
    token = door.new_token(NOW)
    assert door.enter(token, NOW)
    assert door.enter(token, NOW) is None


def test_a_token_is_good_for_twelve_hours():
    token = door.new_token(NOW)
    assert door.enter(token, NOW + timedelta(hours=13)) is None


def test_a_guessed_token_opens_nothing():
    door.new_token(NOW)
    assert door.enter("guess", NOW) is None
    assert door.enter("", NOW) is None


def test_the_token_itself_is_not_stored():
    token = door.new_token(NOW)
    assert token not in str(list(EntryToken.objects.values_list("digest", flat=True)))
