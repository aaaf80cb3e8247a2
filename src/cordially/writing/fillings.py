"""Reading the person's own words: what shape a filling has, so that a frame can be chosen that fits it.

The debrief is made of stems ("We also talked about ___") and people answer them as they please: with a noun
phrase, a gerund, a clause, a whole sentence, a list, with capitals and full stops. `read` cleans the words,
never adds a fact to them, and says how they are built; where it cannot, it asks a kind question.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from cordially.model import Problem, Topic, TopicKind
from cordially.model.words import said
from cordially.writing import lexicon
from cordially.writing.cleaning import clean, rest
from cordially.writing.tongues import foreign

MAX_WORDS = 40  # ours: one sentence of a letter holds no more

_INVERTED = re.compile(
    r"^(?:(?:how|why|what|where|when|who|which)\s+(?:\w+\s+)?)?"
    r"(?:do|does|did|is|are|was|were|can|could|will|would|should|have|has)\b",
    re.IGNORECASE,
)


_THEY_ASKED = re.compile(r"^(?:when |so )?(?:he|she|they|[A-Z][a-z]+) asked\b", re.IGNORECASE)
# "my grandad and I made ...", "both of us rowed ...", "in Turkana we moved ...".
_JOINT = re.compile(
    r"^(?:(?:\w+(?: \w+)?) and I|both of (?:us|them)|the (?:two|pair) of us|we (?:both|all))"
    r"(?: both| all| also| never)? (?P<verb>[\w']+)",
    re.IGNORECASE,
)
_BEFORE_WE = re.compile(
    r"^(?:in|at|during|after|back in|last|when)(?: [\w'’-]+){1,5},? (?:I|we|they) (?P<verb>[\w']+)",
    re.IGNORECASE,
)


class Shape(StrEnum):
    """How a filling is built; each shape has frames of its own."""

    NOUN = "noun"  # the returns backlog
    GERUND = "gerund"  # rebuilding the rota
    CLAUSE = "clause"  # how the team rebuilt the rota
    NEED = "need"  # someone to lead the nights; to cut costs
    STATEMENT = "statement"  # you need to cut the backlog
    DEED = "deed"  # (I) led a team of six
    QUESTION = "question"  # How do you keep good cooks?
    LOOSE = "loose"  # storm damage repairs, or pupils drop physics: only sure to read well after a colon

    @property
    def follows_about(self) -> bool:
        """True when the filling reads well after "about"."""
        return self in (Shape.NOUN, Shape.GERUND, Shape.CLAUSE)


@dataclass(frozen=True, slots=True)
class Filling:
    """Words made ready for a frame; `quote` is what the person typed. A DEED stands without its "I"."""

    text: str
    shape: Shape
    quote: str


def read(topic: Topic, names: tuple[str, ...] = (), own: bool = False) -> Filling | Problem:
    """The filling of one topic, or a kind question where its words cannot carry a sentence.

    `names` are those of the reader of the letter: their name becomes "you". `own` is true when the topic
    was shared with this reader, so that "she" and "her" mean them.
    """
    words = clean(answer(topic))
    refused = _refusal(words, topic)
    if refused:
        return refused
    text, asked = words.rstrip("?").rstrip(" .,;:"), words.endswith("?")
    if (asked and _INVERTED.match(text)) or (topic.kind is TopicKind.NEED and _asks(text)):
        if topic.kind in (TopicKind.FIT, TopicKind.PERSONAL):
            return Problem(
                "debrief.topics", said('"{text}?" is a question still. What is the answer to it?', text=text)
            )
        text = re.sub(r"\bthey\b", "you", text[0].upper() + text[1:]).replace('"', "'")
        return Filling(f"{text}?", Shape.QUESTION, topic.text)
    if topic.kind is TopicKind.NEED:  # whoever says what "we" need speaks as the employer
        text = re.sub(lexicon.WE_NEED, "they", text, flags=re.IGNORECASE)
    text, shape = shaped(_to_reader(_lower_head(text), names, own), topic.kind)
    return Filling(text, shape, topic.text)


def answer(topic: Topic) -> str:
    """The answer of "he asked what I would do about theft. I'd greet everyone", where both were typed."""
    if topic.kind is not TopicKind.WISH or not _THEY_ASKED.match(topic.text.strip()):
        return topic.text
    answer = rest(topic.text)
    return answer if len(answer.split()) > 2 else topic.text


def _asks(text: str) -> bool:
    """ "can the move wait": a question that lost its mark."""
    words = text.lower().split()
    return (
        len(words) > 2 and words[0] in lexicon.ASKING and words[1] in lexicon.DETERMINERS | lexicon.SUBJECTS
    )


def read_highlight(text: str) -> Filling | None:
    """A line of the résumé as a filling, mostly a DEED ("cut returns by half"); None if unusable."""
    words = clean(text).rstrip("?").rstrip(" .,;:")
    if not words or len(words.split()) > MAX_WORDS:
        return None
    words, shape = shaped(_lower_head(words), TopicKind.FIT, article=False)
    if shape in (Shape.NOUN, Shape.LOOSE) and _is_done(words):
        shape = Shape.DEED
    return Filling(words, shape, text) if shape is not Shape.QUESTION else None


def _is_done(words: str) -> bool:
    """A line of a résumé begins with what was done: "planned shifts for 45 people", "trained 12 baristas"."""
    head, following = [*words.lower().split(), ""][:2]
    counted = following in lexicon.DETERMINERS or following[:1].isdigit() or following.endswith("s")
    return head in lexicon.DONE or (
        head in lexicon.NOT_DEED - lexicon.CREDENTIALS and head.endswith("ed") and counted
    )


def _refusal(words: str, topic: Topic) -> Problem | None:
    """Why these words cannot stand in a letter, as a question; None when they can."""
    if not any(c.isalpha() for c in words):
        return Problem("debrief.topics", "One of your notes holds no words yet. What was it about?")
    shown = " ".join(topic.text.split()[:8])
    if words.lower() in lexicon.VAGUE or re.match(lexicon.VAGUE_HEAD, words, re.IGNORECASE):
        return Problem(
            "debrief.topics",
            said('"{shown}" is a start. What exactly did you talk about there?', shown=shown),
        )
    if len(words.split()) > MAX_WORDS or any(len(word) > 60 for word in words.split()):
        return Problem(
            "debrief.topics",
            said(
                'The note that begins "{shown}" is long. Which one sentence of it matters most?', shown=shown
            ),
        )
    if re.search(lexicon.MONEY, words, re.IGNORECASE):
        return Problem(
            "debrief.topics",
            said(
                '"{shown}" touches on money, which a thank-you leaves out. What else did you discuss?',
                shown=shown,
            ),
        )
    if foreign(words):
        return Problem(
            "debrief.topics",
            said(
                '"{shown}" is in another language than the letter. How would you say it in English?',
                shown=shown,
            ),
        )
    if topic.kind is TopicKind.PERSONAL and re.search(lexicon.GRAVE, words, re.IGNORECASE):
        return Problem(
            "debrief.topics",
            said(
                '"{shown}" is a grave matter between you; a letter says it too lightly. What else was there?',
                shown=shown,
            ),
        )
    if topic.kind is TopicKind.WISH and re.search(lexicon.REGRET, words, re.IGNORECASE):
        return Problem(
            "debrief.topics",
            said('"{shown}" looks back. What is the better answer, in positive words?', shown=shown),
        )
    if re.search(lexicon.DOUBTS, words, re.IGNORECASE):
        return Problem(
            "debrief.topics",
            said('"{shown}" is an impression of them. What was it that you discussed?', shown=shown),
        )
    return None


def _lower_head(text: str) -> str:
    """The first word without the capital of a sentence's start; words that may be names keep theirs."""
    head = text.split(" ", 1)[0]
    bare = head.strip(",;:'’").lower()
    common = (
        bare in lexicon.PLAIN
        or bare.split("'")[0].split("’")[0] in lexicon.SUBJECTS
        or bare in lexicon.DETERMINERS | lexicon.WANTED | lexicon.QUESTION_WORDS | lexicon.IRREGULAR_DEEDS
        or bare in lexicon.NOT_DEED | lexicon.BASE_VERBS | lexicon.DOUBTFUL_VERBS | lexicon.UNCOUNTED
        or (len(bare) >= 5 and bare.endswith(lexicon.COMMON_ENDINGS))
    )
    keep = head in ("I", "I'm", "I've", "I’m", "I’ve", "I'd", "I’d") or not head.istitle() or not common
    return text if keep else head[:1].lower() + text[1:]


