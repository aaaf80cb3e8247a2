"""From the lines of a résumé to its highlights: what the person did, one line each. Pure.

A résumé has bullets that wrap, jobs with dates between them, and sections (skills, languages, schools) that
hold no deeds. A line is new or goes on by its mark, its indent, its gap and its words; what is left over is
for the person to correct, and nothing is invented.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

MARKS = "•◦▪▫●○■□►▶▸‣⁃∙·–—-➢➤✓✔→»§"
FEWEST_WORDS = 3  # ours: "Lean" or "Team lead" is a skill or a role, no deed
LONGEST = 600  # characters; longer is a paragraph that lost its breaks
MOST = 200  # lines kept of one résumé
_SAME_INDENT = 3.5  # points, or columns of a text
_FULL = 0.9  # a line is full when the next word would have passed this share of the longest line
_ICONS = re.compile(r"^[\ue000-\uf8ff]\s*")  # private letters that icon fonts use as bullets
_MARK = re.compile(rf"^\s*(?:[{re.escape(MARKS)}]|\*(?!\S)|o(?=\s\S)|[\ue000-\uf8ff])\s*(?=\S|$)")
_INLINE = re.compile(r"\s+[•▪●■►‣∙]\s+")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_SPAN = re.compile(
    r"(?:\b(?:19|20)\d\d\b|\b\d{1,2}/\d{2,4}\b)\s*(?:[-–—]|to|bis|until)\s*"
    r"(?:\w+\.?\s+)?(?:(?:19|20)\d\d\b|\d{1,2}/\d{2,4}\b|present|today|now|current|heute|ongoing)",
    re.IGNORECASE,
)
_KEEP = re.compile(
    r"\b(experience|employment|work|career|history|positions?|achievements?|accomplishments?|highlights?|"
    r"projects?|volunteer(?:ing)?|internships?|leadership|berufserfahrung|berufspraxis|werdegang|praktika|"
    r"exp[ée]riences?|experiencia|esperienz[ae]|experi[êe]ncia|werkervaring|do[śs]wiadczenie|erfarenhet)\b",
    re.IGNORECASE,
)
_SKIP = re.compile(
    r"\b(education|training|qualifications?|skills?|languages?|interests?|hobbies|references?|referees|"
    r"certificat(?:es?|ions?)|licen[cs]es|courses|publications|awards|honou?rs|profile|summary|objective|about|"
    r"contact|personal|details|technologies|tools|competenc(?:es|ies)|memberships?|ausbildung|studium|kenntnisse|"
    r"sprachen|interessen|formation|comp[ée]tences|langues|educaci[óo]n|idiomas|habilidades|formazione|lingue|"
    r"competenze|opleiding|vaardigheden|talen|wykszta[łl]cenie|j[ęe]zyki|umiej[ęe]tno[śs]ci)\b",
    re.IGNORECASE,
)


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_HANGING = _words(
    "a an the and or of in on at for with from by to about into over under within without between "
    "before after each every all as that which who their our my its his her than is are was were "
    "including using such both only per via "
)
_KEPT_HYPHEN = _words(
    "self non co re pre post multi cross double single full part long short high low well anti inter "
    "two three four five six ten on off in out follow hand front back year day week month end built "
    "user data time cold "
)


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line. `indent` is the left edge (points or columns), `size` the letter's height in points.

    `gap` is the distance to the line above, in lines of its own height; None at the top of a page or column.
    `item` is true when the file itself says that a list item begins here.
    """

    text: str
    indent: float = 0.0
    size: float = 0.0
    gap: float | None = 1.0
    item: bool = False


@dataclass(slots=True)
class _Open:
    """A highlight being put together: where its mark stands, where its text does, how long a full line is."""

    parts: list[str]
    mark: float
    indent: float
    full: int


def highlights(lines: Iterable[Line]) -> tuple[str, ...]:
    """What the person did, in the order of the file; no line twice, none from skills or schools."""
    sections = list(_sections([_clean(line) for line in lines]))
    chosen = [s for kept, s in sections if kept is True] or [s for kept, s in sections if kept is None]
    found: list[str] = []
    for section in chosen:
        marked = any(line.item or _marked(line.text) for line in section)
        found += _from_marks(section) if marked else _from_indent(section)
    return tuple(dict.fromkeys(text for text in map(_tidy, found) if _is_deed(text)))[:MOST]


def from_paragraph(text: str) -> tuple[str, ...]:
    """Highlights of one description field: its bullets, else its lines, else its sentences."""
    pieces = [p for line in text.splitlines() for p in _split_inline(line)]
    lines = [Line(p) for p in pieces]
    if any(_marked(line.text) for line in lines):
        found = _from_marks([_clean(line) for line in lines])
    elif len(lines) > 1:
        found = pieces
    else:
        found = re.split(r"(?<=[.;])\s+(?=[A-ZÀ-Ý])", text)
    return tuple(t for t in map(_tidy, found) if _is_deed(t))


def _clean(line: Line) -> Line:
    text = unicodedata.normalize("NFKC", line.text.replace("\u00ad", "").replace("\u200b", ""))
    text = "".join(c if c == "\t" or unicodedata.category(c) != "Cc" else " " for c in text).rstrip()
    return replace(line, text=text)


def _sections(lines: Sequence[Line]) -> Iterator[tuple[bool | None, list[Line]]]:
    """Runs of lines: True under a heading that holds deeds, False under another one, None before any."""
    kept: bool | None = None
    run: list[Line] = []
    for line in lines:
        heading = _heading(line)
        if heading is None:
            run.append(line)
            continue
        yield kept, run
        kept, run = heading, []
    yield kept, run


