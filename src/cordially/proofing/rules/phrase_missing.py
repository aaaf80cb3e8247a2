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
        r"\b(?:talk|talked|talking|spoke|speaking|chatted|conversation) (?P<at>(?P<what>your|the (?:new|role|team|plan|project|old|next|job)))\b",
        _SAY,
        (r"about \g<what>",),
    ),
    Phrase(r"\byou asked (?P<at>(?P<what>my|the (?:team|budget|rota)))\b", _SAY, (r"about \g<what>",)),
    Phrase(
        r"\b(?:part|one|some|member|most|each|any) (?P<at>(?P<what>the (?:first|last|few|team|people|reasons|things|most|ones|group|crew)|a (?:team|group|crew|small|larger)))\b",
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
    Phrase(r"(?<!have )(?<!had )(?<!has )\b(?:we|they|you) (?P<at>been)\b", _SAY, ("have been",)),
    Phrase(r"(?<!have )(?<!had )(?<!has )\b(?:he|she|it) (?P<at>been)\b", _SAY, ("has been",)),
    Phrase(
        r"\blet me (?P<at>know (?P<who>you (?:need|want|have|would|require|wish)|there (?:is|are)|anything|i (?:can|should|need)|it (?:is|would)|that works))\b",
        _SAY,
        (r"know if \g<who>",),
    ),
    Phrase(
        r"\b(?:would be (?:very |so |most )?(?:grateful|glad|happy|delighted|pleased)|would (?:really |greatly |very much )?appreciate it) (?P<at>you (?P<can>could|can|would))\b",
        _SAY,
        (r"if you \g<can>",),
    ),
    Phrase(
        r"\b(?:i|we|you|they|he|she) (?P<at>(?P<modal>will|should|must|can|could|might|may|would) (?P<what>able|available|free|happy|glad|grateful|interested|ready|willing|responsible|careful|late|back|there|here))\b(?! i\b)",
        _SAY,
        (r"\g<modal> be \g<what>",),
    ),
    Phrase(
        r"\b(?:am|is|are|was|were|be|been) (?P<at>(?P<able>able|unable) (?P<what>start|work|come|help|meet|do|make|see|speak|take|join|attend|provide|send|answer|handle|learn|lead|manage|give|get|offer|find))\b",
        _SAY,
        (r"\g<able> to \g<what>",),
    ),
    Phrase(
        r"\b(?:very |really |so |also |still |most |more )?(?P<at>interested (?P<what>joining|working|learning|hearing|becoming|taking|helping|seeing|knowing|teaching|developing|being|moving|starting|continuing|contributing|exploring|discussing|applying|meeting|training|using|the|your|this|that|how))\b(?<!not interested)",
        _SAY,
        (r"interested in \g<what>",),
    ),
    Phrase(
        r"\b(?P<at>(?P<go>waiting|wait|waited|hoping) (?P<what>your|the (?:answer|reply|result|decision|call)|you(?= (?:reply|answer)))(?<!hoping your))\b",
        _SAY,
        (r"\g<go> for \g<what>",),
    ),
    Phrase(
        r"\b(?P<at>(?P<go>applied|applying|apply) (?P<what>the|this|that|your|a) )(?=(?:[a-z]+ ){0,2}(?:position|role|job|post|vacancy|opening)\b)",
        _SAY,
        (r"\g<go> for \g<what> ",),
    ),
    Phrase(
        r"\b(?P<at>(?P<go>listen|listened|listening|belong|belongs|belonged|contribute|contributed|contributing|replied|responded|refer|referred|referring|went|go back|came back|looking forward|look forward|next|due|according|thanks(?= the fact)) (?P<what>the|your|my|our|their))\b(?<!next your)(?<!next my)(?<!go back my)",
        _SAY,
        (r"\g<go> to \g<what>",),
    ),
    Phrase(
        r"\b(?P<at>(?P<go>arrived|arrive|arriving) (?P<what>the|your|my|our|home early))\b(?! (?:day|same|next|night|morning|week|very|moment|first|last|evening|afternoon|other|previous|following|year|month))",
        _SAY,
        (r"\g<go> at \g<what>",),
    ),
    Phrase(
        r"\b(?P<at>(?P<go>depends|depend|depended|depending|rely|relies|relied|relying|insisted|concentrate|concentrated) (?P<what>the|your|my|our|how|what))\b(?<!depends how)(?<!depending how)(?<!depends what)",
        _SAY,
        (r"\g<go> on \g<what>",),
    ),
    Phrase(
        r"\b(?P<at>(?P<go>deal|dealt|dealing|agree|agreed|cope|coped|coping|collaborate|collaborated) (?P<what>the|your|you|customers|clients|complaints|my|difficult|people|them|him|her))\b(?<!agreed the)(?<!deal the)(?<!deal you)(?<!deal my)(?<!deal your)",
        _SAY,
        (r"\g<go> with \g<what>",),
    ),
    Phrase(
        r"\b(?P<at>(?P<go>participate|participated|participating|specialise|specialised|specialising|specialize|specialized|specializing|succeeded|involved|believe(?= (?:teamwork|honesty|hard work))) (?P<what>the|your|a|many|several|all|this|[a-z]+ing|teamwork|honesty|hard))\b(?! (?:in|the))(?<!involved [a-z]ing)(?<!involved working)(?<!involved the)(?<!involved a)(?<!involved many)(?<!involved several)(?<!involved all)(?<!involved this)(?<!involved your)",
        _SAY,
        (r"\g<go> in \g<what>",),
    ),
    Phrase(
        r"\b(?P<at>(?P<go>spoke|speak|speaking|talk|talked|talking|listen|listened|listening) (?P<what>you|him|me|them|us))\b(?<!talk you)(?<!talked you)(?<!talked me)(?<!talk me)(?<!talked him)(?<!talked them)(?<!talking you)(?<!talk them)(?<!talk him)",
        _SAY,
        (r"\g<go> to \g<what>",),
    ),
    Phrase(
        r"\b(?P<at>a lot (?P<what>people|customers|things|experience|time|work|ideas|patients|clients|fun|questions|friends|information|students|different|new|great|my|your|the|these|other|places|companies|jobs|money))\b(?! (?:more|less))(?<!a lot more)",
        _SAY,
        (r"a lot of \g<what>",),
    ),
    Phrase(
        r"\b(?P<at>in order (?P<what>improve|help|make|get|keep|learn|avoid|reach|finish|meet|give|be|have|save|find|do|provide|support))\b",
        _SAY,
        (r"in order to \g<what>",),
    ),
    Phrase(
        r"\b(?P<at>how (?P<what>use|make|handle|manage|deal|cook|repair|fix|build|run|write|speak|organise|organize|solve|improve|drive|operate|treat|teach|read|lead))\b(?= (?:the|a|an|it|them|with|people|customers|your|my|this|machines|patients|children|and|difficult|complaints)\b)",
        _SAY,
        (r"how to \g<what>",),
    ),
    Phrase(
        r"\b(?:want|wanted|wants|need|needed|needs|hope|hoped|like|love|plan|planned|try|tried|decided|decide|agreed|offered|learned|learnt|allowed me|asked me|told me|taught me|invited me|encouraged me|enabled me|helped us learn|chance|opportunity|ability|able|willing|eager|ready|keen|happy|glad|pleased|honou?red|excited|delighted|ought|supposed|going|forced|wish) (?P<at>(?P<what>become|explain|discuss|meet|see|learn|join|contribute|develop|improve|continue|know|speak|understand|provide|attend|begin|bring|build|apply|ask|tell|thank|hear|write|teach|find|give|make|send))\b(?= (?:a|an|the|you|your|my|our|me|us|him|her|them|it|this|that|more|about|how|what|why|with|to|from|for|in|some|people|new)\b)(?<!hope see)(?<!needs meet)(?<!need meet)(?<!plan meet)(?<!hope give)",
        _SAY,
        (r"to \g<what>",),
    ),
    Phrase(
        r"\b(?:i|we) (?P<at>(?P<have>have|had) (?P<what>the )?(?:pleasure|honou?r|chance|opportunity|privilege) (?P<do>meet|work|speak|talk|learn|see|lead|teach|visit|help|train|serve))\b",
        "A small word is missing: “to {found}”.",
        (),
    ),
    Phrase(
        r"\b(?P<at>(?P<one>one|each|some|any|most|many|none|several|neither|either) (?P<what>(?:my|your|our|these|those)))\b(?= [a-z]+s\b)(?<!no one my)",
        _SAY,
        (r"\g<one> of \g<what>",),
    ),
    Phrase(
        r"\b(?:i|we|you|they) (?P<at>(?P<adv>really |truly |still |also |very much )?looking(?= (?:for|to|at)\b))",
        "The verb is missing: “am {found}”.",
        (r"am looking",),
    ),
    Phrase(
        r"\b(?:i|we) (?P<at>(?P<what>working|writing|hoping|applying|studying|living|planning))(?= (?:as|to|for|in|at|with|on|there|here)\b)(?<!and i working)",
        "The verb is missing: “am {found}”.",
        (r"am \g<what>",),
    ),
    Phrase(
        r"\b(?P<at>(?:it|this|that|there|everything|job|role|position|team|work|company|tour|place) (?P<adj>very|really|quite|so) (?P<what>interesting|good|nice|important|friendly|helpful|big|clean|useful|impressive|exciting|kind|great))\b(?=[.,!]| (?:and|to|for|that)\b)(?<!team so good)",
        "The verb is missing before “{found}”.",
        (),
    ),
    Phrase(r"\bthank (?P<at>so much|very much|again)\b", _SAY, (r"you \g<at>",)),
    Phrase(r"\bplease (?P<at>(?P<what>let know|let me if))\b", _SAY, ("let me know if",)),
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
