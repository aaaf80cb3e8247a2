"""`cordially classify` says what a message means, and shows why."""

import pytest

CASES = [
    ("rejection.eml", "rejection", "somebody else"),
    ("holding.eml", "holding", "more time"),
    ("out-of-office.eml", "auto_reply", "automatic"),
    ("bounce.eml", "bounce", "could not be delivered"),
]


@pytest.mark.parametrize(("file", "kind", "words"), CASES)
def test_an_example_is_understood(run, file: str, kind: str, words: str) -> None:
    assert run("classify", file, "--json").json["kind"] == kind
    ran = run("classify", file)
    assert ran.code == 0
    assert words in ran.out


def test_a_promised_day_is_read(run) -> None:
    ran = run("classify", "holding.eml", "--case", "one-interviewer.toml", "--json")
    assert ran.json["promise"]["due"] == "2026-12-11"
    assert ran.json["evidence"]
    assert "Friday 11 December" in run("classify", "holding.eml").out


def test_the_return_of_an_absent_person_is_read(run) -> None:
    assert run("classify", "out-of-office.eml", "--json").json["returns"] == "2026-11-30"


def test_the_address_that_bounced_is_named(run) -> None:
    assert run("classify", "bounce.eml", "--json").json["bounced"] == ["priya.ramen@harbourlane.example"]


def test_any_bytes_below_a_head_are_answered(run, tmp_path) -> None:
    (tmp_path / "odd.eml").write_bytes(b"Subject: odd\n\n\x00\xff\x1b[31m no words at all")
    ran = run("classify", str(tmp_path / "odd.eml"))
    assert ran.code == 0
    assert "\x1b" not in ran.out


@pytest.mark.parametrize(
    "content",
    [b"\x89PNG\r\n\x1a\n\x00\x00", b"PK\x03\x04\x14\x00", b"%PDF-1.7\n%\xb5\x00\x01", b"\x00\xff\x1b[31m"],
    ids=["a picture", "a document", "a PDF", "noise"],
)
def test_a_file_that_is_no_message_is_told_what_is_needed(run, tmp_path, content) -> None:
    (tmp_path / "no.eml").write_bytes(content)
    ran = run("classify", str(tmp_path / "no.eml"))
    assert ran.code == 2
    assert "is no message" in ran.err
    assert ".eml" in ran.err


def test_bare_words_are_read_without_a_head(run, tmp_path) -> None:
    (tmp_path / "words.txt").write_text("We have chosen another candidate.\n")
    assert run("classify", str(tmp_path / "words.txt"), "--json").json["kind"] == "rejection"


def test_a_mail_that_says_two_things_is_left_to_the_person_and_both_are_named(run, tmp_path) -> None:
    mail = tmp_path / "two.eml"
    mail.write_text(
        "From: Ada <ada@larkfield.example>\nDate: Mon, 23 Nov 2026 10:00:00 +0000\n\n"
        "We have chosen someone else. We would like to invite you to an interview for another post.\n"
    )
    said = run("classify", str(mail)).out
    assert "It says more than one thing" in said
    assert "rejection and next round" in said