def _to_reader(text: str, names: tuple[str, ...], own: bool) -> str:
    """ "They", and where it is surely meant the reader's name, "she" or "he", become "you"."""
    for name in sorted((n for n in names if n), key=len, reverse=True):
        text = re.sub(rf"^{re.escape(name)}['’]s\b", "your", text)
        text = re.sub(rf"\b{re.escape(name)} and (?=I\b|me\b)", "you and ", text)
    who = ["they", "the company", *(re.escape(n) for n in names if n), *(["she", "he"] if own else [])]
    lead_in = r"(?:(?:how|why|what|where|when|whether|if|that)(?: \w+)?? )?"
    subject = rf"^({lead_in})({'|'.join(who)})(['’](?:re|ve|ll|s|d))? "
    found = re.match(subject, text, re.IGNORECASE)
    if found:
        rest = text[found.end() :]
        has = re.match(r"(?:just |also |always )?(?:got|been|had|done|gone)\b", rest)  # "she's got twins"
        is_or_has = {"'s": "'ve", "’s": "’ve"} if has else {"'s": "'re", "’s": "’re"}
        joint = is_or_has.get(found[3] or "", found[3] or "")
        rest = re.sub(r"\b(and|but|because|so|where|what) they\b", r"\1 you", rest)
        if found[2].lower() != "they":
            rest = _own_to_your(rest if found[3] else _second_person(rest))
        text = f"{found[1]}you{joint} {rest}"
        text = re.sub(r"^you (?:said|told me|mentioned|explained)(?: that)? ", "", text)
    if own:
        text = re.sub(r"^(?:he|him|she|her) and (?:his|her)\b", "you and your", text, flags=re.IGNORECASE)
        text = re.sub(r"^((?:her|his) .+?),? (?:so|and) (?:she|he) .*$", r"\1", text, flags=re.IGNORECASE)
        text = _one_to_you(text)
    heads = "their|her|his" if own else "their"
    text = re.sub(rf"^({heads}) (?=\w)", "your ", text, flags=re.IGNORECASE)
    return _they_to_you(_their_to_your(text))


