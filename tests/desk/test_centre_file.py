"""centre.toml: whatever is wrong is told by its key, with what is expected; secrets come from elsewhere."""

from __future__ import annotations

from pathlib import Path

import pytest
from cryptography.fernet import Fernet

from cordially.desk import centre

GOOD = """
[site]
address = "https://cordially.centre.example"
[database]
address = "postgresql://cordially@db.centre.example/cordially"
[queue]
address = "redis://queue.centre.example:6379/0"
"""
KEYS = {"CORDIALLY_SIGNING_KEYS": "new old", "CORDIALLY_SECRETS_KEYS": Fernet.generate_key().decode()}


def read(text: str, **environ: str) -> tuple[centre.Centre, list[str]]:
    found, problems = centre.parse(text, {**KEYS, **environ})
    assert found
    return found, [str(problem) for problem in problems]


def test_three_addresses_and_two_keys_are_enough() -> None:
    found, problems = read(GOOD)
    assert problems == []
    assert (found.hosts, found.signing_keys) == (("cordially.centre.example",), ("new", "old"))


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("[serve]\nthreads = 0", "serve.threads: This should be a whole number from 1 to 256, not 0."),
        ('[serve]\nthreads = "many"', "serve.threads: This should be a whole number."),
        ("[serve]\nlisten = '8000'", 'serve.listen: This should be a host and a port, like "127.0.0.1:8000"'),
        ("[worker]\nthread = 4", 'worker.thread: We do not know "thread" here. Did you mean "threads"?'),
        ("[proxy]\ncount = -1", "proxy.count: This should be a whole number from 0 to 9, not -1."),
        ("[metrics]\ntoken_file = '/nowhere'", "metrics.token_file: /nowhere cannot be read: No such file"),
        ("[mail]\nhost = 'mail.centre.example'", "mail.sender: Whom do these mails come from?"),
        ("[mail]\nsecurity = 'ssl'", 'mail.security: "ssl" is not one of starttls, tls or none.'),
        ("[wroker]\nthreads = 4", 'wroker: We do not know "wroker" here. Did you mean "worker"?'),
    ],
)
def test_a_wrong_line_is_told_by_its_key(line: str, told: str) -> None:
    _, problems = read(GOOD + line)
    assert [problem[: len(told)] for problem in problems] == [told]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("https://cordially", "http://cordially", "site.address: This should be a whole address"),
        ('centre.example"\n[database]', 'centre.example/app"\n[database]', "site.address: This should end"),
        ("postgresql://", "mysql://", 'database.address: This should begin with "postgresql://"'),
        ("redis://", "amqp://", "queue.address: Where is Redis?"),
    ],
)
def test_a_wrong_address_is_told_with_what_is_expected(old: str, new: str, told: str) -> None:
    _, problems = read(GOOD.replace(old, new))
    assert [problem[: len(told)] for problem in problems] == [told]


def test_an_empty_file_is_told_everything_that_is_needed_at_once() -> None:
    _, problems = centre.parse("", {})
    assert {p.where for p in problems} == {
        "site.address", "database.address", "queue.address", "keys.signing_file", "keys.secrets_file",
    }  # fmt: skip


def test_passwords_come_from_files_or_the_environment_and_stand_in_no_message(tmp_path: Path) -> None:
    (tmp_path / "password").write_text("p@ss/word\n")
    text = GOOD.replace("[queue]", f'password_file = "{tmp_path}/password"\n[queue]')
    found, _ = read(text, CORDIALLY_QUEUE_PASSWORD="queue-word")
    assert found.database == "postgresql://cordially:p%40ss%2Fword@db.centre.example/cordially"
    assert found.queue == "redis://:queue-word@queue.centre.example:6379/0"
    assert "word" not in repr(found)


def test_a_path_may_name_a_folder_of_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "token").write_text("t0ken")
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(tmp_path))
    found, problems = read(GOOD + '[metrics]\ntoken_file = "$CREDENTIALS_DIRECTORY/token"')
    assert (found.metrics_token, problems) == ("t0ken", [])


def test_a_key_that_is_none_is_told_by_its_number() -> None:
    _, problems = read(GOOD, CORDIALLY_SECRETS_KEYS=f"{Fernet.generate_key().decode()} nonsense")
    assert problems == ["keys.secrets_file: Key 2 is none of ours. Try: cordially new-key secrets"]


def test_what_is_no_toml_is_told_as_such() -> None:
    assert "not TOML" in str(centre.parse("[site", {})[1][0])


def test_postgresql_may_carry_the_ids_itself() -> None:
    text = GOOD.replace('address = "redis://queue.centre.example:6379/0"', 'carrier = "postgresql"')
    found, problems = read(text)
    assert (found.queue, problems) == (found.database, [])
