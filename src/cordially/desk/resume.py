"""The résumé behind the letters: read from a file, corrected by the person, kept as one line each; and the
lines that a topic calls to mind. The person always picks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from cordially.desk.mapping import candidate_value
from cordially.desk.models import Candidate, Debrief
from cordially.model import Problem
from cordially.post.resume import ReadResume, read_resume
from cordially.writing.match import Ranker, ranked

SUGGESTED = 3
LONGEST_LINE = 600
MOST_LINES = 200


@dataclass(frozen=True, slots=True)
class Offer:
    """Lines of the résumé beside one topic: `name` is the topic's field, `chosen` the picked line."""

    name: str
    lines: tuple[str, ...]
    chosen: str = ""


@dataclass(frozen=True, slots=True)
class FoundLine:
    """One line of a file, and whether the candidate has it already."""

    text: str
    known: bool


def lines_of(candidate: Candidate) -> tuple[str, ...]:
    """The candidate's highlights, in their order."""
    return tuple(h.text for h in candidate_value(candidate).highlights)


def read(
    candidate: Candidate, data: bytes, name: str
) -> tuple[ReadResume | None, tuple[FoundLine, ...], tuple[Problem, ...]]:
    """What a résumé file holds, for the person to correct. Nothing is kept yet."""
    found, problems = read_resume(data, name)
    known = {line.casefold() for line in lines_of(candidate)}
    lines = tuple(FoundLine(text, text.casefold() in known) for text in (found.highlights if found else ()))
    return found, lines, problems


def keep(candidate: Candidate, corrected: Iterable[str]) -> int:
    """Add corrected lines to those the candidate has; how many were new. Nothing that was there is lost."""
    have = list(lines_of(candidate))
    before = len(have)
    for text in corrected:
        line = " ".join(text.replace("\x00", "").split())[:LONGEST_LINE]
        if line and line.casefold() not in {h.casefold() for h in have} and len(have) < MOST_LINES:
            have.append(line)
    candidate.resume = "\n".join(have)
    candidate.save(update_fields=["resume"])
    return len(have) - before


def ranker() -> Ranker:
    """The ranker with embeddings where the extra `match` is installed; else the lexicon and word meanings."""
    from cordially.post import embedding, meaning

    return embedding.ranker() or meaning.ranker()


def suggest(lines: tuple[str, ...], topic: str, chosen: str = "") -> tuple[str, ...]:
    """Up to three lines that a topic calls to mind, likeliest first; the chosen one always among them."""
    if not topic.strip():
        return (chosen,) if chosen else ()
    best = [lines[n] for n, _ in ranked(topic, lines, ranker())[:SUGGESTED]]
    return tuple(dict.fromkeys((*([chosen] if chosen else ()), *best)))[: SUGGESTED + bool(chosen)]


def offers(row: Debrief, typed: Mapping[str, str]) -> dict[str, Offer]:
    """What to offer beside each topic of a debrief, by the name of the topic's field ("need", "topic-7")."""
    lines = lines_of(row.candidate)
    topics = {"need": typed.get("need", row.need)}
    said = {t.person_id: t.text for t in row.topics.all()}
    for person in row.interview.people.all():
        name = f"topic-{person.pk}"
        topics[name] = typed.get(name, said.get(person.pk, ""))
    chosen = {name: row.picks.get(name, "") for name in topics}
    return {
        name: Offer(name, suggest(lines, text, chosen[name] if chosen[name] in lines else ""), chosen[name])
        for name, text in topics.items()
    }
