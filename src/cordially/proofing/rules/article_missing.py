"""A noun that one can count stands without its article."""

# ruff: noqa: E501 - one row of the table a line
from __future__ import annotations

import re
from collections.abc import Iterable

from cordially.model import Severity
from cordially.proofing.lexicon import (
    ADJECTIVES,
    MANY,
    ONE,
    PEOPLE,
    TRADES,
    Run,
    runs,
)
from cordially.proofing.rule import Example, Hit, Line, Rule
from cordially.proofing.view import LetterView
from cordially.proofing.words import word_set

_BEFORE = word_set(
    """
    in for of with about join joining joined have had has be been am was is give gave given giving as at
    to into through lead led leading run ran manage managed
    """
)
_NEED = word_set(
    """
    role position opportunity team chance conversation pleasure honour honor job privilege post vacancy
    step company tour fit shop degree question idea interview impression reason eye certificate chat
    """
)
"""Nouns of these letters that hardly ever stand alone."""

_FOLLOWS = word_set(
    """
    to with of for in at and that which who as i we you by about on since from after before but is was
    so or when where because at here there again last this next today yesterday now until through
    """
)
_SET = frozenset({("at", "interview"),
        ("with", "pleasure"),
        ("of", "fit"),
        ("with", "honour"),
        ("with", "honor"), ("in", "question"), ("of", "interest"), ("for", "interview"), ("to", "interview"),
                  ("to", "question"), ("to", "post"), ("to", "tour"), ("to", "chat"), ("to", "fit"), ("to", "shop"),
                  ("to", "step"), ("in", "step"), ("of", "step"), ("to", "team"), ("to", "position"), ("by", "post"), ("in", "post"), ("in", "degree"),
                  ("to", "interview")})  # fmt: skip


_PLENTY = word_set("lot lots plenty bit deal")


def _alone(run: Run, at: int) -> int:
    """The place of the noun that needs an article, where one begins at `at` (after an adjective or two); or -1."""
    noun = at
    if run.at(at) in ("little", "few") or (run.at(at - 1) == "of" and run.at(at - 2) in _PLENTY):
        return -1
    while run.at(noun) in ADJECTIVES and noun - at < 2:
        noun += 1
    word, before = run.at(noun), run.at(at - 1)
    if noun < len(run.words) and not run.words[noun].text.islower():
        return -1
    if before == "of" and run.at(at - 2) in (
        "kind",
        "kinds",
        "type",
        "types",
        "sort",
        "sorts",
        "piece",
        "style",
    ):
        return -1
    wanted = word in _NEED or (
        noun > at and word in ONE and before in ("have", "had", "has", "be", "am", "was")
    )
    wanted = wanted or (
        word in TRADES and before in ("am", "was", "been", "as", "be") and run.at(at - 2) != "such"
    )
    ends = noun + 1 == len(run.words) or run.at(noun + 1) in _FOLLOWS
    if word.endswith("ing") and run.at(noun + 1) in ("you", "we", "i", "who", "that"):
        return -1  # "it was great meeting you"
    if (run.at(noun + 1) == "of" and word in TRADES) or (word == "reason" and run.at(noun + 1) == "to"):
        return -1  # "was manager of the shop"
    return noun if wanted and ends and (before, word) not in _SET and word not in MANY else -1


