"""Whether a sentence asserts what it says: "if you are not selected" and "not able to offer" do not."""

from __future__ import annotations

import re

from cordially.model.history import ReplyKind
from cordially.reading.cues import Cue

# Words that make what follows a supposition. "If it helps, we have chosen another" ends it at ", we".
_SUPPOSED = re.compile(
    r"\b(?:if|unless|whether|should (?:you|your|we|an?|it|the)|were you|in case|in the event"
    r"|once|otherwise|where an?"
    r"|only (?:those|candidates|the|shortlisted)|those (?:who|candidates)|(?:candidates|applicants) who"
    r"|shortlisted candidates|(?:un)?successful (?:candidates|applicants)|provided"
    r"|please (?:assume|consider|understand))\b",
    re.I,
)
_MAIN_CLAUSE = re.compile(
    r", (?:and |but |so |then )?(?:we|i|our|the team|unfortunately|i'm|we're|we've|they|sadly)\b", re.I
)
# "If you are free, we would like to invite you" supposes nothing about the invitation.
_CONVENIENT = re.compile(
    r"if (?:you(?:'re| are) (?:free|available|around|still|happy|interested)|(?:that|it|this) (?:suits|works)"
    r"|possible|convenient|you (?:like|wish|would like|want|can|could|have time))\b",
    re.I,
)
_WITHIN = re.compile(r"\b(?:if|unless|whether)\b", re.I)
_AFTER = re.compile(r"\b(?:if|unless|should (?:you|your|we|there|a|an|any))\b", re.I)
_NEGATED = re.compile(
    r"\b(?:not|unable|cannot|never|no longer|neither|nor|nicht|keine?n?|ni|no)\b|n't\b", re.I
)
_CLAUSE = re.compile(r"[,;:–—]\s|\b(?:but|however|and|so|aber|mais|pero|ma|maar)\b", re.I)

# "We have chosen you and one other candidate" is no no.
_CHOSEN_YOU = re.compile(
    r"(?<!not )(?<!n't )(?<!never )\b(?:chosen|selected|picked|shortlisted|chose) you\b", re.I
)
# "If you would like feedback, I would be glad to set up a call" leads to no next round.
_CONSOLED = re.compile(
    r"\b(?:like|want|wish|useful|some|give you|share|offer|any|for|more|detailed|helpful)"
    r" (?:\w+ ){0,2}feedback\b"
    r"|\bfeedback (?:call|session|by)\b|\b(?:talk|walk|go) (?:it|you|this|that|them|these) through\b"
    r"|\b(?:discuss|talk about|go over) (?:the|your|our|this) (?:interview|decision|result|outcome)\b"
    r"|\bput you (?:on the list|(?:forward|up) for (?:the|another|a|one of)\b[^.!?]{0,60}\?)",
    re.I,
)


