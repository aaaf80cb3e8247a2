"""Any number of workers: each letter leaves once, whatever becomes of a worker or of the carrier of hints."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

import pytest
from tests.centre.machines import Machines, stopped, until

from cordially.desk import duties, hints
from cordially.desk.models import Dispatch, Duty, Round
from cordially.post.postbox import Postbox
from cordially.testing.redis import Redis

Letters = Callable[[int], list[Dispatch]]
# Past every lease that a killed worker leaves behind.
LATER = str(duties.LEASE.total_seconds() + 60)


def states() -> Counter[str]:
    return Counter(Dispatch.objects.values_list("state", flat=True))


def copies(box: Postbox) -> Counter[str]:
    return Counter(message.subject for message in box.messages())


def all_settled(number: int) -> Callable[[], bool]:
    return lambda: states()["sent"] + states()["in_doubt"] == number


def each_once(box: Postbox, number: int) -> bool:
    return copies(box) == Counter(f"Thank you, number {n}" for n in range(number))


@pytest.mark.parametrize("carrier", ["postgresql", "redis"])
def test_two_workers_send_each_letter_once(
    request: pytest.FixtureRequest, machines: Machines, letters: Letters, their_server: Postbox, carrier: str
) -> None:
    if carrier == "redis":
        request.getfixturevalue("redis_machines")
    letters(20)
    workers = [machines.worker(), machines.worker()]
    assert until(lambda: states()["sent"] == 20), machines.logs()
    assert each_once(their_server, 20)
    assert until(
        lambda: machines.logs().count("working with") == 2
    )  # before that, nobody listens to a signal
    assert [stopped(worker) for worker in workers] == [0, 0]


def test_a_worker_killed_in_mid_work_loses_and_doubles_nothing(
    redis_machines: Machines, letters: Letters, their_server: Postbox
) -> None:
    letters(60)
    first, second = redis_machines.worker("--threads", "1"), redis_machines.worker("--threads", "1")
    assert until(lambda: states()["sent"] >= 4)
    first.kill()
    second.kill()
    assert states()["sent"] < 60
    redis_machines.worker(CORDIALLY_CLOCK_OFFSET=LATER)
    assert until(all_settled(60)), (states(), redis_machines.logs())
    arrived, doubtful = copies(their_server), states()["in_doubt"]
    assert set(arrived.values()) == {1}
    assert states()["sent"] <= len(arrived) <= states()["sent"] + doubtful


def test_a_rolling_restart_loses_nothing_and_leaves_no_doubt(
    redis_machines: Machines, letters: Letters, their_server: Postbox
) -> None:
    letters(40)
    old = redis_machines.worker("--threads", "1")
    assert until(lambda: states()["sent"] >= 4)
    redis_machines.worker()
    assert stopped(old) == 0
    assert not Duty.objects.filter(owner__endswith=f":{old.pid}", state=Duty.RUNNING).exists()
    assert until(lambda: states()["sent"] == 40), (states(), redis_machines.logs())
    assert each_once(their_server, 40)


def test_hints_that_are_thrown_away_in_mid_run_cost_nothing_but_time(
    redis_machines: Machines, letters: Letters, queue: Redis, their_server: Postbox
) -> None:
    letters(30)
    redis_machines.worker("--threads", "1")
    assert until(lambda: states()["sent"] >= 2)
    queue.client.flushall()
    # The next sweep finds them; a minute later by the clock of a second worker.
    redis_machines.worker(CORDIALLY_CLOCK_OFFSET="60")
    assert until(lambda: states()["sent"] == 30), (states(), redis_machines.logs())
    assert each_once(their_server, 30)


def test_without_a_carrier_the_workers_find_the_work_by_hand(
    redis_machines: Machines, letters: Letters, queue: Redis, their_server: Postbox
) -> None:
    queue.kill()
    letters(10)
    redis_machines.worker()
    assert until(lambda: states()["sent"] == 10), (states(), redis_machines.logs())
    assert each_once(their_server, 10)


def test_a_letter_sealed_while_the_workers_rest_leaves_at_once_by_a_hint(
    redis_machines: Machines, letters: Letters, queue: Redis, their_server: Postbox
) -> None:
    redis_machines.worker()
    assert until(lambda: Round.objects.filter(name="sweep").exists())
    letters(3)
    # The next sweep is due after 45 seconds only, and by then the patience is over.
    assert until(lambda: states()["sent"] == 3, patience=30), redis_machines.logs()
    assert each_once(their_server, 3)


def test_a_doubled_hint_finds_the_duty_taken(
    redis_machines: Machines, letters: Letters, queue: Redis, their_server: Postbox
) -> None:
    letters(5)
    for duty in Duty.objects.filter(kind="send"):
        for _ in range(5):
            hints.hint(duty.pk, duty.due_at, duty.due_at)
    assert hints.huey.storage.queue_size() == 30
    redis_machines.worker()
    redis_machines.worker()
    assert until(lambda: states()["sent"] == 5 and not hints.huey.storage.queue_size())
    assert each_once(their_server, 5)
