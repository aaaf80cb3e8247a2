"""A small word left out of a phrase of this kind of letter."""

# ruff: noqa: E501 - one row of the table a line
from __future__ import annotations

from collections.abc import Iterable

from cordially.model import Severity
from cordially.proofing.phrases import Phrase, hits
from cordially.proofing.rule import Example, Hit, Line, Rule
from cordially.proofing.view import LetterView

_SAY = "A small word is missing: “{fix}”."
_DO = r"(?:be|say|thank|see|meet|join|work|hear|help|learn|talk|speak|discuss|know|add|ask|start|come|bring|show|send|tell|give|share|contribute|continue|call|contact|visit|read|take|have|make|offer)"
_DOING = r"(?:taking|meeting|giving|showing|seeing|speaking|talking|inviting|making|letting|sharing|explaining|hosting|considering|being|having|sending|telling)"
_TABLE = (
    Phrase(
        rf"\b(?P<at>(?:would|'d) (?:like|love|be (?:glad|happy|pleased|delighted|proud|honou?red))) (?={_DO}\b(?! (?:and|or)\b))",
        _SAY,
        (r"\g<at> to",),
    ),
    Phrase(
        r"\b(?:i|we) (?P<at>would (?P<feel>glad|happy|pleased|delighted|proud|honou?red|grateful|keen|great|interested))\b",
        _SAY,
        (r"would be \g<feel>",),
    ),
    Phrase(
        r"\bit (?P<at>would (?P<feel>great|good|lovely|wonderful|nice|a pleasure|an honou?r|helpful|useful))\b",
        _SAY,
        (r"would be \g<feel>",),
    ),
    Phrase(
        rf"\b(?:thanks|thank you|grateful) (?P<at>(?P<what>{_DOING}|your|the (?:time|tour|chance|opportunity|chat|conversation|talk|interview|invitation)))\b(?! (?:team|note|letter|card)\b)",
        _SAY,
        (r"for \g<what>",),
    ),
    Phrase(r"\bthank you again (?P<at>your)\b", _SAY, ("for your",)),
    Phrase(
        r"\b(?:thank you|thanks) (?:very much |so much |again )?for (?P<at>(?P<what>time|patience|help|advice|honesty|kindness|support))(?= (?:and|on|yesterday|today|last|this)\b|[.,!]|$)",
        _SAY,
        (r"your \g<what>",),
    ),
    Phrase(
        r"\b(?:thank you|thanks) (?:very much |so much |again )?for (?P<at>(?P<what>chance|opportunity|interview|conversation|invitation))(?= (?:to|and|on|at|yesterday|with|last|you)\b|[.,!]|$)",
        _SAY,
        (r"the \g<what>",),
    ),
    Phrase(
        r"\b(?:welcome|get|got|had|have|appreciate|giving me|give me|gave me|for) (?P<at>(?P<what>chance|opportunity))(?= to\b)",
        _SAY,
        (r"the \g<what>",),
    ),
    Phrase(
        r"\b(?:pleasure|great|good|lovely|nice|wonderful) to (?P<at>meet)(?= (?:on|in person|at your|last|yesterday|this)\b|[.,!])",
        _SAY,
        ("meet you",),
    ),
    Phrase(
        r"\bi (?P<at>(?P<what>(?:(?:very|really|so|still|most|also) )?(?:interested in|interested (?=[a-z]+ing)|excited (?:about|to)|glad (?:to|that)|happy (?:to|that)|keen (?:to|on)|grateful (?:for|to)|sure (?:that|of)|confident that|eager to|looking forward|responsible for|able to|pleased (?:to|with)|proud (?:of|to))))",
        _SAY,
        (r"am \g<what>",),
    ),
    Phrase(
        r"\bi (?P<at>(?:very|so|really) (?P<what>keen|interested|glad|happy|grateful|pleased|excited|impressed|proud|sorry))\b",
        "The verb is missing: “am {found}”.",
        (r"am very \g<what>",),
    ),
    Phrase(
        r"\binterested (?P<at>(?P<what>the|your|this|a|learning|working|joining|hearing|knowing|seeing|how))\b",
        _SAY,
        (r"in \g<what>",),
    ),
    Phrase(
        r"\b(?:good|great|nice|lovely|kind of you|a pleasure|an honou?r|able|free|happy|glad|pleased|delighted|wonderful|like|hope|want|wanted|opportunity|chance) (?P<at>(?P<what>meet|talk|speak|see|hear|join|work|learn|call|visit|discuss|thank|contact))\b(?= (?:you|your|with|about|the|me|us|from|to|more|how|again|everyone)\b)",
        _SAY,
        (r"to \g<what>",),
    ),
    Phrase(r"\blet me (?P<at>(?P<what>when|if|how|what|whether|which|where))\b", _SAY, (r"know \g<what>",)),
    Phrase(
        r"\b(?:talk|talked|talking|spoke|speaking|chatted|conversation|hear|heard|hearing) (?P<at>(?P<what>your|the (?:new|role|team|plan|project|old|next|job)))\b",
        _SAY,
        (r"about \g<what>",),
    ),
    Phrase(r"\byou asked (?P<at>(?P<what>my|the (?:team|budget|rota)))\b", _SAY, (r"about \g<what>",)),
    Phrase(
        r"\b(?:part|one|some|all|member|most|each|any) (?P<at>(?P<what>the (?:first|last|few|team|people|reasons|things|most|ones|group|crew)|a (?:team|group|crew|small|larger)))\b",
        _SAY,
        (r"of \g<what>",),
    ),
    Phrase(
        r"\b(?:i|we|who) (?:have|has) (?P<at>(?P<what>working|looking|teaching|leading|running|doing|learning|thinking|managing|trying|living|studying|writing|training|using|waiting|selling))\b",
        _SAY,
        (r"been \g<what>",),
    ),
    Phrase(
        r"\bi am (?P<at>to (?P<what>help|answer|send|start|come|provide|talk|discuss|join|share))\b",
        _SAY,
        (r"happy to \g<what>",),
    ),
    Phrase(
        r"\blook(?:ing)? forward (?P<at>(?P<what>hearing|meeting|seeing|speaking|working|joining|talking|learning|the|your|our))\b",
        _SAY,
        (r"to \g<what>",),
    ),
    Phrase(r"\blook(?:ing)? forward (?P<at>hear)\b", _SAY, ("to hearing",)),
    Phrase(
        r"\bappreciate(?:d)? the (?:opportunity|chance) (?P<at>(?P<what>meet|speak|talk|learn|hear|interview|discuss))\b",
        _SAY,
        (r"to \g<what>",),
    ),
    Phrase(
        r"\b(?:need|needs|needed|has|have|had|want|wants|ought|going|able|used|hope|hopes|plan|wish) (?P<at>(?P<what>do|be|get))\b(?= (?:done|before|able|more|to|the|a)\b)",
        _SAY,
        (r"to \g<what>",),
    ),
    Phrase(r"\bthank (?P<at>for)\b", _SAY, ("you for",)),
    Phrase(
        r"\b(?:please )?feel (?P<at>free (?P<what>call|contact|ask|write|email|reach))\b",
        _SAY,
        (r"free to \g<what>",),
    ),
    Phrase(r"\bi (?P<at>been)\b", _SAY, ("have been",)),
)


def check(letter: LetterView) -> Iterable[Hit]:
    return hits(letter, _TABLE)


RULE = Rule(
    id="phrase.missing",
    severity=Severity.ERROR,
    line=Line.MISTAKES,
    summary="A small word is left out of a phrase that every such letter has.",
    why="Nobody reads past “I would like thank you” (facts: the missing small word is what engines miss most).",
    examples=(
        Example("I would like thank you.", "I would like to thank you."),
        Example("I would glad to help.", "I would be glad to help."),
        Example("Thank you your time.", "Thank you for your time."),
        Example("I very interested in it.", "I am very interested in it."),
        Example("Let me when you know more.", "Let me know when you know more."),
        Example("I was one the first to go.", "I was one of the first to go."),
        Example("I have looking for such work.", "I have been looking for such work."),
    ),
    quiet=(
        "I would like to thank you, and I would be glad to help.",
        "Thank you for your time, and thank you note or not, I mean it.",
        "Let me know when you decide; one team of nine is enough.",
        "I like work that I can see, and I want help.",
    ),
    check=check,
)
