"""Words in capitals that are no terms."""

# ruff: noqa: E501 - one row of the table a line
from __future__ import annotations

import re
from collections.abc import Iterable

from cordially.model import Severity
from cordially.proofing.rule import Example, Hit, Line, Rule
from cordially.proofing.view import LetterView
from cordially.proofing.words import word_set

_CAPS = re.compile(r"(?<![\w&/.'’-])[A-Z]{2,}(?:[ \t]+(?:[A-Z]{2,}|I|A)\b)*(?![\w&/.'’-]|\.\w)")
_LOUD = word_set(
    """
    very really so much thank thanks you love loved want wanted need must please great best amazing all
    never always not do did am is it this that the job role team now today happy glad excited good sorry
    yes no hope definitely dream ever really super huge big wow amazing again favourite favorite forever always best everything everyone such ready now yesterday waiting please exactly special absolutely extremely truly perfect wonderful fantastic important urgent
    immediately soon me my your
    """
)
"""Words that shout in capitals; anything else may be a term (SQL, NHS)."""


def check(letter: LetterView) -> Iterable[Hit]:
    for match in _CAPS.finditer(letter.text):
        said = match.group()
        loud = [w for w in said.lower().split() if w in _LOUD]
        if len(said.split()) > 1 and said.lower().split()[-1] in (
            "job",
            "company",
            "team",
            "chance",
            "you",
            "much",
            "time",
            "person",
            "role",
            "ever",
            "excited",
            "happy",
        ):
            loud = [*loud, said]
        if loud and (
            len(loud) > 1
            or (len(said.split()) == 1 and len(said) > 3)
            or said.lower() in ("so", "not", "all", "am", "do", "did", "is", "me", "my", "yes", "now")
        ):
            fix = (
                said.capitalize()
                if letter.opens_sentence(letter.words[0]) and match.start() == 0
                else said.lower().replace(" i ", " I ")
            )
            yield Hit(*match.span(), f"“{said}” shouts; in small letters it is heard as well.", (fix,))
        elif len(said.split()) > 3:
            yield Hit(*match.span(), "So many capitals read as shouting.", (said.capitalize(),))


RULE = Rule(
    id="tone.shouting",
    severity=Severity.WARNING,
    line=Line.TONE,
    summary="Words in capitals.",
    why="Capitals shout (S14; etiquette guides rule them out).",
    examples=(
        Example("I am VERY glad that we met.", "I am very glad that we met."),
        Example("I REALLY WANT to join.", "I really want to join."),
        Example("Thank you SO MUCH.", "Thank you so much."),
    ),
    quiet=(
        "I know SQL, the NHS and HTML.",
        "NORTHWIND TRADERS is on the sign.",
        "We met at the IT office of the BBC, in the USA.",
    ),
    check=check,
)
