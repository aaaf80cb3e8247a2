"""`cordially classify`."""

from __future__ import annotations

from datetime import UTC, datetime

from cordially.cli import given, page
from cordially.model.history import Reading, ReplyKind

MEANINGS = {
    ReplyKind.REJECTION: "They have chosen somebody else.",
    ReplyKind.HOLDING: "They need more time.",
    ReplyKind.NEXT_ROUND: "They would like to go on with you.",
    ReplyKind.OFFER: "They are making you an offer.",
    ReplyKind.INFO_REQUEST: "They are asking you for something.",
    ReplyKind.ACKNOWLEDGEMENT: "They have received what you sent.",
    ReplyKind.AUTO_REPLY: "An automatic answer; no person has written this.",
    ReplyKind.BOUNCE: "Your mail could not be delivered.",
    ReplyKind.CALENDAR: "An invitation or a change of one.",
    ReplyKind.OTHER: "It is not plain what this means; please read it yourself.",
}


def show_reading(file: str, case_name: str, now_text: str, json: bool) -> None:
    """Print what a raw message was understood to be."""
    from cordially.reading import classify

    case = given.read_case(case_name) if case_name else None
    reading = classify(
        given.read_message(file),
        own_addresses=(case.candidate.email,) if case and case.candidate.email else (),
        zone=case.opportunity.zone if case else "UTC",
        country=case.opportunity.country if case else "US",
        now=given.moment(now_text),
    )
    if json:
        page.as_json(reading)
    else:
        _print_reading(reading)


def _print_reading(reading: Reading) -> None:
    several = "It says more than one thing; please read it yourself."
    page.line(several if reading.also else MEANINGS[reading.kind], "act")
    page.line(f"{reading.kind.value}, {reading.confidence:.0%} sure", "quiet")
    for name, value in _facts(reading):
        page.line(f"{name}: {value}", indent=2)
    for sentence in reading.evidence:
        page.line(f"“{sentence}”", "quiet", indent=2)


def _facts(reading: Reading) -> list[tuple[str, str]]:
    from cordially.model.calendar import human_day

    today = (reading.at or datetime.now(UTC)).date()
    promise = reading.promise
    due = human_day(promise.due, today) if promise and promise.due else "no date that we could read"
    facts = [
        ("From", f"{reading.sender_name} <{reading.sender}>" if reading.sender_name else reading.sender),
        ("Promised", f"{due} (“{promise.text}”)" if promise else ""),
        ("Back on", human_day(reading.returns, today) if reading.returns else ""),
        ("Could not reach", ", ".join(reading.bounced)),
        ("It says", " and ".join(kind.value.replace("_", " ") for kind in reading.also)),
        ("Read", "only its first 2 MB, for it is very long" if reading.cut else ""),
        ("Asked for", reading.stop.value.replace("_", " ") if reading.stop else ""),
    ]
    return [(name, value) for name, value in facts if value]
