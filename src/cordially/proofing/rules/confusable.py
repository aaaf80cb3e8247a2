"""Real words in the wrong place: what a spelling checker cannot see."""

# ruff: noqa: E501 - one row of the table a line
from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable

from cordially.model import Severity
from cordially.proofing.lexicon import ADJECTIVES, DETERMINERS, MANY, THINGS, UNCOUNTED, VERBS, Run, runs
from cordially.proofing.phrases import Phrase, hits, like
from cordially.proofing.rule import Example, Hit, Line, Rule
from cordially.proofing.view import LetterView
from cordially.proofing.words import word_set

_SAY = "“{found}” is a real word in the wrong place; you probably mean “{fix}”."
_ROLE = r"(?:hiring|project|product|line|office|general|operations|sales|account|regional|team|store|ward|nurse|site|programme|program|marketing|engineering|branch|area|data|shift|assistant|senior|deputy|people|talent|hr)"
_BEFORE_FOR = r"(?:thank(?:s| you)|grateful|appreciat\w+)"


_ADJECTIVES = "|".join(
    sorted(
        ADJECTIVES
        | {
            "tight",
            "loud",
            "quiet",
            "heavy",
            "expensive",
            "soon",
            "often",
            "crowded",
            "dark",
            "thin",
            "thick",
        }
    )
)


def _row(pattern: str, fix: str) -> Phrase:
    return Phrase(pattern, _SAY, (fix,))


_NUMBER = (
    r"(?:\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty"
    r"|fifty|sixty|seventy|eighty|ninety|(?:a )?hundred|a thousand)"
)

_FEELS = (
    "happy|glad|proud|keen|lucky|ready|busy|sure|willing|grateful|pleased|excited|right|able|free|good at"
)
_DOING = (
    "looking|going|doing|working|planning|trying|building|hiring|making|using|learning|getting|coming|moving"
)

