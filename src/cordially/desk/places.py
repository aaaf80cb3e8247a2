"""From a time zone to the country whose holidays its readers keep, and in which a candidate lives."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from cordially.desk.models import Candidate
from cordially.model.calendar import zone_of


@cache
def _countries() -> dict[str, str]:
    """IANA's own table: country code, coordinates, zone."""
    table = files("tzdata").joinpath("zoneinfo", "zone.tab").read_text("utf-8")
    rows = [line.split("\t") for line in table.splitlines() if line and not line.startswith("#")]
    return {row[2]: row[0] for row in rows}


def country_of(zone: str, default: str = "US") -> str:
    """The ISO 3166 code of the country of an IANA zone ("Europe/Berlin" is DE); `default` when unknown."""
    return _countries().get(zone, default)


def settle(candidate: Candidate, zone: str) -> None:
    """What a browser tells once: the zone, and with it the country. A zone that is none changes nothing."""
    try:
        zone_of(zone)
    except ValueError:
        return
    candidate.zone, candidate.country = zone, country_of(zone, candidate.country)
