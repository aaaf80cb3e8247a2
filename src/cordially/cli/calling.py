"""`cordially call`: everything to have in sight while the telephone rings."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from cordially.cli import given, page
from cordially.model.history import Case
from cordially.model.letters import Kind
from cordially.model.people import Person, dialled
from cordially.model.plan import StepKind


def show_card(case_name: str, to: str, now_text: str, json: bool) -> None:
    """Print the call card for one person: whether a call is proper, the number, the hour and the words."""
    case, now = given.read_case(case_name), given.moment(now_text)
    card = _card(case, given.person(case, to) or _whom(case), now)
    if json:
        page.as_json(card)
    else:
        _print_card(card, case, now)


def _whom(case: Case) -> Person:
    """Whoever has a number; else the first, whose number is then asked for."""
    people = case.opportunity.people
    if not people:
        raise given.WrongUse("The case knows nobody yet. Add a [[person]] with a phone.")
    return next((p for p in people if p.phone), people[0])


def _card(case: Case, person: Person, now: datetime) -> dict[str, Any]:
    from cordially.etiquette import gate
    from cordially.etiquette.hours import Place, next_proper
    from cordially.etiquette.policy import policy_for

    known = case.opportunity
    place, rules = Place(known.zone, known.country, known.subdivision), policy_for(case.preset, known.country)
    verdict = gate(case, StepKind.CALL, now, person_ids=(person.id,))
    return {
        "person": person.name,
        "phone": person.phone,
        "dial": dialled(person.phone),
        "verdict": verdict,
        "good_from": next_proper(max(verdict.until or now, now), place, rules, phone=True),
        "script": _words(case, Kind.CALL, person, now),
        "voicemail": _words(case, Kind.VOICEMAIL, person, now),
    }


def _words(case: Case, kind: Kind, person: Person, now: datetime) -> tuple[str, ...]:
    from cordially.writing import compose

    return tuple(s.text for s in compose(case, kind, now, to=person).sentences)


def _print_card(card: dict[str, Any], case: Case, now: datetime) -> None:
    verdict, zone = card["verdict"], case.opportunity.zone
    page.line(f"Call {card['person']}, {case.opportunity.company}", "act")
    page.line(str(verdict.reason.text), "fine" if verdict.proper else "look")
    if verdict.proper or verdict.until:
        hour = "now" if card["good_from"] <= now else f"from {page.when(card['good_from'], zone, now)}"
        page.line(f"A good hour there is {hour} ({zone}).")
    number = card["phone"] or 'not known: add phone = "..." to the person'
    page.line(f"Number: {number}")
    for title, words in (
        ("What to say", card["script"]),
        ("To a voicemail, in half a minute", card["voicemail"]),
    ):
        page.line()
        page.line(title, "act")
        for words_of_one in words:
            page.line(words_of_one, indent=2)
