"""The letters after the thank-you: each says its one thing, kindly and briefly."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from cordially.model import Channel, Kind, Move, Promise, Reply, ReplyKind, Topic, TopicKind, Touch
from cordially.writing import CannotCompose, compose

WISH = Topic("I would start with the oldest orders", TopicKind.WISH)
BACKLOG = Topic("the returns backlog")


def words(draft):
    return len(draft.body.split())


def test_recovery_adds_the_better_answer_in_two_sentences(case, now):
    draft = compose(case((BACKLOG, WISH)), Kind.RECOVERY, now)
    added = [s.text for s in draft.sentences if s.move is Move.RECOVERY]
    assert len(added) == 2
    assert "I would start with the oldest orders" in added[0]


def test_recovery_names_the_question_it_answers(case, now):
    notes = {"weak_answer": "How would you clear a backlog?"}
    body = compose(case((BACKLOG, WISH), debrief=notes), Kind.RECOVERY, now).body
    assert 'your question "How would you clear a backlog?"' in body


@pytest.mark.parametrize("weak", ["I froze on the backlog question", "it went badly", "my nerves"])
def test_recovery_never_says_how_it_went(case, now, weak):
    body = compose(case((BACKLOG, WISH), debrief={"weak_answer": weak}), Kind.RECOVERY, now).body
    assert not any(word in body for word in ("froze", "badly", "nerves", "sorry"))


def test_recovery_without_a_better_answer_asks_for_it(case, now):
    with pytest.raises(CannotCompose) as refusal:
        compose(case((BACKLOG,)), Kind.RECOVERY, now)
    assert refusal.value.problems[0].where == "debrief.wish"


def test_a_status_check_is_short_and_asks_one_question(case, now):
    draft = compose(case(), Kind.STATUS_CHECK, now + timedelta(days=12))
    assert 40 <= words(draft) <= 120
    assert draft.body.count("?") == 1
    assert "on 16 November" in draft.body


def test_a_status_check_names_their_date_once_it_has_passed(case, now):
    said = (Promise("by Friday", now, date(2026, 11, 20)),)
    assert (
        "Friday 20 November" in compose(case(promises=said), Kind.STATUS_CHECK, now + timedelta(days=8)).body
    )
    assert "20 November" not in compose(case(promises=said), Kind.STATUS_CHECK, now + timedelta(days=2)).body


def test_a_second_status_check_is_worded_differently(case, now):
    later, first = now + timedelta(days=21), (Touch(now + timedelta(days=12), Kind.STATUS_CHECK),)
    once = compose(case(), Kind.STATUS_CHECK, later)
    again = compose(case(touches=first), Kind.STATUS_CHECK, later)
    assert not {s.text for s in once.sentences[1:-1]} & {s.text for s in again.sentences[1:-1]}


def test_goodwill_thanks_keeps_the_door_open_and_is_brief(case, now):
    no = (Reply(now, ReplyKind.REJECTION, text="We have chosen another candidate."),)
    draft = compose(case(replies=no), Kind.GOODWILL, now)
    assert {Move.GRATITUDE, Move.INTEREST, Move.ASK} <= {s.move for s in draft.sentences}
    assert words(draft) <= 120


@pytest.mark.parametrize("kind", [Kind.GOODWILL, Kind.OFFER_THANKS])
def test_an_answer_needs_something_to_answer(case, now, kind):
    with pytest.raises(CannotCompose) as refusal:
        compose(case(), kind, now)
    assert refusal.value.problems[0].where == "replies"


def test_offer_thanks_is_glad_and_speaks_of_no_terms(case, now):
    yes = (Reply(now, ReplyKind.OFFER, text="We would like to offer you the role at 40,000."),)
    body = compose(case(replies=yes), Kind.OFFER_THANKS, now).body
    assert "offer" in body
    assert "40,000" not in body


def test_closing_asks_for_nothing(case, now):
    draft = compose(case(), Kind.CLOSING, now + timedelta(days=30))
    assert "?" not in draft.body
    assert "no need to reply" in draft.body


def test_a_withdrawal_says_so_and_gives_no_reason(case, now):
    body = compose(case(), Kind.WITHDRAWAL, now).body
    assert "withdraw my application" in body
    assert "because" not in body


def test_a_missed_meeting_gets_one_narrow_question(case, now):
    body = compose(case(None), Kind.NO_SHOW, now).body
    assert body.count("?") == 1
    assert "joined the video call" in body


def test_a_voicemail_fits_thirty_seconds_and_gives_the_number_at_both_ends(case, now):
    draft = compose(case(), Kind.VOICEMAIL, now + timedelta(days=20))
    assert draft.channel is Channel.PHONE
    assert words(draft) <= 75
    assert draft.body.count("+44 20 7946 0101") == 2


def test_a_call_has_four_lines_and_asks_where_one_stands(case, now):
    draft = compose(case(), Kind.CALL, now + timedelta(days=20))
    assert len(draft.paragraphs) == 4
    assert "where I stand" in draft.body


def test_whoever_wrote_last_is_answered(case, now, priya):
    from cordially.model import Person

    jo = Person("Jo Lind", id="jo")
    no = (Reply(now, ReplyKind.REJECTION, person_id="jo"),)
    assert compose(case(people=(priya, jo), replies=no), Kind.GOODWILL, now).to == ("jo",)
