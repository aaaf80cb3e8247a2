"""What if? The outlook of one opportunity, for a face; nothing is stored."""

from __future__ import annotations

from datetime import datetime

from cordially.desk.mapping import case_of
from cordially.desk.models import Opportunity
from cordially.etiquette import EXAMPLES, read_supposition, what_if
from cordially.model import Outlook, Problem
from cordially.model.words import said


def suppose(opportunity: Opportunity, text: str, now: datetime) -> tuple[Outlook | None, tuple[Problem, ...]]:
    """The plan as it would be if `text` happened ("they call on Monday"); a problem where it is unclear."""
    case = case_of(opportunity)
    understood = read_supposition(text, now, case.opportunity.zone or "UTC", case.opportunity.country)
    if understood is None:
        message = said(
            "We do not understand that yet. Say it like “{one}” or “{other}”.",
            one=EXAMPLES[0],
            other=EXAMPLES[1],
        )
        return None, (Problem("if", message),)
    return what_if(case, understood, now), ()
