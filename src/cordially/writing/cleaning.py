"""Typed words made plain: lists joined; lead-ins, labels, tags, emoji, shouting and stray marks removed.

Nothing is added but commas, "and", and what the keyboard of a phone leaves out: apostrophes ("theyve") and
the capitals of days and months. The person's words and their other typing errors stay theirs.
"""

from __future__ import annotations

import re
import unicodedata

from cordially.model.words import joined
from cordially.writing import lexicon

_PREFIXES = re.compile(
    r"""^(?:
      (?:and|so|well|um+|hmm+|also|yes|basically|then|maybe|idk|dunno|not\ sure|i\ (?:think|guess))[,.:\s]+ |
      (?:honestly|mostly|mainly|literally|tbh|definitely)[,.:\s]+(?=\S) |
      just\s+(?=[a-z]+(?:\s|$)) |
      that(?=\s+(?:i|they|he|she|we|it|there|you|my|her|his|their|our)\b)\s+(?=\S+\s) |
      (?:more\ about|about|on|regarding)\s+(?=\S+\s) |
      (?:we|i|they|he|she|you)\ (?:also\ |both\ |briefly\ )?
        (?:talked|spoke|chatted|laughed|joked|bonded|discussed|mentioned|told|said|explained|
           (?:nerded|geeked)\ out|compared\ notes|swapped\ stories|reminisced|debated|gossiped|raved)
        (?:\ (?:a\ (?:lot|bit)|at\ length|briefly|mostly|mainly|them|him|her|me|us|you))?
        (?:\ (?:about|over|of|on|that(?=\s+(?:i|they|he|she|we|it|there|you)\b)))?\s+ |
      (?-i:[A-Z])[a-z]+\ (?:said|mentioned|explained|told\ (?:me|us))\ (?=that\s) |
      (?:they|he|she)\ asked\ (?:me\ )?(?:about\s+|(?=(?:how|why|whether|what|when|where)\s)) |
      because\ (?=(?:i|they|we|it|he|she|you|there|the|my)\s) |
      me\ (?=[a-z]{2,}ing\s) | (?:mention|bring\ up|say(?=\ that))(?:\ (?:that|about))?\s+ |
      (?:discussed|discussing|talked\ about|talking\ about|told\ (?:them|him|her)(?:\ (?:about|that))?)\s+ |
      what\ (?:they|the\ team|we|you)\ (?:most\ |really\ )?(?:need|want)s?
        (?:\ most)?(?:\ right\ now)?\ is\s+ |
      (?:i\ wish\ )?i\ (?:said|mentioned)(?:\ (?:that|more\ about|about))?\s+ |
      (?:(?:i\ wish\ )?i(?:['’]d|\ had|(?:['’]d|\ (?:would|should|could))(?:\ have|['’]ve))|
        (?:should|could)(?:\ have|['’]ve))\ (?:also\ )?
        (?:said|mentioned|added|explained|asked|brought\ up|talked|told(?:\ (?:them|him|her))?)
        (?:\ (?:that|more\ about|about|regarding))?\s+ |
      (?:their|the|its|her|his)\ (?:biggest|main|hardest|worst|greatest)\s
        (?:problem|challenge|issue|worry|headache|priority|pain(?:\ point)?)
        (?:\ (?:right\ now|at\ the\ moment|these\ days|just\ now))?\ (?:is|are)\s+ |
      (?:we\ found\ out|it\ turned\ out|turns\ out|it\ turns\ out)(?:\ that)?\s+ |
      my\ answer\ (?:would|should)\ (?:be|have\ been)(?:\ that)?\s+
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_ABBREVIATIONS = re.compile(
    r"\b(?:dr|mr|mrs|ms|mx|prof|st|no|vs|approx|esp|incl|dept|min|max|e\.g|i\.e|[a-z])\.$", re.IGNORECASE
)
_LABEL = re.compile(
    r"^\s*(?:(?:urgent|important|note|re|topic|answer|need|main "
    r"(?:point|thing|topic)|p\.?s)\s*:|#?\d+\s*[:.)])\s*",
    re.IGNORECASE,
)
_FILLER = re.compile(
    r"(?:,?\s*\b(?:obviously|honestly|really|basically|i (?:think|guess)|you know|lol|lmao|haha+|hehe|tbh|xd|"
    r"etc\.?|and so on|of course))+\s*$",
    re.IGNORECASE,
)
_ANSWERED = re.compile(
    r",?\s+and i (?:explained|answered|replied|told (?:them|him|her))(?: it)?$", re.IGNORECASE
)
# What they said, word for word: "we" is then the employer.
_SPOKEN = re.compile(
    r"""^(?:(?:they|he|she|(?-i:[A-Z])[a-z]+)\ (?:said|told\ me|put\ it)\s*[:,]\s*)?
    ["“'‘](?P<words>[^"“”'‘]+(?:['’]\w+[^"“”'‘]*)*)["”'’]$""",
    re.IGNORECASE | re.VERBOSE,
)
_UNSURE = re.compile(r"\s*\([^()]*\?\s*\)")
_SHORT = (
    (re.compile(r"\bw/o(?=\s)", re.IGNORECASE), "without"),
    (re.compile(r"\bw/(?=\s)", re.IGNORECASE), "with"),
    (re.compile(r"\besp\.(?=\s)", re.IGNORECASE), "especially"),
    (re.compile(r"^that(?=\s+(?:time|day|night|week|month|year|summer|winter)\b)", re.IGNORECASE), "the"),
)
# What a phone leaves out. Words that are words without it ("well", "ill", "were") are not touched.
_NO_APOSTROPHE = re.compile(
    r"\b(?P<head>(?:do|did|does|is|are|was|were|have|has|had|would|could|should|ca|wo)n)t\b|"
    r"\b(?P<who>they|you|we|i)(?P<joint>ve)\b|\b(?P<who2>they|you)(?P<joint2>re|ll)\b|"
    r"\b(?P<one>he|she|that|there|what|who)s"
    r"(?= (?:a|an|the|not|been|from|in|on|too|also|always|no|my|our|so|got)\b)|"
    r"\b(?P<it>it)s(?= (?:a|an|the|not|been|always|so|too|hard|all|just|never|mostly|mainly|really)\b)|"
    r"\b(?P<me>i)m(?=\s)",
    re.IGNORECASE,
)
_DAYS = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|april|june|july|september|october|"
    r"november|december)\b"
)
_ME_AND = re.compile(r"^me and ((?:(?:a|an|my|our|the|his|her) )?\w+)\b", re.IGNORECASE)
_AND_ME = re.compile(
    r"^((?:(?:my|our|the) )?\w+) and me(?= (?:both|all|also|have|had|were|are|\w+ed)\b)", re.IGNORECASE
)
# "ex army, both of us": we are both that.
_US_BOTH = re.compile(r"^(?P<what>\S.*?),? (?:the pair|both|the two) of us$", re.IGNORECASE)
# An aside about somebody in the room, or about the words themselves, is no matter for them to read.
_ASIDE = re.compile(r"\s*\((?:[^()]*\b(?:he|she|him|her|his|they|their|lol|me)\b[^()]*)\)", re.IGNORECASE)
# A dash before a whole thought ("continuity - residents get upset when ...").
_DASHED = re.compile(r"(?<=\w{4}) [-–—] (?=(?:\S+ ){3,}\S)")
_NUMBERED = re.compile(r"(?:^|(?<=\s))(?:\d{1,2}|[a-h])[.)]\s+")
# A full stop and its like, or a semicolon before another sentence.
_ENDS = re.compile(
    r"[.!?…]+(?=\s|$)|;(?=\s+(?:(?:also|and|but)\s+)?(?:they|he|she|we|i|it|there)\b)", re.IGNORECASE
)
_TAG = re.compile(r"</?[a-z][^<>]{0,40}>", re.IGNORECASE)
_MARKS = " \t.,;:-–—*•\"'“”‘’()[]{}<>|/\\_~`="
_OPENERS = lexicon.words("honestly just basically mostly mainly really literally maybe tbh")
# What tells of something, and is no mere list of things more ("stability. 4 managers in 2 years").
_TOLD = re.compile(
    r"\b(?:they|it|we|there|he|she|nobody|everybody|everyone|is|are|r|was|were|has|have|keeps?|gets?|need|wants?)\b|"
    r"['’](?:ve|re)\b",
    re.IGNORECASE,
)
_TELLING = 4  # words: a sentence that long says more than the one word before it
_TITLED = 3  # words: from here on, capitals throughout are a habit of the keyboard


