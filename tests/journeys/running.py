"""Cordially as a person starts it: the real command in a process of its own, on a folder of its own."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import threading
from dataclasses import dataclass, field
from pathlib import Path
from queue import Empty, Queue
from types import TracebackType

ADDRESS = re.compile(r"http://\S+/enter/\?token=\S+")
START_PATIENCE = 60.0


def chromium() -> str:
    """The browser of this machine; "" when there is none."""
    wished = os.environ.get("CHROMIUM", "")
    return wished or next(filter(None, map(shutil.which, ("chromium", "google-chrome"))), "")


@dataclass
class Cordially:
    """A running Cordially; `address` is the one-time address it printed."""

    home: Path
    environment: dict[str, str] = field(default_factory=dict)
    address: str = ""

    def __enter__(self) -> Cordially:
        command = [sys.executable, "-m", "cordially", "run", "--no-browser", "--port", "0"]
        with self.log.open("a") as log:
            self._process = subprocess.Popen(
                [*command, "--data-dir", str(self.home)],
                stdout=subprocess.PIPE,
                stderr=log,
                env=self._environment(),
                text=True,
            )
        self._lines: Queue[str] = Queue()
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()
        self.address = self._find_address()
        return self

    def _environment(self) -> dict[str, str]:
        # The settings of the test run are not a person's.
        ours = {k: v for k, v in os.environ.items() if k != "DJANGO_SETTINGS_MODULE"}
        return {**ours, **self.environment, "CORDIALLY_HOME": str(self.home)}

    def live(self, module: str) -> None:
        """Run a module beside it, in its folder and at its hour."""
        settings = {"DJANGO_SETTINGS_MODULE": "cordially.desk.settings"}
        command = [sys.executable, "-m", module]
        subprocess.run(command, env={**self._environment(), **settings}, check=True, timeout=120)

    @property
    def log(self) -> Path:
        """What it wrote to standard error."""
        return self.home.parent / f"{self.home.name}.log"

    def _read(self) -> None:
        assert self._process.stdout
        for line in self._process.stdout:
            self._lines.put(line)

    def _find_address(self) -> str:
        said = ""
        while True:
            try:
                said += self._lines.get(timeout=START_PATIENCE)
            except Empty:
                raise RuntimeError(f"No address in {START_PATIENCE:.0f} s: {said!r}") from None
            if found := ADDRESS.search(said):
                return found[0]

    @property
    def url(self) -> str:
        """The address of Today."""
        return self.address.split("/enter/")[0]

    def kill(self) -> None:
        """kill -9, as a power cut would."""
        self._process.kill()
        self._process.wait(10)
        self._close()

    def _close(self) -> None:
        self._reader.join(5)
        if self._process.stdout:
            self._process.stdout.close()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._process.poll() is None:
            self._process.send_signal(signal.SIGTERM)
            try:
                self._process.wait(15)
            except subprocess.TimeoutExpired:
                self._process.kill()
                raise RuntimeError("Cordially did not stop within 15 s of SIGTERM.") from None
        self._close()
