"""Salary, benefits, leave: never in a follow-up (S5)."""

# ruff: noqa: E501 - one row of the table a line
from __future__ import annotations

from collections.abc import Iterable

from cordially.model import Kind, Severity
from cordially.proofing.phrases import Phrase, hits
from cordially.proofing.rule import Example, Hit, Line, Rule
from cordially.proofing.view import LetterView

_SAY = "“{found}” is about pay or benefits; leave it for the day they make an offer."
_PATTERNS = (
    r"\b(?:salar(?:y|ies)|remuneration|renumeration|wages?|payroll bonus|paycheck|pay ?(?:rise|raise|scale|band|package|grade|check|range))\b",
    r"\b(?:compensation|benefits?) (?:package|plan|scheme|expectations?|range|and perks)\b",
    r"\b(?:the|my|your|any|what|about|discuss|on) (?P<at>(?:compensation|(?:pay|benefits)(?= (?:is|are|and|or|you offer|on offer)|[.,;?!]|$)))",
    r"\bbonus(?:es)?\b(?! (?:of the|was|is that|round|point|question))(?<!added bonus)(?<!one more bonus)(?<!real bonus)",
    r"\b(?:how many|number of|any|many|more|what|which) (?:(?:days? )?(?:of )?)?(?:holidays?|vacation(?: days)?|leave days|days off|sick days)\b|\b(?:my|your|the) (?:pay|overtime pay|hourly rate|day rate|rate of pay|earnings|income)\b(?! (?:slips?|system|software|department|office|rota|season|club|errors?|run|clerk|plans? for))",
    r"\b(?:pay|salary|money) (?:is|was|would be|will be)\b(?! on\b)|\b(?:your|the|any|with|and|about|talk) (?:the )?benefits?(?= (?:that|and|or|you offer|are|is|package)|[.,;?!]|$)(?<!the benefits are)|\bbenefits(?=[.?!]|$)",
    r"\b(?:company|employee|staff|health|medical|fringe|staff) (?P<at>benefits)\b",
    r"\b(?:signing|sign-on|annual|yearly|performance|joining|christmas) bonus(?:es)?\b|\bbonus(?:es)? (?:scheme|structure|plan)\b",
    r"\b(?:holiday|vacation|annual leave|leave|sick|maternity|paternity|parental) (?:allowance|entitlement|days|pay|policy)\b|\bannual leave\b|\bpaid (?:time off|leave|holidays?|vacations?)\b|\bpto\b",
    r"\b(?:stock options?|share options?|equity (?:package|grant)|401\(?k\)?|pension(?: scheme| plan| contributions?)?|superannuation|dental(?= (?:plan|cover(?:age)?|insurance|benefits?|package)\b| and (?:vision|medical|health)|[.,;?!]|$)|health insurance|relocation (?:package|allowance|costs)|company car|travel allowance|perks)\b",
    r"\b(?:at least|around|about|no less than|minimum of|earn|earning|make|making|paid|asking for|expecting|looking for|up to) [$£€₹]?\d{2,3}(?:[,.]\d{3}| ?k)\b(?! (?:people|customers|units|patients|records|orders|visitors|members|users|lines|rows|words|miles|km|square|hours|documents|books|items|parts|calls|emails|samples|tons|tonnes|acres|students|homes|visits|pages|litres|liters|trees|feet|metres|copies|rpm|sheep|birds|cows|bottles|cases|meals|covers|plates|readers|followers|guests|residents|households|views|events|transactions|requests))",
    r"\b\d{2,3}(?:[,.]\d{3}| ?k)? (?:a|per) (?:year|annum|month|hour)\b(?= (?:to|salary|before|gross|net|plus|for|minimum)|[.,;?!]|$)|\b(?:what|how much) (?:does|do|would|will|is) (?:the |this |that )?(?:job|role|position|post|it|you) (?:pay|paying|earn)\b|\b(?:hourly|daily|weekly|monthly|annual|starting|base) (?:pay|rate|wage|salary)\b|\b(?:sick pay|sick leave|holiday pay|overtime rates?|tips are|tuition reimbursement|tuition assistance|gym membership|free lunches|private healthcare|medical cover|childcare vouchers|flexi-?time)\b",
    r"\b(?:(?:remote|home|work[- ]from[- ]home|wfh) (?:days?|work(?:ing)? (?:policy|days|arrangements?)))\b|\bwork(?:ing)? from home\b",
    r"[$£€₹]\s?\d[\d,.]*\s?(?:k|p\.a\.|per (?:year|annum|month|hour)|a year|an hour)\b|\b\d{2,3}k\b(?= (?:a year|per|salary|base))",
    r"\bhow much (?:you pay|the (?:job|role|position) pays|(?:is|does) (?:the (?:job|role|position)|it) pay)\b|\b(?:pay|paid) (?:more|better|well)\b",
)
_TABLE = tuple(Phrase(pattern, _SAY) for pattern in _PATTERNS)


def check(letter: LetterView) -> Iterable[Hit]:
    return hits(letter, _TABLE)


RULE = Rule(
    id="money.mention",
    severity=Severity.ERROR,
    line=Line.MONEY,
    summary="Salary, benefits or leave come up.",
    why="A follow-up gives thanks; asking for something turns it into a negotiation (S5; liveabout.com, Accountemps).",
    except_kinds=frozenset({Kind.ANSWER, Kind.OFFER_THANKS, Kind.WITHDRAWAL}),
    examples=(
        Example("May I ask about the salary?", "May I ask about the next step?"),
        Example("I would like to talk about benefits.", "I would like to talk about the rota."),
        Example("How many vacation days do you give?", "How many drivers do you lead?"),
        Example("Is there an annual bonus?", "Is there a training plan?"),
        Example("Could I have two remote days?", "Could I send you the plan?"),
    ),
    quiet=(
        "Your drivers would benefit from a clear rota, and I pay attention to detail.",
        "The benefits of the new layout were plain to see, and it paid off.",
        "One more bonus of the visit was to see the dock.",
        "I built the payroll system and cut $40,000 of waste.",
        "I ran the front desk of a dental practice for six years.",
    ),
    check=check,
)
