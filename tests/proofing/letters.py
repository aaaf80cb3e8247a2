"""Clean letters of many names and trades: whatever a proof finds in them is a false alarm."""

# ruff: noqa: E501 - letters are lines of their own length

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from cordially.model import (
    Candidate,
    Case,
    Debrief,
    Highlight,
    Interview,
    Kind,
    Opportunity,
    Person,
    Topic,
    TopicKind,
)


@dataclass(frozen=True)
class Clean:
    """One clean letter with everything that is known about it."""

    body: str
    case: Case
    kind: Kind
    subject: str
    now: datetime


def _clean(
    body: str, *, me: str, to: Person, company: str, role: str, topics: tuple[str, ...], country: str = "GB",
    highlight: Highlight | None = None, kind: Kind = Kind.THANK_YOU, zone: str = "Europe/London",
) -> Clean:  # fmt: skip
    start = datetime(2026, 6, 2, 13, 0, tzinfo=UTC)  # a Tuesday
    to = replace(to, id="reader")
    meeting = Interview(start, start + timedelta(hours=1), zone, ("reader",), id="only")
    notes = Debrief("only", start + timedelta(hours=2), tuple(Topic(t, TopicKind.NEED) for t in topics))
    job = Opportunity(company, role, (to,), (meeting,), (notes,), zone=zone, country=country)
    case = Case(Candidate(me, country=country, zone=zone, highlights=(highlight,) if highlight else ()), job)
    return Clean(body, case, kind, f"Thank you - {role}"[:60], start + timedelta(hours=20))