_STRICT = (
    TRADES
    | PEOPLE
    | word_set(
        """
    account agenda agreement airport answer apartment appointment article assessment assignment auction basket battery beach bedroom
    birthday boat book bottle box branch bridge brochure budget building bulletin calendar camera campaign candidate car career
    catalogue certificate challenge chapter checklist city clinic coat coin comment committee company complaint
    computer conclusion conference contract corridor country course database deadline decision degree department deposit
    desk detail device diary diploma discount discussion document door drawer drawing driver edge editor email engine envelope
    error estimate event exam example exercise exhibition factor farm festival field file floor flower folder garage garden
    gate goal group habit hall handbook hobby holiday hotel hour house idea interview invitation invoice island job journey
    kitchen lab laboratory ladder language laptop letter licence license list loan logo lorry machine magazine meal medal
    meeting menu message method mile mistake model moment month museum name network newspaper novel number nursery
    option orchard organisation organization page park parcel party passport path patient pattern pencil phone photo
    photograph piano picture plan plant platform poem portfolio position post poster presentation problem project promotion
    proposal qualification question recipe reference region relationship reminder report request restaurant résumé road role
    room route sample scholarship seminar sentence shop skill solution spreadsheet station story strategy street suggestion suitcase
    supermarket table target task team term theatre theater ticket tool topic tour town trainee tree trip truck uniform
    university van vehicle venue version video view village visa website week weekend wheel window workshop year
    """
    )
)
_TAKES = word_set(
    """
    have had has am was is be been become became get got need needed wanted found gave received wrote write read
    bought made built opened ran founded passed missed attended organised organized hold held earned finished signed drove own owned
    """
)
_ENDING = word_set(
    """
    in at for from with to on and but that which who when where because during last this next by as since about of i we you so
    """
)
_ADDED = word_set(
    """
    new good great small big large local very nice short long full clear real interesting important wonderful clean valid current
    strong busy similar better different single private public daily weekly monthly detailed serious perfect lovely quick simple
    """
)
_OPEN_TO_ALL = re.compile(
    r"\b(?:(?:it|this|that) (?:was|is|would be|has been|will be) (?P<a>(?:real |great |such |true |huge |big |rare )?(?:pleasure|joy|relief|pity|shame|delight|treat|privilege|honou?r|surprise|success|challenge|mistake|joke|good idea|good time|long day|long time|nice day|great day|good day|great experience|good experience|wonderful experience|great team|good start))(?= (?:to|for|that|and|in|when|with|because|of)\b|[.,!])"
    r"|(?:have|hold|earned|got|completed|has|with|finished|need|obtained|received|possess) (?P<b>(?:(?:full|clean|valid|current) )?(?:bachelor's|bachelors|master's|masters|associate's|university|college|driving|driver's|first[- ]aid|teaching|nursing|valid|current|clean|full) (?:degree|licence|license|certificate|diploma|qualification))(?= (?:in|from|and|for|with|since|at)\b|[.,])"
    r"|(?:such|what) (?P<c>(?:good|great|nice|lovely|wonderful|interesting|friendly|warm|big|small|long|short|rare|strong|busy|beautiful|kind) (?:team|opportunity|place|company|project|person|day|visit|tour|talk|conversation|welcome|idea|job|role|way|time))\b(?! (?:spirit|work|members?))"
    r"|(?:was|is|be|been|as|in|at|of|for|on|to|from) (?P<d>(?:best|worst|biggest|largest|smallest|same|most important|most interesting|whole|only|very first|very best) (?:day|time|way|team|place|company|companies|people|job|part|thing|things|person|reason|month|week|year|moment|subject|field|class|school|office|building))\b"
    r"|(?:for|the|at|on|in|by|of|about|to|from|with) (?P<e>(?:first time|last few|past few|end of|beginning of|start of|middle of|(?<!on )top of|rest of|bottom of|other hand|same time))\b)"
)


def _set_phrases(letter: LetterView) -> Iterable[Hit]:
    """ "It was relief to hear", "have master's degree", "such great team", "at same time"."""
    for match in _OPEN_TO_ALL.finditer(letter.plain, letter.body_start, letter.body_end):
        group = next(g for g in "abcde" if match[g])
        said = letter.text[slice(*match.span(group))]
        before = letter.plain[match.start() : match.start(group)].split()[-1]
        if group == "e" and before in ("the", "by" if said.startswith("end") else "the"):
            continue
        if group == "a" and said.lower().startswith("such "):
            fix = f"such a {said[5:]}"
        elif group in "de":
            fix = f"the {said}"
        else:
            fix = f"{'an' if said[0].lower() in 'aeiou' or said.lower().startswith('hono') else 'a'} {said}"
        yield Hit(*match.span(group), f"“{said}” needs its “a”, “the” or “your”.", (fix,))


