"""Letters on the desk: drafted from the debrief, edited, mended, proofread. Every replaced text is kept."""

from __future__ import annotations

import re
import secrets
from datetime import datetime

from django.db import transaction

from cordially.desk import config
from cordially.desk.doubts import unheld, with_doubts
from cordially.desk.mapping import case_of, person_value
from cordially.desk.models import (
    Candidate,
    Interview,
    Letter,
    LetterVersion,
    Opportunity,
    Person,
    Reply,
    Seal,
)
from cordially.desk.panel import siblings
from cordially.desk.resume import ranker
from cordially.etiquette import plan
from cordially.model import Draft, Finding, Kind, Plan, Problem, Proof, Severity, StepKind, jsonable
from cordially.model.words import phrase, said
from cordially.proofing import apply_fix, is_of_words, key_at, proofread
from cordially.proofing.lingo import chosen_engine
from cordially.writing import CannotCompose, Style, Tone, Way, compose, restyled

LONGEST_BODY = 100_000
LONGEST_SUBJECT = 300
CHANGED_ELSEWHERE = said(
    "The letter was changed in another window. Your words here are kept among its earlier texts."
)
_WHY = {
    Way.DIFFERENTLY: phrase("Before saying it differently"),
    Way.SHORTER: phrase("Before making it shorter"),
    Way.LONGER: phrase("Before making it longer"),
    Way.WARMER: phrase("Before making it warmer"),
    Way.MORE_FORMAL: phrase("Before making it more formal"),
}
_THANKS = (StepKind.THANK_YOU, StepKind.RECOVERY)


class Sealed(Exception):
    """The letter has a live seal: its text cannot be changed until the seal is undone."""


def live_seal(letter: Letter) -> Seal | None:
    """The seal in force, if there is one."""
    return letter.seals.filter(revoked_at__isnull=True).select_related("dispatch").first()


def draft_thanks(interview: Interview, now: datetime) -> tuple[list[Letter], tuple[Problem, ...]]:
    """One draft for each thank-you (or recovery) that the plan holds for this interview.

    Drafts that the person has not touched are written anew from the newest debrief.
    """
    case = case_of(interview.opportunity)
    steps = [s for s in plan(case, now).steps if s.kind in _THANKS and s.interview_id == str(interview.pk)]
    # In the order in which the people were named; ids are words to the plan, and "10" comes before "9" there.
    steps.sort(key=lambda s: [int(p) for p in s.person_ids])
    letters: list[Letter] = []
    problems: tuple[Problem, ...] = ()
    for step in steps:
        person = Person.objects.filter(pk__in=[int(p) for p in step.person_ids[:1]]).first()
        if person is None or step.kind.letter is None:
            continue
        letter, told = draft(interview.opportunity, step.kind.letter, person, interview, now)
        letters += [letter]
        problems += tuple(p for p in told if p not in problems)
    return letters, problems


def draft(
    opportunity: Opportunity, kind: Kind, person: Person, interview: Interview | None, now: datetime
) -> tuple[Letter, tuple[Problem, ...]]:
    """The open draft of this kind to this person, made if need be; problems tell what it still lacks."""
    letter = _open_letter(opportunity, kind, person, interview)
    if letter is None:
        return _new_letter(opportunity, kind, person, interview, now)
    if live_seal(letter) or _edited(letter):
        return letter, ()
    return letter, write_anew(letter, now)


def _new_letter(
    opportunity: Opportunity, kind: Kind, person: Person, interview: Interview | None, now: datetime
) -> tuple[Letter, tuple[Problem, ...]]:
    """A new letter, composed; of two windows the second gets the one that the first has made."""
    with transaction.atomic():
        Opportunity.objects.select_for_update(of=("self",)).only("pk").get(pk=opportunity.pk)
        if made := _open_letter(opportunity, kind, person, interview):
            return made, ()
        letter = Letter(
            candidate=opportunity.candidate,
            opportunity=opportunity,
            interview=interview,
            person=person,
            kind=kind.value,
            token=secrets.token_hex(12),
            created=now,
            saved_at=now,
        )
        return letter, write_anew(letter, now)


def _open_letter(
    opportunity: Opportunity, kind: Kind, person: Person, interview: Interview | None
) -> Letter | None:
    letters = Letter.objects.filter(
        opportunity=opportunity, kind=kind.value, person=person, touch__isnull=True
    )
    if kind in (Kind.THANK_YOU, Kind.RECOVERY):
        letters = Letter.objects.filter(interview=interview, kind=kind.value, person=person)
    return letters.order_by("-pk").first()


