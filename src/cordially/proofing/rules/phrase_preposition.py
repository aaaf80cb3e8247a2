"""A preposition that does not belong to its phrase."""

# ruff: noqa: E501 - one row of the table a line
from __future__ import annotations

from collections.abc import Iterable

from cordially.model import Severity
from cordially.proofing.phrases import Phrase, hits
from cordially.proofing.rule import Example, Hit, Line, Rule
from cordially.proofing.view import LetterView

_SAY = "“{found}” is not the usual word here; “{fix}” is."
_BEGIN = "ask|meet|see|learn|join|speak|hear|discuss|tell|thank|explain|build|make|write|become|bring|send"

_TABLE = (
    Phrase(
        r"\b(?:thank you|thanks) (?P<at>of|on|about|in|to|with|by|from|at)(?= (?:meeting|taking|giving|showing|seeing|inviting|your|the (?:tour|time|chance|opportunity|interview|talk))\b)",
        _SAY,
        ("for",),
    ),
    Phrase(rf"\b(?:opportunity|chance) (?P<at>for)(?= (?:{_BEGIN}) )", _SAY, ("to",)),
    Phrase(r"\b(?:in|with) (?P<at>regards)(?= to\b)", _SAY, ("regard",)),
    Phrase(
        r"\b(?P<at>since)(?= (?:\d+|two|three|four|five|six|seven|eight|nine|ten|many|several|more than) (?:years|months|weeks)\b(?! ago))",
        _SAY,
        ("for",),
    ),
    Phrase(
        r"\binterested (?P<at>on|for|at|about|to(?= (?:the|your|this|learning|working|join)))\b",
        _SAY,
        ("in",),
    ),
    Phrase(
        r"\bgood (?P<at>in|on)\b(?= \w+ing\b| (?:math|maths|languages|numbers|my|names)\b)", _SAY, ("at",)
    ),
    Phrase(r"\b(?:was|am|is|be|been|were|are) responsible (?P<at>of|on|to|about|in)\b", _SAY, ("for",)),
    Phrase(r"\bresponsible (?P<at>of|on)\b", _SAY, ("for",)),
    Phrase(r"\bexcited (?P<at>on|of|with)\b(?= (?:the|your|this|it)\b)", _SAY, ("about",)),
    Phrase(r"\b(?:am|is|was|are|become|became) familiar (?P<at>to|of|about|in)\b", _SAY, ("with",)),
    Phrase(r"\bdepend(?:s|ed|ing)? (?P<at>of|from|in|to)\b", _SAY, ("on",)),
    Phrase(r"\bimpressed (?P<at>from|of|about|in)\b", _SAY, ("by",)),
    Phrase(
        r"\b(?:apply|applied|applying) (?P<at>to)\b(?= (?:the|this|your|that) (?:\w+ ){0,2}(?:role|position|post|job|vacancy)\b)",
        _SAY,
        ("for",),
    ),
    Phrase(
        r"\bgraduated (?P<at>of|at|in)\b(?= (?:[a-z]+ )?(?:university|college|school|the university)\b| (?!20|19|may|june|july|honou?rs)[a-z]+ in \d)",
        _SAY,
        ("from",),
    ),
    Phrase(r"\bcontribut(?:e|ed|ing) (?P<at>for|in|on)\b(?= (?:the|your|this|our|a)\b)", _SAY, ("to",)),
    Phrase(
        r"\b(?:i|we|you|us|me|together|available|free|start|come|met|meet|spoke|talked|interview|call) (?P<at>in|at)\b(?= (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b)",
        _SAY,
        ("on",),
    ),
    Phrase(
        r"\b(?P<at>at|on)\b(?= (?:january|february|april|june|july|august|september|october|november|december)\b(?! \d| the \d))",
        _SAY,
        ("in",),
    ),
    Phrase(r"\barriv(?:e|ed|ing) (?P<at>to)\b", _SAY, ("at",)),
    Phrase(r"\bagree(?:d)? (?P<at>to)\b(?= (?:you|your (?:view|point)|him|her|them)\b)", _SAY, ("with",)),
    Phrase(r"\b(?:am|was|is|very|so) proud (?P<at>for|with|on|about)\b", _SAY, ("of",)),
    Phrase(r"\bgrateful (?P<at>of|about)\b", _SAY, ("for",)),
    Phrase(
        r"\b(?:thanks|thank you)(?: so much| very much| again)? (?P<at>of|about|on)\b(?= (?:your|the|all|this|our)\b)",
        _SAY,
        ("for",),
    ),
    Phrase(r"\brely (?P<at>at|in|to|of)\b", _SAY, ("on",)),
    Phrase(
        r"\b(?:talked|talk|talking|spoke|conversation) (?P<at>on|for)\b(?= (?:your|the|our|how|my)\b(?! (?:phone|telephone|way|\w+day)\b))",
        _SAY,
        ("about",),
    ),
    Phrase(
        r"\bexperience (?P<at>on|at|about)\b(?= (?:sales|\w+ing\b|fork|a |the (?:floor|field)|patients|children|customers|software|data|machines|projects|computers))",
        _SAY,
        ("with",),
    ),
    Phrase(r"\blook(?:ing)? forward (?P<at>for|on|at|in|of)\b", _SAY, ("to",)),
    Phrase(
        r"\b(?P<at>in)(?= the end of (?:the (?:day|month|week|year|interview|meeting|talk)|our|my))",
        _SAY,
        ("at",),
    ),
    Phrase(
        r"\b(?:work|worked|working|been|lived|taught|led|run|was|known) (?:\w+ ){0,3}(?P<at>since)\b(?= (?:two|three|four|five|six|seven|eight|nine|ten|many|\d{1,2}|a few|several) (?:years?|months?|weeks?)\b(?! ago))",
        _SAY,
        ("for",),
    ),
    Phrase(
        r"\b(?:discuss|discussed|discussing)(?P<at> (?:about|on|of))\b(?= (?:the|your|my|our|how|it|this)\b)",
        "“Discuss” needs no “{found}”.",
        ("",),
    ),
    Phrase(
        r"\bcontact(?P<at> (?:to|with))\b(?= (?:me|us|you|her|him|them)\b)(?<!in contact with)(?<!stay in contact with)",
        "“Contact” needs no “{found}” here.",
        ("",),
    ),
    Phrase(
        r"\banswer(?:ed|ing)?(?P<at> to)\b(?= (?:the|your|my|this|that|all) questions?\b)(?<!an answer to)(?<!my answer to)(?<!the answer to)(?<!better answer to)(?<!your answer to)",
        "To answer a question needs no “to”.",
        ("",),
    ),
    Phrase(
        r"\b(?:return|returned|reply|replied|repeat|repeated)(?P<at> (?:back|again back))\b",
        "“{found}” says it twice.",
        ("",),
    ),
    Phrase(r"\bdifferent (?P<at>of|then)\b", _SAY, ("from",)),
    Phrase(r"\b(?:married|congratulate) (?P<at>with)\b", _SAY, ("to",)),
    Phrase(r"\b(?:specialis|specializ)(?:e|ed|ing) (?P<at>on|at|for)\b", _SAY, ("in",)),
    Phrase(r"\b(?:listen|listened|listening) (?P<at>at|for)\b(?= (?:me|you|my|us)\b)", _SAY, ("to",)),
    Phrase(
        r"\b(?:wait|waited|waiting) (?P<at>to|on)\b(?= (?:your (?:answer|reply|decision)|you)\b)",
        _SAY,
        ("for",),
    ),
    Phrase(r"\bcongratulations (?P<at>for)\b", _SAY, ("on",)),
    Phrase(
        r"\b(?:according|thanks|due|related|committed|dedicated|used|similar|subject) (?P<at>with|for)\b(?= (?:the|your|my|a)\b)(?<!thanks for)(?<!related for)(?<!used for)(?<!used with)",
        _SAY,
        ("to",),
    ),
    Phrase(r"\bcapable (?P<at>to|for|in)\b", _SAY, ("of",)),
    Phrase(r"\bsatisfied (?P<at>of|about|from)\b", _SAY, ("with",)),
    Phrase(r"\bparticipat(?:e|ed|ing) (?P<at>at|on|to)\b", _SAY, ("in",)),
    Phrase(r"\bsucceed(?:ed|ing)? (?P<at>to|on|at)\b(?= \w+ing\b| the\b)", _SAY, ("in",)),
    Phrase(r"\bspend(?:ing)? (?:\w+ ){1,3}(?P<at>to|for)\b(?= \w+ing\b)", _SAY, ("",)),
    Phrase(r"\bin my opinion i think\b", "“{found}” says it twice.", ("I think",)),
)


def check(letter: LetterView) -> Iterable[Hit]:
    return hits(letter, _TABLE)


RULE = Rule(
    id="phrase.preposition",
    severity=Severity.ERROR,
    line=Line.MISTAKES,
    summary="A preposition does not belong to its phrase.",
    why="“Interested on” and “responsible of” are what a reader of many letters stumbles over.",
    examples=(
        Example("I am interested on the role.", "I am interested in the role."),
        Example("I was responsible of the stock.", "I was responsible for the stock."),
        Example("I am good in planning.", "I am good at planning."),
        Example("We discussed about the rota.", "We discussed the rota."),
        Example("I met you in Monday.", "I met you on Monday."),
        Example("I worked there since two years.", "I worked there for two years."),
    ),
    quiet=(
        "I am interested in the role and good at planning.",
        "I was responsible for it, and to nobody else.",
        "Since two years ago it has depended on you.",
        "We kept in contact with them on Monday in June.",
        "My answer to your question was brief.",
    ),
    check=check,
)
