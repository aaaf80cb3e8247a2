"""The checker is clean on its own words: rule texts, and the letters that the frames write."""

from datetime import timedelta
from pathlib import Path

import pytest

from cordially import parse_case
from cordially.model import Finding, Kind, Severity
from cordially.proofing import mended, proofread
from cordially.proofing.rule import rules
from cordially.writing import CannotCompose, compose

EXAMPLES = sorted(Path(__file__).parents[2].joinpath("examples").glob("*.toml"))
QUOTES_ITS_SUBJECT = (
    "tone.",
    "money.",
    "gift",
    "sarcasm",
    "private.",
    "placeholder",
    "phrase.",
    "noun.counted",
)
"""These rules name in their own text what they object to."""


def _objections(findings: tuple[Finding, ...]) -> list[str]:
    told = (f for f in findings if f.severity is not Severity.ADVICE)
    return [f"{f.rule}: {f.text}" for f in told if not f.rule.startswith(QUOTES_ITS_SUBJECT)]


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.id)
def test_what_a_rule_says_of_itself_passes(rule) -> None:
    assert _objections(proofread(rule.summary, dialect="GB").findings) == []


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.stem)
def test_every_letter_that_the_frames_write_passes(file: Path) -> None:
    case, _ = parse_case(file.read_text("utf-8"))
    assert case
    for meeting in case.opportunity.interviews:
        now = meeting.end + timedelta(hours=20)
        for kind in Kind:
            assert _of_one_letter(case, kind, now, meeting.id) == []


def _of_one_letter(case, kind: Kind, now, interview_id: str) -> list[str]:
    try:
        draft = compose(case, kind, now, interview_id=interview_id)
    except CannotCompose:
        return []
    to = case.opportunity.person(draft.to[0]) if draft.to else None
    proof = proofread(
        draft.body, case, to=to, kind=kind, subject=draft.subject, now=now, interview_id=interview_id
    )
    return [f"{kind}: {f.rule}: {f.text}" for f in proof.findings if f.severity is not Severity.ADVICE]


def test_mending_changes_nothing_outside_the_spans() -> None:
    proof = proofread("Thank you for you time, and for teh tour.")

    assert mended(proof) == "Thank you for your time, and for the tour."


def test_mending_a_clean_text_changes_nothing() -> None:
    assert mended(proofread("Thank you for your time.")) == "Thank you for your time."


def test_mending_leaves_a_name_that_nobody_knows_to_the_person() -> None:
    text = "At Zolthwick Parcels we cut returns handling by half."
    proof = proofread(text)

    assert [(f.text, bool(f.fixes)) for f in proof.findings] == [("Zolthwick", True)]
    assert mended(proof) == text
