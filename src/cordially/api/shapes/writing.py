"""Letters with their proof, replies, and contacts made."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated

from ninja import Field, Schema
from pydantic import AfterValidator

from cordially.api.shapes.fields import THEIRS, Day, Id, Moment, without_nul
from cordially.desk import letters
from cordially.desk import models as rows
from cordially.model import CallResult, Channel, Finding, Kind, Problem, Proof, ReplyKind, Severity
from cordially.model.dispatch import DispatchState


class ProblemOut(Schema):
    """One thing to mend, or one question that only the person can answer."""

    where: str
    message: str

    @classmethod
    def of(cls, problem: Problem) -> ProblemOut:
        """The value as it is shown."""
        return cls(where=problem.where, message=problem.message)


class SealOut(Schema):
    """A person's approval, to be seen and not to be touched: which text, to whom, when, and how it went."""

    recipient: str
    send_at: datetime
    state: DispatchState
    reason: str


class LetterOut(Schema):
    """One letter. Without a seal it is a draft; `revision` is needed to change it."""

    id: int
    opportunity: int
    interview: int | None
    person: int
    kind: Kind
    subject: str
    body: str
    revision: int
    saved_at: datetime
    seal: SealOut | None
    questions: list[ProblemOut] = Field([], description="What composing it still lacks.")

    @classmethod
    def of(cls, row: rows.Letter, questions: tuple[Problem, ...] = ()) -> LetterOut:
        """The row as it is shown, with its live seal."""
        return cls(
            id=row.pk,
            opportunity=row.opportunity_id,
            interview=row.interview_id,
            person=row.person_id,
            kind=Kind(row.kind),
            subject=row.subject,
            body=row.body,
            revision=row.revision,
            saved_at=row.saved_at,
            seal=_seal(row),
            questions=[ProblemOut.of(q) for q in questions],
        )


def _seal(row: rows.Letter) -> SealOut | None:
    seal = next((s for s in row.seals.all() if s.revoked_at is None), None)
    if seal is None:
        return None
    going = seal.dispatch
    return SealOut(
        recipient=seal.recipient,
        send_at=seal.send_at,
        state=DispatchState(going.state),
        reason=going.reason,
    )


class LetterIn(Schema):
    """Which letter to draft. The open draft of this kind to this person is given back if there is one."""

    opportunity: Id
    person: Id
    kind: Kind = Kind.THANK_YOU
    interview: Id | None = Field(None, description="For a thank-you: which interview.")


class TextIn(Schema):
    """A new text for a draft, in place of the one that had this `revision`."""

    subject: Annotated[str, Field(max_length=letters.LONGEST_SUBJECT), AfterValidator(without_nul)]
    body: Annotated[str, Field(max_length=letters.LONGEST_BODY), AfterValidator(without_nul)]
    revision: int = Field(ge=1, le=2**31 - 1)


class FindingOut(Schema):
    """One thing that a proof found; the span counts code points in `body`."""

    rule: str
    severity: Severity
    start: int
    end: int
    text: str
    message: str
    fixes: list[str]

    @classmethod
    def of(cls, finding: Finding) -> FindingOut:
        """The value as it is shown."""
        return cls(
            rule=finding.rule,
            severity=finding.severity,
            start=finding.start,
            end=finding.end,
            text=finding.text,
            message=finding.message,
            fixes=list(finding.fixes),
        )


class CheckOut(Schema):
    """One line of the checklist."""

    id: str
    label: str
    passed: bool
    detail: str


class ProofOut(Schema):
    """What must be mended before a person can seal it, and what may be."""

    revision: int
    findings: list[FindingOut]
    checks: list[CheckOut]
    engine_note: str

    @classmethod
    def of(cls, row: rows.Letter, proof: Proof) -> ProofOut:
        """The value as it is shown, for the text of this revision."""
        return cls(
            revision=row.revision,
            findings=[FindingOut.of(f) for f in proof.findings],
            checks=[CheckOut(id=c.id, label=c.label, passed=c.passed, detail=c.detail) for c in proof.checks],
            engine_note=proof.engine_note,
        )


class ReplyOut(Schema):
    """One message of theirs and what it seems to mean; `confirmed` when a person agreed."""

    id: int
    opportunity: int
    person: int | None
    letter: int | None
    at: datetime
    meaning: ReplyKind
    confidence: float
    confirmed: bool
    sender: str = Field(description=THEIRS)
    subject: str = Field(description=THEIRS)
    text: str = Field(description=THEIRS)
    promise_due: date | None

    @classmethod
    def of(cls, row: rows.Reply) -> ReplyOut:
        """The row as it is shown."""
        return cls(
            id=row.pk,
            opportunity=row.opportunity_id,
            person=row.person_id,
            letter=row.letter_id,
            at=row.at,
            meaning=ReplyKind(row.kind),
            confidence=row.confidence,
            confirmed=row.confirmed,
            sender=row.sender,
            subject=row.subject,
            text=row.text,
            promise_due=row.promise_due,
        )


class MeaningIn(Schema):
    """What a reply means, as the person told you."""

    meaning: ReplyKind
    promise_due: Day | None = None


class TouchOut(Schema):
    """One contact made with the employer."""

    id: int
    opportunity: int
    person: int | None
    letter: int | None
    at: datetime
    kind: Kind
    channel: Channel
    result: CallResult | None
    answers: bool
    note: str

    @classmethod
    def of(cls, row: rows.Touch) -> TouchOut:
        """The row as it is shown."""
        return cls(
            id=row.pk,
            opportunity=row.opportunity_id,
            person=row.person_id,
            letter=row.letter_id,
            at=row.at,
            kind=Kind(row.kind),
            channel=Channel(row.channel),
            result=CallResult(row.result) if row.result else None,
            answers=row.answers,
            note=row.note,
        )


class TouchIn(Schema):
    """A contact made outside Cordially. The budget is asked first, unless it was `already_made`."""

    opportunity: Id
    person: Id | None = None
    at: Moment
    channel: Channel
    kind: Kind | None = Field(None, description="Else a call by phone, a question where things stand.")
    interview: Id | None = Field(None, description="For a thank-you: which interview.")
    result: CallResult | None = None
    answers: bool = Field(False, description="It answers something of theirs.")
    already_made: bool = Field(False, description="It has happened: write it down, proper or not.")
    note: Annotated[str, Field(max_length=5000), AfterValidator(without_nul)] = ""

    @property
    def meant(self) -> Kind:
        """The kind that counts in the budget."""
        return self.kind or (Kind.CALL if self.channel is Channel.PHONE else Kind.STATUS_CHECK)
