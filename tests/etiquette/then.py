"""The sentences that tell what the plan says, after Then."""

from __future__ import annotations

from collections.abc import Callable

from tests.etiquette.story import DAY, WHEN, Story

from cordially.etiquette import gate, silence_meter
from cordially.model import (
    Kind,
    StepKind,
)
from cordially.model.calendar import local_date

DEEDS = {
    "thank": StepKind.THANK_YOU,
    "mend the interview with": StepKind.RECOVERY,
    "ask": StepKind.STATUS_CHECK,
    "call": StepKind.CALL,
    "leave a message for": StepKind.VOICEMAIL,
    "send a closing note to": StepKind.CLOSING,
    "answer the no of": StepKind.GOODWILL,
    "answer": StepKind.ANSWER,
    "tell your patience to": StepKind.HOLDING,
    "confirm the new time to": StepKind.RESCHEDULE,
    "withdraw with": StepKind.WITHDRAWAL,
    "thank for the offer of": StepKind.OFFER_THANKS,
    "accept with": StepKind.ACCEPTANCE,
    "decline with": StepKind.DECLINE,
    "post a card to": StepKind.CARD,
    "keep in touch with": StepKind.KEEP_IN_TOUCH,
    "ask for another time with": StepKind.NO_SHOW,
    "mend the address of": StepKind.MEND_ADDRESS,
    "write down the interview with": StepKind.DEBRIEF,
    "go to the interview with": StepKind.INTERVIEW,
}


def _steps(s: Story, deed: str, name: str = "") -> list:
    kind = DEEDS[deed]
    who = s.people(name)[0] if name else ""
    return [p for p in s.made.steps if p.kind is kind and (not who or who in p.person_ids)]


def _planned(s: Story, deed: str, name: str, when: str, by: str = "") -> None:
    found = _steps(s, deed, name)
    assert found, f"not planned: {[x.kind.value for x in s.made.steps]}"
    assert found[0].due == s.at(when), f"it is due at {found[0].due}"
    if by:
        assert found[0].deadline == s.at(by), found[0].deadline


def _not_planned(s: Story, deed: str) -> None:
    assert not [p for p in s.made.steps if p.kind is DEEDS[deed.strip()]]


def _nobody(s: Story) -> None:
    made = s.made
    assert not [p.kind for p in made.steps if p.kind.letter and p.not_before <= made.now]


def _nobody_before(s: Story, day: str) -> None:
    days = [local_date(p.due, s.known.zone) for p in s.made.steps if p.kind.letter]
    assert days
    assert min(days) == s.day(day), min(days)


def _silence(s: Story, days: str, words: str) -> None:
    found = silence_meter(s.case, s.now)
    assert found is not None
    assert found.days == int(days), found.days
    assert words in found.reason.text, found.reason.text


def _nothing_until(s: Story, day: str) -> None:
    quiet = s.made.quiet_until
    assert quiet is not None, s.made.summary
    assert local_date(quiet, s.known.zone) == s.day(day), quiet


def _refused(s: Story, deed: str, name: str, until: str, rule: str) -> None:
    verdict = gate(s.case, DEEDS[deed], s.now, person_ids=s.people(name))
    assert not verdict.proper, verdict.reason.text
    if until == "for good":
        assert verdict.until is None, verdict.until
    else:
        assert verdict.until == s.at(until.removeprefix("until ")), (verdict.until, verdict.reason.text)
    assert verdict.reason.rule == rule, verdict.reason


def _proper(s: Story, deed: str, name: str) -> None:
    verdict = gate(s.case, DEEDS[deed], s.now, person_ids=s.people(name))
    assert verdict.proper, verdict.reason.text


def _everything_said(s: Story) -> str:
    made = s.made
    said = [p.reason.text for p in (*made.steps, *made.blocked, *made.questions)]
    return " ".join([made.summary, *said, *(q.text for q in made.questions)])


def _says(s: Story, words: str) -> None:
    assert words in _everything_said(s), _everything_said(s)