def _own_to_your(rest: str) -> str:
    """ "coach his daughter's team", said of the reader: it is their own; "her" alone may be anybody."""
    return re.sub(r"\b(?:his|her)\b(?= (?!and\b|to\b|in\b|on\b|at\b|for\b|with\b)\w)", "your", rest)


def _they_to_you(text: str) -> str:
    """ "the customers they lost": right after a noun, "they" is never that noun, so it is the employer."""
    words = text.split(" ")
    for at in range(1, len(words) - 1):
        before = words[at - 1].lower()
        joint = before in lexicon.CONJUNCTIONS or not before.isalpha() or _is_gerund(before)
        if words[at].lower() == "they" and not joint and "they" not in map(str.lower, words[:at]):
            words[at] = "you"
    return " ".join(words)


def _one_to_you(text: str) -> str:
    """ "the bus he takes was in my data", of the reader: right after a noun, "he" is whom one talked to."""
    words = text.split(" ")
    for at in range(1, len(words) - 1):
        before = words[at - 1].lower()
        if words[at].lower() in ("he", "she") and before.isalpha() and before not in lexicon.CONJUNCTIONS:
            return " ".join((*words[:at], "you", _second_person(" ".join(words[at + 1 :]))))
    return text


def _their_to_your(text: str) -> str:
    """It is the employer's unless a plural stands before it ("help patients keep their dignity")."""
    words = text.split(" ")
    for at, word in enumerate(words):
        if word == "their" and "you" in words[:at] and not any(map(_is_plural, words[:at])):
            words[at] = "your"
    return " ".join(words)


