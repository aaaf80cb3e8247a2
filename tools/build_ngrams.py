"""Make src/cordially/proofing/data/ngrams.bin from the trigram model in the package pocketsphinx.

    uv run --no-project --with pocketsphinx==5.1.1 python tools/build_ngrams.py

The model file is a bit-packed trie (reversed: a node is the last word of the n-gram, its children the words
before). What is kept: the commonest words, and the pairs and triples that change the likelihood of their last
word most, weighed by how often they come up.
"""

from __future__ import annotations

import importlib.util
import math
import struct
from array import array
from collections.abc import Iterator
from pathlib import Path
from zlib import crc32

ROOT = Path(__file__).parent.parent
OUT = ROOT / "src/cordially/proofing/data/ngrams.bin"
MAGIC = b"cordially-ngrams-1\n"
STEP = 0.07
NATURAL = 1e-4  # the file counts in powers of 1.0001
VOCABULARY = 20_000
GAIN = {"any": 4e-7, "confusable": 1.5e-7}
"""An n-gram is kept when its probability times the change it makes is above this; ours, weighed by size."""

Words = list[str]


def confusable() -> frozenset[str]:
    """The words of the confusion sets, whose neighbours are kept more generously."""
    path = ROOT / "src/cordially/proofing/confusions.py"
    spec = importlib.util.spec_from_file_location("confusions", path)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return frozenset(module.ALIKE)


class Trie:
    """The model file, read as far as is needed here."""

    def __init__(self, data: bytes) -> None:
        at = len(b"Trie Language Model")
        assert data[:at] == b"Trie Language Model"
        assert data[at] == 3
        self.counts = struct.unpack_from("<3I", data, at + 1)
        at += 13 + 4
        self.pair_weights, self.pair_backs, self.triple_weights = (
            array("f", data[at + n * 262_144 : at + (n + 1) * 262_144]) for n in range(3)
        )
        at += 3 * 262_144
        size = 12 * (self.counts[0] + 1)
        self.nodes = list(struct.iter_unpack("<ffI", data[at : at + size]))
        at += size
        self.word_bits = self.counts[0].bit_length()
        self.pair_bits = self.word_bits + 32 + self.counts[2].bit_length()
        self.triple_bits = self.word_bits + 16
        pairs = ((1 + self.counts[1]) * self.pair_bits + 7) // 8 + 8
        triples = ((1 + self.counts[2]) * self.triple_bits + 7) // 8 + 8
        self.pairs = list(_packed(data[at : at + pairs], self.counts[1] + 1, self.pair_bits))
        at += pairs
        self.triples = list(_packed(data[at : at + triples], self.counts[2], self.triple_bits))
        at += triples
        self.words = [w.decode() for w in data[at + 4 :].split(b"\0")[:-1]]

    def walk(self) -> Iterator[tuple[tuple[str, ...], float, float]]:
        """Every n-gram with its weight and its back-off weight, in natural logarithms."""
        mask = (1 << self.word_bits) - 1
        for i, word in enumerate(self.words):
            yield (word,), self.nodes[i][0] * NATURAL, self.nodes[i][1] * NATURAL
            for x in range(self.nodes[i][2], self.nodes[i + 1][2]):
                entry = self.pairs[x]
                before = self.words[entry & mask]
                back = self.pair_backs[(entry >> self.word_bits) & 0xFFFF] * NATURAL
                weight = self.pair_weights[(entry >> (self.word_bits + 16)) & 0xFFFF] * NATURAL
                yield (before, word), weight, back
                shift = self.word_bits + 32
                for y in range(entry >> shift, self.pairs[x + 1] >> shift):
                    last = self.triples[y]
                    weight = self.triple_weights[last >> self.word_bits] * NATURAL
                    yield (self.words[last & mask], before, word), weight, 0.0


