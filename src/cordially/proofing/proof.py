"""Proofreading: every rule of ours and the grammar engine over one letter, merged into one report."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Collection, Iterable
from datetime import datetime

from cordially.model import Case, Finding, Kind, Person, Proof, Severity, Sibling
from cordially.model.words import said
from cordially.proofing.checklist import checklist
from cordially.proofing.engine import GrammarEngine, shared_engine
from cordially.proofing.grammar import UNKNOWN_NAME, Grammar
from cordially.proofing.rule import rules
from cordially.proofing.view import SENTENCE, LetterView
from cordially.proofing.words import fold

LONGEST = 50_000
"""Code points that are read; ten thousand words. Ours: the engine stays under a second or two up to here."""

_RANK = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.ADVICE: 2}


def proofread(
    body: str,
    case: Case | None = None,
    *,
    to: Person | None = None,
    kind: Kind | None = None,
    subject: str = "",
    now: datetime | None = None,
    interview_id: str = "",
    dialect: str = "",
    accepted: Collection[str] = frozenset(),
    words: Collection[str] = frozenset(),
    siblings: Iterable[Sibling] = (),
    engine: GrammarEngine | None = None,
) -> Proof:
    """Everything to mend in a letter, and the checklist.

    Without a case only the rules that need none run; with a case and no `kind` it is read as a thank-you.
    `to` is the recipient, `now` the moment it is to leave (aware; "yesterday" is judged by it),
    `interview_id` the interview it answers (default: the latest with that person). `dialect` is US, GB, AU,
    CA or IN (default: the reader's country). `accepted` holds keys of findings the person chose to leave
    (`finding_key`; errors stay), `words` their personal dictionary,
    `siblings` the other letters to the same panel. A broken engine is told in
    `Proof.engine_note`; our own rules run all the same.
    """
    engine = engine or shared_engine()
    engine.warm()
    text = body[:LONGEST]
    own_words = frozenset(fold(w) for w in words) | frozenset(words)
    kind = kind or (Kind.THANK_YOU if case else None)
    letter = LetterView(text, case, to, kind, subject, now, interview_id, own_words, tuple(siblings))
    grammar = Grammar(engine, letter, dialect)  # works in its own process while our rules run here
    ours = [finding for rule in rules() for finding in rule.findings(letter)]
    lints, note = grammar.findings()
    if len(body) > LONGEST:
        ours, note = [*ours, _too_long()], note or _UNREAD
    findings = merge(ours, lints, accepted, text)
    return Proof(body, findings, checklist(letter, findings, note), note)


def finding_key(finding: Finding, text: str) -> str:
    """The name under which a person leaves a finding of this text as it is (`key_at`)."""
    return key_at(finding.rule, text, finding.start, finding.end)


def key_at(rule: str, text: str, start: int, end: int) -> str:
    """The rule, the words at this place, and the sentence they stand in, spaces aside.

    So what was left stays left while other sentences change, and is asked anew when its own words do. Where
    something is missing (an empty span) it is the rule alone.
    """
    words = text[start:end]
    sentences = SENTENCE.finditer(text) if words else ()
    around = "".join(m.group() for m in sentences if m.start() < end and start < m.end())
    return f"{rule}:{words}:{' '.join(around.split())}"


def is_of_words(key: str) -> bool:
    """Is this the key of a finding about words that stand in the text, and not of what it lacks?"""
    return not key.endswith("::")


def apply_fix(text: str, finding: Finding, fix: str) -> str:
    """The text with exactly the finding's span replaced; ValueError when another text stands there now."""
    if text[finding.start : finding.end] != finding.text or finding.end > len(text):
        raise ValueError(
            said(
                "The text has changed since it was proofread: “{text}” is no longer there.", text=finding.text
            )
        )
    return text[: finding.start] + fix + text[finding.end :]


def mended(proof: Proof) -> str:
    """The text with the first fix of every error and warning that has one; all else stays as it is.

    A name that we do not know is left to the person: the dictionary's guess would be another's name.
    """
    text = proof.text
    for finding in sorted((*proof.errors, *proof.warnings), key=lambda f: f.start, reverse=True):
        if is_mendable(finding):
            text = apply_fix(text, finding, finding.fixes[0])
    return text


def is_mendable(finding: Finding) -> bool:
    """Has it a fix that is right without a person's look?"""
    return bool(finding.fixes) and finding.start < finding.end and finding.rule != UNKNOWN_NAME


def merge(
    ours: Iterable[Finding], engine: Iterable[Finding], accepted: Collection[str], text: str
) -> tuple[Finding, ...]:
    """One best finding a span, sorted by place: ours before the engine's, the graver before the lighter.

    What a person leaves is left whole: its rule says nothing else about these words.
    """
    ranked = sorted(ours, key=_order) + sorted(engine, key=_order)
    taken: list[tuple[int, int]] = []
    missing: dict[tuple[str, int], Finding] = {}
    kept: list[Finding] = []
    left: list[Finding] = []
    for finding in ranked:
        if accepted and finding.severity is not Severity.ERROR and finding_key(finding, text) in accepted:
            left.append(finding)
            continue
        if any(f.rule == finding.rule and f.start < finding.end and finding.start < f.end for f in left):
            continue
        if finding.start == finding.end:
            missing.setdefault((finding.rule, finding.start), finding)
        elif _claim(taken, finding.start, finding.end):
            kept.append(finding)
    return tuple(sorted((*kept, *missing.values()), key=lambda f: (f.start, f.end, f.rule)))


def _order(finding: Finding) -> tuple[int, int, int, str]:
    return (_RANK[finding.severity], finding.start, -finding.end, finding.rule)


def _claim(taken: list[tuple[int, int]], start: int, end: int) -> bool:
    """Take this span if nothing taken (sorted, apart from each other) overlaps it."""
    at = bisect(taken, (start, end))
    clash_before = at > 0 and taken[at - 1][1] > start
    clash_after = at < len(taken) and taken[at][0] < end
    if clash_before or clash_after:
        return False
    taken.insert(at, (start, end))
    return True


_UNREAD = said("Only the first {longest} characters were proofread.", longest=f"{LONGEST:,}")


def _too_long() -> Finding:
    message = said("{unread} Nobody reads a letter of this length; a page is plenty.", unread=_UNREAD)
    return Finding("length.unread", Severity.ERROR, LONGEST, LONGEST, "", message)
