"""The story that the builders tell is of one piece."""

from __future__ import annotations

from cordially.testing.values import a_case, alice, an_envelope


def test_everybody_named_in_the_story_is_in_it() -> None:
    process = a_case().opportunity
    ids = {p.id for p in process.people}
    assert {i for meeting in process.interviews for i in meeting.person_ids} <= ids
    assert {t.person_id for t in process.debriefs[0].topics} - {""} <= ids
    assert process.debrief_of("first") is process.debriefs[0]


def test_any_field_can_be_another() -> None:
    assert alice(zone="UTC").zone == "UTC"
    assert an_envelope(subject="Hello").digest != an_envelope().digest
