"""A tense that does not go with the time named beside it."""

# ruff: noqa: E501 - one row of the table a line
from __future__ import annotations

import re
from collections.abc import Iterable

from cordially.model import Severity
from cordially.proofing.inflect import forms
from cordially.proofing.lexicon import VERBS
from cordially.proofing.rule import Example, Hit, Line, Rule
from cordially.proofing.verbs import ACTS
from cordially.proofing.verbs import past as of_verb
from cordially.proofing.view import LetterView
from cordially.proofing.words import word_set

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
    r"\b(?:i |we )(?P<at>(?P<be>am|are) (?P<what>(?:an? |the |in |at |with )?[a-z]+)|(?P<verb>work|live|teach|know|run|lead|manage|study|play|drive|coach|own|operate|volunteer|serve|train|cook|speak|use|do|sell|repair|love|want)) (?=(?:[^.!?;\n]{0,40}\b)?(?:since (?:19|20)\d\d|since (?:january|february|march|april|may|june|july|august|september|october|november|december|last|childhood|then|school|college|university|i (?:was|left|finished|moved|graduated|arrived))|for (?:over |more than |almost |about |nearly |the last |the past )?(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|eighteen|twenty|thirty|\d+|many|several|a|a few|some) (?:years?|months|decades?|long time))\b)"
)
_WELL_KNOWN = word_set(
    """
    speak lead run build take teach meet see write begin make sell buy go come give find leave have do know think bring keep tell hear spend win grow become send drive understand say show hold feel lose pay choose get wear
    """
)
"""Verbs that are told by their irregular pasts."""

_SAME = frozenset(["read", "cut", "put", "set", "let", "fit"])
_SIMPLE = {"met": "met", "spoken": "spoke", "seen": "saw", "visited": "visited", "talked": "talked", "written": "wrote", "sent": "sent",
           "applied": "applied", "had": "had", "started": "started", "been": "was", "come": "came", "given": "gave"}  # fmt: skip


def past(verb: str) -> str:
    """The past tense of a verb, or "" when it is not known for sure."""
    if verb in _WELL_KNOWN:
        return of_verb(verb)
    if verb in _SAME:
        return ""
    return next((w for w in sorted(forms(verb), key=len) if w.endswith("ed") and w[:2] == verb[:2]), "")


_AGO = (
    r"(?:yesterday|last (?:night|week|month|year|spring|summer|autumn|winter|monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
    r"|(?:two|three|four|five|six|seven|eight|nine|ten|a few|some|many|several|\d+) (?:years|months|weeks|days|hours) ago|a (?:year|month|week) ago)"
)
_BASES = "|".join(
    sorted(
        (ACTS | _WELL_KNOWN)
        - word_set(
            "let cut put set read beat cost hit hurt fit quit shut spread know think hope believe want like love understand remember see wish need agree"
        ),
        key=len,
        reverse=True,
    )
)
_REVERSED = re.compile(
    rf"\b(?:i|we|they) (?P<at>{_BASES}) (?P<between>(?:[a-z'-]+ ){{1,7}}?)(?={_AGO}\b(?!'s))"
)
_CLAUSES = word_set(
    "i you we they he she it who which that what to since from if when before than and because until as will would can could about did was were had"
)
_HELPED = re.compile(
    r"\b(?:did|didn't|not|can|could|will|would|should|may|might|must|to|do|don't|what|let|made|make|saw|how|if)(?: [a-z]+)? (?:i|we|they) $|\b(?:help|let|make|see|as|than|what|which|that|who) (?:i|we|they) $"
)
_WHEN_PAST = re.compile(
    rf"\b(?:when|while|after|before|because) (?:i|we|they|he|she|my [a-z]+|the [a-z]+) (?:was|were|left|arrived|joined|moved|started|began|worked|finished|came|went|lived|got|met|saw|heard|studied|took|told|asked|[a-z]{{3,}}ed)\b(?! by)[^.,;:!?\n]{{0,40}}, (?:i|we|they|he|she|you) (?:always |also |even |first |then )?(?P<at>{_BASES}|have|need|want|like|know|think|feel|see)\b(?! (?:been|[a-z]+ed)\b)"
)


def _then(verb: str) -> str:
    """The past tense of a verb of ours, or ""."""
    return past(verb) or (of_verb(verb) if verb in ACTS else "")


_SINCE_THEN = re.compile(
    r"(?:^|[.!?]\s+|\n)since (?:(?:19|20)\d\d|then|january|february|march|april|may|june|july|august|september|october|november|december|last [a-z]+),? "
    r"(?:i|we) (?P<at>(?P<verb>work|live|teach|run|lead|manage|study|play|volunteer|train|sing|drive))\b"
)


def _named_later(letter: LetterView) -> Iterable[Hit]:
    """ "I finish the course last month", "when I left, they ask me"."""
    for match in _REVERSED.finditer(letter.plain, letter.body_start, letter.body_end):
        between = set(match["between"].split())
        if not between & _CLAUSES and not _HELPED.search(
            letter.plain, max(0, match.start() - 25), match.start("at")
        ):
            fix = _then(match["at"])
            if fix:
                yield Hit(*match.span("at"), f"The time is past, so “{fix}”.", (fix,))
    for match in _WHEN_PAST.finditer(letter.plain, letter.body_start, letter.body_end):
        fix = _then(match["at"])
        if fix and fix != match["at"]:
            yield Hit(*match.span("at"), f"The time is past, so “{fix}”.", (fix,))


def check(letter: LetterView) -> Iterable[Hit]:
    for pattern in (_BEFORE, _WHEN):
        for match in pattern.finditer(letter.plain, letter.body_start, letter.body_end):
            fix = past(match["at"]) if match["at"] in VERBS else ""
            if fix:
                yield Hit(*match.span("at"), f"The time is past, so “{fix}”.", (fix,))
    yield from _named_later(letter)
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
