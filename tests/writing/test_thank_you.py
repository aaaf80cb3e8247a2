"""The thank-you holds every required move, knows its sources, and invents nothing."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from cordially.model import Kind, Move, Origin, Person, PersonKind, Topic, TopicKind
from cordially.writing import CannotCompose, compose
from cordially.writing.frames import groups
from cordially.writing.kinds import thank_you


def test_every_required_move_is_there_in_order(case, now):
    draft = compose(case(), Kind.THANK_YOU, now)
    found = [s.move for s in draft.sentences]
    wanted = [
        Move.GREETING,
        Move.GRATITUDE,
        Move.SPECIFIC,
        Move.FIT,
        Move.INTEREST,
        Move.NEXT_STEP,
        Move.CLOSING,
    ]
    assert [m for m in found if m in wanted] == wanted
    assert found[-1] is Move.SIGNATURE


def test_it_is_as_long_as_good_notes_are(case, now):
    assert 90 <= len(compose(case(), Kind.THANK_YOU, now).body.split()) <= 180


def test_it_names_role_day_and_the_persons_own_words(case, now):
    body = compose(case(), Kind.THANK_YOU, now).body
    assert "Operations Planner" in body
    assert "on Monday" in body
    assert "the returns backlog before the January sales" in body


def test_the_day_is_that_of_the_readers_zone(case, now):
    auckland = replace(case().opportunity.interviews[0], zone="Pacific/Auckland")
    assert "on Tuesday" in compose(case(interviews=(auckland,)), Kind.THANK_YOU, now).body


def test_the_highlight_that_fits_the_topic_is_chosen(case, now):
    body = compose(case(), Kind.THANK_YOU, now).body
    assert "I cut returns handling from six days to two." in body
    assert "apprentices" not in body


def test_every_sentence_has_a_source_and_the_specific_one_quotes_the_debrief(case, now):
    draft = compose(case(), Kind.THANK_YOU, now)
    assert all(s.sources for s in draft.sentences)
    specific = next(s for s in draft.sentences if s.move is Move.SPECIFIC)
    assert specific.sources[0].origin is Origin.DEBRIEF
    assert specific.sources[0].quote == "the returns backlog before the January sales"


def test_every_capital_and_number_stems_from_the_case_or_the_frames(case, now):
    known = f"{case()} {' '.join(f for g in groups() for f in g.all)} Dear Kind regards Monday I".casefold()
    body = compose(case(), Kind.THANK_YOU, now).body
    tokens = re.findall(r"\b(?:[A-Z]\w*|\w*\d\w*)\b", body)
    assert [t for t in tokens if t.casefold() not in known] == []


def test_the_same_case_gives_the_same_letter(case, now):
    assert compose(case(), Kind.THANK_YOU, now) == compose(case(), Kind.THANK_YOU, now)


def test_sending_one_note_does_not_change_the_next_ones_words(case, now):
    from cordially.model import Touch

    sent = (Touch(now, Kind.THANK_YOU, interview_id="monday"),)
    assert compose(case(touches=sent), Kind.THANK_YOU, now) == compose(case(), Kind.THANK_YOU, now)


def test_without_a_resume_nothing_is_invented(case, now):
    draft = compose(case(highlights=()), Kind.THANK_YOU, now)
    assert Move.FIT not in [s.move for s in draft.sentences]


def test_a_resume_line_and_what_was_told_of_it_are_not_said_twice(case, now):
    told = (Topic("the January sales"), Topic("how I cut returns handling to two days", TopicKind.FIT))
    body = compose(case(told), Kind.THANK_YOU, now).body
    assert body.count("returns handling") == 1


def test_without_a_debrief_it_asks_kindly(case, now):
    with pytest.raises(CannotCompose) as refusal:
        compose(case(None), Kind.THANK_YOU, now)
    assert refusal.value.problems[0].where == "debrief"
    assert refusal.value.problems[0].message.endswith("makes the letter yours.")


def test_notes_about_money_stay_out_of_the_letter(case, now):
    body = compose(case((Topic("the salary band"), Topic("the new depot"))), Kind.THANK_YOU, now).body
    assert "salary" not in body


@pytest.mark.parametrize("change", [{"cancelled": True}, {"no_show": True}])
def test_a_meeting_that_did_not_take_place_gets_no_thanks(case, now, change):
    meeting = replace(case().opportunity.interviews[0], **change)
    with pytest.raises(CannotCompose):
        compose(case(interviews=(meeting,)), Kind.THANK_YOU, now, interview_id="monday")


def test_an_interview_to_come_gets_no_thanks(case, now):
    with pytest.raises(CannotCompose):
        compose(case(), Kind.THANK_YOU, now.replace(day=15), interview_id="monday")


def test_a_coordinator_is_asked_to_pass_the_thanks_on(case, now, priya):
    jo = Person("Jo Lind", kind=PersonKind.COORDINATOR, id="jo")
    body = compose(case(people=(priya, jo)), Kind.THANK_YOU, now, to=jo).body
    assert "interview on Monday" in body
    assert "Priya Raman" in body
    assert "you told me" not in body


@pytest.mark.parametrize(
    "role", ["", "Chef", "Senior Principal Director of Logistics, Operations and Returns (EMEA)"]
)
def test_the_subject_fits_sixty_characters_whatever_the_role(case, now, priya, role):
    subject = compose(case(role=role), Kind.THANK_YOU, now).subject
    assert len(subject) <= 60
    assert "interview" in subject


def test_no_frame_shouts_or_leans_on_a_worn_phrase():
    frames = " ".join((*thank_you.SUBJECTS, *(f for g in groups() for f in g.all))).lower()
    worn = (
        "!",
        "i am writing to",
        "finds you well",
        "reach out",
        "just ",
        "passionate",
        "hesitate",
        "touch base",
    )
    assert [w for w in worn if w in frames] == []
