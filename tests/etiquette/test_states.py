"""Hypothesis plays both sides, step by step: whatever it tries, the laws hold in every state."""

from dataclasses import replace
from datetime import timedelta
from random import Random

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from tests.etiquette.laws import EACH_PLAN, IN_TURN, within_budget

from cordially.etiquette import gate, plan
from cordially.model import Channel, Outcome, Reply, ReplyKind, StepKind, Stop, StopScope, Touch
from cordially.testing.histories import Made, Moment, live


class Process(RuleBasedStateMachine):
    """One employer and one candidate who does only what the gate allows."""

    moment: Moment

    @initialize(seed=st.integers(0, 10_000))
    def begin(self, seed: int) -> None:
        self.moment = next(iter(live(seed, events=0)))

    @rule(hours=st.integers(1, 24 * 14))
    def time_passes(self, hours: int) -> None:
        self.moment.now += timedelta(hours=hours)

    @rule(kind=st.sampled_from([k for k in ReplyKind if k is not ReplyKind.BOUNCE]))
    def they_write(self, kind: ReplyKind) -> None:
        self._add(replies=Reply(self.moment.now, kind, self._known.people[0].id, confirmed=True))

    @rule()
    def the_plan_is_followed(self) -> None:
        step = next((s for s in plan(self.moment.case, self.moment.now).steps if s.kind.letter), None)
        if step:
            self.moment.now = step.due
            self._try(step.kind, step.person_ids, step.interview_id)

    @rule(kind=st.sampled_from([k for k in StepKind if k.letter]))
    def something_is_tried(self, kind: StepKind) -> None:
        self._try(kind, (self._known.people[0].id,), "")

    @rule(scope=st.sampled_from(StopScope))
    def a_stop_word_is_said(self, scope: StopScope) -> None:
        self._add(stops=Stop(self.moment.now, scope))

    @rule(outcome=st.sampled_from(Outcome))
    def it_ends(self, outcome: Outcome) -> None:
        self.moment.processes[0] = replace(self._known, outcome=outcome, outcome_at=self.moment.now)

    @invariant()
    def every_law_holds(self) -> None:
        case, now = self.moment.case, self.moment.now
        made = plan(case, now)
        for law in EACH_PLAN:
            law(case, now, made)
        within_budget(self.moment)
        for costly in IN_TURN:
            costly(case, now, Random(0))

    @property
    def _known(self):
        return self.moment.processes[0]

    def _add(self, **event: object) -> None:
        ((name, value),) = event.items()
        self.moment.processes[0] = replace(self._known, **{name: (*getattr(self._known, name), value)})

    def _try(self, kind: StepKind, ids: tuple[str, ...], meeting: str) -> None:
        verdict = gate(self.moment.case, kind, self.moment.now, person_ids=ids, interview_id=meeting)
        if verdict.proper:
            touch = Touch(self.moment.now, kind.letter, Channel.EMAIL, ids, meeting)
            self._add(touches=touch)
            self.moment.made.append(Made(touch, 0, verdict.earned))


TestProcess = Process.TestCase
TestProcess.settings = settings(
    max_examples=50, stateful_step_count=12, deadline=None, suppress_health_check=list(HealthCheck)
)
