"""Passwords are kept out of sight, on machines with and without a keyring."""

from __future__ import annotations

import os
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend

from cordially.model import CordiallyError
from cordially.post.secrets import SecretStore


class Desktop(KeyringBackend):
    """A working keyring in memory, in place of a desktop's."""

    priority = 1  # type: ignore[assignment]

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[str, str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get(username)

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.kept[username]


class Locked(Desktop):
    """A keyring that nobody unlocks."""

    def get_password(self, service: str, username: str) -> str | None:
        raise RuntimeError("locked")

    set_password = delete_password = get_password  # type: ignore[assignment]


Desktop.__module__ = Locked.__module__ = "keyring.backends.SecretService"


@pytest.fixture
def machine():  # type: ignore[no-untyped-def]
    """Give this machine another keyring for one test."""
    before = keyring.get_keyring()
    yield keyring.set_keyring
    keyring.set_keyring(before)


def test_without_a_keyring_a_secret_is_kept_in_the_file(tmp_path: Path) -> None:
    SecretStore(tmp_path, use_keyring=False).set("mail", "grüße")
    store = SecretStore(tmp_path, use_keyring=False)
    assert (store.get("mail"), store.get("other")) == ("grüße", None)


def test_a_deleted_secret_is_gone_and_the_others_stay(tmp_path: Path) -> None:
    store = SecretStore(tmp_path, use_keyring=False)
    store.set("a", "1")
    store.set("b", "2")
    store.delete("a")
    store.delete("never there")
    assert (store.get("a"), store.get("b")) == (None, "2")


def test_nobody_else_can_read_the_files_and_the_secret_is_not_in_them(tmp_path: Path) -> None:
    SecretStore(tmp_path, use_keyring=False).set("mail", "s3cret")
    folder = tmp_path / "secrets"
    assert folder.stat().st_mode & 0o777 == 0o700
    assert {(folder / n).stat().st_mode & 0o777 for n in ("key", "secrets")} == {0o600}
    assert not any(b"s3cret" in f.read_bytes() for f in folder.iterdir())


def test_a_desktop_keyring_is_preferred(tmp_path: Path, machine) -> None:  # type: ignore[no-untyped-def]
    desktop = Desktop()
    machine(desktop)
    store = SecretStore(tmp_path)
    store.set("mail", "s3cret")
    assert (desktop.kept, store.get("mail"), list(tmp_path.iterdir())) == ({"mail": "s3cret"}, "s3cret", [])
    store.delete("mail")
    assert desktop.kept == {}


def test_a_locked_keyring_ends_in_the_file_without_an_error(tmp_path: Path, machine) -> None:  # type: ignore[no-untyped-def]
    machine(Locked())
    store = SecretStore(tmp_path)
    store.set("mail", "s3cret")
    assert store.get("mail") == "s3cret"
    store.delete("mail")
    assert store.get("mail") is None


@pytest.mark.parametrize("file", ["key", "secrets"])
def test_a_damaged_file_means_no_secret_and_can_be_set_anew(tmp_path: Path, file: str) -> None:
    store = SecretStore(tmp_path, use_keyring=False)
    store.set("mail", "old")
    (tmp_path / "secrets" / file).write_bytes(b"damaged")
    assert store.get("mail") is None
    store.set("mail", "new")
    assert store.get("mail") == "new"


def test_a_disk_that_takes_nothing_is_told(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.touch()
    with pytest.raises(CordiallyError, match="cannot be kept"):
        SecretStore(blocked, use_keyring=False).set("mail", "x")
    assert os.listdir(tmp_path) == ["file"]
