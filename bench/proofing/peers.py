"""The peers, each alone and as it comes: text in, flagged spans with their fixes out."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Flag:
    """One span a peer objects to, in code points, with its fixes, best first."""

    start: int
    end: int
    fixes: tuple[str, ...]
    rule: str


Peer = Callable[[str], list[Flag]]


def harper(dialect: str = "US") -> Peer:
    """harper-py with its default rules."""
    import harper as package

    number = {"US": 0, "GB": 1}[dialect]
    linter = package.Linter(package.Dialect(number))

    def check(text: str) -> list[Flag]:
        found = linter.organized_lints(text, language="plaintext")
        return [_harper_flag(rule, lint) for rule, lints in found.items() for lint in lints]

    return check


def _harper_flag(rule: str, lint: Any) -> Flag:
    fixes = tuple(
        f"{lint.problem_text}{s.replacement_text}" if int(s.kind) == 2 else str(s.replacement_text)
        for s in lint.suggestions
    )
    return Flag(lint.span.start, lint.span.end, fixes, rule)


def lingo() -> Peer:
    """lingotweaker, US English, with its default rules."""
    import lingotweaker_data_en
    import lt_py

    engine = lt_py.Engine("en-US", data_dir=lingotweaker_data_en.data_dir())

    def check(text: str) -> list[Flag]:
        return [_lingo_flag(text.encode(), match) for match in engine.check(text)]

    return check


def _lingo_flag(raw: bytes, match: dict[str, Any]) -> Flag:
    start = len(raw[: match["offset"]].decode())
    length = len(raw[match["offset"] : match["offset"] + match["length"]].decode())
    return Flag(start, start + length, tuple(match["suggestions"]), match["rule_id"])


def aspell() -> Peer:
    """GNU Aspell in pipe mode."""
    if not shutil.which("aspell"):
        raise LookupError("aspell is not installed")

    def check(text: str) -> list[Flag]:
        flags, at = [], 0
        for line in text.split("\n"):
            asked = ["aspell", "-a", "--lang=en_US", "--encoding=utf-8"]
            told = subprocess.run(
                asked, input=f"^{line}\n", capture_output=True, text=True, check=True
            ).stdout
            flags += [_moved(flag, at) for flag in map(_aspell_flag, told.split("\n")) if flag]
            at += len(line) + 1
        return flags

    return check


def _aspell_flag(line: str) -> Flag | None:
    known = re.match(r"& (\S+) \d+ (\d+): (.*)", line)
    if known:
        start = int(known[2]) - 1
        return Flag(start, start + len(known[1]), tuple(known[3].split(", ")), "aspell")
    unknown = re.match(r"# (\S+) (\d+)", line)
    if unknown:
        start = int(unknown[2]) - 1
        return Flag(start, start + len(unknown[1]), (), "aspell")
    return None


def _moved(flag: Flag, by: int) -> Flag:
    return Flag(flag.start + by, flag.end + by, flag.fixes, flag.rule)


def proselint() -> Peer:
    """proselint with its default checks."""
    from proselint.checks import __register__
    from proselint.registry import CheckRegistry
    from proselint.tools import LintFile

    CheckRegistry().register_many(__register__)

    def check(text: str) -> list[Flag]:
        found = LintFile("letter", text).lint()
        spans = ((f.check_result.span, f.check_result.check_path) for f in found)
        return [Flag(start - 1, end - 1, (), rule) for (start, end), rule in spans]  # it reads "\n" + text

    return check


PEERS: dict[str, Callable[[], Peer]] = {
    "harper": harper, "lingo": lingo, "aspell": aspell, "proselint": proselint,
}  # fmt: skip
