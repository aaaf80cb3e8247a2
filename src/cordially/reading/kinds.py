"""What does a person's mail mean? Sentence by sentence, with the sentences that show it, and abstaining.

Each kind gathers the cues of `cues` as independent evidence (1 - the product of the doubts). The strongest
kind leads; a second outcome in the same mail takes away from it, so that two outcomes end in a question.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from cordially.model.history import ReplyKind
from cordially.reading.clauses import (
    conditional,
    no_to_something_else,
    of_somebody_else,
    out_to_another,
    says,
)
from cordially.reading.cues import Cue, cues_of
from cordially.reading.language import language_of
from cordially.reading.second import Opinion, decides, opinion_of

ABSTAIN_BELOW = 0.6
JUST_BELOW = 0.59
HIGHEST = 0.98
_PLAIN = 0.75  # an outcome told as plainly as this is told

# How sure the second opinion must be to speak alone, and to doubt the cues: found by trying each open set
# with weights that had not learnt from it (bench/reading/train.py --trial).
_SURE_ALONE = {ReplyKind.REJECTION: 0.55, ReplyKind.OFFER: 0.8}
_SURE_UNDECIDED = 0.72  # of a no whose sentences name no decision in so many words
_SURE_UNNAMED = 0.8  # of a no in a mail that names no work and nobody chosen
_SURE_ELSE = 0.65
_SURE_ABROAD = 0.9  # of anything in a language of which it has learnt little
_LESS = 0.9  # nothing is as sure as a cue
_HARDLY_PLAIN = 0.06  # of a no told by a cue as plain as can be
_HARDLY_A_NO = 0.12
_HARDLY_WEAK = 0.3  # of a no told by a weak cue
_AS_GOOD_AS_NOT = 0.5  # of one told by the weakest
_RATHER_A_NO = 0.6  # of one whose words speak to nobody
_PROBABLY_A_NO = 0.8
_SURELY_A_NO = 0.9
_PERHAPS_A_NO = 0.5  # a receipt is none that may be a no
_PLAINLY = 0.97
_PLAIN_NO = 0.95
_PLAIN_UNNAMED = 0.85  # a no that names no work and nobody must be told as plainly as this
_VERY_WEAKLY = 0.65
_WEAKLY = 0.8  # a cue no surer than this gives way to
_SURELY_ELSE = 0.9  # a second opinion as sure as this
_SURELY_NOTHING = 0.93  # that a mail tells nothing, so that it outweighs a cue that is not plain

_OUTCOMES = (ReplyKind.REJECTION, ReplyKind.OFFER, ReplyKind.NEXT_ROUND)
_UNSAFE_ABROAD = (ReplyKind.REJECTION, ReplyKind.OFFER, ReplyKind.ACKNOWLEDGEMENT)
# In this order a kind outranks a later one that is about as sure: what changes more goes first.
_RANK = (*_OUTCOMES, ReplyKind.HOLDING, ReplyKind.INFO_REQUEST, ReplyKind.ACKNOWLEDGEMENT)


# A day beside such words is a day on which they will say something; "a fire drill tomorrow" is not.
_TELLS = re.compile(
    r"\b(?:hear|tell|told|inform|notif|decid|decision|answer|news|update|back to you"
    r"|come back|get back|in touch"
    r"|contact|write|repl|respon|revert|outcome|result|let (?:you|everyone|all)|know"
    r"|reach out|call you|announce"
    r"|meets?\b|meeting|sits?\b|finali|conclu|await|wait|longer|more time|weeks?)",
    re.IGNORECASE,
)


# "If you have not heard from us within four weeks" promises nothing.
_NO_WORD_YET = re.compile(
    r"\bif you (?:have not|haven't|do not|don't) (?:yet )?(?:hear|receive)", re.IGNORECASE
)


_WEIGHTY = re.compile(
    r"\b(?:unfortunately|appointed|decided|decision|the choice|chose|chosen|selected|hired"
    r"|offered|other (?:candidates?|applicants?|people)|another (?:candidate|person)|someone else|vote)\b",
    re.IGNORECASE,
)

_SUITS = re.compile(
    r"\b(?:would|does|will|is|are) (?:that|this|it|you)\b[^.!]{0,60}\b(?:work|suit|ok(?:ay)?|all right|fine"
    r"|possible|acceptable|convenient|able to wait|happy to wait|still (?:interested|available|open))\b"
    r"[^.!]*\?|\b(?:can|could|would) you (?:wait|bear with|be patient|hold on|please confirm|confirm"
    r"|let (?:me|us) know)\b"
    r"|\blet (?:me|us) know (?:if|whether) (?:(?:this|that|it) |you (?:are|can|could|would|wish|still)\b)"
    r"|\b(?:please|kindly) (?:confirm|acknowledge)\b",
    re.IGNORECASE,
)
"""A message of delay that wants a word back."""

# "Would that still work for you?" asks about what stands before it, which may be a day or a delay.
_BARE_QUESTION = re.compile(
    r"\b(?:would|does|will|is|are|do you think) (?:that|this|it|you)\b[^.!?]{0,40}\b(?:work|suit"
    r"|ok(?:ay)?|all right|fine|possible|acceptable|convenient|good|fit)\b[^.!?]*\?",
    re.IGNORECASE,
)
_PROPOSES = re.compile(
    r"\b(?:interviews?|meet(?:ing)?|see you|talk|chat|call|speak|visit|come (?:in|by|over|along|and|to)|slot"
    r"|appointment|trial|assessment|callback|round|stage)\b|\b(?:at|to|from) \d{1,2}\b(?! ?%)"
    r"|\b\d{1,2} ?(?:am|pm|o'clock)\b|\b\d{1,2}[:.h]\d\d\b",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Tally:
    """What was found for one kind: the doubt that is left, and the sentences."""

    doubt: float = 1.0
    plainest: float = 0.0
    evidence: list[str] = field(default_factory=list)

    @property
    def score(self) -> float:
        """How sure, from 0 to 1."""
        return 1 - self.doubt


@dataclass(frozen=True, slots=True)
class Meaning:
    """The kind (OTHER when we abstain), how sure, the sentences for it, and those that ask to wait.

    `also` are the kinds that the mail tells side by side where it tells several; then we ask.
    `asks`: it takes longer, and they want to hear whether that suits. `alone`: no cue told it, only the
    second opinion did.
    """

    kind: ReplyKind
    confidence: float
    evidence: tuple[str, ...]
    waiting: tuple[str, ...] = ()
    also: tuple[ReplyKind, ...] = ()
    asks: bool = False
    alone: bool = False


def meaning_of(sentences: tuple[str, ...], promised: frozenset[str] = frozenset()) -> Meaning:
    """The meaning of these sentences; `promised` are those in which a promise with a date was read."""
    tallies = {kind: Tally() for kind in _RANK}
    language = language_of(" ".join(sentences))
    cues = cues_of(language)
    for sentence in sentences:
        mute = _asks_of_no_meeting(sentence, sentences)
        _count(sentence, cues, tallies, sentence in promised, mute)
    kind, confidence = _decide({kind: tally.score for kind, tally in tallies.items()})
    waiting = tuple(tallies[ReplyKind.HOLDING].evidence)
    evidence = tuple(tallies[kind].evidence)
    also = _side_by_side(tallies)
    if kind is ReplyKind.ACKNOWLEDGEMENT and _leaves_weight(sentences, set(evidence)):
        confidence = min(confidence, JUST_BELOW)
    barred = out_to_another(sentences) or of_somebody_else(sentences)
    if kind is ReplyKind.REJECTION and barred:
        confidence = min(confidence, JUST_BELOW)
    if also or not sentences:
        return Meaning(ReplyKind.OTHER, JUST_BELOW, _all_evidence(tallies), waiting, also)
    alone = confidence < ABSTAIN_BELOW
    found = _Found(kind, confidence, evidence, tallies[kind].plainest, language == "en")
    kind, confidence, evidence = _weighed(found, opinion_of(sentences))
    if confidence < ABSTAIN_BELOW or (barred and kind is ReplyKind.REJECTION):
        return Meaning(
            ReplyKind.OTHER, min(confidence, JUST_BELOW), evidence or _all_evidence(tallies), waiting
        )
    asks = kind is ReplyKind.HOLDING and any(_SUITS.search(one) for one in sentences)
    return Meaning(kind, min(confidence, HIGHEST), evidence, waiting, asks=asks, alone=alone)


def _asks_of_no_meeting(sentence: str, sentences: tuple[str, ...]) -> bool:
    """Whether "would that work for you?" stands in a mail that proposes no meeting at all."""
    found = _BARE_QUESTION.search(sentence)
    if not found or _PROPOSES.search(sentence[: found.start()]):
        return False
    return not any(_PROPOSES.search(one) for one in sentences if one != sentence)


@dataclass(frozen=True, slots=True)
class _Found:
    """What the cues found: `plainest` is the surest single sentence for the kind.

    The second opinion has learnt English and little else; where the language is not `known` to it, it doubts
    no refusal.
    """

    kind: ReplyKind
    confidence: float
    evidence: tuple[str, ...]
    plainest: float
    known: bool


_Verdict = tuple[ReplyKind, float, tuple[str, ...]]


def _weighed(found: _Found, second: Opinion) -> _Verdict:
    """What the cues found, beside the second opinion: it may speak where they are silent, and doubt them."""
    if found.confidence < ABSTAIN_BELOW:
        return _spoken_for(found, second)
    if not _doubts(found, second):
        return found.kind, found.confidence, found.evidence
    other = _spoken_for(found, second)
    least = _SURE_UNDECIDED if found.kind is ReplyKind.ACKNOWLEDGEMENT else _SURELY_A_NO
    if other[0] is ReplyKind.OTHER or (other[0] is ReplyKind.REJECTION and second.no < least):
        return found.kind, JUST_BELOW, found.evidence
    return other


def _spoken_for(found: _Found, second: Opinion) -> _Verdict:
    """Where the cues abstain: the second opinion, when it is sure and has a sentence to show for it."""
    asked = ReplyKind.OTHER, min(found.confidence, JUST_BELOW), ()
    if second.kind is ReplyKind.OTHER or second.chance < _SURE_ALONE.get(second.kind, _SURE_ELSE):
        return asked
    if not second.to_them and second.kind in (ReplyKind.REJECTION, ReplyKind.OFFER, ReplyKind.HOLDING):
        return asked
    if not found.known and second.chance < _SURE_ABROAD and second.kind in _UNSAFE_ABROAD:
        return asked
    shown = second.evidence
    if second.kind is ReplyKind.REJECTION:
        if not second.of_work and second.chance < _SURE_UNNAMED:
            return asked
        shown = tuple(one for one in shown if not no_to_something_else(one))
        if second.chance < _SURE_UNDECIDED and not any(map(decides, shown)):
            return asked
    return (second.kind, max(ABSTAIN_BELOW, _LESS * second.chance), shown) if shown else asked


def _doubts(found: _Found, second: Opinion) -> bool:
    """Whether the second opinion is so far from what the cues found that it does not stand.

    A weak sign of a no needs more beside it than a plain one, and most where nobody is spoken to.
    """
    if found.kind is not ReplyKind.REJECTION:
        receipt = found.kind is ReplyKind.ACKNOWLEDGEMENT
        if second.no >= (_PERHAPS_A_NO if receipt else _PROBABLY_A_NO):
            return receipt or found.confidence < _PLAINLY
        if second.kind is ReplyKind.OTHER and second.chance >= _SURELY_NOTHING:
            return found.confidence <= _SURELY_ELSE
        differs = found.kind is not second.kind and second.chance >= _SURELY_ELSE
        return differs and found.confidence <= _WEAKLY
    if not found.known:
        return False
    if not second.to_them:
        return second.no < _RATHER_A_NO
    if not second.of_work and found.plainest < _PLAIN_UNNAMED:
        return second.no < _RATHER_A_NO
    sure = max(found.confidence, found.plainest)
    if sure <= _VERY_WEAKLY:
        return second.no < _AS_GOOD_AS_NOT
    if sure >= _PLAIN_NO and opinion_of(found.evidence).no >= _SURELY_A_NO:
        return False  # what is plain by itself stays so beside a long letter
    least = _HARDLY_PLAIN if sure >= _PLAIN_NO else _HARDLY_WEAK if sure <= _WEAKLY else _HARDLY_A_NO
    return second.kind is not ReplyKind.REJECTION and second.no < least


def _leaves_weight(sentences: tuple[str, ...], understood: set[str]) -> bool:
    """Whether a receipt also says something of the decision that no cue understood: then we ask."""
    rest = (one for one in sentences if one not in understood)
    return any(_WEIGHTY.search(one) and not conditional(one) for one in rest)


def _count(
    sentence: str, cues: tuple[Cue, ...], tallies: dict[ReplyKind, Tally], promised: bool, mute: bool
) -> None:
    """Add one sentence: for each kind its best cue counts, once; a `mute` one invites to nothing."""
    best: dict[ReplyKind, float] = {}
    for cue in cues:
        if cue.weight > best.get(cue.kind, 0) and says(cue, sentence):
            best[cue.kind] = cue.weight
    if mute:
        best.pop(ReplyKind.NEXT_ROUND, None)
    plainest = dict(best)
    promised = promised and not _NO_WORD_YET.search(sentence)
    if promised and not any(best.get(kind, 0) >= 0.5 for kind in _OUTCOMES):
        least = 0.75 if _TELLS.search(sentence) else 0.4
        best[ReplyKind.HOLDING] = max(least, min(0.95, best.get(ReplyKind.HOLDING, 0) + 0.1))
    if best.get(ReplyKind.REJECTION, 0) >= 0.75:  # "unable to offer you the role" is one thing, a no
        best = {
            k: w
            for k, w in best.items()
            if k not in (ReplyKind.OFFER, ReplyKind.NEXT_ROUND, ReplyKind.HOLDING)
        }
    for kind, weight in best.items():
        tallies[kind].doubt *= 1 - weight
        tallies[kind].plainest = max(tallies[kind].plainest, plainest.get(kind, 0))
        tallies[kind].evidence.append(sentence)


def _side_by_side(tallies: dict[ReplyKind, Tally]) -> tuple[ReplyKind, ...]:
    """A no beside something else, each said plainly in a sentence of its own: two roles in one mail."""
    no = tallies[ReplyKind.REJECTION]
    if no.plainest < _PLAIN:
        return ()
    others = tuple(
        kind
        for kind in (ReplyKind.OFFER, ReplyKind.NEXT_ROUND, ReplyKind.HOLDING)
        if _apart(no, tallies[kind], kind)
    )
    return (ReplyKind.REJECTION, *others) if others else ()


def _apart(no: Tally, other: Tally, kind: ReplyKind) -> bool:
    """Whether the other thing is said outside the sentences of the no; waiting must be said outright."""
    outright = 0.85 if kind is ReplyKind.HOLDING else _PLAIN
    return other.plainest >= outright and bool(set(other.evidence) - set(no.evidence))


def _decide(scores: dict[ReplyKind, float]) -> tuple[ReplyKind, float]:
    """The leading kind, less what speaks against it."""
    outcome = max(_OUTCOMES, key=lambda k: scores[k])
    lead = outcome if scores[outcome] >= ABSTAIN_BELOW else _first_sure(scores)
    if lead in _OUTCOMES:
        return lead, scores[lead] * (1 - _against(lead, scores))
    # A weak sign of an outcome makes a lesser reading doubtful, but "unfortunately" alone does not.
    doubt = max((scores[k] for k in _OUTCOMES), default=0.0)
    return lead, scores[lead] * (1 - (0.4 * doubt if doubt > 0.45 else 0))


def _first_sure(scores: dict[ReplyKind, float]) -> ReplyKind:
    return next((k for k in _RANK[3:] if scores[k] >= ABSTAIN_BELOW), max(_RANK, key=lambda k: scores[k]))


def _against(lead: ReplyKind, scores: dict[ReplyKind, float]) -> float:
    """How much the other outcomes speak against this one; an offer may well come with next steps."""
    friends = {ReplyKind.OFFER, ReplyKind.NEXT_ROUND}
    rivals = [scores[k] * (0.15 if {k, lead} == friends else 0.5) for k in _OUTCOMES if k is not lead]
    holding = 0.25 * scores[ReplyKind.HOLDING] if lead is ReplyKind.REJECTION else 0.0
    return max(*(r if r > 0.2 or r == 0 else r / 2 for r in rivals), holding)


def _all_evidence(tallies: dict[ReplyKind, Tally]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(s for k in _RANK for s in tallies[k].evidence))[:6]
