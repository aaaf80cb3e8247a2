"""Waiting for new mail hears a real server, and notices when the server dies or falls silent."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from dataclasses import replace

import pytest

from cordially.post import idle
from cordially.post.imap import ImapError, Security
from cordially.testing.mailhost import MailHost

QUICK = {"longest": 5.0, "piece": 0.2}


def test_new_mail_is_told_by_the_server(mailhost: MailHost) -> None:
    mail = threading.Timer(0.3, mailhost.deliver_reply, [b"Subject: Hello\r\n\r\nhello\r\n"])
    mail.start()
    assert next(idle.rounds(mailhost.imap_account(), lambda: False, **QUICK)) is True
    mail.join()


def test_a_quiet_round_ends_by_itself(mailhost: MailHost) -> None:
    assert next(idle.rounds(mailhost.imap_account(), lambda: False, longest=0.5, piece=0.2)) is False


def test_a_wish_to_stop_is_heard_within_a_moment(mailhost: MailHost) -> None:
    wishes = iter([False, False, False])
    assert list(idle.rounds(mailhost.imap_account(), lambda: next(wishes, True), **QUICK)) == [False]


def test_a_server_that_is_killed_is_noticed_and_makes_no_busy_loop() -> None:
    with MailHost(postfix=False) as host:
        threading.Timer(0.5, host.crash, kwargs={"sending": False}).start()
        with pytest.raises(ImapError, match="broke off"):
            list(idle.rounds(host.imap_account(), lambda: False, **QUICK))


def test_a_line_that_swallows_everything_is_noticed(mailhost: MailHost) -> None:
    account = mailhost.imap_account(security=Security.NONE)
    with _Swallower(account.port) as silent:
        deaf = replace(account, port=silent.port, timeout=1.0)
        threading.Timer(0.4, silent.swallow).start()
        with pytest.raises(ImapError, match="did not answer"):
            list(idle.rounds(deaf, lambda: False, longest=1.0, piece=0.2))


class _Swallower:
    """A proxy in front of a port that passes everything on, until it swallows everything."""

    def __init__(self, target: int) -> None:
        self._target, self._open = target, True
        self._door = socket.create_server(("127.0.0.1", 0))
        self.port = self._door.getsockname()[1]
        self._ends: list[socket.socket] = []

    def __enter__(self) -> _Swallower:
        threading.Thread(target=self._serve, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        for one in (self._door, *self._ends):
            one.close()

    def swallow(self) -> None:
        self._open = False

    def _serve(self) -> None:
        near, _ = self._door.accept()
        far = socket.create_connection(("127.0.0.1", self._target))
        self._ends = [near, far]
        for a, b in ((near, far), (far, near)):
            threading.Thread(target=self._pass_on, args=(a, b), daemon=True).start()

    def _pass_on(self, source: socket.socket, target: socket.socket) -> None:
        for piece in _pieces(source):
            if self._open:
                target.sendall(piece)


def _pieces(source: socket.socket) -> Iterator[bytes]:
    try:
        while piece := source.recv(65536):
            yield piece
    except OSError:
        return
