"""A phrase of this kind of letter that has gone wrong."""

# ruff: noqa: E501 - one row of the table a line
from __future__ import annotations

from collections.abc import Iterable

from cordially.model import Severity
from cordially.proofing.phrases import Phrase, hits
from cordially.proofing.rule import Example, Hit, Line, Rule
from cordially.proofing.view import LetterView

_SAY = "The phrase is “{fix}”."
_TABLE = (
    Phrase(
        r"\b(?:not|don't) hesitate (?P<at>(?:on |in |of |for |about )?(?P<do>contact|call|ask|email)ing)\b",
        _SAY,
        (r"to \g<do>",),
    ),
    Phrase(
        r"\b(?:not|don't) (?P<at>hesitated|hesitant|hesitating|hesitates|hesitation)\b(?= to)",
        _SAY,
        ("hesitate",),
    ),
    Phrase(r"\b(?P<at>look(?:ing)? (?:forwards|foward|forwad|forword|foreward))\b", _SAY, ("look forward",)),
    Phrase(r"\b(?:i|we) (?P<at>looking)(?= forward)", _SAY, ("look",)),
    Phrase(r"\bi am (?P<at>look)(?= forward)", _SAY, ("looking",)),
    Phrase(r"\bi (?P<at>looks)(?= forward)", _SAY, ("look",)),
    Phrase(
        r"\b(?P<at>in advanced)\b(?! (?:level|course|class|maths|math|stud|train|year))",
        _SAY,
        ("in advance",),
    ),
    Phrase(
        r"\bappreciate (?P<at>to (?:have|hear|meet|get|be|see|speak))\b",
        "After “appreciate” English asks for “-ing” or a noun.",
        (),
    ),
    Phrase(r"\b(?:i|we) (?P<at>would appreciated)\b", _SAY, ("would appreciate",)),
    Phrase(r"\bwriting (?P<at>for|in order)(?= (?:thank|say|tell|express|ask)\b)", _SAY, ("to",)),
    Phrase(r"\bi am (?P<at>write)\b", _SAY, ("writing",)),
    Phrase(
        r"\bplease (?P<at>found|finds|finding)\b(?= (?:my|the|attached|enclosed|below|it|a))", _SAY, ("find",)
    ),
    Phrase(r"\bfeel (?P<at>freely)\b", _SAY, ("free",)),
    Phrase(r"\b(?:your|kind|for your) (?P<at>considerations)\b", _SAY, ("consideration",)),
    Phrase(r"\bfor your (?P<at>times)\b", _SAY, ("time",)),
    Phrase(r"\b(?:a|the|my|great|real) (?P<at>pleasures)\b", _SAY, ("pleasure",)),
    Phrase(
        r"\bit was (?P<at>pleasant|pleasured|pleased)(?= (?:to meet|meeting|to speak|speaking))",
        _SAY,
        ("a pleasure",),
    ),
    Phrase(
        r"(?m)^[ \t]*(?P<at>kinds|kindest regard|kindly regards|kind regard|best regard|warm regard|with kind regard|best wish|warm wish|with best wish|many thank|yours sincere|yours faithful|sincerly|yours sincerly|your sincerely|your faithfully|yours faithfull|kind regads)(?=,|[ \t]*$| regards)",
        "Something is missing in the last line: “{found}”.",
        (),
    ),
    Phrase(r"\bany (?P<at>question|concern)(?=,| please| about| or)", _SAY, (r"\g<at>s",)),
    Phrase(r"\bif you (?:have|need) (?P<at>any farther|any father)\b", _SAY, ("any further",)),
    Phrase(r"\bat (?P<at>you)(?= (?:earliest )?convenience)", _SAY, ("your",)),
    Phrase(
        r"\b(?:to|for|in|of|with|from) (?P<at>you)(?= (?:consideration|time|kindness|patience|reply|team|help|support|interest|company|feedback|advice|office|email|guidance)\b)",
        _SAY,
        ("your",),
    ),
    Phrase(r"\bthank (?P<at>your)(?= (?:for|so|very|again)\b)", _SAY, ("you",)),
    Phrase(r"\bthank you for (?P<at>taken|took|takes)\b", _SAY, ("taking",)),
    Phrase(
        r"\bthank you for (?P<at>met|meets|gave|given|gives|showed|shown|made|makes|saw|sees|spoke|spoken|shared|invited|explained|told|let|lets)\b(?= (?:me|us|with|the|your|time|an|a)\b)",
        "After “for” English asks for “-ing”.",
        (),
    ),
    Phrase(r"\bthank(?P<at>s you)\b", _SAY, (" you",)),
    Phrase(
        r"\benjoy(?:ed)? (?P<at>meet|speak|hear|learn|discuss|talk(?= (?:to|with))|chat(?= with))\b",
        "After “enjoy” English asks for “-ing”.",
        (r"\g<at>ing",),
    ),
    Phrase(r"\benjoy(?:ed)? (?P<at>of )(?=[a-z]+ing\b)", "One word too many.", ("",)),
    Phrase(r"\b(?:like|love|want|writing) (?P<at>for )(?=to [a-z]+\b)", "One word too many.", ("",)),
    Phrase(
        r"\b(?:can|could|will|would|may) (?P<at>be )(?=(?:start|work|come|send|begin|bring|help)\b)",
        "One word too many.",
        ("",),
    ),
    Phrase(
        r"\bto (?P<at>be )(?=(?:join|meet|hear|see|speak|learn|ask|thank|send|become|bring|discuss|tell|know|write|go|have) )",
        "One word too many.",
        ("",),
    ),
    Phrase(
        r"\b(?P<at>a)(?= (?:honou?r|hour|heir|honest)(?:s|ly|able|ed)?\b)",
        "The h is silent, so “an”.",
        ("an",),
    ),
    Phrase(r"\b(?P<at>it's been awhile)\b", _SAY, ("it has been a while",)),
    Phrase(
        r"\b(?P<at>for all intensive purposes|one in the same|should of|nip it in the butt|mute point|first come first serve)\b",
        "The phrase is another one; look it up once.",
        (),
    ),
    Phrase(
        r"\b(?P<at>i wanted to thanks|i want to thanks|like to thanks)\b", _SAY, ("I would like to thank",)
    ),
    Phrase(
        r"\b(?:attached|enclosed) (?P<at>is my (?:references|certificates|samples|documents))\b",
        "Several things follow, so “are”.",
        (),
    ),
    Phrase(r"\bdear (?P<at>sire|sirs or|mam|madame)\b", "“{found}” is not how a letter greets.", ()),
    Phrase(r"\bi am (?P<at>confidant)\b", _SAY, ("confident",)),
    Phrase(r"\b(?P<at>i'am|i'me|im am)\b", _SAY, ("I am",)),
    Phrase(r"\b(?:hope|hoping) to (?P<at>here)\b", _SAY, ("hear",)),
    Phrase(r"\bto (?P<at>see|meet|help|thank) (?:yo|yuo|u)\b", "A letter is missing after “{found}”.", ()),
    Phrase(
        r"(?<![\w/+-])(?P<at>yo|u|ur|pls|plz|thx|cuz|coz|bc|tho|thru|abt|hv)\b(?![-'+/])",
        "“{found}” is for a quick chat; write the word out.",
        (),
    ),
)


def check(letter: LetterView) -> Iterable[Hit]:
    return hits(letter, _TABLE)


RULE = Rule(
    id="phrase.fixed",
    severity=Severity.ERROR,
    line=Line.MISTAKES,
    summary="A standing phrase of such letters has gone wrong.",
    why="They stand in the first and the last line, where they are read most.",
    examples=(
        Example("Please do not hesitated to call me.", "Please do not hesitate to call me."),
        Example("Thank you in advanced.", "Thank you in advance."),
        Example("I look forwards to it.", "I look forward to it."),
        Example("Thank you for you consideration.", "Thank you for your consideration."),
        Example("Please feel freely to call.", "Please feel free to call."),
        Example("Kind regard,", "Kind regards,"),
    ),
    quiet=(
        "Please do not hesitate to call, and feel free to write.",
        "I look forward to it. Thank you in advance.",
        "The course is in advanced mathematics.",
        "Kind regards,\nAmara Okonkwo",
        "Yours sincerely,\nAmara Okonkwo",
    ),
    check=check,
)
