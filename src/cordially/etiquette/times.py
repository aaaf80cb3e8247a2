"""Moments to offer when a letter is sealed, best first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta

from cordially.etiquette.budget import THANKS, gate
from cordially.etiquette.hours import is_proper, next_proper
from cordially.etiquette.planner import plan
from cordially.etiquette.policy import Policy
from cordially.etiquette.view import View, look_at
from cordially.model.calendar import at_local, next_business_day
from cordially.model.history import Case
from cordially.model.plan import Step, StepKind
from cordially.model.words import phrase, said

_NAMED_DAYS = {0: phrase("Today, {moment} their time"), 1: phrase("Tomorrow, {moment} their time")}
_MORNING = time(8, 30)  # ours: after their first coffee, before the day fills


@dataclass(frozen=True, slots=True)
class SendTime:
    """One moment to send (UTC), how to name it to the person, and whether it lies in proper hours."""

    at: datetime
    label: str
    proper: bool


def send_times(
    case: Case, kind: StepKind, now: datetime, *, interview_id: str = "", policy: Policy | None = None
) -> tuple[SendTime, ...]:
    """When a letter of this kind may leave, best first: the planned moment, at once, the next morning.

    `now` is aware. Nothing is offered before the budget allows it; an empty tuple means: not at all.
    "At once" outside the reader's hours is offered last for a thank-you, as a choice that is not proper.
    """
    view = look_at(case, now.astimezone(UTC), policy)
    step = _planned(case, kind, view.now, interview_id, policy)
    earliest = _earliest(case, kind, view.now, interview_id, policy, step)
    if earliest is None:
        return ()
    phone = kind in (StepKind.CALL, StepKind.VOICEMAIL)
    moments = [step.due] if step else []
    moments += [next_proper(earliest, view.place, view.policy, phone=phone), _next_morning(view, earliest)]
    if kind.letter in THANKS and earliest <= view.now:
        moments.append(view.now)
    in_time = [at for at in moments if not (step and step.deadline) or at <= step.deadline]
    offered = [_named(view, at, phone) for at in dict.fromkeys(in_time)]
    return tuple(sorted(offered, key=lambda o: not o.proper and o.at != (step.due if step else None)))


def _planned(
    case: Case, kind: StepKind, now: datetime, interview_id: str, policy: Policy | None
) -> Step | None:
    fits = (s for s in plan(case, now, policy).steps if s.kind is kind)
    return next((s for s in fits if not interview_id or s.interview_id in ("", interview_id)), None)


def _earliest(
    case: Case, kind: StepKind, now: datetime, interview_id: str, policy: Policy | None, step: Step | None
) -> datetime | None:
    if step:
        return max(step.not_before, now)
    verdict = gate(case, kind, now, interview_id=interview_id, policy=policy)
    return now if verdict.proper else verdict.until


def _next_morning(view: View, after: datetime) -> datetime:
    tomorrow = view.local(after) + timedelta(days=1)
    day = next_business_day(tomorrow, view.place.country, view.place.subdivision)
    return at_local(day, _MORNING, view.place.zone)


def _named(view: View, at: datetime, phone: bool) -> SendTime:
    proper = is_proper(at, view.place, view.policy, phone=phone)
    days = (view.local(at) - view.local(view.now)).days
    pattern = _NAMED_DAYS.get(days, phrase("{moment} their time"))
    label = said("Now") if at == view.now else said(pattern, moment=view.moment(at))
    if not proper:
        label = said("{label} (outside their working hours)", label=label)
    return SendTime(at, label, proper)
