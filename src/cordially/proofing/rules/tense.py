"""A tense that does not go with the time named beside it."""

# ruff: noqa: E501 - one row of the table a line
from __future__ import annotations

import re
from collections.abc import Iterable

from cordially.model import Severity
from cordially.proofing.inflect import forms
from cordially.proofing.lexicon import VERBS
from cordially.proofing.rule import Example, Hit, Line, Rule
from cordially.proofing.view import LetterView

_THEN = (
    r"(?:yesterday|last (?:night|week|month|year|spring|summer|autumn|fall|winter|monday|tuesday|wednesday|thursday|friday)|"
    r"(?:two|three|four|five|six|seven|eight|nine|ten|a few|\d+) (?:years|months|weeks|days) ago|in (?:19|20)\d\d|in my last (?:role|post|job)|when i was (?:at|in|a|an) [a-z' ]{2,25})"
)
_BEFORE = re.compile(rf"\b(?:{_THEN}),? (?:i|we) (?P<at>[a-z]+)\b")
_WHEN = re.compile(
    r"\bwhen (?:we (?:met|spoke|talked)|i (?:came|visited))(?: (?:last|on|in|at|this) [a-z]+(?: [a-z]+)?)?,? (?:you|we|i|he|she) (?P<at>[a-z]+)\b"
)
_PERFECT = re.compile(
    r"\b(?:i|we) (?P<at>(?:have|'ve) (?P<part>[a-z]+))\b(?! been)(?=[^.!?;\n]{0,40}(?<!since )\b(?:yesterday|last (?:week|month|year|monday|tuesday|wednesday|thursday|friday|night)|(?:two|three|a few|\d+) (?:days|weeks|years) ago)\b)"
)
_SINCE = re.compile(
    r"\b(?:i|we) (?P<at>(?P<be>am|are) (?P<what>(?:an? |the |in |at |with )?[a-z]+)|(?P<verb>work|live|teach|know|run|lead|manage|study|play)) (?=[^.!?;\n]{0,30}\b(?:since (?:19|20)\d\d|since (?:january|february|march|april|may|june|july|august|september|october|november|december|i (?:was|left))|for (?:over |more than |almost |about )?(?:two|three|four|five|six|seven|eight|nine|ten|twelve|\d+|many) years)\b)"
)
_PASTS = {"speak": "spoke", "lead": "led", "run": "ran", "build": "built", "take": "took", "teach": "taught", "meet": "met", "see": "saw",
          "write": "wrote", "begin": "began", "make": "made", "sell": "sold", "buy": "bought", "go": "went", "come": "came",
          "give": "gave", "find": "found", "leave": "left", "have": "had", "do": "did", "know": "knew", "think": "thought",
          "bring": "brought", "keep": "kept", "tell": "told", "hear": "heard", "spend": "spent", "win": "won", "grow": "grew",
          "become": "became", "send": "sent", "drive": "drove", "understand": "understood", "say": "said", "show": "showed",
          "hold": "held", "feel": "felt", "lose": "lost", "pay": "paid", "choose": "chose", "get": "got", "wear": "wore"}  # fmt: skip
_SAME = frozenset(["read", "cut", "put", "set", "let", "fit"])
_SIMPLE = {"met": "met", "spoken": "spoke", "seen": "saw", "visited": "visited", "talked": "talked", "written": "wrote", "sent": "sent",
           "applied": "applied", "had": "had", "started": "started", "been": "was", "come": "came", "given": "gave"}  # fmt: skip


def past(verb: str) -> str:
    """The past tense of a verb, or "" when it is not known for sure."""
    if verb in _PASTS or verb in _SAME:
        return _PASTS.get(verb, "")
    return next((w for w in sorted(forms(verb), key=len) if w.endswith("ed") and w[:2] == verb[:2]), "")


_SINCE_THEN = re.compile(
    r"(?:^|[.!?]\s+|\n)since (?:(?:19|20)\d\d|then|january|february|march|april|may|june|july|august|september|october|november|december|last [a-z]+),? "
    r"(?:i|we) (?P<at>(?P<verb>work|live|teach|run|lead|manage|study|play|volunteer|train|sing|drive))\b"
)


def check(letter: LetterView) -> Iterable[Hit]:
    for pattern in (_BEFORE, _WHEN):
        for match in pattern.finditer(letter.plain, letter.body_start, letter.body_end):
            fix = past(match["at"]) if match["at"] in VERBS else ""
            if fix:
                yield Hit(*match.span("at"), f"The time is past, so “{fix}”.", (fix,))
    for match in _PERFECT.finditer(letter.plain, letter.body_start, letter.body_end):
        fix = _SIMPLE.get(match["part"], "")
        if fix:
            yield Hit(*match.span("at"), f"With a day named, English says “{fix}”.", (fix,))
    for match in _SINCE_THEN.finditer(letter.plain, letter.body_start, letter.body_end):
        fix = f"have {_DONE.get(match['verb']) or past(match['verb'])}"
        yield Hit(*match.span("at"), "What began then and goes on asks for “have ...ed”.", (fix,))
    for match in _SINCE.finditer(letter.plain, letter.body_start, letter.body_end):
        yield from _since(match)


_DONE = {"teach": "taught", "know": "known", "run": "run", "lead": "led", "sing": "sung", "drive": "driven"}


def _since(match: re.Match[str]) -> Iterable[Hit]:
    if match["verb"]:
        done = _DONE.get(match["verb"]) or past(match["verb"])
        fixes: tuple[str, ...] = (f"have {done}",) if done else ()
    elif match["what"].split()[-1] in (
        "interested",
        "glad",
        "happy",
        "sure",
        "grateful",
        "looking",
        "available",
        "free",
    ):
        return
    else:
        fixes = (f"have been {match['what']}",)
    yield Hit(*match.span("at"), "What began then and goes on asks for “have been” or “have ...ed”.", fixes)


RULE = Rule(
    id="verb.tense",
    severity=Severity.WARNING,
    line=Line.MISTAKES,
    summary="The tense does not go with the time beside it.",
    why="“I am a nurse since 2012” is understood, and noticed.",
    examples=(
        Example("Last year I manage a team of ten.", "Last year I managed a team of ten."),
        Example("I have met you yesterday.", "I met you yesterday."),
        Example("I am a teacher since 2012.", "I have been a teacher since 2012."),
        Example("When we met, you mention the move.", "When we met, you mentioned the move."),
    ),
    quiet=(
        "Last year I managed a team, and I manage one now.",
        "I have met two of them since yesterday's call began.",
        "I have been a teacher since 2012.",
        "I am glad that I work here.",
    ),
    check=check,
)