def _says_not(s: Story, words: str) -> None:
    assert words.casefold() not in _everything_said(s).casefold()


def _used(s: Story, used: str, limit: str) -> None:
    assert (s.made.budget.used, s.made.budget.limit) == (int(used), int(limit))


def _optional(s: Story, deed: str, name: str) -> None:
    assert _steps(s, deed, name)[0].optional


def _expected(s: Story, deed: str, name: str) -> None:
    assert not _steps(s, deed, name)[0].optional


def _closure(s: Story) -> None:
    assert [p for p in s.made.steps if p.kind is StepKind.OFFER_CLOSURE and p.not_before <= s.made.now]


def _draft(s: Story, kind: str, name: str, words: str) -> None:
    assert words in _letter(s, kind, name).body


def _draft_not(s: Story, kind: str, name: str, words: str) -> None:
    assert words.casefold() not in _letter(s, kind, name).body.casefold()


def _length(s: Story, kind: str, name: str, low: str, high: str) -> None:
    body = " ".join(x.text for p in _letter(s, kind, name).paragraphs[1:-1] for x in p)
    assert int(low) <= len(body.split()) <= int(high), len(body.split())


def _subject(s: Story, kind: str, name: str, words: str) -> None:
    subject = _letter(s, kind, name).subject
    assert words in subject
    assert len(subject) <= 60


def _apart(s: Story, one: str, other: str) -> None:
    from cordially.model.overlap import overlap

    a, b = (_letter(s, "thank-you", name).body for name in (one, other))
    assert overlap(a, b) <= 0.6


def _finds(s: Story, words: str, rule: str) -> None:
    from cordially.proofing import proofread

    found = {f.rule for f in proofread(words, s.case, kind=Kind.THANK_YOU, now=s.now).findings}
    assert rule in found, found


def _letter(s: Story, kind: str, name: str):
    from cordially.writing import compose

    wanted = {
        "thank-you": Kind.THANK_YOU,
        "question": Kind.STATUS_CHECK,
        "call": Kind.CALL,
        "gracious word": Kind.GOODWILL,
        "better answer": Kind.RECOVERY,
    }[kind]
    return compose(s.case, wanted, s.now, to=s.known.person(name))


_DEED = "|".join(sorted(DEEDS, key=len, reverse=True))
THEN: tuple[tuple[str, Callable[..., None]], ...] = (
    (rf"({_DEED}) (\w+) on ({WHEN})(?:, by ({WHEN}) at the latest)?", _planned),
    (rf"do not ({_DEED}) ?(?:anyone|them)?", _not_planned),
    (r"write to nobody", _nobody),
    (rf"write to nobody before ({DAY})", _nobody_before),
    (r"the silence is of (\d+) days, and “(.+)”", _silence),
    (rf"there is nothing to do until ({DAY})", _nothing_until),
    (rf"to ({_DEED}) (\w+) is refused (for good|until {WHEN}), because of (\S+)", _refused),
    (rf"to ({_DEED}) (\w+) is proper", _proper),
    (r"you are told “(.+)”", _says),
    (r"you are not told “(.+)”", _says_not),
    (r"(\d) of (\d) contacts are used", _used),
    (rf"to ({_DEED}) (\w+) is yours to leave out", _optional),
    (rf"to ({_DEED}) (\w+) is expected", _expected),
    (r"letting go is offered", _closure),
    (r"the (thank-you|question|call|gracious word|better answer) to (\w+) says “(.+)”", _draft),
    (r"the (thank-you|question|call|gracious word|better answer) to (\w+) does not say “(.+)”", _draft_not),
    (r"the (thank-you|question|gracious word) to (\w+) has (\d+) to (\d+) words", _length),
    (r"the subject of the (thank-you|question) to (\w+) has “(.+)”, in 60 characters", _subject),
    (r"the notes to (\w+) and (\w+) are each their own", _apart),
    (r"the proof of “(.+)” finds (\S+)", _finds),
)