def reword(letter: Letter, way: Way, now: datetime) -> tuple[Problem, ...]:
    """Say it differently, shorter, warmer or more formally; the text that stood there becomes a version."""
    must_be_open(letter)
    style = restyled(style_of(letter), way)
    letter.style = {"turn": style.turn, "tone": style.tone.value, "short": style.short}
    return write_anew(letter, now, why=_WHY[way])


def style_of(letter: Letter) -> Style:
    """In which of the good ways this letter is said."""
    held = letter.style or {}
    return Style(held.get("turn", 0), Tone(held.get("tone", Tone.USUAL)), bool(held.get("short")))


def write_anew(letter: Letter, now: datetime, *, why: str = phrase("Written anew")) -> tuple[Problem, ...]:
    """Compose the letter from what is known. The text that stood there is kept as a version, with `why`."""
    must_be_open(letter)
    try:
        composed = compose(
            case_of(letter.opportunity),
            Kind(letter.kind),
            now,
            to=person_value(letter.person),
            interview_id=str(letter.interview_id or ""),
            style=style_of(letter),
            ranker=ranker(),
        )
    except CannotCompose as question:
        letter.save()
        return tuple(question.problems)
    with transaction.atomic():
        if letter.pk and letter.body:
            keep_version(letter, why, now)
        _fill(letter, composed)
        _thread(letter)
        letter.revision += 1
        letter.saved_at = now
        letter.save()
    return ()


def _fill(letter: Letter, composed: Draft) -> None:
    letter.subject, letter.body = composed.subject, composed.body
    letter.sources = jsonable(composed.sentences)
    letter.accepted = still_left(letter.accepted)


def still_left(accepted: list[str]) -> list[str]:
    """What stays left when a text is written anew: each key holds for its own sentence, wherever that stays.

    What the new text lacks is asked anew.
    """
    return [key for key in accepted if is_of_words(key)]


def _thread(letter: Letter) -> None:
    """A later letter answers in the thread: to their last word, else to our last letter to them."""
    if letter.kind in (Kind.THANK_YOU.value, Kind.RECOVERY.value):
        return
    theirs = (
        Reply.objects.filter(opportunity=letter.opportunity, person=letter.person)
        .exclude(message_id="")
        .exclude(kind__in=["bounce", "auto_reply", "calendar"])
        .last()
    )
    ours = (
        Seal.objects.filter(letter__opportunity=letter.opportunity, letter__person=letter.person)
        .filter(dispatch__state="sent")
        .last()
    )
    # Where the provider put an id of its own on our letter, that is the one they hold.
    our_ids = [i for i in (ours.message_id, ours.dispatch.server_id) if i] if ours else []
    last_id = theirs.message_id if theirs else (our_ids[-1] if our_ids else "")
    subject = theirs.subject if theirs else (ours.subject if ours else "")
    letter.in_reply_to = last_id
    letter.references = [*(i for i in our_ids if i != last_id), last_id] if last_id else []
    if subject:
        letter.subject = subject if subject.casefold().startswith("re:") else f"Re: {subject}"


def _edited(letter: Letter) -> bool:
    """True when the person changed the text since it was composed."""
    if not letter.body:
        return False
    composed = [s["text"] for s in letter.sources]
    return not composed or any(text not in letter.body for text in composed)


def save_text(
    letter: Letter, subject: str, body: str, revision: int, now: datetime, *, writer: str = ""
) -> tuple[Problem, ...]:
    """Store what the person typed in the window `writer`.

    A window that did not see another window's change is told so, and its text is kept as a version.
    """
    must_be_open(letter)
    body = body.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "")
    if len(body) > LONGEST_BODY or len(subject) > LONGEST_SUBJECT:
        message = said(
            "That is {count} characters; a letter holds {most} at most. It was not saved.",
            count=f"{len(body):,}",
            most=f"{LONGEST_BODY:,}",
        )
        return (Problem("body", message),)
    with transaction.atomic():
        current = Letter.objects.select_for_update().get(pk=letter.pk)
        changed = (" ".join(subject.split()), body) != (current.subject, current.body)
        conflict = changed and revision < current.revision and writer != current.writer
        if conflict:
            keep_theirs(current, subject, body, writer, now)
        elif changed:
            current.subject, current.body = " ".join(subject.split()), body
            current.revision += 1
            current.writer = writer[:16]
            current.saved_at = now
            current.save()
    letter.refresh_from_db()
    return (Problem("revision", CHANGED_ELSEWHERE),) if conflict else ()


