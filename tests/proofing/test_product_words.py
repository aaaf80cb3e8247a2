"""What the product says to people passes its own proof: pages, README, and the messages of the rules."""

import html
import re
from pathlib import Path

import pytest

from cordially.proofing import proofread
from cordially.proofing.rule import Rule, rules
from cordially.proofing.sample import sample_letter

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "src/cordially/web/templates"
PAGES = sorted(page for page in FOLDER.rglob("*.html") if page.stem != "styleguide")
"""The page of parts for those who build pages is no person's reading."""

PRODUCT = frozenset({"uv", "Siobhan", "Nguyen"})
"""A tool that the README names, and the people of the sample case, whom messages name."""

NAMES_ITS_SUBJECT = ("money.", "gift")
"""These rules must name in their messages what a letter is better without."""

GAP = "\x00"
"""Stands for a value or a command in a page; a text around one is no whole sentence and is not read."""

_UNREAD = r"(?s)<(script|style|svg|code|kbd|pre)\b.*?</\1>|<!--.*?-->|\{#.*?#\}"
_TAG = re.compile(r"(?s)<[^<>]*>")
_INLINE = re.compile(r"</?(?:a|b|em|strong|i|span|abbr|cite)\b[^<>]*>")


def words_of_page(source: str) -> str:
    """The texts of a page that hold no value: each stretch between two tags is a paragraph."""
    source = _INLINE.sub("", re.sub(r"(?s)\{%.*?%\}|\{\{.*?\}\}", GAP, re.sub(_UNREAD, "<>", source)))
    texts = (" ".join(t.split()) for t in _TAG.split(source))
    return "\n\n".join(html.unescape(t) for t in texts if t.count(" ") > 1 and GAP not in t and '="' not in t)


def words_of_readme(source: str) -> str:
    """The prose of a Markdown page, without code, pictures and addresses."""
    source = re.sub(r"(?s)```.*?```|<img[^>]*>|!\[[^]]*\]\([^)]*\)|`[^`]*`|\*\w[^*]*\*", " ", source)
    source = re.sub(r"\[([^]]*)\]\([^)]*\)", r"\1", source)
    source = re.sub(r"[-./\w]*/[-./\w]*\w|\w+\.md\b", "page", source)
    return re.sub(r"(?m)^\s*(?:#+|\d+\.|-|\|.*)\s*|[*_]", "", source)


def _errors(text: str) -> list[str]:
    return [f"{f.rule}: {f.text}" for f in proofread(text, dialect="GB", words=PRODUCT).errors]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_page_has_no_mistake(page: Path) -> None:
    assert _errors(words_of_page(page.read_text("utf-8"))) == []


def test_the_readme_has_no_mistake() -> None:
    assert _errors(words_of_readme(ROOT.joinpath("README.md").read_text("utf-8"))) == []


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.id)
def test_what_a_rule_says_to_a_person_has_no_mistake(rule: Rule) -> None:
    for example in rule.examples:
        for found in rule.findings(sample_letter(example.bad, example.kind, example.subjects[0])):
            if not rule.id.startswith(NAMES_ITS_SUBJECT):
                assert _errors(_without_quotes(found.message)) == []


def _without_quotes(message: str) -> str:
    """A message without the words of the letter that it repeats."""
    return re.sub(r"“[^”]*”", "word", re.sub(r"^“[^”]*”", "It", message))


def test_a_mistake_on_a_page_would_be_seen() -> None:
    assert _errors(words_of_page("<p>We will recieve it <b>in time</b>.</p>")) == [
        "harper.SpellCheck: recieve"
    ]
