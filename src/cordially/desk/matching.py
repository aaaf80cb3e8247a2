"""Whose mail is it? From the telling lines of a head to the opportunity it may concern.

Only heads are looked at here; what nothing ties to an opportunity is never fetched, let alone kept.
Ties, strongest first: an id of ours; a known address; a known domain; our subject coming back; the
employer's name on a personal mail (application systems write from addresses of their own).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q

from cordially.desk import accounts
from cordially.desk.models import Candidate, Letter, Opportunity, Person, Seal
from cordially.model import Reading, ReplyKind
from cordially.reading.mail import Mail, addresses_in, ids_in, named_ids, parse

# Addresses at these say nothing about the employer.
FREE_MAIL = frozenset(
    """
    gmail.com googlemail.com outlook.com hotmail.com live.com msn.com yahoo.com ymail.com icloud.com me.com
    mac.com aol.com mail.com zoho.com fastmail.com hey.com proton.me protonmail.com pm.me
    gmx.de gmx.net gmx.at gmx.ch web.de t-online.de freenet.de bluewin.ch orange.fr free.fr laposte.net
    wanadoo.fr libero.it virgilio.it tiscali.it wp.pl o2.pl onet.pl seznam.cz mail.ru yandex.ru qq.com 163.com
    naver.com ziggo.nl kpnmail.nl telia.com uol.com.br terra.com.br
    """.split()  # noqa: SIM905
)
# Senders that host many employers: their domain alone is no tie.
_MANY = (
    "greenhouse", "lever.co", "workday", "smartrecruiters", "icims", "ashbyhq", "personio", "linkedin",
    "indeed", "calendly", "teamtailor", "recruitee", "bamboohr", "jobvite", "taleo", "successfactors",
)  # fmt: skip
_SYSTEM = re.compile(r"^(mailer-daemon|postmaster|mail-?delivery|bounce)", re.IGNORECASE)
_PREFIX = re.compile(
    r"^\s*((re|fwd?|aw|wg|antw|sv|vs|tr|rv|res|ref|rif|odp|ynt|回复|答复)(\[\d+\])?\s*[:：]\s*)+", re.I
)
_SHORTEST_NAME = 4  # letters of a company's name that say something on their own


@dataclass(frozen=True, slots=True)
class Known:
    """All that ties a mail to this candidate; loaded once for each look at a mailbox."""

    own: frozenset[str]
    ids: frozenset[str]
    addresses: frozenset[str]
    domains: frozenset[str]
    subjects: frozenset[str]
    companies: tuple[re.Pattern[str], ...]

    def concerns(self, mail: Mail) -> bool:
        """May this mail concern an opportunity? A report of a mail system may, until it is read."""
        sender = mail.sender
        if not sender or sender in self.own:
            return False
        if _bare({*named_ids(mail), mail.message_id}) & self.ids:
            return True
        domain = sender.rpartition("@")[2]
        if sender in self.addresses or domain in self.domains or self._answers_to_known(mail):
            return True
        if self.ids and is_system(mail):
            return True
        if bare_subject(mail.header("Subject")) in self.subjects:
            return True
        return not is_bulk(mail) and any(c.search(_shown(mail)) for c in self.companies)

    def _answers_to_known(self, mail: Mail) -> bool:
        """An assistant may write for somebody: their address stands in Reply-To or Cc."""
        named = addresses_in(mail, "Reply-To", "Cc", "Sender")
        return any(address.casefold() in self.addresses for address in named)


def known_of(candidate: Candidate) -> Known:
    """Everything that ties mail to this candidate's opportunities."""
    people = Person.objects.filter(candidate=candidate).exclude(email="").values_list("email", flat=True)
    addresses = frozenset(e.casefold() for e in people)
    seals = Seal.objects.filter(candidate=candidate, revoked_at__isnull=True)
    companies = Opportunity.objects.filter(candidate=candidate, rehearsal=False).values_list(
        "company", flat=True
    )
    return Known(
        own=frozenset(accounts.own_addresses(candidate)),
        ids=frozenset(_bare(own_ids(candidate))),
        addresses=addresses,
        domains=frozenset(d for a in addresses if is_telling(d := a.rpartition("@")[2])),
        subjects=frozenset(_long(bare_subject(s)) for s in seals.values_list("subject", flat=True)) - {""},
        companies=tuple(p for c in set(companies) if (p := name_pattern(c))),
    )


def own_ids(candidate: Candidate) -> tuple[str, ...]:
    """Every Message-ID of ours, and every id that a provider put in its place."""
    seals = Seal.objects.filter(candidate=candidate).values_list("message_id", "dispatch__server_id")
    return tuple(i for pair in seals for i in pair if i)


def is_telling(domain: str) -> bool:
    """Does this domain belong to one employer, as far as we know?"""
    return bool(domain) and domain not in FREE_MAIL and not any(m in domain for m in _MANY)


def is_system(mail: Mail) -> bool:
    """A bounce or another report of a mail system, by its head."""
    return bool(
        mail.null_path
        or mail.has("X-Failed-Recipients")
        or "multipart/report" in mail.header("Content-Type").casefold()
        or _SYSTEM.match(mail.sender)
    )