def clean(text: str) -> str:
    """One sentence of plain words: lists joined; lead-ins, emoji, shouting and stray marks removed."""
    text = _keyed(_LABEL.sub("", _plain(_joined_lines(_TAG.sub(" ", text)))))
    for short, spelt in _SHORT:
        text = short.sub(spelt, text)
    text = _ASIDE.sub("", _UNSURE.sub("", _theirs(text)))
    text = _ANSWERED.sub("", _FILLER.sub("", _listed(_first_sentence(_fragments(text)))))
    for _ in range(3):
        shorter = _PREFIXES.sub("", text)
        if not re.search(r"\w", shorter):
            break
        text = shorter
    text = _together(_stripped(text))
    return re.sub(r"\bi\b(?=['’ ]|$)", "I", _balanced(_untitled(_unshouted(text))))


def _keyed(text: str) -> str:
    """Apostrophes and capitals that were left out."""

    def joined_up(found: re.Match[str]) -> str:
        word = found[0]
        tail = 1 if found["head"] or found["one"] or found["it"] or found["me"] else 2
        return f"{word[:-tail]}'{word[-tail:]}"

    return _DAYS.sub(lambda found: found[0].capitalize(), _NO_APOSTROPHE.sub(joined_up, text))


def _together(text: str) -> str:
    """What two people have in common, as a sentence: "me and my dad made ...", "ex army, both of us"."""
    both = _US_BOTH.match(text)
    if both and not re.match(r"(?:we|our|a|an|the)\b", both["what"], re.IGNORECASE):
        return f"we are both {both['what']}"
    return _AND_ME.sub(r"\1 and I", _ME_AND.sub(r"\1 and I", text))


