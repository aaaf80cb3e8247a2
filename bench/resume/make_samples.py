"""Write the sample résumés: invented people, many makes of file, and `truth.json` with the lines to be found.

    .venv/bin/python bench/resume/make_samples.py FOLDER

Makers: Typst (one column, two, a sidebar, dashes, justified, over two pages), Chromium's printer (list, two
columns, table, typed bullets, spaced headings), python-docx (list styles, table, typed bullets, none, a text
box), JSON Resume, Markdown, plain text (three habits), a LinkedIn export as zip and as one CSV.
"""

from __future__ import annotations

import csv
import html
import io
import json
import os
import sys
import tomllib
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
Person = dict[str, Any]
PEOPLE: list[Person] = tomllib.loads((HERE / "people.toml").read_text("utf-8"))["person"]
AMARA, ZOE, DANIEL, HELEN = PEOPLE
MAKERS: dict[str, tuple[Person, Callable[[Person], bytes]]] = {}


def sample(name: str, person: Person) -> Callable[[Callable[[Person], bytes]], Callable[[Person], bytes]]:
    def keep(make: Callable[[Person], bytes]) -> Callable[[Person], bytes]:
        MAKERS[name] = (person, make)
        return make

    return keep


# --- Typst -----------------------------------------------------------------------------------------

JOBS = """#for j in d.job [
  *#j.role*, #j.company #h(1fr) #j.dates
  #list(..j.bullets)
]"""
REST = """= Education
#for e in d.education [#e \\ ]
= Skills
#list(..d.skills)
= Languages
#d.languages.join(", ")"""


def typst(source: str, person: Person) -> bytes:
    import typst as engine

    head = "#let d = json(bytes(sys.inputs.data))\n"
    return engine.compile((head + source).encode(), sys_inputs={"data": json.dumps(person)})


@sample("typst-one-column.pdf", AMARA)
def _(p: Person) -> bytes:
    return typst("#align(center)[= #d.name]\n#d.summary\n= Experience\n" + JOBS + "\n" + REST, p)


@sample("typst-two-columns.pdf", ZOE)
def _(p: Person) -> bytes:
    return typst("= #d.name\n#columns(2)[= Work experience\n" + JOBS + "\n#colbreak()\n" + REST + "]", p)


@sample("typst-sidebar-first.pdf", DANIEL)
def _(p: Person) -> bytes:
    left = "[" + REST + "]"
    return typst(
        "#grid(columns: (1fr, 2.4fr), gutter: 14pt, " + left + ", [= #d.name\n= Employment\n" + JOBS + "])", p
    )


@sample("typst-dashes.pdf", HELEN)
def _(p: Person) -> bytes:
    return typst(
        "#set list(marker: [–])\n#set text(size: 9pt)\n= #d.name\n= PROFESSIONAL EXPERIENCE\n"
        + JOBS
        + "\n"
        + REST,
        p,
    )


@sample("typst-justified-hyphenated.pdf", AMARA)
def _(p: Person) -> bytes:
    setup = '#set par(justify: true)\n#set text(hyphenate: true, lang: "en")\n#set page(width: 105mm)\n'
    return typst(setup + "= #d.name\n= Career\n" + JOBS + "\n" + REST, p)


@sample("typst-over-two-pages.pdf", ZOE)
def _(p: Person) -> bytes:
    return typst("#set page(height: 82mm)\n= #d.name\n= Experience\n" + JOBS + "\n" + REST, p)


# --- Chromium ---------------------------------------------------------------------------------------


def printed(body: str, style: str = "") -> bytes:
    from playwright.sync_api import sync_playwright

    page_html = (
        f"<!doctype html><meta charset=utf-8><style>body{{font:11pt Georgia,serif}}{style}</style>{body}"
    )
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"))
        page = browser.new_page()
        page.set_content(page_html)
        pdf = page.pdf(format="A4")
        browser.close()
    return pdf


def jobs_html(p: Person, item: str = "li", group: str = "ul") -> str:
    def job(j: dict[str, Any]) -> str:
        items = "".join(f"<{item}>{html.escape(b)}</{item}>" for b in j["bullets"])
        head = f"<h3>{html.escape(j['role'])}, {html.escape(j['company'])}</h3>"
        return f"{head}<p>{j['dates']}</p><{group}>{items}</{group}>"

    return "".join(job(j) for j in p["job"])


def rest_html(p: Person) -> str:
    items = "".join(f"<li>{html.escape(s)}</li>" for s in p["skills"])
    schools = "".join(f"<p>{html.escape(e)}</p>" for e in p["education"])
    languages = ", ".join(p["languages"])
    return f"<h2>Education</h2>{schools}<h2>Skills</h2><ul>{items}</ul><h2>Languages</h2><p>{languages}</p>"


