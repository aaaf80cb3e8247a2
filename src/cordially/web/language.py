"""The language of the desk: which one a person reads, and our own texts said in it."""

from __future__ import annotations

import re
from datetime import date, datetime
from functools import lru_cache
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.middleware.locale import LocaleMiddleware
from django.utils import translation
from django.utils.dateformat import format as date_format
from django.utils.translation import gettext, pgettext, trans_real
from django.utils.translation import gettext_lazy as _

from cordially.model.words import Day, Said, joined

# What follows the browser, then every language that has a catalogue, each by its own name.
LANGUAGES = (("", _("as in the browser")), ("en", "English"), ("de", "Deutsch"))
_BRACE = re.compile(r"\{(\w+)\}")
_OWN_WORDS = 12  # letters
# These are for programs: a calendar or a script reads English whatever its headers say.
_FOR_PROGRAMS = ("/api/", "/feed/", "/static/")


class DeskLanguage(LocaleMiddleware):
    """Pages in the language that the person chose, else in that of the browser."""

    def process_request(self, request: HttpRequest) -> None:
        """Choose the language of this answer."""
        if request.path.startswith(_FOR_PROGRAMS):
            chosen = "en"
        else:
            candidate = getattr(request.user, "candidate", None) if request.user.is_authenticated else None
            chosen = candidate.language if candidate else ""
        language = chosen or translation.get_language_from_request(request)
        translation.activate(language)
        request.LANGUAGE_CODE = translation.get_language()

    def process_response(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:  # type: ignore[override]
        """Name the language in the answer, unless it is one for programs."""
        if not request.path.startswith(_FOR_PROGRAMS):
            response.headers.setdefault("Content-Language", translation.get_language())
        return response


def told(text: str) -> str:
    """A text of ours in the language of the page; what has no translation stays as it is."""
    if isinstance(text, Day):
        return day_in_words(text.day, text.form)
    if not text or translation.get_language() == "en":
        return str(text)
    if not isinstance(text, Said):
        return _stored(str(text), translation.get_language() or "en")
    if text.parts:
        return " ".join(told(part) for part in text.parts)
    return gettext(text.pattern).format_map({k: _value(v) for k, v in text.values.items()})


@lru_cache(maxsize=4096)
def _stored(text: str, language: str) -> str:
    """A text of ours that lay in the database as English words: its pattern is found again by its words."""
    if (known := gettext(text)) != text:
        return known
    for pattern, expression in _patterns(language):
        if found := expression.fullmatch(text):
            values = {name: told(value) for name, value in found.groupdict().items()}
            return gettext(pattern).format_map(values)
    return text


@lru_cache
def _patterns(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Every pattern of the catalogue with values in its {braces}, the wordiest first.

    Those with few words of their own are left out: they would take any sentence for theirs.
    """
    known = [p for p in catalog(language) if _BRACE.search(p) and len(_BRACE.sub("", p)) >= _OWN_WORDS]
    known.sort(key=lambda p: -len(_BRACE.sub("", p)))
    return tuple((p, re.compile(_expression(p), re.DOTALL)) for p in known)


def catalog(language: str) -> list[str]:
    """Every English text that has a translation."""
    # As Django's own JavaScriptCatalog reads it.
    found = trans_real.translation(language)._catalog  # type: ignore[attr-defined]
    return [text for text, _translated in found.items() if isinstance(text, str) and text]


def _expression(pattern: str) -> str:
    """The pattern as an expression; a value that stands twice must be the same twice."""
    seen: set[str] = set()

    def group(found: re.Match[str]) -> str:
        name = found[1]
        again = name in seen
        seen.add(name)
        return f"(?P={name})" if again else f"(?P<{name}>.+?)"

    parts = re.split(r"(\{\w+\})", pattern)
    return "".join(_BRACE.sub(group, part) if _BRACE.fullmatch(part) else re.escape(part) for part in parts)


def _value(value: Any) -> Any:
    """What stands in a brace: texts and days of ours are said too, names stay names."""
    if isinstance(value, Said | Day):
        return told(value)
    return joined(value, gettext("and")) if isinstance(value, list | tuple) else value


def day_in_words(day: date, form: str = "day") -> str:
    """ "Thursday", "Thursday 3 December" or "Thursday 3 December 2026", as the language writes it."""
    patterns = {
        "weekday": "l",
        "day": pgettext("a day, as Django's date filter writes it", "l j F"),
        "year": pgettext("a day and its year, as Django's date filter writes it", "l j F Y"),
    }
    return date_format(day, patterns[form])


def moment_in_words(day: str, at: datetime) -> str:
    """A day in words with the time of day ("tomorrow at 09:00")."""
    return gettext("%(day)s at %(time)s") % {"day": day, "time": f"{at:%H:%M}"}