_TABLE = (
    _row(r"\bwould (?:rather|sooner|much rather) [^.,;:\n]{2,40}? (?P<at>then)(?= [a-z]+)", "than"),
    _row(r"\b(?:rather|sooner|other|less|fewer|earlier|more [a-z]+) (?P<at>then)(?= (?:i|we|you|the|a|an|my|your|to|ever|any|expected|half)\b)", "than"),
    _row(rf"\b(?:say|said|think|believe|know|sure|glad|hope|that|because|if|and) (?P<at>their)(?= (?:very |so |really )?(?:{_FEELS}) (?:with|to|that|of|for|about|in)\b)", "they're"),
    _row(rf"\b(?:say|said|think|believe|know|sure|hope|that|because|if) (?P<at>their|there)(?= (?:{_DOING}) (?:for|to|on|forward|it|a|the|at|in|with|well)\b)", "they're"),
    _row(r"\b(?:deliveries|delays|changes|cuts|shortages?|prices|it|this|that|which|they|may|might|can|could|will|would|does|did|not|also) (?P<at>effect)(?= (?:how|the (?:whole|way|team|price|quality|work|people|result|others?)|my|your|our|their|people|everyone|every|us|you)\b)", "affect"),
    _row(r"\b(?:a|be|really|such) (?P<at>real compliment|complement)(?= (?:to|from|on) (?:the|my|your|him|her|you|me)\b)", "compliment"),
    _row(r"\b(?:the|your|intake|consent|order|tax|entry|application|blank) (?P<at>from)(?= (?:you|i|we|they|she|he) (?:asked|sent|showed|gave|need|filled|wrote|mentioned|signed|handed)\b)", "form"),
    _row(r"\b(?P<at>on)(?= more (?:time|thing|question|day|week|point|word|step|chance)\b)", "one"),
    _row(r"\bi (?:have |had |'ve )?(?P<at>though)(?= (?:a lot|about|of|it|that|hard|long|over|through)\b)", "thought"),
    _row(r"\b(?:people|place|company|town|shop|school|ward|firm|office|clinic|kitchen|yard) (?P<at>were)(?= (?:i|we) (?:work|worked|live|lived|grew|am|was|trained|learned|learnt)\b)", "where"),
    _row(rf"\b{_ROLE} (?P<at>manger)(?P<s>s?)\b", r"manager"),
    _row(r"\b(?:the|a|your|my|as|our) (?P<at>manger)\b", "manager"),
    _row(r"\b(?:hear|hearing|learned|learn|back|feedback|came|come|received|got|benefit|moved|different|apart|reply|far|ranging|away|message|call|email|step|cut [\w ]{1,30}) (?P<at>form)(?= (?:you|your|the|me|my|our|us|a|an|this|that|it|six|two|one|what|\d))", "from"),
    _row(rf"\b(?P<at>form)(?= {_NUMBER}(?: \w+)? to {_NUMBER}\b)", "from"),
    _row(r"\b(?:fill(?:ed)? (?:in|out)|application|feedback|online|entry|attached|sign(?:ed)?) (?:the |a |an |your )?(?P<at>from)\b(?= (?:and|is|was|by|for|before)\b|[.,])", "form"),
    _row(r"\b(?P<at>pubic)\b", "public"),
    _row(r"\b(?:with|in|for|of|on|to|forward to|about|at|appreciate|enjoyed) (?P<at>you)(?= (?:time|team|company|company's|office|interest|consideration|feedback|reply|help|advice|support|kindness|offer|ward|school|kitchen|email|work)\b)", "your"),
    _row(rf"{_BEFORE_FOR} for (?P<at>you)(?= (?:kind|warm|generous|thoughtful|quick|prompt|valuable) \w+)", "your"),
    _row(r"(?:^|[.;,]\s+|\n)(?P<at>your)(?= (?:welcome|right|looking|going|building|doing|hiring|a (?:great|lovely|wonderful))\b(?! (?:is|was|to|for|message|pack|speech|note|email|desk|team|plans?)\b))", "you're"),
    _row(r"\b(?:if|that|when|because|while|what|hope|hear|know|think|like) (?P<at>your)(?= (?:looking|going|building|doing|hiring|planning|interested|happy|well|able|free|available|welcome to)\b)", "you're"),
    _row(r"\b(?:in|of|for|with|to|enjoyed|about|at|all) (?P<at>you're)(?= (?:team|company|time|work|office|role|email|advice|plans?|questions?|school|ward|kitchen|backlog|project|business)\b)", "your"),
    _row(r"\b(?P<at>look(?:ing)? forward to hear)\b(?! ye)", "look forward to hearing"),
    _row(r"\bforward to (?P<at>meet)(?= (?:you|with|the|your|again|everyone))", "meeting"),
    _row(r"\bforward to (?P<at>see)(?= (?:you|the|how|your|what))", "seeing"),
    _row(r"\bforward to (?P<at>speak)(?= (?:to|with|again))", "speaking"),
    _row(r"\bforward to (?P<at>discuss)(?= \w)", "discussing"),
    _row(r"\bforward to (?P<at>join)(?= \w)", "joining"),
    _row(r"\bforward to (?P<at>work)(?= (?:with|for|on|together|at|alongside))", "working"),
    _row(r"\b(?P<at>look forward (?:for|on))(?= (?:hearing|meeting|your|the|seeing))", "look forward to"),
    _row(r"\b(?P<at>looking forward hearing)\b", "looking forward to hearing"),
    _row(r"\bi(?: am|'m)(?: still| very| really)? (?P<at>interesting)(?= in\b)", "interested"),
    _row(r"\b(?P<at>interested on)\b", "interested in"),
    _row(r"\b(?:very|more|still|really) (?P<at>existed)(?= (?:to|about|by))", "excited"),
    _row(r"\b(?:i|who|we|which|that|and) (?P<at>lead)(?= (?:a|the|our|to a|nine|two|three|four|five|six|\d+)\b[^.\n]{0,60}\b(?:last year|for (?:two|three|four|five|six|\d+) years|in 20\d\d|until|before that)\b)", "led"),
    _row(r"\b(?P<at>loose)(?= (?:the|a|any|time|sight|track|money|customers|patients|sleep|interest|that|your|my|orders?)\b)", "lose"),
    _row(r"\b(?:your|some|good|any|great|kind|useful|for the) (?P<at>advise)\b", "advice"),
    _row(r"\b(?:to|would|can|could|please|you|i) (?P<at>advice)(?= (?:me|you|us|them|on|that|against))", "advise"),
    _row(r"\b(?:in|on) (?P<at>principal)\b(?=[,.]|\s+(?:i|we|it)\b)", "principle"),
    _row(r"\b(?:core|basic|guiding|underlying) (?P<at>principal)(?=s? (?:of|that|behind|is|was|here)\b)", "principle"),
    _row(r"\b(?:my|your|their|skills|that|which|would|to|experience) (?P<at>compliment)(?=s? (?:the|your|my|each|this|our|their) (?:team|skills?|work|role|group|experience|others?|strengths|department)\b)", "complement"),
    _row(r"\b(?:more|less|better|rather|other|greater|faster|sooner|earlier|later|larger|fewer|easier) (?P<at>then)(?= (?:i|the|a|we|you|ever|before|expected|my|usual|any|most|one|two|\d))", "than"),
    _row(r"\b(?:great|positive|big|real|good|no|an|the|any|strong|lasting) (?P<at>affect)(?= (?:on|of)\b)", "effect"),
    _row(r"\b(?:will|would|can|could|might|to|not|may|did|does) (?P<at>effect)(?= (?:the (?:team|work|rota|patients|customers|quality|way|result|outcome)|our|your|my|us|them|people|how)\b)", "affect"),
    _row(r"\b(?P<at>there)(?= (?:team|work|needs?|plans?|company|questions?|feedback|customers|patients|students|own|time|experience)\b(?! (?:is|are|was|to)\b))", "their"),
    _row(r"\b(?:think|hope|know|believe|and|but|that) (?P<at>their)(?= (?:is|are|was|were|will|would|has|have)\b)", "there"),
    _row(r"\b(?:team|company|school|ward|place|project|hospital|office|kitchen) and (?P<at>it's)(?= (?:people|plans?|work|customers|patients|team|culture|values|future|staff|pupils|guests)\b)", "its"),
    _row(r"\b(?:that|think|know|because|hope|feel|and) (?P<at>its)(?= (?:a|an|the|been|not|clear|important|great|good|easy|hard|worth|time to|something|what|where)\b)", "it's"),
    _row(r"\b(?P<at>asses)(?= (?:the|how|whether|patients?|risks?|your|each|what|my|our|needs)\b)", "assess"),
    _row(r"\b(?:is|was|are|were|it's|me|looks|sounds|seemed) (?P<at>to)(?= (?:much|many|late|early|long|short|small|big|few|little|often|soon|tight|slow|fast)\b(?! (?:of )?(?:\w+ )?(?:talk|group|numbers)\b))", "too"),
    _row(r"\b(?P<at>too)(?= (?:meet|hear|work|join|see|learn|speak|discuss|help|be|the|your|you for)\b)", "to"),
    _row(r"\b(?:could|should|would|must|might) (?P<at>of)\b(?! course)", "have"),
    _row(r"\b(?P<at>weather)(?= (?:or not|i|you|we|the (?:team|role)|it|there|this)\b)", "whether"),
    _row(r"\b(?P<at>definately|defiantly)(?= (?:the|a|interested|like|want|be|feel|think|something|see)\b)", "definitely"),
    _row(r"\b(?P<at>personal)(?= (?:department|manager|file|records office)\b)", "personnel"),
    _row(r"\b(?P<at>bare)(?= (?:with me|in mind)\b)", "bear"),
    _row(r"\b(?P<at>peaked)(?= my (?:interest|curiosity))", "piqued"),
    _row(r"\b(?:for|of|over|in) the (?P<at>passed)(?= (?:few|two|three|four|five|ten|year|years|month|decade|\d+))", "past"),
    _row(r"\b(?P<at>quiet)(?= (?:a (?:few|lot|bit|while)|an? \w+ (?:one|task)|interested|impressed|sure|clear|right|similar|different|excited)\b)", "quite"),
    _row(r"\b(?P<at>except)(?= (?:the|your|this|an?) (?:offer|invitation|position|role|job|apology)\b)", "accept"),
    _row(r"\b(?:first|at first|on) (?P<at>site)(?= (?:of the (?:team|ward)|i (?:liked|knew)))", "sight"),
    _row(r"\b(?P<at>role)(?=(?:ing)? out\b)", "roll"),
    _row(r"\b(?:the|a|this|your|key|leading|important|my|new) (?P<at>roll)(?= (?:of|in|as|at|suits?|is|was|itself|you|we|and)\b)", "role"),
    _row(r"\b(?:last|this|next|a|the|each|every|per|two) (?P<at>weak)(?=[.,]|\s+(?:we|i|and|to|about|ago|was|after|before)\b)", "week"),
    _row(r"\b(?P<at>hole)(?= (?:team|time|process|day|week|conversation|department)\b)", "whole"),
    _row(r"\bi (?P<at>no)(?= (?:that|how|what|the|you|it|this)\b)", "know"),
    _row(r"\b(?P<at>though)(?= (?:the (?:process|interview|tour) (?:you|we)|out the)\b)", "through"),
    _row(r"\b(?:walk(?:ed|ing)?|talk(?:ed|ing)?|guid(?:ed|ing)|led|taking|took) (?:me|us) (?P<at>threw|though)\b", "through"),
    _row(r"\b(?:a great|a|the|your|for the|this|my|any) (?P<at>opportunist)(?= (?:to|of|and|you)\b)", "opportunity"),
    _row(r"\b(?:thank|thanks|grateful) you for (?P<at>give)(?= me\b)", "giving"),
    _row(r"\bthank you for (?P<at>take)(?= the time)", "taking"),
    _row(r"\bthank you for (?P<at>meet)(?= (?:me|with))", "meeting"),
    _row(r"\b(?P<at>thanks you)(?= (?:for|again|very))", "thank you"),
    _row(r"\b(?:kind|best|warm) (?P<at>regrades|regads|regard)(?=[,.\n]|$)", "regards"),
    _row(r"\b(?:more|less|fewer|rather|better|worse|greater|larger|smaller|faster|slower|earlier|later|longer|shorter|higher|lower|easier|harder|older|younger|sooner|stronger|quicker|cheaper|other)(?: [a-z]+){0,2} (?P<at>then)\b(?= (?:the|i|a|we|you|my|your|ever|any|it|usual|expected|before|in|last|what|to|just|one|most|others?|many|drive|wait|twice|two|they|he|she|this|that)\b)(?<!later then)(?<!earlier then)(?<!and then)(?<!but then)(?<!so then)", "than"),
    _row(rf"\b(?:is|was|are|were|seem(?:s|ed)|felt|looks?|never|not|far|much|be|it's|bit|almost|simply|little) (?P<at>to)(?= (?:{_ADJECTIVES})(?:[.,!?]| (?:to|for|and|when|at|in|with|because|but)\b))", "too"),
    _row(r"\b(?:useful|helpful|well|lunch|tour|team|interesting|great|pleasure|fun|day|week|year) (?P<at>to)(?=[.!?](?:\s|$))", "too"),
    _row(r"\b(?:have|has|had|was|were|been|being) (?P<at>lead)(?= (?:to|by|us|me|a|an|the|two|three|four|small|large|teams?|crews?|projects?|several|many)\b)", "led"),
    _row(r"\bi (?P<at>lead)(?= [^.!?\n]{0,60}\b(?:from (?:19|20)\d\d|in (?:19|20)\d\d|last (?:year|winter|summer|spring|autumn|month)|ago)\b)", "led"),
    _row(r"\b(?:this|that|which|it) (?P<at>lead)(?= to (?:a|an|the|fewer|more|less|better|some)\b)", "led"),
    _row(r"\bfirst\b[^.!?\n]{3,60}, (?:and )?(?P<at>than)(?= (?:i|we|you|they|he|she)\b)", "then"),
    _row(r"\b(?:late|far|away|miles|minutes|hours|back|straight|directly|learned|learnt|apart) (?P<at>form)\b(?! (?:of|letter))", "from"),
    _row(r"\b(?:fill(?:ed)? (?:in|out)|signed|completed|returned) (?:the|an?|your|my) (?:\w+ )?(?P<at>from)(?= (?:last|yesterday|today|you (?:sent|gave|asked)|and|by)\b|[.,])", "form"),
    _row(r"\b(?P<at>principle)(?= (?:engineer|architect|reason|consultant|investigator|cellist|aim|concern|teacher|designer|scientist|analyst|dancer|author|role|cause|purpose|of (?:the|a) (?:school|college|academy))\b)", "principal"),
    _row(r"\b(?P<at>principal)(?= (?:that|behind|of (?:fairness|honesty|care|mine|good)|i (?:have|always|live|work))\b)", "principle"),
    _row(r"\bmy [a-z]+(?: [a-z]+)? (?:would |will |could |might )?(?P<at>compliment)(?=s?(?: well)? (?:the|your|what|that|those|each|my|it|yours)\b)", "complement"),
    _row(r"\b(?P<at>compliment)(?= (?:each other|one another)\b)", "complement"),
    _row(r"\b(?:delays?|shortages?|changes?|this|which|how [a-z]+|they|rules?|cuts|mergers?|weather|prices|costs) (?P<at>effect)(?=s?\b (?:the|your|my|our|us|them|you|people|every|each|small|most|me|a)\b)", "affect"),
    _row(r"\b(?:the|an|no|any|its|lasting|great|real|these|side|this|little|much|good|big|positive|some|what) (?P<at>affect)(?=s?\b(?: (?:of|on|was|were|is|are|in)\b|[.,]))", "effect"),
    _row(r"\b(?:is|was|were|are|too|a|some|came|come|got|that) (?P<at>lose)(?= (?:when|and|cable|screw|ends?|parts?|bolts?|wires?|thread|fit|again|on)\b|[.,])", "loose"),
    _row(r"\b(?:a|an|the|very|too|so|stay|be|more|calm and|kept|keep) (?P<at>quite)(?= (?:office|place|room|hour|ward|street|town|library|corner|voice|evening|spot|building|area|people|students?|and|when|in|on|at)\b|[.,])", "quiet"),
    _row(r"\b(?P<at>quiet)(?= (?:impressed|taken|certain|happy|glad|pleased|often|well|good|some|the (?:opposite|same)|surprised|busy|new|long|easy|hard|useful|possible|likely|honest|rightly|proud|ready)\b)", "quite"),
    _row(r"\b(?:very|so|most|such a|a|more) (?P<at>through)(?= (?:in|and|introduction|training|process|handover|person|worker|review|job|explanation|understanding|knowledge|answer|look)\b|[.,])", "thorough"),
    _row(r"\b(?P<at>even through)\b(?= (?:the|i|we|it|you|my|this|that|he|she|they)\b)", "even though"),
    _row(r"\b(?:went|go|going|come|came|walk\w*|sort\w*|work\w*|look\w*|read\w*|talk\w*|get|got|run|ran|led|take|took|guid\w+)(?: me| us| you)? (?P<at>trough|thorough|though|threw|tough)\b(?= (?:the|your|my|it|a|all|every|each|how|what|our|his|her|this|that|many|some|one|two|nine|\d))", "through"),
    _row(r"\b(?:the|bad|good|wet|cold|hot|fine) (?P<at>whether)(?= (?:was|is|had|on|and)\b|[.,])", "weather"),
    _row(r"\b(?:enjoy|want|like|love|fill|discuss(?:ed)?|describe[ds]?|about|suit(?:s|ed)?|offered) (?:the|this|that|your|a|such a) (?P<at>roll)\b(?! (?:of|call|out|up))", "role"),
    _row(r"\b(?:read|signed|sign|reviewed|drafted) (?:the|a|my|your) (?P<at>contact)\b(?! (?:form|page|list|details))", "contract"),
    _row(r"\b(?P<at>contact)(?= (?:runs|ends|expires|lasts|with the council)\b)", "contract"),
    _row(r"\b(?:enjoyed|of|in|for|about|from|with|at|during|after|since) (?P<at>are)(?= (?:talk|conversation|meeting|time|team|interview|discussion|call|chat|plans?|work|customers|clients|first|last|next)\b)", "our"),
    _row(r"\b(?:will|would|was|is|am|it's|can|could|should|i|we|the|most|this) (?P<at>defiantly)\b", "definitely"),
    _row(r"\b(?P<at>personal)(?= (?:matters for|files|records|department|office|costs|decisions for)\b)", "personnel"),
    _row(r"\b(?:building|construction|job|main|whole|web) (?P<at>sight|cite)\b", "site"),
    _row(r"\b(?:the|a) (?P<at>site)(?= of (?:the finished|her|him|it|you|that|so many|such|a full)\b)", "sight"),
    _row(r"\b(?:the|right|new|that|this|your|our) (?P<at>cite)\b", "site"),
    _row(r"\b(?:we|i|have|has|had|they|he|she|who|just) (?P<at>past)\b(?= (?:the|our|my|all|every|two|inspection|with|it|a)\b)", "passed"),
    _row(r"\b(?:after|for|of|in|with|have|had|led|next|last|these|only|run|ran) (?P<at>tow)\b(?! (?:truck|bar|rope|away))", "two"),
    _row(r"\b(?:my|your|his|her|whole|long|new) (?P<at>carrier)\b(?= (?:path|in|began|started|change|so|has|goals?|and|with|took|moved|gave|step)\b|[.,])", "career"),
    _row(r"\b(?:the|a|our|your|main|new|web|mail|file) (?P<at>sever)(?=s?\b(?! (?:storm|weather)))", "server"),
    _row(r"\b(?:team|staff|low|high|good|boost(?:ed|s)?|lift(?:ed|s)?|their|on) (?P<at>moral)\b(?! (?:compass|support|standards?|duty|code|questions?|high|grounds?))", "morale"),
    _row(r"\b(?P<at>costumer)(?=s?\b)", "customer"),
    _row(r"\b(?:the|a|is|are|was|more|stand|our|your) (?P<at>untied)\b", "united"),
    _row(r"\b(?:am|was|are|were|is|very|so|really|more|be|feel|felt|i'm|quite) (?P<at>exited)\b(?! (?:the|from|through|via))", "excited"),
    _row(r"\b(?P<at>waist)(?= (?:of )?(?:time|your|my|money|any|a moment|energy|in (?:that|the))\b)", "waste"),
    _row(r"\bto (?P<at>waist)\b", "waste"),
    _row(r"\b(?:to|we|you|i|can|would|will|must|should|they|helped|helps) (?P<at>asses)\b", "assess"),
    _row(r"\b(?P<at>peaked)(?= (?:my|our|your|his|her|their) (?:interest|curiosity|attention))", "piqued"),
    _row(r"\b(?:found|find|thought|was|is|were|talk|tour|day|visit) (?:\w+ ){0,2}?(?P<at>interested)(?=[.,])(?<!i was interested)(?<!am interested)(?<!was interested)(?<!is interested)(?<!were interested)", "interesting"),
    _row(r"\b(?:am|was|i'm|be|were) (?:very |so |really )?(?P<at>impressing)\b(?= (?:with|by)\b)", "impressed"),
    _row(r"\b(?:am|was|i'm|be|were|very|so) (?P<at>exciting)(?= (?:to (?:meet|see|hear|join|work|be|start|learn)|about)\b)(?<!it was exciting)(?<!is exciting)", "excited"),
    _row(r"\b(?:i am|i'm|i was|we are|i would be|i'd be) (?:very |so |really |most )?(?P<at>pleasing)(?= (?:to|with|by|that)\b)", "pleased"),
    _row(r"\b(?:the|a|your|this|our|such an?) (?:\w+ )?(?:tour|talk|day|visit|work|role|plan|project|conversation) (?:is|was|sounds|sounded) (?:very |so |really )?(?P<at>interested)\b(?! in)", "interesting"),
    _row(r"\b(?:at|in|for|of|with|and|from) (?P<at>hear)(?= (?:and there)\b)", "here"),
)  # fmt: skip


