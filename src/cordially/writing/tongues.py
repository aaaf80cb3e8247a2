"""Is a note written in another language than the letter's? A small guess from small words and letters."""

from __future__ import annotations

import re
import unicodedata

from cordially.writing.lexicon import words

_SURE = words(
    "le les el los las der das ein eine einen und für mit dem einem einer il het een gli che "
    "mia nel della avec "
    "dans nous vous mein meine meinen unser unsere ich wir bin haben não mio mis sus yo "
    "zwischen bei je sur aux "
    "een onze mijn wij ik moi notre nuestra nuestro nossa nosso uma"
)
_MAYBE = words("la de van den con die per del un una lo des para am em por un du zu en y e o")
_ENGLISH = words(
    "the of and to in for with my our your their his her on at by from about how why what who "
    "that is are was "
    "were we they he she it i not more than as or every each one two three"
)


def foreign(text: str) -> bool:
    """True when the words are surely not English: other scripts, or small words of another language.

    English small words win ("the Übergabe every morning"): a borrowed word is part of the person's English.
    """
    letters = [c for c in text if c.isalpha()]
    if not letters:
        return False
    latin = sum("LATIN" in unicodedata.name(c, "") for c in letters)
    if latin * 2 < len(letters):
        return True
    found = re.findall(r"[^\W\d_]+", text)
    if any(w.lower() in _ENGLISH for w in found if w.lower() not in _SURE | _MAYBE):
        return False
    sure = sum(w in _SURE for w in found)
    maybe = sum(w in _MAYBE for w in found[:-1])  # "vitamin E" ends with no small word
    accents = any(not c.isascii() for c in letters)
    return bool(sure) or maybe >= 2 or (maybe > 0 and accents)
