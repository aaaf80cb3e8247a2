"""The invented interview on which anybody can try everything without a mail account.

It is a rehearsal: its mail goes to the built-in postbox and nowhere else.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from importlib.resources import files

from cordially.desk import debriefs, interviews
from cordially.desk.models import Candidate, Interview
from cordially.model import Medium
from cordially.model.calendar import local_date, zone_of
from cordially.post.invite import Invite, read_invite

# "form" for "from" is on purpose: the person sees the proof find it, and mends it with one click.
STEMS = {
    "need": "the returns backlog that grew form forty to ninety orders a day after the move to Harbor Avenue",
    "told": "how we brought the handling of returns down from six days to two at Cedar & Vale",
    "wish": "",
    "personal": "her first summer job in a bicycle workshop",
    "they_will_reply": "by the end of next week",
    "competition": "yes",
}
ME = "amara.okafor@home.example"


def invite_bytes(now: datetime, zone: str) -> bytes:
    """The sample invite as a file, moved so that the meeting ended two hours ago."""
    end = now - timedelta(hours=2)
    start = end - timedelta(minutes=50)
    text = files("cordially.desk").joinpath("samples", "invite.ics").read_text("utf-8")
    stamp = "%Y%m%dT%H%M%SZ"
    text = text.replace("@START@", start.strftime(stamp)).replace("@END@", end.strftime(stamp))
    return text.replace("\n", "\r\n").encode()


def invite(now: datetime, zone: str) -> Invite:
    """The sample invite, read by the same code as any other."""
    found, problems = read_invite(invite_bytes(now, zone), me=(ME,))
    if found is None:
        raise RuntimeError(f"the packaged sample invite cannot be read: {problems}")
    return found


def form(now: datetime, zone: str) -> interviews.InterviewForm:
    """The sample invite as the filled form."""
    found = invite(now, zone)
    local = zone_of(zone)
    assert found.start
    assert found.end
    return interviews.InterviewForm(
        company=found.company,
        role=found.role,
        start=f"{found.start.astimezone(local):%Y-%m-%dT%H:%M}",
        end=f"{found.end.astimezone(local):%Y-%m-%dT%H:%M}",
        zone=zone,
        people=tuple(
            interviews.PersonForm(name=p.name, email=p.email, role="Operations Manager") for p in found.people
        ),
        medium=Medium.VIDEO,
        place=found.link,
        uid=f"{found.uid}-{local_date(now, zone)}",
        rehearsal=True,
    )


def begin(candidate: Candidate, now: datetime) -> Interview:
    """Put the invented interview on the desk, with notes to correct."""
    row, problems = interviews.save(candidate, form(now, candidate.zone or "UTC"))
    if row is None:
        raise RuntimeError(f"the packaged sample interview cannot be added: {problems}")
    debriefs.save(debriefs.open_debrief(row, now), STEMS, now)
    return row


def answer(kind: str, row: Interview, message_id: str, now: datetime) -> bytes:
    """An invented answer of the sample's interviewer, as raw mail: "holding", "rejection" or "next_round"."""
    person = row.people.all()[0]
    words = files("cordially.desk").joinpath("samples", f"{kind}.txt").read_text("utf-8")
    head = (
        f"From: {person.name} <{person.email}>\r\nTo: {ME}\r\nSubject: Re: your note\r\n"
        f"Date: {now:%a, %d %b %Y %H:%M:%S} +0000\r\n"
        f"Message-ID: <{kind}-{now:%Y%m%d%H%M%S}@brightwater.example>\r\n"
        f"In-Reply-To: {message_id}\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
    )
    return (head + words.replace("\n", "\r\n")).encode()
