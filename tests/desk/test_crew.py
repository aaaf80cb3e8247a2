"""The threads of a worker: batches, groups, and nobody held up by what hangs."""

from __future__ import annotations

import threading
from datetime import timedelta

import pytest
from tests.centre.machines import until

from cordially.desk import clock, duties, worker
from cordially.desk.crew import Crew, crews
from cordially.desk.models import Duty

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def seen(monkeypatch):
    """The subjects of the duties that were done, in their order."""
    found: list[int] = []
    monkeypatch.setitem(worker.HANDLERS, "noop", lambda subject, now: found.append(subject))
    return found


@pytest.fixture
def crew(alice):
    made = Crew(4)
    yield made
    made.stop(5)


def arranged(alice, number: int, kind: str = "noop") -> list[int]:
    now = clock.now()
    made = [Duty(candidate=alice, kind=kind, subject=n, due_at=now) for n in range(number)]
    return [duty.pk for duty in Duty.objects.bulk_create(made)]


def all_done(ids: list[int]) -> bool:
    return until(lambda: Duty.objects.filter(pk__in=ids, state=Duty.DONE).count() == len(ids))


def test_what_it_is_told_twice_is_done_once(alice, crew, seen):
    ids = arranged(alice, 60)
    for duty_id in (*ids, *ids):
        crew.tell(duty_id)
    assert all_done(ids)
    assert sorted(seen) == list(range(60))


def test_many_quick_duties_share_their_rounds_to_the_database(alice, crew, seen, monkeypatch):
    ids, batches = arranged(alice, 400), []
    claim = duties.claim_many

    def counted(told, now, of):
        batches.append(len(told))
        return claim(told, now, of)

    monkeypatch.setattr(duties, "claim_many", counted)
    for duty_id in ids:
        crew.tell(duty_id)
    assert all_done(ids)
    assert len(batches) < 200


def test_one_that_hangs_holds_up_no_other(alice, crew, seen, monkeypatch):
    released = threading.Event()
    monkeypatch.setitem(worker.HANDLERS, "hang", lambda subject, now: released.wait(60) and None)
    stuck, quick = arranged(alice, 3, "hang"), arranged(alice, 50)
    for duty_id in (*stuck, *quick):
        crew.tell(duty_id)
    assert all_done(quick)
    assert not Duty.objects.filter(pk__in=stuck, state=Duty.DONE).exists()
    released.set()
    assert all_done(stuck)


def test_what_was_claimed_and_waits_behind_hanging_threads_is_given_back(alice, crew, monkeypatch):
    released = threading.Event()
    monkeypatch.setitem(worker.HANDLERS, "hang", lambda subject, now: released.wait(60) and None)
    crew._lasts = 0.001
    ids = arranged(alice, 20, "hang")
    for duty_id in ids:
        crew.tell(duty_id)
    assert until(lambda: Duty.objects.filter(pk__in=ids, state=Duty.RUNNING).count() > 4)
    ahead = clock.now() + timedelta(minutes=1)
    monkeypatch.setattr(clock, "now", lambda: ahead)
    crew.give_back_waiting()
    given_back = Duty.objects.filter(pk__in=ids, state=Duty.READY)
    assert given_back.count() >= 16 - 4
    assert set(given_back.values_list("failures", flat=True)) == {0}
    released.set()


def test_reading_mailboxes_takes_no_thread_from_the_rest(alice, seen, monkeypatch):
    released = threading.Event()
    monkeypatch.setitem(worker.HANDLERS, "poll", lambda subject, now: released.wait(60) and None)
    polls, others = arranged(alice, 8, "poll"), arranged(alice, 8)
    both = crews(threads=2, readers=2)
    for crew in both:
        for duty_id in (*polls, *others):
            crew.tell(duty_id)
    assert all_done(others)
    assert Duty.objects.filter(pk__in=polls, state=Duty.RUNNING).count() == 2
    released.set()
    assert all_done(polls)
    for crew in both:
        crew.stop(5)


def test_a_round_to_the_database_that_fails_costs_no_thread(alice, crew, seen, monkeypatch):
    claim, failures = duties.claim_many, [OSError("the disk"), OSError("the disk")]

    def failing(told, now, of):
        if told and failures:
            raise failures.pop()
        return claim(told, now, of)

    monkeypatch.setattr(duties, "claim_many", failing)
    monkeypatch.setattr("cordially.desk.crew.RESPITE", 0)
    ids = arranged(alice, 5)
    assert until(lambda: [crew.tell(duty_id) for duty_id in ids] and not failures)
    for duty_id in ids:
        crew.tell(duty_id)
    assert all_done(ids)


def test_one_that_fails_is_tried_later_and_stops_no_other(alice, crew, seen, monkeypatch):
    monkeypatch.setitem(worker.HANDLERS, "fail", lambda subject, now: 1 // 0)
    bad, good = arranged(alice, 2, "fail"), arranged(alice, 10)
    for duty_id in (*bad, *good):
        crew.tell(duty_id)
    assert all_done(good)
    assert until(lambda: Duty.objects.filter(pk__in=bad, state=Duty.READY, failures=1).count() == 2)


def test_what_somebody_else_claimed_since_is_not_finished_by_us(alice):
    ids = arranged(alice, 2)
    first, second = duties.claim_many(ids, clock.now())
    Duty.objects.filter(pk=first.id).update(fence=first.fence + 1)
    assert duties.finish_many([first, second]) == 1
    assert Duty.objects.get(pk=first.id).state == Duty.RUNNING


def test_what_is_not_due_or_held_by_others_is_not_claimed(alice):
    ids = arranged(alice, 3)
    Duty.objects.filter(pk=ids[0]).update(due_at=clock.now() + timedelta(hours=1))
    duties.claim(ids[1], clock.now())
    assert [claim.id for claim in duties.claim_many(ids, clock.now())] == ids[2:]
