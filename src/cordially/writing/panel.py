"""The panel: who gets which topic and which highlight, so that no two notes tell the same story.

A panel compares notes (ETIQUETTE.md, panel.max_similarity). Everything is dealt for the whole interview at
once, in the order of the invite, so that every letter can be composed alone and still differ from the others.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from cordially.model import Case, Debrief, Highlight, Interview, Person, Problem, Topic, TopicKind
from cordially.model.words import said
from cordially.writing import fillings
from cordially.writing.assignment import best_assignment
from cordially.writing.match import LexiconRanker, Ranker, relevance

_MATTERS = (TopicKind.NEED, TopicKind.PERSONAL)
_CHOSEN = 1000.0  # more than all else together
_NO_DEED = 1.5  # ours: what was done says more in a sentence than a title or a licence does
_EARLIER = 0.001  # ours: between equals, what was noted first goes to whom the invite names first


@dataclass(frozen=True, slots=True)
class Share:
    """What one person's letter is made of: topics, best first, and a highlight with its relevance to them.

    `seat` of `seats` counts the readers; `why` says in plain words how the topics came to this person.
    """

    person_id: str
    seat: int
    topics: tuple[Topic, ...] = ()
    highlight: Highlight | None = None
    relevance: float = 0.0
    seats: int = 1
    why: str = ""

    def first(self, *kinds: TopicKind) -> Topic | None:
        """The first topic of the first kind that is there."""
        return next((t for kind in kinds for t in self.topics if t.kind is kind), None)


def deal(
    case: Case, interview: Interview, debrief: Debrief, guest: str = "", ranker: Ranker | None = None
) -> tuple[Share, ...]:
    """The shares of everybody at an interview; `guest` is a reader who was not there (a coordinator).

    `ranker` says which line of the résumé belongs to which topic; None is the lexicon alone.

    Where an agency stands between, nobody else is written to, and its recruiter gets all of it; likewise
    whoever writes to the coordinator does so because people met have no address, and those get no share.
    """
    met = interview.person_ids
    if guest:
        written = {p.id for p in case.opportunity.people if p.email}
        met = () if case.opportunity.via_agency else tuple(i for i in met if i in written)
    ids = tuple(dict.fromkeys((*met, *((guest,) if guest else ()))))
    usable = tuple(t for t in debrief.topics if not isinstance(fillings.read(t), Problem))
    people = {p.id: p for p in case.opportunity.people}
    shares = _with_topics([people.get(i, Person("", id=i)) for i in ids], usable)
    return _with_highlights(case, shares, ranker or LexiconRanker())


@dataclass(slots=True)
class _Hand:
    """One reader's topics while they are dealt."""

    person: Person
    topics: list[Topic]
    why: str = ""

    def holds(self, *kinds: TopicKind) -> bool:
        return any(t.kind in kinds for t in self.topics)


def _with_topics(people: Sequence[Person], topics: Sequence[Topic]) -> tuple[Share, ...]:
    hands = [_Hand(p, [t for t in topics if p.id and t.person_id == p.id]) for p in people]
    for hand in hands:
        hand.why = said("You talked about it with them.") if hand.topics else ""
    known = {p.id for p in people}
    shared = [t for t in topics if not t.person_id or t.person_id not in known]
    _deal_by_worth([t for t in shared if t.kind in _MATTERS], hands, _MATTERS)
    _deal_by_worth([t for t in shared if t.kind is TopicKind.FIT], hands, (TopicKind.FIT,))
    for hand in hands:
        # A better answer belongs in every letter that asks for one; each person gets it in another frame.
        hand.topics.extend(t for t in shared if t.kind is TopicKind.WISH)
        if not any(t.kind is not TopicKind.WISH for t in hand.topics):
            hand.topics.extend(_least_used(topics, hands))
            hand.why = said("There are fewer topics than people, so this one is shared.")
    return tuple(
        Share(h.person.id, seat, tuple(h.topics), seats=max(len(hands), 1), why=h.why)
        for seat, h in enumerate(hands)
    )


