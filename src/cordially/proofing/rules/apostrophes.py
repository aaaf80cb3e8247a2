"""An apostrophe that is missing, or one in a plural."""

# ruff: noqa: E501 - one row of the table a line
from __future__ import annotations

import re
from collections.abc import Iterable

from cordially.model import Severity
from cordially.proofing.lexicon import MANY, PEOPLE, THINGS, Run, runs
from cordially.proofing.phrases import Phrase, hits, like
from cordially.proofing.rule import Example, Hit, Line, Rule
from cordially.proofing.view import LetterView
from cordially.proofing.words import Word, word_set

_SAY = "An apostrophe is missing: “{fix}”."
_WORDS = {
    "cant": "can't", "wont": "won't", "dont": "don't", "didnt": "didn't", "doesnt": "doesn't", "isnt": "isn't",
    "wasnt": "wasn't", "arent": "aren't", "werent": "weren't", "havent": "haven't", "hasnt": "hasn't", "hadnt": "hadn't",
    "couldnt": "couldn't", "wouldnt": "wouldn't", "shouldnt": "shouldn't", "youre": "you're", "theyre": "they're",
    "ive": "I've", "youve": "you've", "weve": "we've", "theyve": "they've", "thats": "that's", "whats": "what's",
    "theres": "there's", "heres": "here's", "hes": "he's", "shes": "she's", "youll": "you'll", "theyll": "they'll",
    "itll": "it'll", "youd": "you'd", "theyd": "they'd", "im": "I'm", "whos": "who's",
}  # fmt: skip
_TABLE = (
    Phrase(r"\b(?P<at>id)(?= (?:be|like|love|have|also|very|really|gladly|rather)\b)", _SAY, ("I'd",)),
    Phrase(
        r"\b(?P<at>ill)(?= (?:be|send|call|bring|come|let|gladly|see)\b)(?<!be ill)(?<!was ill)",
        _SAY,
        ("I'll",),
    ),
    Phrase(
        r"(?:^|[.!?]\s+|\n)(?P<at>its)(?= (?:been|a|an|the|not|clear|good|great|hard|easy|important|worth|true|very|so|always|never|in|on)\b)",
        _SAY,
        ("it's",),
    ),
    Phrase(
        r"\b(?P<at>(?P<day>today|yesterday|tomorrow|this week|last week|monday|tuesday|wednesday|thursday|friday)s)(?= (?:talk|meeting|interview|conversation|visit|tour|call|chat|discussion|session|morning|time)\b)",
        _SAY,
        (r"\g<day>'s",),
    ),
    Phrase(
        r"\b(?:last|next|this|each|every) (?P<at>(?P<span>year|week|month|season|summer|winter|spring|autumn)s)(?= [a-z]+\b)",
        _SAY,
        (r"\g<span>'s",),
    ),
    Phrase(
        r"\b(?:two|three|four|five|six|ten|\d+) (?P<at>years|weeks|months|days)(?= (?:experience|work|practice|notice|training)\b)",
        _SAY,
        (r"\g<at>'",),
    ),
)
_ROOMS = "cab|desk|office|room|ward|car|garden|house|kitchen|family|birthday|chair|locker|bench|clinic|table|bedside|salary|handbook|entrance|voice|opinion|background|career|wedding|feedback|uniform|workshop|classroom|toolbox|shift|safety|privacy|trust|confidence|respect|attention|request|needs|questions?|concerns|expectations|names?|plans|goals|advice|support|hard work"
_MORE = (
    re.compile(
        r"\b(?P<at>childrens|womens|mens|peoples|everyones|everybodys|someones|somebodys|nobodys|anyones)\b(?! (?:of|in|republic)\b)"
    ),
    re.compile(
        r"\b(?:your|the|our|this|that) (?P<at>companies|countries|cities|industries|facilities|charities|universities|libraries|families|bakeries|factories|agencies)(?= (?:[a-z]+ )?(?:plans?|future|goals?|mission|values|culture|products?|website|reputation|success|vision|history|needs|customers|clients|employees|staff|team|approach|name|founder|projects?|services?|work|commitment)\b)"
    ),
)
_SEVERAL_THINGS = re.compile(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|several|many|these|those|all|both|some|few|most|more|other|the|my|your|our|any|of|fresh|new|old|good) (?P<at>(?P<noun>[a-z]{3,})'s)(?=[.,;!?]| (?:for|of|from|or|were|are|have|at|that|which|which|with|to|per|every)\b)(?! (?:of|for|at|from|with|to) (?:and|best|its|it|that|the (?:same|moment|heart)))"
)
_OWNED = word_set(
    """
    name number plan plans work way work question questions voice desk team office culture values
    history people staff customers approach needs need time help advice reputation website products
    kindness patience side home end future success vision mission story use
    """
)
_OWNERS = PEOPLE | word_set("team company school firm hospital clinic shop department client")
_PLURAL_IN_IES = word_set("company industry city country family university")
"""Their plural is another word, so "companys" can only be an owner."""

