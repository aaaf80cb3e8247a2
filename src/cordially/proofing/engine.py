"""Grammar and spelling, through an engine that may crash or hang without hurting anybody.

Facts and figures behind every guard: Harper aborts its process on very long words, is not thread-safe, takes
long over a word it does not know, and starts in about half a second.
"""

from __future__ import annotations

import atexit
import json
import os
import queue
import re
import subprocess
import sys
import threading
from collections import OrderedDict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Protocol

from cordially.model import CordiallyError

LONGEST_TOKEN = 60
"""Longer runs without a space are hidden from the engine, which takes 20 KB a letter and then aborts."""

LONGEST_DIGITS = 15
"""Longer runs of digits are hidden as well; another engine hung on 5,000 of them."""

TIME_LIMIT = 15.0
"""Seconds for one answer, a cold start included (measured cold: 0.6 s; a cap-length text: about 1 s)."""

CACHED = 1024
"""Paragraphs remembered: a keystroke has only the one under the hand read again."""

OFF = (
    # Noise on clean letters, or a matter of taste.
    "RoadMap", "OxfordComma", "LongSentences", "Spaces", "UseEllipsisCharacter", "NoFrenchSpaces", "Dashes",
    "ExpandMinimum", "ExpandPreference", "ExpandPrevious", "ExpandPeople", "ExpandTimeShorthands",
    "NumericRangeEnDash", "MissingPreposition", "UseTitleCase", "FillerWords", "Hedging", "OkToOkay",
    "DayOneNames", "WhomSubjectOfVerb", "RedundantThat",
)  # fmt: skip

_BLOCK = re.compile(r"\S(?:[^\n]|\n(?![ \t\r]*\n))*")
"""A paragraph: it is read, and remembered, by itself."""

_LONG = re.compile(rf"\S{{{LONGEST_TOKEN + 1},}}|\d{{{LONGEST_DIGITS + 1},}}|[\x00\ud800-\udfff]+")


class EngineFailed(CordiallyError):
    """The grammar engine could not check this text; the message says why, in a person's words.

    `found` is what another engine, asked at the same time, found all the same; None when there was none.
    """

    def __init__(self, why: str, found: tuple[Lint, ...] | None = None) -> None:
        super().__init__(why)
        self.found = found


@dataclass(frozen=True, slots=True)
class Lint:
    """What an engine found: its rule and kind, a span in code points, and fixes for the whole span."""

    rule: str
    kind: str
    start: int
    end: int
    message: str
    fixes: tuple[str, ...] = ()


class GrammarEngine(Protocol):
    """Whatever can check grammar.

    `check` takes a text of any content, a dialect (US, GB, AU, CA, IN) and words that are right as they
    stand. It returns lints whose spans lie inside the text, or raises `EngineFailed`; it never raises
    anything else for a text, however odd, and may be called from any thread. `warm` returns at once and may
    do nothing.
    """

    def warm(self) -> None: ...

    def check(self, text: str, dialect: str, words: Sequence[str]) -> tuple[Lint, ...]: ...


STAND_INS = (
    "", "", "Al", "Ann", "Mary", "Peter", "Robert", "Charles", "Margaret", "Elizabeth", "Washington",
    "Christopher", "Philadelphia", "Massachusetts",
)  # fmt: skip
"""Names that every engine knows, by their length."""

_NAME = re.compile(
    r"(?<![\w'’])(?<!\b[Aa] )(?<!\b[Aa]n )(?P<name>[^\W\d_]+(?:['’](?![sS]\b)[^\W\d_]+)?)(?!\w)"
)
"""A word that a stand-in may take the place of: not behind an article, which hangs on the word's sound."""


def mask(text: str, words: Collection[str] = ()) -> str:
    """The text at its length, as an engine may see it.

    Blanks stand for what could break it (monster words, NUL, surrogates). Names that it knows stand for those
    of `words` that have a capital: Harper takes a millisecond over an unknown one, half of its work on a
    letter, and a whole second over the first that resembles nothing.
    """
    shown = _LONG.sub(lambda m: " " * len(m.group()), text)
    return _NAME.sub(lambda m: _stand_in(m["name"], words), shown) if words else shown


def _stand_in(word: str, words: Collection[str]) -> str:
    if word not in words or not word[0].isupper() or len(word) < 2:
        return word
    if len(word) < len(STAND_INS):
        return STAND_INS[len(word)]
    half = (len(word) - 1) // 2  # of a first name and a last one
    rest = len(word) - 1 - half
    return f"{STAND_INS[half]} {STAND_INS[rest]}" if rest < len(STAND_INS) else word


