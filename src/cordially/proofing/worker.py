"""The child process that runs one grammar engine: one JSON request a line in, one JSON answer a line out.

Harper can abort its process (one word of 100,000 letters asks for 30 GB) and lingotweaker can hang, so each
lives here alone, under limits. Arguments: the folder of the installed packages, and the engine's name. The
file is run as a script with `python -I -S`, so it imports nothing of Cordially and little of the library.

Request: {"id", "texts": [...], "dialect", "off": [rule, ...], "seconds": int}.
Answer: {"id", "lints": [of each text [[rule, kind, start, end, message, [fix, ...]], ...]]} or
{"id", "error": text}.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from collections.abc import Callable
from typing import Any, BinaryIO, Protocol

MEMORY_BYTES = 3 * 1024**3
"""Address space of the child. Ours: Harper needs 250 MB resident, lingotweaker 430 (840 MB of addresses);
Harper's abort asks for ten times this limit."""

DIALECTS = {"US": 0, "GB": 1, "AU": 2, "CA": 3, "IN": 4}

Lints = list[tuple[str, str, int, int, str, list[str]]]


class Bench(Protocol):
    """One engine at work in this process."""

    def lints(self, request: dict[str, Any]) -> list[Lints]:
        """Everything the engine has to say about each text of this request, with the names of its rules."""


class HarperBench:
    """One linter per dialect, each with its rules set."""

    def __init__(self) -> None:
        import harper

        self._harper: Any = harper
        self._linters: dict[str, Any] = {}

    def linter(self, dialect: str, off: list[str]) -> Any:
        """The linter of this dialect, made when it is first asked for (20 ms)."""
        linter = self._linters.get(dialect)
        if linter is None:
            linter = self._harper.Linter(self._harper.Dialect(DIALECTS.get(dialect, 0)))
            linter.set_lint_config({**linter.get_lint_config(), **dict.fromkeys(off, False)})
            self._linters[dialect] = linter
        return linter

    def lints(self, request: dict[str, Any]) -> list[Lints]:
        """See `Bench`."""
        linter = self.linter(request["dialect"], request["off"])
        return [_lints(linter, text) for text in request["texts"]]


def _lints(linter: Any, text: str) -> Lints:
    return [
        (
            rule,
            lint.lint_kind,
            lint.span.start,
            lint.span.end,
            lint.message,
            [_fix(lint, s) for s in lint.suggestions],
        )
        for rule, lints in linter.organized_lints(text, language="plaintext").items()
        for lint in lints
    ]


def _fix(lint: Any, suggestion: Any) -> str:
    """What the whole span would read after this suggestion (which may remove, or insert after)."""
    replacement = str(suggestion.replacement_text)
    return f"{lint.problem_text}{replacement}" if int(suggestion.kind) == 2 else replacement


class LingoBench:
    """lingotweaker with the rules of one English: another one takes its place, as three hold a gigabyte."""

    def __init__(self) -> None:
        self._dialect = ""
        self._engine: Any = None
        self.engine("US")

    def engine(self, dialect: str) -> Any:
        """The engine of this dialect. It has two Englishes; Australia, Canada and India read the British."""
        if dialect != self._dialect:
            import lingotweaker_data_en
            import lt_py

            # Without data_dir a folder "data" where the person happens to stand would be taken; "en-GB" as
            # the language, and not as the variant, would quietly check American spelling.
            variant = "en-US" if dialect == "US" else "en-GB"
            self._engine = None
            self._engine = lt_py.Engine("en-US", data_dir=lingotweaker_data_en.data_dir(), variant=variant)
            self._dialect = dialect
        return self._engine

    def lints(self, request: dict[str, Any]) -> list[Lints]:
        """See `Bench`. Words of the case are not known here: the parent filters what is about them."""
        engine, off = self.engine(request["dialect"]), frozenset(request["off"])
        return [
            [_match(text.encode(), m) for m in engine.check(text) if off.isdisjoint(_names(m))]
            for text in request["texts"]
        ]


def _names(match: dict[str, Any]) -> tuple[str, str]:
    return match["rule_id"], match["category_id"]


def _match(raw: bytes, match: dict[str, Any]) -> tuple[str, str, int, int, str, list[str]]:
    """A match with its place in code points; the engine counts bytes of UTF-8."""
    first, length = match["offset"], match["length"]
    start = len(raw[:first].decode())
    end = start + len(raw[first : first + length].decode())
    return match["rule_id"], match["issue_type"], start, end, match["message"], match["suggestions"][:3]


BENCHES: dict[str, Callable[[], Bench]] = {"harper": HarperBench, "lingo": LingoBench}


def limit() -> None:
    """Hold memory, leave no core file with a person's letter in it, and let the parent handle Ctrl-C."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    except (ImportError, ValueError, OSError):  # Windows has no such limits, macOS refuses some
        pass


def answer(bench: Bench, line: bytes) -> dict[str, Any]:
    """The answer to one request; what goes wrong inside the engine becomes an answer too."""
    request = json.loads(line)
    try:
        return {"id": request["id"], "lints": bench.lints(request)}
    except Exception as problem:  # the border of the process: the parent tells the person
        return {"id": request["id"], "error": f"{type(problem).__name__}: {problem}"}


def own_output() -> BinaryIO:
    """The pipe to the parent, for answers alone: Harper prints a line of its own on "forward to meet"."""
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    return answers


def main(site: str, name: str) -> None:
    """Serve requests until standard input ends, which it does when the parent is gone."""
    limit()
    answers = own_output()
    sys.path.append(site)
    bench = BENCHES[name]()
    alarm = getattr(signal, "alarm", lambda seconds: None)
    for line in sys.stdin.buffer:
        alarm(int(json.loads(line).get("seconds", 30)) + 1)  # a hang ends even when the parent has died
        answers.write(json.dumps(answer(bench, line)).encode("ascii") + b"\n")
        answers.flush()
        alarm(0)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
