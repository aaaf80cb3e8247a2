"""An article too many."""

# ruff: noqa: E501 - one row of the table a line
from __future__ import annotations

import re
from collections.abc import Iterable

from cordially.model import Severity
from cordially.proofing.lexicon import UNCOUNTED
from cordially.proofing.rule import Example, Hit, Line, Rule
from cordially.proofing.view import LetterView

_ONE = re.compile(
    r"\b(?P<at>an?) (?P<what>(?:very |really |so )?(?:[a-z]+ )?)(?P<noun>[a-z]+)\b"
    r"(?![ -](?!(?:that|which|i|you|we|for|on|about|from|to|in|and|as|with)\b)(?:[a-z]+))"
)
_OWNED = re.compile(r"\b(?P<at>(?:the|an?) )(?:your|my|our|his|her|their)\b(?! (?:own )?(?:truly|majesty))")
_YEARS = re.compile(
    r"\bhave (?P<at>the )(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty) years of\b"
)
_NEVER_ONE = UNCOUNTED - {
    "work",
    "time",
    "help",
    "staff",
    "training",
    "cash",
    "stuff",
    "water",
    "travel",
    "rice",
    "transport",
}
_BARE = re.compile(r"\b(?P<at>an? )(?P<noun>experience|work) (?:in|of|as|with)\b(?! (?:its|mine|yours|art))")
_LANGUAGE = re.compile(
    r"\b(?:of|in|speak|spoke|learn|learned|learnt|teach|taught|and) (?P<at>(?:an?|the) )"
    r"(?=(?:english|french|german|spanish|italian|portuguese|polish|dutch|welsh|arabic|hindi|urdu|mandarin|russian|"
    r"japanese|korean|turkish|greek)(?:[.,;!?]| and\b| as\b|$))"
)
_TO_PLACE = re.compile(
    r"\b(?:go|goes|went|going|walk|walked|drive|drove|cycle|cycled|commute|commuted|get|got|came|come|travel|travelled) (?:to|from) (?P<at>the )(?=(?:work|bed|home)\b(?! (?:of|in|on|done|party|parties|team|owner|office|place|site)))"
    r"|\b(?:at|from) (?P<at2>the )(?=(?:home|work|night|midnight|noon|lunchtime)(?:[.,;!?]|$| (?:and|when|i|we|in|with|so|because|but)\b))"
    r"|\bby (?P<at3>the )(?=(?:bus|train|car|bike|bicycle|plane|phone|email|post|mail|hand|heart|mistake|accident|chance)(?:[.,;!?]|$| (?:and|when|i|we|in|to|from|every)\b))"
    r"|\b(?:have|had|having|eat|ate|after|before|for|at|over|cook|cooked) (?P<at4>(?:a|the) )(?=(?:lunch|dinner|breakfast)(?:[.,;!?]|$| (?:and|with|at|in|together)\b)(?! (?:and|or) (?:dinner|lunch|breakfast) (?:service|menu|crowd|rush|shift)))(?<!at the )(?<!for the )(?<!after the )(?<!before the )(?<!cook the )(?<!cooked the )(?<!over the )"
    r"|\b(?P<at5>the )(?=(?:most of (?:the|my|our|us|them)|both of|all of (?:the|us|them|you|my|your))\b)"
    r"|\b(?:for|of|with|in|about|on) (?P<at6>the )(?=(?:all|both|every|each|some|any|another|this|that|these|those) (?:your|my|our|the|of|time|help|people|[a-z]+s)\b)"
    r"|\b(?:start|begin|come|meet|see you|available|free|back|again|leave|finish|finished|started|came|met) (?P<at7>the )(?=(?:next|last) (?:week|month|year|monday|tuesday|wednesday|thursday|friday|saturday|sunday)(?:[.,;!?]|$))"
    r"|\bin (?P<at8>the )(?=(?:general|fact|advance|addition|particular|detail|person|order to|contact|touch|common|case)\b(?! (?:where|when|of|interest|question|manager|case|file|study|studies|notes|law|worker|workers|with|room|area|frame|slot|trade|law|public|office|we|i|you)))"
    r"|\bunder (?P<at9>(?:a|the) )(?=(?:pressure|control|stress|construction|guarantee|supervision)(?:[.,;!?]|$| (?:and|in|at|when|as|with|because)\b))"
    r"|\b(?P<at10>an? )(?=(?:another|other|people|children|men|women|many|several|these|those|both)\b)(?! (?:man|many))(?<!such a )(?<!not a )(?<!an other)"
    r"|\b(?:gain|gained|get|got|have|had|acquire|acquired|with|need|needed|some|bring|brought) (?P<at11>an )(?=(?:(?:work|international|professional|hands-on|practical|extensive|excellent|additional|administrative|academic) )?experience (?:in|with|as|at|of working|from)\b)(?! in (?:which|itself))"
    r"|\b(?P<at12>the )(?=(?:god|humanity|mankind|society|nature|life) (?:is|has|itself)\b)"
    r"|\b(?:play|played|plays) (?P<at13>the )(?=(?:football|soccer|tennis|basketball|rugby|cricket|chess|golf|hockey|volleyball|badminton)\b)"
    r"|\b(?:speak|spoke|learn|learnt|learned|learning|study|studied|studying|teach|taught|teaching|know|understand|in|of) (?P<at14>the )(?=(?:english|french|german|spanish|italian|portuguese|polish|dutch|welsh|arabic|hindi|urdu|mandarin|russian|chinese|japanese|korean|turkish|greek|maths|mathematics|physics|chemistry|biology|economics)(?:[.,;!?]|$| (?:and|as|at|in|since|for|when|with|but|from|well|fluently|very)\b))"
)
_PARTS = frozenset(["few", "little", "bit", "lot", "piece", "set", "good"])