_WHOLE = THINGS | frozenset(noun for noun, one in MANY.items() if one in THINGS) | UNCOUNTED
_PREDICATES = word_set(
    """fit form open light key level head home second minute minutes hour hours day days week weeks month months
    year years mile miles step steps part set present material standard model subject firm final past close
    next thing things time work fun news live back top people expert alternative target export secret front
    novel square substitute suspect tender manual junior edge cast plane spring metric sole"""
)
_OWNED = (
    _WHOLE | word_set("age prices staff commitment kindness apprentices patience courage")
) - _PREDICATES
"""Nouns that follow their owner, and cannot follow "you are" or "it is" without an article."""
_ACTS = word_set(
    """building opening training meeting planning morning evening meaning feeling hearing reading writing listing
    warning offering understanding setting clothing housing filing funding thing string spring king ring wing being
    nothing something anything everything marketing accounting engineering nursing teaching cooking painting
    running working operating recruiting existing growing remaining following ongoing interesting leading"""
)
"""Words in "-ing" that are nouns or adjectives as well: "that your training to date"."""
_JOINS = word_set(
    """if that when because while hope know think sure since glad see say said understand until unless whenever
    believe how hear heard told as"""
)
_READY = word_set(
    "able sure keen ready happy glad busy willing away interested available free lucky proud welcome"
)
_GOES_ON = word_set("to with on at and for that in of about now i this")
_STILL = word_set("still not never ever already currently")
_DOES = word_set("a an the it faster more to with well so up out this me us about on")
_IN = word_set("of in on with by into within under through at from to about")
_KEEPS = word_set(
    """keep keeps kept lost has had changed doubled opened raised lists uses trains treats moved sells takes gives
    gave loves runs owns loses improved cut offers publishes shares shared made used give bring enjoyed admire
    liked loved love"""
)
_HELPERS = word_set(
    """to not never would will could can may might must should don't didn't won't cannot can't doesn't do did does
    let please and or you they who we i these those ever"""
)
_COMPARES = word_set(
    """more less fewer better worse rather other larger smaller faster slower longer shorter higher lower easier
    harder older younger stronger quicker cheaper bigger cleaner safer warmer closer busier greater"""
)
_PARTS = word_set(
    "and but so or if when while because then that which who until since by just where what once no"
)
_HAVE = word_set("have has had having i've we've been was were being be")
_OF_TIME = re.compile(
    r"\b(?:last (?:year|week|month|spring|summer|autumn|winter|term|season)|ago|(?:in|from|since) (?:19|20)\d\d|until|"
    r"at my (?:last|previous|former)|(?:while|when|before|after) (?:[a-z]+ ){1,3}(?:was|were|left))\b"
)
_LOST = word_set(
    """touch sight a an the any my your our their his her it them him us you money time customers track heart faith
    interest patience focus weight sleep that this everything anything nothing half business one two three trust
    patients staff clients members jobs hope"""
)
_FORMS = word_set(
    """onboarding application consent tax entry reference registration enrolment booking declaration claim medical
    feedback signed completed blank online"""
)
_ONES = word_set("a an the my your our his her their this that its")
_EASY = word_set(
    "hard easy rare clear important great good nice difficult possible likely true lovely wonderful best worth"
)


