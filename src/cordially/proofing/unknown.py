"""How a word is judged that the engine does not know: a slip, a word of some trade, or nobody knows.

A false alarm over a word of the reader's own trade costs more trust than a missed slip, and a slip is nearly
always one edit away from a common word (so 84 of 100 of the slips of bench/proofing's parts). So a word that
exists is left alone unless the words around it ask for its neighbour; one made by the rules of English from a
word that exists is left to the reader; anything else is a slip where a common word lies near.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum
from functools import lru_cache
from itertools import pairwise

from cordially.proofing.loanwords import LOANS
from cordially.proofing.ngrams import UNKNOWN, ngrams
from cordially.proofing.view import LetterView
from cordially.proofing.wordlist import wordlist
from cordially.proofing.words import Word, distance, fold, word_set


class Verdict(StrEnum):
    """What is thought of an unknown word."""

    SLIP = "slip"
    TERM = "term"
    UNSURE = "unsure"


ASKED_FOR = 4.0
"""So much likelier than by chance (natural logarithm) a neighbour must be here before a word that exists is
taken for a slip of it. Chosen on the development parts of bench/proofing."""

SLIPS = 2
"""More slips than these are seldom made in one word. Ours."""

LONG_ENOUGH = 6
"""In a word of more letters than these two slips leave enough to know it by."""


def verdict(word: Word, fixes: Sequence[str], letter: LetterView, *, abroad: bool = False) -> Verdict:
    """The judgement on one unknown word; `fixes` are the engine's, in any order.

    `abroad` says that no country is known, so every country's spelling is right.
    """
    low = word.text.lower().replace("’", "'")
    near = {fix: distance(word.folded, fold(fix), SLIPS) for fix in fixes}
    common = any(d == 1 and ngrams().log(fold(f)) > VERY_COMMON for f, d in near.items())
    if fold(low).removesuffix("'s") in LOANS or (not common and _foreign(word, letter)):
        return Verdict.UNSURE
    if exists(low):
        if abroad and any(anywhere(f) == anywhere(low) for f in near):
            return Verdict.TERM
        slip = _beside_a_common_one(word, near, letter) or _asked_for(word, near, letter)
        return Verdict.SLIP if slip else Verdict.TERM
    if _meant(low, near, letter):
        return Verdict.TERM
    if joined(low):
        return Verdict.SLIP
    beside = [f for f, d in near.items() if d <= 1 and ngrams().knows(fold(f))]
    if (not common and begun(low) and all(skeleton(f) != skeleton(low) for f in beside)) or (
        made(low) and not beside
    ):
        return Verdict.UNSURE
    if all(ngrams().log(fold(f)) < RARE for f in beside) and _of_a_rare(low):
        return Verdict.UNSURE
    return Verdict.SLIP if _close(word, near) else Verdict.UNSURE


def _foreign(word: Word, letter: LetterView) -> bool:
    """Does this word stand in a row with two others that nobody knows ("go raibh maith agat")?"""
    at = next((n for n, w in enumerate(letter.words) if w.start <= word.start < w.end), -1)
    if at < 0:
        return False
    row = [letter.words[n].text.lower() for n in range(max(0, at - 2), min(len(letter.words), at + 3))]
    strange = [not ngrams().knows(w) and not wordlist().knows(fold(w)) for w in row]
    return any(all(strange[n : n + 3]) for n in range(len(row) - 2))


def _meant(low: str, near: dict[str, int], letter: LetterView) -> bool:
    """Does the résumé hold this word, or do the notes, which are written faster, and it is no near slip?"""
    if low in letter.proved:
        return all(heard(f) != heard(low) for f in near)
    return low in letter.noted and min(near.values(), default=SLIPS + 1) > 1


def exists(low: str) -> bool:
    """Is this a word, with its accents or without?"""
    plain = fold(low)
    if plain.endswith("'s"):
        plain = plain[:-2]
    return wordlist().knows(plain) or (plain != low and ngrams().knows(plain))


def _close(word: Word, near: dict[str, int]) -> bool:
    """Is a known word one slip away, or two of a word long enough to know it by?"""
    if any(
        d <= 1 and (ngrams().knows(fold(f)) or skeleton(f) == skeleton(word.text)) for f, d in near.items()
    ):
        return True
    heard = skeleton(word.text)
    long = len(word.text) > LONG_ENOUGH + 1 and len(heard) > 3
    same = long and any(skeleton(f) == heard and exists(f) for f in near)
    near_two = [f for f, d in near.items() if d <= SLIPS]
    if len(word.text) > LONG_ENOUGH:
        return same or bool(near_two)
    return len(word.text) > 4 and any(_begin_alike(f, word.text) for f in near_two if ngrams().knows(fold(f)))


CALENDAR = word_set(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july
    august september october november december"""
)


def _begin_alike(one: str, other: str) -> bool:
    first = {fold(one)[:1], fold(other)[:1]}
    return len(first) == 1 or first in (
        {"c", "k"},
        {"c", "s"},
        {"f", "p"},
        {"g", "j"},
        {"k", "n"},
        {"r", "w"},
    )


