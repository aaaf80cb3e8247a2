"""The forms of one word: "spoke" -> speak, speaks, spoke, spoken, speaking. For judging which one is meant."""

# ruff: noqa: E501 - tables, one row a line
from __future__ import annotations

from functools import cache

from cordially.proofing.ngrams import ngrams
from cordially.proofing.words import word_set

_IRREGULAR = """
be being been / have has having had / go goes went gone going / take takes took taken taking
give gives gave given giving / write writes wrote written writing / speak speaks spoke spoken speaking
choose chooses chose chosen choosing / begin begins began begun beginning / know knows knew known knowing
see sees saw seen seeing / meet meets met meeting / find finds found finding / send sends sent sending
make makes made making / come comes came coming / get gets got gotten getting / do does did done doing
tell tells told telling / teach teaches taught teaching / think thinks thought thinking / feel feels felt feeling
run runs ran running / build builds built building / bring brings brought bringing / leave leaves left leaving
hear hears heard hearing / understand understands understood understanding / keep keeps kept keeping
lead leads led leading / spend spends spent spending / say says said saying / show shows showed shown showing
grow grows grew grown growing / hold holds held holding / stand stands stood standing / become becomes became becoming
buy buys bought buying / catch catches caught catching / drive drives drove driven driving / eat eats ate eaten eating
fall falls fell fallen falling / forget forgets forgot forgotten forgetting / lose loses lost losing
pay pays paid paying / sell sells sold selling / sit sits sat sitting / wear wears wore worn wearing
win wins won winning / rise rises rose risen rising / draw draws drew drawn drawing / break breaks broke broken breaking
learn learns learned learnt learning / put puts putting / set sets setting / cut cuts cutting / let lets letting
person people / child children / man men / woman women / this these / that those / much many / less fewer
is are am / was were / i me / he him / she her / we us / they them / which who / has have / do does
"""

_PARTS = [line.split() for line in _IRREGULAR.replace("\n", " / ").split("/")]
_KNOWN: dict[str, frozenset[str]] = {}
for _words in _PARTS:
    for _word in _words:
        _KNOWN[_word] = _KNOWN.get(_word, frozenset()) | frozenset(_words)

_VOWELS = "aeiou"
_CLOSED = word_set(
    """
    as its his thus bus gas yes news does was has is us this during morning evening nothing something
    anything everything thing king ring wing spring string red bed need speed seed indeed hundred less
    unless class pass series species always sometimes perhaps besides across business process address
    success access focus plus bonus campus status previous various serious one ones
    """
)
"""Words that only look inflected."""


@cache
def forms(word: str) -> frozenset[str]:
    """Every known form of this word but the word itself; empty where there is none."""
    if word in _CLOSED or len(word) < 3:
        return _KNOWN.get(word, frozenset()) - {word}
    found = set(_KNOWN.get(word, ()))
    if not found:
        for base in _bases(word):
            found |= _inflected(base)
    return frozenset(w for w in found if w != word and ngrams().knows(w))


def _bases(word: str) -> list[str]:
    """What this word may be a form of: itself, and without its ending, where such words are known."""
    guesses = [word]
    for ending, swaps in (("ies", "y"), ("ied", "y"), ("ing", " e"), ("ed", " e"), ("es", " "), ("s", " ")):
        if word.endswith(ending):
            stem = word.removesuffix(ending)
            guesses += [stem + swap.strip() for swap in swaps]
            if len(stem) > 3 and stem[-1] == stem[-2]:
                guesses.append(stem[:-1])
    return [g for g in dict.fromkeys(guesses) if len(g) > 2 and g not in _CLOSED and ngrams().knows(g)]


def _inflected(base: str) -> set[str]:
    if base.endswith("e"):
        return {base, f"{base}s", f"{base}d", f"{base[:-1]}ing"}
    if base.endswith("y") and base[-2] not in _VOWELS:
        return {base, f"{base[:-1]}ies", f"{base[:-1]}ied", f"{base}ing"}
    if base.endswith(("s", "x", "ch", "sh", "z")):
        return {base, f"{base}es", f"{base}ed", f"{base}ing"}
    twice = base + base[-1]
    return {base, f"{base}s", f"{base}ed", f"{base}ing", f"{twice}ed", f"{twice}ing"}
