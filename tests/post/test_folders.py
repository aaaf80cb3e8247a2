"""Folders by their special use, else by a name in the person's language."""

from __future__ import annotations

import pytest

from cordially.post.folders import junk_among, sent_among, to_read

GMAIL = {
    "INBOX": (), "[Gmail]": (r"\Noselect",), "[Gmail]/Alle Nachrichten": (r"\All",),
    "[Gmail]/Gesendet": (r"\Sent",), "[Gmail]/Spam": (r"\Junk",), "[Gmail]/Papierkorb": (r"\Trash",),
    "Jobs": (),
}  # fmt: skip
OLD_SERVER = {
    "INBOX": (),
    "INBOX.Gesendete Objekte": (),
    "INBOX.Junk": (),
    "INBOX.Entwürfe": (),
    "INBOX.Jobs": (),
}


def test_where_one_folder_shows_all_mail_it_stands_for_the_rest() -> None:
    assert to_read(GMAIL) == ("INBOX", "[Gmail]/Spam", "[Gmail]/Alle Nachrichten")


def test_without_special_use_the_names_tell() -> None:
    assert (sent_among(OLD_SERVER), junk_among(OLD_SERVER)) == ("INBOX.Gesendete Objekte", "INBOX.Junk")
    assert to_read(OLD_SERVER) == ("INBOX", "INBOX.Junk", "INBOX.Jobs")


@pytest.mark.parametrize(
    "name", ["Courrier indésirable", "Skräppost", "Lixo Eletrônico", "迷惑メール", "Junk E-mail"]
)
def test_junk_is_found_in_many_languages(name: str) -> None:
    assert junk_among({"INBOX": (), name: ()}) == name


def test_of_hundreds_of_folders_a_bounded_number_is_read() -> None:
    many = {"INBOX": (), **{f"Archive/{n:03}": () for n in range(300)}}
    assert len(to_read(many)) == 40


def test_a_mailbox_that_names_no_folder_still_has_an_inbox() -> None:
    assert to_read({}) == ("INBOX",)