def is_bulk(mail: Mail) -> bool:
    """A newsletter or list: the employer's name on it says nothing."""
    return mail.has("List-Id") or mail.header("Precedence").casefold() in ("bulk", "list")


def bare_subject(subject: str) -> str:
    """The subject without the marks of answering and forwarding, in many languages."""
    return " ".join(_PREFIX.sub("", subject).split()).casefold()


def name_pattern(company: str) -> re.Pattern[str] | None:
    """The employer's name as whole words, without its legal form; None when it is too short to tell."""
    plain = re.sub(
        r"[,.]?\s+(inc|ltd|llc|gmbh|ag|se|plc|corp|co|s\.?a|b\.?v|kg|oy|ab)\.?$", "", company, flags=re.I
    )
    plain = " ".join(plain.split())
    if len(plain) < _SHORTEST_NAME:
        return None
    return re.compile(rf"(?<!\w){re.escape(plain)}(?!\w)", re.IGNORECASE)


def opportunity_of(
    candidate: Candidate, reading: Reading, mail: Mail
) -> tuple[Opportunity | None, Person | None, Letter | None]:
    """The opportunity a message concerns, with the person who wrote and the letter it answers, if known."""
    letter = _letter_named(candidate, reading)
    writer = _person_of(candidate, reading, letter)
    if letter:
        return letter.opportunity, writer or letter.person, letter
    if writer:
        return writer.opportunity, writer, None
    if reading.kind is ReplyKind.BOUNCE:
        return None, None, None
    found = _by_address(candidate, mail) or _by_subject(candidate, mail) or _by_company(candidate, mail)
    return found, None, None


def _letter_named(candidate: Candidate, reading: Reading) -> Letter | None:
    """The letter that the message answers or bounces: by either of its ids."""
    if not reading.ours:
        return None
    named = Q(message_id__in=reading.ours) | Q(dispatch__server_id__in=reading.ours)
    found = (
        Seal.objects.filter(named, candidate=candidate)
        .select_related("letter__person", "letter__opportunity__candidate")
        .order_by("-pk")
        .first()
    )
    return found.letter if found else None


def _person_of(candidate: Candidate, reading: Reading, letter: Letter | None) -> Person | None:
    """Who wrote (or whose address failed); in the letter's own opportunity where it names one."""
    people = Person.objects.filter(candidate=candidate).select_related("opportunity__candidate")
    if letter:
        people = people.filter(opportunity=letter.opportunity)
    wanted = reading.bounced if reading.kind is ReplyKind.BOUNCE else (reading.sender,)
    for address in wanted:
        if address and (found := people.filter(email__iexact=address).order_by("-pk").first()):
            return found
    return None


def _by_address(candidate: Candidate, mail: Mail) -> Opportunity | None:
    """A colleague of somebody we know: the newest opportunity with a person at the same domain, or in Cc."""
    people = (
        Person.objects.filter(candidate=candidate).select_related("opportunity__candidate").order_by("-pk")
    )
    domain = mail.sender.rpartition("@")[2]
    if is_telling(domain) and (person := people.filter(email__iendswith=f"@{domain}").first()):
        return person.opportunity
    for address in addresses_in(mail, "Reply-To", "Cc", "Sender"):
        if person := people.filter(email__iexact=address).first():
            return person.opportunity
    return None


def _by_subject(candidate: Candidate, mail: Mail) -> Opportunity | None:
    """Our own subject came back from an address we do not know, after the letter had left."""
    subject = _long(bare_subject(mail.header("Subject")))
    if not subject:
        return None
    sent = Seal.objects.filter(candidate=candidate, dispatch__state="sent", revoked_at__isnull=True)
    for seal in sent.select_related("letter__opportunity__candidate").order_by("-sealed_at")[:200]:
        if bare_subject(seal.subject) == subject and _after(mail, seal.sealed_at):
            return seal.letter.opportunity
    return None


def _by_company(candidate: Candidate, mail: Mail) -> Opportunity | None:
    if is_bulk(mail):
        return None
    rows = Opportunity.objects.filter(candidate=candidate, rehearsal=False).select_related("candidate")
    for row in rows.order_by("-pk"):
        pattern = name_pattern(row.company)
        if pattern and pattern.search(_shown(mail)):
            return row
    return None


def _after(mail: Mail, moment: datetime) -> bool:
    return mail.at is None or mail.at >= moment


def _shown(mail: Mail) -> str:
    """What a reader sees of it in a list: the sender's name and the subject."""
    return f"{mail.sender_name} {mail.header('Subject')}"


def _long(subject: str) -> str:
    """A subject that says something; "thank you" alone comes from everybody."""
    return subject if len(subject) >= 12 else ""


def _bare(ids: tuple[str, ...] | set[str]) -> set[str]:
    return {i.strip().strip("<>").casefold() for i in ids} - {""}


def head_of(raw: bytes) -> Mail:
    """The telling lines of a head as a mail that can be asked."""
    return parse(raw)


def ids_of(mail: Mail) -> tuple[str, ...]:
    """The message's own ids: the one on it, and the one it had before a provider changed it."""
    return ids_in(f"{mail.message_id} {mail.header('X-Microsoft-Original-Message-ID')}")
