"""A letter's text as simple HTML, for the second half of a mail: the same words, paragraphs and line ends.

No fonts, colours, images or scripts: the reader's program shows it like any mail that a person typed.
"""

from __future__ import annotations

import re
from html import escape

_LINK = re.compile(r"https?://[^\s<>\"]+[^\s<>\".,;:!?)\]']")


def html_of(text: str) -> str:
    """The text as an HTML page: an empty line parts paragraphs, a line end stays one."""
    paragraphs = re.split(r"\n[ \t]*\n+", text.strip("\n"))
    inner = "\n".join(f"<p>{_lines(p)}</p>" for p in paragraphs if p.strip())
    head = '<head><meta charset="utf-8"></head>'
    return f"<!DOCTYPE html>\n<html>{head}<body>\n{inner}\n</body></html>\n"


def _lines(paragraph: str) -> str:
    return "<br>\n".join(_line(line) for line in paragraph.split("\n"))


def _line(line: str) -> str:
    """One line: links made, runs of spaces kept (an indented list shall stay one)."""
    made, end = "", 0
    for found in _LINK.finditer(line):
        url = escape(found[0])
        made += f'{escape(line[end : found.start()], quote=False)}<a href="{url}">{url}</a>'
        end = found.end()
    made += escape(line[end:], quote=False)
    return re.sub(r"(?<= ) |^ |\t", "&nbsp;", made)
