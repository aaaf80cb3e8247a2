"""The letters of one panel side by side, as its members would compare them."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import QuerySet

from cordially.desk.mapping import case_of
from cordially.desk.models import Interview, Letter
from cordially.desk.resume import ranker
from cordially.model import Kind, Sibling, TopicKind
from cordially.model.overlap import MOST_SHARED, matrix, shared_spans
from cordially.writing.panel import Share, deal

__all__ = ["MOST_SHARED", "Seat", "compare", "siblings"]

_COMPARED = (Kind.THANK_YOU.value, Kind.RECOVERY.value)


@dataclass(frozen=True, slots=True)
class Seat:
    """One reader: their letter, what it is made of and why, and how much of it the others would recognise.

    `pieces` are (text, shared) runs of the body; `row` holds the overlap with each letter, None for its own.
    """

    letter: Letter
    topics: tuple[str, ...]
    highlight: str
    why: str
    pieces: tuple[tuple[str, bool], ...]
    row: tuple[float | None, ...]

    @property
    def worst(self) -> float:
        """The greatest overlap with another letter, 0 to 1."""
        return max((s for s in self.row if s is not None), default=0.0)


def compare(interview: Interview) -> tuple[Seat, ...]:
    """Every thank-you (or recovery) of this interview, in the order of its people; () below two."""
    letters = list(_letters(interview))
    if len(letters) < 2:
        return ()
    bodies = [letter.body for letter in letters]
    dealt = _dealt(interview)
    rows = matrix(bodies)
    return tuple(
        _seat(letter, dealt.get(str(letter.person_id)), bodies, rows[at], at)
        for at, letter in enumerate(letters)
    )


def siblings(letter: Letter) -> tuple[Sibling, ...]:
    """The letters that the rest of the panel gets, or has; () for a letter that nobody would compare."""
    if letter.interview is None or letter.kind not in _COMPARED:
        return ()
    others = _letters(letter.interview).exclude(pk=letter.pk).exclude(person=letter.person_id)
    return tuple(Sibling(other.person.name, other.body) for other in others)


def _letters(interview: Interview) -> QuerySet[Letter]:
    letters = Letter.objects.filter(interview=interview, kind__in=_COMPARED).exclude(body="")
    return letters.select_related("person").order_by("person_id")


def _dealt(interview: Interview) -> dict[str, Share]:
    case = case_of(interview.opportunity)
    meeting = case.opportunity.interview(str(interview.pk))
    notes = case.opportunity.debrief_of(str(interview.pk))
    if meeting is None or notes is None:
        return {}
    return {share.person_id: share for share in deal(case, meeting, notes, ranker=ranker())}


def _seat(letter: Letter, share: Share | None, bodies: list[str], row: tuple[float, ...], at: int) -> Seat:
    others = [body for n, body in enumerate(bodies) if n != at]
    topics = tuple(t.text for t in share.topics if t.kind is not TopicKind.WISH) if share else ()
    highlight = share.highlight.text if share and share.highlight else ""
    overlaps = tuple(None if n == at else s for n, s in enumerate(row))
    pieces = tuple(_pieces(letter.body, shared_spans(letter.body, others)))
    return Seat(letter, topics, highlight, share.why if share else "", pieces, overlaps)


def _pieces(body: str, spans: tuple[tuple[int, int], ...]) -> list[tuple[str, bool]]:
    found: list[tuple[str, bool]] = []
    at = 0
    for start, end in spans:
        found += [(body[at:start], False), (body[start:end], True)]
        at = end
    return [piece for piece in (*found, (body[at:], False)) if piece[0]]
