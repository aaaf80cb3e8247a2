"""Words as a sentence wants them, and texts of ours that a face can say in another language."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any


def joined(words: Sequence[str], last: str = "and") -> str:
    """ "a", "a and b", "a, b and c"; nothing for none. `last` is the word before the last one."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


class Said(str):
    """An English text that remembers how it was put together.

    To everybody it is that text. A face that speaks another language takes the `pattern` and says it with
    the `values` in its {braces}, or says the `parts` one after the other. A value that is `Said` or a `Day`
    is said in the other language too, a sequence is a list of names, and any other stays as it is.
    """

    pattern: str
    values: Mapping[str, Any]
    parts: tuple[str, ...]

    def __str__(self) -> str:
        return self  # so that an error told with it, `str(error)`, still remembers its pattern

    def __getnewargs__(self) -> tuple[str]:
        return ("".join([*self]),)


def said(pattern: str, /, **values: Any) -> Said:
    """The pattern with its values in place.

    `tools/catalogue.py` collects every literal that is given to it, or to `phrase`, for translators.
    """
    shown = {k: joined(v) if isinstance(v, (list, tuple)) else v for k, v in values.items()}
    text = Said(pattern.format_map(shown) if values else pattern)
    text.pattern, text.values, text.parts = pattern, values, ()
    return text


def phrase(pattern: str) -> str:
    """Marks a pattern that stands in a table, for `said` to say later."""
    return pattern


def sentences(*parts: str) -> Said:
    """Several texts as one, with a space between; empty ones are left out."""
    kept = tuple(part for part in parts if part)
    text = Said(" ".join(kept))
    text.pattern, text.values, text.parts = "", {}, kept
    return text


class Day(str):
    """A day in English words that remembers which day it is.

    `form` tells how much of it is named: "weekday" (Thursday), "day" (Thursday 3 December) or "year".
    """

    day: date
    form: str

    def __getnewargs__(self) -> tuple[str]:
        return ("".join([*self]),)


def day_said(text: str, day: date, form: str = "day") -> Day:
    """A day with its English words."""
    words = Day(text)
    words.day, words.form = day, form
    return words
