"""How well mail is understood: the confusion matrix and the goals, on the frozen set and on the open ones.

    python bench/reading/measure.py [--frozen] [--misses]

The frozen set is scored here and nowhere else, and only when asked for (work on the open ones
does not score it by the way); `--misses` shows what was misread in the open ones only.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
sys.path.insert(0, str(ROOT))

from tests.reading import casebook  # noqa: E402

from cordially.reading import classify  # noqa: E402

HUMAN = ("rejection", "holding", "next_round", "offer", "info_request", "acknowledgement")


def verdict(told: str, value: float, goal: float) -> str:
    return f"  {told:44}{value:>8.1%}   goal {goal:.0%}   {'kept' if value >= goal else 'MISSED'}"


def ratio(pair: tuple[int, int]) -> float:
    return pair[0] / pair[1] if pair[1] else 1.0


def goals(results: list[casebook.Result]) -> list[str]:
    no, bounce = casebook.score(results, "rejection"), casebook.score(results, "bounce")
    automatic = casebook.score(results, "auto_reply")
    due = casebook.share(results, "due")
    return [
        verdict("rejection, precision", no.precision, 0.98),
        verdict("rejection, recall", no.recall, 0.95),
        verdict("bounce, recall", bounce.recall, 0.98),
        verdict("bounce, precision", bounce.precision, 0.98),
        verdict("automatic, recall", automatic.recall, 0.97),
        verdict("automatic, precision", automatic.precision, 0.97),
        verdict(f"holding day right ({due[0]} of {due[1]})", ratio(due), 0.95),
    ]


def others(results: list[casebook.Result]) -> list[str]:
    human = [r for r in results if r.case.kind in HUMAN]
    asked = sum(r.abstained for r in human)
    wrong = sum(not r.right and not r.abstained for r in human)
    lines = [
        f"  a person's mail with a meaning: {len(human)}; "
        f"we ask instead of guessing in {asked / len(human):.1%}, guess wrong in {wrong / len(human):.1%}",
        f"  days invented for holding mails that name none: {len(casebook.invented(results))}",
    ]
    for mark, told in (
        ("back", "day of return right"),
        ("failed", "failed address right"),
        ("also", "both things said"),
        ("own", "own mail known"),
    ):
        hits, of = casebook.share(results, mark)
        lines.append(f"  {told}: {hits} of {of}")
    return lines


def languages(results: list[casebook.Result]) -> str:
    codes = sorted({r.case.language for r in results}, key=lambda c: (c != "en", c))
    shown = []
    for code in codes:
        mine = [r for r in results if r.case.language == code]
        shown.append(f"{code} {sum(r.right for r in mine)}/{len(mine)}")
    return "  right kind by language: " + ", ".join(shown)


def show(title: str, folder: Path, misses: bool) -> None:
    start = time.process_time()
    results = casebook.read_all(casebook.cases_in(folder), classify)
    each = (time.process_time() - start) * 1000 / len(results)
    print(f"\n{title}: {len(results)} mails, {each:.1f} ms of CPU each\n\n{casebook.confusion(results)}\n")
    print("\n".join([*goals(results), *others(results), languages(results)]))
    for r in results if misses else ():
        wrong = [mark for mark, right in r.truths.items() if not right]
        if not r.right or wrong:
            print(f"  - {r.case.kind}: {r.case.name} -> {r.reading.kind} {wrong or ''}")


if __name__ == "__main__":
    show("The open half", ROOT / "tests/reading/corpus", "--misses" in sys.argv)
    if "--frozen" in sys.argv:
        show("The frozen set", HERE / "frozen", False)
    show("The set that was frozen before", HERE / "fifth", "--misses" in sys.argv)
    show("The one before that", HERE / "fourth", "--misses" in sys.argv)
    show("The one before that", HERE / "third", "--misses" in sys.argv)
    show("The set that was frozen first", HERE / "opened", "--misses" in sys.argv)
