"""Who feels it is interested, what makes one feel it is interesting: the two are easily swapped."""

# ruff: noqa: E501 - one row of the table a line
from __future__ import annotations

import re
from collections.abc import Iterable

from cordially.model import Severity
from cordially.proofing.lexicon import GROUPS, THINGS, plural
from cordially.proofing.rule import Example, Hit, Line, Rule
from cordially.proofing.view import LetterView

_STEMS = [
    "interest",
    "excit",
    "fascinat",
    "bor",
    "confus",
    "tir",
    "disappoint",
    "surpris",
    "satisfy",
    "motivat",
    "inspir",
    "impress",
    "challeng",
    "overwhelm",
    "frustrat",
    "exhaust",
    "amaz",
    "astonish",
    "thrill",
    "delight",
    "pleas",
    "encourag",
    "reassur",
    "refresh",
    "relax",
]
_MAKES = {
    **{f"{s}ing": ("satisfied" if s == "satisfy" else f"{s}ed") for s in _STEMS},
    "thrilling": "thrilled", "delighting": "delighted",
}  # fmt: skip
_FEELS = {felt: makes for makes, felt in _MAKES.items()} | {
    "impressed": "impressive",
    "delighted": "delightful",
}
_ING = "|".join(_MAKES)
_ED = "|".join(_FEELS)
_HOW = r"(?:(?:very|really|so|quite|extremely|most|truly|too|rather|also|still|a bit|deeply|genuinely|highly|particularly|always|never|not) )*"
_BEHIND = r"(?=[.,;!?]|$| (?:by|about|in|with|at|to|that|when|because|for|if|and|but|from|after)\b)"
_WHAT = "|".join(
    sorted(
        {
            *(
                THINGS
                - GROUPS
                - {
                    "class",
                    "school",
                    "world",
                    "city",
                    "region",
                    "country",
                    "district",
                    "partnership",
                    "institution",
                    "studio",
                    "office",
                    "court",
                    "bank",
                    "club",
                    "bar",
                }
            ),
            "chat",
        },
        key=len,
        reverse=True,
    )
)
_WHATS = "|".join(
    plural(t) for t in sorted(THINGS - GROUPS - {"class", "school", "city", "office", "clinic", "shop"})
)
_PERSON = re.compile(
    rf"\b(?:i (?:am|was|have been|had been|feel|felt|would be|will be|became|remain)|i'm|i'd be|i've been|we (?:are|were|felt|would be)|we're|made me|makes me|left me) {_HOW}(?P<at>{_ING}){_BEHIND}(?! to be\b)"
)
_THING = re.compile(
    rf"\b(?:(?:the|your|this|that|my|our|their|his|her|whole|each|every) (?:[a-z]+ )?(?:{_WHAT}) (?:of [a-z' ]{{2,20}} )?(?:is|was|sounds|sounded|seems|seemed|looks|looked|has been|will be|would be|must be)"
    rf"|(?:the|your|these|those|my|our|their) (?:[a-z]+ )?(?:{_WHATS}) (?:are|were|sound|sounded|seem|seemed)|\bit (?:is|was|has been|sounds|sounded|would be)) {_HOW}(?P<at>interested|excited|fascinated|bored|confused|tired|motivated|inspired|challenged|satisfied)(?=[.,;!?]|$| (?:to|and|for|but|because|that)\b)"
)
_FOUND = re.compile(
    rf"\b(?:find|found|made|consider|considered|thought) (?:it|this|that|(?:the|your|this|our|his|her|my) (?:[a-z]+ ){{1,2}}?) ?{_HOW}(?P<at>interested|excited|fascinated|bored|confused|inspired|challenged|motivated)(?=[.,;!?]|$| (?:and|to|because|but)\b)(?<!staff motivated)(?<!team motivated)(?<!people motivated)(?<!students motivated)(?<!children interested)(?<!students interested)(?<!pupils interested)(?<!team interested)(?<!customers interested)"
)
_BEFORE = re.compile(
    rf"\b(?:an?|very|most|such an?|really|the most|many|some) (?P<at>interested|excited|fascinated|bored|challenged|confused|inspired|surprised) (?={_WHAT}s?\b)(?! (?:party|parties))"
)


_BOTH = ("excit", "bor", "interest", "tir", "fascinat", "confus", *(w[:6] for w in _STEMS if len(w) > 6))
"""The beginnings of all those words."""


def check(letter: LetterView) -> Iterable[Hit]:
    plain = letter.plain
    if not any(word in plain for word in _BOTH):
        return
    for match in _PERSON.finditer(letter.plain, letter.body_start, letter.body_end):
        fix = _MAKES[match["at"]]
        yield Hit(*match.span("at"), f"Who feels it is “{fix}”; what causes it is “{match['at']}”.", (fix,))
    for pattern in (_THING, _FOUND, _BEFORE):
        for match in pattern.finditer(letter.plain, letter.body_start, letter.body_end):
            fix = _FEELS[match["at"]]
            yield Hit(
                *match.span("at"),
                f"What causes the feeling is “{fix}”; who has it is “{match['at']}”.",
                (fix,),
            )


RULE = Rule(
    id="adjective.feeling",
    severity=Severity.ERROR,
    line=Line.MISTAKES,
    summary="“Interesting” and “interested”, or two words like these, are swapped.",
    why="“I am very interesting in the post” says something else, and readers smile.",
    examples=(
        Example("I was fascinating by the looms.", "I was fascinated by the looms."),
        Example("The tour was very interested.", "The tour was very interesting."),
        Example("I found your plan really excited.", "I found your plan really exciting."),
        Example("We had an interested talk.", "We had an interesting talk."),
    ),
    quiet=(
        "I am encouraging my team, and I was interested.",
        "The team was excited, and so was I.",
        "I found the staff motivated and the work tiring.",
        "It is satisfying to be tired in the evening.",
    ),
    check=check,
)
