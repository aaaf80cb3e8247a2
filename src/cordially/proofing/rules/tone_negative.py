"""Complaints, doubts about oneself, and ill words about others."""

# ruff: noqa: E501 - one row of the table a line
from __future__ import annotations

from collections.abc import Iterable

from cordially.model import Kind, Severity
from cordially.proofing.phrases import Phrase, hits
from cordially.proofing.rule import Example, Hit, Line, Rule
from cordially.proofing.view import LetterView

_SAY = "“{found}” casts a shadow; say what you can do and what you liked."
_TABLE = tuple(
    Phrase(pattern, _SAY)
    for pattern in (
        r"\bi (?:really |truly |absolutely |still )?(?:hate|hated|despise|loathe|loathed|detest|detested|dislike|disliked)\b",
        r"\bmy (?:old |last |former |current |present |previous |ex-)?(?:boss|manager|employer|company|job|colleagues|team|coworkers|workplace|supervisor) (?:is|was|were|are|has been) (?:so |very |really |just |a bit |quite )?(?:awful|terrible|horrible|bad|toxic|unfair|rude|boring|lazy|incompetent|a nightmare|hopeless|mean|useless|dreadful|a bully|impossible)\b",
        r"\b(?:i am|i'm|i was|i've been|i have been|(?<!who )was|i felt|i feel|feel|felt) (?:\w+ )?(?:frustrat(?:ed|ing)|annoy(?:ed|ing)|upset|offended|angry|insult(?:ed|ing)|unhappy|bored|disgusted|fed up|sick of)\b",
        r"\b(?:i know|i realise|i realize|i am aware|i understand|i admit)(?: that)? (?:i am|i'm|i have|i) (?:not|little|no|too|lack|only|less|under|inexperienced|young|old)\b[^.\n]{0,30}",
        r"\bi (?:lack|do not have (?:the |much |any |enough )(?:experience|skills?|qualifications?)|don't have (?:the |much |any |enough )(?:experience|skills?|qualifications?)|have (?:little|no|not much|hardly any|limited) (?:experience|knowledge))\b",
        r"\b(?:i am|i'm) (?:probably |maybe |perhaps )?(?:not (?:sure (?:if |that |whether )?i (?:am|can|could)|the (?:best|strongest|ideal|right|perfect)|good enough|qualified|perfect|confident)|underqualified|overqualified|inexperienced)\b",
        r"\bmy (?:old |last |former |current |present |previous |ex-)?(?:boss|manager|employer|company|job|colleagues|team|coworkers|workplace|supervisor)\b[^.!?\n]{0,25}\b(?:treated me|never (?:listened|cared|paid|appreciated|supported)|didn't (?:appreciate|value|care|listen|respect)|did not (?:appreciate|value|care|listen|respect)|made my life|drove me|micromanage[sd]?|was a (?:nightmare|disaster|tyrant|joke)|is a (?:nightmare|disaster|joke|dead end))\b",
        r"\bi (?:am|'m) (?:(?:really|probably|perhaps|maybe) )?not (?:very|so|that|particularly|too|really) (?:experienced|good|confident|strong|skilled|qualified|familiar|comfortable|organi[sz]ed|fluent)\b|\bmy (?:biggest )?(?:weakness|weaknesses|shortcomings?|flaws?)\b(?! (?:in the|of the) (?:design|system))",
        r"\bi (?:blew|ruined|messed|flunked|bombed|spoiled|screwed|wrecked|tanked)\b(?: (?:it|up|that|the (?:interview|question|answer|test)))?|\b(?:dead-end|soul-destroying|soul-crushing|miserable|pointless) (?:job|work|role|position)\b|\b(?:i quit because|i left because (?:of )?(?:my|the|they|of|he|she))\b",
        r"\b(?:waste of (?:my )?time|unprofessional|a mess|badly organi[sz]ed|disorgani[sz]ed|unfair(?:ly)?|nobody (?:told|bothered)|kept waiting|took (?:far )?too long)\b",
        r"\bi (?:was|got) (?:fired|sacked|laid off|let go)\b|\b(?:fired|sacked) me\b|\bcouldn't stand\b|\bcan't stand\b",
    )
)


_LET_DOWN = (
    Phrase(
        r"\b(?:i am|i'm|i was|was|been|feel|felt|very|quite) (?:\w+ )?disappoint(?:ed|ing)\b",
        _SAY,
    ),
)
"""After a no it is only honest to say so once."""

_AFTER_A_NO = frozenset({Kind.GOODWILL, Kind.CLOSING, Kind.KEEP_IN_TOUCH})


def check(letter: LetterView) -> Iterable[Hit]:
    yield from hits(letter, _TABLE)
    if letter.kind not in _AFTER_A_NO:
        yield from hits(letter, _LET_DOWN)


RULE = Rule(
    id="tone.negative",
    severity=Severity.WARNING,
    line=Line.TONE,
    summary="The letter complains, or doubts its own writer.",
    why="Only the positive is remembered kindly (row never; Accountemps).",
    examples=(
        Example("I hated my last job.", "I left my last job in May."),
        Example("My boss is awful.", "My boss taught me much."),
        Example("I know I am not the best candidate.", "I bring something of my own."),
        Example("I lack experience with ships.", "I have experience with ships."),
        Example("The wait was annoying.", "The wait was short."),
    ),
    quiet=(
        "I was delighted by what I saw.",
        "I know I can learn it quickly.",
        "My last employer was a bakery.",
        "The day was long and good.",
    ),
    check=check,
)
