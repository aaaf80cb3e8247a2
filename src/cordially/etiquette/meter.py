"""The silence meter: where this wait lies among waits that are usual, in kind words.

A wait is the time from the end of an interview (or from their last word) to their next word. Waits are
taken as log-normal: the median comes from the figures below, the spread is ours. What the person has lived
through moves the median: each answered wait counts like one of five that stand for the figures (ours). It
tells how things usually go; it predicts nothing, and it says nothing about the candidate.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from math import erf, exp, log, sqrt

from cordially.etiquette import budget
from cordially.etiquette.policy import Policy
from cordially.etiquette.view import View, because, look_at
from cordially.model.history import Case, Opportunity, ReplyKind
from cordially.model.plan import Meter, Reason
from cordially.model.words import Said, phrase, said, sentences

_SPREAD = 0.6  # log-standard deviation (ours): nine waits of ten lie between 0.37 and 2.7 times the median
_WEIGHT = 5  # how many of the person's own waits the public figures are worth (ours)
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Prior:
    """Usual waits of a country or a sector: their mean in days, and who measured it."""

    whose: str
    mean: float
    source: str

    @property
    def median(self) -> float:
        """Of a log-normal with this mean and our spread."""
        return self.mean / exp(_SPREAD**2 / 2)


_GLASSDOOR = "Glassdoor, time to hire in 25 countries (the whole process)"
WORLD = Prior(phrase("America"), 25.1, "NACE 2024: 25.1 days on average from interview to offer")
BY_COUNTRY = {
    "US": WORLD,
    "IN": Prior(phrase("India"), 16.1, _GLASSDOOR),
    "BR": Prior(phrase("Brazil"), 39.6, _GLASSDOOR),
}
BY_SECTOR = {
    "government": Prior(phrase("government offices"), 53.8, _GLASSDOOR),
    "restaurants": Prior(phrase("restaurants"), 10.2, _GLASSDOOR),
    "campus": Prior(phrase("first posts after university"), 25.1, WORLD.source),
}


def prior_for(country: str, sector: str) -> Prior:
    """The figures nearest to a process: those of its sector, else of its country, else the American ones."""
    return BY_SECTOR.get(sector) or BY_COUNTRY.get(country.upper()) or WORLD


def share_below(days: float, median: float) -> float:
    """The share (0 to 1) of usual waits that are over within so many days."""
    return 0.0 if days <= 0 else 0.5 * (1 + erf(log(days / median) / (_SPREAD * sqrt(2))))


def silence_meter(case: Case, now: datetime, policy: Policy | None = None) -> Meter | None:
    """Where the present wait lies among usual ones; None while there is no silence to measure.

    `now` is aware. Pure and total, like the plan.
    """
    view = look_at(case, now.astimezone(UTC), policy)
    if view.outcome or view.ahead or budget.rejection(view) or budget.offer(view) or view.last_word is None:
        return None
    days = (view.now - view.last_word) / _DAY
    prior = prior_for(view.place.country, view.opportunity.sector)
    own = tuple(sorted(_own_waits(view)))
    median = _updated(prior.median, own)
    share = share_below(days, median)
    return Meter(
        days=int(days),
        share=share,
        median=round(median),
        usual=(round(median * exp(-1.2816 * _SPREAD)), round(median * exp(1.2816 * _SPREAD))),
        own=len(own),
        reason=_in_words(view, int(days), share, median, prior, len(own)),
    )


def _updated(median: float, own: tuple[float, ...]) -> float:
    """The median on the log scale, each own wait weighing as much as a fifth of the public figures."""
    logs = [log(max(days, 0.5)) for days in own]
    return exp((log(median) * _WEIGHT + sum(logs)) / (_WEIGHT + len(logs)))


def _own_waits(view: View) -> Iterator[float]:
    """How long this candidate waited for a word after an interview, wherever a word came."""
    for opportunity in (view.opportunity, *view.case.others):
        yield from _waits(opportunity, view)


def _waits(opportunity: Opportunity, view: View) -> Iterator[float]:
    words = sorted(
        r.at
        for r in opportunity.replies
        if r.at <= view.now
        and r.kind not in (ReplyKind.AUTO_REPLY, ReplyKind.BOUNCE, ReplyKind.ACKNOWLEDGEMENT)
    )
    ends = sorted(i.end for i in opportunity.interviews if not (i.cancelled or i.no_show))
    for n, end in enumerate(ends):
        until = ends[n + 1] if n + 1 < len(ends) else view.now
        answer = next((at for at in words if end < at <= until), None)
        if answer:
            yield (answer - end) / _DAY


def _in_words(view: View, days: int, share: float, median: float, prior: Prior, own: int) -> Reason:
    parts = [_waited(days), _kindly(share)]
    half = {"median": round(median), "whose": said(prior.whose), "own": own}
    if own == 0:
        parts.append(
            said("Half of all answers take longer than {median} days, by the figures for {whose}.", **half)
        )
    elif own == 1:
        parts.append(
            said(
                "Half of all answers take longer than {median} days, by the figures for {whose} and 1 answer "
                "of your own.",
                **half,
            )
        )
    else:
        parts.append(
            said(
                "Half of all answers take longer than {median} days, by the figures for {whose} and {own} "
                "answers of your own.",
                **half,
            )
        )
    promise = view.promise
    if promise and promise.due and promise.due >= view.local(view.now):
        parts.append(
            said(
                "They named {day}, so until then this silence tells nothing at all.",
                day=view.say(promise.due),
            )
        )
    facts = {"days": days, "share": f"{share:.2f}", "median": round(median), "own": own, "whose": prior.whose}
    return because("silence.meter", sentences(*parts), **facts)


def _waited(days: int) -> Said:
    if days < 1:
        return said("It is the first day.")
    return said("1 day of silence.") if days == 1 else said("{days} days of silence.", days=days)


def _kindly(share: float) -> Said:
    if share < 0.25:
        return said("That is early: most answers take longer.")
    if share < 0.6:
        return said("That is an everyday wait.")
    if share < 0.85:
        return said("That is longer than most, and nothing unusual.")
    if share < 0.97:
        return said("That is a long wait; it happens, and it is seldom about you.")
    return said("That is longer than nearly all. You have done what could be done.")