def _bare(letter: LetterView, run: Run) -> Iterable[Hit]:
    """ "I have idea for the window", "I wrote report last week"."""
    for at in range(1, len(run.words)):
        if run.at(at - 1) not in _TAKES or not run.words[at - 1].text.islower():
            continue
        noun = at
        while run.at(noun) in _ADDED and noun - at < 2:
            noun += 1
        word = run.at(noun)
        ends = noun + 1 == len(run.words) or run.at(noun + 1) in _ENDING
        if (
            word not in _STRICT
            or word in MANY
            or not ends
            or run.at(at - 2) in ("what", "which", "whose", "how", "that", "many", "more", "no")
        ):
            continue
        plain = run.at(at - 1) in ("am", "is", "be", "been", "was", "have", "had", "has")
        if not plain and run.at(at - 2) not in (
            "i",
            "we",
            "you",
            "they",
            "he",
            "she",
            "who",
            "and",
            "to",
            "also",
            "never",
            "not",
            "just",
        ):
            continue  # "the signed letter", "the write path"
        if word == "patient" or word.endswith("ing"):
            continue
        if run.at(at - 1) in ("am", "is", "be", "been", "was", "become", "became") and not (
            word in TRADES | PEOPLE or noun > at
        ):
            continue
        if (run.at(at - 1), word) in (("is", "job"), ("is", "name")) or word in (
            "view",
            "post",
            "term",
            "number",
            "head",
            "manager",
            "director",
            "chair",
            "name",
            "partner",
            "captain",
            "president",
            "treasurer",
            "secretary",
            "mother",
            "father",
            "week",
            "year",
            "month",
        ):
            continue
        if not all(w.text.islower() for w in run.words[at : noun + 1]):
            continue
        yield _hit(letter, run, at, noun)


def check(letter: LetterView) -> Iterable[Hit]:
    yield from _set_phrases(letter)
    told = set()
    for hit in _runs_check(letter):
        told.add(hit.start)
        yield hit
    for run in runs(letter):
        yield from (hit for hit in _bare(letter, run) if hit.start not in told)


def _runs_check(letter: LetterView) -> Iterable[Hit]:
    for run in runs(letter):
        for at in range(1, len(run.words)):
            before = run.words[at - 1].text.islower() and run.at(at - 1) in _BEFORE
            noun = _alone(run, at) if before else -1
            if noun >= 0:
                yield _hit(letter, run, at, noun)
        yield from _opening(letter, run)


def _opening(letter: LetterView, run: Run) -> Iterable[Hit]:
    """ "It was pleasure", "had chance", "giving me opportunity"."""
    for at in range(1, len(run.words)):
        if run.at(at - 1) in ("me", "us") and run.at(at) in ("opportunity", "chance", "tour", "impression"):
            yield _hit(letter, run, at, at)


def _hit(letter: LetterView, run: Run, at: int, noun: int) -> Hit:
    start, end = run.words[at].start, run.words[noun].end
    said = letter.text[start:end]
    a = (
        "an"
        if (said[0] in "aeiou" and not said.startswith(("uni", "use", "one"))) or said.startswith("hono")
        else "a"
    )
    sure = run.at(noun) in (
        "role",
        "position",
        "job",
        "team",
        "opportunity",
        "step",
        "post",
        "vacancy",
        "company",
    )
    definite = sure and (at == noun or run.at(at) in ("next", "first", "last"))
    fixes = (f"the {said}", f"{a} {said}") if definite else (f"{a} {said}", f"the {said}")
    return Hit(start, end, f"“{said}” needs its “a”, “the” or “your”.", fixes)


RULE = Rule(
    id="article.missing",
    severity=Severity.WARNING,
    line=Line.MISTAKES,
    summary="A noun stands without its article.",
    why="The mistake that no engine we measured finds, and that readers hear at once (facts: three of three missed).",
    examples=(
        Example("I am very interested in role.", "I am very interested in the role."),
        Example("I had great conversation with the drivers.", "I had a great conversation with the drivers."),
        Example("I work as nurse.", "I work as a nurse."),
        Example("It was pleasure to meet you.", "It was a pleasure to meet you."),
    ),
    quiet=(
        "I am interested in the role, and it was a pleasure to meet you.",
        "I worked as manager of two depots.",
        "We talked about team spirit and job offers.",
        "It was great fun, and I had good advice.",
        "Thank you for the opportunity.",
    ),
    check=check,
)