def worker_command(name: str, module: str, package: str) -> list[str]:
    """How to start an engine's child: isolated and without site, which saves most of Python's own start.

    `name` is the engine's in worker.py, `module` what it imports, `package` what a person would install.
    """
    spec = find_spec(module)
    if spec is None or spec.origin is None:
        raise EngineFailed(f"the package {package} is not installed")
    worker = Path(__file__).with_name("worker.py")
    return [sys.executable, "-I", "-S", str(worker), str(Path(spec.origin).parent.parent), name]


class _Child:
    """One running worker process and the exchange of one line with it."""

    def __init__(self, command: Sequence[str]) -> None:
        try:
            self.process = subprocess.Popen(
                command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
            )
        except OSError as problem:
            raise EngineFailed(f"its process could not be started ({problem.strerror})") from problem

    def ask(self, request: dict[str, Any], seconds: float) -> dict[str, Any]:
        """Send one request and wait for its answer. A thread does both: a full pipe cannot hold us either."""
        answers: queue.Queue[bytes] = queue.Queue()
        threading.Thread(target=self._exchange, args=(request, answers), daemon=True).start()
        try:
            line = answers.get(timeout=seconds)
        except queue.Empty:
            raise TimeoutError from None
        if not line.endswith(b"\n"):
            raise EOFError
        try:
            reply: dict[str, Any] = json.loads(line)
        except ValueError:  # a line that is no answer: whatever follows it cannot be trusted either
            raise EOFError from None
        return reply

    def _exchange(self, request: dict[str, Any], answers: queue.Queue[bytes]) -> None:
        assert self.process.stdin
        assert self.process.stdout
        try:
            self.process.stdin.write(json.dumps(request).encode("ascii") + b"\n")
            self.process.stdin.flush()
            answers.put(self.process.stdout.readline())
        except (OSError, ValueError):  # the child is gone, or we closed its pipes
            answers.put(b"")

    def end(self) -> None:
        """Kill and reap; safe to call twice."""
        self.process.kill()
        self.process.wait()
        for pipe in (self.process.stdin, self.process.stdout):
            try:
                if pipe:
                    pipe.close()
            except OSError:
                pass