def doubled(low: str) -> bool:
    """Is this a common word with a letter doubled ("wellcome")?"""
    cuts = (low[:at] + low[at + 1 :] for at in range(1, len(low)) if low[at] == low[at - 1])
    return any(ngrams().knows(cut) for cut in cuts)


_VOWELS = re.compile(r"(?<=.)[aeiouyhw’'-]+")
_TWICE = re.compile(r"(.)\1+")
_SOUNDS = str.maketrans("ckzvj", "sqsfg")


def skeleton(word: str) -> str:
    """What is heard of a word's consonants: "becuz" and "because" are one ("bss")."""
    return _TWICE.sub(r"\1", _VOWELS.sub("", fold(word)).translate(_SOUNDS))


Changes = tuple[tuple[re.Pattern[str], str], ...]


def _changes(*rows: tuple[str, str]) -> Changes:
    return tuple((re.compile(pattern), instead) for pattern, instead in rows)


_ABROAD = _changes(
    (r"ll", "l"), (r"[ao]e", "e"), (r"our", "or"), (r"re(s?)$", r"er\1"), (r"ogue(s?)$", r"og\1"),
    (r"s(e[ds]?|ers?|ing|ations?)$", r"z\1"), (r"c(e[ds]?)$", r"z\1"), (r"mme$", "m"),
)  # fmt: skip
_MISTAKEN = _changes(
    (r"(.)\1", r"\1"), (r"ei", "ie"), (r"[ao]r(s?|ed|ly)$", r"er\1"), (r"[ao]ry$", "ery"),
    (r"an(t|ts|ce|ces|cy|tly)$", r"en\1"), (r"ib(le|les|ly|ility)$", r"ab\1"), (r"me$", "m"),
)  # fmt: skip


@lru_cache(maxsize=4096)
def anywhere(word: str) -> str:
    """What is left of a word where the countries spell alike ("honour" and "honor" are one)."""
    return _changed(fold(word), _ABROAD)


@lru_cache(maxsize=4096)
def heard(word: str) -> str:
    """What is left of it where endings are not mistaken for one another ("calender" and "calendar")."""
    return _changed(anywhere(word), _MISTAKEN)


def _changed(word: str, changes: Changes) -> str:
    for pattern, instead in changes:
        word = pattern.sub(instead, word)
    return word


AN_EDIT = 5.0
"""What a slip costs in the ranking of fixes (natural logarithm); chosen on cspell's common misspellings."""


def ranked(word: Word, fixes: Sequence[str], letter: LetterView) -> tuple[str, ...]:
    """The fixes, the likeliest first: by what a slip changes, and by how well each stands here."""
    if len(fixes) < 2:
        return tuple(fixes)
    day = word.text[:1].isupper()
    earlier, before, after = _around(word, letter)

    def rank(fix: str) -> float:
        low = fold(fix)
        edits = distance(word.folded, low, SLIPS + 1)
        likely = ngrams().log(low, before, earlier) + (ngrams().log(after, low) if after else 0.0)
        heard = skeleton(fix) == skeleton(word.text)
        named = day and low in CALENDAR
        return likely - AN_EDIT * (edits - heard) + (AN_EDIT if named else 0.0)

    return tuple(sorted(fixes, key=rank, reverse=True))


VERY_COMMON = -10.2
"""So often (natural logarithm) a word is met that one slip away a rare word of some length is hardly meant:
"belive" stands in the great dictionaries, and nobody means it. Chosen on development letters and JFLEG."""


def _beside_a_common_one(word: Word, near: dict[str, int], letter: LetterView) -> bool:
    """Is a very common word one slip away from this rare one, which neither notes nor résumé hold?"""
    if len(word.text) < LONG_ENOUGH or word.text.lower() in letter.proved | letter.noted:
        return False
    return any(d == 1 and ngrams().log(fold(fix)) > VERY_COMMON for fix, d in near.items())


def _asked_for(word: Word, near: dict[str, int], letter: LetterView) -> bool:
    """Do the words around a rare word ask for one that is a slip away, or is it another spelling of one?"""
    if any(heard(f) == heard(word.text) for f in near):
        return True
    common = {f: d for f, d in near.items() if ngrams().knows(fold(f))}
    close = [fold(f) for f, d in common.items() if d == 1]
    return bool(close) and max(fits(word, other, letter) for other in close) > ASKED_FOR


def fits(word: Word, other: str, letter: LetterView) -> float:
    """How much likelier (natural logarithm) `other` is between this word's neighbours than anywhere."""
    earlier, before, after = _around(word, letter)
    table = ngrams()
    gain = table.log(other, before, earlier) - table.log(other) if before else 0.0
    if after:
        gain += table.log(after, other) - table.log(after)
    return gain


def _around(word: Word, letter: LetterView) -> tuple[str, str, str]:
    """Two words before and one behind, in small letters; "" where a mark parts them or none is known."""
    at = next((n for n, w in enumerate(letter.words) if w.start <= word.start < w.end), -1)
    if at < 0:
        return "", "", ""
    row = [letter.words[n] if 0 <= n < len(letter.words) else None for n in (at - 2, at - 1, at, at + 1)]
    said = [w.text.lower().replace("’", "'") if w and ngrams().knows(w.text.lower()) else "" for w in row]
    joined = [bool(a and b and letter.text[a.end : b.start].isspace()) for a, b in pairwise(row)]
    before = said[1] if joined[1] else ""
    return (said[0] if before and joined[0] else ""), before, (said[3] if joined[2] else "")


