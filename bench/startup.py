"""What a person waits for at a start: importing the library, proofreading one letter, the first page.

Wall times of whole commands on this machine, best and median of a few runs; nothing here is a test.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

HERE = Path(__file__).resolve().parent.parent
RUNS = 5
COMMANDS = {
    "python -c pass": [sys.executable, "-c", "pass"],
    "import cordially": [sys.executable, "-c", "import cordially"],
    "cordially --help": [sys.executable, "-m", "cordially", "--help"],
    "cordially plan": [sys.executable, "-m", "cordially", "plan", "examples/silence.toml"],
    "cordially classify": [sys.executable, "-m", "cordially", "classify", "examples/holding.eml"],
    "cordially proofread (cold)": [sys.executable, "-m", "cordially", "proofread", "examples/mistakes.txt"],
}


def seconds(command: list[str]) -> float:
    """The wall time of one run."""
    began = time.perf_counter()
    subprocess.run(command, cwd=HERE, capture_output=True, check=False)
    return time.perf_counter() - began


def first_page() -> float:
    """From the start of `cordially run` on an empty folder to the first page in hand."""
    with tempfile.TemporaryDirectory() as folder:
        began = time.perf_counter()
        command = [
            sys.executable,
            "-m",
            "cordially",
            "run",
            "--no-browser",
            "--port",
            "0",
            "--data-dir",
            folder,
        ]
        server = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        assert server.stdout
        address = next(line.strip() for line in server.stdout if "/enter/" in line)
        urllib.request.build_opener(urllib.request.HTTPCookieProcessor()).open(address).read()
        took = time.perf_counter() - began
        server.terminate()
        server.wait(20)
        server.stdout.close()
    return took


def main() -> None:
    """Print a table."""
    print(f"{'what':<32}{'best s':>8}{'median s':>10}")
    for name, command in COMMANDS.items():
        runs = [seconds(command) for _ in range(RUNS)]
        print(f"{name:<32}{min(runs):>8.2f}{statistics.median(runs):>10.2f}")
    pages = [first_page() for _ in range(3)]
    print(f"{'cordially run, to the first page':<32}{min(pages):>8.2f}{statistics.median(pages):>10.2f}")


if __name__ == "__main__":
    main()
