"""Write docs/rules.md from the examples that the rules of proofreading carry."""

from __future__ import annotations

from pathlib import Path

from cordially.proofing.rule import Rule, rules

PAGE = Path(__file__).parent.parent / "docs/rules.md"


def _inline(text: str) -> str:
    short = " ".join(text.split())
    return short if len(short) <= 120 else f"{short[:120]} ..."


def section(rule: Rule) -> str:
    """One rule: what it finds, why, and its examples."""
    rows = [f"    ✗ {_inline(e.bad)}\n    ✓ {_inline(e.good)}" for e in rule.examples]
    quiet = [f"    {_inline(text)}" for text in rule.quiet]
    head = f"## {rule.id}\n\n{rule.summary} ({rule.severity.value})\n{rule.why}\n"
    return "\n".join((head, *rows, "\nQuiet on:\n", *quiet, ""))


def page() -> str:
    """The whole page."""
    intro = (
        "# The rules of proofreading\n\nMade from the examples inside the rules by `tools/rules_page.py`.\n"
    )
    return "\n".join((intro, *map(section, rules())))


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
