"""The checklist beside a letter: one line for each thing a good letter has, read from the findings."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from cordially.model import Check, Finding, Severity
from cordially.model.words import phrase, said
from cordially.proofing.rule import Line, rules
from cordially.proofing.view import LetterView

LABELS = {
    Line.MISTAKES: phrase("Free of mistakes"),
    Line.FACTS: phrase("Names and facts agree"),
    Line.GRATEFUL: phrase("Grateful"),
    Line.INTERESTED: phrase("Interested"),
    Line.SPECIFIC: phrase("Names something you discussed"),
    Line.FIT: phrase("Shows your fit"),
    Line.MONEY: phrase("No salary or benefits"),
    Line.TONE: phrase("Formal and warm"),
    Line.LENGTH: phrase("Short enough"),
}


def checklist(letter: LetterView, findings: Sequence[Finding], engine_note: str) -> tuple[Check, ...]:
    """One line for everything that some rule looks at in a letter of this kind.

    A line passes when it has no error and no warning; advice does not count against it. Names can only agree
    with a case, so without one that line is left out; spelling passes only when the engine has read the text.
    """
    line_of = {rule.id: rule.line for rule in rules()}
    asked = {Line.MISTAKES} | {rule.line for rule in rules() if rule.applies(letter)}
    if letter.case is None and letter.to is None:
        asked.discard(Line.FACTS)
    sorted_out: dict[Line, list[Finding]] = {line: [] for line in Line if line in asked}
    for finding in findings:
        line = line_of.get(finding.rule, Line.MISTAKES)
        if line in sorted_out and finding.severity is not Severity.ADVICE:
            sorted_out[line].append(finding)
    return tuple(_check(line, found, engine_note) for line, found in sorted_out.items())


def _check(line: Line, found: Sequence[Finding], engine_note: str) -> Check:
    unread = engine_note if line is Line.MISTAKES else ""
    detail = found[0].message if found else unread
    if len(found) > 1:
        detail = said(
            "{count} places to look at: {found}.", count=len(found), found=_shown(f.text for f in found)
        )
    return Check(line.value, LABELS[line], not found and not unread, detail)


def _shown(texts: Iterable[str]) -> str:
    told = list(dict.fromkeys(" ".join(t.split())[:40] for t in texts if t.strip()))
    return ", ".join(f"“{t}”" for t in told[:4]) + (" and more" if len(told) > 4 else "")
