"""`cordially proofread`."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from cordially.cli import FOUND, RIGHT, given, page
from cordially.model.history import Case
from cordially.model.letters import Finding, Kind, Proof, Severity
from cordially.model.people import Person

if TYPE_CHECKING:
    from cordially.proofing.engine import GrammarEngine


class Form(StrEnum):
    """How the proof is given back."""

    WORDS = "words"
    JSON = "json"
    SARIF = "sarif"
    FIX = "fix"


def form(json: bool, sarif: bool, fix: bool) -> Form:
    """The one form asked for; more than one is wrong use."""
    asked = [f for f, wanted in ((Form.JSON, json), (Form.SARIF, sarif), (Form.FIX, fix)) if wanted]
    if len(asked) > 1:
        raise given.WrongUse(f"--{asked[0]} and --{asked[1]} do not go together: choose one.")
    return asked[0] if asked else Form.WORDS


STYLES = {Severity.ERROR: "mend", Severity.WARNING: "look", Severity.ADVICE: "quiet"}


def show_proof(
    file: str,
    case_name: str,
    to: str,
    kind: Kind | None,
    subject: str,
    interview: str,
    now_text: str,
    form: Form,
    lingo: bool,
) -> int:
    """Print what a proof finds, and give the exit code: FOUND when there is an error, else RIGHT.

    With `Form.FIX` the first fixes are made first: in the file, or on stdout when the letter came from stdin.
    """
    if file == case_name == "-":
        raise given.WrongUse("The letter and the case cannot both come from stdin.")
    if to and not case_name:
        raise given.WrongUse("--to names a person of a case file: give it with --case.")
    now = given.moment(now_text)
    case = given.read_case(case_name) if case_name else None
    interview_id = given.interview_id(case, interview) if case else ""
    reader = _reader(case, to, interview_id, now) if case else None
    engine = _engine(lingo)

    def prove(text: str) -> Proof:
        from cordially.proofing import proofread

        return proofread(
            text,
            case,
            to=reader,
            kind=kind,
            subject=subject,
            now=now,
            interview_id=interview_id,
            engine=engine,
        )

    proof = prove(given.read_text(file))
    if form is Form.FIX:
        proof = _fix(file, proof, prove)
    else:
        _show(file, proof, form)
    return FOUND if proof.errors else RIGHT


def _engine(lingo: bool) -> GrammarEngine:
    """Both engines with --lingo, else what CORDIALLY_GRAMMAR says."""
    from cordially.proofing.lingo import BOTH, chosen_engine, installed

    if lingo and not installed():
        raise given.WrongUse('--lingo needs a second grammar engine: pip install "cordially[lingo]".')
    return chosen_engine(BOTH if lingo else os.environ.get("CORDIALLY_GRAMMAR", "").strip())


def _show(file: str, proof: Proof, form: Form) -> None:
    if form is Form.JSON:
        page.as_json({"findings": proof.findings, "checks": proof.checks, "engine_note": proof.engine_note})
    elif form is Form.SARIF:
        from cordially.cli.sarif import sarif

        page.as_json(sarif(file, proof))
    else:
        _print_proof(file, proof)


def _fix(file: str, before: Proof, prove: Callable[[str], Proof]) -> Proof:
    """Make the first fix of every error and warning, and tell what is left for the person to decide."""
    from cordially.proofing import is_mendable, mended

    text = mended(before)
    after = prove(text)
    if file == "-":
        sys.stdout.write(text)
        return after
    if text != before.text:
        given.write_text(file, text)
    made = sum(is_mendable(f) for f in (*before.errors, *before.warnings))
    page.line(f"{page.plural(made, 'place', 'places')} mended in {file}.", "fine")
    page.line()
    _print_proof(file, after)
    return after


def _reader(case: Case, to: str, interview_id: str, now: datetime) -> Person | None:
    """The person named, or the only one there was; None leaves it open."""
    met = given.readers(case, interview_id, now)
    return given.person(case, to) or (met[0] if len(met) == 1 else None)


def _print_proof(file: str, proof: Proof) -> None:
    for finding in proof.findings:
        _print_finding(file, proof.text, finding)
    if proof.engine_note:
        page.line(proof.engine_note, "look")
        page.line()
    for check in proof.checks:
        detail = f" ({check.detail})" if check.detail and not check.passed else ""
        page.line(f"{'✓' if check.passed else '✗'} {check.label}{detail}", "fine" if check.passed else "mend")
    if proof.checks:
        page.line()
    page.line(_verdict(proof), "act")


def _verdict(proof: Proof) -> str:
    if not proof.findings:
        return "In order: nothing to mend."
    counts = [
        (len(proof.errors), "error", "errors"),
        (len(proof.warnings), "warning", "warnings"),
        (
            len(proof.findings) - len(proof.errors) - len(proof.warnings),
            "piece of advice",
            "pieces of advice",
        ),
    ]
    told = ", ".join(page.plural(n, one, many) for n, one, many in counts if n)
    return f"{'To mend' if proof.errors else 'Nothing to mend'}: {told}."


def _print_finding(file: str, text: str, finding: Finding) -> None:
    row, column, excerpt, mark = located(text, finding.start, finding.end)
    place = "" if file == "-" else f"{file}:"
    page.line(f"{place}{row}:{column} {finding.severity.value} {finding.rule}", STYLES[finding.severity])
    page.line(finding.message, indent=2)
    if finding.text.strip():  # what is missing has no place to point at
        page.line(excerpt, "quiet", indent=4, wrap=False)
        page.line(mark, STYLES[finding.severity], indent=4, wrap=False)
    if finding.fixes:
        page.line(f"→ {' | '.join(fix or '(leave it out)' for fix in finding.fixes[:3])}", "fine", indent=4)
    page.line()


def located(text: str, start: int, end: int, width: int = 70) -> tuple[int, int, str, str]:
    """Line and column (from 1) of a span, an excerpt of its line, and the carets that stand under it."""
    begin = text.rfind("\n", 0, start) + 1
    stop = text.find("\n", start)
    whole = text[begin : len(text) if stop < 0 else stop].rstrip("\r").replace("\t", " ")
    column = start - begin
    left = max(0, min(column - width // 2, len(whole) - width))
    shown = whole[left : left + width]
    before, after = "…" * (left > 0), "…" * (left + width < len(whole))
    length = max(1, min(end - start, len(shown) - (column - left)))
    mark = " " * (_cells(before + shown[: column - left])) + "^" * _carets(shown, column - left, length)
    return text.count("\n", 0, start) + 1, column + 1, f"{before}{shown}{after}", mark


def _cells(text: str) -> int:
    from rich.cells import cell_len

    return cell_len(page.visible(text))


def _carets(shown: str, at: int, length: int) -> int:
    return max(1, _cells(shown[at : at + length]))
