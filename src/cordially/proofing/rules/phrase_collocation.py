"""Words that do not go together in English, however well each stands by itself: "make a question", "do a mistake"."""

# ruff: noqa: E501 - one row of the table a line
from __future__ import annotations

from collections.abc import Iterable

from cordially.model import Severity
from cordially.proofing.phrases import Phrase, hits
from cordially.proofing.rule import Example, Hit, Line, Rule
from cordially.proofing.view import LetterView

_SAY = "In English one says “{fix}” here."
_TO_MAKE = {"do": "make", "does": "makes", "did": "made", "done": "made", "doing": "making"}
_TO_DO = {"make": "do", "makes": "does", "made": "did", "making": "doing"}
_MADE = r"(?:mistakes?|decisions?|progress|an? (?:big |small |great |good |real )?(?:mistake|decision|effort|suggestion|appointment|phone call|difference|impression|noise|plan|contribution|promise|offer|choice|complaint|list|request|proposal)|every effort|(?:many|some|several|any|no) (?:mistakes|decisions|efforts|suggestions|plans|changes|improvements)|money|friends|sense)"
_DONE = r"(?:(?:my|your|our|his|her|their) (?:homework|best|very best|research|job|housework|training|degree|internship|studies|duty|exercises?)|the (?:homework|housework|dishes|shopping|laundry|cleaning)|an? (?:degree|internship|favou?r|good job|great job|test|training|master's|research)|(?:some )?research|homework|business with|exercise|sports?|a lot of (?:research|work|training|exercise))"
_TABLE = (
    *(Phrase(rf"\b(?P<at>{said})(?= {_MADE}\b)(?<!to be {said})(?<!be {said})", _SAY, (fix,)) for said, fix in _TO_MAKE.items()),
    *(Phrase(rf"\b(?P<at>{said})(?= {_DONE}\b)", _SAY, (fix,)) for said, fix in _TO_DO.items()),
    Phrase(r"\b(?:have|has|had) (?P<at>made)(?= (?:my|our) (?:very )?best\b)", _SAY, ("done",)),
    Phrase(r"\b(?P<at>mak(?:e|ing) (?:(?P<who>you|me|him|her|them|us) )?)(?=(?:a|some|any|one|another|more|two|three|the|many) (?:more )?questions?\b)", "One asks a question; nobody makes one.", ("ask ",)),
    Phrase(r"\b(?P<at>made (?:(?P<who>you|me|him|her|them|us) )?)(?=(?:a|some|any|one|another|two|three|many) (?:more )?questions?\b)", "One asks a question; nobody makes one.", ("asked ",)),
    Phrase(r"\b(?P<at>(?:do|did|put) (?:(?:you|me|him|her|them|us) )?)(?=(?:a|some|one|another|two|three) questions?\b)", "One asks a question.", ("ask ",)),
    Phrase(r"\b(?P<at>say|said|says)(?= (?:me|him|her|us)\b(?! (?:that is|was)))", "One tells somebody something, or says it to somebody.", ("tell",)),
    Phrase(r"\b(?P<at>tell|told)(?= (?:hello|goodbye|thank you|thanks|that i (?:am|was) interested)\b)", _SAY, ("say",)),
    Phrase(r"\b(?:can|could|will|would|to|please|you) (?P<at>learn)(?= (?:me|him|her|them|the (?:children|students|team|apprentices)) (?:how|to|about|the)\b)", "Who shows it “teaches”; who is shown it learns.", ("teach",)),
    Phrase(r"\b(?:can|could|would|please) (?:you )?(?P<at>borrow)(?= me\b)", _SAY, ("lend",)),
    Phrase(r"\b(?P<at>(?:win|won|earn|earned|make|made|take|took|grab))(?= (?:(?:a lot of|much|more|some|valuable|good|great|my first|new|enough) )?(?:experience|knowledge)\b(?! (?:of it|count|matter|your|available|useful|work|easier|fun)))", "One gains experience.", ("gain",)),
    Phrase(r"\b(?P<at>(?:rise|raise|increase|grow|grew) (?:up )?my (?:knowledge|experience|skill))\b", "One deepens knowledge and gains experience.", ()),
    Phrase(r"\b(?:get|keep|stay|be|got|kept|remain) (?P<at>touch)\b", _SAY, ("in touch",)),
    Phrase(r"\b(?P<at>in my point of view|on my point of view|in my own point of view)\b", _SAY, ("from my point of view",)),
    Phrase(r"\b(?P<at>according to me|according to my opinion|on my opinion|to my opinion|from my opinion|by my opinion|at my opinion)\b", _SAY, ("in my opinion",)),
    Phrase(r"\b(?P<at>in my knowledge|as per my knowledge)\b", _SAY, ("to my knowledge",)),
    Phrase(r"\b(?P<at>cope up)(?= with\b)", _SAY, ("cope",)),
    Phrase(r"\b(?P<at>(?:kindly|please) revert(?: back)?|do the needful|out of station|pass(?:ed)? out (?:of|from) (?:college|university|school|engineering)|prepone(?:d)?)\b", "Outside one country few readers know “{found}”.", ()),
    Phrase(r"\b(?:i|we) (?:am|are|was|were|'m) (?P<at>having)(?= (?:(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|many|several|good|great|strong|a good|a lot of|more than|over|vast|rich) ){1,3}(?:years?|experience|knowledge|skills?)\b)", "A thing that one owns is not “being had”: “have”.", ("have",)),
    Phrase(r"\b(?P<at>(?P<be>am|are|is|was|were) (?P<verb>knowing|understanding|believing|wanting|needing|preferring|liking|owning|belonging|containing|consisting|seeming|agreeing))(?= (?:that|the|a|an|your|you|to|how|what|this|with|of|it|my|in)\b)", "This verb is not used with “am ...ing”.", ()),
    Phrase(r"\b(?P<at>it has)(?= (?:a lot of|many|several|some|two|three|no) (?:people|reasons|things|opportunities|problems|employees|students|ways)\b)", _SAY, ("there are",)),
    Phrase(r"\bhow (?P<at>do you call|it is called|is called)\b", "One asks “what” a thing is called.", ()),
    Phrase(r"\b(?P<at>since (?:a )?(?:long|many) time|from (?:a )?long time|since long)\b(?! (?:ago|and|before|after|enough))(?!-)", _SAY, ("for a long time",)),
    Phrase(r"\b(?P<at>till date|until date)\b", _SAY, ("to date",)),
    Phrase(r"\b(?P<at>more and better|much more better|very much better)\b", _SAY, ("much better",)),
    Phrase(r"\b(?P<at>the both)\b(?! (?:sides|ends))", _SAY, ("both",)),
    Phrase(r"\b(?P<at>(?:very|so|too) (?P<x>excellent|perfect|unique|fantastic|wonderful|amazing|delicious|essential|enormous|impossible|terrible|awful|huge|superb))\b(?<!so perfect)(?<!so wonderful)(?<!so huge)(?<!so excellent)(?<!so unique)(?<!so awful)(?<!so terrible)", "Such a word is strong enough without “very”.", (r"\g<x>",), Severity.ADVICE),
    Phrase(r"\b(?P<at>(?:every|each) (?:one )?of (?:the|my|our) (?:people|employees|students|customers) (?:are|were|have))\b", "“Every” and “each” are one.", ()),
    Phrase(r"\b(?P<at>did|do|does)(?= (?:never|ever) (?:had|been|seen|went|done|met)\b)", "“Have” is meant here.", ("have",)),
    Phrase(r"(?<!what )(?<!than )(?<!all )(?<!that )(?<!as )(?<!thing )\b(?:i|we|you|they|he|she) (?P<at>(?:did|do|does) )(?=(?:already |just |also )?(?:finished|started|worked|enjoyed|learned|managed|completed|helped|spoke|went|took|made|had|was|were|led|built|wrote|sent|gave|met|saw|found|liked|visited|applied|improved|created|developed|handled|received|decided|moved|used|called|asked|told|came|ran)\b)", "With a past form no “{found}” is needed.", ("",)),
    Phrase(r"\b(?P<at>although|though|even though)\b(?= [^.!?;\n]{5,80}, but (?:i|we|it|they|he|she|you|the|my)\b)", "“Although” and “but” say the same: one is enough.", ()),
    Phrase(r"\b(?P<at>because)\b(?= [^.!?;\n]{5,80}, so (?:i|we|it|they|he|she|you)\b)(?<!as long as)(?<!well as)", "“Because” and “so” say the same: one is enough.", ()),
    Phrase(r"\b(?P<at>the reason (?:is|was|why i [a-z]+ (?:is|was)) because)\b", "The reason is “that”.", ("the reason is that",)),
    Phrase(r"\b(?:i|we|they|you) (?P<at>(?:didn't|don't|haven't|couldn't|can't|never|did not|do not|have not) (?:[a-z]+ ){1,2}(?:nothing|nobody|nowhere|no one|none))\b(?! (?:but|less|short))", "Two noes make a yes: “anything”, “anybody”.", ()),
    Phrase(r"\b(?P<at>too much)(?= (?:people|customers|mistakes|things|questions|patients|students|emails|calls|hours|errors|jobs)\b)", _SAY, ("too many",)),
    Phrase(r"\b(?P<at>so much)(?= (?:people|customers|mistakes|things|questions|patients|students|emails|calls|hours|ideas|opportunities)\b)", _SAY, ("so many",)),
    Phrase(r"\b(?P<at>every (?:days|weeks|months|years|times))\b", "After “every” one stands.", ()),
    Phrase(r"\b(?P<at>one of my)(?= (?:friend|colleague|strength|skill|goal|idea|favou?rite (?:subject|thing)|hobby|teacher|client|customer|task|job|duty)\b(?! (?:set|list)))", "After “one of my” several stand.", ()),
    Phrase(r"\b(?P<at>years old experience|years experiences|years of experiences|year's of experience|years' of experience)\b", _SAY, ("years of experience",)),
    Phrase(r"\b(?P<at>i am agree|i'm agree|we are agree|i am disagree|i am not agree)\b", _SAY, ("I agree",)),
    Phrase(r"\b(?P<at>be (?=(?:agree|disagree|belong|depend|know|understand|remember)\b)|am (?=belong|remember|understand|hope\b))", "One word too many.", ("",)),
    Phrase(r"\b(?P<at>am|are|is) (?=(?:very |really )?(?:appreciate|enjoy|believe|know|understand|want|need|like|love|hope) (?:the|your|you|that|to|it|this|my|a)\b)", "One word too many.", ("",)),
    Phrase(r"\b(?:in my opinion|from my point of view|personally),? (?P<at>i think (?:that )?)", "“In my opinion” and “I think” say the same.", ("",)),
    Phrase(r"\b(?P<at>(?:past|old) (?:history|experience of the past)|free gift|end result|final outcome|added bonus|basic fundamentals|future plans? for the future|new innovations?|repeat again|advance planning in advance)\b", "One word of “{found}” is enough.", (), Severity.ADVICE),
)  # fmt: skip


def check(letter: LetterView) -> Iterable[Hit]:
    return hits(letter, _TABLE)


RULE = Rule(
    id="phrase.collocation",
    severity=Severity.WARNING,
    line=Line.MISTAKES,
    summary="Words stand together that do not go together in English.",
    why="Each word is right by itself, so no spelling checker finds “make a question” or “do a mistake”.",
    examples=(
        Example("May I make a question about the rota?", "May I ask a question about the rota?"),
        Example("I did a mistake in the first week.", "I made a mistake in the first week."),
        Example("I am having five years experience.", "I have five years' experience."),
        Example("Although it rained, but we stayed.", "Although it rained, we stayed."),
        Example("I am agree with you.", "I agree with you."),
    ),
    quiet=(
        "I did my best, and we made a plan.",
        "I asked a question and told her what it was.",
        "I am having lunch with them, and I am hoping to learn.",
        "We did make it, and they do have a point.",
    ),
    check=check,
)
