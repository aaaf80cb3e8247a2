"""Findings as SARIF 2.1.0, which editors and code hosts read."""

from __future__ import annotations

from typing import Any

from cordially.model.letters import Finding, Proof, Severity

LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "note"}
SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def sarif(file: str, proof: Proof) -> dict[str, Any]:
    """One log with one run over one file; columns count code points from 1."""
    from cordially.proofing.rule import rules  # the package has a folder of this name too

    told = {finding.rule for finding in proof.findings}
    ours = {rule.id: rule for rule in rules()}
    driver = {
        "name": "Cordially",
        "rules": [_rule(id, ours[id].summary if id in ours else id) for id in sorted(told)],
    }
    results = [_result(file, proof.text, finding) for finding in proof.findings]
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def _rule(id: str, summary: str) -> dict[str, Any]:
    return {"id": id, "shortDescription": {"text": summary}}


def _result(file: str, text: str, finding: Finding) -> dict[str, Any]:
    region = _region(text, finding.start, finding.end)
    artifact = {"uri": file}
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "level": LEVELS[finding.severity],
        "message": {"text": finding.message},
        "locations": [{"physicalLocation": {"artifactLocation": artifact, "region": region}}],
    }
    if finding.fixes:
        change = {"deletedRegion": region, "insertedContent": {"text": finding.fixes[0]}}
        result["fixes"] = [{"artifactChanges": [{"artifactLocation": artifact, "replacements": [change]}]}]
    return result


def _region(text: str, start: int, end: int) -> dict[str, int]:
    first, last = _place(text, start), _place(text, end)
    return {"startLine": first[0], "startColumn": first[1], "endLine": last[0], "endColumn": last[1]}


def _place(text: str, at: int) -> tuple[int, int]:
    return text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)