_BEFORE = (
    "re", "pre", "non", "un", "over", "under", "out", "multi", "micro", "macro", "inter", "intra", "trans",
    "sub", "super", "semi", "anti", "auto", "bio", "co", "counter", "cyber", "de", "dis", "eco", "electro",
    "extra", "geo", "hyper", "hypo", "infra", "mega", "meta", "mid", "mini", "mis", "mono", "neo", "neuro",
    "nano", "omni", "para", "photo", "poly", "post", "pro", "pseudo", "psycho", "quasi", "radio", "retro",
    "socio", "tele", "thermo", "tri", "ultra", "up", "hydro", "immuno", "cardio", "cross", "fore", "down",
)  # fmt: skip
_ENDS = {
    "s": ("",), "es": ("", "e"), "ed": ("", "e"), "ing": ("", "e"), "er": ("", "e"), "ers": ("", "e"),
    "or": ("", "e"), "ors": ("", "e"), "able": ("", "e"), "ability": ("able",), "ly": ("",),
    "ness": ("",), "less": ("",), "like": ("",), "wise": ("",), "ful": ("",), "ish": ("",), "ism": ("",),
    "ist": ("", "e", "y"), "ists": ("", "e", "y"), "isation": ("", "e", "y"), "ization": ("", "e", "y"),
    "ise": ("", "y"), "ize": ("", "y"), "ised": ("", "y"), "ized": ("", "y"), "ising": ("", "y"),
    "izing": ("", "y"), "ship": ("",), "hood": ("",), "ies": ("y",), "ied": ("y",), "ier": ("y",),
    "ity": ("", "e"), "ified": ("", "e", "y"), "ification": ("", "e", "y"),
}  # fmt: skip

WHOLE = 4
"""Letters of the word that another is made from; shorter ones are found in any slip. Ours."""


def begun(low: str) -> bool:
    """Is this a common word with a beginning before it ("regreasing")?"""
    return any(len(rest) >= WHOLE and ngrams().knows(rest) for rest in _rests(low))


def made(low: str) -> bool:
    """Is this a rare word with a beginning or an ending, or two words in one ("leafspring")?

    An ending makes no word of a common one: all that are made of those are known, so "teached" and
    "informations" are slips.
    """
    stems = tuple(_stems(low))
    long = (rest for rest in _rests(low) if len(rest) > LONG_ENOUGH)
    return any(map(exists, long)) or any(map(_rare, stems)) or any(map(_compound, (low, *stems)))


def _rests(low: str) -> Iterator[str]:
    """What is left of the word, and of it without an ending, behind each beginning that it may have."""
    for stem in (low, *_stems(low)):
        yield from (stem[len(begin) :] for begin in _BEFORE if stem.startswith(begin))


def _stems(low: str) -> Iterator[str]:
    for end, instead in _ENDS.items():
        if low.endswith(end) and len(low) - len(end) >= WHOLE - 1:
            stem = low[: -len(end)]
            yield from (stem + last for last in instead)
            if end in ("ed", "ing", "er", "ers", "able") and stem[-1] == stem[-2]:
                yield stem[:-1]


RARE = -12.0
"""A word met more seldom (natural logarithm) is one of a trade, and so is what is made of it ("cheddared").

Of a common one "teached" and "informations" are made. Chosen on development letters.
"""


def _of_a_rare(low: str) -> bool:
    """Is this a rare word with a beginning, an ending or both ("restows")?"""
    parts = (*_stems(low), *_rests(low))
    return any(
        len(part) >= WHOLE and (ngrams().knows(part) or wordlist().knows(part)) and ngrams().log(part) < RARE
        for part in parts
    )


def _rare(stem: str) -> bool:
    return len(stem) >= WHOLE and not ngrams().knows(stem) and wordlist().knows(stem)


def _compound(stem: str) -> bool:
    """Two words that stand together as one: "leafspring", not "eachother" (`joined`)."""
    return any(_part(stem[:cut]) and _part(stem[cut:]) for cut in range(WHOLE, len(stem) - WHOLE + 1))


def _part(word: str) -> bool:
    return ngrams().knows(word) or (len(word) > LONG_ENOUGH and wordlist().knows(word))


def joined(low: str) -> bool:
    """Two common words that often follow one another, with the space between them forgotten ("thankyou")."""
    table = ngrams()
    return any(
        table.pairs.find(f"{low[:cut]} {low[cut:]}") >= 0
        and table.log(low[cut:], low[:cut]) > COMMON_PAIR
        and table.log(low[:cut]) > COMMON_WORD
        for cut in range(2, len(low) - 1)
    )


COMMON_PAIR = -6.0
COMMON_WORD = -10.0
"""A pair of words that is met often (natural logarithms of the table). Ours."""

assert UNKNOWN < COMMON_WORD
