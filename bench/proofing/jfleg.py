"""Detection and correction on JFLEG, beside Harper alone in the same run.

    .venv/bin/python bench/proofing/jfleg.py PATH/TO/jfleg-dev

The set is CC BY-NC-SA: it is measured with and not part of this repository. The scorer is our own, on tokens:
an edit is a replaced stretch of tokens from the alignment of two texts; the best reference of each sentence is
taken by F0.5, as in the usual scoring of this set.
"""

# ruff: noqa: E501 - tables and figures
from __future__ import annotations

import re
import sys
from collections.abc import Callable
from difflib import SequenceMatcher
from pathlib import Path

from peers import Flag, harper, lingo

from cordially.model import Severity
from cordially.proofing import proofread
from cordially.proofing.engine import GrammarEngine
from cordially.proofing.lingo import BOTH, HARPER, chosen_engine, installed

Edit = tuple[int, int, tuple[str, ...]]
_TOKEN = re.compile(r"\w+(?:['’]\w+)*|[^\w\s]")


def tokens(text: str) -> list[str]:
    """Words and marks."""
    return _TOKEN.findall(text)


def edits(before: str, after: str) -> set[Edit]:
    """What was changed, in tokens of `before`."""
    a, b = tokens(before), tokens(after)
    found = SequenceMatcher(None, a, b, autojunk=False).get_opcodes()
    return {(i, j, tuple(b[k:m])) for kind, i, j, k, m in found if kind != "equal"}


def detok(line: str) -> str:
    """The line as a person would write it."""
    line = re.sub(r" ([.,;:!?)%]|n't|'s|'m|'re|'ve|'ll|'d)(?=\s|$)", r"\1", line.strip())
    return re.sub(r"([($]) ", r"\1", line)


def corrected(text: str, flags: list[Flag]) -> str:
    """The text with the first fix of every flag, from the end; overlaps are left out."""
    stop = len(text) + 1
    for flag in sorted(flags, key=lambda f: (f.start, f.end), reverse=True):
        if flag.fixes and flag.end <= stop:
            text = text[: flag.start] + flag.fixes[0] + text[flag.end :]
            stop = flag.start
    return text


def ours(engine: GrammarEngine) -> Callable[[str], list[Flag]]:
    """Cordially's errors and warnings with this engine, as a person who chose it gets them."""

    def read(text: str) -> list[Flag]:
        told = proofread(text, dialect="US", engine=engine).findings
        return [Flag(f.start, f.end, f.fixes, f.rule) for f in told if f.severity is not Severity.ADVICE]

    return read


def f_half(right: int, wrong: int, missed: int) -> float:
    """F0.5 from counts."""
    precision = right / (right + wrong) if right + wrong else 1.0
    recall = right / (right + missed) if right + missed else 1.0
    return 1.25 * precision * recall / (0.25 * precision + recall) if precision + recall else 0.0


def _overlap(one: Edit, other: Edit) -> bool:
    return one[0] < max(other[1], other[0] + 1) and other[0] < max(one[1], one[0] + 1)


def counts(mine: set[Edit], gold: set[Edit], *, exact: bool) -> tuple[int, int, int]:
    """Right, wrong and missed edits."""
    if exact:
        right = len(mine & gold)
        return right, len(mine) - right, len(gold) - right
    right = sum(any(_overlap(m, g) for g in gold) for m in mine)
    found = sum(any(_overlap(m, g) for m in mine) for g in gold)
    return right, len(mine) - right, len(gold) - found


def score(read: Callable[[str], list[Flag]], folder: Path) -> dict[str, float]:
    """F0.5 of detection and of correction over the whole set."""
    source = [detok(s) for s in (folder / "jfleg_dev.src").read_text("utf-8").splitlines()]
    references = [
        [detok(s) for s in (folder / f"jfleg_dev.ref{n}").read_text("utf-8").splitlines()] for n in range(4)
    ]
    result = {}
    fixed = [edits(text, corrected(text, read(text))) for text in source]
    for name, exact in (("detection", False), ("correction", True)):
        total = [0, 0, 0]
        for n, text in enumerate(source):
            golds = [edits(text, reference[n]) for reference in references]
            tried = [counts(fixed[n], gold, exact=exact) for gold in golds]
            best = max(tried, key=lambda c: f_half(*(t + x for t, x in zip(total, c, strict=True))))
            total = [t + x for t, x in zip(total, best, strict=True)]
        right, wrong, missed = total
        result[f"{name} P"] = right / max(1, right + wrong)
        result[f"{name} R"] = right / max(1, right + missed)
        result[f"{name} F0.5"] = f_half(right, wrong, missed)
    return result


def main(folder: str) -> None:
    if not installed():
        sys.exit("lingotweaker is not installed; the extra lingo brings it.")
    readers = {
        "harper alone": harper(),
        "cordially": ours(chosen_engine(HARPER)),
        "cordially, harper+lingo": ours(chosen_engine(BOTH)),
        "lingo alone": lingo(),
    }
    for name, read in readers.items():
        told = score(read, Path(folder))
        print(f"| {name} | " + " | ".join(f"{v:.3f}" for v in told.values()) + " |")


if __name__ == "__main__":
    main(sys.argv[1])