def _packed(data: bytes, count: int, width: int) -> Iterator[int]:
    mask = (1 << width) - 1
    for x in range(count):
        bit = x * width
        yield int.from_bytes(data[bit >> 3 : (bit >> 3) + 12], "little") >> (bit & 7) & mask


Table = dict[tuple[str, ...], tuple[float, float]]


def pruned(trie: Trie) -> tuple[Table, Table, Table]:
    """The words, pairs and triples worth their bytes."""
    every: tuple[Table, Table, Table] = ({}, {}, {})
    for words, weight, back in trie.walk():
        every[len(words) - 1][words] = (weight, back)
    singles, pairs, triples = every
    common = sorted((w for (w,) in singles), key=lambda w: -singles[w,][0])[:VOCABULARY]
    special = confusable()
    known = set(common) | {"<s>", "</s>"} | {w for w in special if (w,) in singles}

    def chance(word: str) -> float:
        return 0.05 if word == "<s>" else math.exp(max(singles[word,][0], -20))

    def limit(words: tuple[str, ...]) -> float:
        return GAIN["confusable"] if special & set(words) else GAIN["any"]

    kept_pairs = {}
    for (u, w), (weight, back) in pairs.items():
        if u in known and w in known:
            guess = singles[u,][1] + singles[w,][0]
            if chance(u) * math.exp(weight) * abs(weight - guess) > limit((u, w)):
                kept_pairs[u, w] = (weight, back)
    kept_triples = {}
    for (a, b, w), (weight, back) in triples.items():
        if a in known and b in known and w in known and (a, b) in pairs:
            after, back_ab = pairs[a, b]
            shorter = kept_pairs[b, w][0] if (b, w) in kept_pairs else singles[b,][1] + singles[w,][0]
            gain = chance(a) * math.exp(after) * math.exp(weight) * abs(weight - back_ab - shorter)
            if gain > limit((a, b, w)):
                kept_triples[a, b, w] = (weight, back)
    for a, b, _ in kept_triples:  # its back-off weight must be known
        kept_pairs.setdefault((a, b), pairs[a, b])
    return {(w,): singles[w,] for w in known}, kept_pairs, kept_triples


def shelf(table: Table, bits: int, *, backs: bool) -> bytes:
    """One order as `cordially.proofing.ngrams` reads it."""
    rows = {hash_of(" ".join(words), bits): told for words, told in table.items()}
    order = sorted(rows)
    weights = bytes(_step(rows[h][0]) for h in order)
    back_steps = bytes(_step(rows[h][1]) for h in order) if backs else b""
    head = struct.pack("<III", bits, len(order), int(backs))
    return head + buckets(order, bits) + weights + back_steps


def hash_of(key: str, bits: int) -> int:
    """The hash of a key in 16 bits more than tell its bucket."""
    return crc32(key.encode()) & ((1 << (bits + 16)) - 1)


def buckets(order: list[int], bits: int) -> bytes:
    """Sorted hashes as `proofing.ngrams.Shelf` finds them: where each bucket begins, then low bits."""
    index = array("I", [0] * ((1 << bits) + 1))
    for hashed in order:
        index[(hashed >> 16) + 1] += 1
    for bucket in range(1 << bits):
        index[bucket + 1] += index[bucket]
    return index.tobytes() + array("H", (hashed & 0xFFFF for hashed in order)).tobytes()


def _step(weight: float) -> int:
    return max(0, min(255, round(-weight / STEP)))


def main() -> None:
    import pocketsphinx

    trie = Trie(Path(pocketsphinx.get_model_path("en-us/en-us.lm.bin")).read_bytes())
    words, pairs, triples = pruned(trie)
    OUT.parent.mkdir(exist_ok=True)
    OUT.write_bytes(
        MAGIC + shelf(words, 8, backs=True) + shelf(pairs, 16, backs=True) + shelf(triples, 16, backs=False)
    )
    told = f"{len(words):,} words, {len(pairs):,} pairs, {len(triples):,} triples"
    print(f"{told}: {OUT.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
