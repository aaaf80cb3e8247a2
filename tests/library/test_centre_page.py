"""The page for administrators tells of every key of centre.toml, and of none that is not there."""

import re
from pathlib import Path

from cordially.desk import centre
from cordially.model.tables import Table

PAGE = (Path(__file__).parents[2] / "docs" / "centres" / "configure.md").read_text("utf-8")


def keys_that_are_read() -> set[str]:
    """Every key that reading an empty file asks for."""
    asked: set[str] = set()

    class Noting(Table):
        def raw(self, key: str) -> object:
            place = ".".join(part for part in (self.where, key) if part)
            asked.add(place)
            return super().raw(key)

        def table(self, key: str) -> Table:
            return Noting({}, key, self.problems)

    centre._centre(Noting({}, "", []), {})
    return asked


def test_every_key_has_its_line() -> None:
    told = {
        key
        for line in re.findall(r"^\| (`.+?) \|", PAGE, re.MULTILINE)
        for key in re.findall(r"`([\w.]+)`", line)
    }
    assert told == keys_that_are_read()


def test_the_example_of_the_page_is_right_but_for_the_files_it_names() -> None:
    example = re.findall(r"```toml\n(.+?)```", PAGE, re.DOTALL)[0]
    _, problems = centre.parse(example, {})
    assert {problem.where.rpartition("_")[2] for problem in problems} == {"file"}