LETTERS = {
    "developer": _clean(
        """Dear Siobhan,

Thank you for taking the time to meet me yesterday about the Platform Engineer role, and for walking me
through the CI/CD pipeline. What you said about moving the reporting jobs from PostgreSQL 12 to 16 without a
maintenance window stayed with me all evening.

In my last role I led a similar move: we ran both clusters side by side for a month, compared every nightly
report, and switched over on a quiet Sunday. Nobody outside the team noticed, which is what we had hoped for.
I would enjoy doing that again with Jia-Ling and the rest of your group, and I would be glad to learn
Kubernetes properly from people who run it at your scale.

I look forward to hearing about the next step whenever it suits you.

Kind regards,
Amara Okonkwo
07700 900123
""",
        me="Amara Okonkwo", to=Person("Siobhan Nguyen", first_name_basis=True), company="Brightwell Analytics",
        role="Platform Engineer",
        topics=("moving the reporting jobs from PostgreSQL 12 to 16", "working with Jia-Ling on the CI/CD pipeline"),
        highlight=Highlight("Moved 40 services to Kubernetes", ("Kubernetes", "PostgreSQL")),
    ),
    "nurse": _clean(
        """Dear Ms Adeyemi,

Thank you for seeing me on Tuesday and for showing me round the ward. I was struck by how calmly the team
handled the handover, and by your plan to give every new nurse a named mentor for the first six weeks.

At my present hospital I looked after four student nurses last year, and all four of them stayed. What helped
most was ten quiet minutes at the end of each shift, before anybody went home. I would be glad to bring that
habit to your ward and to learn from the people who built the handover sheet.

I left even more interested in the post than I was when I arrived. If anything else would help your decision,
please let me know.

With kind regards,
Róisín Ó Briain
""",
        me="Róisín Ó Briain", to=Person("Folasade Adeyemi", honorific="Ms"), company="St Brannoc's Hospital",
        role="Staff Nurse", topics=("a named mentor for every new nurse", "the handover sheet"),
    ),
    "electrician": _clean(
        """Dear Grzegorz,

Thank you for the tour of the depot yesterday, and for being so open about the rewiring of Hall B. I can see
why the old trunking keeps you awake.

I spent the spring of last year on a job of the same kind in Gdansk: two halls, live machines, and three
weekends to do it in. We labelled every circuit before we touched a cable, and the first Monday started on
time. I would be happy to do the same for you, and I would enjoy working with Tomasz on the drawings.

Please let me know if you would like to see my certificates before you decide. I look forward to hearing from
you.

Best wishes,
Mateusz Wójcik
""",
        me="Mateusz Wójcik", to=Person("Grzegorz Brzęczyszczykiewicz", first_name_basis=True),
        company="Volta Depot Services", role="Maintenance Electrician",
        topics=("the rewiring of Hall B", "drawings with Tomasz in Gdansk"),
    ),
    "teacher": _clean(
        """Dear Dr. Hernández,

Thank you for the conversation on Tuesday. I enjoyed hearing how the seventh grade built its own weather
station, and I have been thinking about your question of how to bring the quieter students in.

In my current school I run a small science club on Thursdays. We give every student one job that nobody else
has, and the quiet ones turn out to be the best at reading the instruments. I organized the spring fair around
their charts, and the parents still talk about it.

I would love to teach at Cedar Hollow, and I look forward to the next step.

Sincerely,
Xochitl Etxeberria
""",
        me="Xochitl Etxeberria", to=Person("Inés Hernández", honorific="Dr."), company="Cedar Hollow Middle School",
        role="Science Teacher", topics=("the weather station of the seventh grade", "bringing quieter students in"),
        country="US", zone="America/Chicago",
    ),
    "sales": _clean(
        """Dear Mr Þórsson,

Thank you for your time yesterday and for speaking so plainly about the northern region. The point that stayed
with me was that your best customers leave after the second year, not after the first.

At Fennimore & Daughters I took over forty accounts with the same pattern. I called each of them in the
fourteenth month, before anybody had a reason to complain, and thirty-six of them renewed. It was slow work,
and it was worth it. I would be keen to try the same with the trawler fleets.

I would be glad to send you the call plan, should that be useful. I look forward to hearing from you.

Yours sincerely,
Nkechi Mbeki-Sørensen
""",
        me="Nkechi Mbeki-Sørensen", to=Person("Björn Þórsson", honorific="Mr"), company="Hafnarfjord Nets",
        role="Account Manager", topics=("customers of the northern region who leave after the second year",),
        highlight=Highlight("Renewed 36 of 40 accounts at Fennimore & Daughters"),
    ),
    "chef": _clean(
        """Dear Mai,

Thank you for letting me cook with you on Tuesday. I keep thinking of the shallots, and of how quiet the
kitchen was at eight o'clock with forty covers on the board.

You said that the hard part is the second service. For three years I ran the pass at a small place by the
harbour, and we got the second service right by moving the cold starters to one person and leaving them there
all night. It sounds simple, and it took us a summer to learn. I would love to bring that to your kitchen and
to learn your bánh cuốn.

I am very interested in the post, and I am free to come in again whenever it suits the team.

Warm regards,
Thandiwe Nxumalo
""",
        me="Thandiwe Nxumalo", to=Person("Mai Trần", first_name_basis=True), company="Quán Nhỏ", role="Sous-chef",
        topics=("the second service with forty covers", "bánh cuốn and shallots"), country="AU",
        zone="Australia/Sydney",
    ),
    "rejected": _clean(
        """Dear Ms Kowalczyk,

Thank you for letting me know, and for the care you took over it. I am grateful for the time that you and the
team gave me, and I came away with a high opinion of the work you do for the archive.

If a similar post opens one day, I would be glad to hear of it. Should you have a moment to say what would
have made me a stronger candidate, I would take it gladly; if not, I understand entirely.

I wish you and your new colleague all the best.

Kind regards,
Saoirse McGillicuddy
""",
        me="Saoirse McGillicuddy", to=Person("Agnieszka Kowalczyk", honorific="Ms"), company="Lindisfarne Archive",
        role="Assistant Archivist", topics=("the archive",), kind=Kind.GOODWILL,
    ),
    "status": _clean(
        """Dear Rajesh,

I hope the site visit went well. I remain very interested in the Quantity Surveyor position and in the Tamil
Nadu projects that we spoke about on Tuesday.

Could you tell me where things stand, when it suits you? If anything else from my side would help, I would be
glad to send it.

With best wishes,
Lakshmi Venkataraman
""",
        me="Lakshmi Venkataraman", to=Person("Rajesh Iyer", first_name_basis=True), company="Coromandel Builders",
        role="Quantity Surveyor", topics=("the Tamil Nadu projects",), kind=Kind.STATUS_CHECK, country="IN",
        zone="Asia/Kolkata",
    ),
}  # fmt: skip
