"""`compose`: find the interview, the reader and what was discussed, and let the kind's own module write."""

from __future__ import annotations

from datetime import datetime

from cordially.model import Case, Debrief, Draft, Interview, Kind, Person, PersonKind, Problem
from cordially.model.words import said
from cordially.writing.brief import Brief, CannotCompose
from cordially.writing.kinds import writers
from cordially.writing.match import Ranker
from cordially.writing.panel import Share, deal
from cordially.writing.style import PLAIN, Style

AFTER_INTERVIEW = (Kind.THANK_YOU, Kind.RECOVERY)


def compose(
    case: Case,
    kind: Kind,
    now: datetime,
    *,
    to: Person | None = None,
    interview_id: str = "",
    style: Style = PLAIN,
    ranker: Ranker | None = None,
) -> Draft:
    """A draft of one letter, made of the candidate's own words; every sentence names its sources.

    `to` None picks the reader: the only or first interviewer for a thank-you, the contact (agency,
    coordinator, else the first person) for the rest. `interview_id` "" picks the latest interview that has
    begun, with that reader if there is one. `style` says it differently, shorter, warmer or more formally.
    `ranker` finds the lines of the résumé that belong to the topics (None: the lexicon).
    `Draft.to` holds the reader's person id. Raises CannotCompose, whose `problems` say kindly what is
    missing. The same case, kind, reader and style always give the same letter.
    """
    write = writers().get(kind)
    if write is None:
        name = kind.value.replace("_", " ")
        raise CannotCompose(
            Problem(
                "kind",
                said(
                    "A letter of the kind “{name}” is yours to write; what would you like to say?", name=name
                ),
            )
        )
    interview = _interview(case, now, to, interview_id)
    reader = to or _reader(case, kind, interview)
    debrief = case.opportunity.debrief_of(interview.id) if interview else None
    share = _share(case, interview, debrief, reader, ranker)
    # Notes after an interview differ by seat; a count would shift them as soon as the first one is sent.
    turn = 0 if kind in AFTER_INTERVIEW else sum(t.kind is kind for t in case.opportunity.touches)
    return write(Brief(case, kind, now, reader, interview, debrief, share, turn, style))


def _interview(case: Case, now: datetime, to: Person | None, interview_id: str) -> Interview | None:
    if interview_id:
        found = case.opportunity.interview(interview_id)
        if found is None:
            raise CannotCompose(
                Problem("interview", "That interview is not noted here. Which one do you mean?")
            )
        return found
    held = [i for i in case.opportunity.interviews if i.start <= now and not i.cancelled]
    with_reader = [i for i in held if to and to.id in i.person_ids]
    return max(with_reader or held, key=lambda i: i.start, default=None)


def _reader(case: Case, kind: Kind, interview: Interview | None) -> Person | None:
    """Whom the letter is for when nobody is named."""
    people = case.opportunity.people
    agent = next((p for p in people if p.kind is PersonKind.AGENCY), None)
    if case.opportunity.via_agency and agent:
        return agent
    met = [p for i in (interview.person_ids if interview else ()) for p in people if p.id == i]
    arranges = [p for p in people if p.kind is PersonKind.COORDINATOR]
    in_order = met + arranges if kind in AFTER_INTERVIEW else _last_writer(case) + arranges + met
    return next(iter(in_order), next(iter(people), None))


def _last_writer(case: Case) -> list[Person]:
    """Whoever wrote last is whom one answers."""
    by = sorted((r for r in case.opportunity.replies if r.person_id), key=lambda r: r.at, reverse=True)
    return [p for r in by[:1] for p in case.opportunity.people if p.id == r.person_id]


def _share(
    case: Case,
    interview: Interview | None,
    debrief: Debrief | None,
    reader: Person | None,
    ranker: Ranker | None,
) -> Share:
    if interview is None or debrief is None or reader is None:
        return Share(reader.id if reader else "", 0)
    guest = "" if reader.id in interview.person_ids else reader.id
    return next(s for s in deal(case, interview, debrief, guest, ranker) if s.person_id == reader.id)
