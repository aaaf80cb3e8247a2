"""Reads the scenarios, written in plain sentences, and plays them (see scenarios/README.md)."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC
from pathlib import Path

from tests.etiquette.given import GIVEN
from tests.etiquette.story import Story
from tests.etiquette.then import THEN

FOLDER = Path(__file__).parent / "scenarios"


@dataclass(frozen=True)
class Scenario:
    """One scenario: where it stands, its title, the rules it shows, its sentences."""

    file: str
    title: str
    rules: tuple[str, ...]
    lines: tuple[str, ...]


def scenarios() -> list[Scenario]:
    """Every scenario of every file, in order."""
    found = []
    for path in sorted(FOLDER.glob("[0-9]*.md")):
        for block in path.read_text(encoding="utf-8").split("\n## ")[1:]:
            title, *rest = block.strip().split("\n")
            rules = next(line for line in rest if line.startswith("Rules: ")).removeprefix("Rules: ")
            lines = tuple(
                line.strip() for line in rest if line.startswith(("Given ", "and ", "When ", "Then "))
            )
            found.append(Scenario(path.name, title, tuple(rules.split(", ")), lines))
    return found


def play(scenario: Scenario) -> Story:
    """Tell the story, sentence by sentence; a sentence that fails or is not understood is named."""
    story, table = Story(), GIVEN
    for line in scenario.lines:
        word, _, sentence = line.rstrip(".").partition(" ")
        if word == "When":
            story.now = story.at(sentence.removeprefix("it is ")).astimezone(UTC)
            continue
        table = {"Given": GIVEN, "Then": THEN}.get(word, table)
        _tell(story, table, sentence)
    return story


def _tell(story: Story, table: tuple[tuple[str, Callable[..., None]], ...], sentence: str) -> None:
    for pattern, deed in table:
        if match := re.fullmatch(pattern, sentence):
            try:
                deed(story, *(g for g in match.groups() if g is not None))
            except AssertionError as wrong:
                raise AssertionError(f"{sentence}: {wrong}") from wrong
            return
    raise AssertionError(f"This sentence is not understood: {sentence}")
