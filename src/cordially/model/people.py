"""Who is who: the candidate, and the people on the employer's side."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum


class PersonKind(StrEnum):
    """What a person does in this hiring process."""

    INTERVIEWER = "interviewer"
    COORDINATOR = "coordinator"
    AGENCY = "agency"


@dataclass(frozen=True, slots=True)
class Highlight:
    """One line of the résumé that shows fit ("Cut returns handling from six days to two")."""

    text: str
    terms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Candidate:
    """The user of Cordially.

    `zone` is an IANA name, `country` an ISO 3166 code; `highlights` come from the résumé.
    `signature` is what stands under a letter; empty means the name alone.
    """

    name: str
    email: str = ""
    phone: str = ""
    zone: str = "UTC"
    country: str = "US"
    signature: str = ""
    highlights: tuple[Highlight, ...] = ()


@dataclass(frozen=True, slots=True)
class Person:
    """Someone on the employer's side.

    `honorific` ("Ms", "Dr") is only ever what the person themselves used; it is never guessed.
    `first_name_basis` is true when they introduced themselves or signed by first name.
    `id` names the person inside one opportunity; without one, the email or the name serves.
    """

    name: str
    email: str = ""
    role: str = ""
    kind: PersonKind = PersonKind.INTERVIEWER
    honorific: str = ""
    first_name_basis: bool = False
    phone: str = ""
    id: str = ""

    def __post_init__(self) -> None:
        if not self.id:
            object.__setattr__(self, "id", (self.email or self.name).casefold())

    @property
    def first_name(self) -> str:
        """The first word of the name; "" for an empty name."""
        return self.name.split()[0] if self.name.split() else ""

    @property
    def last_name(self) -> str:
        """The last word of the name; the whole name when it has one word only."""
        return self.name.split()[-1] if self.name.split() else ""

    def with_email(self, email: str) -> Person:
        """The same person (same id) under a mended address."""
        return replace(self, email=email)


def dialled(phone: str) -> str:
    """A number as it is dialled: digits, a leading plus, and an extension after a comma."""
    main, _, extension = re.sub(r"(?i)\b(ext\.?|extension|x)\s*", ";", phone).partition(";")
    digits = re.sub(r"[^\d+]", "", main.replace("(0)", ""))
    digits = digits[:1] + digits[1:].replace("+", "")
    after = re.sub(r"\D", "", extension)
    return f"{digits},{after}" if digits and after else digits
