"""A preposition that its verb, noun or adjective does not take: "depend of", "responsible of", "reach me in this number"."""

# ruff: noqa: E501 - one row of the table a line
from __future__ import annotations

from collections.abc import Iterable

from cordially.model import Severity
from cordially.proofing.phrases import Phrase, hits
from cordially.proofing.rule import Example, Hit, Line, Rule
from cordially.proofing.view import LetterView

_SAY = "“{found}” is not the usual word here; “{fix}” is."
_THING = r"(?= (?:the|a|an|your|my|our|his|her|their|its|this|that|these|those|all|any|every|each|some|both|what|how|which|it|them|him|you|us|me|people|everything|everyone|customers|clients|patients|children|data|[a-z]+ing)\b)"
_BE = r"(?:am|is|are|was|were|be|been|being|'m|'re|feel|felt|became|become|so|very|really|quite|more|most|always|still)"

_RULED = (
    # the words it stands behind | right | wrong, parted by blanks | what must follow ("" for anything)
    (r"(?:depend|depends|depended|depending|rely|relies|relied|relying|focus|focused|focuses|focusing|concentrate|concentrated|concentrating|insist|insisted|insists)", "on", "of from to at in", _THING),
    (rf"{_BE} interested", "in", "for on at about of with by", _THING),
    (rf"{_BE} (?:responsible)", "for", "of on in about with to at", _THING),
    (rf"{_BE} (?:impressed)", "by", "of from about on for", _THING),
    (rf"{_BE} (?:familiar|acquainted|satisfied|happy with and satisfied)", "with", "of about from in", _THING),
    (rf"{_BE} (?:proud|aware|fond|capable|afraid|confident)(?<!confident)", "of", "on for about with from to in", _THING),
    (rf"{_BE} (?:good|skilled|excellent|brilliant|great|better|bad|hopeless)(?<!great)", "at", "on", r"(?= (?:[a-z]+ing|maths?|languages|numbers|names|this|it|my job|what)\b)"),
    (rf"{_BE} (?:known|famous|grateful|thankful|qualified|suitable|eligible|ready)", "for", "of about", _THING),
    (rf"{_BE} (?:similar|used|accustomed|committed|dedicated|devoted|loyal|open|relevant|grateful)(?<!grateful)(?<!used)", "to", "with for at of on", r"(?= (?:the|your|my|our|this|that|what|[a-z]+ing)\b)"),
    (rf"{_BE} (?:different)", "from", "of", _THING),
    (rf"{_BE} (?:involved|engaged|experienced|fluent)", "in", "at on to", _THING),
    (rf"{_BE} fluent", "in", "with of on at", r"(?= (?:english|french|german|spanish|italian|hindi|arabic|polish|both|two|three|four|several|[a-z]+ languages?))"),
    (rf"{_BE} (?:excited|enthusiastic|passionate|curious|optimistic|worried|concerned|nervous)", "about", "of for on in", _THING),
    (rf"{_BE} (?:keen)", "on", "of for about in with", r"(?= [a-z]+ing\b)"),
    (rf"{_BE} (?:surrounded|inspired|motivated|struck|fascinated|delighted|surprised|amazed)(?<!delighted)", "by", "of from", _THING),
    (rf"{_BE} (?:pleased|delighted)", "with", "of from", r"(?= (?:the|your|my|our|this|his|her)\b)"),
    (r"(?:participate|participated|participates|participating|specialise|specialised|specialising|specialize|specialized|specializing|succeed|succeeded|succeeding|believe|believed|believing|major|majored|invest|invested)", "in", "at on to of", _THING),
    (r"(?:participation|participating|involvement)", "in", "at on to", _THING),
    (r"(?:interest|confidence|trust)", "in", "for on at about", r"(?= (?:the (?:role|position|job|post|company|vacancy|team|work|field)|your|this|[a-z]+ing|me|us|him|her)\b)"),
    (r"(?:apply|applied|applying|application|ask|asked|asking|wait|waited|waiting|cared|caring|search|searched|searching)", "for", "on of", r"(?= (?:the|a|an|your|this|that|my|more|help|advice)\b)"),
    (r"(?:reason|reasons|need|responsibility|demand|request|desire|respect|passion|talent|gift|advertisement|enthusiasm|preference|love)", "for", "of on", r"(?= (?:[a-z]+ing|my (?:application|choice|decision|interest)|your (?:success|work|company|team)|applying)\b)(?! (?:being|having) )"),
    (r"(?:listen|listened|listening|belong|belongs|belonged|contribute|contributed|contributing|contributes|react|reacted|respond|responded|responding|adapt|adapted|adapting|refer|referred|referring|devote|devoted|dedicate|dedicated|reply|replied|subscribe)", "to", "at of on", _THING),
    (r"(?:agree|agreed|agreeing|cope|coped|coping|collaborate|collaborated|collaborating|communicate|communicated|communicating|cooperate|cooperated|comply|complied|complying|deal|dealt|dealing|deals)", "with", "to of at about", r"(?= (?:you|him|her|them|the (?:clients?|customers?|public|team|teams|complaints?|problems?|rules?|patients?|parents|stress|suppliers?|pressure)|customers?|clients?|complaints?|patients?|people|suppliers?|stress|problems|other|your (?:team|clients|customers|colleagues|staff)|colleagues|difficult)\b)"),
    (r"(?:arrive|arrived|arriving|arrives)", "at", "to", _THING),
    (r"(?:arrive|arrived|arriving)", "on", "at", r"(?= (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|time)\b)"),
    (r"(?:look|looks|looked|looking) forward", "to", "for in on at of with about", ""),
    (r"(?:result|results|resulted|resulting)", "in", "to on", r"(?= (?:a|an|the|fewer|more|less|better|higher|lower|some|many)\b)(?<!as a result to)(?<!the result to)(?<!the results to)(?<!results to)"),
    (r"(?:effect|impact|influence)", "on", "to over at for", r"(?= (?:the|my|our|your|how|me|us|people|everyone|customers|patients|sales|morale)\b)"),
    (r"(?:advantage|disadvantage|benefit|example|lack|knowledge|understanding|experience of and knowledge|part|member|copy|use|image|photo|picture|purpose|cost|risk)", "of", "from in for", r"(?= (?:the (?:team|crew|company|group|committee|staff|board|process|project|subject|market|industry|product|trade|report|contract|plan|job|role)|your (?:team|company|crew|group|organisation|organization|staff|business|firm)|a (?:team|group|crew)|this (?:team|company|project|process))\b)(?<!use for)(?<!risk for)(?<!risk in)(?<!part for)(?<!copy for)(?<!part in)(?<!cost for)(?<!risk from)(?<!benefit for)(?<!benefit from)(?<!benefit in)(?<!copy in)(?<!member from)(?<!lack in)(?<!example for)(?<!example from)(?<!example in)(?<!photo from)(?<!picture in)(?<!use in)(?<!advantage for)(?<!advantage in)(?<!image in)"),
    (r"(?:be|become|becoming|being|am|was|feel|feeling) (?:a )?(?:part|member)", "of", "in from to at for", r"(?= (?:the|your|this|a|such|something|an|our)\b)"),
    (r"(?:solution|answer|key|introduction|approach|alternative|contribution|commitment|dedication|reply|response|access|attention|invitation)", "to", "of for", r"(?= (?:the (?:problem|question|issue|project|team|field|company|work|role|puzzle|role|interview|challenge|system|data)|your (?:question|email|team|letter|message|company|offer|problem)|that question|this question|this problem|detail|[a-z]+ing)\b)(?<!introduction of)(?<!key of)(?<!alternative for)"),
    (r"(?:attention)", "to", "of for on in at", r"(?= details?\b)"),
    (r"(?:graduate|graduated|graduating)", "from", "of at in to", r"(?= (?:the (?:university|college|school|academy|institute)|university|college|school|high school|secondary school|my (?:university|college|school))\b)"),
    (r"(?:graduate|graduated) from [a-z ]{3,40}?", "with", "by", r"(?= (?:honours|honors|distinction|a degree)\b)"),
    (r"(?:congratulate|congratulated|congratulations)(?: you)?", "on", "for with about", _THING),
    (r"(?:thank|thanked|thanks|thank you)(?: (?:you|all|everyone|him|her|them))?(?: (?:very much|so much|again|once again|once more))?", "for", "of about on", r"(?= (?:your|the|all|this|giving|taking|meeting|showing|seeing|making|considering|having|inviting|everything|sharing|explaining|talking|speaking)\b)(?<!thanks of)"),
    (r"(?:apologise|apologize|apologies|apology|sorry)", "for", "of", _THING),
    (r"(?:prevent|prevented|protect|recover|recovered|differ|differs|suffer|suffered|benefit|benefited|benefits)", "from", "of by with", r"(?= (?:the|your|my|our|a|an|this|[a-z]+ing)\b)(?<!benefits of)(?<!benefit of)(?! (?:being|having|working))"),
    (r"(?:consist|consists|consisted|consisting)", "of", "in from by on with", r"(?= (?:two|three|four|five|six|seven|eight|ten|a|an|the|many|several|mostly|mainly|[a-z]+ing)\b)"),
    (r"(?:i|we|you|they|he|she) (?:can |could |would |will )?(?:apply|applied)", "for", "to", r"(?= (?:the|this|that|a|your) (?:[a-z]+ ){0,2}(?:role|position|post|job|vacancy|opening|internship)\b)"),
    (r"(?:experience|background|training|expertise)", "in", "on at about", r"(?= (?:[a-z]+ing|sales|retail|finance|health|education|construction|marketing|hospitality|logistics|the (?:field|industry|sector|area))\b)"),
    (r"(?:discussed|discuss|discussing|mentioned|mention|emphasise|emphasised|emphasize|emphasized|stressed)", "", "about on", _THING),
    (r"(?:married|engaged)", "to", "with", _THING),
    (r"(?:spend|spent|spending|waste|wasted) (?:[a-z]+ ){1,3}?(?:time|hours|days|years|months|weeks|minutes|money)", "on", "for in at", r"(?= (?:the|a|my|this|that|your|each|every)\b)(?<!in the)(?<!at the)(?<!in a)(?<!in my)(?<!at a)(?<!at my)(?<!at your)(?<!in your)(?<!in this)(?<!in that)"),
    (r"(?:increase|decrease|rise|drop|improvement|reduction|growth|interest|change)", "in", "of on at", r"(?= (?:sales|numbers|productivity|turnover|profits?|efficiency|costs|complaints|demand|quality|the number|the quality|morale)\b)"),
    (r"(?:reach|call|contact|ring|phone|text) me", "on", "in to with", r"(?= (?:this|the|that|my|the following|the above) (?:number|phone|mobile|cell|line|telephone)\b|(?= (?:\+?\d)))"),
    (r"(?:reach|write|email|contact|write to) me", "at", "in to on", r"(?= (?:this|the|that|my|the above) (?:address|email|e-mail)\b)"),
    (r"(?:meet|meeting|met|see|seeing|speak|speaking|talk|talking|call|interview|start|come|available|free|visit|ready|back|begin|again|work|closed|open|you|me|us|it|place|held|tour)", "on", "in at", r"(?= (?:(?:next |last |this )?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)|(?:the )?(?:\d{1,2}(?:st|nd|rd|th)|first|second|third) (?:of )?(?:january|february|march|april|may|june|july|august|september|october|november|december)|(?:january|february|march|april|june|july|august|september|october|november|december) \d{1,2}(?!\d))\b)(?<! in next)(?! (?:morning|mornings))"),
    (r"(?:start|begin|free|available|since|opened|moved|back|come|here|joined|work|graduated|finished|born)", "in", "at on", r"(?= (?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|(?:19|20)\d\d)\b(?! \d)(?! the))"),
    (r"(?:start|begin|free|available|meet|call|come|arrive|open|close|finish|met|spoke|talk)", "at", "in on", r"(?= (?:\d{1,2} ?(?:am|pm|o'clock|a\.m|p\.m)|noon|midnight|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) o'clock|lunchtime)\b)"),
    (r"(?:good|better|best|skilled|talented|experienced|trained|qualified)", "at", "to", r"(?= [a-z]+ing\b)(?<!trained to)(?<!best to)(?<!better to)"),
    (r"(?:according|thanks|due|owing|prior|regardless|close|next|similar|related|compared)(?<!thanks)(?<!regardless)(?<!compared)", "to", "with for of from", r"(?= (?:the|your|my|our|their|this|what)\b)(?<!similar for)(?<!next for)(?<!due for)(?<!close with)(?<!close of)(?<!close for)(?<!similar from)(?<!due from)(?<!close from)(?<!next of)(?<!next with)"),
    (r"(?:instead|because|regardless|irrespective|on behalf|in spite|in terms|in front|in charge|in need|ahead|out of need|as a result)(?<!because)", "of", "from to for at", r"(?= (?:the|your|my|our|their|a|his|her|this|[a-z]+ing)\b)(?<!as a result to)(?<!instead for)(?<!instead to)(?<!ahead for)(?<!ahead to)(?<!in need for)(?<!result for)(?<!result from)(?<!instead at)(?<!ahead at)"),
    (r"(?:take|takes|took|taking|taken|take great|take much|take a lot of|took great|taking great) (?:great |much |a lot of |real )?pride", "in", "of on for about with at", ""),
    (r"(?:take|takes|took|taking|taken) (?:good |great |full )?(?:advantage|care)", "of", "on about for from in with", _THING),
    (r"(?:pay|pays|paid|paying) (?:close |great |careful |more |much )?attention", "to", "on at for in about", ""),
    (r"(?:have|has|had|with|having) (?:good |great |a good |a great |much |some |extensive |strong |solid |basic |deep |a deep |a strong |no )?(?:knowledge|understanding)", "of", "about in on at", r"(?= (?:the|[a-z]+)\b)(?<!knowledge in)(?<!knowledge about)(?<!knowledge on)(?<!understanding about)"),
    (r"(?:in|with) (?:regard|respect|relation|reference|response|addition|contrast|comparison)", "to", "of for on at", r"(?= (?:the|your|my|our|a|this)\b)(?<!in response of)(?<!in comparison of)"),
    (r"(?:in|on|with)(?: the)? (?:behalf|favour|favor|view|light|case|terms|lieu)", "of", "to for from", r"(?= (?:the|your|my|our|a|this|all)\b)(?<!in case)(?<!in view for)(?<!the view from)(?<!the view to)(?<!the case for)(?<!the light from)(?<!the light for)(?<!a view to)"),
    (r"(?:i|we|you|they|he|she) (?:would |will |can |could |really |also )?(?:prefer|preferred) [a-z]+ing", "to", "than over from", r"(?= [a-z]+ing\b)"),
)  # fmt: skip
"""Government, in the order of its right preposition; an empty right one means that none is taken."""


