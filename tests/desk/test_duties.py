"""Duties are claimed by a lease; a failing one waits longer each time and is parked in the end."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.desk.conftest import TUESDAY

from cordially.desk import duties, rounds
from cordially.desk.models import Duty

pytestmark = pytest.mark.django_db


@pytest.fixture
def duty(alice):
    return duties.arrange(alice, "poll", 1, TUESDAY, TUESDAY)


def test_a_duty_is_claimed_once(duty):
    assert duties.claim(duty.pk, TUESDAY)
    assert duties.claim(duty.pk, TUESDAY) is None


def test_a_duty_is_not_claimed_before_it_is_due(duty):
    assert duties.claim(duty.pk, TUESDAY - timedelta(seconds=1)) is None


def test_arranging_the_same_duty_twice_moves_it_instead_of_doubling_it(alice, duty):
    duties.arrange(alice, "poll", 1, TUESDAY + timedelta(hours=1), TUESDAY)
    assert Duty.objects.get().due_at == TUESDAY + timedelta(hours=1)


def test_a_lease_that_ran_out_can_be_claimed_by_another(duty):
    duties.claim(duty.pk, TUESDAY)
    later = duties.claim(duty.pk, TUESDAY + duties.LEASE + timedelta(seconds=1))
    assert later
    assert later.fence == 2


def test_a_worker_that_lost_its_lease_cannot_finish(duty):
    first = duties.claim(duty.pk, TUESDAY)
    duties.claim(duty.pk, TUESDAY + duties.LEASE + timedelta(seconds=1))
    assert not duties.finish(first)


def test_a_failure_comes_back_later_and_is_parked_after_eight(duty):
    now = TUESDAY
    for _ in range(duties.MOST_FAILURES):
        duties.fail(duties.claim(duty.pk, now), "no luck", now)
        now += timedelta(hours=2)
    duty.refresh_from_db()
    assert (duty.state, duty.last_error) == (Duty.PARKED, "no luck")


def test_the_sweep_names_what_is_due_and_what_was_stranded(alice, duty):
    other = duties.arrange(alice, "poll", 2, TUESDAY, TUESDAY)
    duties.claim(other.pk, TUESDAY)
    later = TUESDAY + duties.LEASE + timedelta(seconds=1)
    assert {pk for pk, _ in duties.due(later, timedelta(0))} == {duty.pk, other.pk}


def test_at_the_start_of_the_one_process_every_lease_is_void(duty):
    duties.claim(duty.pk, TUESDAY)
    duties.release_all()
    assert duties.claim(duty.pk, TUESDAY)


def test_a_lease_names_the_process_that_holds_it(duty):
    duties.claim(duty.pk, TUESDAY)
    assert Duty.objects.get().owner == duties.me()


def test_what_a_process_gives_back_at_its_end_is_free_at_once_and_no_failure(duty):
    duties.claim(duty.pk, TUESDAY)
    assert duties.release_mine() == 1
    assert duties.claim(duty.pk, TUESDAY).failures == 1


def test_what_another_process_holds_is_not_given_back(duty):
    duties.claim(duty.pk, TUESDAY)
    Duty.objects.update(owner="another:1")
    assert duties.release_mine() == 0


def test_all_leases_of_a_process_are_renewed_together(alice, duty):
    both = [duty.pk, duties.arrange(alice, "poll", 2, TUESDAY, TUESDAY).pk]
    for pk in both:
        duties.claim(pk, TUESDAY)
    assert duties.renew_mine(both, TUESDAY + timedelta(minutes=5)) == 2


def test_a_round_is_begun_by_one_process_in_its_time(db):
    minute = timedelta(minutes=1)
    heard = [rounds.begin("sweep", minute, TUESDAY + n * minute / 2) for n in range(4)]
    assert heard == [True, False, True, False]


def test_a_round_that_a_wrong_clock_began_in_the_future_is_begun_again(db):
    rounds.begin("sweep", timedelta(minutes=1), TUESDAY + timedelta(days=300))
    assert rounds.begin("sweep", timedelta(minutes=1), TUESDAY)


def test_many_are_arranged_in_as_many_queries_as_few(alice, hands):
    def asked(first: int, number: int) -> int:
        subjects = dict.fromkeys(range(first, first + number), alice.pk)
        with CaptureQueriesContext(connection) as queries:
            duties.arrange_many("poll", subjects, TUESDAY, TUESDAY)
        return len(queries)

    assert asked(1, 3) == asked(100, 60) <= 6
    assert Duty.objects.filter(state=Duty.READY, due_at=TUESDAY).count() == 63


def test_of_many_those_that_wait_are_moved_and_those_that_run_are_left(alice, duty, hands):
    duties.arrange(alice, "poll", 2, TUESDAY + timedelta(days=400), TUESDAY)
    duties.claim(duty.pk, TUESDAY)
    duties.arrange_many("poll", dict.fromkeys([1, 2, 3], alice.pk), TUESDAY, TUESDAY)
    found = Duty.objects.order_by("subject").values_list("subject", "state", "due_at")
    assert list(found) == [(1, Duty.RUNNING, TUESDAY), (2, Duty.READY, TUESDAY), (3, Duty.READY, TUESDAY)]


def test_many_that_are_arranged_twice_are_there_once(alice):
    for _ in range(2):
        duties.arrange_many("poll", {7: alice.pk, 8: alice.pk}, TUESDAY, TUESDAY)
    assert Duty.objects.count() == 2
