"""A verb that asks for another shape of the verb behind it: "enjoy to talk", "decided joining", "made me to feel"."""

# ruff: noqa: E501 - one row of the table a line
from __future__ import annotations

from collections.abc import Iterable

from cordially.model import Severity
from cordially.proofing.lexicon import MANY, VERBS, Run, runs
from cordially.proofing.rule import Example, Hit, Line, Rule
from cordially.proofing.verbs import (
    ACTS,
    BASE_OF_ED,
    BASE_OF_ING,
    BASE_OF_PAST,
    BASE_OF_THIRD,
    NOUNS_TOO,
    PARTICIPLE_OF_PAST,
    ing,
    participle,
)
from cordially.proofing.view import LetterView
from cordially.proofing.words import word_set


def _with_forms(verbs: str) -> frozenset[str]:
    found = set()
    for verb in verbs.split():
        stem = verb.removesuffix("e") if verb.endswith("e") else verb
        y = verb.endswith("y") and verb[-2] not in "aeiou"
        found |= {
            verb,
            ing(verb),
            *((f"{verb[:-1]}ies", f"{verb[:-1]}ied") if y else (f"{verb}s", f"{stem}ed")),
        }
    return frozenset(found)


_ASKS_ING = _with_forms("enjoy avoid finish suggest recommend consider practise practice miss imagine dislike resist risk appreciate postpone discuss") | {
    "kept", "keep", "keeps", "admitted", "quit"}  # fmt: skip
_ASKS_TO = _with_forms("want hope agree refuse manage expect promise decide wish intend aim") | {
    "chose", "choose", "chosen", "able", "unable", "willing", "eager", "ready", "learned", "learnt",
}  # fmt: skip
_FEELS = word_set("keen")
_MAKES = word_set("make makes made making let lets letting")
_OBJECTS = word_set("me us you him her them it everyone everybody people")
_MODALS = word_set(
    "can could would should must might may will cannot can't couldn't wouldn't shouldn't won't mustn't"
)
_DOES = word_set("did didn't don't doesn't")
_SUBJECTS = word_set("i we you he she they it who that which")
_LITTLE = word_set("not also always never really certainly gladly just still even then only now definitely")
_HAVES = word_set("have has had i've we've you've they've having")
_NOT_PLAIN = word_set("be been being have has had need dare used to liked related needed")
_TOLD = word_set(
    "explain explained suggest suggested recommend recommended mention mentioned describe described demonstrate demonstrated introduce introduced confirm confirmed"
)
_TOLD_WHAT = word_set("how what why that when where the your my some a about")


def check(letter: LetterView) -> Iterable[Hit]:
    for run in runs(letter):
        low = run.low
        for at in range(1, len(low)):
            yield from _at(run, at, low[at - 1], low[at])


def _at(run: Run, at: int, before: str, word: str) -> Iterable[Hit]:
    after = run.at(at + 1)
    if word == "to" and (after in ACTS or after in VERBS):
        yield from _to(run, at, before, after)
    elif word in BASE_OF_ING and before in _ASKS_TO:
        yield from _ing_for_to(run, at, before, BASE_OF_ING[word])
    elif before in _ASKS_TO_BARE and word in _PLAIN:
        if run.at(at - 2) in _BEFORE_ASKING:
            yield _hit(run, at, at, f"to {word}", f"After “{before}” a “to” is missing.")
    elif word in ("me", "us", "you") and before in _TOLD and after in _TOLD_WHAT and run.at(at - 2) != "to":
        clause = before.startswith(("suggest", "recommend", "mention"))
        if not (clause and after in ("a", "the", "some", "about")):
            said = f"One explains or suggests something “to” somebody: “to {word}”."
            yield _hit(run, at, at, f"to {word}", said)
    elif word in _SHAPED:
        yield from _shape(run, at, before, word)


def _to(run: Run, at: int, before: str, after: str) -> Iterable[Hit]:
    """ "enjoyed to meet", "made me to stay", "can to send"."""
    earlier = run.at(at - 2)
    if before in _ASKS_ING and not (before in ("kept", "keep") and earlier in ("be", "a", "the")):
        if before not in _THINGS_TOO and earlier not in _IS:
            yield _hit(run, at, at + 1, ing(after), f"After “{before}” English asks for “-ing”.")
    elif before in _OBJECTS and earlier in _MAKES:
        yield _hit(run, at, at + 1, after, f"“{earlier} {before}” takes no “to”.")
    elif before in _MODALS and earlier in _PERSONS:
        yield _hit(run, at, at + 1, after, f"After “{before}” no “to” is needed.")


