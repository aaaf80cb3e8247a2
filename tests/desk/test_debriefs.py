"""Notes are saved on every pause, and never lost."""

from datetime import date

import pytest

from cordially.desk import debriefs
from cordially.desk.models import Debrief

pytestmark = pytest.mark.django_db


@pytest.fixture
def notes(interview, hands):
    return debriefs.open_debrief(interview, hands.now)


def test_each_pause_saves_what_was_typed(notes, hands):
    assert debriefs.save(notes, {"need": "a calm hand"}, hands.now) == ()
    assert Debrief.objects.get().need == "a calm hand"


def test_a_stem_that_is_not_in_the_form_stays(notes, hands):
    debriefs.save(notes, {"need": "a calm hand"}, hands.now)
    debriefs.save(notes, {"told": "my years at the desk"}, hands.now)
    assert Debrief.objects.get().need == "a calm hand"


def test_an_older_window_does_not_overwrite_a_newer_one(notes, hands):
    debriefs.save(notes, {"need": "new words", "revision": "0", "writer": "a"}, hands.now)
    problems = debriefs.save(notes, {"need": "old words", "revision": "0", "writer": "b"}, hands.now)
    assert "another window" in problems[0].message
    assert Debrief.objects.get().need == "new words"


def test_the_same_window_never_conflicts_with_itself(notes, hands):
    debriefs.save(notes, {"need": "one", "revision": "0", "writer": "a"}, hands.now)
    assert debriefs.save(notes, {"need": "one two", "revision": "0", "writer": "a"}, hands.now) == ()


def test_a_paste_of_five_megabytes_is_refused_and_the_notes_stay(notes, hands):
    debriefs.save(notes, {"need": "a calm hand"}, hands.now)
    problems = debriefs.save(notes, {"need": "x" * 5_000_000}, hands.now)
    assert "5,000,000 characters" in problems[0].message
    assert Debrief.objects.get().need == "a calm hand"


def test_their_promise_is_understood_in_their_zone(notes, hands):
    debriefs.save(notes, {"they_will_reply": "by Friday"}, hands.now)
    assert debriefs.promise(notes).due == date(2026, 11, 27)


def test_a_chosen_day_stands_above_the_words(notes, hands):
    debriefs.save(notes, {"they_will_reply": "soonish", "promise_due": "2026-12-03"}, hands.now)
    assert debriefs.promise(notes).due == date(2026, 12, 3)


def test_new_words_about_the_promise_forget_the_chosen_day(notes, hands):
    debriefs.save(notes, {"they_will_reply": "soonish", "promise_due": "2026-12-03"}, hands.now)
    debriefs.save(notes, {"they_will_reply": "by 8 December"}, hands.now)
    assert debriefs.promise(notes).due == date(2026, 12, 8)


def test_pasted_notes_fill_only_what_is_empty_and_are_kept(interview, hands):
    row = debriefs.open_debrief(interview, hands.now)
    debriefs.save(row, {"need": "my own words", "told": "", "notes": ""}, hands.now)
    pasted = "They need a calmer front desk. I told them about the fire drill. They decide by Friday."
    filled = debriefs.fill_from_notes(row, pasted, hands.now)
    row.refresh_from_db()
    assert row.need == "my own words"
    assert row.told == "I told them about the fire drill."
    assert "told" in filled
    assert pasted in row.notes
