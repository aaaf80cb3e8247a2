"""The budget towards the user: one digest, few words, each once, nothing at night."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from cordially.etiquette.reminders import MOST_A_DAY, Advice, Due, Hours, Telling, Way, advise
from cordially.model.calendar import local_date

BERLIN = Hours("Europe/Berlin")
MORNING = datetime(2026, 11, 24, 7, 30, tzinfo=UTC)  # 08:30 in Berlin
HOUR = timedelta(hours=1)
THANK = Due("thank", "Thank Helen Brandt.", MORNING, MORNING + timedelta(hours=30))
NOTES = Due("notes", "Write down Kestrel Freight.", MORNING + 5 * HOUR, at_once=True)


def told(advice: Advice, now: datetime) -> list[Telling]:
    return [Telling(d.key, advice.way, now) for d in advice.items if advice.way]


def test_the_morning_note_tells_what_is_due_today() -> None:
    advice = advise([THANK, NOTES], [], BERLIN, MORNING)
    assert (advice.way, advice.items) == (Way.DIGEST, (NOTES, THANK))


def test_before_the_morning_nothing_is_said() -> None:
    advice = advise([THANK], [], BERLIN, MORNING - HOUR / 4)
    assert (advice.items, advice.look_at) == ((), MORNING)


def test_there_is_one_morning_note_a_day() -> None:
    first = advise([THANK], [], BERLIN, MORNING)
    new = Due("check", "Ask where things stand.", MORNING)
    assert advise([THANK, new], told(first, MORNING), BERLIN, MORNING + HOUR).items == ()


def test_what_was_told_is_not_told_again_the_next_day() -> None:
    lasting = Due("check", "Ask where things stand.", MORNING, MORNING + timedelta(days=9))
    known = [Telling("check", Way.DIGEST, MORNING)]
    assert advise([lasting], known, BERLIN, MORNING + timedelta(days=1)).items == ()


def test_on_its_last_day_a_thing_is_told_once_more() -> None:
    known = [Telling("thank", Way.DIGEST, MORNING)]
    assert advise([THANK], known, BERLIN, MORNING + timedelta(days=1)).way is Way.DIGEST


def test_notes_are_asked_for_while_they_are_fresh() -> None:
    over = NOTES.due + HOUR / 6
    first = [Telling("x", Way.DIGEST, MORNING)]
    assert advise([NOTES], first, BERLIN, over).items == (NOTES,)
    assert advise([NOTES], first, BERLIN, NOTES.due + 4 * HOUR).items == ()


def test_a_deadline_six_hours_off_gets_a_word() -> None:
    known = [Telling("thank", Way.DIGEST, MORNING), Telling("y", Way.DIGEST, THANK.deadline - 7 * HOUR)]  # type: ignore[operator]
    at = THANK.deadline - 5 * HOUR  # type: ignore[operator]
    assert advise([THANK], known, BERLIN, at).way is Way.WORD


def test_what_ends_at_night_is_told_before_the_night() -> None:
    evening = MORNING + 8 * HOUR  # 16:30; the deadline is 07:00
    tonight = Due("card", "Post the card.", MORNING, MORNING + timedelta(hours=22, minutes=30))
    known = [Telling("card", Way.DIGEST, MORNING)]
    assert advise([tonight], known, BERLIN, evening).items == (tonight,)


def test_at_night_nothing_is_said_and_the_look_is_in_the_morning() -> None:
    night = MORNING + 14 * HOUR
    advice = advise([THANK, NOTES], [], BERLIN, night)
    assert (advice.way, advice.items) == (None, ())
    assert advice.look_at <= MORNING + timedelta(days=1)


def test_a_digest_set_into_the_night_comes_when_the_night_ends() -> None:
    early = Hours("Europe/Berlin", digest_at=time(6))
    assert advise([THANK], [], early, MORNING - 2 * HOUR).items == ()
    assert advise([THANK], [], early, MORNING - HOUR / 2).way is Way.DIGEST


moments = st.integers(-48, 96).map(lambda n: MORNING + n * HOUR / 2)
things = st.builds(Due, st.sampled_from("abcdef"), st.just("x"), moments, st.none() | moments, st.booleans())


@settings(max_examples=60, deadline=None)
@given(st.lists(things, max_size=6, unique_by=lambda d: d.key))
def test_over_two_days_the_budget_is_never_exceeded(dues: list[Due]) -> None:
    now, history = MORNING - 10 * HOUR, list[Telling]()
    messages: list[tuple[Way, datetime]] = []
    while now < MORNING + timedelta(days=2):
        advice = advise(dues, history, BERLIN, now)
        assert advice.look_at > now
        if advice.way and advice.items:
            messages.append((advice.way, now))
            history += told(advice, now)
        now = min(advice.look_at, now + HOUR)
    for day in {local_date(at, BERLIN.zone) for _, at in messages}:
        today = [way for way, at in messages if local_date(at, BERLIN.zone) == day]
        assert today.count(Way.DIGEST) <= 1
        assert today.count(Way.WORD) <= MOST_A_DAY
    local = [at.astimezone(UTC) for _, at in messages]
    assert all(7 <= at.hour < 19 for at in local)  # 08:00 to 20:00 in Berlin
    words = [(t.key, t.way) for t in history if t.way is Way.WORD]
    assert len(words) == len(set(words))