def _deal_by_worth(pack: list[Topic], hands: list[_Hand], kinds: tuple[TopicKind, ...]) -> None:
    """First one each to those who have nothing of these kinds yet, by the best assignment; then the rest."""
    waiting = [h for h in hands if not h.holds(*kinds)]
    count = min(len(waiting), len(pack))
    if count:
        chosen = _chosen(pack, kinds)[:count] if len(pack) >= count else pack
        for hand, topic in _matched(waiting, chosen):
            hand.topics.append(topic)
            close = relevance(Highlight(topic.text), hand.person.role) > 0
            hand.why = hand.why or (
                said("Closest to what they do.") if close else said("So that each has their own.")
            )
        pack = [t for t in pack if t not in chosen]
    for topic in pack:
        if hands:
            min(hands, key=lambda h: (sum(t.kind in kinds for t in h.topics), len(h.topics))).topics.append(
                topic
            )


def _chosen(pack: list[Topic], kinds: tuple[TopicKind, ...]) -> list[Topic]:
    """Needs before things between us; otherwise in the order of the notes."""
    return sorted(pack, key=lambda t: kinds.index(t.kind))


def _matched(hands: list[_Hand], topics: list[Topic]) -> list[tuple[_Hand, Topic]]:
    """Each topic to another reader: what is closest to somebody's work goes to them.

    The smaller side is dealt out; between equals the order of the invite and of the notes decides.
    """
    worth = [
        [
            relevance(Highlight(t.text), h.person.role) - _EARLIER * abs(at - seat)
            for seat, h in enumerate(hands)
        ]
        for at, t in enumerate(topics)
    ]
    return [(hands[seat], topic) for topic, seat in zip(topics, best_assignment(worth), strict=True)]


def _least_used(topics: Sequence[Topic], hands: list[_Hand]) -> list[Topic]:
    """More people than topics: the one that the fewest others have."""
    spoken = [t for t in topics if t.kind is not TopicKind.WISH]
    return sorted(spoken, key=lambda t: sum(t in h.topics for h in hands))[:1]


def _with_highlights(case: Case, shares: tuple[Share, ...], ranker: Ranker) -> tuple[Share, ...]:
    """The assignment of lines that fits best over all letters; no line twice while there are enough."""
    lines = [h for h in case.candidate.highlights if fillings.read_highlight(h.text)]
    if not lines or not shares:
        return shares
    copies = -(-len(shares) // len(lines))  # more people than lines: each line serves again
    worth = []
    for share in shares:
        row = _worth(case, share, lines, ranker)
        worth.append([row[n % len(lines)] - _EARLIER * n for n in range(len(lines) * copies)])
    dealt = [lines[n % len(lines)] for n in best_assignment(worth)]
    return tuple(_with_line(s, line) for s, line in zip(shares, dealt, strict=True))


def _with_line(share: Share, line: Highlight) -> Share:
    """The share with its line; one that the person chose has to do with the topic, because they say so."""
    chosen = any(t.highlight == line.text for t in share.topics if t.highlight)
    return replace(share, highlight=line, relevance=max(_topical(share, line), 1.0 if chosen else 0.0))


def _topical(share: Share, line: Highlight) -> float:
    lead = share.first(TopicKind.NEED, TopicKind.FIT)
    return relevance(line, lead.text) if lead else 0.0


def _is_deed(line: Highlight) -> bool:
    read = fillings.read_highlight(line.text)
    return read is not None and read.shape is fillings.Shape.DEED


def _worth(case: Case, share: Share, lines: Sequence[Highlight], ranker: Ranker) -> list[float]:
    """What each line is worth in this letter: what the person chose stands above what we think; then the
    leading topic counts most, the other topics and the role a little."""
    lead = share.first(TopicKind.NEED, TopicKind.FIT)
    rest = " ".join(t.text for t in share.topics)
    near = ranker.scores(lead.text, [h.text for h in lines]) if lead else [0.0] * len(lines)
    chosen = {t.highlight for t in share.topics if t.highlight}
    return [
        _CHOSEN * (line.text in chosen)
        + 2 * score
        + _topical(share, line) / 2
        + relevance(line, rest) / 4
        + relevance(line, case.opportunity.role) / 3
        - _NO_DEED * (not _is_deed(line))
        for line, score in zip(lines, near, strict=True)
    ]
