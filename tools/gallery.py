"""Write docs/gallery: every kind of letter for twelve invented people, composed, proofread and compared.

`make gallery` runs it. The pages are never edited by hand: mend the frames or the cases, and run it again.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import cache
from itertools import combinations
from pathlib import Path

from tools import messy

from cordially.model import (
    Case,
    Draft,
    Interview,
    Kind,
    Opportunity,
    Person,
    Promise,
    Proof,
    Reply,
    ReplyKind,
    Touch,
)
from cordially.model.casefile import parse_case
from cordially.post.meaning import ranker
from cordially.proofing import proofread
from cordially.writing import Style, Tone, compose, overlap
from cordially.writing.style import PLAIN

GALLERY = Path(__file__).parent.parent / "docs" / "gallery"
NO = "We were glad to meet you. After long thought we have chosen somebody else for this post."
YES = "It is our pleasure to offer you the post. Please find the terms in the letter enclosed."
LATER = "Thank you for your patience. We need a little longer and will be in touch by the day named."


@dataclass(frozen=True, slots=True)
class Piece:
    """One letter of the gallery: in which situation, from which case, to whom, and what became of it."""

    title: str
    case: Case
    draft: Draft
    to: Person | None
    now: datetime
    interview_id: str

    @property
    def proof(self) -> Proof:
        """The proof of the letter as it stands."""
        return _proof(self)


@cache
def _proof(piece: Piece) -> Proof:
    draft, now, interview_id = piece.draft, piece.now, piece.interview_id
    kind, subject = draft.kind, draft.subject
    return proofread(
        draft.body, piece.case, to=piece.to, kind=kind, subject=subject, now=now, interview_id=interview_id
    )


def cases() -> list[tuple[str, Case]]:
    """The case files of the gallery by name."""
    found = []
    for file in sorted((GALLERY / "cases").glob("*.toml")):
        case, problems = parse_case(file.read_text("utf-8"))
        if case is None or problems:
            raise SystemExit(f"{file.name}: {problems}")
        found.append((file.stem, case))
    return found


def pieces(case: Case) -> Iterator[Piece]:
    """Every kind of letter that this process could ask for, each in a situation of its own."""
    meeting = max(case.opportunity.interviews, key=lambda i: i.start)
    soon = meeting.end + timedelta(hours=3)
    for held in case.opportunity.interviews:
        if case.opportunity.debrief_of(held.id):
            for person in readers(case, held):
                yield _piece("A thank-you", case, Kind.THANK_YOU, held.end + timedelta(hours=3), held, person)
    first = readers(case, meeting)[0]
    yield _piece("The better answer", case, Kind.RECOVERY, soon, meeting, first)
    yield _piece("A card, to be written by hand", case, Kind.CARD, soon, meeting, first)
    yield from _silence(case, meeting, first)
    yield from _answers(case, meeting, first)
    yield from _meetings(case, first)


def readers(case: Case, meeting: Interview) -> list[Person]:
    """Who is written to: the agency where one stands between, else everybody met."""
    people = case.opportunity.people
    if case.opportunity.via_agency:
        return [p for p in people if p.kind == "agency"]
    return [p for p in people if p.id in meeting.person_ids]


def _piece(title: str, case: Case, kind: Kind, now: datetime, meeting: Interview | None, to: Person) -> Piece:
    interview_id = meeting.id if meeting else ""
    return Piece(title, case, _composed(case, kind, now, to, interview_id), to, now, interview_id)


def _composed(
    case: Case, kind: Kind, now: datetime, to: Person, interview_id: str, style: Style = PLAIN
) -> Draft:
    """As the desk composes it: the lines of the résumé by the meanings of words, too."""
    return compose(case, kind, now, to=to, interview_id=interview_id, style=style, ranker=ranker())


def _silence(case: Case, meeting: Interview, to: Person) -> Iterator[Piece]:
    said = case.opportunity.debrief_of(meeting.id)
    due = said.promise.due if said and said.promise else None
    asked = datetime(due.year, due.month, due.day, 10, tzinfo=UTC) if due else meeting.end + timedelta(days=9)
    first = asked + timedelta(days=3)
    yield _piece("Where things stand", case, Kind.STATUS_CHECK, first, meeting, to)
    again = _with(case, touches=(Touch(first, Kind.STATUS_CHECK, person_ids=(to.id,)),))
    second = first + timedelta(days=9)
    yield _piece("Where things stand, once more", again, Kind.STATUS_CHECK, second, meeting, to)
    yield _piece("A call", again, Kind.CALL, second, meeting, to)
    yield _piece("A voicemail", again, Kind.VOICEMAIL, second, meeting, to)
    yield _piece("The end of a silence", again, Kind.CLOSING, second + timedelta(days=20), meeting, to)
    later = first + timedelta(days=100)
    yield _piece("A greeting, months later", case, Kind.KEEP_IN_TOUCH, later, meeting, to)


def _answers(case: Case, meeting: Interview, to: Person) -> Iterator[Piece]:
    at = meeting.end + timedelta(days=6)
    now = at + timedelta(hours=4)
    friday = at.date() + timedelta(days=11 - at.weekday())
    promise = Promise("by the day named", at, friday)
    held = _with(case, replies=(Reply(at, ReplyKind.HOLDING, to.id, promise, text=LATER),))
    no = _with(case, replies=(Reply(at, ReplyKind.REJECTION, to.id, text=NO),))
    yes = _with(case, replies=(Reply(at, ReplyKind.OFFER, to.id, text=YES),))
    yield _piece("They need more time", held, Kind.HOLDING, now, meeting, to)
    yield _piece("They said no", no, Kind.GOODWILL, now, meeting, to)
    yield _piece("They made an offer", yes, Kind.OFFER_THANKS, now, meeting, to)
    yield _piece("Yes", yes, Kind.ACCEPTANCE, now, meeting, to)
    yield _piece("No, with thanks", yes, Kind.DECLINE, now, meeting, to)
    yield _piece("Stepping back", case, Kind.WITHDRAWAL, now, meeting, to)


def _meetings(case: Case, to: Person) -> Iterator[Piece]:
    last = max(case.opportunity.interviews, key=lambda i: i.start)
    moves_by = timedelta(days=8, hours=2)
    coming = replace(last, start=last.start + moves_by, end=last.end + moves_by, id="next")
    moved = _with(case, interviews=(*case.opportunity.interviews, coming))
    yield _piece("A meeting has moved", moved, Kind.RESCHEDULE, last.end + timedelta(days=3), None, to)
    now = coming.start + timedelta(minutes=20)
    yield _piece("They did not come", moved, Kind.NO_SHOW, now, coming, to)


def _with(case: Case, **changes: object) -> Case:
    opportunity: Opportunity = replace(case.opportunity, **changes)  # type: ignore[arg-type]
    return replace(case, opportunity=opportunity)


def page(name: str, case: Case) -> str:
    """One page: every letter of one case, with its words and its proof."""
    job = case.opportunity
    lines = [f"# {case.candidate.name}: {job.role} at {job.company}", ""]
    lines += [f"The case: [{name}.toml](cases/{name}.toml).", "All names and addresses are invented.", ""]
    letters = list(pieces(case))
    for piece in letters:
        lines += _shown(piece)
    lines += _other_ways(case) + _compared([p for p in letters if p.draft.kind is Kind.THANK_YOU])
    return "\n".join(lines).rstrip() + "\n"


def _shown(piece: Piece) -> list[str]:
    proof = piece.proof
    found = ", ".join(f.rule for f in proof.findings) or "no finding"
    to = piece.to.name if piece.to else "nobody yet"
    head = f"{len(piece.draft.body.split())} words; the proof has {found}."
    subject = [f"Subject: {piece.draft.subject}", ""] if piece.draft.subject else []
    text = piece.draft.body.rstrip()
    return [f"## {piece.title} ({to})", "", head, "", "```text", *subject, text, "```", ""]


def _other_ways(case: Case) -> list[str]:
    meeting = max(case.opportunity.interviews, key=lambda i: i.start)
    to, now = readers(case, meeting)[0], meeting.end + timedelta(hours=3)
    ways = {
        "said differently": Style(1),
        "shorter": Style(short=True),
        "warmer": Style(tone=Tone.WARM),
        "more formal": Style(tone=Tone.FORMAL),
    }
    lines = []
    for title, style in ways.items():
        draft = _composed(case, Kind.THANK_YOU, now, to, meeting.id, style)
        lines += _shown(Piece(f"The first thank-you, {title}", case, draft, to, now, meeting.id))
    return lines


def _compared(letters: list[Piece]) -> list[str]:
    if len(letters) < 2:
        return []
    lines = ["## As the panel would compare them", ""]
    lines += ["| | | shared runs of five words |", "| --- | --- | ---: |"]
    for one, other in combinations(letters, 2):
        share = overlap(one.draft.body, other.draft.body)
        names = " | ".join(p.to.name if p.to else "" for p in (one, other))
        lines.append(f"| {names} | {share:.0%} |")
    return [*lines, ""]


def main() -> None:
    """Write one page a case and the page that lists them."""
    index = ["# The gallery", ""]
    index += ["Every kind of letter for twelve invented people, as Cordially composes it."]
    index += ["Written by `make gallery`; a test holds that each passes the proof and invents nothing.", ""]
    for name, case in cases():
        (GALLERY / f"{name}.md").write_text(page(name, case), "utf-8")
        index.append(f"- [{case.candidate.name}, {case.opportunity.role}]({name}.md)")
    index.append("- [What people type into the stems, and what becomes of it](messy.md)")
    (GALLERY / "messy.md").write_text(messy.page(), "utf-8")
    (GALLERY / "README.md").write_text("\n".join(index) + "\n", "utf-8")


if __name__ == "__main__":
    main()
