"""Find the weights of the second opinion: pure Python, no chance in it, some minutes of CPU.

    python bench/reading/train.py            # writes src/cordially/reading/weights.py
    python bench/reading/train.py --trial [--misses]    # each set, not having learnt from it

Learnt from: tests/reading/corpus, opened/, third/, fourth/, fifth/, dev/ and forms.py. The frozen set
is never opened here. Thresholds are chosen by the trial.
"""

from __future__ import annotations

import math
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterable
from multiprocessing import Pool
from pathlib import Path
from random import Random

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
sys.path[:0] = [str(ROOT), str(HERE)]

import forms  # noqa: E402
from tests.reading import casebook  # noqa: E402

from cordially.reading import classify, second  # noqa: E402
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


Told = list[tuple[str, tuple[str, ...]]]


def of_cases(cases: Iterable[casebook.Case]) -> Told:
    """(kind, sentences) of the mails that a person could have written."""
    found = []
    for case in cases:
        if case.kind in KINDS and "also" not in case.marks:
            seen = whose(case.raw, own_addresses=casebook.OWN_ADDRESSES)
            found.append((case.kind, spoken(seen.mail, seen.reading.text)))
    return found


def of_lines() -> Told:
    """(kind, sentences) of dev/: a mail a line."""
    found = []
    for kind in KINDS:
        lines = (HERE / "dev" / f"{kind}.lines").read_text("utf-8").splitlines()
        found += [(kind, sentences(line)) for line in lines if line]
    return found


def neutral() -> Told:
    """Sentences of our documentation: they tell no outcome of anything."""
    lines = (HERE / "dev" / "neutral.lines").read_text("utf-8").splitlines()
    return [("other", (line,)) for line in lines]


def by_form() -> Told:
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


FOLDERS = (
    ROOT / "tests/reading/corpus",
    *(
        HERE / name
        for name in (
            "opened",
            "third",
            "fourth",
            "fifth",
            "dev/mails",
            "dev/tongues",
            "dev/more",
            "dev/last",
            "dev/talk",
        )
    ),
)
FOLDS = 4  # the mails of dev/ are tried in so many parts


def all_cases() -> dict[Path, list[casebook.Case]]:
    """Every open mail, by its folder."""
    return {folder: list(casebook.cases_in(folder)) for folder in FOLDERS}


def learnt_from(cases: Iterable[casebook.Case]) -> list[Example]:
    """These mails and the lines of dev/, the forms, and what is neutral."""
    written = [*of_cases(cases), *of_lines()]
    return often(
        examples(written, OF_MAILS) + examples(by_form(), OF_FORMS) + examples(neutral(), OF_NEUTRAL)
    )


def tried() -> list[tuple[str, list[casebook.Case], list[casebook.Case]]]:
    """(name, what is learnt from, what it is tried on)."""
    found = all_cases()
    parts = [(name, found[HERE / name]) for name in ("fifth", "fourth", "third", "dev/more", "dev/talk")]
    dev = [case for name in ("mails", "tongues", "last") for case in found[HERE / "dev" / name]]
    parts += [(f"dev {n}", dev[n::FOLDS]) for n in range(FOLDS)]
    everything = [case for cases in found.values() for case in cases]
    return [(name, [c for c in everything if id(c) not in set(map(id, part))], part) for name, part in parts]


def try_one(trial: tuple[str, list[casebook.Case], list[casebook.Case]]) -> tuple[str, list[casebook.Result]]:
    """A part read, by cues and second opinion, with weights that have not learnt from it."""
    name, learnt, part = trial
    table = {one: row for one, row in train(learnt_from(learnt)).items() if max(map(abs, row)) >= SMALLEST}
    second._weights = lambda: table
    return name, casebook.read_all(part, classify)


def trial(misses: bool) -> None:
    """How well each set is read that was not learnt from; the cues have been seen by some of them."""
    with Pool(2) as pool:
        scored = pool.map(try_one, tried(), chunksize=1)
    everything = []
    for name, results in [*scored, ("all of these", everything)]:
        if results is not everything:
            everything += results
        no, human = casebook.score(results, "rejection"), [r for r in results if r.case.kind in KINDS[:-1]]
        false = sum(r.reading.kind == "rejection" and not r.right for r in results)
        asked, wrong = sum(r.abstained for r in human), sum(not r.right and not r.abstained for r in human)
        print(
            f"{name:14}{len(results):5} mails; a no: recall {no.recall:6.1%}, precision {no.precision:6.1%}"
            f" ({false} false); asks {asked / len(human):5.1%}, guesses wrong {wrong / len(human):5.1%};"
            f" other read as something {sum(r.case.kind == 'other' and not r.right for r in results)}"
        )
    print(casebook.confusion(everything))
    for r in everything if misses else ():
        if not r.right:
            o = r.reading
            print(f"- {r.case.kind} [{r.case.name}] -> {o.kind} {o.confidence} {list(o.evidence)[:2]}")


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
        trial("--misses" in sys.argv)
    else:
        found = learnt_from(case for cases in all_cases().values() for case in cases)
        TARGET.write_text(text_of(train(found)), "utf-8")
        print(f"{len(found)} mails ({sum(w == OF_MAILS for _, _, w in found)} written)", end=", ")
    print(f"{time.process_time() - began:.0f} s of CPU")


if __name__ == "__main__":
    main()
