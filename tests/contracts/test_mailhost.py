"""The mail host starts, answers, and leaves nothing behind."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from cordially.post import imap, smtp
from cordially.testing.mailhost import ME, THEM, MailHost, available, postfix_available


@pytest.mark.parametrize("postfix", [True, False])
def test_it_leaves_no_folder_and_no_open_port(postfix: bool, require: Callable[[str], None]) -> None:
    require(available() or (postfix_available() if postfix else ""))
    with MailHost(postfix=postfix) as host:
        account, reader, folder = host.smtp_account(), host.imap_account(), host.folder
        assert (smtp.probe(account), imap.probe(reader)) == ((), ())
    assert not folder.exists()
    assert "takes no connections" in str(smtp.probe(replace(account, ca_file=""))[0])
    assert "takes no connections" in str(imap.probe(replace(reader, ca_file=""))[0])


def test_a_reply_from_outside_lands_in_the_inbox_unread(mailhost: MailHost) -> None:
    mailhost.deliver_reply(b"Subject: Hello\nMessage-ID: <from.outside@corp.example>\n\nhello\n")
    assert any(b"<from.outside@corp.example>" in raw for raw in mailhost.wait_for_mail(ME))


def test_mail_to_a_person_nobody_knows_is_refused(rootless: MailHost) -> None:
    with pytest.raises(smtp.NotTaken, match="no such person"):
        smtp.deliver(
            rootless.smtp_account(THEM),
            sender=THEM,
            recipients=["nobody@test.example"],
            data=b"Subject: x\r\n\r\nx\r\n",
            before_dot=lambda: None,
        )
