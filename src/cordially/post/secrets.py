"""Where mailbox passwords live: the keyring of the operating system, else an encrypted file.

A machine without a screen often has no keyring, or one that would ask a question nobody sees; both end in
the file, never in an error or a prompt. The file guards against a stray copy or backup of the data alone;
whoever can read the whole folder of the user can read it too, as with any program that works unattended.
"""

from __future__ import annotations

import json
import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from cordially.model import CordiallyError
from cordially.model.words import said

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

SERVICE = "cordially"
_ALONE = threading.Lock()
# Backends of a desktop session. Others (files, plain text, chains of unknowns) may ask or hide nothing.
_TRUSTED = (
    "keyring.backends.macOS",
    "keyring.backends.Windows",
    "keyring.backends.SecretService",
    "keyring.backends.kwallet",
    "keyring.backends.libsecret",
)


class SecretStore:
    """Secrets by name. `folder` is where the encrypted file goes when there is no usable keyring.

    `use_keyring` False uses the file in any case.
    """

    def __init__(self, folder: Path | str, *, use_keyring: bool = True) -> None:
        self._folder = Path(folder) / "secrets"
        self._keyring = _desktop_keyring() if use_keyring else None

    @property
    def place(self) -> str:
        """Where secrets are kept, in words for the settings page."""
        if self._keyring:
            return said("the keyring of this computer")
        return said("an encrypted file in {folder}", folder=self._folder)

    def get(self, name: str) -> str | None:
        """The secret, or None when there is none or it cannot be read any more."""
        if self._keyring:
            with suppress(Exception):  # a locked or vanished keyring must not stop the program
                found = self._keyring.get_password(SERVICE, name)
                if found is not None:
                    return str(found)
        return self._read().get(name)

    def set(self, name: str, secret: str) -> None:
        """Keep a secret. CordiallyError when neither keyring nor disk takes it."""
        if self._keyring:
            with suppress(Exception):
                self._keyring.set_password(SERVICE, name, secret)
                if self._keyring.get_password(SERVICE, name) == secret:
                    self._forget_in_file(name)
                    return
        with self._locked():
            self._write({**self._read(), name: secret})

    def delete(self, name: str) -> None:
        """Forget a secret wherever it is; no error when there is none."""
        if self._keyring:
            with suppress(Exception):
                self._keyring.delete_password(SERVICE, name)
        self._forget_in_file(name)

    @contextmanager
    def alone(self, name: str) -> Iterator[None]:
        """Within it no other thread is within it; one process alone works on a folder."""
        with _ALONE:
            yield

    def _forget_in_file(self, name: str) -> None:
        if name in self._read():
            with self._locked():
                self._write({k: v for k, v in self._read().items() if k != name})

    # ---- the file

    def _read(self) -> dict[str, str]:
        from cryptography.fernet import Fernet, InvalidToken

        try:
            key = (self._folder / "key").read_bytes()
            sealed = (self._folder / "secrets").read_bytes()
            found = json.loads(Fernet(key).decrypt(sealed))
        except (OSError, ValueError, InvalidToken):
            return {}
        return {str(k): str(v) for k, v in found.items()}

    def _write(self, secrets: dict[str, str]) -> None:
        from cryptography.fernet import Fernet

        try:
            self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            self._folder.chmod(0o700)
            _write_private(
                self._folder / "secrets", Fernet(self._key()).encrypt(json.dumps(secrets).encode())
            )
        except OSError as error:
            raise CordiallyError(
                said(
                    "The password cannot be kept in {folder}: {why}", folder=self._folder, why=error.strerror
                )
            ) from error

    def _key(self) -> bytes:
        """The key, made at the first use; a damaged one is put aside, not overwritten."""
        from cryptography.fernet import Fernet

        path = self._folder / "key"
        with suppress(OSError, ValueError):
            key = path.read_bytes()
            Fernet(key)
            return key
        if path.exists():
            path.replace(path.with_name("key.damaged"))
        key = Fernet.generate_key()
        _write_private(path, key)
        return key

    @contextmanager
    def _locked(self) -> Iterator[None]:
        """One writer at a time, across processes where the system can do it."""
        try:
            import fcntl
        except ImportError:  # Windows: the keyring is always there
            yield
            return
        try:
            self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            with (self._folder / "lock").open("w") as lock:
                fcntl.flock(lock, fcntl.LOCK_EX)
                yield
        except OSError as error:
            raise CordiallyError(
                said(
                    "The password cannot be kept in {folder}: {why}", folder=self._folder, why=error.strerror
                )
            ) from error


def _write_private(path: Path, data: bytes) -> None:
    """Whole or not at all, and never readable by others, not even for a moment."""
    half = path.with_name(f"{path.name}.{os.getpid()}.part")
    half.unlink(missing_ok=True)
    with os.fdopen(os.open(half, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    half.replace(path)


def _desktop_keyring() -> KeyringBackend | None:
    """The best backend of a desktop session, or None."""
    with suppress(Exception):  # backends fail in their own ways on machines they were not made for
        import keyring
        from keyring.backends.chainer import ChainerBackend

        found = keyring.get_keyring()
        members = found.backends if isinstance(found, ChainerBackend) else [found]
        trusted = [b for b in members if type(b).__module__.startswith(_TRUSTED)]
        return trusted[0] if trusted else None
    return None
