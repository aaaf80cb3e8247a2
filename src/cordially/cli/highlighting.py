"""`cordially resume`: the lines about what the person did, from a résumé file, for a case file."""

from __future__ import annotations

import json as json_form

from cordially.cli import given, page


def show_highlights(file: str, json: bool) -> None:
    """Print what was found as a `highlights` list in TOML, or as JSON with the kind of file."""
    from cordially.post.resume import read_resume

    found, problems = read_resume(given.read_bytes(file), "" if file == "-" else file)
    if found is None:
        raise given.WrongUse(" ".join(p.message for p in problems))
    if json:
        page.as_json(found)
        return
    page.line("highlights = [")
    for line in found.highlights:
        page.line(f"{json_form.dumps(line, ensure_ascii=False)},", indent=2, wrap=False)  # TOML quotes alike
    page.line("]")
