"""Loose notes or a transcript, read into the stems of the debrief: a suggestion for the person to correct.

Nothing is invented: every stem gets a sentence as it stands in the text. What is pasted is material, never
an instruction. A transcript's lines may begin with a time and a speaker; the candidate's own lines tell what
they said, everybody else's what the employer needs.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from cordially.reading.note_cues import CUES, LABELS

MOST = 200_000  # characters read; ours: an hour of talk has some 60,000
LONGEST = 40  # words of a sentence that can stand in a letter

_TIMES = re.compile(r"^\s*(?:WEBVTT.*|NOTE\b.*|\d+|(?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,]\d+)?\s*-->.*)$")
_STAMP = re.compile(r"^\s*[\[(]?(?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,]\d+)?[\])]?\s*[-–:]?\s*")
_VOICE = re.compile(r"^<v\s+([^>]{1,40})>\s*")
_SPEAKER = re.compile(r"^\s*([^\W\d_][\w.'’-]*(?:\s+[^\W\d_][\w.'’-]*){0,3})\s*(?:\([^)]{0,30}\))?:\s+(?=\S)")
_OTHERS = re.compile(
    r"\b(?:other|another|\w+ more|several|few|two|three|four|five|\d+) (?:other )?(?:strong )?candidates?\b"
    r"|\bothers? in the running\b|\bshort ?list\b",
    re.IGNORECASE,
)
_NO_OTHERS = re.compile(r"\b(?:only|no other) candidates?\b|\bnobody else\b", re.IGNORECASE)
_WHEN = re.compile(
    r""
    r"\b(?:by|before|within|in|until|on|after)\s+(?:the\s+)?(?:end|beginning|middle|next|this|mon|tues|wednes|thurs|fri|"
    r"early|late|two|three|four|a|\d)[^.;!?]*|\bnext (?:week|month)\b[^.;!?]*|\btomorrow\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Stems:
    """What the notes suggest for each stem, "" where they say nothing. `competition` is "yes", "no" or
    "unknown"; `people` holds what was discussed with one person, by the name that the notes use."""

    need: str = ""
    told: str = ""
    wish: str = ""
    personal: str = ""
    they_will_reply: str = ""
    competition: str = "unknown"
    people: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class _Said:
    """One sentence with its speaker ("" in plain notes)."""

    text: str
    speaker: str


def read_notes(text: str, me: str = "", people: Iterable[str] = ()) -> Stems:
    """The stems that notes or a transcript suggest. `me` is the candidate's name, `people` those they met.

    A line like "Need: ..." is taken at its word; otherwise the sentence with the strongest cues is taken,
    each sentence for one stem only.
    """
    said = list(_sentences(text[:MOST], me, tuple(people)))
    found: dict[str, str] = {}
    taken: set[int] = set()
    for stem, words, at in _labelled(said):
        found.setdefault(stem, words)
        taken.add(at)
    for stem in CUES:
        best = max(
            (n for n in range(len(said)) if n not in taken and stem not in found),
            key=lambda n: (_score(stem, said[n], me), -n),
            default=None,
        )
        if best is not None and _score(stem, said[best], me) >= 3:
            found[stem] = said[best].text
            taken.add(best)
    if "they_will_reply" in found:
        found["they_will_reply"] = _time_of(found["they_will_reply"])
    return Stems(
        **found, competition=_competition(text[:MOST]), people=tuple(_with_people(said, taken, people))
    )


def _sentences(text: str, me: str, people: tuple[str, ...]) -> Iterator[_Said]:
    speaker = ""
    transcript = len(_voices(text)) > 1
    for line in text.splitlines():
        if _TIMES.match(line) or not line.strip():
            continue
        line = _STAMP.sub("", line)
        voice = _VOICE.match(line) or (_SPEAKER.match(line) if transcript else None)
        if voice:
            speaker, line = voice[1].strip(), line[voice.end() :]
        line = re.sub(r"</?v[^>]*>|^\s*(?:[-*•–]|\d{1,2}[.)])\s+", "", line)
        for part in re.split(r"(?<=[.!?])\s+", line.strip()):
            if re.search(r"\w{2}", part):
                yield _Said(part.strip(), speaker)


def _voices(text: str) -> set[str]:
    """Who speaks more than once at the head of a line: then it is a transcript."""
    heads = [
        m[1]
        for line in text.splitlines()
        if (m := _VOICE.match(line) or _SPEAKER.match(_STAMP.sub("", line)))
    ]
    labels = re.compile("|".join(LABELS.values()), re.IGNORECASE)
    return {h for h in heads if heads.count(h) > 1 and not labels.fullmatch(h)}


def _labelled(said: list[_Said]) -> Iterator[tuple[str, str, int]]:
    for at, one in enumerate(said):
        head, colon, words = one.text.partition(":")
        for stem, pattern in LABELS.items():
            if colon and words.strip() and re.fullmatch(pattern, head.strip(), re.IGNORECASE):
                yield stem, words.strip(), at


def _score(stem: str, one: _Said, me: str) -> int:
    """How strongly a sentence belongs to a stem. In a transcript the speaker decides as well."""
    if len(one.text.split()) > LONGEST or one.text.endswith("?"):
        return 0
    score = sum(weight for cue, weight in CUES[stem] if re.search(cue, one.text, re.IGNORECASE))
    if one.speaker and score:
        mine = _is_me(one.speaker, me)
        score += {
            "told": 2 if mine else -9,
            "need": -9 if mine else 2,
            "they_will_reply": -9 if mine else 1,
        }.get(stem, 0)
    return score


def _is_me(speaker: str, me: str) -> bool:
    mine = {"me", "i", "candidate", *me.casefold().split()}
    return bool(set(speaker.casefold().split()) & mine)


def _time_of(sentence: str) -> str:
    """The part of a sentence that says when; the sentence itself where none is plain."""
    found = _WHEN.search(sentence)
    return found[0].strip(" ,") if found else sentence


def _competition(text: str) -> str:
    if _NO_OTHERS.search(text):
        return "no"
    return "yes" if _OTHERS.search(text) else "unknown"


def _with_people(said: list[_Said], taken: set[int], people: Iterable[str]) -> Iterator[tuple[str, str]]:
    """For each person the first free sentence that names them, or that they spoke with some weight."""
    for person in people:
        names = {w.casefold() for w in person.split() if len(w) > 2}
        for at, one in enumerate(said):
            words = set(re.findall(r"\w+", one.text.casefold()))
            speaks = bool(names & set(one.speaker.casefold().split())) and _score("need", one, "") > 0
            if at not in taken and (names & words or speaks) and len(one.text.split()) <= LONGEST:
                taken.add(at)
                yield person, one.text
                break
