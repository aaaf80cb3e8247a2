"""The best way to deal one column to each row: the Hungarian method with potentials. Pure arithmetic.

Written out here because scipy (35 MB) would be the only other use of it; a panel has at most a dozen rows.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise


def best_assignment(worth: Sequence[Sequence[float]]) -> tuple[int, ...]:
    """For each row its column, no column twice, so that the sum of `worth` is greatest.

    `worth` needs at least as many columns as rows. Of equal sums the lower column tends to come first.
    Takes time of rows² x columns.
    """
    rows, columns = len(worth), len(worth[0]) if worth else 0
    if rows > columns:
        raise ValueError("There are fewer columns than rows to deal them to.")
    row_price, column_price = [0.0] * (rows + 1), [0.0] * (columns + 1)
    owner = [0] * (columns + 1)  # column -> row, both counted from 1; column 0 holds the row being placed
    for row in range(1, rows + 1):
        owner[0] = row
        _place(worth, row_price, column_price, owner)
    return tuple(next(c for c in range(1, columns + 1) if owner[c] == r) - 1 for r in range(1, rows + 1))


def _place(
    worth: Sequence[Sequence[float]], row_price: list[float], column_price: list[float], owner: list[int]
) -> None:
    """Grow the cheapest alternating path from the waiting row to a free column, then shift along it."""
    columns = len(column_price)
    slack, came_from, seen = [float("inf")] * columns, [0] * columns, [False] * columns
    at = 0
    while owner[at]:
        seen[at] = True
        row = owner[at]
        for c in range(1, columns):
            price = -worth[row - 1][c - 1] - row_price[row] - column_price[c]
            if not seen[c] and price < slack[c]:
                slack[c], came_from[c] = price, at
        step, onward = min((slack[c], c) for c in range(1, columns) if not seen[c])
        for c in range(columns):
            if seen[c]:
                row_price[owner[c]] += step
                column_price[c] -= step
            else:
                slack[c] -= step
        at = onward
    path = [at]
    while path[-1]:
        path.append(came_from[path[-1]])
    for column, before in pairwise(path):
        owner[column] = owner[before]