def keep_theirs(letter: Letter, subject: str, body: str, writer: str, now: datetime) -> None:
    """Keep a text that came too late (one for each window or program) without changing the letter."""
    LetterVersion.objects.update_or_create(
        letter=letter,
        why=said("Typed in another window ({writer})", writer=writer),
        defaults={"candidate": letter.candidate, "subject": subject, "body": body, "saved_at": now},
    )


def proof_of(letter: Letter, now: datetime) -> Proof:
    """The proof of the text as it stands; words of a language model that no note holds are errors."""
    candidate: Candidate = letter.candidate
    proof = proofread(
        letter.body,
        case_of(letter.opportunity),
        to=person_value(letter.person),
        kind=Kind(letter.kind),
        subject=letter.subject,
        now=now,
        interview_id=str(letter.interview_id or ""),
        accepted=frozenset(letter.accepted),
        words=frozenset(candidate.words.split()),
        siblings=siblings(letter),
        engine=chosen_engine(config.load().grammar),
    )
    return with_doubts(proof, unheld(letter))


def plan_of(letter: Letter, now: datetime) -> Plan:
    """The plan in which the letter stands."""
    return plan(case_of(letter.opportunity), now)


def mend(letter: Letter, rule: str, start: int, end: int, fix: str, now: datetime) -> tuple[Problem, ...]:
    """Apply one fix that the proof of the present text offers; the text before is kept as a version."""
    must_be_open(letter)
    proof = proof_of(letter, now)
    found = [f for f in proof.findings if (f.rule, f.start, f.end) == (rule, start, end) and fix in f.fixes]
    if not found:
        return (Problem("", "The text has changed since; look at the newer findings."),)
    with transaction.atomic():
        keep_version(letter, phrase("Mended"), now)
        letter.body = apply_fix(letter.body, found[0], fix)
        letter.revision += 1
        letter.saved_at = now
        letter.save()
    return ()


def leave(letter: Letter, rule: str, text: str, start: int = 0) -> None:
    """Remember that the person looked at a finding and leaves it; errors cannot be left.

    `text` are its words, near `start` in the letter (something may have been typed before them since).
    """
    must_be_open(letter)
    places = [m.start() for m in re.finditer(re.escape(text), letter.body)] if text else []
    at = min(places, key=lambda place: abs(place - start), default=0)
    key = key_at(rule, letter.body, at, at + len(text) if places else at)
    if key not in letter.accepted:
        letter.accepted = [*letter.accepted, key]
        letter.save(update_fields=["accepted"])


def always_right(letter: Letter, word: str) -> None:
    """Put a word into the personal dictionary."""
    candidate = letter.candidate
    if word and word not in candidate.words.split() and not any(c.isspace() for c in word):
        candidate.words = f"{candidate.words}\n{word}".strip()
        candidate.save(update_fields=["words"])


def bring_back(letter: Letter, version: LetterVersion, now: datetime) -> None:
    """Put an earlier text back; the present one is kept as a version in turn."""
    must_be_open(letter)
    with transaction.atomic():
        subject, body = version.subject, version.body
        keep_version(letter, phrase("Before bringing an earlier text back"), now)
        letter.subject, letter.body = subject, body
        letter.revision += 1
        letter.saved_at = now
        letter.save()


def open_warnings(proof: Proof) -> tuple[Finding, ...]:
    """Findings that still ask for a look."""
    return tuple(f for f in proof.findings if f.severity is Severity.WARNING)


def keep_version(letter: Letter, why: str, now: datetime) -> None:
    """Keep the text as it is stored now, before something replaces it."""
    stored = Letter.objects.get(pk=letter.pk)
    LetterVersion.objects.create(
        candidate=letter.candidate,
        letter=letter,
        subject=stored.subject,
        body=stored.body,
        why=why,
        saved_at=now,
    )


def must_be_open(letter: Letter) -> None:
    """Raise Sealed when the letter has a live seal."""
    if letter.pk and live_seal(letter):
        raise Sealed
