"""How many bullets of the sample résumés come out right (the very words), and how many that are none.

.venv/bin/python bench/resume/read.py FOLDER      a folder that make_samples.py wrote
.venv/bin/python bench/resume/read.py             makes the samples first, in a folder that goes away
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from cordially.post.resume import read_resume

HERE = Path(__file__).parent


def main(folder: Path) -> int:
    """Print one row a file and the sum; 0 when at least nine bullets in ten are right."""
    if not (folder / "truth.json").exists():
        subprocess.run([sys.executable, str(HERE / "make_samples.py"), str(folder)], check=True)
    truth: dict[str, list[str]] = json.loads((folder / "truth.json").read_text("utf-8"))
    right = wrong = total = 0
    print("| file | right | of | not there | seconds |\n|---|---|---|---|---|")
    for name, bullets in truth.items():
        start = time.perf_counter()
        found, problems = read_resume((folder / name).read_bytes(), name)
        spent = time.perf_counter() - start
        lines = list(found.highlights) if found else []
        hits = sum(b in lines for b in bullets)
        extra = [line for line in lines if line not in bullets]
        right, wrong, total = right + hits, wrong + len(extra), total + len(bullets)
        print(f"| {name} | {hits} | {len(bullets)} | {len(extra)} | {spent:.2f} |")
        if "-v" in sys.argv and (extra or problems):
            print("   extra:", *extra, *problems, sep="\n     ")
    print(f"| **all {len(truth)} files** | **{right}** | **{total}** ({right / total:.0%}) | **{wrong}** | |")
    return 0 if right >= 0.9 * total else 1


if __name__ == "__main__":
    given = [a for a in sys.argv[1:] if not a.startswith("-")]
    if given:
        sys.exit(main(Path(given[0])))
    with tempfile.TemporaryDirectory() as made:
        sys.exit(main(Path(made)))