def _theirs(text: str) -> str:
    """Words in quotation marks without the marks; the "we" of those who said them is "they"."""
    spoken = _SPOKEN.match(text.rstrip(" .!"))
    if not spoken or re.match(r"we both\b", spoken["words"], re.IGNORECASE):
        return text
    words = re.sub(r"^we\b", "they", spoken["words"], flags=re.IGNORECASE)
    return re.sub(r"\bus\b", "you", re.sub(r"\bour\b", "their", words))


def _stripped(text: str) -> str:
    """Without the stray marks around it; a bracket that closes one stays."""
    bare = text.lstrip(_MARKS + "#+").rstrip(_MARKS)
    open_ones = bare.count("(") - bare.count(")")
    tail = text[len(text.rstrip(_MARKS)) :]
    quoted = len(re.findall(r"(?<!\w)['‘](?=\w)", bare)) == 1 and not re.search(r"\w['’](?!\w)", bare)
    closed = (open_ones == 1 and tail.startswith(")")) or (quoted and tail[:1] in ("'", "’"))
    return bare + tail[0] if tail and closed else bare


def rest(text: str) -> str:
    """What stands after the first sentence, as typed; "" when there is nothing more."""
    plain = _plain(text)
    first = _first_sentence(plain)
    return plain[len(first) :].lstrip(" .!?…") if plain.startswith(first.rstrip("?")) else ""


def _joined_lines(text: str) -> str:
    """Bullets on lines of their own become "a, b and c"; other line ends become sentence ends or spaces."""
    numbered = [p.strip(" ,;.") for p in _NUMBERED.split(text) if p.strip(" ,;.")]
    if "\n" not in text.strip() and len(numbered) > 1 and len(_NUMBERED.findall(text)) >= len(numbered):
        return ", ".join(numbered[:-1]) + " and " + numbered[-1]
    lines = [re.sub(r"^\s*(?:[-*•–—]|\d{1,2}[.)])\s+", "", line).strip(" ;,") for line in text.splitlines()]
    items = [line.rstrip(".") for line in lines if line]
    if len(items) > 1 and all(len(item.split()) <= 6 for item in items):
        return joined(items)
    if len(items) > 2 and all(len(item.split()) <= 6 for item in items[:-1]):
        return ", ".join(items)
    return " ".join(line for line in lines if line)


