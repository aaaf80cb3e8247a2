"""What Today shows: what to do now, what leaves by itself, what to answer, and what is best left alone."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from django.db.models import Value

from cordially import model as m
from cordially.desk.mapping import case_of, cases_of
from cordially.desk.models import Candidate, Dispatch, Duty, Letter, MailAccount, Opportunity, Reply
from cordially.etiquette import plan, silence_meter
from cordially.model.dispatch import DispatchState
from cordially.model.words import phrase, said

MOST_REPLIES = 20
SOON = timedelta(hours=48)
OPEN_STATES = (DispatchState.QUEUED.value, DispatchState.HANDING_OVER.value)
ASKING_STATES = (DispatchState.PARKED.value, DispatchState.REFUSED.value, DispatchState.IN_DOUBT.value)


@dataclass(frozen=True, slots=True)
class Todo:
    """One step with the rows it concerns; `letter` when a draft exists, `person` when it is to somebody."""

    opportunity: Opportunity
    step: m.Step
    person: m.Person | None
    letter: Letter | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """One opportunity and its plan."""

    opportunity: Opportunity
    case: m.Case
    plan: m.Plan
    meter: m.Meter | None = None


@dataclass(frozen=True, slots=True)
class Trouble:
    """Something of Cordially's own work that does not go: a mailbox, or a duty that was given up."""

    what: str
    told: str
    address: str = ""
    duty: int | None = None


@dataclass(frozen=True, slots=True)
class Agenda:
    """Everything Today needs, in one value."""

    now: datetime
    todo: tuple[Todo, ...] = ()
    later: tuple[Todo, ...] = ()
    ideas: tuple[Todo, ...] = ()  # only if the person likes; a day with nothing else is a calm day
    leaving: tuple[Dispatch, ...] = ()
    asking: tuple[Dispatch, ...] = ()
    replies: tuple[Reply, ...] = ()
    quiet: tuple[Standing, ...] = ()
    questions: tuple[tuple[Opportunity, m.Question], ...] = ()
    troubles: tuple[Trouble, ...] = ()
    drafts: tuple[Letter, ...] = ()
    standings: tuple[Standing, ...] = field(default=(), repr=False)
    is_empty: bool = False  # before the first interview

    @property
    def by_hand(self) -> tuple[Dispatch, ...]:
        """Sealed letters that wait for the person to send them: they do not leave by themselves."""
        return tuple(d for d in self.leaving if d.seal.by_hand)

    @property
    def by_itself(self) -> tuple[Dispatch, ...]:
        """Sealed letters that leave without the person."""
        return tuple(d for d in self.leaving if not d.seal.by_hand)


def agenda(candidate: Candidate, now: datetime, only: Opportunity | None = None) -> Agenda:
    """All that may ask for something, planned, in the order in which a person would want to see it.

    With `only`, the same for one opportunity, whether it ended long ago or not; their words are left to its
    story, and troubles to Today.
    """
    cases = [(only, case_of(only))] if only else cases_of(candidate, now)
    standings = tuple(
        Standing(row, case, plan(case, now), silence_meter(case, now) if only else None)
        for row, case in cases
    )
    dispatches = _dispatches(candidate, only)
    leaving = tuple(d for d in dispatches if d.state in OPEN_STATES or _is_finding_out(d))
    sealed = {d.seal.letter_id for d in leaving}
    drafts = _drafts(candidate, only)
    letters = _by_step(drafts)
    todos = [_todo(s, step, letters) for s in standings for step in s.plan.steps]
    todos = [t for t in todos if not (t.letter and t.letter.pk in sealed)]
    duties = [t for t in todos if not t.step.if_you_like]
    later = [t for t in duties if t.step.not_before > now]
    busy = {t.opportunity.pk for t in duties}
    return Agenda(
        now=now,
        todo=tuple(sorted((t for t in duties if t.step.not_before <= now), key=lambda t: pressing(t, now))),
        later=tuple(sorted(later, key=lambda t: (t.step.not_before, t.step.due))),
        ideas=tuple(t for t in todos if t.step.if_you_like and t.step.not_before <= now),
        leaving=leaving,
        asking=tuple(d for d in dispatches if d.state in ASKING_STATES and not _is_finding_out(d)),
        replies=() if only else _unconfirmed(candidate),
        quiet=tuple(s for s in standings if s.opportunity.pk not in busy),
        questions=tuple((s.opportunity, q) for s in standings for q in s.plan.questions),
        troubles=() if only else _troubles(candidate),
        drafts=drafts,
        standings=standings,
        is_empty=not standings and not Opportunity.objects.filter(candidate=candidate).exists(),
    )