def _is_plural(word: str) -> bool:
    bare = word.strip(",;:").lower()
    return bare in lexicon.PLURAL_PEOPLE or bool(re.search(r"\w{2}[^su]s$", bare))


def _second_person(rest: str) -> str:
    """The first verb without its third person: "is short of staff" -> "are short of staff"."""
    words = rest.split(" ")
    at = next(
        (i for i, w in enumerate(words) if w.lower() not in lexicon.ADVERBS and not w.endswith("ly")), 0
    )
    verb = words[at]
    known = {"is": "are", "was": "were", "has": "have", "does": "do", "isn't": "aren't", "wasn't": "weren't",
             "hasn't": "haven't", "doesn't": "don't"}  # fmt: skip
    if verb in known:
        words[at] = known[verb]
    elif re.search(r"(?:ch|sh|ss|x|o)es$", verb):
        words[at] = verb[:-2]
    elif re.search(r"[^aeiou]ies$", verb):
        words[at] = verb[:-3] + "y"
    elif re.search(r"[a-z]{2}s$", verb) and not verb.endswith(("ss", "us")):
        words[at] = verb[:-1]
    return " ".join(words)


def shaped(text: str, kind: TopicKind, *, article: bool = True) -> tuple[str, Shape]:
    """The words and their shape; with `article`, a noun phrase gets the one it lacks ("the backlog")."""
    words = [w.strip(",;:") for w in text.lower().split()]
    head, following = words[0], words[1] if len(words) > 1 else ""
    opened = _by_its_head(text, words, kind)
    if opened:
        return opened
    if _is_statement(words) or _is_joint(text):
        return text, Shape.STATEMENT
    if kind is TopicKind.NEED and re.match(lexicon.LOOKED_FOR, text, re.IGNORECASE):
        return text, Shape.NEED
    verbal = _verb_head(text, head, following, kind)
    if verbal:
        return verbal
    if kind is TopicKind.NEED and following and _is_wanted(words):
        return text, Shape.LOOSE if "," in text else Shape.NEED
    if _is_gerund(head):
        return text, Shape.GERUND
    if article and kind in (TopicKind.FIT, TopicKind.WISH) and head in lexicon.CREDENTIALS:
        return f"being {'an' if head[0] in 'aeiou' else 'a'} {text}", Shape.GERUND
    if _may_hold_a_verb(text, words):
        return text, Shape.LOOSE
    return _with_article(text, words, kind) if article else text, Shape.NOUN


def _by_its_head(text: str, words: list[str], kind: TopicKind) -> tuple[str, Shape] | None:
    """What the first word alone decides: "I led ...", "to cut costs", "how they ...", "that the team ..."."""
    head, more = words[0], len(words) > 1
    if head == "being" and more:
        return text, Shape.GERUND
    if (
        kind in (TopicKind.FIT, TopicKind.WISH)
        and head in lexicon.ABLE
        and words[1:2]
        and (words[1] in ("in", "at", "with", "to", "for"))
    ):
        return f"am {text}", Shape.DEED
    if head == "been" and more and kind in (TopicKind.FIT, TopicKind.WISH):
        return f"have {text}", Shape.DEED
    led = re.match(r"I(?:['’](m|ve|d|ll))? (.+)", text)
    if led:
        joint = {"m": "am ", "ve": "have ", "ll": "will ", "d": _would_or_had(led[2])}.get(led[1] or "", "")
        return joint + led[2], Shape.DEED
    if head == "to" and more:
        if kind is TopicKind.WISH:
            return f"would {text[3:]}", Shape.DEED
        return (text, Shape.NEED) if kind is TopicKind.NEED else (f"how {text}", Shape.CLAUSE)
    if head in lexicon.QUESTION_WORDS and more:
        return text, Shape.CLAUSE
    told = len(words) > 3 and (words[1] in lexicon.DETERMINERS or words[2] not in lexicon.PREPOSITIONS)
    if head == "that" and told:
        return text[5:], Shape.STATEMENT
    if kind in (TopicKind.FIT, TopicKind.WISH) and head in lexicon.STATES and more:
        return text, Shape.DEED
    return None


