"""Pressure, and words that tire the reader."""

# ruff: noqa: E501 - one row of the table a line
from __future__ import annotations

import re
from collections.abc import Iterable

from cordially.model import Kind, Severity
from cordially.proofing.phrases import Phrase, hits
from cordially.proofing.rule import Example, Hit, Line, Rule
from cordially.proofing.view import LetterView

_PUSH = "“{found}” reads as pressure; ask once, kindly, and leave the time to them."
_WORN = "“{found}” is what everybody writes; say what you would like to know."
_TABLE = (
    Phrase(r"\bi (?:fully |do )?(?:expect|trust) (?:to|that|you|an?)\b", _PUSH),
    Phrase(r"\b(?:asap|as soon as possible|at your earliest convenience|urgent(?:ly)?|immediately)\b", _PUSH),
    Phrase(r"\b(?:i am|i'm|i have been|i've been) (?:still )?waiting\b|\bstill waiting\b|\bwaiting to hear\b", _PUSH),
    Phrase(r"\b(?:you|as you) (?:said|told me|promised)(?: that)? (?:you|i) (?:would|will|'d|'ll)\b|\bas promised\b", _PUSH),
    Phrase(r"\bi (?:need|require|demand|want) (?:to know|to hear|an? (?:answer|decision|reply|response|update|word)|your (?:answer|decision|reply|response))\b|\bi demand\b|\byou must\b(?! (?:have|be|know|find|get|see|hear|feel|think)\b)|\bi insist\b", _PUSH),
    Phrase(r"\bcan you (?:please )?(?:speed|hurry|expedite)\b(?: (?:this|it|things))?(?: up)?|\b(?:hurry up|speed (?:this|it|things) up|final (?:notice|reminder)|last reminder|without further delay|by (?:noon|the end of (?:the )?day|close of business|tomorrow) at the latest|no later than)\b", _PUSH),
    Phrase(r"\b(?:you|your (?:team|colleague|office|recruiter)) (?:promised|assured me|guaranteed|were supposed to|should have (?:called|written|answered|replied)|owe me|failed to)\b", _PUSH),
    Phrase(r"\b(?:follow(?:ing)? up (?:yet )?again|yet again|once more follow|(?:second|third) (?:email|message)|i already (?:asked|wrote|emailed|called)|as i (?:already )?(?:said|wrote|mentioned) (?:before|already|in my last)|per my (?:last|previous) (?:email|message)|did you (?:get|receive|read|see) my (?:last |previous |first )?(?:email|message|letter|note))\b", _PUSH),
    Phrase(r"\b(?:i|we) (?:really )?(?:need|require|must have|have to have|want|would need|expect) (?:to (?:know|hear|have)|your|an?|the) (?:[a-z]+ )?(?:decision|answer|reply|response|confirmation|update|feedback)\b|\b(?:please|must|to) (?:reply|respond|answer|call|decide|confirm|write back|get back to me|let me know) (?:today|now|right away|straight away|at once|immediately|promptly|without delay|within (?:24|48) hours)\b|\b(?:(?:decision|answer|reply|response|hear from you)\b[^.!?\n]{0,30} at the (?:very )?latest|i (?:won't|will not|can't|cannot) wait (?:any longer|much longer|forever|for ever)|(?:clock is|time is) (?:ticking|running out)|(?:second|third|fourth|fifth|2nd|3rd) (?:time|email|e-mail|message|reminder|attempt|call)(?= (?:i|that|about|to|regarding|on|this)\b)|(?:second|third|fourth|fifth|2nd|3rd) (?:email|e-mail|message|reminder)|(?:left|sent) (?:you )?(?:two|three|four|several|many|\d) (?:messages|voicemails|emails|e-mails)|what is taking (?:so|this) long|what's taking so long|how much longer|how long (?:do i have|must i|am i (?:supposed|going|expected))|you (?:have not|haven't|never|still haven't|still have not|didn't|did not) (?:replied|answered|called|responded|written|got back|reply|answer|call|respond|write|get back)|(?:nobody|no one|no-one) (?:has )?(?:called|replied|answered|responded|contacted|bothered|got back|wrote|written)|radio silence|ghosted|ghosting|i deserve|the least you (?:can|could) do|or else|otherwise i will (?:take|accept|have to)|i will (?:keep|continue) (?:calling|writing|asking|trying))\b", _PUSH),
    Phrase(r"\bwhy (?:has|have|did|didn't|hasn't|haven't) (?:nobody|no one|anyone|anybody|somebody|your [a-z]+|the [a-z]+|i (?:not|never)|it|they|you)\b", _PUSH),
    Phrase(r"\bwhy (?:have you|haven't|did you not|didn't you|has it (?:taken|been)|is it taking|does it take|did it take|am i (?:still|not))\b", _PUSH),
    Phrase(r"\bjust (?:checking|following|touching|reaching|circling)\b(?: (?:in|up|base|out|back))?", _WORN),
    Phrase(r"\b(?:touch(?:ing)? base|circl(?:e|ing) back|bump(?:ing)? this)\b", _WORN),
)  # fmt: skip


_SILENCE = (
    Phrase(
        r"\b(?:have not|haven't|never|not yet|yet to|not) (?:yet )?(?:heard|received a(?:n|ny)? (?:reply|answer))\b",
        _PUSH,
    ),
)
"""In a last letter it is the reason why one writes, and asks for nothing."""

_OFFERS = (
    Phrase(
        r"\b(?:other|another|competing|two|three|several|a better) (?:job )?offers?\b",
        _PUSH,
        severity=Severity.WARNING,
    ),
)
"""Who withdraws or says no may give it as the reason."""

_PROMISE = re.compile(
    r"\bi(?:'ll|\b[^.!?;\n]*? (?:will|can|shall))\b(?! (?:need|expect|require|want))[^.!?;\n]*$"
)
"""Who binds himself presses nobody: "I will reply no later than Monday"."""


def _own_promise(letter: LetterView, hit: Hit) -> bool:
    said = letter.plain[hit.start : hit.end]
    if not said.endswith(("latest", "later than")):
        return False
    promise = _PROMISE.search(letter.plain, max(0, hit.start - 120), hit.start)
    return promise is not None and not {"you", "please"} & set(promise.group().split())


def check(letter: LetterView) -> Iterable[Hit]:
    yield from (h for h in hits(letter, _TABLE) if not _own_promise(letter, h))
    if letter.kind not in (Kind.WITHDRAWAL, Kind.DECLINE, Kind.ACCEPTANCE):
        yield from hits(letter, _OFFERS)
    if letter.kind is not Kind.CLOSING:
        yield from hits(letter, _SILENCE)


RULE = Rule(
    id="tone.pushy",
    severity=Severity.WARNING,
    line=Line.TONE,
    summary="The letter presses.",
    why="33 % of HR managers removed a candidate for being too pushy after an interview (Accountemps 2018).",
    examples=(
        Example("I expect to hear from you this week.", "I look forward to hearing from you."),
        Example("Please reply as soon as possible.", "Please reply when it suits you."),
        Example("I am just checking in.", "I would like to ask where things stand."),
        Example("I have not heard from you.", "I hope all is well with you."),
        Example("I am still waiting.", "I remain very interested."),
        Example("I need an answer by noon.", "I would be glad of an answer."),
        Example("You said you would call.", "I would be glad of a call."),
    ),
    quiet=(
        "I look forward to hearing from you when it suits you.",
        "You said that the drivers expect a clear rota.",
        "I will reply no later than noon on Monday.",
        "What you said about the night shift stayed with me.",
    ),
    check=check,
)
