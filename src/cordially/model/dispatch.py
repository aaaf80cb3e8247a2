"""The one table of a dispatch's states (DESIGN.md 5): what may follow what, and nothing else.

    queued -> handing_over -> sent | refused | in_doubt
    in_doubt -> sent | refused            (evidence, or the person's own word, settles it)
    refused -> queued                     (only a temporary refusal)
    queued -> parked | withdrawn          (a reply, expiry or the budget parks it; the person withdraws it)

A dispatch that may have left is never queued again by a timer.
"""

from __future__ import annotations

from enum import StrEnum


class DispatchState(StrEnum):
    """Where the sending of one sealed letter stands."""

    QUEUED = "queued"
    HANDING_OVER = "handing_over"
    SENT = "sent"
    REFUSED = "refused"
    IN_DOUBT = "in_doubt"
    PARKED = "parked"
    WITHDRAWN = "withdrawn"


_NEXT: dict[DispatchState, frozenset[DispatchState]] = {
    DispatchState.QUEUED: frozenset(
        {
            DispatchState.HANDING_OVER,
            DispatchState.REFUSED,
            DispatchState.PARKED,
            DispatchState.WITHDRAWN,
        }
    ),
    DispatchState.HANDING_OVER: frozenset(
        {DispatchState.SENT, DispatchState.REFUSED, DispatchState.IN_DOUBT}
    ),
    DispatchState.IN_DOUBT: frozenset({DispatchState.SENT, DispatchState.REFUSED}),
    DispatchState.REFUSED: frozenset({DispatchState.QUEUED, DispatchState.WITHDRAWN}),
    DispatchState.PARKED: frozenset({DispatchState.QUEUED, DispatchState.WITHDRAWN}),
    DispatchState.SENT: frozenset(),
    DispatchState.WITHDRAWN: frozenset(),
}


def sources_of(then: DispatchState) -> tuple[DispatchState, ...]:
    """All states from which `then` may be reached: the WHERE of a conditional update."""
    return tuple(state for state, following in _NEXT.items() if then in following)
