"""From the employer's words to a date: "We will decide by the end of next week" -> that Friday.

A phrase that names a time counts only where its clause promises something, or where the words stand alone
as they do in a note ("by Friday, probably"). No date is ever taken from text that promises none.
"""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from itertools import pairwise

from cordially.model.calendar import add_business_days, local_date
from cordially.model.interview import Promise
from cordially.model.spans import Found, Span, Spoken, find_spans

_LONGEST = 20_000  # characters; no promise stands further down in a message
_AFTER_DAYS = 5  # "after Thanksgiving" is still kept five business days after it (ours)

_CUE = re.compile(
    r"\b(?:will|shall|would|should|expect\w*|hope|hoping|aim\w*|plan|planning|intend\w*|anticipat\w+|going to"
    r"|promise\w*|get(?:ting)? back|be in touch|hear|heard|let you know|decid(?:e|ing)|decisions?|updates?"
    r"|respond|response|come back to|reach out|follow up|answer|know more|looking (?:at|to)|finali[sz]\w+"
    r"|timeline|takes?|needs?|give us"
    r"|(?:committee|panel|board|team|we) (?:meets?|(?:is|are) meeting|reconvenes?))\b|['’]ll\b",
    re.IGNORECASE,
)
_NO_PROMISE = re.compile(
    r"\b(?:please|look(?:ing|s)? forward|see(?:ing)? you|meet(?:ing)? (?:with )?you|out of (?:the )?office"
    r"|on leave|annual leave|vacation|on holiday|invite|like to (?:schedule|arrange|set up|interview)|join us"
    r"|let (?:us|me) know|send (?:us|me)|(?:can|could|would|will) you|are you|you (?:are|were)"
    r"|your (?:interview|first day|start)|interview you|last (?:week|month|mon|tue|wed|thu|fri)\w*|ago"
    r"|yesterday|(?:we|they|have|has) made|returns?|thank(?:s| you)|available|availability"
    r"|last (?=\s)|cannot (?:promise|guarantee|commit)|can['’]t (?:promise|guarantee|commit)"
    r"|(?:had|have|['’]d) (?:hoped|promised|planned|meant|wanted)|was due|were due)\b",
    re.IGNORECASE,
)
_REFUSED = re.compile(r"\b(?:not (?:be )?(?:able|decid\w+|hear)|won['’]t)\b", re.IGNORECASE)
_NOT_BEFORE = re.compile(
    r"\b(?:not|no|nothing|nobody|never|cannot|unlikely|\w+n['’]t)\b[^.;!?\n]{0,60}\bbefore\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_GIVEN_UP = re.compile(  # "by today, which I cannot keep"
    r"[\s,;]*(?:(?:which|that|and|but|though|a promise)\s+)*(?:(?:i|we|that|it)\s+)*(?:cannot|can['’]t"
    r"|could not|couldn['’]t|will not|won['’]t|(?:am|are) (?:not able|unable) to)\s+(?:now\s+)?"
    r"(?:keep|hold|meet|make|manage)\b",
    re.IGNORECASE,
)
_ASIDE = re.compile(  # why something is hard, and no day of theirs: "so close to the holidays"
    r"\b(?:close to|near|nearing|because of|due to|owing to|given|with|despite|like)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_AT_EARLIEST = re.compile(r"\s*(?:,\s*)?at (?:the )?(?:very )?earliest\b", re.IGNORECASE)
_BESIDE = re.compile(
    r"[\s,(:]*(?:(?:on|by|after|probably|that is|most likely|likely|around|about|the)\s+)*", re.IGNORECASE
)
_BREAK = re.compile(
    r"[.;,!?:\n—]+(?=\s|$)|\s-\s|\b(?:and|but|so|because|since|although|though|after which)\b", re.IGNORECASE
)
_SINCE = re.compile(r"\bsince\s+(?:the\s+)?$", re.IGNORECASE)  # what began in the past
_STOP = re.compile(r"[.!?\n]+(?=\s|$)")
_FILLER = frozenset(
    re.findall(
        r"\S+",
        """by on before until till latest at the probably maybe hopefully around about approximately
        roughly some sometime time likely or so they she he said say says told me us i think for
        decision answer feedback news from to no not earlier later than sure expected of this next now a
        an pm am noon midday close end day business o'clock in within back want result results step
        steps them due call email update respond be response it could possibly perhaps after as if all
        going well promised promise first thing morning just afternoon evening local early late mid ca
        circa least earliest very possible toward towards hopeful usually""",
    )
)
_MOVED = re.compile(
    r"\b(?:(?P<after>after|past|following|once)|(?P<from>not before|no (?:earlier|sooner) than|not until)"
    r"|(?P<before>(?<!on or )before|ahead of|prior to))\s+(?:the\s+)?$",
    re.IGNORECASE,
)


def read_promise(text: str, said_at: datetime, zone: str = "UTC", country: str = "US") -> Promise | None:
    """What was promised, and the last local day on which it is still kept.

    `said_at` is aware, `zone` and `country` are those of the speaker; an unknown zone raises ValueError.
    None when the text promises nothing about time ("soon", "as soon as we can"); a Promise with `due`
    None when a time is named but unclear ("12/4", "in the coming weeks"), so that the person is asked.
    """
    said = Spoken(local_date(said_at, zone), country)
    text = text[:_LONGEST]
    found = find_spans(text, said)
    promised = [f for f in found if _is_promised(text, f, found)]
    spans = _nearest(text, promised, [_moved(text, f, said) for f in promised])
    if not spans:
        return None
    clear = [(s.last, s.first) for s in spans if s.last is not None]
    if not clear:
        return Promise(text.strip(), said_at)
    due, earliest = max(clear)
    return Promise(text.strip(), said_at, due, earliest)


def _nearest(text: str, found: list[Found], spans: list[Span]) -> list[Span]:
    """The spans without those that a day beside them makes precise: "after the weekend, on Monday"."""
    kept = list(spans)
    for (one, a), (two, b) in pairwise(zip(found, spans, strict=True)):
        if _BESIDE.fullmatch(text, one.end, two.start):
            wide, narrow = (a, b) if _holds(a, b) else (b, a)
            if wide in kept and wide != narrow and _holds(wide, narrow):
                kept.remove(wide)
    return kept


def _holds(wide: Span, narrow: Span) -> bool:
    if wide.first is None or wide.last is None or narrow.first is None or narrow.last is None:
        return False
    return wide.first <= narrow.first and narrow.last <= wide.last


def _moved(text: str, found: Found, said: Spoken) -> Span:
    """The span as a word before it moves it: "after Friday", "before the 15th"."""
    word = _MOVED.search(text[: found.start])
    first, last = found.span.first, found.span.last
    earliest = _AT_EARLIEST.match(text, found.end)
    if not (word or earliest) or first is None or last is None:
        return found.span
    if earliest or not word or _NOT_BEFORE.search(text[: found.start]):
        return Span(first, add_business_days(last, _AFTER_DAYS, said.country))
    if word["before"] and "end" in text[found.start : found.end].casefold():
        return found.span  # before the end of the month is still by its end
    if word["before"]:
        day = max(first - timedelta(days=1), said.today)
        return Span(said.today, day)
    start = last if word["from"] else last + timedelta(days=1)
    return Span(start, add_business_days(last, _AFTER_DAYS, said.country))


def _is_promised(text: str, found: Found, others: list[Found]) -> bool:
    before = text[: found.start]
    if _SINCE.search(before) or _ASIDE.search(before) or _GIVEN_UP.match(text, found.end):
        return False
    clause = _around(text, found, others, _BREAK)
    if _NO_PROMISE.search(clause) or (_REFUSED.search(clause) and not _NOT_BEFORE.search(before)):
        return False
    if _CUE.search(clause) or _CUE.search(text, found.start, found.end):
        return not found.bare
    return _stands_alone(clause) and (
        not _is_long(text) or bool(_CUE.search(_around(text, found, others, _STOP)))
    )


def _around(text: str, found: Found, others: list[Found], edge: re.Pattern[str]) -> str:
    """The clause or sentence about a phrase, with every time phrase in it blanked out."""
    blank = text
    for other in others:
        blank = blank[: other.start] + "#" * (other.end - other.start) + blank[other.end :]
    edges = [m for m in edge.finditer(blank)]
    start = max((m.end() for m in edges if m.end() <= found.start), default=0)
    end = min((m.start() for m in edges if m.start() >= found.end), default=len(text))
    return blank[start:end].replace("#", " ")


def _stands_alone(clause: str) -> bool:
    words = re.findall(r"[^\W\d_]+(?:['’][^\W\d_]+)?", clause.casefold())
    return all(word in _FILLER for word in words)


def _is_long(text: str) -> bool:
    return len(text.split()) > 12