@sample("chromium-list.pdf", DANIEL)
def _(p: Person) -> bytes:
    return printed(
        f"<h1>{p['name']}</h1><p>{p['summary']}</p><h2>Experience</h2>{jobs_html(p)}{rest_html(p)}"
    )


@sample("chromium-two-columns.pdf", AMARA)
def _(p: Person) -> bytes:
    style = "main{display:grid;grid-template-columns:1fr 2fr;gap:1cm}"
    return printed(
        f"<h1>{p['name']}</h1><main><aside>{rest_html(p)}</aside><section><h2>Experience</h2>{jobs_html(p)}</section></main>",
        style,
    )


@sample("chromium-table.pdf", ZOE)
def _(p: Person) -> bytes:
    def row(j: dict[str, Any]) -> str:
        items = "".join(f"<li>{html.escape(b)}</li>" for b in j["bullets"])
        head = f"<b>{html.escape(j['role'])}</b><br>{html.escape(j['company'])}"
        return f"<tr><td>{j['dates']}</td><td>{head}<ul>{items}</ul></td></tr>"

    rows = "".join(map(row, p["job"]))
    return printed(
        f"<h1>{p['name']}</h1><h2>Work history</h2><table>{rows}</table>{rest_html(p)}",
        "td{vertical-align:top;padding:4pt}td:first-child{width:30mm}",
    )


@sample("chromium-typed-bullets.pdf", HELEN)
def _(p: Person) -> bytes:
    body = (
        jobs_html(p, "p", "div")
        .replace("<div><p>", "<div><p>• ")
        .replace("</p><p>", "</p><p>• ")
        .replace("</h3><p>• ", "</h3><p>")
    )
    return printed(f"<h1>{p['name']}</h1><h2>Experience</h2>{body}{rest_html(p)}", "div p{margin:2pt 0}")


@sample("chromium-letterspaced-headings.pdf", ZOE)
def _(p: Person) -> bytes:
    style = "h2{letter-spacing:.3em;text-transform:uppercase;font-weight:400}li::marker{content:'– '}"
    return printed(f"<h1>{p['name']}</h1><h2>Experience</h2>{jobs_html(p)}{rest_html(p)}", style)


# --- python-docx ------------------------------------------------------------------------------------


def saved(document: Any) -> bytes:
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def docx_rest(document: Any, p: Person) -> None:
    document.add_heading("Education", 1)
    for school in p["education"]:
        document.add_paragraph(school)
    document.add_heading("Skills", 1)
    for skill in p["skills"]:
        document.add_paragraph(skill, style="List Bullet")


@sample("word-list.docx", AMARA)
def _(p: Person) -> bytes:
    import docx

    document = docx.Document()
    document.add_heading(p["name"], 0)
    document.add_paragraph(p["summary"])
    document.add_heading("Professional experience", 1)
    for j in p["job"]:
        document.add_paragraph(f"{j['role']}, {j['company']} ({j['dates']})")
        for bullet in j["bullets"]:
            document.add_paragraph(bullet, style="List Bullet")
    docx_rest(document, p)
    return saved(document)


@sample("word-table.docx", ZOE)
def _(p: Person) -> bytes:
    import docx

    document = docx.Document()
    document.add_heading(p["name"], 0)
    document.add_heading("Experience", 1)
    table = document.add_table(rows=0, cols=2)
    for j in p["job"]:
        left, right = table.add_row().cells
        left.text = j["dates"]
        right.text = f"{j['role']}, {j['company']}"
        for bullet in j["bullets"]:
            right.add_paragraph(bullet, style="List Bullet")
    docx_rest(document, p)
    return saved(document)


@sample("word-typed-bullets.docx", HELEN)
def _(p: Person) -> bytes:
    import docx

    document = docx.Document()
    document.add_paragraph(p["name"])
    document.add_paragraph("WORK EXPERIENCE").runs[0].bold = True
    for j in p["job"]:
        document.add_paragraph(f"{j['role']}\t{j['dates']}").runs[0].bold = True
        document.add_paragraph(j["company"])
        document.add_paragraph("\n".join(f"-  {b}" for b in j["bullets"]))
    document.add_paragraph("SKILLS").runs[0].bold = True
    document.add_paragraph("\n".join(f"-  {s}" for s in p["skills"]))
    return saved(document)


@sample("word-plain-paragraphs.docx", AMARA)
def _(p: Person) -> bytes:
    import docx

    document = docx.Document()
    document.add_paragraph(p["name"])
    document.add_heading("Career history", 1)
    for j in p["job"]:
        document.add_paragraph(f"{j['company']}, {j['dates']}").runs[0].bold = True
        for bullet in j["bullets"]:
            document.add_paragraph(bullet)
    docx_rest(document, p)
    return saved(document)


