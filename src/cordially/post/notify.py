"""Reminders to the person themselves, through apprise: the desktop, and any service that apprise knows."""

from __future__ import annotations

import logging
import sys

from cordially.model import CordiallyError, Problem
from cordially.model.words import said

# Where a notification goes on this platform; apprise leaves out what is not installed.
_DESKTOP = {"win32": ("windows://",), "darwin": ("macosx://",)}
_ELSEWHERE = ("dbus://", "gnome://")


class NotTold(CordiallyError):
    """A reminder reached nobody; the text says by which way, and what to look at."""


def desktop_addresses() -> tuple[str, ...]:
    """Apprise addresses of this machine's own notifications."""
    return _DESKTOP.get(sys.platform, _ELSEWHERE)


def has_desktop() -> bool:
    """True when this process can show a notification here."""
    return any(_is_usable(address) for address in desktop_addresses())


def _is_usable(address: str) -> bool:
    import apprise

    _hush()
    plugin = apprise.Apprise.instantiate(address, suppress_exceptions=True)
    return plugin is not None and bool(plugin.enabled)


def check(addresses: tuple[str, ...]) -> tuple[Problem, ...]:
    """What is wrong with typed addresses, one by one; a secret in one is never repeated whole."""
    import apprise

    _hush()
    problems = []
    for address in addresses:
        if apprise.Apprise.instantiate(address, suppress_exceptions=True) is None:
            shown = address.partition("://")[0][:20]
            message = said(
                "“{shown}…” is no address that can be used. They look like ntfy://topic or "
                "tgram://token/chat.",
                shown=shown,
            )
            problems.append(Problem("elsewhere", message))
    return tuple(problems)


def _hush() -> None:
    """Its warnings would print addresses with secrets; what matters comes back as a value."""
    logging.getLogger("apprise").setLevel(logging.CRITICAL)


def tell(addresses: tuple[str, ...], title: str, text: str) -> None:
    """Send one reminder to each address. Raises NotTold only when not one of them took it."""
    import apprise

    _hush()
    taken = 0
    for address in addresses:
        one = apprise.Apprise()
        taken += one.add(address) and bool(one.notify(title=title, body=text))
    if not taken:
        raise NotTold("The reminder could not be delivered. Look at the addresses in Settings, Reminders.")