def _then(run: Run, at: int, text: str) -> str:
    before, after = run.at(at - 1), run.at(at + 1)
    if not after or before in _PARTS:
        return ""
    if before in _COMPARES and run.at(at - 2) not in ("once", "the"):
        return "than"
    frame = after in _IN | DETERMINERS or after in ("when", "for", "i", "we", "you") or after.endswith("ing")
    for back in range(at - 2, max(-1, at - 9), -1):
        if run.low[back] in _PARTS:
            return ""
        if run.low[back] in _COMPARES - {"other"}:
            return "than" if frame and run.at(back - 1) not in ("once", "some", "the") else ""
    return ""


def _than(run: Run, at: int, text: str) -> str:
    return (
        "then" if run.at(at - 1) in ("and", "but", "since", "until", "by", "just") and run.at(at + 1) else ""
    )


def _its(run: Run, at: int, text: str) -> str:
    after, next_ = run.at(at + 1), run.at(at + 2)
    sure = after in (
        "a",
        "an",
        "the",
        "been",
        "not",
        "because",
        "why",
        "raining",
        "snowing",
        "getting",
        "going",
    )
    easy = after in _EASY and next_ in ("to", "that") and run.at(at + 3) not in _ONES
    return "it's" if sure or easy else ""


def _it_is(run: Run, at: int, text: str) -> str:
    before, after = run.at(at - 1), run.at(at + 1)
    owned = after in _OWNED or after == "own"
    moved = before in ("since", "after", "before", "despite") and (owned or after.endswith("opening"))
    held = before in _KEEPS and (owned or after in ADJECTIVES)
    shown = before in ("show", "shows", "showed") and after in _OWNED
    ruled = before in _IN - {"about", "to", "at"} and owned
    return "its" if moved or held or shown or ruled or after == "own" else ""