def _ing_for_to(run: Run, at: int, before: str, base: str) -> Iterable[Hit]:
    """ "hope hearing from you"."""
    noun = before in _HOPES or run.at(at - 2) in _BEFORE_A_NOUN
    if base in ACTS and not noun and run.at(at + 1) not in MANY:
        yield _hit(run, at, at, f"to {base}", f"After “{before}” English asks for “to”.")


_THINGS_TOO = word_set("practice practices miss risk risks")
_IS = word_set("is was were are be been all")
_HOPES = word_set("hopes promise promises aim aims wish wishes able ready wanted")
"""Nouns and adjectives as well: what follows them is no object."""

_BEFORE_A_NOUN = word_set("be been was were a the my your")
_PERSONS = _SUBJECTS - {"it", "that", "which"}
_BEFORE_ASKING = _SUBJECTS | _MODALS | {"am", "was", "i'm", "to"}
_ASKS_TO_BARE = _ASKS_TO - word_set("chosen able unable ready promise aim wish refuse wanted expected")
_PLAIN = ACTS - NOUNS_TOO
_HELPERS = _MODALS | _DOES
_PAST_ELSE = _PLAIN - word_set("become come run overcome")
"""Verbs whose plain form is not their participle as well."""

_HAVERS = _SUBJECTS - {"it", "that"}
_NO_PERFECT = _MODALS | {"to"}
_SHAPED = ACTS.union(BASE_OF_THIRD, BASE_OF_PAST, BASE_OF_ED, BASE_OF_ING, PARTICIPLE_OF_PAST)


def _shape(run: Run, at: int, before: str, word: str) -> Iterable[Hit]:
    """ "would likes", "can working", "have receive", "have came"."""
    back = at - 1
    while run.at(back) in _LITTLE:
        back -= 1
    helper = run.at(back)
    if run.words[back].text[:1].isupper() and back:
        return
    if helper == "will" and run.words[back].text == "Will":
        return  # a man's name as often as a question
    if helper in _HELPERS and not (helper == "did" and word in ("was", "were")):
        fix = ""
        if run.at(back - 1) in _SUBJECTS or back == at - 1:
            fix = BASE_OF_THIRD.get(word, "") if run.at(back - 1) in _SUBJECTS else ""
            fix = fix or BASE_OF_PAST.get(word, "") or BASE_OF_ED.get(word, "")
            fix = fix or (BASE_OF_ING.get(word, "") if run.at(back - 1) in ("i", "we", "they") else "")
        if (
            fix
            and fix not in _NOT_PLAIN
            and word not in ("found", "left", "felt", "thought", "lay", "saw", "fell")
        ) or (fix and helper in _DOES):
            yield _hit(run, at, at, fix, f"After “{helper}” this should be “{fix}”.")
    elif helper in _HAVES and run.at(back - 1) not in _NO_PERFECT:
        fix = PARTICIPLE_OF_PAST.get(word, "")
        own = word in _PAST_ELSE and run.at(back - 1) in _HAVERS
        if own and helper in ("have", "has", "i've", "we've") and run.at(at + 1) not in ("to", ""):
            fix = fix or participle(word)
        if fix:
            yield _hit(run, at, at, fix, f"After “{helper}” this should be “{fix}”.")


def _hit(run: Run, first: int, last: int, fix: str, told: str) -> Hit:
    return Hit(run.words[first].start, run.words[last].end, told, (fix,))


RULE = Rule(
    id="verb.government",
    severity=Severity.WARNING,
    line=Line.MISTAKES,
    summary="A verb stands in a shape that the verb before it does not take.",
    why="“I enjoyed to talk with you” and “I decided joining” are among the commonest slips of writers whose first language is another.",
    examples=(
        Example("I enjoyed to discuss the plan.", "I enjoyed discussing the plan."),
        Example("I decided applying at once.", "I decided to apply at once."),
        Example("She made me to feel at home.", "She made me feel at home."),
        Example("I can to handle the till.", "I can handle the till."),
        Example("You explained me how it works.", "You explained to me how it works."),
        Example("I would likes to help.", "I would like to help."),
        Example("I have came twice.", "I have come twice."),
    ),
    quiet=(
        "I enjoyed discussing the plan and decided to apply.",
        "She made it clear to me and helped me to settle in.",
        "What I would enjoy, to be honest, is the work I can see.",
        "You explained the rota and suggested that I come back.",
        "I have come to know them, and I hope working days suit you.",
    ),
    check=check,
)
