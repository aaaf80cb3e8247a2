"""Written dates in nine languages: "5 December", "am 4.12.2026", "le 1er décembre"."""

from __future__ import annotations

import re
from datetime import date, timedelta

_MONTH_NAMES = (
    "january jan januar janvier janv enero ene gennaio gen januari stycznia styczeń janeiro",
    "february feb februar février févr febrero febbraio februari lutego luty fevereiro fev",
    "march mar märz mrz mars marzo maart mrt marca marzec março",
    "april apr avril avr abril abr aprile kwietnia kwiecień",
    "may mai mayo maggio mag mei maja maj maio",
    "june jun juni juin junio giugno giu czerwca czerwiec junho",
    "july jul juli juillet juil julio luglio lug lipca lipiec julho",
    "august aug août agosto ago augustus augusti sierpnia sierpień",
    "september sep sept septembre septiembre settembre set września wrzesień setembro",
    "october oct oktober okt octobre octubre ottobre ott października październik outubro out",
    "november nov novembre noviembre listopada listopad novembro",
    "december dec dezember dez décembre déc diciembre dic dicembre grudnia grudzień dezembro",
)
MONTHS = {word: number for number, line in enumerate(_MONTH_NAMES, 1) for word in line.split()}
_WEEKDAY_NAMES = (
    "monday montag lundi lunes lunedì maandag poniedziałek poniedziałku segunda-feira måndag",
    "tuesday dienstag mardi martes martedì dinsdag wtorek wtorku terça-feira tisdag",
    "wednesday mittwoch mercredi miércoles mercoledì woensdag środę środa środy quarta-feira onsdag",
    "thursday donnerstag jeudi jueves giovedì donderdag czwartek czwartku quinta-feira torsdag",
    "friday freitag vendredi viernes venerdì vrijdag piątek piątku sexta-feira fredag",
    "saturday samstag samedi sábado sabato zaterdag sobotę sobota lördag",
    "sunday sonntag dimanche domingo domenica zondag niedzielę niedziela söndag",
)
WEEKDAYS = {word: number for number, line in enumerate(_WEEKDAY_NAMES) for word in line.split()}
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_DATE = re.compile(
    r"(?P<iso>\b(\d{4})-(\d{1,2})-(\d{1,2})\b)"
    r"|(?P<num>\b(\d{1,2})([./-])(\d{1,2})(?:\7(\d{4}|\d{2})\b|\b\.?))"
    rf"|(?P<dm>\b(\d{{1,2}})\s?(?:st|nd|rd|th|er|e|º|°|\.)?\s+(?:of |de |den "
    rf")?({_MONTH})\b\.?,?(?:\s+(?:de )?(\d{{4}})\b)?)"
    rf"|(?P<md>\b({_MONTH})\b\.?\s+(?:the )?(\d{{1,2}})(?:st|nd|rd|th)?\b(?!:)(?:,?\s+(\d{{4}})\b)?)",
    re.IGNORECASE,
)
WEEKDAY = re.compile(rf"\b({'|'.join(sorted(WEEKDAYS, key=len, reverse=True))})\b", re.IGNORECASE)


def dates_in(text: str, said: date, country: str) -> list[tuple[int, date]]:
    """Every written date with its place; without a year it is the next such day (or one just past)."""
    matches = list(_DATE.finditer(text))
    if any(m["num"] and int(m.group(6)) > 12 for m in matches):
        country = ""  # "30/11 - 11/12": who writes the day first once does so always
    found = ((m.start(), _date_of(m, said, country)) for m in matches)
    return [(place, day) for place, day in found if day is not None]


def _date_of(m: re.Match[str], said: date, country: str) -> date | None:
    g = m.group
    if g("iso"):
        return _day(int(g(2)), int(g(3)), int(g(4)))
    if g("num"):
        return _numeric(int(g(6)), int(g(8)), g(9), g(7), said, country)
    day, month, year = (g(11), g(12), g(13)) if g("dm") else (g(16), g(15), g(17))
    return _day_near(said, int(year) if year else None, MONTHS[month.casefold()], int(day))


def _numeric(a: int, b: int, year: str | None, mark: str, said: date, country: str) -> date | None:
    """ "5.12." is day first; with a slash it depends on the country, unless only one order can be."""
    month_first = (mark != "." and country == "US" and a <= 12) or b > 12
    month, day = (a, b) if month_first else (b, a)
    if not year and mark == "-":
        return None  # "9-5" is hours
    full = None if not year else int(year) + (2000 if len(year) == 2 else 0)
    return _day_near(said, full, month, day)


def _day_near(said: date, year: int | None, month: int, day: int) -> date | None:
    if year is not None:
        return _day(year, month, day)
    this = _day(said.year, month, day)
    return _day(said.year + 1, month, day) if this and this < said - timedelta(days=60) else this


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
