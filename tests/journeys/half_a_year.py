"""Half a year of an invented search, written beside a running Cordially, so that its pages have something to
show: `python -m tests.journeys.half_a_year`, with CORDIALLY_HOME and CORDIALLY_CLOCK_OFFSET of that one."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

NO = "We enjoyed meeting you. After long thought we have chosen somebody else for this post."
LATER = "Thank you for your patience. We need a little longer and will be in touch next week."
YES = "It is our pleasure to offer you the post. The details are in the letter enclosed."
SEEN = "Thank you for your note. We still speak with others and will write again."
TEXTS = {"rejection": NO, "holding": LATER, "offer": YES, "acknowledgement": SEEN}
# Company, role, person, days since, hours to the thanks, days to their answer, what it was, how it ended.
SEARCH = (
    ("Orchard Street School", "Bursar", "Miriam Katz", 171, 20, 9, "rejection", "rejected"),
    ("Lindqvist Group", "Operations Lead", "Erik Sand", 160, 3, 4, "rejection", "rejected"),
    ("Northgate Clinic", "Practice Manager", "Daniel Osei", 141, 46, None, "", "no_answer"),
    ("Mabel & Co.", "Office Manager", "Priya Raman", 122, 2, 1, "acknowledgement", "rejected"),
    ("Harrow & Finch", "Operations Manager", "Tom Ward", 118, 22, 14, "rejection", "rejected"),
    ("Cedar Foods", "Site Manager", "Lena Vogt", 90, None, 24, "rejection", "rejected"),
    ("Ashby Rail", "Depot Manager", "Sam Idowu", 84, 5, 6, "holding", "withdrawn"),
    ("Falcon Optics", "Planner", "Ines Prado", 61, 23, 7, "acknowledgement", "rejected"),
    ("Ito Books", "Operations Manager", "Kenji Ito", 47, 4, 3, "acknowledgement", ""),
    ("Bell Housing", "Head of Service", "Ruth Adler", 33, 21, 8, "offer", "declined"),
    ("Tern Energy", "Operations Lead", "Omar Haddad", 12, 2, 5, "holding", ""),
    ("Quay Logistics", "Operations Manager", "Ana Lopez", 6, 19, None, "", ""),
)


def fill(now: datetime) -> None:
    """The search of the one candidate of this desk, as seen `now`."""
    from cordially.desk.models import Candidate

    candidate = Candidate.objects.get()
    for n, told in enumerate(SEARCH):
        _one(candidate, n, now, *told)


def _one(candidate: Any, n: int, now: datetime, company: str, role: str, name: str, ago: int,
         thanked: int | None, answered: int | None, kind: str, outcome: str) -> None:  # fmt: skip
    from cordially.desk import models as rows

    held = (now - timedelta(days=ago)).replace(hour=10 + n % 5, minute=0, second=0, microsecond=0)
    ours = {"candidate": candidate}
    job = rows.Opportunity.objects.create(
        **ours, company=company, role=role, zone="Europe/London", country="GB", outcome=outcome,
        outcome_at=held + timedelta(days=(answered or 35) + 1) if outcome else None,
    )  # fmt: skip
    email = f"{name.split()[0].lower()}@{company.split()[0].lower()}.example"
    person = rows.Person.objects.create(**ours, opportunity=job, name=name, email=email)
    meeting = rows.Interview.objects.create(
        **ours, opportunity=job, start=held - timedelta(hours=1), end=held, zone="Europe/London"
    )
    meeting.people.add(person)
    rows.Debrief.objects.create(
        **ours, interview=meeting, need="the returns backlog after the move", revision=1,
        started_at=held, saved_at=held, finished_at=held,
    )  # fmt: skip
    sent = held + timedelta(hours=thanked or 0)
    if thanked is not None:
        rows.Touch.objects.create(
            **ours, opportunity=job, person=person, interview=meeting, at=sent, kind="thank_you", answers=True
        )
    if answered is not None:
        at = sent + timedelta(days=answered)
        text = f"Dear Amara,\n\n{TEXTS[kind]}\n\nKind regards,\n{name}"
        rows.Reply.objects.create(
            **ours, opportunity=job, person=person, at=at, noticed_at=at, kind=kind, confirmed=True,
            sender=name, subject=f"Re: {role}", text=text, raw=text.encode(), fingerprint=f"{n:064d}",
        )  # fmt: skip


if __name__ == "__main__":
    import django

    django.setup()
    from cordially.desk import clock

    fill(clock.now())
