"""Find the weights of the second opinion: pure Python, no chance in it, some minutes of CPU.

    python bench/reading/train.py            # writes src/cordially/reading/weights.py
    python bench/reading/train.py --trial    # trains without the third set and is tried on it

Learnt from: tests/reading/corpus, opened/, third/, dev/ and forms.py. The frozen set is never opened here.
"""

from __future__ import annotations

import math
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path
from random import Random

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
sys.path[:0] = [str(ROOT), str(HERE)]

import forms  # noqa: E402
from tests.reading import casebook  # noqa: E402

from cordially.reading.features import features_of  # noqa: E402
from cordially.reading.second import chances  # noqa: E402
from cordially.reading.sentences import sentences  # noqa: E402
from cordially.reading.understand import spoken, whose  # noqa: E402

KINDS = ("rejection", "holding", "next_round", "offer", "info_request", "acknowledgement", "other")
OF_MAILS = 1.0
OF_FORMS = 0.25  # a sentence by form weighs less than a written mail
OF_NEUTRAL = 0.6
ROUNDS, RATE, DECAY = 24, 0.35, 2e-4
FEWEST = 3  # mails that a feature must stand in
SMALLEST = 0.05  # weights below this are left out
SCALE = 100
TARGET = ROOT / "src/cordially/reading/weights.py"

Example = tuple[int, frozenset[str], float]


def of_corpus(folder: Path) -> list[tuple[str, tuple[str, ...]]]:
    """(kind, sentences) of the mails that a person could have written."""
    found = []
    for case in casebook.cases_in(folder):
        if case.kind in KINDS and "also" not in case.marks:
            seen = whose(case.raw, own_addresses=casebook.OWN_ADDRESSES)
            found.append((case.kind, spoken(seen.mail, seen.reading.text)))
    return found


def of_lines() -> list[tuple[str, tuple[str, ...]]]:
    """(kind, sentences) of dev/: a mail a line."""
    found = []
    for kind in KINDS:
        lines = (HERE / "dev" / f"{kind}.lines").read_text("utf-8").splitlines()
        found += [(kind, sentences(line)) for line in lines if line]
    return found


def neutral() -> list[tuple[str, tuple[str, ...]]]:
    """Sentences of our documentation: they tell no outcome of anything."""
    lines = (HERE / "dev" / "neutral.lines").read_text("utf-8").splitlines()
    return [("other", (line,)) for line in lines]


def by_form() -> list[tuple[str, tuple[str, ...]]]:
    """(kind, sentences) of the mails that forms.py puts together."""
    return [(kind, sentences(text)) for kind, text in forms.mails()]


def examples(told: Iterable[tuple[str, tuple[str, ...]]], weight: float) -> list[Example]:
    """Mails as (number of the kind, features, weight)."""
    return [(KINDS.index(kind), frozenset().union(*map(features_of, said)), weight) for kind, said in told]


def often(found: list[Example]) -> list[Example]:
    """Without the features that stand in too few mails."""
    count = Counter(one for _, features, _ in found for one in features)
    kept = {one for one, n in count.items() if n >= FEWEST}
    return [(kind, features & kept, weight) for kind, features, weight in found]


Weights = dict[str, list[float]]


def train(found: list[Example]) -> Weights:
    """Logistic regression over the kinds by AdaGrad, in an order that is always the same."""
    weights: Weights = defaultdict(lambda: [0.0] * len(KINDS))
    squares: Weights = defaultdict(lambda: [1e-6] * len(KINDS))
    order = Random(1)
    lists = [(kind, sorted(features), weight) for kind, features, weight in found]
    for _ in range(ROUNDS):
        order.shuffle(lists)
        for kind, features, weight in lists:
            for one in features:
                weights.setdefault(one, [0.0] * len(KINDS))  # so that `chances` counts it
            likely = chances(weights, features)
            ease = 1 / math.sqrt(len(features) + 1)
            slopes = [(likely[k] - (k == kind)) * weight * ease for k in range(len(KINDS))]
            for one in features:
                row, square = weights[one], squares[one]
                for k, slope in enumerate(slopes):
                    step = slope + DECAY * row[k]
                    square[k] += step * step
                    row[k] -= RATE * step / math.sqrt(square[k])
    return dict(weights)


def learnt_from(*folders: Path) -> list[Example]:
    """The mails of these folders and of dev/, the forms, and what is neutral."""
    written = [*(one for folder in folders for one in of_corpus(folder)), *of_lines()]
    return often(
        examples(written, OF_MAILS) + examples(by_form(), OF_FORMS) + examples(neutral(), OF_NEUTRAL)
    )


def trial() -> None:
    """What the second opinion is worth on a set that it has not learnt from."""
    weights = train(learnt_from(ROOT / "tests/reading/corpus", HERE / "opened"))
    for kind, features, _ in examples(of_corpus(HERE / "third"), 1.0):
        likely = chances(weights, features)
        best = max(range(len(KINDS)), key=lambda k: likely[k])
        print(f"{KINDS[kind]:16} {KINDS[best]:16} no {likely[0]:.2f}")


def text_of(weights: Weights) -> str:
    """The module that holds them: a line a feature, hundredths for each kind."""
    lines = []
    for one, row in sorted(weights.items()):
        if max(map(abs, row)) >= SMALLEST:
            lines.append(f"{one}\t{' '.join(str(round(w * SCALE)) for w in row)}")
    told = "\n".join(lines)
    return (
        '"""Weights of the second opinion, found by bench/reading/train.py; not to be written by hand.'
        f'"""\n\nKINDS = {KINDS!r}\nSCALE = {SCALE}\nWEIGHTS = """\\\n{told}\n"""\n'
    ).replace("'", '"')


def main() -> None:
    began = time.process_time()
    if "--trial" in sys.argv:
        trial()
    else:
        found = learnt_from(ROOT / "tests/reading/corpus", HERE / "opened", HERE / "third")
        TARGET.write_text(text_of(train(found)), "utf-8")
        print(f"{len(found)} mails ({sum(w == OF_MAILS for _, _, w in found)} written)", end=", ")
    print(f"{time.process_time() - began:.0f} s of CPU")


if __name__ == "__main__":
    main()