def _your(run: Run, at: int, text: str) -> str:
    before, after, next_ = run.at(at - 1), run.at(at + 1), run.at(at + 2)
    if before not in _JOINS:
        return ""
    ready = after in _READY and (not next_ or next_ in _GOES_ON)
    doing = after.endswith("ing") and after not in _ACTS and next_ in _DOES
    return "you're" if ready or doing or after in _STILL else ""


def _you_are(run: Run, at: int, text: str) -> str:
    after = run.at(at + 1)
    made = after.endswith(("ment", "ness", "ship")) and len(after) > 7
    owned = after in _OWNED and not after.endswith("ing")
    return "your" if owned or after == "own" or made else ""


def _their(run: Run, at: int, text: str) -> str:
    before, after, next_ = run.at(at - 1), run.at(at + 1), run.at(at + 2)
    if after in ("is", "are", "was", "were", "isn't", "aren't", "wasn't", "weren't"):
        return "there"
    went = before in (
        "got",
        "get",
        "been",
        "go",
        "went",
        "arrived",
        "live",
        "lived",
        "work",
        "worked",
        "start",
        "started",
    )
    if not after and text[run.words[at].end :][:1] in (".", ",", ";", "!", "?"):
        return "there"
    if went and after in (
        "by",
        "on",
        "early",
        "late",
        "in",
        "at",
        "before",
        "after",
        "for",
        "and",
        "when",
        "last",
        "as",
    ):
        return "there"
    ready = after in _READY and next_ in ("to", "with", "that", "for", "of")
    doing = after.endswith("ing") and after not in _ACTS and next_ in _DOES
    return "they're" if before in _JOINS - {"as"} and (ready or doing or after in ("not", "still")) else ""