_BEFORE_OWNER = word_set("the my your our last a each first new this old")
_OWNED_OR_VERB = word_set("work need needs help plan plans use end time question")
_BETWEEN = word_set("calm new first last own kind good old careful")
_NOUNS = PEOPLE | THINGS | word_set("sister brother photo email video cv skill")
_COUNTED = word_set(
    """
    two three four five six seven eight nine ten several many these those all both some few most
    """
)
_MINE = word_set("the my our your")
_SENT = word_set("sent send bring attached two")
_AFTER_SENT = word_set("today yesterday tomorrow on to in and by with") | {""}
_AFTER_COUNTED = word_set(
    """
    are were have all agreed and or today yesterday tomorrow on in at from with to for who that which we
    i you work worked met told said helped by is
    """
) | {""}
_ALL_DID = word_set("all were are have agreed")


def check(letter: LetterView) -> Iterable[Hit]:
    yield from hits(letter, _TABLE)
    yield from _without(letter)
    for pattern in _MORE if "ies " in letter.plain or _LONE_S.search(letter.plain) else ():
        for match in pattern.finditer(letter.plain, letter.body_start, letter.body_end):
            said = letter.text[slice(*match.span("at"))]
            one = f"{said[:-3]}y" if said.lower().endswith("ies") else said[:-1]
            yield Hit(*match.span("at"), f"Whose? With an apostrophe: “{one}'s”.", (f"{one}'s", f"{said}'"))
    if "'s" in letter.plain:
        yield from _several(letter)
    for run in runs(letter):
        for at, word in enumerate(run.low):
            if word.endswith("'s") and _plural(run, at, word.removesuffix("'s")):
                yield _no_apostrophe(run.words[at], word.removesuffix("'s"))
            elif word in _PEOPLES and _rooms(run, at):
                yield _apostrophe(letter, run.words[at], word[:-1])
            elif word.endswith("s") and _owner(run, at, _single(word)):
                yield _apostrophe(letter, run.words[at], _single(word))


def _several(letter: LetterView) -> Iterable[Hit]:
    """ "three report's for you": several of a thing, and no owner."""
    for match in _SEVERAL_THINGS.finditer(letter.plain, letter.body_start, letter.body_end):
        counted = match.group().split()[0] in _COUNTS
        if match["noun"] in THINGS and (counted or _verb_before(letter, match.start())):
            many = _many(match["noun"])
            yield Hit(*match.span("at"), f"A plural takes no apostrophe: “{many}”.", (many,))


_COUNTS = word_set("two three four five six seven eight nine ten several many these those few both")
_LONE_S = re.compile(r"(?:children|women|men|people|one|body)s\b")
_PEOPLES = frozenset(f"{person}s" for person in PEOPLE)
_ROOM = frozenset(_ROOMS.replace("?", "").split("|"))
_BEFORE_ONE = word_set("the my our a his her each every another that this one")
_NO_OBJECT = word_set("the a me us them their his her it you your")


def _rooms(run: Run, at: int) -> bool:
    """ "the drivers cab", "my colleagues desk": a person's thing behind what looks like several."""
    what = at + 1
    if run.at(what) in ("own", "new", "old", "first", "last", "empty", "hard"):
        what += 1
    before = run.at(at - 1) in _BEFORE_ONE or run.at(at - 2) in _BEFORE_ONE
    return before and run.at(what) in _ROOM and run.at(what + 1) not in _NO_OBJECT


