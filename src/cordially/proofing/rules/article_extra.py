"""An article too many."""

from __future__ import annotations

import re
from collections.abc import Iterable

from cordially.model import Severity
from cordially.proofing.lexicon import UNCOUNTED
from cordially.proofing.rule import Example, Hit, Line, Rule
from cordially.proofing.view import LetterView

_ONE = re.compile(
    r"\b(?P<at>an?) (?P<what>(?:very |really |so )?(?:[a-z]+ )?)(?P<noun>[a-z]+)\b"
    r"(?![ -](?!(?:that|which|i|you|we|for|on|about|from|to|in|and|as|with)\b)(?:[a-z]+))"
)
_OWNED = re.compile(r"\b(?P<at>(?:the|an?) )(?:your|my|our|his|her|their)\b(?! (?:own )?(?:truly|majesty))")
_YEARS = re.compile(
    r"\bhave (?P<at>the )(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty) years of\b"
)
_NEVER_ONE = UNCOUNTED - {
    "work",
    "time",
    "help",
    "staff",
    "training",
    "cash",
    "stuff",
    "water",
    "travel",
    "rice",
    "transport",
}
_BARE = re.compile(r"\b(?P<at>an? )(?P<noun>experience|work) (?:in|of|as|with)\b(?! (?:its|mine|yours|art))")
_LANGUAGE = re.compile(
    r"\b(?:of|in|speak|spoke|learn|learned|learnt|teach|taught|and) (?P<at>(?:an?|the) )"
    r"(?=(?:english|french|german|spanish|italian|portuguese|polish|dutch|welsh|arabic|hindi|urdu|mandarin|russian|"
    r"japanese|korean|turkish|greek)(?:[.,;!?]| and\b| as\b|$))"
)
_PARTS = frozenset(["few", "little", "bit", "lot", "piece", "set", "good"])


def check(letter: LetterView) -> Iterable[Hit]:
    for match in _ONE.finditer(letter.plain):
        if match["noun"] in _NEVER_ONE and match["what"].strip() not in ("bit of", "piece of", "lot of"):
            start, end = match.start("at"), match.end()
            fix = letter.text[match.end("at") + 1 : end]
            yield Hit(start, end, f"“{match['noun']}” cannot be counted, so it takes no “a”.", (fix,))
    for pattern in (_OWNED, _YEARS, _BARE, _LANGUAGE):
        for match in pattern.finditer(letter.plain):
            said = letter.text[match.start("at") : match.end("at")].strip()
            yield Hit(*match.span("at"), f"“{said}” is one word too many here.", ("",))
    yield from _named(letter)


def _named(letter: LetterView) -> Iterable[Hit]:
    """ "the Maria": an article before the name of a person."""
    firsts = {p.first_name for p in letter.people}
    for before, word in zip(letter.words, letter.words[1:], strict=False):
        if (
            word.text in firsts
            and before.text.lower() == "the"
            and letter.text[before.end : word.start] == " "
        ):
            yield Hit(before.start, word.start, f"A name takes no article: “{word.text}” is enough.", ("",))


RULE = Rule(
    id="article.extra",
    severity=Severity.WARNING,
    line=Line.MISTAKES,
    summary="There is an article too many.",
    why="Advice, feedback and information cannot be counted in English.",
    examples=(
        Example("You gave me a good advice.", "You gave me good advice."),
        Example("Thank you for the your time.", "Thank you for your time."),
        Example("I have the ten years of experience.", "I have ten years of experience."),
        Example("I met the Siobhan as well.", "I met Siobhan as well."),
    ),
    quiet=(
        "You gave me a piece of advice and a lot of information.",
        "It was a great experience and a good deal of fun.",
        "A work of art hung in the hall.",
    ),
    check=check,
)
