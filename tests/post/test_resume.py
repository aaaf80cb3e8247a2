"""A résumé file of any make is read to its highlights; the worst file costs one friendly sentence."""

from __future__ import annotations

import io
import json
import zipfile

import pytest

from cordially.post import resume
from cordially.post.resume import read_resume

LED = "Led a team of eight through the move to a new building without losing a single working day there"
CUT = "Cut the time to handle a return from six days to two"


def pdf() -> bytes:
    import typst

    return typst.compile(
        f"= Alice Moor\n= Experience\n- {LED}\n- {CUT}\n= Skills\n- Clear and calm writing".encode()
    )


def word() -> bytes:
    import docx

    document, out = docx.Document(), io.BytesIO()
    document.add_heading("Experience", 1)
    cell = document.add_table(rows=1, cols=2).rows[0].cells[1]
    cell.text = "Manager, Kestrel Freight"
    for text in (LED, CUT):
        cell.add_paragraph(text, style="List Bullet")
    document.save(out)
    return out.getvalue()


def packed(**members: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in members.items():
            archive.writestr(name.replace("_", "."), text)
    return out.getvalue()


POSITIONS = f'Company Name,Title,Description\nKestrel,Manager,"• {LED}\n• {CUT}"\n'
FILES = {
    "PDF": pdf,
    "Word file": word,
    "JSON Resume": lambda: json.dumps({"work": [{"highlights": [LED, CUT]}]}).encode(),
    "LinkedIn export": lambda: packed(Positions_csv=POSITIONS),
    "text": lambda: f"Experience\r\n- {LED}\r\n- {CUT}".encode("utf-16"),
}


@pytest.mark.parametrize("made", FILES)
def test_each_make_gives_the_very_lines(made: str) -> None:
    found, problems = read_resume(FILES[made]())
    assert (found, problems) == (resume.ReadResume(made, (LED, CUT)), ())


def bomb() -> bytes:
    return packed(document_xml="0" * (resume_files().MOST_UNPACKED + 1))


def resume_files():  # type: ignore[no-untyped-def]
    from cordially.post import resume_files as module

    return module


def scan() -> bytes:
    import typst

    return typst.compile(b"#rect(width: 4cm, height: 2cm)")


BAD = {
    "empty": (lambda: b"  ", "empty"),
    "too large": (lambda: b"x" * (resume.MOST_BYTES + 1), "8 MB|less than 8"),
    "broken pdf": (lambda: b"%PDF-1.7 and nothing more", "damaged"),
    "scan": (scan, "picture without text"),
    "broken zip": (lambda: b"PK\x03\x04 and nothing more", "damaged"),
    "zip bomb": (bomb, "too large inside"),
    "strange zip": (lambda: packed(readme_txt="hello"), "neither a Word file nor a LinkedIn export"),
    "old word": (lambda: b"\xd0\xcf\x11\xe0 rest", "old Word format"),
    "picture": (lambda: b"\x89PNG\r\n\x1a\n" + bytes(200), "not a kind of file"),
    "half json": (lambda: b'{"work": [', "not whole"),
    "deep json": (lambda: b'{"a":' * 100_000, "not whole"),
    "other table": (lambda: b"Company Name,Title\na,b\n", "no column Description"),
    "no deeds": (lambda: b"Alice Moor\nBerlin", "no lines about what you did"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_is_told_kindly(name: str) -> None:
    import re

    make, words = BAD[name]
    found, problems = read_resume(make())
    assert found is None
    assert re.search(words, problems[0].message)


def test_a_file_that_takes_too_long_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(resume, "MOST_SECONDS", 0.01)
    found, problems = read_resume(pdf())
    assert found is None
    assert "took too long" in problems[0].message
