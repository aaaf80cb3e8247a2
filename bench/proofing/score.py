"""Recall and precision per type of error, and false alarms on clean letters, beside four peers in one run.

    .venv/bin/python bench/proofing/score.py dev --misses
    .venv/bin/python bench/proofing/score.py frozen

The misses of the frozen part are never printed: it is scored and not tuned on.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

import corpus
from peers import PEERS, Flag

from cordially.model import Kind, Severity
from cordially.proofing import proofread

Reader = Callable[[str, corpus.Known | None, Kind | None, str], list[Flag]]
NO_LETTER = (".missing", "length", "subject")
"""A lone sentence is no letter: what a whole letter lacks is not asked of it."""


@dataclass
class Score:
    """Counts over one part."""

    asked: Counter[str] = field(default_factory=Counter)
    caught: Counter[str] = field(default_factory=Counter)
    mended: Counter[str] = field(default_factory=Counter)
    flags: int = 0
    right: int = 0
    by_type: Counter[str] = field(default_factory=Counter)
    alarms: list[tuple[str, str, str]] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)
    beside: list[str] = field(default_factory=list)

    @property
    def recall(self) -> float:
        return sum(self.caught.values()) / max(1, sum(self.asked.values()))

    @property
    def precision(self) -> float:
        return self.right / max(1, self.flags)


def ours(engine: object = None) -> Reader:
    """Cordially's proof; errors and warnings count, advice does not."""

    def read(text: str, known: corpus.Known | None, kind: Kind | None, subject: str) -> list[Flag]:
        whole = bool(subject)
        proof = proofread(
            text,
            known.case if known else None,
            to=known.to if known else None,
            kind=kind,
            subject=subject,
            now=known.now if known else None,
        )
        told = (f for f in proof.findings if f.severity is not Severity.ADVICE)
        return [
            Flag(f.start, f.end, f.fixes, f.rule)
            for f in told
            if whole or not (f.start == f.end and any(n in f.rule for n in NO_LETTER))
            if whole or not f.rule.startswith(NO_LETTER[1:])
        ]

    return read


def peer(name: str) -> Reader:
    """A peer alone: it knows nothing of a case."""
    check = PEERS[name]()
    return lambda text, known, kind, subject: check(text)


def score(part: str, read: Reader, *, misses: bool) -> Score:
    """Read every sentence and every clean letter of a part."""
    total = Score()
    for sentence in corpus.sentences(part):
        _sentence(total, sentence, read(sentence.bad, sentence.known, None, ""), misses)
    for letter in corpus.letters(part):
        for flag in read(letter.body, letter.known, letter.kind, letter.subject):
            text = letter.body[max(0, flag.start - 20) : flag.end + 20].replace("\n", "/")
            total.alarms.append((letter.name, flag.rule, text if misses else ""))
    return total


def _sentence(total: Score, sentence: corpus.Sentence, flags: list[Flag], misses: bool) -> None:
    mine = [f for f in flags if f.start <= sentence.end + 1 and f.end >= sentence.start - 1]
    total.asked[sentence.type] += 1
    total.flags += len(flags)
    total.right += len(mine)
    total.by_type[sentence.type] += len(flags) - len(mine)
    if mine:
        total.caught[sentence.type] += 1
        total.mended[sentence.type] += _mends(sentence, mine)
    elif misses:
        total.missed.append(f"{sentence.type:24} {_marked(sentence)}")
    if misses:
        total.beside += [
            f"{sentence.type:24} {f.rule}: {sentence.bad[f.start : f.end]!r} in {sentence.bad!r}"
            for f in flags
            if f not in mine
        ]


def _mends(sentence: corpus.Sentence, flags: Iterable[Flag]) -> bool:
    texts = (sentence.bad[: f.start] + f.fixes[0] + sentence.bad[f.end :] for f in flags if f.fixes)
    return any(" ".join(t.split()) == " ".join(sentence.good.split()) for t in texts)


def _marked(sentence: corpus.Sentence) -> str:
    bad, start, end = sentence.bad, sentence.start, sentence.end
    return f"{bad[:start]}[{bad[start:end]}]{bad[end:]}"


def table(part: str, scores: dict[str, Score]) -> str:
    """One row a type, one column a reader: caught of asked, and flags beside the error."""
    first = next(iter(scores.values()))
    rows = [f"| type | n | {' | '.join(scores)} |", f"| --- | --- | {' | '.join('---' for _ in scores)} |"]
    for kind, asked in first.asked.items():
        cells = (f"{s.caught[kind]} (+{s.by_type[kind]})" for s in scores.values())
        rows.append(f"| {kind} | {asked} | {' | '.join(cells)} |")
    letters = len(corpus.letters(part))
    for name, cell in (
        ("**recall**", lambda s: f"{s.recall:.3f}"),
        ("**precision**", lambda s: f"{s.precision:.3f}"),
        (
            "mended by its first fix",
            lambda s: f"{sum(s.mended.values()) / max(1, sum(s.asked.values())):.3f}",
        ),
        ("false alarms a clean letter", lambda s: f"{len(s.alarms) / letters:.2f}"),
    ):
        rows.append(f"| {name} | {sum(first.asked.values())} | {' | '.join(map(cell, scores.values()))} |")
    return "\n".join(rows)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("part", choices=corpus.LETTERS)
    parser.add_argument("--misses", action="store_true", help="print what was missed (not of frozen)")
    parser.add_argument("--only-ours", action="store_true", help="leave the peers out")
    asked = parser.parse_args()
    if asked.misses and asked.part == "frozen":
        sys.exit("The misses of the frozen part are not shown; tune on the others.")
    readers: dict[str, Reader] = {"cordially": ours()}
    if not asked.only_ours:
        for name in PEERS:
            try:
                readers[f"{name} alone"] = peer(name)
            except (ImportError, LookupError) as problem:
                print(f"{name} is left out: {problem}", file=sys.stderr)
    scores = {name: score(asked.part, read, misses=asked.misses) for name, read in readers.items()}
    first = scores["cordially"]
    for title, lines in (("missed", first.missed), ("flagged beside the error", first.beside)):
        if lines:
            print(f"-- {title}", *lines, sep="\n")
    if asked.misses:
        print("-- false alarms", *first.alarms, sep="\n")
    print(table(asked.part, scores))


if __name__ == "__main__":
    main()
