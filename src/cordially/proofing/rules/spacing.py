"""Spaces that are missing or too many around words and marks."""

from __future__ import annotations

import re
from collections.abc import Iterable

from cordially.model import Severity
from cordially.proofing.phrases import Phrase, hits
from cordially.proofing.rule import Example, Hit, Line, Rule
from cordially.proofing.view import LetterView

_TABLE = (
    Phrase(
        r"\b(?P<at>(?P<word>for|in|of|with|over|from|to|by|on|at|about)(?P<many>\d{1,4}))"
        r"(?= (?:years?|months?|weeks?|days?|people|hours?|minutes?))",
        "A space is missing.",
        (r"\g<word> \g<many>",),
    ),
    Phrase(
        r"(?<=[a-z0-9])(?P<at>[ \t]+)(?=[,;!?](?![)(DPp;-])|\.(?=\s|$)|:(?=\s))",
        "No space stands before a mark like this.",
        ("",),
    ),
    Phrase(r"\b(?P<at>alot)\b", "Two words: “a lot”.", ("a lot",)),
    Phrase(r"\b(?P<at>aswell)\b", "Two words: “as well”.", ("as well",)),
    Phrase(r"\b(?P<at>infact)\b", "Two words: “in fact”.", ("in fact",)),
    Phrase(r"\b(?P<at>inspite)\b", "Two words: “in spite”.", ("in spite",)),
    Phrase(r"\b(?P<at>abit)\b", "Two words: “a bit”.", ("a bit",)),
    Phrase(r"\b(?P<at>incase)\b", "Two words: “in case”.", ("in case",)),
    Phrase(r"\b(?P<at>eachother)\b", "Two words: “each other”.", ("each other",)),
    Phrase(r"\b(?P<at>noone|no-one's)\b", "Two words: “no one”.", ("no one",)),
    Phrase(
        r"\b(?P<at>every thing)\b(?! (?:that|which|you|we|i)\b)", "One word: “everything”.", ("everything",)
    ),
    Phrase(r"\b(?P<at>every body)\b", "One word: “everybody”.", ("everybody",)),
    Phrase(r"\b(?P<at>any thing)\b", "One word: “anything”.", ("anything",)),
    Phrase(r"\b(?P<at>some thing)\b", "One word: “something”.", ("something",)),
    Phrase(r"\b(?P<at>work shop)(?=s?\b)", "One word: “workshop”.", ("workshop",)),
    Phrase(r"\b(?P<at>my self)\b", "One word: “myself”.", ("myself",)),
    Phrase(r"\b(?P<at>in to)(?= (?:the (?:role|job|team|building|room))\b)", "One word: “into”.", ("into",)),
    Phrase(r"\b(?P<at>thankyou)\b", "Two words: “thank you”.", ("thank you",)),
    Phrase(r"\b(?P<at>back ground)\b", "One word: “background”.", ("background",)),
    Phrase(r"\b(?P<at>under stand)\b", "One word: “understand”.", ("understand",)),
    Phrase(r"\b(?P<at>with out)\b", "One word: “without”.", ("without",)),
    Phrase(r"\b(?P<at>to gether)\b", "One word: “together”.", ("together",)),
    Phrase(r"\b(?P<at>how ever)\b(?! (?:much|long|hard|many|you))", "One word: “however”.", ("however",)),
    Phrase(
        r"\b(?P<at>may be)(?= (?:i|we|you|it) (?:can|could|will|would|should|am|are|is)\b)",
        "One word: “maybe”.",
        ("maybe",),
    ),
    Phrase(
        r"\b(?P<at>every day)(?= (?:work|life|tasks?|business|use|problems?|practice)\b)",
        "As one word: “everyday”.",
        ("everyday",),
    ),
    Phrase(
        r"\b(?P<at>everyday)(?=[.,]| (?:i|we|you|they|at|in|on|and|before|after|from|to)\b)",
        "As two words: “every day”.",
        ("every day",),
    ),
    Phrase(
        r"\b(?P<at>sometime)(?= (?:i|we|you|it)\b)",
        "Two words or an “s”: “some time”, “sometimes”.",
        ("sometimes",),
    ),
)
_JOINED = re.compile(  # bounded: a word of 200,000 letters must cost no more than its length
    r"(?<![^\W\d_])(?:(?P<before>[^\W\d_]{2,40}[,;!?])(?=[^\W\d_])"
    r"|(?P<stop>[^\W\d_]{0,38}[a-z]{2}\.)(?=[A-Z][a-z]|I\b))"
)
_DOUBLE = re.compile(r"(?<=[^\s.!?:])(?P<at>[ \t]{2,})(?=[^\s])")


def check(letter: LetterView) -> Iterable[Hit]:
    yield from hits(letter, _TABLE)
    shown = letter.without_addresses
    for match in _JOINED.finditer(shown):
        said = match.group()
        yield Hit(match.start(), match.end(), "A space is missing after the mark.", (f"{said} ",))
    for match in _DOUBLE.finditer(shown, letter.body_start, letter.body_end):
        if letter.text[
            match.start("at") : match.end("at")
        ].isspace():  # and no address, which is blanked here
            yield Hit(*match.span("at"), "There is a space too many.", (" ",))


RULE = Rule(
    id="spacing",
    severity=Severity.WARNING,
    line=Line.MISTAKES,
    summary="A space is missing or one too many.",
    why="It costs nothing to mend and shows that somebody has read the letter.",
    examples=(
        Example("I like the plan , and the team.", "I like the plan, and the team."),
        Example("I enjoyed the tour,and the lunch.", "I enjoyed the tour, and the lunch."),
        Example("Thank you.I enjoyed it.", "Thank you. I enjoyed it."),
        Example("I have alot of ideas.", "I have a lot of ideas."),
        Example("I like  the plan.", "I like the plan."),
    ),
    quiet=(
        "I like the plan, and the team.",
        "It costs 1,000 at 10:30, e.g. on Monday (see www.ward.example/Plan.Html).",
        "Write to me at ana@example.org or see https://ana.example.org/x on any day.",
        "Every thing you said was true.",
        "We met every day; everyday work suits me.",
    ),
    check=check,
)
