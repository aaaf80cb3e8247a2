"""Every name and date of every clean letter made wrong in many ways: the proof must catch each one.

.venv/bin/python bench/proofing/mutate.py dev second third
"""

from __future__ import annotations

import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterator
from datetime import timedelta
from zoneinfo import ZoneInfo

import corpus

from cordially.model import Severity
from cordially.proofing import proofread

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


class Quiet:
    """No grammar engine: the rules about facts must catch everything by themselves."""

    def warm(self) -> None:
        """Nothing to warm."""

    def check(self, text: str, dialect: str, words: object) -> tuple[()]:
        """Nothing found."""
        return ()


def slips(name: str) -> Iterator[tuple[str, str]]:
    """Ways to misspell one name: (way, wrong name). The stop of "St." is no letter: "St" is right as well."""
    if name.endswith("."):
        yield from ((way, f"{wrong}.") for way, wrong in slips(name[:-1]))
        return
    middle = max(1, len(name) // 2)
    yield "letter left out", name[:middle] + name[middle + 1 :]
    yield "last letter left out", name[:-1]
    yield "letter doubled", name[:middle] + name[middle] + name[middle:]
    swapped = name[:middle] + name[middle : middle + 2][::-1] + name[middle + 2 :]
    yield "neighbours swapped", swapped
    yield "other vowel", re.sub(r"(?<=.)[aeiou]", lambda m: "e" if m[0] != "e" else "a", name, count=1)
    yield "letter added", f"{name}e" if not name.endswith("e") else f"{name}s"
    yield "wrong letter", name[:middle] + ("x" if name[middle] != "x" else "k") + name[middle + 1 :]
    yield "small letters", name.lower()
    yield "odd capital", name[0] + name[1:].upper() if len(name) < 4 else name[:2].upper() + name[2:]
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    yield "accents lost", plain


def mutations(letter: corpus.Letter) -> Iterator[tuple[str, str, int]]:
    """(way, wrong body, place) for every name, company, role and date word of one letter."""
    job, me = letter.known.case.opportunity, letter.known.case.candidate
    names = {part for p in (*job.people, me) for w in p.name.split() for part in [w] if len(w) > 2}
    company = {w for w in re.findall(r"[^\W\d_][\w’']+", job.company) if len(w) > 3 and w[0].isupper()}
    company -= set(job.role.split())
    for word in sorted(names | company):
        for match in re.finditer(rf"(?<![\w’'-]){re.escape(word)}(?![\w-])", letter.body):
            kind = "name" if word in names else "company"
            for way, wrong in slips(word):
                if wrong != word and wrong:
                    yield f"{kind}: {way}", _put(letter.body, match, wrong), match.start()
    yield from _others(letter)
    yield from _days(letter)


GREETING = re.compile(r"(?:(?<=\ADear )|(?<=\AHi )|(?<=\AHello )|(?<=\AGidday )|\A(?=M))[^,:\n]+")
"""Whom a letter greets: behind a word of greeting, or first of all ("Ms. Fenn,")."""

WITH_FIRST_NAME = ("Sister", "Brother", "Father", "Sir", "Chef")
"""Titles that custom puts before a first name: no mutation."""


def _others(letter: corpus.Letter) -> Iterator[tuple[str, str, int]]:
    """Somebody else, another employer, another role."""
    case = letter.known.case
    job, (other,) = case.opportunity, case.others
    reader, second = job.people
    greeting = GREETING.search(letter.body)
    if greeting is None:
        return  # words for a telephone call greet in a sentence
    wrong_people = (
        second.first_name, other.people[0].first_name, "Thomas", f"Ms {second.last_name}",
        f"{reader.first_name} {second.last_name}", other.people[0].name,
    )  # fmt: skip
    for wrong in wrong_people:
        if wrong != greeting.group():
            yield "greets somebody else", _put(letter.body, greeting, wrong), greeting.start()
    title = re.match(r"(\w+\.?) ", greeting.group())
    if title and reader.honorific:
        short = {"Professor": "Prof"}.get(reader.honorific, "")  # right for a professor as well
        for wrong in ("Mr", "Mrs", "Ms", "Dr", "Prof"):
            if wrong not in (reader.honorific.rstrip("."), short):
                said = f"{wrong} {reader.last_name}"
                yield "wrong title", _put(letter.body, greeting, said), greeting.start()
        first = f"{reader.honorific} {reader.first_name}"
        if reader.honorific not in WITH_FIRST_NAME:
            yield "title with a first name", _put(letter.body, greeting, first), greeting.start()
    for match in re.finditer(re.escape(second.name), letter.body):
        yield "stranger named", _put(letter.body, match, other.people[0].name), match.start()
    for match in re.finditer(re.escape(job.company), letter.body):
        yield "another employer", _put(letter.body, match, other.company), match.start()
    whole = other.role not in job.role  # "Installer" is no wrong word for a Lead Installer
    for match in re.finditer(re.escape(job.role), letter.body) if whole else ():
        yield "another role", _put(letter.body, match, other.role), match.start()


def _days(letter: corpus.Letter) -> Iterator[tuple[str, str, int]]:
    day = letter.known.case.opportunity.interviews[0].start
    met = day.astimezone(ZoneInfo(letter.known.case.opportunity.zone))
    for match in re.finditer(r"\bon (?:Monday|Tuesday|Wednesday|Thursday|Friday)\b", letter.body):
        for wrong in WEEKDAYS:
            if match.group() == f"on {met:%A}" and wrong not in match.group():  # another day is yet to come
                yield "wrong weekday", _put(letter.body, match, f"on {wrong}"), match.start()
        other = day.replace(day=day.day + 1 if day.day < 28 else day.day - 1)
        if f"{other:%A}" not in match.group():
            date = f"{match.group()}, {other.day} {day:%B}"
            yield "weekday and date disagree", _put(letter.body, match, date), match.start()
    # In an answer to an offer, say, "yesterday's call" was no interview, and may have come on any day.
    eve = letter.known.now.astimezone(met.tzinfo).date() - met.date() == timedelta(days=1)
    for match in re.finditer(r"\byesterday\b", letter.body) if eve else ():
        for wrong in ("today", "this morning", "last week", "this afternoon", "earlier today"):
            yield "wrong word for the day", _put(letter.body, match, wrong), match.start()
        for wrong in WEEKDAYS[:5]:
            if wrong != f"{met:%A}":
                yield "wrong weekday", _put(letter.body, match, f"on {wrong}"), match.start()


def _put(body: str, match: re.Match[str], wrong: str) -> str:
    return body[: match.start()] + wrong + body[match.end() :]


def caught(letter: corpus.Letter, body: str, place: int) -> bool:
    """Is there an error or warning that touches the place?"""
    known = letter.known
    proof = proofread(
        body, known.case, to=known.to, kind=letter.kind, subject=letter.subject, now=known.now, engine=Quiet()
    )
    told = (f for f in proof.findings if f.severity is not Severity.ADVICE and f.start < f.end)
    end = place + 30
    return any(f.start <= end and f.end >= place for f in told)


def main(parts: list[str]) -> None:
    asked: Counter[str] = Counter()
    missed: Counter[str] = Counter()
    for part in parts:
        for letter in corpus.letters(part):
            for way, body, place in mutations(letter):
                asked[way] += 1
                if not caught(letter, body, place):
                    missed[way] += 1
                    if part != "frozen":
                        print("missed:", way, repr(body[max(0, place - 20) : place + 40]), letter.name)
    for way in asked:
        print(f"| {way} | {asked[way] - missed[way]} of {asked[way]} |")
    print(f"recall {1 - sum(missed.values()) / sum(asked.values()):.4f} of {sum(asked.values())}")


if __name__ == "__main__":
    main(sys.argv[1:] or ["dev"])
