"""`cordially compose`."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from cordially.cli import given, page
from cordially.model.history import Case
from cordially.model.jsonable import jsonable
from cordially.model.letters import Draft, Kind, Origin, Sentence, Source
from cordially.model.people import Person

ORIGINS = {
    Origin.DEBRIEF: "your notes",
    Origin.RESUME: "your résumé",
    Origin.INVITE: "the invitation",
    Origin.REPLY: "their message",
    Origin.PROFILE: "your details",
    Origin.FRAME: "our own words",
    Origin.MODEL: "a language model",
}
PERSONAL = (Kind.THANK_YOU, Kind.RECOVERY)  # one letter for each person met


def show_draft(
    case_name: str,
    kind: Kind,
    to: str,
    interview: str,
    now_text: str,
    json: bool,
    way: tuple[int, str, bool] = (0, "usual", False),
) -> None:
    """Print a draft with the source of each sentence; `way` is (turn, tone, short)."""
    from cordially.writing import Style, Tone, compose

    case, now = given.read_case(case_name), given.moment(now_text)
    interview_id = given.interview_id(case, interview)
    reader = given.person(case, to) or _only_reader(case, kind, interview_id, now)
    style = Style(way[0], Tone(way[1]), way[2])
    draft = compose(case, kind, now, to=reader, interview_id=interview_id, style=style)
    if json:
        page.as_json(as_values(draft))
    else:
        _print_draft(draft)


def _only_reader(case: Case, kind: Kind, interview_id: str, now: datetime) -> Person | None:
    """The one person met; with several, a note for each is due, so the candidate says which."""
    met = given.readers(case, interview_id, now)
    if kind in PERSONAL and len(met) > 1:
        names = ", ".join(p.name for p in met)
        raise given.WrongUse(f"Each of them gets a note of their own. Say which with --to: {names}.")
    return met[0] if len(met) == 1 else None


def as_values(draft: Draft) -> dict[str, Any]:
    """A draft for JSON: `body` whole, and `sentences` in order with move, sources and place in the body."""
    return {
        "kind": draft.kind,
        "channel": draft.channel,
        "to": draft.to,
        "subject": draft.subject,
        "body": draft.body,
        "sentences": [_sentence(s, start) for s, start in _placed(draft)],
    }


def _sentence(sentence: Sentence, start: int) -> dict[str, Any]:
    values: dict[str, Any] = jsonable(sentence)
    return values | {"start": start, "end": start + len(sentence.text)}


def _placed(draft: Draft) -> list[tuple[Sentence, int]]:
    """Each sentence with the code point at which it starts in `draft.body`."""
    placed, at = [], 0
    for paragraph in draft.paragraphs:
        for sentence in paragraph:
            placed.append((sentence, at))
            at += len(sentence.text) + 1
        at += 1  # the empty line between paragraphs
    return placed


def _print_draft(draft: Draft) -> None:
    page.line(f"To: {', '.join(draft.to)}" if draft.to else "To: (no address is known yet)", "quiet")
    page.line(f"Subject: {draft.subject}", "quiet")
    page.line()
    page.line(draft.body.rstrip("\n"))
    page.line()
    page.line("Where each sentence comes from", "act")
    for sentence in draft.sentences:
        page.line(_shortened(sentence.text), "quiet", indent=2)
        for source in _told(sentence):
            quote = f": “{_shortened(source.quote, 90)}”" if source.quote else ""
            page.line(f"{ORIGINS[source.origin]}{quote}", "fine" if source.quote else "quiet", indent=4)


def _told(sentence: Sentence) -> list[Source]:
    """The sources worth showing: the person's own words first; our frame only where nothing else stands."""
    own = [source for source in sentence.sources if source.origin is not Origin.FRAME]
    return own or list(sentence.sources[:1])


def _shortened(text: str, most: int = 60) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= most else flat[: most - 1].rstrip() + "…"