def _there(run: Run, at: int, text: str) -> str:
    before, after, next_ = run.at(at - 1), run.at(at + 1), run.at(at + 2)
    if after == "welcome" and next_ == "to":
        return "they're"
    doing = after.endswith("ing") and after not in _ACTS and next_ in ("to", "with", "for", "a", "the")
    if before in _JOINS and doing:
        return "they're"
    owner = before in _KEEPS or before in ("of", "with", "by", "for", "about", "to", "into", "said", "that")
    return "their" if owner and after in _OWNED and next_ not in ("is", "are", "was", "were") else ""


def _they_are(run: Run, at: int, text: str) -> str:
    before, after = run.at(at - 1), run.at(at + 1)
    owner = before in _KEEPS - {"said"} or before in _IN
    return "their" if after == "own" or (owner and (after in _OWNED or after in ADJECTIVES)) else ""


def _effect(run: Run, at: int, text: str) -> str:
    after = run.at(at + 1)
    hit = after in (
        "every",
        "each",
        "our",
        "my",
        "your",
        "their",
        "us",
        "me",
        "them",
        "people",
        "how",
        "everyone",
    )
    return "affect" if run.at(at - 1) in MANY and hit else ""


def _effected(run: Run, at: int, text: str) -> str:
    after, next_ = run.at(at + 1), run.at(at + 2)
    hit = after in (
        "the",
        "our",
        "my",
        "your",
        "us",
        "them",
        "him",
        "her",
        "by",
        "every",
        "me",
        "people",
        "how",
    )
    return "affected" if hit and not next_.startswith(("change", "transfer", "repair", "pay", "sale")) else ""


