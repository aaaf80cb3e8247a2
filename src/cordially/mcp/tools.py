"""What an assistant may do. Not here, on purpose: seal, send, release, undo, change an address, confirm."""

from __future__ import annotations

from typing import Any

from cordially.desk import clock, contacts, debriefs, letters, revising
from cordially.desk.agenda import agenda
from cordially.desk.mapping import case_of
from cordially.desk.models import Debrief, Interview, Letter, Opportunity, Reply
from cordially.desk.owning import rows_of
from cordially.etiquette import plan
from cordially.mcp import rows
from cordially.mcp.theirs import quoted
from cordially.model import Competition, CordiallyError, Kind, Problem, jsonable
from cordially.reading import classify

PROGRAM = "assistant"
MOST = 50

Answer = dict[str, Any]


class Refused(CordiallyError):
    """It cannot be done like this; the text says why and what to do."""


def whats_due() -> Answer:
    """What to do now and later over all opportunities, most pressing first, with reasons and deadlines."""
    found = agenda(rows.me(), clock.now())
    return {
        "now": jsonable(found.now),
        "due": [rows.due(t) for t in found.todo],
        "later": [rows.due(t) for t in found.later],
        "replies_to_confirm": [r.pk for r in found.replies],
    }


def list_opportunities(open_only: bool = True) -> Answer:
    """Hiring processes with their people and ids, newest first."""
    query = rows_of(rows.me(), Opportunity).prefetch_related("people").order_by("-pk")
    found = query.filter(outcome="") if open_only else query
    return {"opportunities": [rows.opportunity(row) for row in found[:MOST]]}


def list_interviews(opportunity: int | None = None) -> Answer:
    """Interviews with their people and ids, newest first."""
    query = rows_of(rows.me(), Interview).select_related("opportunity", "debrief")
    found = query.filter(opportunity=opportunity) if opportunity else query
    return {"interviews": [rows.interview(row) for row in found.order_by("-start")[:MOST]]}


def read_plan(opportunity: int) -> Answer:
    """What comes next at one opportunity, what is best left alone until when, why, and the contact budget."""
    made: Answer = jsonable(plan(case_of(rows.mine(Opportunity, opportunity)), clock.now()))
    return made


def may_i_contact(opportunity: int, kind: Kind) -> Answer:
    """Whether a contact of this kind is proper now, why, and from when if not yet. It makes no contact."""
    row = rows.mine(Opportunity, opportunity)
    verdict: Answer = jsonable(contacts.judge(row, kind, clock.now()))
    return verdict


def read_debrief(interview: int) -> Answer:
    """What the person noted down of one interview."""
    row = rows_of(rows.me(), Debrief).filter(interview=rows.mine(Interview, interview)).first()
    if row is None:
        raise rows.NotThere("Nothing was noted down yet. Save a debrief with revision 0.")
    return rows.debrief(row)


def save_debrief(
    interview: int,
    revision: int,
    need: str | None = None,
    told: str | None = None,
    wish: str | None = None,
    weak_answer: str | None = None,
    personal: str | None = None,
    they_will_reply: str | None = None,
    notes: str | None = None,
    competition: Competition | None = None,
    topics: dict[int, str] | None = None,
) -> Answer:
    """Note down what the person tells you about an interview, in their words. What you leave out stays.

    need: what they most need. told: what the person told them that shows fit. wish: what the person wishes
    they had said. weak_answer: the question that went badly. personal: a thing between them.
    they_will_reply: "by Friday". topics: person id -> text.
    revision: the one you read, or 0 when there is no debrief yet.
    """
    meeting, now = rows.mine(Interview, interview), clock.now()
    if meeting.end > now:
        raise Refused("This interview is not over yet. Note down what was said when it is.")
    given = {"need": need, "told": told, "wish": wish, "personal": personal, "notes": notes}
    given |= {
        "weak_answer": weak_answer,
        "they_will_reply": they_will_reply,
        "competition": competition.value if competition else None,
    }
    given |= {f"topic-{pk}": text for pk, text in _topics(meeting, topics or {}).items()}
    row = debriefs.open_debrief(meeting, now)
    words = {name: text for name, text in given.items() if text is not None}
    _stop_at(revising.revise_debrief(row, words, revision, now, program=PROGRAM))
    row.refresh_from_db()
    return rows.debrief(row)


