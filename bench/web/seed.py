"""A desk after a very long search: 500 opportunities and 5,000 messages, all invented.

One in eight opportunities is still open (62 at once is more than anybody keeps up). Every one has an
interview, a debrief, a letter with its seal and dispatch, a contact and ten messages of 800 characters.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from cordially.desk import models as rows
from cordially.desk.models import Candidate

OPPORTUNITIES = 500
MESSAGES = 5_000
OPEN_ONE_IN = 8
TRADES = ["Logistics", "Clinic", "School", "Press", "Foods", "Energy", "Housing", "Optics", "Rail", "Books"]
TOWNS = (
    "Brightwater",
    "Northgate",
    "Lindqvist",
    "Harrow",
    "Orchard",
    "Mabel",
    "Cedar",
    "Falcon",
    "Ashby",
    "Ito",
)
TEXT = "Dear Amara, thank you for your note. We are still speaking with others and will write again. " * 9
BODY = (
    "Dear Helen Marsh,\n\n"
    + "Thank you for the time that you took and for what you told me. " * 12
    + "\n\nAmara"
)
ENDS = ("rejected", "no_answer", "withdrawn", "declined")


def fill(candidate: Candidate, now: datetime) -> rows.Opportunity:
    """Fill the desk of `candidate`; returns the newest open opportunity."""
    found = rows.Opportunity.objects.bulk_create(
        [_opportunity(candidate, n, now) for n in range(OPPORTUNITIES)]
    )
    people = rows.Person.objects.bulk_create([_person(candidate, o, n) for n, o in enumerate(found)])
    meetings = rows.Interview.objects.bulk_create(
        [_meeting(candidate, o, n, now) for n, o in enumerate(found)]
    )
    through = rows.Interview.people.through
    through.objects.bulk_create(
        [through(interview_id=m.pk, person_id=p.pk) for m, p in zip(meetings, people, strict=True)]
    )
    rows.Debrief.objects.bulk_create([_debrief(candidate, m) for m in meetings])
    letters = rows.Letter.objects.bulk_create(
        [_letter(candidate, m, p) for m, p in zip(meetings, people, strict=True)]
    )
    seals = rows.Seal.objects.bulk_create([_seal(candidate, x) for x in letters])
    rows.Dispatch.objects.bulk_create(
        [rows.Dispatch(candidate=candidate, seal=s, state="sent", settled_at=s.send_at) for s in seals]
    )
    rows.Touch.objects.bulk_create([_touch(candidate, x) for x in letters])
    rows.Reply.objects.bulk_create(
        [_reply(candidate, letters[n % OPPORTUNITIES], n, now) for n in range(MESSAGES)], batch_size=500
    )
    return found[0]


def _age(n: int) -> timedelta:
    return timedelta(days=2 + n * 1.5)


def _opportunity(candidate: Candidate, n: int, now: datetime) -> rows.Opportunity:
    over = n % OPEN_ONE_IN != 0
    return rows.Opportunity(
        candidate=candidate,
        company=f"{TOWNS[n % 10]} {TRADES[n // 10 % 10]} {n // 100 + 1}",
        role="Operations Manager",
        zone="Europe/Berlin",
        country="DE",
        outcome=ENDS[n % 4] if over else "",
        outcome_at=now - _age(n) + timedelta(days=1) if over else None,
    )


def _person(candidate: Candidate, row: rows.Opportunity, n: int) -> rows.Person:
    return rows.Person(
        candidate=candidate, opportunity=row, name=f"Helen Marsh {n}", email=f"h{n}@firm{n}.example"
    )


def _meeting(candidate: Candidate, row: rows.Opportunity, n: int, now: datetime) -> rows.Interview:
    end = now - _age(n)
    return rows.Interview(
        candidate=candidate, opportunity=row, start=end - timedelta(hours=1), end=end, zone="Europe/Berlin"
    )


def _debrief(candidate: Candidate, meeting: rows.Interview) -> rows.Debrief:
    return rows.Debrief(
        candidate=candidate,
        interview=meeting,
        need="the returns backlog after the move",
        told="how we brought the handling of returns down",
        they_will_reply="by the end of next week",
        revision=1,
        started_at=meeting.end,
        saved_at=meeting.end,
        finished_at=meeting.end,
    )


def _letter(candidate: Candidate, meeting: rows.Interview, person: rows.Person) -> rows.Letter:
    return rows.Letter(
        candidate=candidate,
        opportunity=meeting.opportunity,
        interview=meeting,
        person=person,
        kind="thank_you",
        subject="Thank you",
        body=BODY,
        token=f"t{person.pk}",
        created=meeting.end,
        saved_at=meeting.end + timedelta(hours=4),
    )


def _seal(candidate: Candidate, letter: rows.Letter) -> rows.Seal:
    at = letter.saved_at
    return rows.Seal(
        candidate=candidate,
        letter=letter,
        digest="0" * 64,
        message_id=f"<{letter.token}@home.example>",
        sender="amara@home.example",
        recipient=letter.person.email,
        subject=letter.subject,
        body=letter.body,
        kind=letter.kind,
        sealed_at=at,
        send_at=at,
        expires_at=at + timedelta(hours=12),
    )


def _touch(candidate: Candidate, letter: rows.Letter) -> rows.Touch:
    return rows.Touch(
        candidate=candidate,
        opportunity=letter.opportunity,
        person=letter.person,
        interview=letter.interview,
        letter=letter,
        at=letter.saved_at,
        kind=letter.kind,
        answers=True,
    )


def _reply(candidate: Candidate, letter: rows.Letter, n: int, now: datetime) -> rows.Reply:
    at = min(letter.saved_at + timedelta(hours=6 + n // OPPORTUNITIES * 5), now)
    return rows.Reply(
        candidate=candidate,
        opportunity=letter.opportunity,
        person=letter.person,
        letter=letter,
        at=at,
        noticed_at=at,
        kind="acknowledgement",
        confirmed=n % 100 != 0,
        sender=letter.person.name,
        subject="Re: Thank you",
        text=TEXT,
        raw=TEXT.encode() * 3,
        fingerprint=f"{n:064d}",
    )


def a_draft(row: rows.Opportunity, now: datetime) -> rows.Letter:
    """An open letter of 180 words in the newest opportunity."""
    person = row.people.get()
    return rows.Letter.objects.create(
        candidate=row.candidate,
        opportunity=row,
        interview=row.interviews.get(),
        person=person,
        kind="status_check",
        subject="Where we stand",
        body=BODY,
        token="draft",
        created=now,
        saved_at=now,
    )


def pages(row: rows.Opportunity, draft: rows.Letter) -> list[tuple[str, str]]:
    """Every page with its address."""
    meeting, seal = row.interviews.get(), rows.Seal.objects.filter(letter__opportunity=row).get()
    return [
        ("Today", "/"),
        ("First screen", "/start/"),
        ("Interviews", "/interviews/"),
        ("Interviews, searched", "/interviews/?q=clinic"),
        ("Board", "/interviews/?view=board"),
        ("Archive", "/interviews/?view=archive"),
        ("People", "/people/"),
        ("Insights", "/insights/"),
        ("Inbox", "/inbox/"),
        ("Interview form", f"/interviews/{meeting.pk}/"),
        ("Debrief", f"/interviews/{meeting.pk}/debrief/"),
        ("Letters", "/letters/"),
        ("Letter", f"/letters/{draft.pk}/"),
        ("Seal", f"/letters/{draft.pk}/seal/"),
        ("Sealed", f"/seals/{seal.pk}/"),
        ("Opportunity", f"/opportunities/{row.pk}/"),
        ("Closure", f"/opportunities/{row.pk}/closure/"),
        ("Settings", "/settings/"),
        ("Postbox", "/postbox/"),
    ]
