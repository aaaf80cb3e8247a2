"""Phrases that name a time, and the days they mean: "early next month" -> 1 to 10 December.

Where English is vague the later reading is taken, for a reminder a day late is kinder than one too early.
The widths of vague spans are ours: early is 1-10, mid 11-20, late 21-end of a month; "a few days" is five.
`promises` decides whether a phrase found here is promised at all.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from cordially.model.calendar import MONTHS, WEEKDAYS, add_business_days


@dataclass(frozen=True, slots=True)
class Span:
    """The days that a phrase names; both None when it names a time that cannot be read for sure."""

    first: date | None = None
    last: date | None = None


@dataclass(frozen=True, slots=True)
class Spoken:
    """On which local day, and in which country, something was said."""

    today: date
    country: str = "US"


@dataclass(frozen=True, slots=True)
class Found:
    """A time phrase at `text[start:end]`; `bare` when it is a length of time without "in" or "within"."""

    start: int
    end: int
    span: Span
    bare: bool = False


UNCLEAR = Span()
_TOO_FAR = 270  # days; a date without a year further ahead is more likely one that has passed: ask
_WEEK = timedelta(days=7)
_DAY = timedelta(days=1)
_COMING = ("next", "coming", "following")

_NUMBERS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "twelve": 12, "fourteen": 14, "fifteen": 15, "twenty": 20,
    "thirty": 30, "couple of": 2, "a couple of": 2, "couple": 2, "a couple": 2, "few": 5, "a few": 5,
    "several": 7, "half a": 1,
}  # fmt: skip
_PART_NAMES = {
    "beginning": "early", "start": "early", "first half": "early", "middle": "mid", "later": "late",
    "second half": "late", "close": "end", "last days": "late", "tail end": "end", "latter half": "late",
}  # fmt: skip
_WEEK_PARTS = {"early": (0, 1), "mid": (1, 2), "late": (3, 4), "end": (4, 4), "": (0, 4)}
_NTHS = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4}


_ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "ninth": 9, "tenth": 10, "twelfth": 12, "fifteenth": 15, "twentieth": 20, "thirtieth": 30,
}  # fmt: skip


def _get(match: re.Match[str], name: str) -> str:
    """A named group in lower case with single spaces; "" when the phrase has none."""
    return " ".join((match.groupdict().get(name) or "").casefold().split())


def _month_number(word: str) -> int:
    return next(n for n, name in enumerate(MONTHS, 1) if name[:3].casefold() == word[:3].casefold())


def _weekday_number(word: str) -> int:
    return next(n for n, name in enumerate(WEEKDAYS) if name[:3].casefold() == word[:3].casefold())


def _count(word: str) -> int:
    return int(word) if word.isdigit() else _NUMBERS[word]


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _month_after(day: date, months: int) -> tuple[int, int]:
    """Year and month so many months after the month of `day`."""
    total = day.year * 12 + day.month - 1 + months
    return total // 12, total % 12 + 1


def _month_end(year: int, month: int) -> date:
    year, month = _month_after(date(year, month, 1), 1)
    return date(year, month, 1) - _DAY


def _make_date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _day_span(found: date | None) -> Span:
    return Span(found, found) if found else UNCLEAR


def _part(match: re.Match[str]) -> str:
    return _PART_NAMES.get(_get(match, "part"), _get(match, "part"))


def _unless_far(span: Span, said: Spoken) -> Span:
    ahead = (span.last - said.today).days if span.last else -1
    return span if 0 <= ahead <= _TOO_FAR else UNCLEAR


def _agreeing(found: date | None, match: re.Match[str]) -> Span:
    """The date, unless its weekday contradicts it ("Friday 5 December" when that is a Saturday)."""
    word = _get(match, "weekday")
    return UNCLEAR if found and word and _weekday_number(word) != found.weekday() else _day_span(found)


# --- Days -----------------------------------------------------------------------------------------


def _read_near(match: re.Match[str], said: Spoken) -> Span:
    ahead = {"tomorrow": 1, "tmrw": 1}.get(_get(match, "near"), 0)
    return _day_span(said.today + timedelta(days=2 if "after tomorrow" in match[0].casefold() else ahead))


def _read_weekday(match: re.Match[str], said: Spoken) -> Span:
    """ "Friday" is the one to come, "next Tuesday" the Tuesday of next week."""
    wanted = _weekday_number(_get(match, "weekday"))
    if _get(match, "which") in ("next", "following"):
        return _day_span(_monday(said.today) + _WEEK + timedelta(days=wanted))
    ahead = (wanted - said.today.weekday()) % 7
    return _day_span(said.today + timedelta(days=ahead or (0 if _get(match, "which") == "this" else 7)))


def _read_weekday_of_week(match: re.Match[str], said: Spoken) -> Span:
    weeks = 0 if _get(match, "which") == "this" else 1
    return _day_span(
        _monday(said.today) + weeks * _WEEK + timedelta(days=_weekday_number(_get(match, "weekday")))
    )


def _read_week_on(match: re.Match[str], said: Spoken) -> Span:
    """ "A week on Tuesday", "Tuesday week", "two weeks from today"."""
    word = _get(match, "anchor")
    ahead = {"today": 0, "now": 0, "tomorrow": 1}.get(word)
    if ahead is None:
        ahead = (_weekday_number(word) - said.today.weekday()) % 7 or 7
    return _day_span(said.today + timedelta(days=ahead) + _count(_get(match, "count") or "one") * _WEEK)


def _read_nth(match: re.Match[str], said: Spoken) -> Span:
    """ "By the 15th": the next fifteenth, today included; months too short for it are passed over."""
    day = int(_get(match, "day"))
    if "next month" in match[0].casefold():
        return _agreeing(_make_date(*_month_after(said.today, 1), day), match)
    months = (_make_date(*_month_after(said.today, n), day) for n in range(3))
    return _agreeing(next((d for d in months if d and d >= said.today), None), match)


def _read_date(match: re.Match[str], said: Spoken) -> Span:
    month = _month_number(_get(match, "month"))
    day = _ORDINALS.get(_get(match, "ordinal")) or int(_get(match, "day"))
    if _get(match, "year"):
        return _agreeing(_make_date(int(_get(match, "year")), month, day), match)
    years = (_make_date(said.today.year + n, month, day) for n in range(2))
    found = next((d for d in years if d and d >= said.today), None)
    return _unless_far(_agreeing(found, match), said)


def _read_iso(match: re.Match[str], said: Spoken) -> Span:
    return _day_span(_make_date(int(match["year"]), int(match["m"]), int(match["d"])))


def _read_slashes(match: re.Match[str], said: Spoken) -> Span:
    """ "13/12" can be one day only; "12/4" is two, and which one depends on who wrote it: we ask."""
    a, b = int(match["a"]), int(match["b"])
    year = int(_get(match, "year") or said.today.year)
    year += 2000 if year < 100 else 0
    found = {d for d in (_make_date(year, a, b), _make_date(year, b, a)) if d}
    if len(found) != 1:
        return UNCLEAR
    day = found.pop()
    if not _get(match, "year") and day < said.today:
        return _unless_far(_day_span(_make_date(year + 1, day.month, day.day)), said)
    return _day_span(day)


# --- Weeks, months, lengths -------------------------------------------------------------------------


def _read_week(match: re.Match[str], said: Spoken) -> Span:
    """ "Early next week". Said on a weekend, "this week" already means the one to come."""
    monday = _monday(said.today)
    if _get(match, "which") in _COMING or said.today.weekday() >= 5:
        monday += _WEEK
    if "after next" in match[0].casefold():
        monday += _WEEK
    first, last = (monday + timedelta(days=n) for n in _WEEK_PARTS[_part(match)])
    return Span(max(first, said.today), max(last, said.today))


def _read_week_of(match: re.Match[str], said: Spoken) -> Span:
    span = _read_date(match, said) if _get(match, "month") else _read_nth(match, said)
    monday = _monday(span.last) if span.last else None
    return Span(monday, monday + timedelta(days=4)) if monday else UNCLEAR


def _read_friday(match: re.Match[str], said: Spoken) -> Span:
    return _day_span(said.today + timedelta(days=(4 - said.today.weekday()) % 7))


def _read_coming_days(match: re.Match[str], said: Spoken) -> Span:
    return Span(said.today + _DAY, said.today + _WEEK)


def _read_weekend(match: re.Match[str], said: Spoken) -> Span:
    return _day_span(_monday(said.today) + timedelta(days=4 if said.today.weekday() <= 4 else 6))


def _read_over_weekend(match: re.Match[str], said: Spoken) -> Span:
    saturday = said.today + timedelta(days=max(5 - said.today.weekday(), 0))
    return Span(saturday, _monday(said.today) + timedelta(days=6))


def _days_of(year: int, month: int, part: str) -> Span:
    end = _month_end(year, month)
    first, last = {
        "early": (1, 10),
        "mid": (11, 20),
        "late": (21, end.day),
        "end": (end.day - 4, end.day),
    }.get(part, (1, end.day))
    return Span(date(year, month, first), date(year, month, last))


def _read_relative_month(match: re.Match[str], said: Spoken) -> Span:
    year, month = _month_after(said.today, int(_get(match, "which") in _COMING))
    span = _days_of(year, month, _part(match))
    return span if span.last and span.last >= said.today else UNCLEAR


def _read_month_end(match: re.Match[str], said: Spoken) -> Span:
    return _day_span(_month_end(said.today.year, said.today.month))


def _read_named_month(match: re.Match[str], said: Spoken) -> Span:
    """ "In December" ends with the month, "by December" with its first day."""
    month = _month_number(_get(match, "month"))
    year = int(_get(match, "year") or said.today.year + (month < said.today.month))
    span = _days_of(year, month, _part(match))
    if not _part(match) and _get(match, "lead") in ("by", "until", "before"):
        span = _day_span(span.first)
    if span.last and span.last < said.today:
        return UNCLEAR
    return span if _get(match, "year") else _unless_far(span, said)


def _read_nth_week(match: re.Match[str], said: Spoken) -> Span:
    """ "The first week of December" is the one with its first business day; it ends on Friday."""
    if _get(match, "month"):
        month = _month_number(_get(match, "month"))
        year = said.today.year + (month < said.today.month)
    else:
        year, month = _month_after(said.today, int("next" in match[0].casefold()))
    number = _NTHS.get(_get(match, "nth"))
    if number is None:
        end = _month_end(year, month)
        friday = end - timedelta(days=(end.weekday() - 4) % 7)
    else:
        first = date(year, month, 1)
        friday = first + timedelta(days=(4 - first.weekday()) % 7) + _WEEK * (number - 1)
    return _unless_far(Span(friday - timedelta(days=4), friday), said)


def _read_length(match: re.Match[str], said: Spoken) -> Span:
    """ "Within 5 to 7 working days", "in two weeks", "a week or two"."""
    low_word, unit = _get(match, "low") or "one", _get(match, "unit")
    low = _count(low_word)
    high = _count(_get(match, "high") or low_word)
    if "few" in low_word:
        low, high = (2, 5) if "day" in unit else (3, 4)
    low, high = min(low, high), max(low, high)
    if _get(match, "business") and "day" in unit:
        return Span(*(add_business_days(said.today, min(n, 260), said.country) for n in (low, high)))
    last = _later(said.today, high, unit)
    if "few" in low_word and last.weekday() >= 5:
        last += timedelta(days=7 - last.weekday())  # nobody counts a vague day to a Sunday
    return Span(_later(said.today, low, unit), last)


def _later(day: date, count: int, unit: str) -> date:
    if unit.startswith("hour"):
        return day + timedelta(days=-(-count // 24))
    if unit.startswith("month"):
        year, month = _month_after(day, count)
        return date(year, month, min(day.day, _month_end(year, month).day))
    days = {"f": 14, "w": 7}.get(unit[0], 1)
    return day + timedelta(days=days * count)


def _read_week_or_two(match: re.Match[str], said: Spoken) -> Span:
    unit = _get(match, "unit")
    return Span(_later(said.today, 1, unit), _later(said.today, 2, unit))


# --- Years and feasts -------------------------------------------------------------------------------


def _read_quarter(match: re.Match[str], said: Spoken) -> Span:
    current = (said.today.month - 1) // 3 + 1
    number = int(_get(match, "number") or current)
    end = _month_end(said.today.year + (number < current), number * 3)
    return Span(end - timedelta(days=13), end)


def _read_year_end(match: re.Match[str], said: Spoken) -> Span:
    return Span(max(said.today, date(said.today.year, 12, 15)), date(said.today.year, 12, 31))


def _read_new_year(match: re.Match[str], said: Spoken) -> Span:
    return Span(date(said.today.year + 1, 1, 1), date(said.today.year + 1, 1, 15 if _part(match) else 31))


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the reckoning of Meeus, Jones and Butcher)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    h = (19 * a + b - d - (8 * b + 13) // 25 + 15) % 30
    i, k = divmod(c, 4)
    j = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * j) // 451
    month, day = divmod(h + j - 7 * m + 114, 31)
    return date(year, month, day + 1)


def _nth_weekday(year: int, month: int, weekday: int, n: int) -> date:
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (n - 1))


def _feast(name: str, year: int, country: str) -> date | None:
    """The day of a holiday that people name when they promise; None for one whose day we do not know."""
    american = country.upper() in ("US", "CA")
    if name.startswith("thanks"):
        return _nth_weekday(year, 10, 0, 2) if country.upper() == "CA" else _nth_weekday(year, 11, 3, 4)
    if name.startswith("labo"):
        return _nth_weekday(year, 9, 0, 1) if american else date(year, 5, 1)
    if name.startswith("memorial"):
        return date(year, 5, 31) - timedelta(days=date(year, 5, 31).weekday())
    if name.startswith("easter"):
        return easter(year) + _DAY * ("monday" in name)
    if name.startswith(("christmas", "xmas")):
        return date(year, 12, 25)
    return date(year, 1, 1) if name.startswith(("new year", "the holidays", "holidays")) else None


def _read_feast(match: re.Match[str], said: Spoken) -> Span:
    days = (_feast(_get(match, "feast"), said.today.year + n, said.country) for n in range(2))
    return _day_span(next((d for d in days if d and d >= said.today), None))


def _read_unclear(match: re.Match[str], said: Spoken) -> Span:
    return UNCLEAR


# --- The table --------------------------------------------------------------------------------------

_Reader = Callable[[re.Match[str], Spoken], Span]
_NTH = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_NTH_SURE = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)"
_DAY_NAMES = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tues?|wed|thu|thurs?|fri"
_PARTS = (
    r"(?P<part>beginning|start|early|first half|middle|mid|late|later|second half|latter half|end|tail end"
    r"|close|last days)"
)
_SUBSTITUTES = {
    "MONTH": "(?P<month>" + "|".join(f"{m}|{m[:3]}" for m in MONTHS) + r"|Sept)\b\.?",
    "NTHS": _NTH_SURE,
    "NTH": _NTH,
    "ORDINAL": "|".join(_ORDINALS),
    "YEAR": r"(?:,?\s+(?P<year>20\d\d))?",
    "WEEKDAY": rf"(?P<weekday>{_DAY_NAMES})\b\.?",
    "ANCHOR": rf"(?P<anchor>today|now|tomorrow|{_DAY_NAMES})",
    "PART": rf"(?:the\s+)?(?:very\s+)?{_PARTS}(?:\s+(?:of|in)\s+|[\s-]+)(?:the\s+)?",
    "NUMBER": r"(?:" + "|".join(sorted(_NUMBERS, key=len, reverse=True)).replace(" ", r"\s+") + r"|\d{1,3})",
    "UNIT": r"(?:full\s+|short\s+|more\s+)?(?P<business>business\s+|working\s+|work\s+)?"
    r"(?P<unit>days?|weeks?|months?|hours?|fortnights?)(?:['’]s?)?",
    "LEAD": r"(?P<lead>within|in|inside|over|during|for|another|takes?|taking|give\s+us|needs?"
    r"|time(?:line|frame)\s+is)\s+"
    r"(?:the\s+)?(?:(?:next|coming|following)\s+)?",
    "HEDGE": r"(?:(?:about|around|approximately|roughly|maybe|probably|perhaps|up\s+to|at\s+most|only)\s+)?",
    "WEEKOF": r"week\s+(?:of|commencing|beginning|starting)\s+(?:the\s+)?(?:monday,?\s+)?(?:the\s+)?",
}

# The order matters: a phrase takes its words away from all that stand below it.
_TABLE: tuple[tuple[str, _Reader], ...] = (
    (r"(?P<year>20\d\d)-(?P<m>\d\d)-(?P<d>\d\d)", _read_iso),
    (r"(?P<d>[0-3]?\d)\.\s?(?P<m>[01]?\d)\.\s?(?P<year>20\d\d)", _read_iso),
    (r"(?P<a>(?!24/7)[0-3]?\d)/(?P<b>[0-3]?\d)(?:/(?P<year>20\d\d|\d\d))?", _read_slashes),
    (r"{WEEKOF}{NTH}(?:\s+of)?\s+{MONTH}{YEAR}", _read_week_of),
    (r"{WEEKOF}{MONTH}\s+(?:the\s+)?{NTH}{YEAR}", _read_week_of),
    (r"{WEEKOF}{NTHS}", _read_week_of),
    (
        r"(?P<nth>first|1st|second|2nd|third|3rd|fourth|4th|last|final)\s+(?:full\s+)?week\s+(?:of|in)\s+"
        r"(?:{MONTH}|(?:next|the|this)\s+month)",
        _read_nth_week,
    ),
    (r"(?:{WEEKDAY},?\s+)?(?:the\s+)?{NTH}(?:\s+of)?\s+{MONTH}{YEAR}", _read_date),
    (r"(?:the\s+)?(?P<ordinal>{ORDINAL})\s+of\s+{MONTH}{YEAR}", _read_date),
    (r"(?:{WEEKDAY},?\s+)?{MONTH}\s+(?:the\s+)?{NTH}{YEAR}", _read_date),
    (r"(?:{WEEKDAY},?\s+)?the\s+{NTHS}(?:\s+of\s+(?:next|this|the)\s+month)?", _read_nth),
    (r"{WEEKDAY},?\s+{NTHS}", _read_nth),
    (r"(?P<count>a|one|two|three)\s+weeks?\s+(?:on|from)\s+{ANCHOR}", _read_week_on),
    (r"{ANCHOR}\s+week", _read_week_on),
    (r"{WEEKDAY}\s+(?:of\s+|in\s+)?(?P<which>next|this)\s+week", _read_weekday_of_week),
    (r"(?P<which>next|this)\s+week,?\s+(?:(?:on|by|probably)\s+)*{WEEKDAY}", _read_weekday_of_week),
    (r"(?:{PART})?(?P<which>next|this|coming|following|current)\s+week(?:['’]s\s+end)?", _read_week),
    (r"(?:{PART})?the\s+week\s+after\s+(?P<which>next)", _read_week),
    (r"{PART}week", _read_week),
    (r"(?:{PART})?(?P<which>next|this|coming|following|current)\s+month", _read_relative_month),
    (r"{PART}month", _read_relative_month),
    (r"{PART}{MONTH}{YEAR}", _read_named_month),
    (r"(?P<lead>by|before|until|in|during|sometime\s+in|for|after)\s+{MONTH}{YEAR}", _read_named_month),
    (r"(?:the\s+)?end\s+of\s+(?:the\s+)?(?:day|business|play)|close\s+of\s+(?:business|play)"
     r"|(?:(?<=by\s)close|cob|eod)\b",
     _read_near),
    (r"eow", _read_friday),
    (r"eom|month[\s-]end", _read_month_end),
    (r"(?:the\s+)?end\s+of\s+(?:the|this)\s+year|year[’'\s-]*s?[\s-]*end|later\s+this\s+year",
     _read_year_end),
    (r"(?:end\s+of\s+)(?:(?:the|this)\s+quarter|q(?P<number>[1-4]))", _read_quarter),
    (r"(?:{PART})?next\s+year", _read_new_year),
    (r"(?:(?P<part>early)\s+)?in\s+the\s+new\s+year", _read_new_year),
    (r"(?:the\s+)?(?:bank|public)\s+holidays?|diwali|eid|ramadan|passover|hanukkah|golden\s+week"
     r"|(?:chinese|lunar)\s+new\s+year|rosh\s+hashanah|yom\s+kippur", _read_unclear),
    (r"(?P<feast>thanksgiving|christmas|xmas|new\s+year['’]?s?(?:\s+(?:day|eve))?|easter(?:\s+(?:sunday|monday))?"
     r"|the\s+holidays|labou?r\s+day|memorial\s+day)", _read_feast),
    (r"(?:{LEAD})?{HEDGE}(?:a|one)\s+(?P<unit>day|week|month|fortnight)\s+or\s+(?:two|so)",
     _read_week_or_two),
    (r"(?:{LEAD})?{HEDGE}(?P<low>{NUMBER})\s*(?:-|–|—|to|or)\s*(?P<high>{NUMBER})[\s-]+{UNIT}",
     _read_length),
    (r"(?:{LEAD})?{HEDGE}(?P<low>{NUMBER})[\s-]+{UNIT}(?:\s+or\s+so)?", _read_length),
    (r"(?P<lead>within|inside|over|during)\s+(?:the|this)\s+(?P<unit>week|month|fortnight|day|hour)",
     _read_length),
    (r"(?P<lead>another|one\s+more|a\s+further)\s+(?P<unit>day|week|month|fortnight)", _read_length),
    (r"(?:the\s+)?(?:coming|next(?:\s+few)?)\s+(?:weeks|months)|in\s+(?:the\s+)?(?:spring|summer|autumn|fall|winter)"
     r"|(?:in|by|until)\s+(?:(?:early|mid|late)[\s-]+)?20\d\d|sometime|at\s+a\s+later\s+date", _read_unclear),
    (r"(?:the\s+)?(?:coming|next)\s+days", _read_coming_days),
    (r"(?:over|during)\s+(?:the|this)\s+weekend", _read_over_weekend),
    (r"(?:the\s+|this\s+)?weekend", _read_weekend),
    (r"(?:(?P<which>next|this|coming|following)\s+)?{WEEKDAY}", _read_weekday),
    (r"(?:the\s+)?day\s+after\s+(?P<near>tomorrow)", _read_near),
    (r"(?P<near>today|tonight|this\s+(?:morning|afternoon|evening)|tomorrow|tmrw)", _read_near),
)  # fmt: skip


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], _Reader], ...]:
    """The table, compiled on first use: importing this module must stay cheap."""
    return tuple((re.compile(rf"(?<![\w/.])(?:{_filled(text)})(?![\w/])", re.IGNORECASE), reader)
                 for text, reader in _TABLE)  # fmt: skip


def _filled(text: str) -> str:
    return re.sub(r"\{([A-Z]+)\}", lambda found: _SUBSTITUTES[found[1]], text)


def find_spans(text: str, said: Spoken) -> list[Found]:
    """Every phrase of `text` that names a time, in the order of the text; none overlap."""
    found: list[Found] = []
    for pattern, reader in _patterns():
        for match in pattern.finditer(text):
            if any(match.start() < f.end and f.start < match.end() for f in found):
                continue
            if _is_the_verb(match):
                continue
            bare = reader in (_read_length, _read_week_or_two) and not _get(match, "lead")
            found.append(Found(match.start(), match.end(), _read_safely(reader, match, said), bare))
    return sorted(found, key=lambda f: f.start)


def _is_the_verb(match: re.Match[str]) -> bool:
    """ "May" and "March" are months only with a capital ("we may 4 times a year ...")."""
    month = match.groupdict().get("month") or ""
    return month.islower() and month in ("may", "mar", "march")


def _read_safely(reader: _Reader, match: re.Match[str], said: Spoken) -> Span:
    """A date beyond the end of the calendar is unclear, not a fault."""
    try:
        return reader(match, said)
    except (OverflowError, ValueError):
        return UNCLEAR
