"""A comma left out where nobody leaves it out: before a name one speaks to, around an insertion, behind "yes"."""

# ruff: noqa: E501 - one row of the table a line
from __future__ import annotations

import re
from collections.abc import Iterable

from cordially.model import Severity
from cordially.proofing.rule import Example, Hit, Line, Rule
from cordially.proofing.view import LetterView

_NAME = r"[A-Z][a-zà-ÿ’'-]+"
_SPOKEN_TO = re.compile(
    rf"\b(?:[Tt]hank you|[Tt]hanks)(?: (?:again|so much|very much|once again))?(?: for (?:your|the|all|this|that) [a-z]+(?: [a-z]+)?)?(?P<at> )(?=(?P<name>{_NAME})[.!])"
    rf"|\b(?:Yes|No|Sorry|Well|Welcome|Congratulations|Hello|Hi|Goodbye)(?P<at2> )(?=(?P<name2>{_NAME})[.!,])"
)
_GREETED = re.compile(rf"^(?:Dear|Hello|Hi|Hey) {_NAME}(?P<at> )(?=[Tt]hank|[Ii]t was )", re.M)
_INSERTED = re.compile(
    rf"\b[Mm]y (?:[a-z]+ ){{0,2}}(?:manager|boss|supervisor|colleague|mentor|tutor|teacher|professor|principal|director|referee|partner|employer|lecturer|coach|foreman|matron|line manager|head chef), (?:(?:Mr|Ms|Mrs|Dr|Prof)\.? )?{_NAME}(?: {_NAME}){{0,2}}(?P<at> )(?=(?:has|have|is|was|will|would|can|could|said|says|told|taught|asked|knows|speaks|agreed|may)\b)"
)
_OPENERS = (
    r"yes|no|well|however|therefore|moreover|furthermore|nevertheless|nonetheless|consequently|meanwhile|otherwise|unfortunately|fortunately|luckily|honestly|frankly|"
    r"personally|overall|in fact|in addition|in conclusion|in short|in general|in my opinion|in my view|for example|for instance|of course|as a result|as you know|as you can see|as i (?:said|mentioned|told you)|"
    r"as we discussed|as discussed|as promised|by the way|on the other hand|on the one hand|to be honest|to be frank|first of all|last but not least|needless to say|as far as i know|if possible|if so|above all|after all that|that said|having said that|as always|incidentally|besides|also|secondly|firstly|thirdly|finally|lastly"
)
_OPENING = re.compile(
    rf"(?:^|[.!?]\s+|\n)(?:{_OPENERS})(?P<at> )(?=(?:i|i'm|i'd|i've|we|you|they|he|she|it|there|my|your|the) [a-z])"
)
_NO_NEED = re.compile(
    r"(?:however|as always|besides|also|in general|of course|finally|overall|as promised|as discussed|otherwise|no|well) $"
)
_BEFORE_QUESTION = re.compile(
    r"(?<!,)(?P<at> )(?=(?:isn't it|don't you|aren't you|doesn't it|won't you|can't we)\?)"
)
_DATES = re.compile(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Christmas|Easter|God|English|French|Spanish|German)"
)


def check(letter: LetterView) -> Iterable[Hit]:
    start, end = letter.body_start, letter.body_end
    for match in _SPOKEN_TO.finditer(letter.text, start, end):
        name = match["name"] or match["name2"]
        if not _DATES.fullmatch(name):
            yield _hit(
                match.span("at" if match["at"] else "at2"),
                "Before the name of who is spoken to stands a comma.",
            )
    for match in _GREETED.finditer(letter.text):
        yield _hit(match.span("at"), "Behind the greeting stands a comma.")
    for match in _INSERTED.finditer(letter.text, start, end):
        yield _hit(match.span("at"), "What is put in between has a comma on both sides.")
    for match in _OPENING.finditer(letter.plain, start, end):
        if not _NO_NEED.search(letter.plain, max(0, match.start("at") - 14), match.end("at")) or _after_yes(
            letter, match
        ):
            yield _hit(match.span("at"), "Behind an opening like this stands a comma.")
    for match in _BEFORE_QUESTION.finditer(letter.plain, start, end):
        yield _hit(match.span("at"), "Before a little question at the end stands a comma.")


def _after_yes(letter: LetterView, match: re.Match[str]) -> bool:
    """ "No I am free": "no" alone opens nothing else; "however I try" may be right."""
    said = letter.plain[match.start() : match.end()].strip(" .!?\n")
    return said in ("no", "well") and letter.plain[match.end() :].startswith(
        ("i ", "i'", "we ", "it is", "you ")
    )


def _hit(span: tuple[int, int], told: str) -> Hit:
    return Hit(*span, told, (", ",))


RULE = Rule(
    id="comma.missing",
    severity=Severity.WARNING,
    line=Line.MISTAKES,
    summary="A comma is missing before a name, around an insertion, or behind an opening word.",
    why="“Thank you for your note Marta.” thanks for a note of that name.",
    examples=(
        Example("Thank you for your help Siobhan.", "Thank you for your help, Siobhan."),
        Example("Yes I would be glad to.", "Yes, I would be glad to."),
        Example("My manager, Ola Berg has agreed.", "My manager, Ola Berg, has agreed."),
    ),
    quiet=(
        "Thank you for your help on Monday. Thanks, Siobhan.",
        "However hard it is, I also enjoy it.",
        "My manager, Ola Berg, has agreed, and of course I asked.",
        "In fact, we met.",
    ),
    check=check,
)