# A no to somebody or something else: "our bid was not chosen", "the room was given to another team".
_OF_THEIR_OWN = re.compile(
    r"\b(?:(?:our|my|his|her|their|its)(?: own)? (?!(?:choice|decision|preference|vote|first|second|interview"
    r"|search|recruitment|selection|process|pick|offer|client|panel|board|committee|position|post|vacancy)\b)"
    r"(?:[\w'-]+ ){1,6}?|\b(?:we|i) )(?:(?:was|were|has been|have been|had been|is|are|did|has|have)"
    r"(?:n't| not) ?(?:\w+ ){0,2}?(?:chosen|selected|shortlisted|successful|accepted|win|won"
    r"|(?:make|made) the (?:cut|final|list|short-?list))"
    r"|(?:was|were|came) (?:\w+ )?(?:unsuccessful|second|third|rejected|turned down))\b",
    re.I,
)
_THING = re.compile(
    r"\b(?:(?:meeting |board ?)?room|desk|table|projector|laptop|parking|bay|locker|book|novel|prize|award"
    r"|tender"
    r"|scarf|umbrella|lift|printer|lease|invoice|claim|appeal|supplier|licence|van|sign|pilot"
    r"|project)\b[^.!?]{0,40}\b(?:was|were|has|have"
    r"|is|went|goes|rejected|refused)\b|\b(?:rejected|refused|turned down) (?:our|my|the|his|her) (?:\w+"
    r" ){0,2}?"
    r"(?:plan|application for|request|proposal|bid)",
    re.I,
)
_PAPER = re.compile(
    r"\b(?:in|at) the (?:quiz|race|regatta|raffle|marathon|match|tournament)\b"
    r"|\b(?:form|upload|file|attachment|documents?|scan|payment|log-?in|password|certificate|photo"
    r"|signature|letter|cv|attempts?"
    r"|link)\b[\w ,']{0,40}\b(?:accepted|rejected|refused|unsuccessful|failed|read|opened|come through"
    r"|supported)\b"
    r"|\b(?:rejected|refused) your (?:\w+ ){0,2}(?:letter|certificate|file|photo|document|upload|form)\b",
    re.I,
)
_PENDING = re.compile(
    r"\b(?:choos\w+|chose|decid\w+|torn|wavering|split) between\b|\byou are one of (?:them|the|two"
    r"|three)\b|\bor (?:for )?you\b"
    r"|\b(?:offer|one) (?:is )?out (?:to|with)\b|\bshould (?:she|he|they) (?:decline|say no|turn)"
    r"|\bif (?:she|he|they) (?:says?|declines?|turns?)|\buntil (?:we|you|i) (?:have|get|receive|see|send)\b"
    r"|\b(?:without (?:it|them|this|these|that|your|a copy|seeing)|unless (?:you|it|they|we))\b"
    r"|\b(?:because|as|since)\b[^.!?]{0,50}\b(?:not signed|unsigned|incomplete|missing)\b"
    r"|\bnot (?:been )?(?:rejected|turned down)\b|\bcandidate we (?:chose|picked|hired) (?:\w+"
    r" ){0,4}?(?:withdr"
    r"|never|has (?:left|gone))",
    re.I,
)
_ANSWERED = re.compile(
    r"\b(?:yet|but|still|all the same|though|instead)\b[^.!?]{0,60}\b(?:see|meet|interview|talk to|speak"
    r" to|invite)"
    r" (?:with )?you\b|\byou\b[^.!?]{0,40}\b(?:go|are|is|is invited|are invited) (?:forward|through|to"
    r" meet)\b",
    re.I,
)
# The writer's own luck, prices and rules, whatever else the sentence says.
_OF_THE_WRITER = re.compile(
    r"\b(?:our|my) (?:quote|bid|tender|price|pitch|manuscript|abstract)\b"
    r"|\bi(?:'ve| have| was|'m| am) (?:just |now )?(?:been |being )?"
    r"(?:offered|promoted|appointed|turned down)\b"
    r"|\b(?:can't|cannot|can not|unable to) (?:go|stretch|get) (?:to|above|beyond|up to|higher)\b"
    r"(?!.*\b(?:leave it|leave this|so it's|not go)\b)"
    r"|\b(?:as|to be) (?:our |the |its )?(?:new )?(?:chief executive|ceo|chair(?:man|woman)?"
    r"|managing (?:director|partner)|auditors?|patron)\b"
    r"|\bi (?:did not|didn't) get\b|\bi (?:was not|wasn't) (?:offered|chosen|selected|given)\b"
    r"|\b(?:membership|licen[cs]e|planning|visa|loan|permit|grant|funding|refund|insurance)"
    r" (?:application|request)\b"
    r"|\b(?:late|incomplete) (?:applications|entries|submissions)\b",
    re.I,
)
# A no to a request, a price or a plan; to people who are told of in the third person.
_OF_NO_JOB = re.compile(
    r"\b(?:application|request|claim|appeal|motion) (?:for|to) (?:\w+ ){0,3}?(?:credit|loan|mortgage"
    r"|overdraft|parking|leave|holiday|discount|refund|tax|pension|permit|allowance|extension|deadline|benefit|rise"
    r"|raise|desk|refuse|roof|shed|alerts)\b"
    r"|\b(?:leave|holiday|expenses?|insurance|refund|parking|visa|discount|loan|mortgage|warranty|travel)"
    r" (?:request|claim|application)s?\b"
    r"|\b(?:offer|give|reimburse|refund|pay) (?:you )?(?:(?:a|an|any|the|for|you|your|better|lower|cheaper"
    r"|full|other|alternative|more|larger) ){0,3}(?:price|discount|refund|rate|dates?|slots?|times?|taxi"
    r"|ticket|hotel|meal|tour|lift|warranty)\b"
    r"|\b(?:forward|ahead) with (?!(?:[\w'-]+ ){0,4}(?:you|your|yours|this|it|things|him|her|them|one|any"
    r"|some|candid|appli|hir|recruit|appoint|process|role|position|post|job|vacanc|interview|offer|next|selection"
    r"|search|conversation|internship|placement|opening|stage|other|different|another|people|person|profile"
    r"|those|anyone|someone|somebody))(?-i:[a-z])"
    r"|\b(?:pick|choose|chosen|select|selected|use|used) your (?:\w+ )?(?:picture|photo|slogan|logo|recipe"
    r"|name|idea|song)\b"
    r"|\b(?-i:[A-Z][a-z]+)'s (?:old|former|last) (?:job|post|role|position|desk|place)\b"
    r"|\bthey (?:have not|haven't|had not|hadn't|were not|weren't|did not|didn't) (?:been |be )?(?:\w+ )?"
    r"(?:successful|selected|chosen|shortlisted|get|make|got)\b"
    r"|\b(?:the|those|three|two|four|all) (?:\w+ )?(?:candidates?|applicants?|people|ones?|two|three|four)"
    r" (?:that|whom|we)\b[^.!?]{0,15}(?:\bnot\b|n't\b|\brejected\b|\bturned down\b|\bturning down\b)"
    r"|(?<!^)\b(?!I\b)(?-i:[A-Z][a-z]+) (?:did not|didn't) get (?:the|that|it|in)\b",
    re.I,
)
# The same in the other languages: their own bid, plan or offer was not chosen.
_THEIR_BID = re.compile(
    r"\b(?:notre (?:offre|proposition|projet)|nuestra (?:oferta|propuesta)|la nostra (?:offerta|proposta)"
    r"|(?:a )?nossa proposta|onze (?:offerte|inschrijving)|unser (?:angebot|vorschlag)"
    r"|vår[at]? (?:offert|anbud))\b",
    re.I,
)
_OUTRIGHT = 0.85  # a cue as sure as this stands, whatever else the sentence promises
_OF_THE_JOB = re.compile(
    r"\byou(?:r|rs)?\b|\b(?:candidates?|applicants?|candidature|vacancy|vacancies|job|role|position|post"
    r"|appointment|apprenticeship|internship|headcount)\b",
    re.I,
)


