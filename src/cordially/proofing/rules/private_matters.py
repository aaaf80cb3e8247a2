"""Age, health, family, faith: nothing for this letter."""

# ruff: noqa: E501 - one row of the table a line
from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from cordially.model import Kind, Severity
from cordially.proofing.phrases import Phrase, hits
from cordially.proofing.rule import Example, Hit, Line, Rule
from cordially.proofing.view import LetterView

_SAY = "“{found}” is private; it has no place in a hiring decision, so leave it out."
_TABLE = tuple(
    Phrase(pattern, _SAY)
    for pattern in (
        r"\b(?:i am|i'm|i will be|turning) (?:almost |nearly |only |just |now )?(?:\d{2}|twenty|thirty|forty|fifty|sixty)(?:[- ]\w+)? years? (?:old|of age|young)\b|\b\d{2}[- ]year[- ]old\b|\bat my age\b|\bmy age\b|\bi am (?:too )?(?:old|young)\b|\bdate of birth\b|\bborn in (?:19|20)\d\d\b",
        r"\b(?:i am|i'm|being|was|while) (?:\w+ )?(?:pregnant|expecting a (?:baby|child)|disabled|depressed|autistic|dyslexic|diabetic|bipolar|sick|ill|hospitali[sz]ed|in (?:hospital|therapy|rehab|recovery)|divorced|separated|widowed|single|married|gay|straight|religious|a (?:\w+ )?(?:christian|muslim|jew|hindu|buddhist|catholic|atheist|republican|democrat|conservative|socialist))\b(?! (?:minded|forward))",
        r"\bi (?:have|had|suffer from|suffered from|live with|was diagnosed with|am being treated for|have been diagnosed with) (?:(?:a|an|some|mild|severe|type \w+|chronic|bad|serious|clinical) )*(?:diabetes|asthma|epilepsy|adhd|autism|dyslexia|cancer|arthritis|migraines?|eczema|depression|anxiety|ptsd|hiv|lupus|back (?:pain|problems|trouble)|heart (?:condition|problem|trouble)|allerg(?:y|ies)|insomnia|long covid|hernia|a disability|disability)\b",
        r"\b(?:i am|i'm|as|being) (?:an? |a proud |a single )?(?:(?:strict |devout |lapsed |proud )?(?:catholic|protestant|christian|muslim|jew|jewish|hindu|buddhist|sikh|mormon|atheist|evangelical|vegan activist|republican|democrat|tory|socialist|feminist)|single (?:mother|father|mum|mom|dad|parent)|newly ?wed|grandmother|grandfather|veteran with ptsd|cancer survivor|recovering (?:alcoholic|addict)|(?:already|almost|nearly|over|just) (?:4|5|6|7)\d)(?=[.,;!?]|$| (?:and|i|so|of|with|but|who|now|years)\b)",
        r"\b(?:recovering|recovered|recuperating) from (?:an? |my |the |major |recent )*(?:surgery|operation|illness|accident|injury|stroke|burnout|covid|cancer|breakdown|depression|childbirth)\b|\bi (?:had|need|am having|will have) (?:an? |my )?(?:(?:knee|hip|back|heart|eye|major|minor) )?(?:surgery|operation|chemotherapy|ivf)\b|\bmaternity leave\b(?! (?:cover|policy))|\bdue date\b(?= (?:is|in) (?:\w+ )?(?:january|february|march|april|may|june|july|august|september|october|november|december))|\bwe are (?:trying for|expecting) (?:a )?(?:baby|child|twins)\b|\b(?:going|went) through a (?:divorce|separation|breakup|custody)\b|\bi (?:was|got) (?:arrested|convicted|divorced)\b",
        r"\b(?:my|a|an|the) (?:\w+ )?(?:pregnancy|divorce|disability|depression|anxiety|burnout|burn-out|illness|cancer|surgery|operation at the hospital|medical condition|condition(?= (?:means|is under))|therapy|medication|disease|diagnosis|miscarriage|addiction|chronic pain|health (?:problem|issue|condition)s?|mental health|panic attacks?|custody)\b",
        r"\b(?:my) (?:ex-(?:husband|wife)|church|mosque|temple|synagogue|faith|religion|god|politics|sexuality|nationality|visa problems)\b",
        r"\b(?:i have|i've got|(?<!anyone )(?<!anybody )(?<!those )(?<!people )(?<!families )(?<!parents )(?<!customers )(?<!clients )with|raising|as a (?:single )?(?:mother|father|mum|mom|dad|parent) of|mother of|father of) (?:\w+ )?(?:(?:one|two|three|four|five|six|young|small|\d) (?:\w+ )?(?:kids|children|boys|girls|daughters|sons|twins)|a (?:baby|toddler|newborn|family))\b",
        r"\bas a (?:single )?(?:mother|father|mum|mom|dad|widow|widower|muslim|christian|jew|woman|man|mother of \w+|father of \w+)\b|\b(?:mother|father|mum|mom|dad) of (?:one|two|three|four|five|\d)\b",
        r"\b(?:devout|practising|practicing|born-again) \w+\b|\bi (?:was|am) raised (?:catholic|muslim|jewish|christian)\b|\bi (?:vote|voted) for\b",
    )
)


_FAMILY = (
    Phrase(
        r"\bmy (?:husband|wife|spouse|girlfriend|boyfriend|fianc[eé]e?|children|kids|son|daughter|baby|babies|toddler|newborn|in-laws)\b",
        _SAY,
    ),
)
_DECIDED = frozenset({Kind.OFFER_THANKS, Kind.ACCEPTANCE, Kind.DECLINE})
"""When they have made an offer, a family may be asked and may move along."""

_REASONS = frozenset({Kind.RESCHEDULE, Kind.ANSWER, Kind.WITHDRAWAL, Kind.HOLDING, Kind.KEEP_IN_TOUCH})
"""Here it may be the reason, or their question: advice is enough."""


def check(letter: LetterView) -> Iterable[Hit]:
    yield from hits(letter, _TABLE)
    for hit in hits(letter, _FAMILY) if letter.kind not in _DECIDED else ():
        yield replace(hit, severity=Severity.ADVICE) if letter.kind in _REASONS else hit


RULE = Rule(
    id="private.matters",
    severity=Severity.WARNING,
    line=Line.TONE,
    summary="Age, health, family or faith come up.",
    why="What must not decide should not be told; it puts the reader in a hard place (equal-opportunity guides).",
    examples=(
        Example("I am 58 years old.", "I have done this for decades."),
        Example("I am pregnant, so I could start in autumn.", "I could start in autumn."),
        Example("As a mother of three, I know about rotas.", "I know about rotas."),
        Example("My divorce is behind me.", "The course is behind me."),
        Example("My wife would like the town.", "I would like the town."),
        Example("My church taught me to sing.", "My old choir taught me to sing."),
    ),
    quiet=(
        "Whoever calls first, anyone with small children is seen before noon.",
        "I have ten years of work behind me.",
        "The children at your school have three gardens.",
        "We work in health care and with older people.",
        "A single plan is enough, and I am free.",
    ),
    check=check,
)