class WorkerEngine:
    """An engine in a guarded child process: started on first use, reused, replaced when it crashes or hangs.

    `command` starts the worker (for tests); `seconds` is the limit for one answer.
    """

    off: tuple[str, ...] = ()
    """The names of the engine's rules that are not wanted."""

    def _worker(self) -> Sequence[str]:
        """The command that starts the child; raises `EngineFailed` where the engine is not installed."""
        raise EngineFailed("there is no grammar engine")

    def __init__(self, command: Sequence[str] = (), seconds: float | None = None) -> None:
        self._command = tuple(command)
        self._seconds = TIME_LIMIT if seconds is None else seconds
        self._lock = threading.RLock()
        self._child: _Child | None = None
        self._foreign: _Child | None = None
        self._cache: OrderedDict[tuple[str, str], tuple[Lint, ...] | str] = OrderedDict()

    @property
    def pid(self) -> int | None:
        """The process id of the running child, if there is one."""
        return self._child.process.pid if self._child else None

    def warm(self) -> None:
        """Start the child and let it load its dictionary while the caller does other things."""
        if self._child is None and self._lock.acquire(blocking=False):
            try:
                self._start()
            except EngineFailed:
                pass  # check() will tell
            finally:
                self._lock.release()

    def check(self, text: str, dialect: str, words: Sequence[str]) -> tuple[Lint, ...]:
        """See `GrammarEngine`. A child that died gets one successor; a time-out is not repeated.

        No engine is taught the words (it takes Harper 40 ms): what is said of them is left out.
        """
        right = frozenset(words)
        blocks = [(m.start(), m.group(), mask(m.group(), right)) for m in _BLOCK.finditer(text)]
        with self._lock:
            self._read([shown for _, _, shown in blocks], dialect)
            found = [self._cache[shown, dialect] for _, _, shown in blocks]
        told: list[Lint] = []
        for (start, block, shown), lints in zip(blocks, found, strict=True):
            if isinstance(lints, str):
                raise EngineFailed(lints)
            mine = (lint for lint in lints if _real(lint, block, shown))
            told += [_moved(lint, start) for lint in mine if block[lint.start : lint.end] not in right]
        return tuple(told)

    def close(self) -> None:
        """End the child; the next check starts a new one."""
        with self._lock:
            if self._child:
                self._child.end()
                self._child = None

    def after_fork(self) -> None:
        """In a forked process: forget the child and the lock of the process we came from."""
        self._lock = threading.RLock()
        if self._child:
            self._child.process.returncode = 0  # not ours to wait for
            self._foreign, self._child = self._child, None  # kept: closing its pipes could block after a fork

    def _start(self) -> _Child:
        if self._child is None:
            self._child = _Child(self._command or self._worker())
        return self._child

    def _read(self, blocks: Sequence[str], dialect: str) -> None:
        """Have the child read what is not remembered; what is wrong with these texts is remembered as well.

        A child that cannot start raises, and nothing is remembered.
        """
        fresh = [b for b in dict.fromkeys(blocks) if (b, dialect) not in self._cache]
        results = self._fresh(fresh, dialect) if fresh else []
        for block, result in zip(fresh, results, strict=True):
            self._cache[block, dialect] = result
        for block in blocks:
            self._cache.move_to_end((block, dialect))
        while len(self._cache) > max(CACHED, len(blocks)):
            self._cache.popitem(last=False)

    def _fresh(self, blocks: Sequence[str], dialect: str) -> Sequence[tuple[Lint, ...] | str]:
        """The lints of each block, or what went wrong, once for each."""
        request = {
            "id": 0,
            "texts": [BETWEEN.join(blocks)],  # one call: each costs the engine 5 ms before it reads a word
            "dialect": dialect,
            "off": self.off,
            "seconds": int(self._seconds),
        }
        try:
            reply = self._ask(request)
        except TimeoutError:
            return [f"the grammar engine took longer than {self._seconds:g} seconds"] * len(blocks)
        except EOFError:
            return ["the grammar engine stopped on this text"] * len(blocks)
        if "error" in reply:
            return ["the grammar engine could not read this text"] * len(blocks)
        return _shared_out(reply["lints"][0], blocks)

    def _ask(self, request: dict[str, Any]) -> dict[str, Any]:
        """One answer; a child that died in between (killed from outside, say) gets one successor."""
        try:
            return self._ask_once(request)
        except EOFError:
            return self._ask_once(request)

    def _ask_once(self, request: dict[str, Any]) -> dict[str, Any]:
        try:
            return self._start().ask(request, self._seconds)
        except BaseException:  # an interrupted exchange leaves an unread answer: the child cannot be reused
            self.close()
            raise


class HarperEngine(WorkerEngine):
    """Harper, which is always there."""

    off = OFF

    def _worker(self) -> Sequence[str]:
        return worker_command("harper", "harper", "harper-py")


BETWEEN = "\n\n"


def _shared_out(rows: Sequence[Sequence[Any]], blocks: Sequence[str]) -> list[tuple[Lint, ...]]:
    """The lints of the joined text, each given to the block it lies in."""
    lints = [Lint(rule, kind, start, end, told, tuple(fixes)) for rule, kind, start, end, told, fixes in rows]
    found, at = [], 0
    for block in blocks:
        stop = at + len(block)
        found.append(tuple(_moved(lint, -at) for lint in lints if at <= lint.start and lint.end <= stop))
        at = stop + len(BETWEEN)
    return found


def _moved(lint: Lint, by: int) -> Lint:
    return replace(lint, start=lint.start + by, end=lint.end + by)


def _real(lint: Lint, text: str, shown: str) -> bool:
    """Inside the text, and not about the blanks and names that we put there ourselves."""
    inside = 0 <= lint.start <= lint.end <= len(text)
    return inside and text[lint.start : lint.end] == shown[lint.start : lint.end]


_shared: HarperEngine | None = None
_making = threading.Lock()


def shared_engine() -> HarperEngine:
    """The one Harper of this process."""
    global _shared
    with _making:
        if _shared is None:
            _shared = HarperEngine()
            keep(_shared)
    return _shared


def keep(engine: WorkerEngine) -> None:
    """Let an engine live as long as this process, and not be taken for its own by a forked one."""
    atexit.register(engine.close)
    if hasattr(os, "register_at_fork"):
        os.register_at_fork(after_in_child=engine.after_fork)
