"""The new words of a mail: what they wrote this time, without what they quote.

Lines that begin with ">" go, with the "On Monday Ada wrote:" above them; so answers between and below the
quotation stay. Headers of the Outlook kind are found by mail-parser-reply. Neither decides anything: where
nothing would be left, everything is kept.
"""

from __future__ import annotations

import re

LANGUAGES = ("en", "de", "fr", "es", "it", "nl", "pl", "sv", "da", "cs", "ja", "ko", "zh")
MAX_STRIPPED = 20_000  # characters given to the library; its patterns are not linear
MAX_LINE = 998  # RFC 5322 2.1.1; longer lines are not typed by people and cost the library dearly

_QUOTED = re.compile(r"^\s*>")
_RULE = re.compile(r"^\s*[_-]{5,}.{0,80}$")
_PHONE = re.compile(
    r"^\s*(sent from my|get outlook for|gesendet von|envoyé de|enviado desde|inviato da)\b", re.I
)
_HEADER = re.compile(r"^\s*[*_]{0,2}[\w ]{2,14}:[*_]{0,2}\s+\S")
_LEAD = re.compile(r":\s*$")


_FORWARD = re.compile(
    r"(?im)^[ \t>]*(?:-{2,}\s*(?:forwarded message|weitergeleitete nachricht"
    r"|message transféré|mensaje reenviado"
    r"|messaggio inoltrato|doorgestuurd bericht|mensagem encaminhada|vidarebefordrat meddelande)\s*-{2,}"
    r"|begin forwarded message:|anfang der weitergeleiteten nachricht:|début du message transféré :)[ \t]*$"
)


def forwarded(text: str) -> tuple[str, str]:
    """The words above a forwarded message, and that message with its head ("" without one)."""
    found = _FORWARD.search(text)
    return (text[: found.start()], text[found.end() :]) if found else (text, "")


def without_head(passed_on: str) -> str:
    """A forwarded message without the "From:", "Date:", "Subject:" at its top."""
    lines = passed_on.lstrip().split("\n")
    while lines and (_HEADER.match(lines[0]) or not lines[0].strip()):
        lines.pop(0)
    return "\n".join(lines)


def new_text(text: str) -> str:
    """The text without quotations; the whole text where nothing else is left."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    kept = _without_marked(lines)
    kept = _before_old_headers(kept)
    stripped = _by_library("\n".join(kept)).strip()
    stripped = "\n".join(line for line in stripped.split("\n") if not _PHONE.match(line)).strip()
    return stripped or text.strip()


def _without_marked(lines: list[str]) -> list[str]:
    """Lines without ">"; the lead of each quotation ("... wrote:", perhaps over two lines) goes with it."""
    kept: list[str] = []
    was_quoted = False
    for line in lines:
        quoted = bool(_QUOTED.match(line))
        if quoted and not was_quoted:
            _drop_lead(kept)
        if not quoted:
            kept.append(line)
        was_quoted = quoted or (was_quoted and not line.strip())
    return kept


def _drop_lead(kept: list[str]) -> None:
    """Take the lead of a quotation off the end: a line that ends in a colon, and the one it wraps from."""
    end = len(kept)
    while end and not kept[end - 1].strip():
        end -= 1
    if not end or not _LEAD.search(kept[end - 1]) or len(kept[end - 1]) > 200:
        return
    start = end - 1
    if start and "@" in "".join(kept[start:end]) and kept[start - 1].strip() and len(kept[start - 1]) > 40:
        wrapped = bool(re.search(r"\d", kept[start - 1]))
        start -= 1 if wrapped and not re.search(r"\d{4}", kept[start]) else 0
    del kept[start:]


def _before_old_headers(lines: list[str]) -> list[str]:
    """Everything before a rule that is followed by the headers of an older mail."""
    for number, line in enumerate(lines[:2000]):
        following = [one for one in lines[number + 1 : number + 6] if one.strip()][:3]
        if _RULE.match(line) and sum(bool(_HEADER.match(one)) for one in following) >= 2:
            return lines[:number] if any(one.strip() for one in lines[:number]) else lines
    return lines


def _by_library(text: str) -> str:
    """What mail-parser-reply takes for the newest mail, or the text itself where it should not be asked."""
    if ":" not in text or any(len(line) > MAX_LINE for line in text.split("\n")):
        return text
    from mailparser_reply import EmailReplyParser  # slow to import

    replies = EmailReplyParser(languages=list(LANGUAGES)).read(text[:MAX_STRIPPED]).replies
    newest = str(replies[0].content) if replies else ""
    return newest if newest.strip() and len(replies) > 1 else text