# The post is out to somebody who has not answered; whoever is told so is still in the running.
_OUT_TO_ANOTHER = re.compile(
    r"\b(?:await(?:ing)?|wait(?:ing)? (?:for|to hear)|until (?:we|i) (?:have|get|hear|know)[\w ]{0,8})\b"
    r"[^.!?]{0,20}\b(?:her|his|their|him|them|she|he|they)\b"
    r"|\b(?:should|if) (?:she|he|they|that person"
    r"|the (?:first|other|preferred|successful) (?:\w+ )?(?:candidate|choice|person|one))\b"
    r"[^.!?]{0,20}\b(?:declines?|turns? (?:it|us) down|says? no|withdraws?|does(?:n't| not)|refuses?"
    r"|drops? out|changes? (?:her|his|their) mind)"
    r"|\b(?:has|have)(?:n't| not) (?:yet )?(?:accepted|answered|replied|signed|said yes)\b"
    r"|\b(?:has|have) (?:until|till|a week|two weeks|a few days|some days|time)\b[\w ]{0,20}"
    r" to (?:accept|answer|decide|sign|reply)\b|(?<!after )\bthinking it over\b"
    r"|(?<!been )(?<!were )(?<!were the )(?<!been the )\b(?:next|second) in (?:line|the queue)\b"
    r"|\bin reserve\b|\b(?:do(?:n't| not) need to|needn't|need not) re-?apply\b"
    r"|\bapplication (?:stays|remains) in\b",
    re.I,
)
# Whom the mail may speak of when it speaks of a no to somebody.
_SOMEBODY_ELSE_APPLIED = re.compile(
    r"\bthank(?:s| you)\b[^.!?]{0,20}\b(?:recommending|suggesting|referring|introducing|pointing (?:me|us) to"
    r"|putting (?:\w+ ){1,3}in touch)\b|\byou (?:recommended|suggested|referred|introduced)\b"
    r"|\byour (?:friend|colleague|brother|sister|cousin|nephew|niece|son|daughter|flatmate)\b",
    re.I,
)


