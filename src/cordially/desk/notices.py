"""Webhooks: listeners are told what happened, by ids and kinds only, signed, within about a minute.

A notice is a row and a duty; the duty is tried again (20 s, 40 s, ... at most an hour; eight times).
"""

from __future__ import annotations

import hashlib
import json
import secrets
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from django.db import transaction

from cordially.desk import clock, duties, vault
from cordially.desk.agenda import agenda
from cordially.desk.config import load
from cordially.desk.models import Candidate, Listener, Notice, Reply, Touch
from cordially.model import CordiallyError, Problem
from cordially.model.words import phrase, said
from cordially.post import webhook

MOST_LISTENERS = 10
# What happened while nobody looked is still told; what is older is not.
LOOK_BACK = timedelta(days=2)


class Event(StrEnum):
    """What a listener may be told."""

    REPLY_ARRIVED = "reply.arrived"
    LETTER_SENT = "letter.sent"
    STEP_DUE = "step.due"


MEANINGS = {
    Event.REPLY_ARRIVED: phrase("They wrote"),
    Event.LETTER_SENT: phrase("A letter left"),
    Event.STEP_DUE: phrase("A step is due"),
}


def listeners_of(candidate: Candidate) -> list[Listener]:
    """Those who are told, newest first."""
    return list(Listener.objects.filter(candidate=candidate, removed_at__isnull=True).order_by("-pk"))


def add(
    candidate: Candidate, url: str, events: Iterable[str], now: datetime
) -> tuple[str, tuple[Problem, ...]]:
    """A new listener; returns the secret that signs its calls, to be shown once, or "" with problems."""
    url, chosen = url.strip(), [event.value for event in Event if event.value in set(events)]
    problems: tuple[Problem, ...] = ()
    try:
        webhook.target_of(url, allow_loopback=load().allows_loopback)
    except CordiallyError as wrong:
        problems += (Problem("url", str(wrong)),)
    if len(url) > 500:
        problems += (Problem("url", "That address is too long: 500 signs are the most."),)
    if not chosen:
        problems += (Problem("events", "Choose at least one thing that it is told."),)
    if len(listeners_of(candidate)) >= MOST_LISTENERS:
        problems += (
            Problem("url", said("You have {most} listeners. Remove one first.", most=MOST_LISTENERS)),
        )
    if problems:
        return "", problems
    secret, name = secrets.token_urlsafe(32), f"listener-{secrets.token_hex(8)}"
    vault.of(candidate).set(name, secret)
    Listener.objects.create(candidate=candidate, url=url, events=chosen, secret=name, created=now)
    return secret, ()


def remove(row: Listener, now: datetime) -> None:
    """From now on it is told nothing, and its secret is gone."""
    Listener.objects.filter(pk=row.pk, removed_at__isnull=True).update(removed_at=now)
    vault.of(row.candidate).delete(row.secret)


def gather(now: datetime) -> None:
    """Make a notice, and its duty, of everything that happened since the last look; the sweep calls it.

    It reads the tables that sending and reading have written, so that neither can fail by a listener.
    """
    rows = Listener.objects.filter(removed_at__isnull=True).select_related("candidate")
    for listener in rows:
        for event in listener.events:
            for occasion, facts in _HAPPENED[Event(event)](listener, now):
                _note(listener, Event(event), occasion, facts, now)


Happening = tuple[str, dict[str, Any]]


def _since(listener: Listener, now: datetime) -> datetime:
    return max(listener.created, now - LOOK_BACK)


def _replies(listener: Listener, now: datetime) -> Iterator[Happening]:
    found = Reply.objects.filter(candidate=listener.candidate, noticed_at__gte=_since(listener, now))
    for row in found.only("pk", "opportunity_id", "kind"):
        yield f"reply {row.pk}", {"opportunity": row.opportunity_id, "reply": row.pk, "meaning": row.kind}


def _letters(listener: Listener, now: datetime) -> Iterator[Happening]:
    left = Touch.objects.filter(candidate=listener.candidate, letter__isnull=False)
    for row in left.filter(at__gte=_since(listener, now)):
        facts = {"opportunity": row.opportunity_id, "letter": row.letter_id, "kind": row.kind}
        yield f"letter {row.letter_id}", facts


def _steps(listener: Listener, now: datetime) -> Iterator[Happening]:
    for todo in agenda(listener.candidate, now).todo:
        if todo.step.due <= now:
            facts = {
                "opportunity": todo.opportunity.pk,
                "kind": todo.step.kind.value,
                "people": [int(p) for p in todo.step.person_ids],
                "interview": int(todo.step.interview_id) if todo.step.interview_id else None,
            }
            yield f"step {json.dumps(facts, sort_keys=True)}", facts


_HAPPENED: dict[Event, Callable[[Listener, datetime], Iterator[Happening]]] = {
    Event.REPLY_ARRIVED: _replies,
    Event.LETTER_SENT: _letters,
    Event.STEP_DUE: _steps,
}


def _note(listener: Listener, event: Event, occasion: str, facts: dict[str, Any], now: datetime) -> None:
    with transaction.atomic():
        notice, new = Notice.objects.get_or_create(
            listener=listener,
            occasion=hashlib.sha256(occasion.encode()).hexdigest(),
            defaults={"candidate": listener.candidate, "event": event.value, "payload": facts, "at": now},
        )
        if new:
            duties.arrange(listener.candidate, "notify", notice.pk, now, now)


def deliver(notice_id: int, now: datetime) -> None:
    """The duty `notify`: tell one listener of one thing. Raises CordiallyError to be tried again."""
    notice = Notice.objects.select_related("listener").get(pk=notice_id)
    listener = notice.listener
    if notice.delivered_at or listener.removed_at:
        return
    body = json.dumps(
        {"id": notice.pk, "event": notice.event, "at": notice.at.isoformat(), **notice.payload}
    ).encode()
    try:
        target = webhook.target_of(listener.url, allow_loopback=load().allows_loopback)
        webhook.deliver(target, body, _headers(notice, body))
    except CordiallyError as error:
        Listener.objects.filter(pk=listener.pk).update(trouble=str(error)[:500])
        raise
    done = clock.now()
    Notice.objects.filter(pk=notice.pk).update(delivered_at=done)
    Listener.objects.filter(pk=listener.pk).update(told_at=done, trouble="")


def _headers(notice: Notice, body: bytes) -> dict[str, str]:
    secret = vault.of(notice.candidate).get(notice.listener.secret)
    if secret is None:
        raise CordiallyError("The secret of this listener is gone. Remove it and add it again.")
    return {
        "User-Agent": "Cordially",
        "Cordially-Event": notice.event,
        "Cordially-Notice": str(notice.pk),
        "Cordially-Signature": webhook.signature(secret, body, int(clock.now().timestamp())),
    }