def _rows() -> Iterable[Phrase]:
    for head, right, wrong, behind in _RULED:
        words = "|".join(wrong.split())
        lead = r"(?P<at> (?:" if not right else r" (?P<at>(?:"
        yield Phrase(
            rf"\b{head}{lead}{words}))\b{behind}",
            _SAY if right else "No “{found}” is needed here.",
            (right,),
        )


_TABLE = (
    *_rows(),
    Phrase(r"\b(?:go|goes|went|going|come|came|get|got|return|returned|drive|drove|walk|walked|travel|travelled|arrive|arrived) (?P<at>(?:to|at)) (?=(?:home|there|here|abroad|downtown|upstairs|overseas)\b)", "No “{found}” is needed here.", ("",)),
    Phrase(r"\b(?:go|goes|went|going|travel|travelled|traveled|get|got|come|came|commute|commuted) (?:there |here |to work |to [a-z]+ )?(?P<at>with)(?= (?:the )?(?:bus|train|car|bike|bicycle|plane|tram|metro|subway)\b)", "One goes “{fix}” bus or train.", ("by",)),
    Phrase(r"\b(?P<at>in)(?= (?:(?:the )?weekends?|christmas|easter|night|the end of the (?:day|week|month|year|interview|meeting)|the age of \d+|lunchtime)\b)", _SAY, ("at",)),
    Phrase(r"\b(?P<at>at)(?= (?:the )?(?:morning|afternoon|evening)\b(?!'s)(?! (?:meeting|shift|session|class|service|prayers?|briefing|show|market)))", _SAY, ("in",)),
    Phrase(r"\b(?P<at>in)(?= (?:my|your|our|the) (?:way (?:to|home|back)|holiday|vacation|phone|website|internet|website)\b)(?<!in the way)(?<!in my way)(?<!in our way)(?<!in your way)", _SAY, ("on",)),
    Phrase(r"\b(?P<at>on)(?= (?:the (?:future|meantime|past|morning|afternoon|evening|last (?:few )?(?:years|months)))\b)(?! of\b)(?!,? (?:i|we) (?:met|spoke|visited))", _SAY, ("in",)),
    Phrase(r"\b(?P<at>during)(?= (?:(?:the last |the past )?(?:two|three|four|five|six|seven|eight|nine|ten|\d+|many|several) (?:years|months|weeks))\b)(?<!during the)", _SAY, ("for",)),
    Phrase(r"\b(?P<at>since)(?= (?:(?:about |over |almost |nearly |more than |at least )?(?:a |an |one |two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|many|several|some|\d{1,2})\s?(?:long )?(?:years?|months?|weeks?|days?|decades?|hours?))\b(?! ago| old))", _SAY, ("for",)),
    Phrase(r"\b(?:have|has|'ve|had) (?:[a-z]+ ){1,5}?(?P<at>for)(?= (?:19|20)\d\d\b)", _SAY, ("since",)),
    Phrase(r"\b(?:have|has|'ve) (?:[a-z]+ ){1,4}?(?P<at>from)(?= (?:(?:19|20)\d\d|last (?:year|month|summer|spring|january|march|may)|(?:two|three|four|five|six|ten|\d+) years)\b(?! (?:to|until|till|ago)))(?<!results from)(?<!data from)", _SAY, ("since",)),
    Phrase(r"\b(?:i|we|you|they|he|she|to|who|never|also|just) (?:enter|entered|visit|visited|phone|phoned|lack|lacked|marry|married|accompany|accompanied|contacted|informed|joined|reached|approached|attended)(?P<at> (?:to|with|of|into))(?= (?:your|my|our|the|you|me|us|him|her|them|a|an)\b)(?<!attended to)(?<!attended with)(?<!joined with)(?<!visited with)(?<!visit with)(?<!reached to)(?<!reached into)(?<!accompanied with)", "“{found}” is not needed here.", ("",)),
    Phrase(r"\b(?:i|we|you|they|he|she|to|who) (?:told|tell|informed|inform|asked|ask|answered|answer|advised|advise|thanked|thank|helped|convinced|invited)(?P<at> to)(?= (?:you|me|us|him|her|them|my|your|our) ?)(?! (?:my|your|our|him|her|them|you|me|us) (?:own )?(?:satisfaction|name))(?<!answer to)", "“{found}” is not needed here.", ("",)),
    Phrase(r"\bdespite(?P<at> of)\b", "“Despite” needs no “of”.", ("",)),
    Phrase(r"\b(?P<at>in spite)(?= (?:the|my|your|all|a|it)\b)", _SAY, ("in spite of",)),
    Phrase(r"\bcompris(?:e|es|ed|ing)(?P<at> of)\b(?<!is comprised of)(?<!are comprised of)(?<!was comprised of)(?<!be comprised of)(?<!were comprised of)", "“Comprise” needs no “of”.", ("",)),
    Phrase(r"\b(?:return|returned|returning|reply|replied|replying|repeat|repeated|repeating|revert|reverted)(?P<at> (?:back|again back|it back))\b(?! it\b)", "“{found}” says it twice.", ("",)),
    Phrase(r"\b(?:return|send|sent|give|gave|bring|brought) (?P<at>back to home)\b", "No “to” is needed here.", ("back home",)),
)  # fmt: skip


def check(letter: LetterView) -> Iterable[Hit]:
    return hits(letter, _TABLE)


RULE = Rule(
    id="preposition.ruled",
    severity=Severity.WARNING,
    line=Line.MISTAKES,
    summary="A preposition is not the one that the word before it takes.",
    why="Every verb, noun and adjective keeps its own; a wrong one is what readers notice in an otherwise good letter.",
    examples=(
        Example("I am responsible of the vans.", "I am responsible for the vans."),
        Example("It depends of the weather.", "It depends on the weather."),
        Example("I pay attention on detail.", "I pay attention to detail."),
        Example("I entered to your building.", "I entered your building."),
        Example("I have worked there since ten years.", "I have worked there for ten years."),
        Example("I am free in Monday.", "I am free on Monday."),
    ),
    quiet=(
        "I am responsible for the vans, and it depends on you.",
        "I spoke to them at noon, and in the meantime we met.",
        "In the morning I answered for the team; at night I wrote.",
        "I am interested in your plans for the yard.",
        "The benefits of your plan were plain to all of us.",
    ),
    check=check,
)
