"""How often the right line of the résumé is among the first three for a topic that shares no word with it.

    .venv/bin/python bench/resume/match.py            the default and, where installed, the extra `match`
    .venv/bin/python bench/resume/match.py --tuning   only the sets to tune on
    .venv/bin/python bench/resume/match.py --misses   also what went wrong on `dev`

`frozen` was written before the lexicon, `blind` after it, `blind3` before the word meanings; none is ever
tuned on. `dev` is, and so is `blind2` since the word meanings were made: by its counts, not by its misses.
"""

from __future__ import annotations

import argparse
import sys
import time
import tomllib
from collections.abc import Iterator
from pathlib import Path

from cordially.writing.match import LexiconRanker, Ranker, ranked, stems

HERE = Path(__file__).parent
TUNED = ("dev", "blind2")
SETS = ("dev", "blind2", "frozen", "blind", "blind3")


def pairs(name: str) -> Iterator[tuple[str, list[str], int]]:
    """(topic, the lines of that person, index of the right line)."""
    for person in tomllib.loads((HERE / f"pairs_{name}.toml").read_text("utf-8"))["person"]:
        for topic, number in person["topics"]:
            yield topic, person["lines"], number - 1


def shared(name: str) -> list[str]:
    """Pairs that share a stem after all: there should be none."""
    return [
        f"{t} | {lines[n]} | {stems(t) & stems(lines[n])}"
        for t, lines, n in pairs(name)
        if stems(t) & stems(lines[n])
    ]


def measure(name: str, ranker: Ranker, misses: bool) -> str:
    """One row: pairs, first right, first three right, milliseconds a topic."""
    found = list(pairs(name))
    start = time.process_time()
    places = [[i for i, _ in ranked(topic, lines, ranker)] for topic, lines, _ in found]
    spent = (time.process_time() - start) * 1000 / len(found)
    first = sum(p[:1] == [right] for p, (_, _, right) in zip(places, found, strict=True))
    three = sum(right in p[:3] for p, (_, _, right) in zip(places, found, strict=True))
    if misses:
        for place, (topic, lines, right) in zip(places, found, strict=True):
            if right not in place[:3]:
                where = place.index(right) + 1 if right in place else "-"
                print(f"  miss: {topic} -> {lines[right]} (place {where})")
    n = len(found)
    return f"| {name} | {n} | {first} ({first / n:.0%}) | {three} ({three / n:.0%}) | {spent:.2f} |"


def rankers() -> dict[str, Ranker]:
    """The default, and the embedding one where its packages are installed."""
    from cordially.post import meaning

    found: dict[str, Ranker] = {
        "lexicon alone (words, stems, matters)": LexiconRanker(),
        "offline default (lexicon and word meanings)": meaning.ranker(),
    }
    try:
        from cordially.post.embedding import ranker
    except ImportError:
        return found
    extra = ranker()
    return found | ({"extra match (lexicon and embeddings)": extra} if extra else {})


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--tuning", action="store_true", help="only the sets to tune on")
    options = parser.parse_args()
    sets = [n for n in (TUNED if options.tuning else SETS) if (HERE / f"pairs_{n}.toml").exists()]
    for name in sets:
        for line in shared(name):
            print(f"shares a word ({name}): {line}", file=sys.stderr)
    print("| ranker | set | pairs | first right | first three right | ms a topic (CPU) |")
    print("|---|---|---|---|---|---|")
    for label, ranker in rankers().items():
        for name in sets:
            print(f"| {label} {measure(name, ranker, options.misses and name == 'dev')}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