def _verb_head(text: str, head: str, following: str, kind: TopicKind) -> tuple[str, Shape] | None:
    """A filling that begins with a verb: a deed ("led a team"), or for a need what is to be done."""
    counted = following in lexicon.DETERMINERS or following[:1].isdigit()
    base = head in lexicon.BASE_VERBS or (head in lexicon.DOUBTFUL_VERBS and counted)
    if kind is TopicKind.NEED:
        if head.replace("’", "'") in lexicon.CANNOT and following:
            return f"you {text}", Shape.STATEMENT
        return (f"to {text}", Shape.NEED) if base and following else None
    if kind is TopicKind.PERSONAL or not following:
        return None
    imperative = head in (lexicon.BASE_VERBS | lexicon.DOUBTFUL_VERBS) - lexicon.IRREGULAR_DEEDS
    if kind is TopicKind.WISH and (imperative or _would(head, following)):
        return f"would {text}", Shape.DEED
    past = head in lexicon.IRREGULAR_DEEDS or (
        head.endswith("ed") and len(head) > 3 and head not in lexicon.NOT_DEED
    )
    return (text, Shape.DEED) if past or base else None


def _is_joint(text: str) -> bool:
    """Two people or a place before the subject: "my grandad and I made a shed", "in Turkana we moved ..."."""
    found = _JOINT.match(text) or _BEFORE_WE.match(text)
    if _DESCRIBED.match(text):  # "the bus you take was in my data"
        return True
    return bool(found) and _is_verb(found["verb"].lower())  # type: ignore[index]


_DESCRIBED = re.compile(
    r"^(?:the|a|an|my|your|our) \w+ (?:you|he|she|they|I|we) [\w']+ (?:was|were|is|are|has|had)\b",
    re.IGNORECASE,
)


def _is_verb(word: str) -> bool:
    return (
        word in lexicon.IRREGULAR_DEEDS | lexicon.AUXILIARIES | lexicon.STATES | lexicon.BASE_VERBS
        or (word.endswith("ed") and word not in ("bed", "red"))
        or word
        in ("are", "were", "do", "go", "went", "grew", "come", "came", "live", "lived", "want", "need")
    )


def _would_or_had(rest: str) -> str:
    """What the "'d" of "I'd" stands for: "I'd start with ...", "I'd worked there"."""
    verb = rest.split(" ", 1)[0].lower()
    past = verb in lexicon.IRREGULAR_DEEDS - lexicon.BASE_VERBS - lexicon.DOUBTFUL_VERBS - {"become", "come"}
    return "had " if past or (verb.endswith("ed") and verb not in ("need", "feed")) else "would "


def _would(head: str, following: str) -> bool:
    """ "ask about the handover", "call the customer": an answer in the imperative."""
    if head in lexicon.ANSWERING:
        return True
    if head in lexicon.BEFORE_ANSWERING:
        return following in lexicon.ANSWERING | lexicon.DOUBTFUL_ANSWERING | lexicon.BASE_VERBS
    objects = lexicon.DETERMINERS | lexicon.PREPOSITIONS | lexicon.PLURAL_PEOPLE | {"them", "him", "her"}
    return head in lexicon.DOUBTFUL_ANSWERING and following in objects


def _is_wanted(words: list[str]) -> bool:
    """ "more nurses", "a calmer morning", "one person who ...": what is missing, named."""
    head, following = words[0], words[1]
    return (
        head in lexicon.WANTED
        or head.isdigit()
        or (head in ("a", "an") and (following in lexicon.WANTED or following in ("pair", "bit", "little")))
        or (head in ("a", "one") and following in ("person", "team", "place"))
    )


