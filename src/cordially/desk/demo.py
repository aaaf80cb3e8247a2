"""The main job at the terminal, on the invented interview: from the invite to the mail in the postbox."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cordially.model import CordiallyError, Finding, Plan, jsonable

if TYPE_CHECKING:
    from cordially.desk.models import Candidate, Interview, Letter, Seal

Say = Callable[[str, str], None]


@dataclass(frozen=True, slots=True)
class Told:
    """What the demo did: for `--json`."""

    company: str
    role: str
    person: str
    findings: tuple[Finding, ...]
    mended: tuple[str, ...]
    subject: str
    body: str
    digest: str
    message_id: str
    state: str
    answer: str
    arrived_exactly: bool
    plan: Plan


def run(home: Path | None = None, say: Say | None = None) -> dict[str, Any]:
    """Run the whole way in a throw-away data folder (or in `home`); `say(title, text)` hears each stage.

    Returns the facts as plain JSON types. Raises CordiallyError when a stage did not do its job.
    """
    from cordially.desk.start import set_up

    if home is not None:
        set_up(home)
        return _run(say or _nobody)
    with tempfile.TemporaryDirectory(prefix="cordially-demo-") as folder:
        set_up(Path(folder))
        try:
            return _run(say or _nobody)
        finally:
            _close()


def _nobody(title: str, text: str) -> None:
    """Nobody listens."""


def _close() -> None:
    from django.db import connections

    connections.close_all()


def _run(say: Say) -> dict[str, Any]:
    from cordially.desk import accounts, clock, door

    accounts.start_postbox()
    try:
        candidate = door.local_user().candidate
        now = clock.now()
        interview = _invite(candidate, now, say)
        letter = _letter(interview, now, say)
        findings, mended = _mend(letter, now, say)
        seal = _seal(letter, say)
        return jsonable(_delivered(interview, letter, seal, findings, mended, say))  # type: ignore[no-any-return]
    finally:
        accounts.stop_postbox()


def _invite(candidate: Candidate, now: datetime, say: Say) -> Interview:
    from cordially.desk import debriefs, sample
    from cordially.model.calendar import zone_of

    interview = sample.begin(candidate, now)
    people = ", ".join(f"{p.name} <{p.email}>" for p in interview.people.all())
    zone = zone_of(interview.zone)
    span = f"{interview.start.astimezone(zone):%A %d %B %Y %H:%M} to {interview.end.astimezone(zone):%H:%M}"
    opportunity = interview.opportunity
    say(
        "1 The invite",
        f"{opportunity.role} at {opportunity.company}\n{span} ({interview.zone})\nwith {people}",
    )
    notes = interview.debrief
    promise = debriefs.promise(notes)
    said = f"They will get back to me {notes.they_will_reply}" + (f" (by {promise.due})" if promise else "")
    lines = [
        f"What they most need right now is {notes.need}",
        f"I told them about {notes.told}",
        f"We also talked about {notes.personal}",
        said,
        f"Others in the running: {notes.competition}",
    ]
    say("2 The notes, while it is fresh", "\n".join(lines))
    return interview


def _letter(interview: Interview, now: datetime, say: Say) -> Letter:
    from cordially.desk import letters

    drafts, problems = letters.draft_thanks(interview, now)
    if not drafts or problems:
        raise CordiallyError("; ".join(p.message for p in problems) or "No letter was drafted.")
    letter = drafts[0]
    say("3 The draft", f"Subject: {letter.subject}\n\n{letter.body.strip()}")
    return letter


def _mend(letter: Letter, now: datetime, say: Say) -> tuple[tuple[Finding, ...], tuple[str, ...]]:
    """Mend all that has a fix, as the person would, one click each."""
    from cordially.desk import letters

    first = letters.proof_of(letter, now)
    mended: list[str] = []
    proof = first
    while fixable := [f for f in proof.errors if f.fixes]:
        found = fixable[0]
        letters.mend(letter, found.rule, found.start, found.end, found.fixes[0], now)
        mended.append(f"{found.text} -> {found.fixes[0]}")
        proof = letters.proof_of(letter, now)
    told = [f"{f.severity.value}: {f.message}" for f in first.findings]
    told += [f"mended: {m}" for m in mended]
    told += [f"in order: {c.label}" for c in proof.checks if c.passed]
    say("4 The proof", "\n".join(told))
    if proof.errors:
        raise CordiallyError(f"There is still something to mend: {proof.errors[0].message}")
    return first.findings, tuple(mended)


def _seal(letter: Letter, say: Say) -> Seal:
    from cordially.desk import clock, sealing, worker

    now = clock.now()
    shown = sealing.envelope(letter)
    seal = sealing.seal(letter, shown.digest, now, now)
    say("5 The seal", f"Exactly this text to {seal.recipient}\nseal {seal.digest[:16]}")
    worker.run_due()
    seal.dispatch.refresh_from_db()
    return seal


def _delivered(
    interview: Interview,
    letter: Letter,
    seal: Seal,
    findings: tuple[Finding, ...],
    mended: tuple[str, ...],
    say: Say,
) -> Told:
    from cordially.desk import accounts, clock
    from cordially.desk.mapping import case_of
    from cordially.etiquette import plan

    box = accounts.running_postbox()
    arrived = next((m for m in box.messages() if m.message_id == seal.message_id), None) if box else None
    dispatch = seal.dispatch
    if arrived is None:
        raise CordiallyError(f"The letter did not arrive: {dispatch.state}. {dispatch.reason}")
    exact = arrived.body == seal.body
    say("6 In the postbox", f"{dispatch.answer}\nexactly the sealed text: {'yes' if exact else 'NO'}")
    opportunity = type(interview.opportunity).objects.get(pk=interview.opportunity_id)
    ahead = plan(case_of(opportunity), clock.now())
    steps = [s.reason.text for s in ahead.steps]
    say("7 What comes next", "\n".join([ahead.summary, *steps]).strip())
    return Told(
        company=opportunity.company,
        role=opportunity.role,
        person=letter.person.name,
        findings=findings,
        mended=mended,
        subject=seal.subject,
        body=seal.body,
        digest=seal.digest,
        message_id=seal.message_id,
        state=dispatch.state,
        answer=dispatch.answer,
        arrived_exactly=exact,
        plan=ahead,
    )
