"""The five places of the desk, and which of them a page belongs to."""

from __future__ import annotations

from dataclasses import dataclass, replace

from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from cordially.desk.models import Role


@dataclass(frozen=True, slots=True)
class Place:
    """One entry of the navigation; `pages` are the names of the addresses that belong to it."""

    name: str | Promise
    page: str
    icon: str = ""
    pages: frozenset[str] = frozenset()


PLACES = (
    Place(_("Today"), "today", "M4 20V10l8-6 8 6v10zM9.500 20v-6h5v6"),
    Place(
        _("Interviews"),
        "interviews",
        "M4 7h16v13H4zM4 11h16M8 4v4M16 4v4",
        frozenset(
            [
                "interview",
                "interview-new",
                "debrief",
                "start",
                "invite",
                "opportunity",
                "what-if",
                "closure",
                "people",
                "insights",
                "lessons",
                "call",
                "called",
            ]
        ),
    ),
    Place(
        _("Letters"),
        "letters",
        "M4 20l1-4L16.500 4.500a2.100 2.100 0 0 1 3 3L8 19zM14 7l3 3",
        frozenset(["letter", "seal", "sealed", "panel", "paper"]),
    ),
    Place(
        _("Inbox"),
        "inbox",
        "M3 13l3-8h12l3 8v6H3zM3 13h5l1.500 3h5l1.500-3h5",
        frozenset(["postbox", "postbox-message"]),
    ),
    Place(
        _("Settings"),
        "settings",
        "M4 7h9M17 7h3M13 4.500v5M4 17h3M11 17h9M11 14.500v5",
        frozenset(["resume", "etiquette"]),
    ),
)
# The sections of Settings, and the pages that belong to each.
SECTIONS = (
    Place(_("Me"), "settings", pages=frozenset(["resume"])),
    Place(_("Mail"), "settings-mail", pages=frozenset(["mail", "mail-sign-in", "mail-code"])),
    Place(_("Etiquette"), "settings-etiquette"),
    Place(_("Reminders"), "reminders"),
    Place(_("Calendar"), "calendar"),
    Place(_("Words"), "settings-words"),
    Place(_("Your data"), "data"),
    Place(_("Programs"), "programs", pages=frozenset(["listen"])),
)


# In a centre, for those who have the role.
PLACES_OF_ROLES = {
    Role.COACH: Place(
        _("Cohort"),
        "cohort",
        "M8 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM16 11a3 3 0 1 0 0-6M3 19c0-3 2-5 5-5s5 2 5 5M15 14c3 0 5 2 5 5",
        frozenset(["coach-letter", "coach-debrief", "coach-opportunity", "figures"]),
    ),
    Role.STAFF: Place(_("Team"), "team", "M4 20h16M6 20V5h8v15M14 9h4v11M8.500 8.500h3M8.500 12h3"),
}


# In a centre, further sections of Settings.
SECTIONS_OF_CENTRE = (
    Place(_("Sharing"), "sharing", pages=frozenset(["share"])),
    Place(_("Account"), "account_email"),
)


@dataclass(frozen=True, slots=True)
class Tab:
    """A place as one page sees it."""

    name: str
    address: str
    icon: str
    here: bool


def places(request: HttpRequest) -> list[Tab]:
    """The navigation of this page; every section of Settings belongs to Settings."""
    roles = getattr(request, "roles", ())
    tabs = _tabs(request, (*PLACES, *(place for role, place in PLACES_OF_ROLES.items() if role in roles)))
    if any(s.here for s in sections(request)):
        return [replace(t, here=t.address == reverse("settings")) for t in tabs]
    return tabs


def sections(request: HttpRequest) -> list[Tab]:
    """The sections of Settings as this page sees them."""
    in_centre = hasattr(request, "roles")
    return _tabs(request, (*SECTIONS, *SECTIONS_OF_CENTRE) if in_centre else SECTIONS)


def _tabs(request: HttpRequest, known: tuple[Place, ...]) -> list[Tab]:
    match = request.resolver_match
    here = match.url_name if match else ""
    return [Tab(str(p.name), reverse(p.page), p.icon, here == p.page or here in p.pages) for p in known]
