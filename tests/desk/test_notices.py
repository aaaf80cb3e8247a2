"""Listeners are told what happened: once, signed, tried again, and only of their own candidate."""

from __future__ import annotations

import hashlib
import hmac
import json

import pytest
from django.contrib.auth.models import User
from tests.post.test_webhook import ear  # noqa: F401

from cordially.desk import erasing, inbox, notices, sample, vault, worker
from cordially.desk.models import Candidate, Duty, Listener, Notice

pytestmark = pytest.mark.django_db(transaction=True)


def listen(candidate: Candidate, ear, hands, *events: str) -> str:  # noqa: F811
    """A listener at the ear for these events (all of them when none is named); gives its secret."""
    url = f"http://127.0.0.1:{ear.server_port}/hook"
    secret, problems = notices.add(candidate, url, events or [e.value for e in notices.Event], hands.now)
    assert not problems
    return secret


def answered(letter, hands) -> None:
    inbox.receive(
        letter.candidate, sample.answer("holding", letter.interview, "<x@y.example>", hands.now), hands.now
    )


def told(hands) -> None:
    """What the worker does in the next minute."""
    notices.gather(hands.now)
    worker.run_due(hands.now)


def heard(ear) -> list[dict]:  # noqa: F811
    return [json.loads(body) for _, _, body in ear.heard]


def test_a_reply_is_told_by_ids_and_without_a_word_of_it(alice, letter, ear, hands):  # noqa: F811
    listen(alice, ear, hands, "reply.arrived")
    answered(letter, hands)
    told(hands)
    said = heard(ear)[0]
    assert (said["event"], said["opportunity"], said["meaning"]) == (
        "reply.arrived",
        letter.opportunity_id,
        "holding",
    )
    assert not any(word in json.dumps(said) for word in ("Priya", "Northgate", "@"))


def test_the_call_is_signed_with_the_secret_that_was_shown(alice, letter, ear, hands):  # noqa: F811
    secret = listen(alice, ear, hands)
    answered(letter, hands)
    told(hands)
    _, headers, body = ear.heard[0]
    at, mac = (part.partition("=")[2] for part in headers["Cordially-Signature"].split(","))
    right = hmac.new(secret.encode(), f"{at}.".encode() + body, hashlib.sha256).hexdigest()
    assert (mac, int(at)) == (right, int(hands.now.timestamp()))
    assert secret not in str(vars(Listener.objects.get()))


def test_the_same_thing_is_told_once(alice, letter, ear, hands):  # noqa: F811
    listen(alice, ear, hands, "step.due")
    hands.move(hours=30)
    for _ in range(3):
        told(hands)
    kinds = [said["kind"] for said in heard(ear)]
    assert kinds.count("thank_you") == 1


def test_a_letter_that_left_is_told(alice, letter, postbox, ear, hands):  # noqa: F811
    from tests.desk.conftest import seal_now

    listen(alice, ear, hands, "letter.sent")
    seal_now(letter, hands.now)
    worker.run_due(hands.now)
    told(hands)
    assert [(said["event"], said["letter"]) for said in heard(ear)] == [("letter.sent", letter.pk)]


def test_a_listener_that_fails_is_tried_again_and_its_trouble_is_shown(alice, letter, ear, hands):  # noqa: F811
    listen(alice, ear, hands, "reply.arrived")
    ear.answer = 503
    answered(letter, hands)
    told(hands)
    assert "503" in Listener.objects.get().trouble
    ear.answer = 200
    hands.move(minutes=1)
    worker.run_due(hands.now)
    assert (Listener.objects.get().trouble, Notice.objects.get().delivered_at) == ("", hands.now)


def test_a_removed_listener_hears_nothing(alice, letter, ear, hands):  # noqa: F811
    listen(alice, ear, hands)
    answered(letter, hands)
    notices.gather(hands.now)
    notices.remove(Listener.objects.get(), hands.now)
    worker.run_due(hands.now)
    assert (ear.heard, Duty.objects.get(kind="notify").state) == ([], Duty.DONE)


def test_bobs_listener_is_not_told_of_alices_mail(letter, ear, hands):  # noqa: F811
    bob = Candidate.objects.create(user=User.objects.create(username="bob"), name="Bob")
    listen(bob, ear, hands)
    answered(letter, hands)
    worker.sweep()
    assert not Notice.objects.exists()


@pytest.mark.parametrize(
    ("url", "events"),
    [
        ("http://example.org/", ["step.due"]),
        ("https://10.0.0.1/", ["step.due"]),
        ("https://example.org/", []),
    ],
)
def test_a_wrong_address_or_no_event_is_a_problem(alice, hands, url, events):
    secret, problems = notices.add(alice, url, events, hands.now)
    assert (secret, len(problems), Listener.objects.count()) == ("", 1, 0)


def test_the_sweep_of_each_minute_makes_the_notices(alice, letter, ear, hands):  # noqa: F811
    listen(alice, ear, hands, "reply.arrived")
    answered(letter, hands)
    worker.sweep()
    assert Notice.objects.get().event == "reply.arrived"


def test_what_happened_before_it_listened_is_not_told(alice, letter, ear, hands):  # noqa: F811
    answered(letter, hands)
    hands.move(hours=1)
    listen(alice, ear, hands, "reply.arrived")
    told(hands)
    assert ear.heard == []


def test_deleting_everything_deletes_the_secret_of_a_listener_too(alice, ear, hands):  # noqa: F811
    listen(alice, ear, hands)
    name = Listener.objects.get().secret
    erasing.erase(alice)
    assert (vault.of(alice).get(name), Listener.objects.count()) == (None, 0)
