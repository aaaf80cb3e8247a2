"""Cordially: from the door of the interview room to closure.

The public library, pure and quick to import: `plan`, `gate`, `compose`, `proofread`, `classify`,
`read_promise`, `parse_case`, and the values they take and give. Each name is loaded when it is first used
(PEP 562), so `import cordially` costs next to nothing and never loads Django.
"""

from __future__ import annotations

TYPE_CHECKING = False  # type checkers know the name; `typing` itself would cost most of our import time
if TYPE_CHECKING:
    from typing import Any

    from cordially.etiquette import gate, plan, silence_meter, what_if
    from cordially.model import (
        Blocked,
        Budget,
        CallResult,
        Candidate,
        Case,
        Channel,
        Check,
        Competition,
        CordiallyError,
        Debrief,
        Draft,
        Envelope,
        Finding,
        Highlight,
        Interview,
        Kind,
        Medium,
        Meter,
        Move,
        NotProper,
        Opportunity,
        Origin,
        Outcome,
        Outlook,
        Person,
        PersonKind,
        Plan,
        Problem,
        Promise,
        Proof,
        Question,
        Reading,
        Reason,
        Reply,
        ReplyKind,
        Sentence,
        Severity,
        Source,
        Step,
        StepKind,
        Stop,
        StopScope,
        Topic,
        TopicKind,
        Touch,
        Verdict,
        jsonable,
    )
    from cordially.model.casefile import parse_case
    from cordially.model.promises import read_promise
    from cordially.proofing import proofread
    from cordially.reading import classify
    from cordially.writing import CannotCompose, compose

_HOMES = {
    "plan": "cordially.etiquette",
    "gate": "cordially.etiquette",
    "silence_meter": "cordially.etiquette",
    "what_if": "cordially.etiquette",
    "compose": "cordially.writing",
    "CannotCompose": "cordially.writing",
    "proofread": "cordially.proofing",
    "classify": "cordially.reading",
    "parse_case": "cordially.model.casefile",
    "read_promise": "cordially.model.promises",
}

__all__ = [
    "Blocked", "Budget", "CallResult", "Candidate", "CannotCompose", "Case", "Channel", "Check",
    "Competition", "CordiallyError", "Debrief", "Draft", "Envelope", "Finding", "Highlight",
    "Interview", "Kind", "Medium", "Meter", "Move", "NotProper", "Opportunity", "Origin", "Outcome",
    "Outlook", "Person", "PersonKind", "Plan", "Problem", "Promise", "Proof", "Question", "Reading", "Reason",
    "Reply", "ReplyKind", "Sentence", "Severity", "Source", "Step", "StepKind", "Stop", "StopScope",
    "Topic", "TopicKind", "Touch", "Verdict", "classify", "compose", "gate", "jsonable",
    "parse_case", "plan", "proofread", "read_promise", "silence_meter", "what_if",
]  # fmt: skip


def __getattr__(name: str) -> Any:
    """Load a public name from its room; any other name raises AttributeError, as on every module."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    value = getattr(import_module(_HOMES.get(name, "cordially.model")), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