def check(letter: LetterView) -> Iterable[Hit]:
    for match in _ONE.finditer(letter.plain):
        if match["noun"] in _NEVER_ONE and match["what"].strip() not in ("bit of", "piece of", "lot of"):
            start, end = match.start("at"), match.end()
            fix = letter.text[match.end("at") + 1 : end]
            yield Hit(start, end, f"“{match['noun']}” cannot be counted, so it takes no “a”.", (fix,))
    for pattern in (_OWNED, _YEARS, _BARE, _LANGUAGE):
        for match in pattern.finditer(letter.plain):
            said = letter.text[match.start("at") : match.end("at")].strip()
            yield Hit(*match.span("at"), f"“{said}” is one word too many here.", ("",))
    for match in _TO_PLACE.finditer(letter.plain, letter.body_start, letter.body_end):
        group = match.lastgroup or "at"
        said = letter.text[slice(*match.span(group))].strip()
        yield Hit(*match.span(group), f"“{said}” is one word too many here.", ("",))
    yield from _named(letter)


def _named(letter: LetterView) -> Iterable[Hit]:
    """ "the Maria": an article before the name of a person."""
    firsts = {p.first_name for p in letter.people}
    for before, word in zip(letter.words, letter.words[1:], strict=False):
        if (
            word.text in firsts
            and before.text.lower() == "the"
            and letter.text[before.end : word.start] == " "
        ):
            yield Hit(before.start, word.start, f"A name takes no article: “{word.text}” is enough.", ("",))


RULE = Rule(
    id="article.extra",
    severity=Severity.WARNING,
    line=Line.MISTAKES,
    summary="There is an article too many.",
    why="Advice, feedback and information cannot be counted in English.",
    examples=(
        Example("You gave me a good advice.", "You gave me good advice."),
        Example("Thank you for the your time.", "Thank you for your time."),
        Example("I have the ten years of experience.", "I have ten years of experience."),
        Example("I met the Siobhan as well.", "I met Siobhan as well."),
    ),
    quiet=(
        "You gave me a piece of advice and a lot of information.",
        "It was a great experience and a good deal of fun.",
        "A work of art hung in the hall.",
    ),
    check=check,
)