def _affect(run: Run, at: int, text: str) -> str:
    noun = run.at(at + 1) in ("on", "of") and run.at(at + 2) != "a"
    owned = run.at(at - 1) in ("a", "an", "the", "no", "any", "its", "some")
    return f"effect{run.at(at)[6:]}" if noun or owned else ""


def _loose(run: Run, at: int, text: str) -> str:
    return "lose" if run.at(at - 1) in _HELPERS and run.at(at + 1) in _LOST else ""


def _lose(run: Run, at: int, text: str) -> str:
    before = run.at(at - 1)
    owned = before in _ONES - {"that"} or before == "every" or (before == "one" and run.at(at - 2) != "no")
    return "loose" if owned and run.at(at + 1) else ""


def _lead(run: Run, at: int, text: str) -> str:
    before, earlier, after, next_ = run.at(at - 1), run.at(at - 2), run.at(at + 1), run.at(at + 2)
    if before in ("also", "then", "once", "first", "already", "always"):
        before, earlier = earlier, run.at(at - 3)
    much = after in DETERMINERS or after in ("to", "by", "us", "me")
    if before in _HAVE and much:
        return "led"
    if (
        before in ("he", "she", "it")
        and earlier not in _HELPERS | {"how"}
        and after in DETERMINERS | {"to", "us", "me"}
    ):
        return "led"
    if (
        after == "by"
        and next_ in DETERMINERS | {"people", "women", "local", "someone"}
        and before not in _HELPERS
    ):
        return "led"
    if (
        after in ("me", "us")
        and next_ in ("to", "into", "through", "back", "down")
        and before not in _HELPERS
    ):
        past = any(w in ("had", "was", "were", "did") or w.endswith("ed") for w in run.low[: at - 1])
        return "led" if before and (past or not before.endswith("s")) else ""
    if before in ("i", "we", "they", "who") and earlier not in _HELPERS and after in DETERMINERS:
        start = max(text.rfind(mark, 0, run.words[at].start) for mark in ".!?\n")
        ends = [p for p in (text.find(mark, run.words[at].end) for mark in ".!?\n") if p > 0]
        said = text[start + 1 : min(ends, default=len(text))].lower()
        return "led" if _OF_TIME.search(said) else ""
    return ""


def _who_is(run: Run, at: int, text: str) -> str:
    return "whose" if run.at(at + 1) in _OWNED else ""


def _of(run: Run, at: int, text: str) -> str:
    modal = run.at(at - 2) in ("could", "should", "would", "must", "might")
    return "have" if run.at(at - 1) == "not" and modal and run.at(at + 1) not in ("", "course") else ""


def _to(run: Run, at: int, text: str) -> str:
    before, after = run.at(at - 1), run.at(at + 1)
    if after in ("much", "late", "soon", "often"):
        taken = before == "up" and run.at(at - 2) in ("take", "taking", "took", "taken", "use", "using")
        return (
            "too"
            if taken or before in ("far", "never", "is", "was", "were", "are", "be", "way", "all")
            else ""
        )
    if after or text[run.words[at].end :][:1] not in (".", "!", "?"):
        return ""
    if at == 0:
        return "too" if text[: run.words[0].start].rstrip()[-1:] == "," else ""
    liked = run.at(at - 3) in (
        "with",
        "about",
        "enjoyed",
        "liked",
        "loved",
        "met",
        "saw",
        "like",
        "love",
        "visited",
    )
    return (
        "too"
        if liked and run.at(at - 2) in _ONES and not {"who", "which", "what", "where"} & set(run.low)
        else ""
    )


def _too(run: Run, at: int, text: str) -> str:
    before, after, next_ = run.at(at - 1), run.at(at + 1), run.at(at + 2)
    if before in ("i", "you", "we", "they", "she", "he"):
        shown = after == "to" and next_ in ("show", "explain", "meet", "talk", "answer", "speak", "see")
        return "took" if shown or after in ("the", "a", "an", "over", "part", "notes") else ""
    asks = before in _READY or before in (
        "like",
        "love",
        "want",
        "hope",
        "good",
        "pleased",
        "forward",
        "nice",
        "lovely",
    )
    return "to" if asks and after in VERBS - {"open", "close", "clean", "live", "like"} else ""