def _fragments(text: str) -> str:
    """ "staffing. budget. the new site." is a list."""
    parts = [p.strip() for p in text.split(".") if p.strip()]
    short = len(parts) > 2 and all(len(p.split()) <= 4 for p in parts[:-1]) and len(parts[-1].split()) <= 6
    return ", ".join(parts) if short and not any(p[0].isupper() for p in parts[1:]) else text


def _listed(text: str) -> str:
    """ "rota, handovers, night cover" gets its "and"; anything longer is no plain list."""
    text = re.sub(r"\s+--+\s+", ", ", text)
    clauses = text.split("; ")
    if len(clauses) > 1 and any(
        re.search(r"\b(?:is|are|was|were|has|have|keeps?)\b", c) for c in clauses[1:]
    ):
        return clauses[0]
    if re.search(r"\S\s[/+]\s\S|;\s", text) and len(text.split()) <= 16:
        text = re.sub(r"\s*;\s+|\s[/+]\s", ", ", text)
        text = text if text.count(",") > 1 else text.replace(", ", " and ")
    items = [item.strip() for item in text.rstrip(" .").split(",")]
    plain = len(items) > 2 and all(1 <= len(i.split()) <= 3 for i in items)
    if not plain or re.search(r"\b(?:and|or)\b", text):
        return text
    return joined(items)


def _plain(text: str) -> str:
    """Unicode composed; controls, emoji, lone surrogates and private characters dropped; spaces single."""
    kept = (" " if c.isspace() else c for c in unicodedata.normalize("NFC", text))
    text = "".join(
        c for c in kept if unicodedata.category(c) not in ("Cc", "Cf", "Cs", "Co", "Cn", "So", "Sk")
    )
    return re.sub(r"\s+", " ", text).replace(" ,", ",").strip()


def _first_sentence(text: str) -> str:
    """Up to the first mark that ends a sentence and leaves at least two words; a question keeps its mark."""
    for end in _ENDS.finditer(text):
        part = text[: end.start()]
        more = text[end.end() :].strip()
        if _is_one_word(part) and len(more.split()) >= _TELLING and _TOLD.search(more):
            return _first_sentence(more)  # "continuity. residents get upset ...": that says what it is
        if len(re.findall(r"\w+", part)) >= 2 and not _ABBREVIATIONS.search(part + "."):
            text = part + ("?" if "?" in end.group() else "")
            break
    if dash := _DASHED.search(text):
        text = text[dash.end() :] if _is_one_word(text[: dash.start()]) else text[: dash.start()]
    return re.sub(r"\s*!+", "", text)


def _is_one_word(part: str) -> bool:
    words = [w for w in re.findall(r"\w+", part) if w.lower() not in _OPENERS | lexicon.STOP_WORDS]
    return len(words) == 1 and len(words[0]) >= _TELLING and words[0].lower() not in lexicon.VAGUE


def _unshouted(text: str) -> str:
    letters = [c for c in text if c.isalpha()]
    shouted = len(text.split()) > 1 and len(letters) > 8 and all(c.isupper() for c in letters)
    if len(text) > 4 and text.isupper() and (text.lower() in lexicon.PLAIN or text.endswith("ING")):
        return text.lower()
    return text.lower() if shouted else text


def _untitled(text: str) -> str:
    """ "Led A Team Of Six": where even the small words are capitals, words that are no names lose theirs."""
    words = text.split(" ")
    small = [w for w in words[1:] if w.lower() in lexicon.SMALL]
    if len(words) < _TITLED or not small or any(w.islower() for w in words):
        return text
    plain = lexicon.PLAIN | lexicon.SMALL | lexicon.DETERMINERS
    known = (w.lower() if w != "I" and w.strip(",.;").lower() in plain else w for w in words)
    return " ".join(known)


def _balanced(text: str) -> str:
    """Brackets and double quotes without their partner are dropped."""
    for left, right in ("()", "[]", "{}", "<>", "“”"):
        if text.count(left) != text.count(right):
            text = text.replace(left, "").replace(right, "")
    text = text.replace('"', "") if text.count('"') % 2 else text
    return re.sub(r"\s+", " ", text).strip()