def _without(letter: LetterView) -> Iterable[Hit]:
    """ "dont", "im": words that are none without their apostrophe."""
    for bare in _WORDS.keys() & letter.words_by_fold.keys():
        for found in letter.words_by_fold[bare]:
            plain = found.text.lower() == bare and letter.text[found.end : found.end + 1] != "-"
            if plain and not letter.names_the_post(found.start, found.end):
                fix = like(found.text, _WORDS[bare])
                yield Hit(found.start, found.end, _SAY.format(fix=fix), (fix,))


def _many(noun: str) -> str:
    return next((many for many, one in MANY.items() if one == noun), f"{noun}s")


_DID = re.compile(
    r"\b(?:managed|handled|made|wrote|sold|bought|took|take|sent|send|read|like|love|use|used|checked|designed|built|fixed|kept|organised|organized|sorted|enjoyed|saw|see|have|had|has|did|do|for|of|in|on|with|about) $"
)


def _verb_before(letter: LetterView, at: int) -> bool:
    """Does a verb with an object, or a preposition, stand right before?"""
    return bool(_DID.search(letter.plain, max(0, at - 14), at))


def _single(word: str) -> str:
    """One of what this word may be the plural of; "" where it is none."""
    regular = word[:-1] if word.endswith("ys") and word[:-1] in _NOUNS else ""
    return MANY.get(word) or regular


def _owner(run: Run, at: int, single: str) -> bool:
    """ "the companys plan", "my last employers name": does this one own what follows?"""
    if single not in _OWNERS | _PLURAL_IN_IES:
        return False
    what = at + 1
    while run.at(what) in _BETWEEN and what + 1 < len(run.words):
        what += 1
    owned, before = run.at(what), run.at(at - 1)
    if owned not in _OWNED:
        return False
    sure = run.low[at] == f"{single}s" and single in _PLURAL_IN_IES
    if before in _BEFORE_OWNER and (sure or owned not in _OWNED_OR_VERB):
        return True
    acts = run.at(what + 1) in ("is", "was", "has", "will")
    return single in ("team", "company") and before in ("your", "the", "our", "this") and acts


def _apostrophe(letter: LetterView, word: Word, single: str) -> Hit:
    fix = f"{letter.text[word.start : word.start + len(single)]}'s"
    return Hit(word.start, word.end, f"Whose? With an apostrophe: “{fix}”.", (fix, f"{word.text}'"))


def _plural(run: Run, at: int, noun: str) -> bool:
    """ "the manager's all agreed", "three sister's work": are several meant?"""
    if noun not in _NOUNS or at == 0:
        return False
    before, follows = run.at(at - 1), run.at(at + 1)
    if before in _COUNTED:
        return follows in _AFTER_COUNTED
    sent = run.at(at - 2) in _SENT and follows in _AFTER_SENT
    return before in _MINE and (follows in _ALL_DID or sent)


def _no_apostrophe(word: Word, noun: str) -> Hit:
    fix = next((many for many, one in MANY.items() if one == noun), f"{noun}s")
    return Hit(word.start, word.end, f"A plural takes no apostrophe: “{fix}”.", (fix,))


RULE = Rule(
    id="apostrophes",
    severity=Severity.ERROR,
    line=Line.MISTAKES,
    summary="An apostrophe is missing, or stands in a plural.",
    why="It is the mark that careful readers judge by.",
    examples=(
        Example("I cant wait to start.", "I can't wait to start."),
        Example("Thank you for todays talk.", "Thank you for today's talk."),
        Example("I liked your companys plan.", "I liked your company's plan."),
        Example("The manager's all agreed.", "The managers all agreed."),
        Example("I sent the file's today.", "I sent the files today."),
        Example("Im glad we met.", "I'm glad we met."),
    ),
    quiet=(
        "I can't wait, and it isn't far.",
        "Your company's plan and today's talk were clear.",
        "The manager's name is below; the managers agreed.",
        "I was ill, and its ids were lost.",
    ),
    check=check,
)