def _thought(run: Run, at: int, text: str) -> str:
    whom = run.at(at + 1) in ("me", "us", "him", "her", "them", "myself")
    return (
        "taught"
        if whom and run.at(at + 2) in ("to", "how", "about", "much", "what", "when", "everything")
        else ""
    )


def _expect(run: Run, at: int, text: str) -> str:
    after = run.at(at + 1) in ("on", "for", "at", "when", "during", "in")
    apart = at == 0 and text[: run.words[0].start].rstrip()[-1:] == ","
    return (
        "except"
        if after and (apart or run.at(at - 1) in ("day", "days", "everything", "all", "week"))
        else ""
    )


def _from(run: Run, at: int, text: str) -> str:
    ends = run.at(at + 1) in ("is", "was", "has") or (
        not run.at(at + 1) and text[run.words[at].end :][:1] in (".", ",")
    )
    return "form" if run.at(at - 1) in _FORMS and ends else ""


_FRAMES: dict[str, Callable[[Run, int, str], str]] = {
    "then": _then, "than": _than, "its": _its, "it's": _it_is, "your": _your, "you're": _you_are, "their": _their,
    "there": _there, "they're": _they_are, "effect": _effect, "effected": _effected, "affect": _affect,
    "affects": _affect, "loose": _loose, "lose": _lose, "lead": _lead, "who's": _who_is, "of": _of, "to": _to,
    "too": _too, "thought": _thought, "expect": _expect, "from": _from, "loosing": lambda run, at, text: "losing",
    "loosed": lambda run, at, text: "lost" if run.at(at + 1) in _LOST else "",
}  # fmt: skip
"""A word, and what stands there rightly where the words around it do not allow it."""


def _framed(letter: LetterView, told: Collection[int]) -> Iterable[Hit]:
    """Words in a frame that only their double can fill."""
    for run in runs(letter):
        for at, word in enumerate(run.low):
            frame = _FRAMES.get(word)
            fix = frame(run, at, letter.text) if frame else ""
            start, end = run.words[at].start, run.words[at].end
            if fix and start not in told and not letter.names_the_post(start, end):
                said = letter.text[start:end]
                yield Hit(start, end, _SAY.format(found=said, fix=fix), (like(said, fix),))


def check(letter: LetterView) -> Iterable[Hit]:
    told = list(hits(letter, _TABLE))
    yield from told
    yield from _framed(letter, {hit.start for hit in told})


RULE = Rule(
    id="confusable",
    severity=Severity.ERROR,
    line=Line.MISTAKES,
    summary="A real word stands where another was meant.",
    why="Spelling checkers pass “manger” and “form”; recruiters laugh at them (measured: no engine catches either).",
    examples=(
        Example("I met the hiring manger.", "I met the hiring manager."),
        Example("I look forward to hearing form you.", "I look forward to hearing from you."),
        Example("We cut it form six days to two.", "We cut it from six days to two."),
        Example("I have ten years in pubic health.", "I have ten years in public health."),
        Example("Thank you for you time.", "Thank you for your time."),
        Example("I enjoyed hearing about you're team.", "I enjoyed hearing about your team."),
        Example("I hope your well.", "I hope you're well."),
        Example("I look forward to meet you.", "I look forward to meeting you."),
        Example("I am interesting in the role.", "I am interested in the role."),
        Example("I would not loose sight of it.", "I would not lose sight of it."),
        Example("It is easier then I thought.", "It is easier than I thought."),
        Example("It had a great affect on us.", "It had a great effect on us."),
        Example("I enjoyed meeting there team.", "I enjoyed meeting their team."),
        Example("I could of said more.", "I could have said more."),
        Example("Thank you for your advise.", "Thank you for your advice."),
        Example("My skills would compliment your team.", "My skills would complement your team."),
        Example("You walked me threw the plan.", "You walked me through the plan."),
        Example("This peaked my interest.", "This piqued my interest."),
        Example("We spoke last weak.", "We spoke last week."),
        Example("I would play a leading roll in it.", "I would play a leading role in it."),
        Example("Last year I lead a crew of nine.", "Last year I led a crew of nine."),
        Example("I heard that their hiring a new crew.", "I heard that they're hiring a new crew."),
        Example("The museum changed after it's reopening.", "The museum changed after its reopening."),
        Example(
            "We did more in one week then in the month before.",
            "We did more in one week than in the month before.",
        ),
    ),
    quiet=(
        "I lead a crew of nine, and they lead us to the van. It's been good, and it's people who count.",
        "That their training to date was short is known; we did more, then in May we stopped.",
        "My principal is glad to speak with you. We worked there in all weathers, and I asked who to speak to.",
        "I filled in the form you sent, and I will return it with the form for Siobhan.",
        "Your welcome was warm, and your team is kind; you looked after me well.",
        "Thank you for the public talk. The loose cables are mended, then we tested them.",
        "It is good to meet people who lead a team well. I will see you there, and it is not too late to help.",
        "In principle I agree; the principal of the school does too.",
        "I look forward to work that matters, and there is plenty of it.",
        "I would be glad to meet you, to hear your advice, and to see the whole site.",
    ),
    check=check,
)
