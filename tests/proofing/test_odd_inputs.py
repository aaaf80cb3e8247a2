"""Texts that nobody would send: the proof ends, its spans are true, and a fix touches nothing else."""

import random
from datetime import UTC, datetime

import pytest

from cordially.model import Case, Proof
from cordially.proofing import is_mendable, mended, proofread

NOW = datetime(2026, 3, 11, 10, 0, tzinfo=UTC)
LARGE = {
    "a word of 200,000 letters": "a" * 200_000,
    "5,000 digits": "1" * 5_000,
    "one megabyte": "Thank you for you time. " * 42_000,
    "only line ends": "\n" * 100_000,
    "5,000 brackets": "[" * 5_000,
    "5,000 emoji": "👍" * 5_000,
    "5,000 lone surrogates": "\ud800" * 5_000,
    "5,000 turns to the left": "\u202e" * 5_000,
}
PIECES = (
    "Dear ", "Priya", " teh ", "manger", " 31 June ", "!!", "\n\n", "[x]", "\x00", "\ud800", "\u202e",
    "{{a}}", "$5k", "Kind regards,\n", "İ", "the the", "ﬁ", "👩‍👩‍👧", "שלום", "عالم", "e\u0301", "“",
    '"', "'", "\r\n", "\t", "http://a.example/x?y=z", "1" * 40, "look forward to hear ", "•",
)  # fmt: skip


def _odd(seed: int) -> str:
    """A few pieces of letters among any code points at all."""
    dice = random.Random(seed)
    any_point = (chr(dice.randrange(0x110000)) for _ in range(12))
    return "".join(dice.choice((dice.choice(PIECES), point)) for point in any_point)


def _holds(proof: Proof) -> bool:
    """Are all spans true to the text, and is what no fix covers left alone?"""
    text, at, pieces = proof.text, 0, []
    for f in sorted((*proof.errors, *proof.warnings), key=lambda f: f.start):
        if is_mendable(f):
            pieces += [text[at : f.start], f.fixes[0]]
            at = f.end
    true = all(text[f.start : f.end] == f.text and f.end <= len(text) for f in proof.findings)
    return true and mended(proof) == "".join([*pieces, text[at:]])


@pytest.mark.parametrize("text", LARGE.values(), ids=LARGE.keys())
def test_a_monstrous_text_is_read_and_its_spans_are_true(text: str, case: Case) -> None:
    proof = proofread(text, case, now=NOW)

    assert proof.text == text
    assert _holds(proof)


@pytest.mark.parametrize("seed", range(60))
def test_an_odd_text_is_read_and_its_spans_are_true(seed: int, case: Case) -> None:
    text = _odd(seed)

    assert _holds(proofread(text, case if seed % 2 else None, now=NOW))
