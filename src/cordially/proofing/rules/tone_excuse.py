"""A recovery gives the better answer; it does not explain the worse one (S6)."""

# ruff: noqa: E501 - one row of the table a line
from __future__ import annotations

from collections.abc import Iterable

from cordially.model import Kind, Severity
from cordially.proofing.phrases import Phrase, hits
from cordially.proofing.rule import Example, Hit, Line, Rule
from cordially.proofing.view import LetterView

_SAY = "“{found}” brings the weak moment back; give the better answer and leave it at that."
_TABLE = tuple(
    Phrase(pattern, _SAY)
    for pattern in (
        r"\b(?:i am|i'm|so|very|really|terribly) sorry\b(?! (?:not )?to (?:hear|read|learn|see|be)\b)|(?:^|[.!?]\s+|\n|\b)sorry (?:for|about|that|if|i|to(?! (?:hear|read|learn|see|leave|miss)\b))\b|\bi (?:must |want to |wish to |would like to |do |have to |sincerely )*apologi[sz]e\b(?: for)?|\bmy (?:sincere |deepest )?apologies\b|\bapologies\b|\bforgive me\b|\bexcuse my\b",
        r"\bi (?:was|felt|got|am) (?:so |very |a (?:bit|little) |rather |too |quite )?(?:nervous|tired|unwell|distracted|unprepared|stressed|flustered|off form|not myself|out of sorts|jet-?lagged|hung ?over|overwhelmed|anxious|caught off guard|not at my best|not on form|exhausted|confused|rusty)\b|\bmy nerves\b|\b(?:barely|hardly|not|badly) slept\b|\bslept (?:badly|poorly)\b|\bnot my best day\b|\bnot (?:quite )?myself\b",
        r"\bi (?:had|was having|was suffering from|was fighting|was coming down with|was recovering from|was dealing with|was running on|had been up) (?:(?:a|an|some|the|such a|very|really) )*(?:(?:terrible|bad|awful|splitting|horrible|rough|heavy|nasty) )?(?:headache|migraine|cold|flu|fever|night|hangover|toothache|stomach ache|day|week|no sleep|little sleep|lack of sleep|allerg(?:y|ies)|all night)\b(?! (?:shift|team|class|bus|market))",
        r"\bi(?: am|'m)? sorry (?:i|that i|if i|about how i|for how i)\b|\bi (?:did|performed|answered|came across|spoke|interviewed|presented) (?:so |very |rather |quite |pretty |really |too )?(?:badly|poorly|terribly|awfully|horribly)\b|\bi wasn't (?:feeling|at my|prepared|ready|quite|really|fully|thinking)\b|\bi was not (?:feeling|at my best|prepared|ready|fully)\b|\b(?:my (?:car|train|bus|alarm|internet|laptop|connection|microphone|dog|babysitter|phone)) (?:broke|was late|did not|didn't|died|failed|crashed|froze|was delayed|cancelled)\b|\bthe (?:traffic|train|bus) (?:was|made me) (?:late|terrible|awful|delayed)\b|\bi let (?:myself|you) down\b|\bi (?:normally|usually) (?:do|interview|answer|am) (?:much |far |a lot )?better\b",
        r"\b(?:i|it) (?:did not|didn't) (?:go|do|perform|answer|explain|express|make|give)[^.\n]{0,30}\b(?:well|properly|clearly|myself|best|right|justice|good|across|at all)\b",
        r"\b(?:poor|bad|weak|terrible|clumsy|awful|stupid|failed to) (?:answers?|performance|interview|impression|explain|start|replies|reply)\b|\bmy answers? (?:\w+ ){0,4}?(?:was|were) (?:so |very |rather |a bit |not )?(?:terrible|bad|poor|weak|awful|stupid|wrong|good enough|clear|great|unclear|clumsy|confused|a mess)\b|\bmessed up\b|\bfroze\b|\bwent (?:badly|wrong|blank)\b|\bscrewed up\b|\bblew it\b|\bbotched\b(?! nothing)|\bfumbled\b|\bstumbled (?:over|on)\b|\bmy mind went blank\b|\bhad a bad (?:day|night|week)\b",
        r"\bi (?:failed|was unable|struggled|could not|couldn't|was not able|wasn't able) to? ?(?:answer|explain|give|think|remember|find|come up)\b|\b(?:unfortunately|regrettably|sadly),?\b|\bdespite my\b|\bi should have (?:said|answered|known|prepared)\b|\bplease (?:overlook|ignore|excuse|disregard|forget)\b",
    )
)


def check(letter: LetterView) -> Iterable[Hit]:
    return hits(letter, _TABLE, body_only=True)


RULE = Rule(
    id="tone.excuse",
    severity=Severity.WARNING,
    line=Line.TONE,
    summary="The letter apologises for the interview, or excuses it.",
    why="A good follow-up mends a bad interview; an excuse repeats it (S6; Work Coach Cafe 2013, liveabout.com, Pachter).",
    except_kinds=frozenset(
        {Kind.NO_SHOW, Kind.GOODWILL, Kind.WITHDRAWAL, Kind.ANSWER, Kind.CALL, Kind.VOICEMAIL}
    ),
    examples=(
        Example("I am sorry for my poor answer.", "Here is the answer I would give today.", Kind.RECOVERY),
        Example("I was very nervous.", "One thing I would like to add.", Kind.RECOVERY),
        Example(
            "Apologies for my rota answer.", "To your question on the rota I would add this.", Kind.RECOVERY
        ),
    ),
    quiet=(
        "I was sorry to read your news, but I understand it.",
        "To your question about the rota I would add one thing.",
        "On the way home I found the better answer to your question.",
        "The night shift is hard on new drivers, and I have seen what helps.",
    ),
    check=check,
)
