"""Two requests at one moment on two machines: one of them is told, and nothing is done twice."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from django.db import connections
from tests.desk.conftest import GOOD_NOTES, typed

from cordially.desk import clock, debriefs, duties, interviews, letters, sealing
from cordially.desk.models import Candidate, Dispatch, Duty, Letter, Seal

pytestmark = pytest.mark.django_db(transaction=True)


def together(*steps: Callable[[], Any]) -> list[Any]:
    """Begin all at one moment, each on a connection of its own; what each gave, or its exception."""
    ready = threading.Barrier(len(steps))

    def run(step: Callable[[], Any]) -> Any:
        try:
            ready.wait(10)
            return step()
        except Exception as error:
            return error
        finally:
            connections.close_all()

    with ThreadPoolExecutor(len(steps)) as threads:
        return list(threads.map(run, steps))


@pytest.fixture
def candidate(django_user_model: Any) -> Candidate:
    return Candidate.objects.create(
        user=django_user_model.objects.create(username="alice"), name="Alice Moor", email="a@home.example",
        zone="America/New_York", resume="Rebuilt the booking rules of an eye hospital",
    )  # fmt: skip


@pytest.fixture
def draft(candidate: Candidate) -> Letter:
    interview, problems = interviews.save(candidate, typed())
    assert interview, problems
    now = interview.end
    debriefs.save(debriefs.open_debrief(interview, now), GOOD_NOTES, now)
    drafts, _ = letters.draft_thanks(interview, now)
    return drafts[0]


def test_a_letter_that_is_sealed_in_two_windows_at_once_is_sealed_once(draft: Letter) -> None:
    now = draft.interview.end
    digest = sealing.envelope(draft).digest

    def seal() -> Seal:
        return sealing.seal(Letter.objects.get(pk=draft.pk), digest, now, now)

    given = together(seal, seal, seal)
    refused = [one for one in given if isinstance(one, sealing.NotSealable)]
    assert ([type(one) for one in given].count(Seal), len(refused)) == (1, 2), given
    assert (Seal.objects.count(), Dispatch.objects.count(), Duty.objects.filter(kind="send").count()) == (
        1,
        1,
        1,
    )


def test_a_duty_that_is_arranged_by_many_at_once_is_one(candidate: Candidate) -> None:
    now = clock.now()
    given = together(*[lambda: duties.arrange(candidate, "poll", 7, now, now)] * 6)
    assert len({duty.pk for duty in given}) == 1, given
    assert Duty.objects.count() == 1


def test_a_duty_is_claimed_by_one_of_many(candidate: Candidate) -> None:
    now = clock.now()
    duty = duties.arrange(candidate, "poll", 7, now, now)
    given = together(*[lambda: duties.claim(duty.pk, now)] * 6)
    assert [one is not None for one in given].count(True) == 1, given
    duty.refresh_from_db()
    assert duty.fence == 1


def test_notes_that_are_opened_in_two_windows_at_once_are_one(candidate: Candidate) -> None:
    interview, _ = interviews.save(candidate, typed())
    assert interview
    given = together(*[lambda: debriefs.open_debrief(interview, clock.now())] * 4)
    assert len({one.pk for one in given}) == 1, given


def test_a_letter_that_is_drafted_in_two_windows_at_once_is_one(draft: Letter) -> None:
    interview = draft.interview
    Letter.objects.all().delete()
    given = together(*[lambda: letters.draft_thanks(interview, interview.end)] * 3)
    assert not [one for one in given if isinstance(one, Exception)], given
    assert Letter.objects.count() == 1
