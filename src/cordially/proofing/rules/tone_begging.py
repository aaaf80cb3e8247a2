"""Begging for the job."""

# ruff: noqa: E501 - one row of the table a line
from __future__ import annotations

from collections.abc import Iterable

from cordially.model import Severity
from cordially.proofing.phrases import Phrase, hits
from cordially.proofing.rule import Example, Hit, Line, Rule
from cordially.proofing.view import LetterView

_SAY = "“{found}” asks for pity; your work speaks better for you."
_TABLE = tuple(
    Phrase(pattern, _SAY)
    for pattern in (
        r"\b(?:i |we )(?:really |desperately |badly |truly |so )*need (?:this|the|a|any|that) (?:job|role|position|work|chance|opportunity|money|income|post|break)\b",
        r"\bplease,? (?:please|i beg you)\b|\bplease,? (?:do )?(?:give|let|grant|allow) me (?:just )?(?:a|one|the|have a|have the|another)?\b ?(?:last |second )?(?:chance|shot|try|opportunity|job|break)\b|\bi(?:'ll| will| would|'d) be (?:lost|finished|ruined|homeless|heartbroken|devastated|crushed)\b|\b(?:you are|this is) my only\b|\bi (?:can't|cannot) (?:afford|pay|survive|live) (?:to lose|without|my)\b|\bfor the love of god\b|\bon my knees\b|\bi would (?:give|sell) (?:anything|everything|my)\b",
        r"\bdesperate(?:ly)?\b|\bi(?: am|'m)? beg(?:ging)?\b|\bi implore\b|\bi plead\b|\bpretty please\b",
        r"\bplease (?:please )?(?:consider|choose|pick|hire|take|select|give|employ) me\b",
        r"\bgive me (?:a|one|another|just one|the|this) (?:last |second |small |single )?(?:chance|shot|try|opportunity)\b",
        r"\b(?:i would|i'd|i will|i'll|willing to|ready to) do (?:anything|whatever it takes|everything it takes|any (?:job|work))\b",
        r"\b(?:my|the) (?:last|only|final) (?:hope|chance|option|resort)\b",
        r"\b(?:would|will) work for (?:free|nothing|less|any (?:pay|money))\b|\bhave mercy\b|\bi have no other options?\b|\bmeans? everything to me\b|\bdying to (?:work|get)\b",
        r"\bi (?:am|'m|have been) (?:unemployed|out of work|jobless|struggling (?:to pay|financially))\b|\bmy (?:rent|bills|mortgage|debts?)\b",
    )
)


def check(letter: LetterView) -> Iterable[Hit]:
    return hits(letter, _TABLE)


RULE = Rule(
    id="tone.begging",
    severity=Severity.WARNING,
    line=Line.TONE,
    summary="The letter begs.",
    why="Need is no reason to hire; the etiquette lists begging among the never (row never; career-ops).",
    examples=(
        Example("I really need this job.", "I would enjoy this job."),
        Example("Please hire me.", "Please call me."),
        Example("I would do anything to join you.", "I would be glad to join you."),
        Example("This is my last hope.", "This is my first choice."),
    ),
    quiet=(
        "I need one more day to send it.",
        "I would do it again, and anything you need I will send.",
        "My hope is to hear from you.",
        "You need this kind of plan.",
    ),
    check=check,
)