@sample("word-text-box.docx", DANIEL)
def _(p: Person) -> bytes:
    import docx
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    document = docx.Document()
    document.add_heading(p["name"], 0)
    para = "<w:p>{}<w:r><w:t>{}</w:t></w:r></w:p>"
    listed = '<w:pPr><w:pStyle w:val="ListBullet"/></w:pPr>'
    inner = para.format("", "EXPERIENCE")
    for j in p["job"]:
        inner += para.format("", html.escape(f"{j['role']}, {j['company']}, {j['dates']}"))
        inner += "".join(para.format(listed, html.escape(b)) for b in j["bullets"])
    content = "<v:textbox><w:txbxContent>{}</w:txbxContent></v:textbox>"
    shape = f'<v:shape style="width:400pt;height:500pt">{content}</v:shape>'
    vml = 'xmlns:v="urn:schemas-microsoft-com:vml"'
    box = f"<w:r {nsdecls('w')} {vml}><w:pict>{shape.format(inner)}</w:pict></w:r>"
    document.add_paragraph()._p.append(parse_xml(box))
    docx_rest(document, p)
    return saved(document)


# --- text, JSON, LinkedIn ---------------------------------------------------------------------------


@sample("json-resume.json", DANIEL)
def _(p: Person) -> bytes:
    work = [
        {"name": j["company"], "position": j["role"], "startDate": "2013-06", "highlights": j["bullets"]}
        for j in p["job"]
    ]
    whole = {
        "basics": {"name": p["name"], "email": p["email"], "summary": p["summary"]},
        "work": work,
        "skills": [{"name": s} for s in p["skills"]],
    }
    return json.dumps(whole, ensure_ascii=False).encode()


@sample("markdown.md", AMARA)
def _(p: Person) -> bytes:
    lines = [f"# {p['name']}", "", p["summary"], "", "## Experience", ""]
    for j in p["job"]:
        lines += [
            f"### {j['role']}, **{j['company']}**",
            f"*{j['dates']}*",
            "",
            *(f"* {b}" for b in j["bullets"]),
            "",
        ]
    lines += ["## Skills", "", *(f"- {s}" for s in p["skills"])]
    return "\n".join(lines).encode()


def wrapped(bullet: str, first: str, rest: str, width: int) -> list[str]:
    import textwrap

    return textwrap.wrap(bullet, width, initial_indent=first, subsequent_indent=rest, break_on_hyphens=False)


@sample("text-wrapped-dashes.txt", ZOE)
def _(p: Person) -> bytes:
    lines = [p["name"], p["email"], "", "EXPERIENCE", ""]
    for j in p["job"]:
        lines += [f"{j['role']}, {j['company']}", j["dates"]]
        lines += [line for b in j["bullets"] for line in wrapped(b, "- ", "  ", 60)] + [""]
    return "\r\n".join([*lines, "SKILLS", *(f"- {s}" for s in p["skills"])]).encode("utf-8-sig")


@sample("text-no-hanging-indent.txt", AMARA)
def _(p: Person) -> bytes:
    lines = [p["name"], "", "Work History:"]
    for j in p["job"]:
        lines += ["", f"{j['dates']}   {j['role']} at {j['company']}"]
        lines += [line for b in j["bullets"] for line in wrapped(b, "* ", "", 70)]
    return "\n".join([*lines, "", "Skills: " + ", ".join(p["skills"])]).encode()


@sample("text-one-line-each-latin1.txt", HELEN)
def _(p: Person) -> bytes:
    lines = [p["name"], "Café chef", "", "Employment"]
    for j in p["job"]:
        lines += ["", f"{j['company']} ({j['dates']})", *j["bullets"]]
    return "\n".join([*lines, "", "Languages", *p["languages"]]).encode("latin-1")


def linkedin_csv(p: Person) -> str:
    out = io.StringIO()
    rows = csv.writer(out)
    rows.writerow(["Company Name", "Title", "Description", "Location", "Started On", "Finished On"])
    for j in p["job"]:
        rows.writerow(
            [j["company"], j["role"], "\n".join(f"• {b}" for b in j["bullets"]), "", "Jan 2019", ""]
        )
    return out.getvalue()


@sample("linkedin-export.zip", ZOE)
def _(p: Person) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("Profile.csv", f"First Name,Last Name,Summary\nZoë,Żółkiewska,{p['summary']}\n")
        archive.writestr("Positions.csv", linkedin_csv(p))
        archive.writestr("Connections.csv", "First Name,Last Name\nBob,Stranger\n")
    return out.getvalue()


@sample("linkedin-positions.csv", DANIEL)
def _(p: Person) -> bytes:
    return linkedin_csv(p).replace("\n• ", " • ").encode("utf-8-sig")


def main(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    truth = {}
    for name, (person, make) in MAKERS.items():
        (folder / name).write_bytes(make(person))
        truth[name] = [b for j in person["job"] for b in j["bullets"]]
    (folder / "truth.json").write_text(json.dumps(truth, ensure_ascii=False, indent=1), "utf-8")
    print(f"{len(truth)} résumés in {folder}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
