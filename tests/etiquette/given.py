"""The sentences that tell what has happened, after Given."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from tests.etiquette.story import DAY, WHEN, Story

from cordially.model import (
    CallResult,
    Channel,
    Competition,
    Debrief,
    Interview,
    Kind,
    Opportunity,
    Outcome,
    PersonKind,
    Promise,
    Purpose,
    Reply,
    ReplyKind,
    Stop,
    StopScope,
    Topic,
    TopicKind,
    Touch,
)
from cordially.model.promises import read_promise

PLACES = {
    "London": ("Europe/London", "GB", "ENG"),
    "New York": ("America/New_York", "US", "NY"),
    "Honolulu": ("Pacific/Honolulu", "US", "HI"),
    "Auckland": ("Pacific/Auckland", "NZ", "AUK"),
    "Munich": ("Europe/Berlin", "DE", "BY"),
    "Berlin": ("Europe/Berlin", "DE", "BE"),
    "Paris": ("Europe/Paris", "FR", ""),
    "Lisbon": ("Europe/Lisbon", "PT", ""),
    "Tokyo": ("Asia/Tokyo", "JP", ""),
    "Riyadh": ("Asia/Riyadh", "SA", ""),
    "Jakarta": ("Asia/Jakarta", "ID", ""),
    "Sydney": ("Australia/Sydney", "AU", "NSW"),
    "Nairobi": ("Africa/Nairobi", "KE", ""),
}
DONE = {
    "thanked": Kind.THANK_YOU,
    "asked": Kind.STATUS_CHECK,
    "called": Kind.CALL,
    "answered": Kind.ANSWER,
    "sent a closing note to": Kind.CLOSING,
    "answered the no of": Kind.GOODWILL,
    "told your patience to": Kind.HOLDING,
    "confirmed the new time to": Kind.RESCHEDULE,
    "posted a card to": Kind.CARD,
    "withdrew with": Kind.WITHDRAWAL,
}
WORDS = {
    "said no": ReplyKind.REJECTION,
    "made an offer": ReplyKind.OFFER,
    "asked a question": ReplyKind.INFO_REQUEST,
    "asked for more time": ReplyKind.HOLDING,
    "moved the interview": ReplyKind.CALENDAR,
    "invited you to another round": ReplyKind.NEXT_ROUND,
    "wrote": ReplyKind.OTHER,
}
ENDINGS = {
    "let it go": Outcome.NO_ANSWER,
    "accepted their offer": Outcome.HIRED,
    "stepped back": Outcome.WITHDRAWN,
    "declined their offer": Outcome.DECLINED,
    "were told no": Outcome.REJECTED,
}


def _place(s: Story, place: str) -> None:
    zone, country, part = PLACES[place]
    s.known = replace(s.known, zone=zone, country=country, subdivision=part)


def _interview(s: Story, names: str, when: str) -> None:
    end, number = s.at(when), len(s.known.interviews) + 1
    met = Interview(
        end - timedelta(hours=1), end, s.known.zone, s.people(names), round=number, id=f"round-{number}"
    )
    s.add(interviews=met)


def _coming(s: Story, names: str, when: str) -> None:
    start, number = s.at(when), len(s.known.interviews) + 1
    met = Interview(
        start, start + timedelta(hours=1), s.known.zone, s.people(names), round=number, id=f"round-{number}"
    )
    s.add(interviews=met)


def _promised(s: Story, day: str) -> None:
    s.note(promise=Promise("by then", s.known.interviews[-1].end, s.day(day)))


def _said(s: Story, words: str) -> None:
    end = s.known.interviews[-1].end
    s.note(promise=read_promise(words, end, s.known.zone, s.known.country))


def _done(s: Story, deed: str, name: str, when: str, how: str = "") -> None:
    channel = Channel.PHONE if deed == "called" else Channel.POST if "card" in deed else Channel.EMAIL
    result = {
        "and nobody answered": CallResult.NO_ANSWER,
        "and left a message": CallResult.VOICEMAIL,
        "and talked": CallResult.SPOKE,
        "by a wrong number": CallResult.WRONG_NUMBER,
    }.get(how)
    channel = Channel.OTHER if how in ("on LinkedIn", "by text message", "in person") else channel
    s.add(touches=Touch(s.at(when), DONE[deed], channel, s.people(name), result=result))


def _wrote(s: Story, name: str, what: str, when: str, until: str = "") -> None:
    at = s.at(when)
    promise = Promise("by then", at, s.day(until)) if until else None
    who = "" if name == "they" else s.people(name)[0]
    s.add(replies=Reply(at, WORDS[what], who, promise, confirmed=True))


def _away(s: Story, name: str, when: str, back: str = "") -> None:
    returns = s.day(back) if back else None
    s.add(replies=Reply(s.at(when), ReplyKind.AUTO_REPLY, s.people(name)[0], returns=returns, confirmed=True))


def _bounced(s: Story, name: str, when: str) -> None:
    (who,) = s.people(name)
    person = s.known.person(who)
    assert person is not None
    s.add(replies=Reply(s.at(when), ReplyKind.BOUNCE, who, bounced=person.email, confirmed=True))


def _stop(s: Story, who: str, what: str, when: str) -> None:
    scope = StopScope.NO_CALLS if what == "no calls" else StopScope.NO_CONTACT
    s.add(stops=Stop(s.at(when), scope, by_candidate=who == "you"))


def _ended(s: Story, what: str, when: str) -> None:
    s.known = replace(s.known, outcome=ENDINGS[what], outcome_at=s.at(when))


def _hired_elsewhere(s: Story, when: str) -> None:
    other = Opportunity("Canal Freight", "Planner", outcome=Outcome.HIRED, outcome_at=s.at(when), id="other")
    s.others = (*s.others, other)


def _sibling(s: Story, when: str) -> None:
    other = replace(
        s.known,
        role="Planner",
        id="sibling",
        interviews=(),
        debriefs=(),
        replies=(),
        promises=(),
        stops=(),
        touches=(Touch(s.at(when), Kind.STATUS_CHECK),),
    )
    s.others = (*s.others, other)


def _asked_to_stay(s: Story, when: str) -> None:
    last = s.known.replies[-1]
    s.known = replace(s.known, replies=(*s.known.replies[:-1], replace(last, invites=True)))
    assert last.at == s.at(when)


def _asks(s: Story) -> None:
    s.known = replace(s.known, replies=(*s.known.replies[:-1], replace(s.known.replies[-1], asks=True)))


def _agency(s: Story, name: str) -> None:
    s.change(name, kind=PersonKind.AGENCY)
    s.known = replace(s.known, via_agency=True)


def _internal(s: Story) -> None:
    s.known = replace(s.known, internal=True)


def _preset(s: Story, name: str) -> None:
    s.preset = name


def _other_email(s: Story, name: str, email: str) -> None:
    s.change(name, email=email)


def _talked_about(s: Story, what: str) -> None:
    met = s.known.interviews[-1]
    notes = s.known.debrief_of(met.id) or Debrief(met.id, met.end)
    kind = TopicKind.FIT if "I told them" in what else TopicKind.WISH if "wish" in what else TopicKind.NEED
    text = re.sub(r"^(?:I told them|I wish I had said|they need) ", "", what)
    s.note(topics=(*notes.topics, Topic(text, kind)))


GIVEN: tuple[tuple[str, Callable[..., None]], ...] = (
    (r"the employer is in (.+)", _place),
    (rf"an interview with (.+) ended on ({WHEN})", _interview),
    (rf"an interview with (.+) is on ({WHEN})", _coming),
    (r"it was called off", lambda s: s.last_interview(cancelled=True)),
    (r"nobody came", lambda s: s.last_interview(no_show=True)),
    (r"it was only to learn about the work", lambda s: s.last_interview(purpose=Purpose.INFORMATIONAL)),
    (r"the address of (\w+) is not known", lambda s, name: s.change(name, email="")),
    (r"(\w+) has a telephone", lambda s, name: s.change(name, phone="+44 20 5550 0100")),
    (r"(\w+) is the coordinator", lambda s, name: s.change(name, kind=PersonKind.COORDINATOR)),
    (r"(\w+) is the recruiter of an agency", _agency),
    (r"it is a post at your present employer", _internal),
    (r"others are in the running", lambda s: s.note(competition=Competition.YES)),
    (r"they decide on the same day", lambda s: s.note(decision_same_day=True)),
    (r"it went badly", lambda s: s.note(went_badly=True)),
    (r"it was written down", lambda s: s.note()),
    (r"you noted: (.+)", _talked_about),
    (rf"they promised an answer by ({DAY})", _promised),
    (r"they said “(.+)”", _said),
    (
        rf"you ({'|'.join(DONE)}) (\w+) on ({WHEN})(?:,? (and nobody answered|and left a message|and talked"
        r"|by a wrong number|on LinkedIn|by text message|in person))?",
        _done,
    ),
    (rf"(they|\w+) ({'|'.join(WORDS)}) on ({WHEN})(?:, until ({DAY}))?", _wrote),
    (rf"an automatic answer of (\w+) came on ({WHEN})(?:: back on ({DAY})| without a date)", _away),
    (rf"the letter to (\w+) came back on ({WHEN})", _bounced),
    (r"the address of (\w+) is mended to (\S+)", _other_email),
    (rf"(they|you) asked for (no calls|no contact) on ({WHEN})", _stop),
    (rf"you ({'|'.join(ENDINGS)}) on ({WHEN})", _ended),
    (rf"you accepted another offer on ({WHEN})", _hired_elsewhere),
    (rf"you asked about another post at the same employer on ({WHEN})", _sibling),
    (rf"they asked you on ({WHEN}) to stay in touch", _asked_to_stay),
    (r"their message asks for a word", _asks),
    (r"the preset is (\S+)", _preset),
)
