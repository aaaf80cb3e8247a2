"""Letters on paper: a card to copy by hand, a formal letter, an envelope; and the note that it was posted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from cordially import model as m
from cordially.desk.letters import live_seal
from cordially.desk.mapping import case_of, signer
from cordially.desk.models import Candidate, Letter, Opportunity, Touch
from cordially.etiquette import gate, plan
from cordially.etiquette.manners import manners_of
from cordially.model.calendar import local_date
from cordially.model.words import said
from cordially.post import paper
from cordially.post.addresses import PostalAddress, lines


@dataclass(frozen=True, slots=True)
class Choice:
    """What to look at: `what` is card, letter or envelope; `size` one of its sizes; `sheet` for cards."""

    what: str
    size: str
    sheet: str = ""


@dataclass(frozen=True, slots=True)
class Posting:
    """Whether and until when to post: the last day, and the reason in words."""

    proper: bool
    text: str
    last_day: datetime | None = None


def choice(letter: Letter, what: str, size: str, sheet: str) -> Choice:
    """A choice that exists: what was asked for, else what is usual in the candidate's country."""
    country = letter.candidate.country
    what = what if what in paper.WHATS else ("card" if letter.kind == m.Kind.CARD.value else "letter")
    sheet = sheet if sheet in ("", "card", *paper.PAPERS) else ""
    page = sheet or paper.usual_size("letter", country)
    known = size if size in paper.sizes(what) else paper.usual_size(what, country)
    return Choice(what, known, "" if page == "card" else page)


def extent(chosen: Choice) -> tuple[int, int]:
    """Width and height of the printed page, in tenths of a millimetre: a preview keeps its place by them."""
    if chosen.what == "letter":
        width, height = paper.PAGES[chosen.size]
    elif chosen.what == "card" and chosen.sheet:
        width, height = paper.PAGES[chosen.sheet]
    else:
        known: Mapping[str, paper.CardSize | paper.EnvelopeSize]
        known = paper.CARDS if chosen.what == "card" else paper.ENVELOPES
        width, height = known[chosen.size].width, known[chosen.size].height
    return round(width * 10), round(height * 10)


def sheet(letter: Letter, chosen: Choice, now: datetime) -> paper.Sheet:
    """What is to be printed."""
    if chosen.what == "envelope":
        return paper.Envelope(sender_lines(letter), reader_lines(letter), chosen.size)
    if chosen.what == "card":
        return paper.Card.of(letter.body, chosen.size, chosen.sheet)
    me = signer(letter.opportunity)
    address = lines(PostalAddress.of(letter.candidate.address), "", home=me.country)
    today = local_date(now, me.zone or "UTC")
    return paper.FormalLetter.of(letter.body, me, address, reader_lines(letter), today, chosen.size)


def sender_lines(letter: Letter) -> tuple[str, ...]:
    """The candidate's own address."""
    me = signer(letter.opportunity)
    return lines(PostalAddress.of(letter.candidate.address), me.name, home=me.country)


def reader_lines(letter: Letter) -> tuple[str, ...]:
    """The reader at the employer's address, seen from the candidate's country."""
    person, job = letter.person, letter.opportunity
    name = " ".join(x for x in (person.honorific, person.name) if x)
    stored = PostalAddress.of({"country": job.country, **job.address})
    return lines(stored, name, job.company, home=letter.candidate.country)


def save_addresses(letter: Letter, data: Mapping[str, str]) -> None:
    """Keep both addresses as typed in one form ("my-street", "their-city", ...)."""
    me, job = letter.candidate, letter.opportunity
    me.address, job.address = _typed(data, "my-"), _typed(data, "their-")
    if me.address["country"]:
        me.country = me.address["country"]
    Candidate.objects.filter(pk=me.pk).update(address=me.address, country=me.country)
    Opportunity.objects.filter(pk=job.pk).update(address=job.address)


def _typed(data: Mapping[str, str], prefix: str) -> dict[str, str]:
    mine = {k.removeprefix(prefix): v for k, v in data.items() if k.startswith(prefix)}
    return PostalAddress.of(mine).stored()


def posting(letter: Letter, now: datetime) -> Posting:
    """The plan's word on this letter: its last day to post, or why it is better not posted now."""
    case, kind = case_of(letter.opportunity), m.StepKind(letter.kind)
    if kind is not m.StepKind.CARD:
        days = manners_of(case.opportunity.country).post_days
        text = said(
            "The post takes about {days} business days there. Where a deadline stands, the email "
            "keeps it; on paper the same words may follow.",
            days=days,
        )
        return Posting(True, text)
    person = str(letter.person_id)
    steps = [s for s in plan(case, now).steps if s.kind is kind and person in s.person_ids]
    if steps:
        return Posting(True, steps[0].reason.text, steps[0].deadline)
    verdict = gate(case, kind, now, person_ids=(person,), interview_id=str(letter.interview_id or ""))
    return Posting(verdict.proper, verdict.reason.text, None)


def posted(letter: Letter, now: datetime) -> tuple[m.Problem, ...]:
    """Note that the letter went by post. It counts as a contact; twice is told and not counted."""
    if hasattr(letter, "touch"):
        return (m.Problem("", "This one is noted as gone already."),)
    if live_seal(letter):
        return (m.Problem("", "This letter is sealed to go by email. Break the seal to post it instead."),)
    Touch.objects.create(
        candidate=letter.candidate,
        opportunity=letter.opportunity,
        person=letter.person,
        interview=letter.interview,
        letter=letter,
        at=now,
        kind=letter.kind,
        channel=m.Channel.POST.value,
    )
    return ()