def out_to_another(sentences: tuple[str, ...]) -> bool:
    """Whether an offer is out to somebody else who has yet to answer, so that nothing is decided."""
    return any(_OUT_TO_ANOTHER.search(one) for one in sentences)


def of_somebody_else(sentences: tuple[str, ...]) -> bool:
    """Whether the mail speaks of another applicant, whom the reader recommended or knows."""
    return any(_SOMEBODY_ELSE_APPLIED.search(one) for one in sentences)


def no_to_something_else(sentence: str) -> bool:
    """Whether what sounds like a no is one to a thing, to the employer itself, or to none for now."""
    if _PAPER.search(sentence) or _PENDING.search(sentence) or _OF_NO_JOB.search(sentence):
        return True
    if _THEIR_BID.search(sentence) or _OF_THE_WRITER.search(sentence):
        return True
    other = _OF_THEIR_OWN.search(sentence) or _THING.search(sentence)
    return bool(other) and not _OF_THE_JOB.search(sentence)


def says(cue: Cue, sentence: str) -> bool:
    """Whether the sentence says the cue, and (for a claim) asserts it rather than supposes it."""
    found = cue.pattern.search(sentence)
    if found is None or (cue.unless and cue.unless.search(sentence)):
        return False
    if cue.kind is ReplyKind.REJECTION:
        if _CHOSEN_YOU.search(sentence) or no_to_something_else(sentence):
            return False
        if cue.weight < _OUTRIGHT and _ANSWERED.search(sentence):
            return False
    if cue.kind is ReplyKind.NEXT_ROUND and _CONSOLED.search(sentence):
        return False
    good = cue.kind in (ReplyKind.OFFER, ReplyKind.NEXT_ROUND)
    if (good or cue.positive) and _negated(sentence, found.start(), found.end()):
        return False
    return not (cue.claim and _supposed(sentence, found.start(), found.end(), cue.kind))


def conditional(sentence: str) -> bool:
    """Whether the sentence supposes something."""
    return _SUPPOSED.search(sentence) is not None


def _negated(sentence: str, start: int, end: int) -> bool:
    """Whether a "not" stands in the clause of this place: good news is never told so."""
    begins = max((mark.end() for mark in _CLAUSE.finditer(sentence, 0, start)), default=0)
    return _NEGATED.search(sentence[begins:end]) is not None


def _supposed(sentence: str, start: int, end: int, kind: ReplyKind) -> bool:
    """Whether the words at this place hang on an "if"; good news and promises in the main clause too."""
    hangs = kind in (ReplyKind.HOLDING, ReplyKind.NEXT_ROUND, ReplyKind.OFFER)
    for word in _SUPPOSED.finditer(sentence, 0, start + 1):
        if _CONVENIENT.match(sentence, word.start()):
            continue
        if hangs or not _MAIN_CLAUSE.search(sentence, word.end(), start + 1):
            return True
    inner = _WITHIN.search(sentence[start:end])
    after = kind in (ReplyKind.HOLDING, ReplyKind.OFFER) and any(
        not _CONVENIENT.match(sentence, word.start()) for word in _AFTER.finditer(sentence, end)
    )
    return bool(inner or after)
