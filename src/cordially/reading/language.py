"""In which of our languages a text is written, by its small words; English where nothing else is plain."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

_SMALL_WORDS = {
    "en": "the and you we to of for your is are have has with that this will be our not i my it on from at",
    "de": "und der die das wir sie ich ist für mit nicht ihre ihr ihnen haben uns noch eine"
    " einen den dem zu im "
    "auf bei von leider danke dich dir du hallo sehr",
    "fr": "le la les et vous nous de des pour votre vos une un est pas ne avons que sur dans au"
    " à je avec sommes "
    "bonjour merci notre",
    "es": "el la los las y de que para su tu en no una un con por le te hemos está gracias hola se es al del",
    "it": "il la lo gli e di che per un una con non è le si abbiamo siamo sua suo grazie"
    " gentile della del al ci",
    "nl": "de het een en van je we ik voor niet u is met dat naar hebben zijn wij op nog uw"
    " bedankt beste helaas hoi",
    "pt": "o a os as e de que para sua seu em não uma um com por você foi temos olá obrigado"
    " obrigada ao da do na",
    "sv": "och att det vi du är för inte med en ett på har till av den din ditt hej tack som jag",
}
_LANGUAGES_OF: Mapping[str, tuple[str, ...]] = {
    word: tuple(code for code, words in _SMALL_WORDS.items() if word in words.split())
    for word in {one for words in _SMALL_WORDS.values() for one in words.split()}
}
_WORD = re.compile(r"[^\W\d_]+")


def language_of(text: str) -> str:
    """The code of the language (en de fr es it nl pt sv) whose small words are the most frequent."""
    counts: Counter[str] = Counter()
    for found in _WORD.finditer(text[:4000].casefold()):
        codes = _LANGUAGES_OF.get(found.group(), ())
        for code in codes:
            counts[code] += 12 // len(codes)  # a word of one language tells more than one of five
    best = max(counts, key=lambda code: (counts[code], code == "en"), default="en")
    return best
