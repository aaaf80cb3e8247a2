"""A second opinion on what a mail means: a linear model over `features`, its weights learnt and committed.

The cues of `cues` know what they know and miss what is said in another way. This weighs who decided what
about whom, and answers where they are silent or doubts what they say. What it says can be shown: a mail's
sum is the sum of its sentences. Learnt by bench/reading/train.py from mails of our own.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from cordially.model.history import ReplyKind
from cordially.reading import weights
from cordially.reading.features import features_of

_MOST_SHOWN = 2  # sentences of evidence
_MOST_READ = 60  # sentences; an answer stands in the first of them
_NEARLY = 0.6  # of the weight of the sentence that weighs most
_TO_THEM = frozenset(
    "YOU SORRY WORK PAPER VERDICT if:YOU thank thanks alas hire hired hiring"  # noqa: SIM905
    " offer appointment candidate candidates applicant applicants client panel".split()
)
# Without one of these a mail hardly tells the outcome of an application: it may be of a lunch or a dentist.
_OF_WORK = frozenset(
    "WORK PAPER PERSON BOARD hire hired hiring recruit recruiting recruitment shortlisted appointed appoint"  # noqa: SIM905
    " apply applying applied selection selected process successful unsuccessful team trial contract feedback"
    " VERDICT appointment outcome withdraw withdrawn trainee student intern portfolio cover occasion"
    " elsewhere"
    " if:WORK if:PAPER CHOSE>OTHER GO>OTHER CHOOSE>OTHER CHOSE>PERSON YOU>FAILED".split()
)
# Who decided what about whom: one of these must stand in the clause that is shown for a no.
_DECIDED = frozenset(
    f"{first}>{then}"
    for first, later in {
        "NOT": "CHOSE CHOOSE GO ON WORK OTHER",
        "YOU": "GONE FAILED",
        "WE": "CHOSE CHOOSE GO",
        "BOARD": "CHOSE CHOOSE GO",
        "THEY": "CHOSE",
        "CHOSE": "OTHER PERSON THEY WE",
        "CHOOSE": "OTHER PERSON",
        "GO": "OTHER PERSON",
        "WORK": "GONE CHOSE NOT GO OTHER FAILED",
        "PAPER": "NOT GONE CHOSE FAILED",
        "FAILED": "WORK PAPER YOU",
        "WON": "PERSON CHOSE WORK",
        "VERDICT": "NOT OTHER PERSON YOU",
        "PERSON": "CHOSE",
        "OTHER": "CHOSE",
    }.items()
    for then in later.split()
)


@dataclass(frozen=True, slots=True)
class Opinion:
    """The likeliest kind, its chance, that of a rejection (0 to 1), and the sentences that weigh most.

    `to_them`: the mail speaks to somebody, or of work, as an answer to a candidate does. `of_work`: it names
    work, an application or somebody chosen.
    """

    kind: ReplyKind
    chance: float
    no: float
    evidence: tuple[str, ...]
    to_them: bool = True
    of_work: bool = True


def opinion_of(sentences: tuple[str, ...]) -> Opinion:
    """What the weights make of these sentences."""
    sentences = sentences[:_MOST_READ]
    features = [features_of(one) for one in sentences]
    whole = frozenset().union(*features)
    likely = chances(_weights(), whole)
    best = max(range(len(likely)), key=lambda k: likely[k])
    shown = _weightiest(sentences, features, best)
    no = likely[weights.KINDS.index(ReplyKind.REJECTION)]
    to_them, of_work = not _TO_THEM.isdisjoint(whole), not _OF_WORK.isdisjoint(whole)
    return Opinion(ReplyKind(weights.KINDS[best]), likely[best], no, shown, to_them, of_work)


def chances(table: dict[str, list[float]], features: Iterable[str]) -> list[float]:
    """How likely each kind is: softmax over the sums, eased by the number of features."""
    told = [table[one] for one in features if one in table]
    ease = 1 / math.sqrt(len(told) + 1)
    sums = [ease * math.fsum(row[k] for row in told) for k in range(len(weights.KINDS))]
    top = max(sums)
    raw = [math.exp(one - top) for one in sums]
    return [one / math.fsum(raw) for one in raw]


def decides(sentence: str) -> bool:
    """Whether a sentence tells, outside an "if", a decision about the candidate, the post or another."""
    return not _DECIDED.isdisjoint(features_of(sentence))


def _weightiest(sentences: tuple[str, ...], features: list[frozenset[str]], kind: int) -> tuple[str, ...]:
    """The sentences that speak most for a kind, compared with what they say for the others."""
    table = _weights()
    sums = [_margin([table[f] for f in one if f in table], kind) for one in features]
    top = max(sums, default=0.0)
    if top <= 0:
        return ()
    shown = sorted(
        (place for place, one in enumerate(sums) if one >= _NEARLY * top), key=lambda place: -sums[place]
    )[:_MOST_SHOWN]
    return tuple(sentences[place] for place in sorted(shown))


def _margin(rows: list[list[float]], kind: int) -> float:
    return math.fsum(row[kind] - math.fsum(row) / len(row) for row in rows)


@cache
def _weights() -> dict[str, list[float]]:
    """The committed weights, read once."""
    table = {}
    for line in weights.WEIGHTS.splitlines():
        feature, _, numbers = line.partition("\t")
        table[feature] = [int(one) / weights.SCALE for one in numbers.split()]
    return table