def _topics(meeting: Interview, topics: dict[int, str]) -> dict[int, str]:
    there = {p.pk: p.name for p in meeting.people.all()}
    if strange := [pk for pk in topics if pk not in there]:
        known = ", ".join(f"{pk} {name}" for pk, name in there.items())
        raise Refused(f"Person {strange[0]} was not in this interview. There were: {known}.")
    return topics


def list_letters(opportunity: int | None = None) -> Answer:
    """Letters with their texts, revisions and ids, newest first."""
    query = rows_of(rows.me(), Letter).select_related("person")
    found = query.filter(opportunity=opportunity) if opportunity else query
    return {"letters": [rows.letter(row) for row in found.order_by("-pk")[:MOST]]}


def compose_draft(
    opportunity: int, person: int, kind: Kind = Kind.THANK_YOU, interview: int | None = None
) -> Answer:
    """Compose a draft from the debrief, or get the open one. A thank-you needs its interview."""
    row = rows.mine(Opportunity, opportunity)
    reader = row.people.filter(pk=person).first()
    meeting = row.interviews.filter(pk=interview).first() if interview else None
    if reader is None or (interview and meeting is None):
        raise rows.NotThere("This opportunity has no such person or interview. List them to see the ids.")
    letter, questions = letters.draft(row, kind, reader, meeting, clock.now())
    return rows.letter(letter) | {"questions_for_the_person": [q.message for q in questions]}


def revise_draft(letter: int, subject: str, body: str, revision: int) -> Answer:
    """Put a new text in place of the draft you read at this revision. The person's own text is kept."""
    row = rows.mine(Letter, letter)
    _stop_at(revising.revise_letter(row, subject, body, revision, clock.now(), program=PROGRAM))
    return rows.letter(row)


def proofread_draft(letter: int) -> Answer:
    """What must be mended before the person can seal it, what may be, and the checklist."""
    row = rows.mine(Letter, letter)
    proof = letters.proof_of(row, clock.now())
    return {
        "revision": row.revision,
        "findings": jsonable(proof.findings),
        "checks": jsonable(proof.checks),
        "note": proof.engine_note,
    }


def list_replies(opportunity: int | None = None) -> Answer:
    """What they wrote and what it seems to mean, newest first. Only the person confirms a meaning."""
    query = rows_of(rows.me(), Reply).defer("raw")
    found = query.filter(opportunity=opportunity) if opportunity else query
    return {"replies": [rows.reply(row) for row in found.order_by("-at")[:20]]}


def classify_mail(text: str) -> Answer:
    """What a mail means: give its source, or its words alone. Nothing is stored."""
    raw = text if _has_head(text) else f"Subject: \n\n{text}"
    reading = classify(raw.encode("utf-8", "replace"), zone=rows.me().zone or "UTC", now=clock.now())
    return {
        "meaning": reading.kind.value,
        "confidence": reading.confidence,
        "promised_by": jsonable(reading.promise.due) if reading.promise else None,
        "asks_for": jsonable(reading.stop),
        "evidence": quoted(" ".join(reading.evidence), "the sender of this mail"),
    }


def _has_head(text: str) -> bool:
    """Does it begin like the source of a mail ("From: ...")?"""
    name, colon, _ = text.lstrip("\ufeff").partition("\n")[0].partition(":")
    return bool(colon) and name.replace("-", "").isalnum() and name.isascii()


def _stop_at(problems: tuple[Problem, ...]) -> None:
    if problems:
        raise Refused(" ".join(p.message for p in problems))


READING = (
    whats_due, list_opportunities, list_interviews, read_plan, may_i_contact, read_debrief, list_letters,
    proofread_draft, list_replies, classify_mail,
)  # fmt: skip
WRITING = (save_debrief, compose_draft, revise_draft)
