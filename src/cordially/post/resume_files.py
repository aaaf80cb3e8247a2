"""The child process that opens packed résumés: bytes on standard input, one JSON answer on standard output.

Answer: {"made": kind of file, "highlights": [...]} or {"problem": what to do}. A file that makes it crash,
hang or eat memory ends this process only (see `resume`).
"""

from __future__ import annotations

import io
import json
import sys
import zipfile
from collections.abc import Iterator
from typing import Any

from cordially.model.words import said
from cordially.post.resume import Unreadable, from_csv
from cordially.reading.resume import Line, highlights

MOST_PAGES = 20
MOST_UNPACKED = 80 * 1024 * 1024
MOST_MEMBERS = 3000
MOST_PARAGRAPHS = 5000
MEMORY_BYTES = 2 * 1024**3
CPU_SECONDS = 18
_SHEETS = ("positions.csv", "projects.csv", "volunteering.csv")
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"


def read_pdf(data: bytes) -> list[Line]:
    """The printed lines of a PDF in the order in which it was written."""
    import pypdf

    try:
        reader = pypdf.PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise Unreadable("This PDF asks for a password. Save a copy without one and choose that.")
        pages = reader.pages[:MOST_PAGES]
        lines = [line for page in pages for line in _page_lines(page)]
    except pypdf.errors.PyPdfError as error:
        raise Unreadable(
            said("This PDF is damaged ({error}). Save it anew and choose it again.", error=str(error)[:60])
        ) from None
    if not any(line.text.strip() for line in lines):
        raise Unreadable(
            "This PDF is a picture without text (a scan). Choose the Word file, or paste its lines."
        )
    return lines


def _page_lines(page: Any) -> Iterator[Line]:
    pieces: list[tuple[str, float, float, float]] = []

    def visit(text: str, cm: Any, tm: Any, font: Any, size: float) -> None:
        if text.strip():
            x, y = tm[4] * cm[0] + tm[5] * cm[2] + cm[4], tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
            height = abs(size * (tm[3] or tm[0]) * (cm[3] or cm[0])) or 10.0
            pieces.append((text.replace("\n", " "), x, y, height))

    page.extract_text(visitor_text=visit)
    above: float | None = None
    for text, x, y, height in _rows(pieces):
        gap = (above - y) / height if above is not None and above > y else None
        above = y
        yield Line(text, x, height, gap)


def _rows(pieces: list[tuple[str, float, float, float]]) -> Iterator[tuple[str, float, float, float]]:
    """Pieces of one baseline joined; a wide jump to the right (a column, a date at the edge) begins anew."""
    row: tuple[str, float, float, float] | None = None
    end = 0.0
    for text, x, y, height in pieces:
        near = row is not None and abs(y - row[2]) < 0.4 * height and -height < x - end < 2.5 * height
        if row is not None and near:
            space = " " if x - end > 0.6 * height and not row[0].endswith(" ") and text[0] != " " else ""
            row = (row[0] + space + text, row[1], row[2], row[3])
        else:
            if row is not None:
                yield row
            row = (text, x, y, height)
        end = x + 0.46 * height * len(text.rstrip())
    if row is not None:
        yield row


def read_zip(data: bytes) -> tuple[str, list[str]]:
    """A Word file or a LinkedIn export: the kind, and its highlights."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except zipfile.BadZipFile:
        raise Unreadable("This file is damaged: it could not be unpacked. Save it anew.") from None
    members = archive.infolist()
    if len(members) > MOST_MEMBERS or sum(m.file_size for m in members) > MOST_UNPACKED:
        raise Unreadable("This file is far too large inside to be a résumé. Save it anew, without pictures.")
    names = {m.filename.rpartition("/")[2].casefold(): m for m in members}
    if "document.xml" in names:
        return "Word file", list(highlights(read_word(data)))
    sheets = [names[s] for s in _SHEETS if s in names]
    if not sheets:
        raise Unreadable("This archive holds neither a Word file nor a LinkedIn export with Positions.csv.")
    texts = (archive.read(s).decode("utf-8-sig", "replace") for s in sheets)
    return "LinkedIn export", [line for text in texts for line in from_csv(text)]


def read_word(data: bytes) -> Iterator[Line]:
    """The paragraphs of a Word file in their order, those in tables and text boxes as well."""
    import docx

    try:
        document = docx.Document(io.BytesIO(data))
    except (KeyError, ValueError) as error:
        raise Unreadable(
            said("This Word file is damaged ({error}). Save it anew.", error=str(error)[:60])
        ) from None
    lists = _list_styles(document)
    for number, paragraph in enumerate(document.element.body.iter(f"{_W}p")):
        if number > MOST_PARAGRAPHS:
            return
        if any(a.tag == _FALLBACK for a in paragraph.iterancestors()):
            continue
        is_item = _is_item(paragraph, lists)
        for text in _paragraph_text(paragraph).split("\n"):
            if text.strip():
                yield Line(text.strip(), item=is_item, gap=3.0)
                is_item = False


def _list_styles(document: Any) -> set[str]:
    """Ids of the paragraph styles that number or mark their paragraphs, by their definition or their name."""
    marked = set()
    for style in document.styles.element.iter(f"{_W}style"):
        name = style.find(f"{_W}name")
        named = name is not None and str(name.get(f"{_W}val")).casefold().startswith(
            ("list bullet", "list num")
        )
        if named or style.find(f"{_W}pPr/{_W}numPr") is not None:
            marked.add(style.get(f"{_W}styleId"))
    return marked


def _is_item(paragraph: Any, lists: set[str]) -> bool:
    style = paragraph.find(f"{_W}pPr/{_W}pStyle")
    number = paragraph.find(f"{_W}pPr/{_W}numPr/{_W}numId")
    if number is not None:
        return str(number.get(f"{_W}val")) != "0"
    heading = style is not None and str(style.get(f"{_W}val")).casefold().startswith("heading")
    return style is not None and not heading and style.get(f"{_W}val") in lists


def _paragraph_text(paragraph: Any) -> str:
    """The text of the paragraph itself; paragraphs inside its text boxes come on their own."""
    parts = []
    for node in paragraph.iter():
        owner = next((a for a in node.iterancestors() if a.tag == f"{_W}p"), None)
        if owner is not paragraph:
            continue
        if node.tag == f"{_W}t":
            parts.append(node.text or "")
        elif node.tag in (f"{_W}br", f"{_W}cr"):
            parts.append("\n")
        elif node.tag == f"{_W}tab":
            parts.append("\t")
        elif node.tag == f"{_W}noBreakHyphen":
            parts.append("-")
    return "".join(parts)


def _limit() -> None:
    try:
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
        resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
    except (ImportError, ValueError, OSError):  # Windows has no such limits, macOS refuses some
        pass


def main(kind: str) -> None:
    """Read standard input as `kind` ("pdf" or "zip") and print the answer."""
    _limit()
    data = sys.stdin.buffer.read()
    try:
        made, found = ("PDF", list(highlights(read_pdf(data)))) if kind == "pdf" else read_zip(data)
        answer: dict[str, Any] = {"made": made, "highlights": found}
    except Unreadable as why:
        answer = {"problem": str(why)}
    sys.stdout.write(json.dumps(answer))


if __name__ == "__main__":
    main(sys.argv[1])