def _heading(line: Line) -> bool | None:
    """Whether this line is the heading of a section with deeds (True), of another one (False), or none."""
    text = line.text.strip(" \t#:*_=-–—|")
    if line.item or not text or len(text) > 60 or text[-1] in ".,;" or _YEAR.search(text):
        return None
    letters = text.split()
    if len(letters) > 3 and sum(len(w) == 1 for w in letters) > 0.6 * len(letters):
        text = "".join(letters)  # E X P E R I E N C E
    if len(text.split()) > 5 or (_marked(line.text) and not line.text.lstrip().startswith("*")):
        return None
    is_plain = (
        text.isupper() or text.istitle() or line.text.lstrip().startswith("#") or len(text.split()) <= 3
    )
    if not is_plain or "," in text or re.search(r"\bat\b", text):
        return None
    return True if _KEEP.search(text) else (False if _SKIP.search(text) else None)


def _marked(text: str) -> bool:
    """True when a bullet begins here (a dash before a date is no bullet)."""
    found = _MARK.match(text)
    return found is not None and not re.match(r"[\d/.]+$", text[found.end() :].strip() or "x")


def _without_mark(text: str) -> str:
    return _MARK.sub("", text, count=1)


def _split_inline(text: str) -> list[str]:
    """ "• one • two" on one line is two bullets."""
    first, *rest = _INLINE.split(text)
    return [p for p in (first, *(f"• {p}" for p in rest)) if p.strip()]


def _from_marks(section: Sequence[Line]) -> list[str]:
    found: list[str] = []
    now: _Open | None = None
    full = max((len(line.text.strip()) for line in section), default=0)
    for line in section:
        if line.item or _marked(line.text):
            first, *more = _split_inline(line.text)
            body = first if line.item and not _marked(first) else _without_mark(first)
            found += [" ".join(now.parts)] if now else []
            for piece in more:
                found.append(body)
                body = _without_mark(piece)
            now = _Open([body.strip()], line.indent, line.indent + len(first) - len(first.lstrip()), full)
        elif now and _goes_on(now, line):
            now.parts = [_joined(now.parts, line.text.strip())]
            now.indent = line.indent
        elif now:
            found.append(" ".join(now.parts))
            now = None
    return found + ([" ".join(now.parts)] if now else [])


def _goes_on(now: _Open, line: Line) -> bool:
    """Whether an unmarked line belongs to the bullet above it."""
    text = line.text.strip()
    if not text or (line.gap is not None and line.gap > 2.2):
        return False
    if not now.parts[0]:
        return True  # the mark stood alone on its line
    if _SPAN.search(text) and len(text) < 80:
        return False
    hangs = line.indent > now.mark + _SAME_INDENT / 2
    return hangs or _reads_on(now.parts[-1], text, now.full)


def _reads_on(before: str, text: str, full: int) -> bool:
    """Whether `text` reads as the rest of the line `before`, where `full` is the length of a full line."""
    last = before.split()[-1:] or [""]
    if text[0].islower() or last[0].lower() in _HANGING or before[-1:] in ",-&(":
        return True
    if before[-1:] in ".!?":
        return False
    no_room = len(before) % max(full, 1) + 1 + len(text.split()[0]) > _FULL * full
    return no_room and (text[0].isdigit() or not text[0].isupper())


def _from_indent(section: Sequence[Line]) -> list[str]:
    """No marks at all (drawn as pictures, or never there): the lines at the indent that holds most words."""
    words: Counter[float] = Counter()
    for line in section:
        words[round(line.indent)] += len(line.text.split())
    if not words:
        return []
    indent = words.most_common(1)[0][0]
    block = [line for line in section if abs(line.indent - indent) <= _SAME_INDENT]
    full = max(len(line.text.strip()) for line in block)
    found: list[list[str]] = []
    fresh = True
    for line in section:
        text = line.text.strip()
        if line not in block or not text or _is_title(text):
            fresh = True
            continue
        goes_on = not fresh and bool(found) and _reads_on(found[-1][-1], text, full) and (line.gap or 1) < 1.9
        if goes_on:
            found[-1].append(text)
        else:
            found.append([text])
        fresh = False
    return [_chain(parts) for parts in found]


def _is_title(text: str) -> bool:
    """A job, a company or a date: short, or mostly capitals, or with a span of years."""
    words = [w for w in re.findall(r"[^\W\d_]+", text) if len(w) > 3]
    named = sum(w[0].isupper() for w in words) >= 0.7 * len(words)
    return bool(_SPAN.search(text)) or (len(text.split()) <= 7 and (named or bool(_YEAR.search(text))))


def _chain(parts: Sequence[str]) -> str:
    text = parts[0]
    for part in parts[1:]:
        text = _joined([text], part)
    return text


def _joined(parts: Sequence[str], rest: str) -> str:
    """Two lines as one; a hyphen at the line's end is kept where it belongs to the word, else dropped."""
    text = " ".join(p for p in parts if p)
    if re.search(r"\w[-\u2010]$", text) and rest[:1].islower():
        word = re.split(r"[\s-]", text[:-1])[-1].lower()
        return text + rest if word in _KEPT_HYPHEN or word.isdigit() else text[:-1] + rest
    return f"{text} {rest}" if text else rest


def _tidy(text: str) -> str:
    text = _ICONS.sub("", text.replace("**", "").replace("__", ""))
    return re.sub(r"\s+", " ", text).strip(" \t|")


def _is_deed(text: str) -> bool:
    return len(text.split()) >= FEWEST_WORDS and any(c.isalpha() for c in text) and len(text) <= LONGEST
