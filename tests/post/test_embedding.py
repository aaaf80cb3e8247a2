"""Embeddings and lexicon together: each is put on one scale, and the sum decides."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.util import find_spec

from cordially.post import embedding
from cordially.post.embedding import EmbeddingRanker


class Vector:
    """A direction in the plane, which knows its likeness to another one."""

    def __init__(self, x: float, y: float) -> None:
        self.x, self.y = x, y

    def __matmul__(self, other: Vector) -> float:
        return self.x * other.x + self.y * other.y


def sea(texts: Sequence[str]) -> list[Vector]:
    """A model that knows one thing: what has to do with the sea."""
    return [Vector(1, 0) if any(w in t for w in ("ship", "harbour")) else Vector(0, 1) for t in texts]


def test_likeness_of_meaning_finds_what_no_word_shares() -> None:
    scores = EmbeddingRanker([sea]).scores("the harbour", ["Painted a wall", "Sailed a ship"])
    assert scores[1] > scores[0] > 0


def test_a_shared_word_still_counts() -> None:
    scores = EmbeddingRanker([sea]).scores("the wall", ["Painted a wall", "Climbed a tree"])
    assert scores[0] > scores[1]


def test_without_the_extra_there_is_no_ranker_and_no_error() -> None:
    found = embedding.ranker()
    assert (found is None) == any(find_spec(name) is None for name in embedding._PACKAGES)
