"""The subscribed calendar: what changes keeps its UID, what falls away is cancelled, nothing doubles."""

from __future__ import annotations

from datetime import timedelta

from icalendar import Calendar, Event
from recurring_ical_events import of
from tests.desk.conftest import Hands, typed

from cordially.desk import debriefs, feed, interviews, paper
from cordially.desk.models import Candidate, Interview, Letter


def events(candidate: Candidate, hands: Hands) -> dict[str, Event]:
    found = Calendar.from_ical(feed.ics(candidate, hands.now)).walk("VEVENT")
    assert len({e["UID"] for e in found}) == len(found)
    return {str(e["SUMMARY"]): e for e in found}


def thanks(letter: Letter, hands: Hands) -> Event:
    return events(letter.candidate, hands)["Thank Priya Raman (Northgate Clinic)"]


def test_a_step_is_an_event_that_a_real_reader_finds_on_its_day(letter: Letter, hands: Hands) -> None:
    whole = Calendar.from_ical(feed.ics(letter.candidate, hands.now))
    found = of(whole).between(hands.now, hands.now + timedelta(days=1))
    assert "Thank Priya Raman (Northgate Clinic)" in {str(e["SUMMARY"]) for e in found}


def test_asking_again_changes_nothing(letter: Letter, hands: Hands) -> None:
    first = feed.ics(letter.candidate, hands.now)
    assert feed.ics(letter.candidate, hands.move(minutes=10)) == first


def test_a_changed_step_keeps_its_uid_and_counts_up(letter: Letter, hands: Hands) -> None:
    before = thanks(letter, hands)
    notes = debriefs.open_debrief(letter.interview, hands.now)
    debriefs.save(notes, {"competition": "yes"}, hands.move(minutes=5))
    after = thanks(letter, hands)
    assert after["UID"] == before["UID"]
    assert (before["SEQUENCE"], after["SEQUENCE"]) == (0, 1)
    assert after.start < before.start


def test_what_is_done_ahead_of_time_is_cancelled_and_does_not_vanish(letter: Letter, hands: Hands) -> None:
    before = thanks(letter, hands)
    paper.posted(letter, hands.now)
    after = thanks(letter, hands)
    assert (after["UID"], after["STATUS"], after["SEQUENCE"]) == (before["UID"], "CANCELLED", 1)


def test_a_cancelled_event_is_forgotten_after_a_month(letter: Letter, hands: Hands) -> None:
    thanks(letter, hands)
    paper.posted(letter, hands.now)
    thanks(letter, hands)
    hands.move(days=32)
    assert "Thank Priya Raman (Northgate Clinic)" not in events(letter.candidate, hands)


def test_the_second_question_is_another_event(letter: Letter, hands: Hands) -> None:
    paper.posted(letter, hands.now)
    first = {
        e["UID"] for e in events(letter.candidate, hands).values() if "where things stand" in e["SUMMARY"]
    }
    assert len(first) == 1


def test_an_interview_is_there_unless_an_invite_brought_it(alice: Candidate, hands: Hands) -> None:
    for uid, company in (("", "Elm Bank"), ("invite@elm.example", "Oak Bank")):
        form = typed(company=company, start="2026-12-01T09:00", end="2026-12-01T10:00", uid=uid)
        interviews.save(alice, form)
    found = " ".join(events(alice, hands))
    assert "Go to the interview (Elm Bank)" in found
    assert "Go to the interview (Oak Bank)" not in found


def test_a_rehearsal_is_in_nobody_s_calendar(interview: Interview, hands: Hands) -> None:
    interview.opportunity.rehearsal = True
    interview.opportunity.save()
    assert events(interview.candidate, hands) == {}


def test_a_new_address_closes_the_old_one(alice: Candidate) -> None:
    old = feed.new_address(alice)
    new = feed.new_address(alice)
    assert feed.owner(old) is None
    assert feed.owner(new) == alice
    feed.close(alice)
    assert feed.owner(new) is None
    assert feed.owner("") is None
