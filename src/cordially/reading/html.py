"""The words of an HTML mail: scripts, styles and heads are dropped, nothing is ever loaded.

The tags are found by one pattern that never looks at a character twice. The standard html.parser was tried:
it is right but quadratic, and 300 kB of "<a <a <a" kept it busy for seven minutes (CPython 3.11.7).
"""

from __future__ import annotations

import re
from html import unescape

MAX_HTML = 200_000  # characters read

_BLOCKS = frozenset((
    "address", "article", "blockquote", "body", "br", "dd", "div", "dl", "dt", "footer", "h1", "h2", "h3",
    "h4", "h5", "h6", "header", "hr", "li", "ol", "p", "pre", "section", "table", "td", "th", "tr", "ul",
))  # fmt: skip
_PARAGRAPHS = frozenset(("p", "blockquote", "table", "ul", "ol"))
_DROPPED = frozenset(("script", "style", "head", "title", "template", "noscript", "object", "svg"))
_TAG = re.compile(
    r"<(?P<end>/?)(?P<name>[a-z][a-z0-9]*+)(?>(?:[^<>\"']|\"[^\"<]*+\"|'[^'<]*+')*+)>"  # quotes may hold ">"
    r"|<(?P<end2>/?)(?P<name2>[a-z][a-z0-9]*+)[^<>]*+>"
    r"|<[!?](?!--)[^<>]*+>",
    re.IGNORECASE,
)


class _Words:
    """Collects text line by line; quoted blocks come out as lines that begin with ">", as in plain mail."""

    def __init__(self) -> None:
        self.lines: list[list[str]] = [[]]
        self.quoted: list[bool] = [False]
        self.depth = 0
        self.dropping = ""

    def new_line(self) -> None:
        self.lines.append([])
        self.quoted.append(self.depth > 0)

    def tag(self, name: str, end: bool) -> None:
        """Take note of one tag; inside a script only the tag that ends it counts."""
        if self.dropping:
            # A head that is never closed must not swallow the body.
            if (end and name == self.dropping) or (name == "body" and self.dropping in ("head", "title")):
                self.dropping = ""
            return
        if name in _DROPPED and not end:
            self.dropping = name
        if name == "blockquote":
            self.depth = max(0, self.depth + (-1 if end else 1))
        if name in _BLOCKS:
            self.new_line()
        if name in _PARAGRAPHS and end:
            self.new_line()

    def data(self, text: str) -> None:
        if not self.dropping and text:
            self.lines[-1].append(text)

    def text(self) -> str:
        """The lines, white space made single as a browser shows it."""
        shown = (" ".join(unescape("".join(pieces)).split()) for pieces in self.lines)
        marked = (f"> {t}" if q and t else t for t, q in zip(shown, self.quoted, strict=True))
        return re.sub(r"\n{3,}", "\n\n", "\n".join(marked)).strip()


def text_of_html(html: str) -> str:
    """HTML as plain text, in time that grows with its length only."""
    words, place = _Words(), 0
    html = _without_comments(html[:MAX_HTML])
    for found in _TAG.finditer(html):
        words.data(html[place : found.start()])
        place = found.end()
        name = found["name"] or found["name2"]
        if name:
            words.tag(name.casefold(), bool(found["end"] or found["end2"]))
    words.data(html[place:])
    return words.text()


def _without_comments(html: str) -> str:
    """Comments go, an unfinished one only as far as its opening."""
    kept, place = [], 0
    while (start := html.find("<!--", place)) >= 0 and (end := html.find("-->", start)) >= 0:
        kept.append(html[place:start])
        place = end + 3
    return "".join(kept) + html[place:].replace("<!--", " ")
