"""A present, or an invitation."""

# ruff: noqa: E501 - one row of the table a line
from __future__ import annotations

from collections.abc import Iterable

from cordially.model import Severity
from cordially.proofing.phrases import Phrase, hits
from cordially.proofing.rule import Example, Hit, Line, Rule
from cordially.proofing.view import LetterView

_SAY = "“{found}” can look like a bribe; your thanks are enough."
_TABLE = tuple(
    Phrase(pattern, _SAY)
    for pattern in (
        r"\b(?:sent|send|sending|enclose|enclosed|enclosing|accept|attach|attached|bring|brought|deliver|include|included|find|left|buy|bought|ordered)(?: \w+){0,3}? (?P<at>(?:a |an |some |this |the |my |these )?(?:small |little |modest )?(?:gift|present|bottle of \w+|wine|champagne|chocolates?|flowers|bouquet|gift (?:card|voucher|basket|certificate)|voucher|hamper|fruit basket|box of \w+|cake|cookies|biscuits|whisky|whiskey|tickets?|token of (?:my )?(?:appreciation|gratitude|thanks)))\b",
        r"\b(?:drop(?:ped|ping)? (?:off|by)|posted|mailed|deliver(?:ed)?|arranged|ordered|got you|bring(?:ing)? (?:you|round|over)|had|leave|left)\b[^.!?\n]{0,12} (?P<at>(?:a |an |some |this |the |my |these )?(?:small |little |modest |nice )?(?:gift|present(?! [a-z])|bottle of \w+|wine|champagne|box of (?:chocolates?|sweets|cakes|pastries|donuts|doughnuts|cigars)|chocolates|flowers|bouquet|gift (?:card|voucher|basket)|voucher|hamper|fruit basket|homemade \w+|tickets for|pair of tickets|token of (?:my )?(?:appreciation|gratitude|thanks)))\b",
        r"\b(?:the )?(?:drinks?|beers?|pints?|coffees?|lunch|dinner|next round|meal) (?:is|are|will be|would be) (?:on me|my treat)\b|\bmy treat\b|\bi owe you (?:a|one|lunch|dinner)(?: (?:drink|beer|pint|coffee|meal|dinner|lunch))?\b(?! (?:an?|my|the) (?:answer|explanation|apology))|\b(?:something|a little something|a surprise) (?:is on its way|in the (?:post|mail)) (?:to|for) you\b",
        r"\b(?:a|this|the) (?:small |little )?(?:gift|gift card|gift voucher|present|token of my (?:appreciation|gratitude))\b(?! (?:for|of) (?:words|listening|time))",
        r"\b(?:take|invite|inviting|treat|buy) you (?:\w+ )?(?:out )?(?:to |for |a )?(?:dinner|lunch|a meal|drinks?|a drink|coffee|a coffee|brunch|breakfast|a beer|dinner)\b|\blet me buy you\b|\bdinner is on me\b|\b(?:lunch|dinner|coffee) (?:on me|is my treat)\b",
    )
)


def check(letter: LetterView) -> Iterable[Hit]:
    return hits(letter, _TABLE)


RULE = Rule(
    id="gift",
    severity=Severity.WARNING,
    line=Line.TONE,
    summary="A gift or an invitation.",
    why="Gifts look like a bribe (row never of the etiquette).",
    examples=(
        Example("I have sent a bottle of wine to your office.", "I have sent my notes to your office."),
        Example("Please accept this small gift.", "Please accept my thanks."),
        Example("I would like to take you out for dinner.", "I would like to speak with you again."),
    ),
    quiet=(
        "You have a gift for listening.",
        "At present I send notes.",
        "Thank you for the coffee.",
    ),
    check=check,
)