def _is_statement(words: list[str]) -> bool:
    """True when the words hold a subject and its verb, outside any relative clause."""
    if words[0].split("'")[0].split("’")[0] in lexicon.SUBJECTS and len(words) > 2:
        return True
    if _plural_acts(words):
        return True
    for before, word, after in zip(words, words[1:], [*words[2:], ""], strict=False):
        if word in lexicon.RELATIVES or word in lexicon.SUBJECTS or word == "i":
            return False
        if word in lexicon.AUXILIARIES and before not in lexicon.POSSESSIVES and after:
            return True
        if word.endswith(("'s", "’s")) and after in lexicon.AFTER_IS:
            return True
        wanting = (
            word in ("needs", "need", "wants", "want", "hopes", "hope") and before not in lexicon.POSSESSIVES
        )
        if wanting and (after == "to" or after in lexicon.DETERMINERS | lexicon.WANTED):
            return True
        if word in lexicon.SAYING and before not in lexicon.POSSESSIVES and after:
            return True
        past = word in lexicon.IRREGULAR_DEEDS or (word.endswith("ed") and word not in lexicon.NOT_DEED)
        if past and before not in lexicon.POSSESSIVES and (after in lexicon.DETERMINERS or after.isdigit()):
            return not _is_gerund(words[0])
    return False


def _plural_acts(words: list[str]) -> bool:
    """ "quotes take three weeks": a bare plural, a word that may be its verb, and an object."""
    at = 1 if words[0] in lexicon.POSSESSIVES - {"this", "that"} else 0
    if len(words) < at + 3 or not _is_plural(words[at]) or words[at] in ("this", "always"):
        return False
    verb, after = words[at + 1], words[at + 2]
    verbal = verb not in lexicon.PREPOSITIONS | lexicon.DETERMINERS and not verb.endswith(("ing", "ed"))
    # "the returns backlog that grew": what follows describes the noun.
    return verbal and after in (lexicon.DETERMINERS | lexicon.MEASURES) - lexicon.RELATIVES


def _may_hold_a_verb(text: str, words: list[str]) -> bool:
    """True where a present tense may hide: "pupils drop physics", "the team struggles with nights".

    Without a dictionary these look like "storm damage repairs" and "the ward rounds on Fridays".
    """
    if all(w[:1].isupper() or w.lower() in lexicon.NAME_PARTICLES | lexicon.SMALL for w in text.split()):
        return False  # a name
    owned = any(w.endswith(("'s", "’s")) for w in words)
    if len(words) < 3 or words[0] in lexicon.WANTED or owned or " and " in " ".join(words):
        return False
    end = next((i for i, w in enumerate(words) if i and w in lexicon.PREPOSITIONS), len(words))
    if words[0] not in lexicon.DETERMINERS:
        return end > 2
    sure = words[0] == "my" or _is_plural(words[1]) or words[1] in lexicon.DETERMINERS
    return not sure and any(map(_is_plural, words[2:end])) and end < len(words)


def _is_gerund(head: str) -> bool:
    return head.endswith("ing") and len(head) > 4 and head not in lexicon.NOT_GERUND


def _with_article(text: str, words: list[str], kind: TopicKind) -> str:
    """ "the" before a countable singular noun that lacks one; hobbies and names go without."""
    first = text[:1]
    bare = words[0] in lexicon.DETERMINERS | lexicon.WANTED | lexicon.PREPOSITIONS or words[0].endswith(
        ("'s", "’s")
    )
    if bare or kind is TopicKind.PERSONAL or not first.isalpha() or not text.isascii() or "," in text:
        return text
    end = next((i for i, w in enumerate(words) if i and w in lexicon.PREPOSITIONS), len(words))
    noun = words[end - 1]
    if any(w.endswith(("'s", "’s")) for w in words[:end]):
        return text
    if len(words) == 1 and first.isupper():
        return text
    plural = noun.endswith("s") and not noun.endswith(("ss", "us", "is"))
    uncounted = noun in lexicon.UNCOUNTED or noun.endswith(lexicon.UNCOUNTED_ENDINGS) or " and " in text
    return text if plural or uncounted else f"the {text}"
