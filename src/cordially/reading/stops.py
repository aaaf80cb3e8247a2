"""Words by which they ask not to be called or not to be written to; these bind for good."""

from __future__ import annotations

import re

from cordially.model.history import StopScope

_DO_NOT = r"(?:do not|don't|not to|refrain from|stop|cease|never|avoid)"
# "before Monday" or "during the holidays" limits it: a wish for now, not for good.
_LIMITED = re.compile(r"\b(?:before|until|till|during|this week|today|yet|while|outside|after \d)\b", re.I)
_NO_CONTACT = re.compile(
    rf"\b{_DO_NOT} (?:please )?(?:again )?(?:contact(?:ing)?|writ(?:e|ing) to|e-?mail(?:ing)?"
    r"|messag(?:e|ing)|reach(?:ing)? out to)"
    r" (?:us|me|the (?:hiring |interview |selection )?(?:team|managers?|committee|panel|department"
    r"|interviewers?)|our|any|anyone|hr)\b"
    rf"|\bplease {_DO_NOT} (?:follow(?:ing)? up|contact)\b|\bno (?:further|more) (?:contact"
    r"|e-?mails?|messages)\b",
    re.IGNORECASE,
)
_NO_CALLS = re.compile(
    rf"\b{_DO_NOT} (?:please )?(?:call|phon|ring|telephon)(?:e|ing)?\b(?! (?:it|this|in sick|off))"
    r"|\b(?:no|without) (?:phone |telephone )?calls\b(?: please)?(?! (?:are |were |is )?(?:needed"
    r"|necessary|necess|required))"
    r"|\bcalls (?:will|can)(?:not| not) be (?:answered|taken|returned)\b",
    re.IGNORECASE,
)
_THEY_WILL = re.compile(r"\b(?:we|i)(?: will|'ll| shall) (?:contact|call|phone|ring) you\b", re.IGNORECASE)
_MACHINE = re.compile(
    r"\b(?:this|automated|unmonitored|unattended|no-?reply)\b[\w ,]{0,20}\b(?:e-?mail|message"
    r"|address|mailbox)\b",
    re.I,
)


def stop_of(
    sentences: tuple[str, ...], promised: frozenset[str] = frozenset()
) -> tuple[StopScope, str] | None:
    """The widest stop asked for, and the sentence; None where nobody asked.

    "We will contact you" is one only without a date: with one it is a promise (`promised` sentences).
    """
    asked = [(scope, one) for one in sentences if (scope := _scope(one, one in promised))]
    widest = [pair for pair in asked if pair[0] is StopScope.NO_CONTACT]
    return next(iter(widest or asked), None)


def _scope(sentence: str, promised: bool) -> StopScope | None:
    if _LIMITED.search(sentence):
        return None
    if _NO_CONTACT.search(sentence) and not _MACHINE.search(sentence):
        return StopScope.NO_CONTACT
    if _NO_CALLS.search(sentence) or (_THEY_WILL.search(sentence) and not promised):
        return StopScope.NO_CALLS
    return None
