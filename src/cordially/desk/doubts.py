"""Sentences of a language model that nothing in the case holds: errors, and so they stop the seal."""

from __future__ import annotations

from dataclasses import replace

from cordially.desk.mapping import case_of
from cordially.desk.models import Letter
from cordially.model import Finding, Origin, Proof, Severity
from cordially.model.words import said
from cordially.writing.claims import check_claims, facts_of

RULE = "fact.unheld"
_FACTS = "facts"  # the line of the checklist that they belong to


def unheld(letter: Letter) -> tuple[Finding, ...]:
    """An error for every sentence of the model that still stands and that no note and no résumé line holds.

    The facts are looked at anew: a sentence is in order once the person has noted down what it says.
    """
    doubtful = [
        s["text"]
        for s in letter.sources
        if any(x["origin"] == Origin.MODEL.value and x["quote"] for x in s["sources"])
    ]
    standing = [text for text in doubtful if text in letter.body]
    if not standing:
        return ()
    held = facts_of(case_of(letter.opportunity), str(letter.interview_id or ""))
    found = {c.text: c for c in check_claims(letter.body, held)}
    return tuple(_finding(letter, found[t].doubt, t) for t in standing if t in found and found[t].doubt)


def _finding(letter: Letter, doubt: str, text: str) -> Finding:
    start = letter.body.find(text)
    message = said(
        "The model wrote this, and {doubt}. Change it, take it out, or note it down first.", doubt=doubt
    )
    return Finding(RULE, Severity.ERROR, start, start + len(text), text, message)


def with_doubts(proof: Proof, doubts: tuple[Finding, ...]) -> Proof:
    """The proof with these errors in their places; the line on facts fails with them."""
    if not doubts:
        return proof
    found = tuple(sorted((*proof.findings, *doubts), key=lambda f: (f.start, f.end, f.rule)))
    checks = tuple(
        replace(c, passed=False, detail=doubts[0].message) if c.id == _FACTS else c for c in proof.checks
    )
    return replace(proof, findings=found, checks=checks)
