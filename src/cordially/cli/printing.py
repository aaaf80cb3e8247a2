"""`cordially print`: a card to copy by hand, a letter or an envelope, without a database."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import get_args

from cordially.cli import given, page
from cordially.model.calendar import local_date
from cordially.model.history import Case
from cordially.model.letters import Kind
from cordially.model.people import Person
from cordially.model.plan import StepKind
from cordially.post import paper
from cordially.post.paper import Format

MOST_LINES = 20  # of an address


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be printed and how; addresses are their lines, parted by ";"."""

    what: str
    kind: Kind | None
    size: str
    sheet: str
    my_address: str
    their_address: str


def print_sheet(
    case_name: str, file: Path, wanted: Wanted, to: str, interview: str, text_name: str, now_text: str
) -> None:
    """Write the sheet to `file` and say how it lies on its paper."""
    form = _form(file)
    case, now = given.read_case(case_name), given.moment(now_text)
    interview_id = given.interview_id(case, interview)
    reader = given.person(case, to) or _only_reader(case, interview_id, now)
    sheet = _sheet(case, wanted, reader, interview_id, text_name, now)
    printed = paper.render(sheet, form)
    given.write_bytes(file, printed.data)
    page.line(f"{file} is written: {_told(sheet)}.", "fine")
    if printed.missing:
        page.line(f"No font here has the letter {printed.missing}; it is missing on the page.", "mend")
    if isinstance(sheet, paper.Card):
        _say_fit(sheet)
        _say_when(case, reader, interview_id, now)


def _form(file: Path) -> Format:
    form = file.suffix.removeprefix(".").casefold()
    for known in get_args(Format):
        if form == known:
            return known  # type: ignore[no-any-return]
    raise given.WrongUse(f"{file} should end in .pdf, .svg or .png, so that we know what to write.")


def _only_reader(case: Case, interview_id: str, now: datetime) -> Person:
    met = given.readers(case, interview_id, now) or case.opportunity.people
    if len(met) == 1:
        return met[0]
    names = ", ".join(p.name for p in met) or "nobody yet"
    raise given.WrongUse(f"To whom? Say it with --to; the case knows {names}.")


def _sheet(
    case: Case, wanted: Wanted, reader: Person, interview_id: str, text_name: str, now: datetime
) -> paper.Sheet:
    me, what = case.candidate, wanted.what
    size = wanted.size or paper.usual_size(what, me.country)
    if size not in paper.sizes(what):
        raise given.WrongUse(f"--size {size} is no {what}. There are {', '.join(paper.sizes(what))}.")
    mine, theirs = _lines(wanted.my_address), _lines(wanted.their_address)
    name = " ".join(x for x in (reader.honorific, reader.name) if x)
    to = (name, case.opportunity.company, *theirs)
    if what == "envelope":
        return _envelope((me.name, *mine) if mine else (), to, size)
    body = given.read_text(text_name) if text_name else _draft(case, wanted, reader, interview_id, now)
    if what == "card":
        return paper.Card.of(body, size, _paper_of(wanted.sheet, me.country))
    return paper.FormalLetter.of(body, me, mine, to, local_date(now, me.zone), size)


def _envelope(sender: tuple[str, ...], to: tuple[str, ...], size: str) -> paper.Envelope:
    envelope = paper.Envelope(sender, to, size)
    if not paper.envelope_fits(envelope):
        raise given.WrongUse(f"These addresses are too long for the envelope {size}. Try a larger --size.")
    return envelope


def _draft(case: Case, wanted: Wanted, reader: Person, interview_id: str, now: datetime) -> str:
    from cordially.writing import compose

    kind = wanted.kind or (Kind.CARD if wanted.what == "card" else Kind.THANK_YOU)
    return compose(case, kind, now, to=reader, interview_id=interview_id).body


def _lines(address: str) -> tuple[str, ...]:
    lines = tuple(line.strip() for line in address.split(";") if line.strip())
    if len(lines) > MOST_LINES:
        raise given.WrongUse(f"An address has up to {MOST_LINES} lines; this one has {len(lines)}.")
    return lines


def _paper_of(sheet: str, country: str) -> str:
    """The paper under a card; "" for a page of the card's own size."""
    wanted = sheet or paper.usual_size("letter", country)
    if wanted not in ("card", *paper.PAPERS):
        raise given.WrongUse(f"--sheet {wanted} is no paper we know: a4, us-letter or card.")
    return "" if wanted == "card" else wanted


def _told(sheet: paper.Sheet) -> str:
    if isinstance(sheet, paper.FormalLetter):
        pages = page.plural(paper.page_count(sheet), "page", "pages")
        return f"a letter on {paper.PAPERS[sheet.paper]}, {pages}"
    if isinstance(sheet, paper.Envelope):
        return f"an envelope, {paper.ENVELOPES[sheet.size].label}"
    under = f", at true size on {paper.PAPERS[sheet.sheet]}" if sheet.sheet else ""
    return f"{paper.CARDS[sheet.size].label}{under}"


def _say_fit(card: paper.Card) -> None:
    fit = paper.fit(card)
    if fit.over:
        words = page.plural(fit.over, "word", "words")
        page.line(f"Too long for this card, by {words}. Shorten it, or take a larger card.", "mend")
    else:
        page.line(f"It fits: {fit.lines} of {fit.rows} lines.")


def _say_when(case: Case, reader: Person, interview_id: str, now: datetime) -> None:
    """The word of the etiquette on a card to this person: its last day to post, or why none now."""
    from cordially.etiquette import gate, plan

    for step in plan(case, now).steps:
        if step.kind is StepKind.CARD and reader.id in step.person_ids:
            page.line(str(step.reason.text))
            return
    verdict = gate(case, StepKind.CARD, now, person_ids=(reader.id,), interview_id=interview_id)
    page.line(str(verdict.reason.text), "" if verdict.proper else "look")
