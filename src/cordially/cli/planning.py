"""`cordially plan` and `cordially explain`."""

from __future__ import annotations

from datetime import datetime

from cordially.cli import given, page
from cordially.model.history import Case
from cordially.model.plan import Blocked, Plan, Question, Step, StepKind
from cordially.model.words import joined

DEEDS = {
    StepKind.DEBRIEF: "Note down what was said",
    StepKind.THANK_YOU: "Send your thanks",
    StepKind.RECOVERY: "Send your thanks with the better answer",
    StepKind.STATUS_CHECK: "Ask where things stand",
    StepKind.GOODWILL: "Thank them and leave the door open",
    StepKind.OFFER_THANKS: "Thank them for the offer",
    StepKind.ACCEPTANCE: "Accept in writing",
    StepKind.DECLINE: "Decline with thanks",
    StepKind.HOLDING: "Thank them for the news",
    StepKind.RESCHEDULE: "Confirm the new time",
    StepKind.ANSWER: "Answer their question",
    StepKind.WITHDRAWAL: "Withdraw kindly",
    StepKind.NO_SHOW: "Offer a new time",
    StepKind.CLOSING: "Send a closing note",
    StepKind.KEEP_IN_TOUCH: "Keep in touch",
    StepKind.CARD: "Post a handwritten card",
    StepKind.CALL: "Telephone",
    StepKind.VOICEMAIL: "Leave a short message on their voicemail",
    StepKind.INTERVIEW: "Go to the interview",
    StepKind.MEND_ADDRESS: "Mend the address",
    StepKind.OFFER_CLOSURE: "Decide whether to let it go",
}


def show_plan(case_name: str, now_text: str, json: bool, supposed: str = "") -> None:
    """Print the plan of a case file as it stands at one moment, or as it would be if something happened."""
    case, now = given.read_case(case_name), given.moment(now_text)
    from cordially.etiquette import plan, silence_meter

    if supposed:
        _show_outlook(case, now, supposed, json)
        return
    made = plan(case, now)
    if json:
        page.as_json(made)
        return
    _print_head(case, made.now)
    _print_plan(case, made)
    if meter := silence_meter(case, now):
        page.line(meter.reason.text, "quiet")


def _show_outlook(case: Case, now: datetime, supposed: str, json: bool) -> None:
    from cordially.etiquette import EXAMPLES, read_supposition, what_if

    opportunity = case.opportunity
    understood = read_supposition(supposed, now, opportunity.zone, opportunity.country)
    if understood is None:
        known = "".join(f"\n  {example}" for example in EXAMPLES)
        raise given.WrongUse(f"We do not understand “{supposed}”. Say it like one of these:{known}")
    outlook = what_if(case, understood, now)
    if json:
        page.as_json(outlook)
        return
    _print_head(case, now)
    page.line(f"If {outlook.supposed}:", "act")
    for step in outlook.on_the_way:
        page.line(f"{page.when(step.due, step.zone, now)}: {DEEDS[step.kind]}", "quiet", indent=2)
    if outlook.at > now:
        page.line(f"Then, on {page.when(outlook.at, opportunity.zone, now)}:")
    page.line()
    _print_plan(case, outlook.plan)


def _print_head(case: Case, now: datetime) -> None:
    opportunity = case.opportunity
    page.line(f"{opportunity.role} at {opportunity.company}", "act")
    page.line(f"{page.when(now, opportunity.zone, now)} ({opportunity.zone})", "quiet")
    page.line()


def _print_plan(case: Case, plan: Plan) -> None:
    opportunity = case.opportunity
    page.line(plan.summary)
    for step in plan.steps:
        _print_step(case, step, plan.now)
    for question in plan.questions:
        _print_question(question)
    alone = [blocked for blocked in plan.blocked if not _is_told(blocked, plan.steps)]
    if alone:
        page.line()
        page.line("Best left alone", "act")
        for blocked in alone:
            _print_blocked(blocked, opportunity.zone, plan.now)
    page.line()
    page.line(_budget(plan, opportunity.zone), "quiet")


def _print_step(case: Case, step: Step, now: datetime) -> None:
    names = [p.name for i in step.person_ids if (p := case.opportunity.person(i))]
    to = f": {joined(names)}" if names else ""
    page.line()
    page.line(f"{DEEDS[step.kind]}{to}{' (optional)' if step.optional else ''}", "act")
    page.line(_window(step, now), "fine", indent=2)
    page.line(step.reason.text, indent=2)
    page.line(step.reason.rule, "quiet", indent=2)


def _window(step: Step, now: datetime) -> str:
    parts = [] if step.due <= now else [page.when(step.due, step.zone, now)]
    if step.not_before <= now:
        parts.insert(0, "Now" if step.due <= now else "Any time from now, best on")
    elif step.not_before < step.due:
        parts.insert(0, f"From {page.when(step.not_before, step.zone, now)}, best on")
    shown = " ".join(parts)
    return f"{shown}; by {page.when(step.deadline, step.zone, now)} at the latest" if step.deadline else shown


def _print_question(question: Question) -> None:
    page.line()
    page.line(f"? {question.text}", "look")
    page.line(question.reason.text, indent=2)


def _is_told(blocked: Blocked, steps: tuple[Step, ...]) -> bool:
    """Does a step above already say from when this is proper?"""
    return any(step.kind is blocked.kind and step.not_before == blocked.until for step in steps)


def _print_blocked(blocked: Blocked, zone: str, now: datetime) -> None:
    until = f"until {page.when(blocked.until, zone, now)}" if blocked.until else "for good"
    page.line(f"{DEEDS[blocked.kind]}: {until}", indent=2)
    page.line(blocked.reason.text, "quiet", indent=4)


def _budget(plan: Plan, zone: str) -> str:
    budget = plan.budget
    used = f"{budget.used} of {budget.limit} contacts of your own used."
    if budget.next_proper is None:
        return f"{used} The next word is theirs."
    if budget.next_proper <= plan.now:
        return used
    return f"{used} The next one is proper from {page.when(budget.next_proper, zone, plan.now)}."


def show_rule(rule: str) -> None:
    """Print why a rule is there; without a rule, print the list of them all."""
    rules = _rules()
    if not rule:
        _list_rules(rules)
        return
    if rule not in rules:
        from cordially.model.tables import nearest

        hint = nearest(rule, list(rules)) or " Try: cordially explain, for the list."
        raise given.WrongUse(f"There is no rule {rule}.{hint}")
    page.line(rule, "act")
    page.line(rules[rule])


def _list_rules(rules: dict[str, str]) -> None:
    """Every rule in one line: its id, and what it asks by default."""
    from cordially.etiquette import POLICY

    widest = max(len(known) for known in rules)
    for known in sorted(rules):
        short = POLICY[known].default if known in POLICY else rules[known].partition("\n")[0]
        page.line(f"{known.ljust(widest)}  {short}", wrap=False)


def _rules() -> dict[str, str]:
    """Every rule with its text: those of etiquette and those of proofreading."""
    from cordially.etiquette import RULES, explain
    from cordially.proofing.rule import rules

    proofing = {rule.id: f"{rule.summary}\n{rule.why}" for rule in rules()}
    return proofing | {known: explain(known) for known in RULES}
