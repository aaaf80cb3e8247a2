"""The plan: what comes next, what is best left alone until when, and why."""

from __future__ import annotations

from datetime import datetime

from ninja import Schema

from cordially.desk.agenda import Todo
from cordially.model import Budget, Channel, Plan, Reason, Step, StepKind, Verdict


class ReasonOut(Schema):
    """Why: the rule, plain words, and the facts with their numbers."""

    rule: str
    text: str
    facts: dict[str, str]

    @classmethod
    def of(cls, reason: Reason) -> ReasonOut:
        """The value as it is shown."""
        return cls(rule=reason.rule, text=reason.text, facts=dict(reason.facts))


class StepOut(Schema):
    """One proper thing to do: at `due` if you can, not before `not_before`, not after `deadline`."""

    kind: StepKind
    not_before: datetime
    due: datetime
    deadline: datetime | None
    people: list[int]
    interview: int | None
    channel: Channel
    zone: str
    optional: bool
    reason: ReasonOut

    @classmethod
    def of(cls, step: Step) -> StepOut:
        """The value as it is shown."""
        return cls(
            kind=step.kind,
            not_before=step.not_before,
            due=step.due,
            deadline=step.deadline,
            people=[int(p) for p in step.person_ids],
            interview=int(step.interview_id) if step.interview_id else None,
            channel=step.channel,
            zone=step.zone,
            optional=step.optional,
            reason=ReasonOut.of(step.reason),
        )


class BlockedOut(Schema):
    """Something best left alone; `until` null means for good."""

    kind: StepKind
    until: datetime | None
    reason: ReasonOut


class QuestionOut(Schema):
    """Something only the person can tell."""

    id: str
    text: str
    reason: ReasonOut


class BudgetOut(Schema):
    """Unprompted contacts made and allowed; `next_proper` null means that none is left."""

    used: int
    limit: int
    earned: int
    next_proper: datetime | None

    @classmethod
    def of(cls, budget: Budget) -> BudgetOut:
        """The value as it is shown."""
        return cls(used=budget.used, limit=budget.limit, earned=budget.earned, next_proper=budget.next_proper)


class PlanOut(Schema):
    """The plan of one opportunity as it stands at `now`."""

    now: datetime
    summary: str
    steps: list[StepOut]
    blocked: list[BlockedOut]
    questions: list[QuestionOut]
    budget: BudgetOut
    quiet_until: datetime | None

    @classmethod
    def of(cls, plan: Plan) -> PlanOut:
        """The value as it is shown."""
        return cls(
            now=plan.now,
            summary=plan.summary,
            steps=[StepOut.of(s) for s in plan.steps],
            blocked=[
                BlockedOut(kind=b.kind, until=b.until, reason=ReasonOut.of(b.reason)) for b in plan.blocked
            ],
            questions=[
                QuestionOut(id=q.id, text=q.text, reason=ReasonOut.of(q.reason)) for q in plan.questions
            ],
            budget=BudgetOut.of(plan.budget),
            quiet_until=plan.quiet_until,
        )


class VerdictOut(Schema):
    """May this contact be made now? `until` null, where it is not proper, means: not before they write."""

    proper: bool
    earned: bool
    until: datetime | None
    reason: ReasonOut

    @classmethod
    def of(cls, verdict: Verdict) -> VerdictOut:
        """The value as it is shown."""
        return cls(
            proper=verdict.proper,
            earned=verdict.earned,
            until=verdict.until,
            reason=ReasonOut.of(verdict.reason),
        )


class DueOut(Schema):
    """One step with the rows it concerns; `letter` when a draft exists."""

    opportunity: int
    company: str
    role: str
    letter: int | None
    step: StepOut

    @classmethod
    def of(cls, todo: Todo) -> DueOut:
        """The value as it is shown."""
        return cls(
            opportunity=todo.opportunity.pk,
            company=todo.opportunity.company,
            role=todo.opportunity.role,
            letter=todo.letter.pk if todo.letter else None,
            step=StepOut.of(todo.step),
        )


class AgendaOut(Schema):
    """What is due now, what comes later, and which replies wait for a person's word."""

    now: datetime
    due: list[DueOut]
    later: list[DueOut]
    unconfirmed_replies: list[int]