def pressing(todo: Todo, now: datetime) -> tuple[int, datetime, datetime]:
    """The key by which things to do are sorted, the most pressing first (the order is ours).

    What is late within two days, the 48 hours of a thank-you, comes before what only is better done by now,
    however long ago that was; then what may be left out. Notes come before the letter that is made of them,
    and the offer to let a process go presses nobody.
    """
    step = todo.step
    if step.kind is m.StepKind.DEBRIEF:
        return 0, step.due, step.due
    if step.deadline and step.deadline - now <= SOON:
        return 0, step.deadline, step.due
    leisurely = step.optional or step.kind is m.StepKind.OFFER_CLOSURE
    return 2 if leisurely else 1, step.due, step.deadline or step.due


def _is_finding_out(dispatch: Dispatch) -> bool:
    """In doubt, and evidence is still looked for: not the person's turn yet."""
    return dispatch.state == DispatchState.IN_DOUBT and dispatch.asked_at is None


def _unconfirmed(candidate: Candidate) -> tuple[Reply, ...]:
    found = Reply.objects.filter(candidate=candidate, confirmed=False).order_by("-at")
    return tuple(found.defer("raw").select_related("opportunity", "person")[:MOST_REPLIES])


def _troubles(candidate: Candidate) -> tuple[Trouble, ...]:
    accounts = MailAccount.objects.filter(candidate=candidate).exclude(trouble="")
    # A letter whose duty was given up stands among those that ask already.
    parked = Duty.objects.filter(candidate=candidate, state=Duty.PARKED).exclude(kind="send")
    found = accounts.values_list("pk", "address", "trouble", Value("")).union(
        parked.values_list("pk", Value(""), "last_error", "kind"), all=True
    )
    return tuple(_trouble(*row) for row in found)


def _trouble(pk: int, address: str, told: str, work: str) -> Trouble:
    if address:
        return Trouble(
            said("The mailbox of {address} cannot be read", address=address), told, address=address
        )
    return Trouble(said("{work} was given up", work=_WORK.get(work, work)), told, duty=pk)


_WORK = {
    "poll": phrase("Reading your mailbox"),
    "file": phrase("Filing a copy in Sent"),
    "settle": phrase("Finding out whether a letter left"),
    "trial": phrase("Looking for the trial mail"),
}


def _dispatches(candidate: Candidate, only: Opportunity | None) -> list[Dispatch]:
    """Dispatches of live seals that are on their way or ask for the person."""
    found = Dispatch.objects.filter(
        candidate=candidate, state__in=OPEN_STATES + ASKING_STATES, seal__revoked_at__isnull=True
    )
    if only:
        found = found.filter(seal__letter__opportunity=only)
    return list(
        found.select_related("seal__letter__opportunity", "seal__letter__person").order_by("seal__send_at")
    )


def asking(candidate: Candidate) -> list[Dispatch]:
    """Letters that were sealed and now ask for the person: in doubt, refused, or stepped aside."""
    return [d for d in _dispatches(candidate, None) if d.state in ASKING_STATES]


def _drafts(candidate: Candidate, only: Opportunity | None) -> tuple[Letter, ...]:
    """Letters not yet sent."""
    found = Letter.objects.filter(candidate=candidate, touch__isnull=True).order_by("pk")
    return tuple((found.filter(opportunity=only) if only else found).select_related("person"))


def _by_step(drafts: tuple[Letter, ...]) -> dict[tuple[int, str, str, str], Letter]:
    """Drafts by opportunity, kind, person and interview; the newest counts."""
    return {
        (letter.opportunity_id, letter.kind, str(letter.person_id), str(letter.interview_id or "")): letter
        for letter in drafts
    }


def _todo(standing: Standing, step: m.Step, letters: dict[tuple[int, str, str, str], Letter]) -> Todo:
    person_id = step.person_ids[0] if step.person_ids else ""
    key = (standing.opportunity.pk, step.kind.value, person_id)
    letter = letters.get((*key, step.interview_id)) or letters.get((*key, ""))
    return Todo(standing.opportunity, step, standing.case.opportunity.person(person_id), letter)
