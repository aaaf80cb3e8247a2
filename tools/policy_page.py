"""Write docs/etiquette.md from the policy itself: `make policy`. A test holds the page to the policy."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path

from cordially.etiquette import POLICY, PRESETS
from cordially.etiquette.manners import LOCALES

PAGE = Path(__file__).parents[1] / "docs" / "etiquette.md"

FIRST = f"\n## {next(iter(POLICY.values())).group}\n"


def page() -> str:
    """The whole page: its opening words as they stand there, and the rules anew."""
    head = PAGE.read_text(encoding="utf-8").partition(FIRST)[0]
    rules = "".join(_group(name, list(rules)) for name, rules in groupby(POLICY.values(), lambda r: r.group))
    return f"{head}\n{rules}{_presets()}\n{_locales()}"


def _group(name: str, rules: list) -> str:
    return f"## {name}\n\n" + "".join(_rule(rule) for rule in rules)


def _rule(rule) -> str:
    said = f"Others say: {rule.range}.\n" if rule.range else ""
    text = rule.text.replace(". ", ".\n")
    return f"### {rule.id}\n\n{text}\nDefault: {rule.default}.\n{said}Source: {rule.source}.\n\n"


def _presets() -> str:
    rows = "".join(
        f"| `{p.name}` | {p.status_checks} | {p.nudges} | {p.checkin_promised_days} | {p.ceiling} |\n"
        for p in PRESETS.values()
    )
    head = "| preset | questions in one silence | questions and calls before the closing note "
    head += "| business days after a promised date | contacts in all |\n|---|---|---|---|---|\n"
    return f"## Presets\n\n{head}{rows}"


def _locales() -> str:
    rows = "".join(
        f"| `{m.name}` | {m.place} | {'yours to leave out' if m.thanks_optional else 'expected'} "
        f"| {'offered' if m.card else 'not offered'} | {m.opens:%H:%M} to {m.closes:%H:%M} | {m.post_days} "
        f"| {m.source} |\n"
        for m in LOCALES.values()
    )
    head = "The manners are those of the reader's country; a preset like `strict+de` chooses others.\n\n"
    head += "| locale | where | thank-you note | card | letters arrive | days of post | source |\n"
    head += "|---|---|---|---|---|---|---|\n"
    return f"## Manners by country\n\n{head}{rows}"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
