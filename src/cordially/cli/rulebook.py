"""`cordially rules`: the rules of proofreading with their examples."""

from __future__ import annotations

from typing import Any

from cordially.cli import given, page
from cordially.proofing.rule import Rule, rules


def show_rules(wanted: str, json: bool) -> None:
    """Print one rule with its examples, or a line for each."""
    known = {rule.id: rule for rule in rules()}
    if wanted and wanted not in known:
        from cordially.model.tables import nearest

        hint = nearest(wanted, list(known)) or " Try: cordially rules, for the list."
        raise given.WrongUse(f"There is no rule {wanted}.{hint}")
    shown = [known[wanted]] if wanted else list(known.values())
    if json:
        page.as_json({"rules": [_as_value(rule) for rule in shown]})
    elif wanted:
        _print_rule(known[wanted])
    else:
        widest = max(map(len, known))
        for rule in shown:
            page.line(f"{rule.id.ljust(widest)}  {rule.severity.value:7}  {rule.summary}", wrap=False)


def _as_value(rule: Rule) -> dict[str, Any]:
    examples = [{"bad": e.bad, "good": e.good} for e in rule.examples]
    told = {"id": rule.id, "severity": rule.severity.value, "line": rule.line.value, "summary": rule.summary}
    return {**told, "why": rule.why, "examples": examples, "quiet": list(rule.quiet)}


def _print_rule(rule: Rule) -> None:
    page.line(f"{rule.id} ({rule.severity.value})", "act")
    page.line(rule.summary)
    page.line(rule.why, "quiet")
    for example in rule.examples:
        page.line()
        page.line(f"✗ {_short(example.bad)}", "mend", indent=2)
        page.line(f"✓ {_short(example.good)}", "fine", indent=2)
    page.line()
    page.line("Quiet on:", "act")
    for text in rule.quiet:
        page.line(_short(text), indent=2)


def _short(text: str, longest: int = 160) -> str:
    told = " ".join(text.split())
    return told if len(told) <= longest else f"{told[:longest]} ..."
