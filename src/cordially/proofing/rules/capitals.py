"""A capital that is missing, or one too many."""

# ruff: noqa: E501 - one row of the table a line
from __future__ import annotations

import re
from collections.abc import Iterable

from cordially.model import Severity
from cordially.proofing.rule import Example, Hit, Line, Rule
from cordially.proofing.view import LetterView

_DAYS = "monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|april|june|july|september|october|november|december"
_TONGUES = (
    "english|german|spanish|italian|portuguese|dutch|polish(?= (?:language|and|at|is|in|to|fluently|well|people|market|team|course)|[.,])|french|russian|ukrainian|arabic|chinese|mandarin|japanese|korean|hindi|"
    "turkish|greek|swedish|norwegian|danish|welsh|irish|british|american|european|canadian|australian|indian|african|asian"
)
_LANDS = (
    "england|scotland|wales|ireland|britain|germany|france|spain|italy|portugal|poland|ukraine|russia|greece|sweden|norway|denmark|"
    "finland|austria|belgium|switzerland|america|canada|australia|mexico|brazil|nigeria|ghana|kenya|egypt|pakistan|japan|europe|"
    "africa|asia|london|paris|berlin|york|leeds|dublin|manchester|chicago|boston|toronto|sydney|dubai"
)
_PROPER = re.compile(rf"(?<![\w@./-])(?:{_DAYS}|{_TONGUES}|{_LANDS})(?:s|'s|ns)?\b(?![-/@.]\w)")
_LONE = re.compile(r"(?<![\w'’.@/&-])i(?=[ ,']|$)(?!\.e)")
_TWO = re.compile(r"(?<![\w&-])[A-Z]{2}[a-z]{2,}\b")
_OPENS = re.compile(
    r"(?:(?<=[a-z0-9)”\"][.!?]) +|(?<=[a-z][,.!?])\r?\n[ \t\r]*\n\s*)(?P<at>[a-z][a-z']*)(?= )"
)
_SHORT = re.compile(
    r"\b(?:e\.g|i\.e|etc|dr|mr|mrs|ms|prof|st|no|vs|approx|inc|ltd|co|a\.m|p\.m|dept|est|ext|tel|jr|sr|u\.s|ph\.d)\.$",
    re.I,
)
_MAY_BE_TWO = re.compile(
    r"[A-Z]{2}s$|[A-Z][A-Z](?:box|ube|oS|ML|QL|hD|Pad)$|(?:PhD|MSc|BSc|IDs|PCs|TVs)|[A-Z](?:Eng|Phil|Tech|Mus|Arch|Pharm|Com|Des)$"
)


def check(letter: LetterView) -> Iterable[Hit]:
    for match in _PROPER.finditer(letter.without_addresses):
        said = match.group()
        yield Hit(*match.span(), f"“{said.capitalize()}” takes a capital.", (said.capitalize(),))
    for match in _LONE.finditer(letter.without_addresses):
        yield Hit(*match.span(), "“I” is always a capital in English.", ("I",))
    for match in _TWO.finditer(letter.without_addresses):
        # behind a name in the signature stand the letters of a degree or a body ("CEng MIStructE")
        if (
            match.start() < letter.body_end
            and not _MAY_BE_TWO.match(match.group())
            and match.group().lower() not in letter.right
        ):
            fix = match.group()[0] + match.group()[1:].lower()
            yield Hit(*match.span(), "One capital too many.", (fix,))
    for match in _OPENS.finditer(letter.without_addresses):
        before = letter.text[max(0, match.start() - 12) : match.start()].rstrip()
        if (
            not _SHORT.search(before)
            and match["at"] not in letter.right
            and match.start("at") < letter.body_end
        ):
            yield _opening(letter, *match.span("at"))
    first = re.compile(r"\s*(?P<at>[a-z][a-z']*)(?= \w+ \w+)").match(letter.without_addresses)
    if first and letter.greeting is None and first["at"] not in ("i", *letter.right):
        yield _opening(letter, *first.span("at"))


def _opening(letter: LetterView, start: int, end: int) -> Hit:
    said = letter.text[start:end]
    return Hit(start, end, "A sentence begins with a capital.", (said[0].upper() + said[1:],))


RULE = Rule(
    id="capitals",
    severity=Severity.ERROR,
    line=Line.MISTAKES,
    summary="A capital is missing or one too many.",
    why="Days, languages and “I” take a capital in English; phones forget it.",
    examples=(
        Example("I am free on monday.", "I am free on Monday."),
        Example("I speak english and german.", "I speak English and German."),
        Example("It was good to meet you. it helped.", "It was good to meet you. It helped."),
        Example("THank you for the tour.", "Thank you for the tour."),
        Example("thank you for your time.", "Thank you for your time."),
    ),
    quiet=(
        "I am free on Monday and speak English.",
        "We may march in August; e.g. on a Monday.",
        "Dear Priya,\n\nThank you.",
        "I hold a PhD and use MySQL, i.e. a database, on iOS.",
        "Polish the silver, please.",
    ),
    check=check,
)
