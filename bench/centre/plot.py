"""The plot of `duties.json`: CPU of a duty by the size of the database, as an SVG without any library.

python bench/centre/plot.py bench/centre/duties.json bench/centre/growth.svg
"""

from __future__ import annotations

import json
import math
import sys
from pathlib import Path
from typing import Any

WIDE, HIGH, LEFT, LOW = 640, 360, 70, 50
COLOURS = {1: "#1f4a5f", 2: "#865a0c", 4: "#93312c"}


def main(figures: str, target: str) -> None:
    """Draw one line for each number of workers; killed runs are left out."""
    runs = [run for run in json.loads(Path(figures).read_text()) if not run["killed"]]
    most = max(run["cpu_ms"] + run["database_cpu_ms"] for run in runs) * 1.2
    sizes = sorted({run["opportunities"] for run in runs})
    low, high = math.log10(sizes[0]), max(math.log10(sizes[-1]), math.log10(sizes[0]) + 1)

    def x(size: int) -> float:
        return LEFT + (math.log10(size) - low) / (high - low) * (WIDE - LEFT - 90)

    def y(cost: float) -> float:
        return HIGH - LOW - cost / most * (HIGH - LOW - 40)

    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDE} {HIGH}" font-family="sans-serif" '
        'font-size="13" role="img"><title>CPU milliseconds a duty, by opportunities in the database</title>',
        f'<rect width="{WIDE}" height="{HIGH}" fill="#fffdf9"/>',
        f'<text x="{LEFT}" y="22">CPU ms a duty, worker and PostgreSQL together</text>',
    ]
    for size in sizes:
        parts.append(f'<text x="{x(size):.0f}" y="{HIGH - 28}" text-anchor="middle">{size:,}</text>')
    parts.append(f'<text x="{WIDE / 2:.0f}" y="{HIGH - 8}" text-anchor="middle">opportunities</text>')
    for n in range(5):
        cost = most * n / 4
        parts.append(
            f'<path d="M{LEFT} {y(cost):.1f}H{WIDE - 90}" stroke="#e4ddd0"/>'
            f'<text x="{LEFT - 8}" y="{y(cost) + 4:.1f}" text-anchor="end">{cost:.2f}</text>'
        )
    lines = {number: _line(runs, number) for number in sorted({run["workers"] for run in runs})}
    for place, (number, line) in enumerate(lines.items()):
        points = " ".join(f"{x(size):.1f},{y(cost):.1f}" for size, cost in line)
        colour = COLOURS.get(number, "#1c2838")
        parts.append(f'<polyline points="{points}" fill="none" stroke="{colour}" stroke-width="2"/>')
        parts += [f'<circle cx="{x(s):.1f}" cy="{y(c):.1f}" r="3.5" fill="{colour}"/>' for s, c in line]
        name = f"{number} worker{'s' if number > 1 else ''}"
        parts.append(f'<text x="{WIDE - 84}" y="{60 + place * 20}" fill="{colour}">{name}</text>')
    Path(target).write_text("\n".join([*parts, "</svg>"]) + "\n")


def _line(runs: list[dict[str, Any]], workers: int) -> list[tuple[int, float]]:
    mine = (run for run in runs if run["workers"] == workers)
    return sorted((run["opportunities"], run["cpu_ms"] + run["database_cpu_ms"]) for run in mine)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
