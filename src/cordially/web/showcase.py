"""Sample values for the page that shows every component; nothing of it is stored."""

from __future__ import annotations

from datetime import timedelta
from types import SimpleNamespace
from typing import Any

from cordially.desk import clock
from cordially.desk.agenda import Todo
from cordially.desk.insights import Bar
from cordially.desk.models import Letter, Opportunity, Person, Reply
from cordially.model import Finding, Problem, Reason, Severity, Step, StepKind
from cordially.web.paper import Quote, pieces

TEXT = "I look forward to hear from you about the returns backlog."


def parts() -> dict[str, Any]:
    """One value for each component."""
    now = clock.now()
    row = Opportunity(pk=1, company="Brightwater Logistics", role="Operations Manager", zone="Europe/Berlin")
    helen = Person(pk=1, opportunity=row, name="Helen Marsh", email="h.marsh@brightwater.example")
    letter = Letter(pk=1, opportunity=row, person=helen, kind="thank_you", subject="Thank you", body=TEXT)
    todos = [_todo(row, helen, kind, now) for kind in (StepKind.THANK_YOU, StepKind.CALL, StepKind.DEBRIEF)]
    told = "“to” asks for “hearing” here."
    fix = ("look forward to hearing",)
    slip = Finding("harper.ToHear", Severity.ERROR, 2, 24, TEXT[2:24], told, fix)
    odd = Finding("tone.pushy", Severity.WARNING, 25, 33, TEXT[25:33], "This may sound pushy.")
    quote = Quote(44, 57, "debrief", "the returns backlog that grew")
    return {
        "now": now,
        "row": row,
        "letter": letter,
        "todos": todos,
        "findings": [(0, slip, "no"), (1, odd, "hm")],
        "pieces": pieces(TEXT, [slip, odd], [quote]),
        "problems": [Problem("", "The end is not after the start."), Problem("", "Whom did you meet?")],
        "bars": [Bar("within 4 hours", 3, 60), Bar("within a day", 5, 100), Bar("later", 0, 0)],
        "reply": Reply(pk=1, opportunity=row, at=now, kind="rejection", evidence=["We chose another."]),
        "page": SimpleNamespace(
            has_other_pages=True,
            has_previous=True,
            has_next=True,
            previous_page_number=1,
            next_page_number=3,
            number=2,
            paginator=SimpleNamespace(num_pages=7),
        ),
        "offer": {
            "name": "need",
            "lines": ["Led a team of eight", "Trained nine receptionists"],
            "chosen": "",
        },
        "zone": "Europe/Berlin",
    }


def _todo(row: Opportunity, person: Person, kind: StepKind, now: Any) -> Todo:
    text = "Others are in the running, so the same day is best."
    step = Step(
        kind,
        now,
        now,
        Reason("thanks.competition", text),
        now + timedelta(hours=31),
        zone=row.zone,
        interview_id="1",
    )
    return Todo(row, step, person)  # type: ignore[arg-type]
