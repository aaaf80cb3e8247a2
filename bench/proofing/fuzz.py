"""Texts of every kind: no crash, no hang, spans inside the text, and a fix that changes nothing else.

.venv/bin/python bench/proofing/fuzz.py 100000 [--minutes M] [--start N]

Text N is the same on every run, so a run can be taken up where another ended, and one text read again.
"""

# ruff: noqa: E501 - tables and figures
from __future__ import annotations

import argparse
import random
import tempfile
import time
import traceback
from collections.abc import Sequence
from pathlib import Path

import corpus

from cordially.model import Proof
from cordially.proofing import is_mendable, mended, proofread

PIECES = (
    "Dear ", "Priya", " teh ", "manger", " 31 June ", "!!", "\n\n", "[x]", "\x00", "\ud800", "\udfff", "\u202e",
    "{{a}}", "$5k", "Kind regards,\n", ".", " ", "İ", "the the", "ß", "ﬁ", "👩‍👩‍👧", "🇬🇧", "שלום", "عالم", "e\u0301", "¹²³",
    "“", "”", "(", ")", '"', "'", "’", ",and", "  ", "\r\n", "\t", "http://a.example/x?y=z", "a@b.example", "1" * 40, "I ",
    "has ", "were ", "your ", "you're ", "interested on ", "look forward to hear ", "salary", ", it was ", "—", "•",
)  # fmt: skip
LARGE = (
    "word " * 200_000, "a" * 200_000, "1" * 5_000, "[" * 5_000, "👍" * 5_000, "Thank you for you time. " * 42_000,
    "\u202e" * 5_000, "\ud800" * 5_000, "'" * 5_000, "\n" * 100_000, ", it was good" * 5_000, "the " * 20_000,
)  # fmt: skip
SLOW = 20.0
"""Seconds after which an answer is called a hang."""


SEED = 20_261_124


def generated(n: int, bodies: Sequence[str]) -> str:
    """Text `n`: a large one, a letter with random damage, a run of pieces, or a run of any code points."""
    if n < len(LARGE):
        return LARGE[n]
    dice = random.Random(SEED + n)
    if n % 3 == 0:
        body = dice.choice(bodies)
        at = dice.randrange(len(body))
        return body[max(0, at - 60) : at] + dice.choice(PIECES) + body[at : at + 60]
    if n % 3 == 1:
        return "".join(dice.choice(PIECES) for _ in range(dice.randrange(1, 14)))
    return "".join(chr(dice.randrange(0x110000)) for _ in range(dice.randrange(1, 40)))


def holds(text: str, proof: Proof) -> bool:
    """Are all spans inside the text, true to it, and is what a fix leaves alone left alone?"""
    if proof.text != text or any(
        text[f.start : f.end] != f.text or f.end > len(text) for f in proof.findings
    ):
        return False
    fixed = sorted((f.start, f.end, f.fixes[0]) for f in (*proof.errors, *proof.warnings) if is_mendable(f))
    pieces, at = [], 0
    for start, end, fix in fixed:
        pieces += [text[at:start], fix]
        at = end
    return mended(proof) == "".join([*pieces, text[at:]])


def stands(n: int, text: str, case: corpus.Known) -> tuple[bool, bool, float]:
    """Does text `n` come through (every other one is read with a case); was the engine's note told; seconds."""
    began = time.monotonic()
    try:
        proof = proofread(text, case.case if n % 2 else None, to=case.to if n % 2 else None, now=case.now)
    except Exception:
        traceback.print_exc()
        return False, False, time.monotonic() - began
    took = time.monotonic() - began
    return took < SLOW and holds(text, proof), bool(proof.engine_note), took


def main(start: int, count: int, minutes: float) -> None:
    """Read the texts from `start` up to `count`, or as many as fit in `minutes`, and tell what went wrong."""
    letters = corpus.letters("dev")
    bodies, case = [letter.body for letter in letters], letters[0].known
    began, slowest, failed, noted, done = time.monotonic(), 0.0, 0, 0, 0
    for n in range(start, count):
        if time.monotonic() - began > minutes * 60:
            break
        text = generated(n, bodies)
        well, note, took = stands(n, text, case)
        slowest, noted, done = max(slowest, took), noted + note, done + 1
        if not well:
            failed += 1
            Path(tempfile.gettempdir(), f"fuzz-{n}.txt").write_text(text, "utf-8", errors="surrogatepass")
        if done % 5_000 == 0 or n + 1 == count:
            told = f"{done:,} texts, the last is {n}: {failed} failed, slowest {slowest:.1f} s, engine notes {noted}"
            print(f"{told}, {time.monotonic() - began:.0f} s", flush=True)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("count", type=int, nargs="?", default=1000)
    parser.add_argument("--minutes", type=float, default=float("inf"))
    parser.add_argument("--start", type=int, default=0)
    asked = parser.parse_args()
    main(asked.start, asked.count, asked.minutes)
