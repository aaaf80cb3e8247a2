"""Where thank-you notes are usual, what an office day is, and how long the post takes: by country.

Thank-you notes are above all an American custom (Monster, "Send thank-you notes abroad"). Elsewhere the note
is offered as something that you may leave out, and the plan says so. Hours only ever narrow 08:00 to 18:00.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import time
from functools import lru_cache
from types import MappingProxyType

_ABROAD = "Monster, on thank-you notes abroad"


@dataclass(frozen=True, slots=True)
class Manners:
    """What is usual in some countries.

    `thanks_optional`: a note is welcome and not expected, and `words` say so. `card`: a handwritten card is
    offered at all. `post_days` are the business days a letter travels inland.
    """

    name: str
    place: str
    countries: tuple[str, ...]
    thanks_optional: bool = True
    words: str = ""
    source: str = _ABROAD
    card: bool = False
    opens: time = time(8)
    closes: time = time(18)
    post_days: int = 3  # ours, where no post office says otherwise


_LESS_USUAL = "is less usual than in America: keep it short and plain, or leave it out in good conscience."

_ALL = (
    Manners(
        "us", "the United States", ("US",), thanks_optional=False, card=True, post_days=5,
        source="Accountemps 2017: 80 % of HR managers take a thank-you into account; USPS: 1 to 5 days",
    ),
    Manners(
        "ca", "Canada", ("CA",), words="In Canada a note is welcome, and fewer count on it than in America.",
        source="Robert Half Canada 2017: 42 % of managers take it into account", card=True, post_days=5,
    ),
    Manners(
        "uk", "Britain and Ireland", ("GB", "IE"),
        words=f"In Britain and Ireland a thank-you note {_LESS_USUAL}",
        source="Monster abroad; British candidates and recruiters in public forums", post_days=2,
    ),
    Manners(
        "de", "Germany, Austria and Switzerland", ("DE", "AT", "CH", "LI"),
        words=f"In German-speaking countries a thank-you note {_LESS_USUAL}", closes=time(17),
    ),
    Manners(
        "fr", "France", ("FR", "BE", "LU", "MC"), words=f"In France a thank-you note {_LESS_USUAL}",
        source="Monster, of Germany and Portugal; ours for France", opens=time(9),
    ),
    Manners(
        "pt", "Portugal", ("PT",), words=f"In Portugal a thank-you note {_LESS_USUAL}", opens=time(9),
    ),
    Manners(
        "jp", "Japan", ("JP",), opens=time(9),
        words="In Japan a thank-you note after an interview is not customary. If you write, be brief and "
        "formal; to leave it out is no fault.",
    ),
    Manners(
        "eu", "the rest of Europe",
        ("ES", "IT", "NL", "DK", "SE", "NO", "FI", "IS", "PL", "CZ", "SK", "HU", "RO", "BG", "GR", "HR", "SI",
         "EE", "LV", "LT", "MT", "CY"),
        words=f"In most of Europe a thank-you note {_LESS_USUAL}", opens=time(9),
        source="Monster, of Germany and Portugal; ours for their neighbours",
    ),
    Manners(
        "world", "elsewhere", (), opens=time(9),
        words="We know no custom for this country: a short, plain note is safe, and leaving it out is too.",
        source="ours; no source we read tells of this country",
    ),
)  # fmt: skip
LOCALES: Mapping[str, Manners] = MappingProxyType({manners.name: manners for manners in _ALL})


@lru_cache(maxsize=512)
def manners_of(country: str) -> Manners:
    """The manners of a country (ISO 3166-1, any case); "world" for one that we have read nothing about."""
    code = country.upper() or "US"
    return next((m for m in _ALL if code in m.countries), LOCALES["world"])
