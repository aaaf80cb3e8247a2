"""An adjective compared twice, or the wrong way, or used where an adverb belongs."""

# ruff: noqa: E501 - one row of the table a line
from __future__ import annotations

from collections.abc import Iterable

from cordially.model import Severity
from cordially.proofing.phrases import Phrase, hits
from cordially.proofing.rule import Example, Hit, Line, Rule
from cordially.proofing.view import LetterView

_SHORT = {
    "easy": "easier", "big": "bigger", "fast": "faster", "cheap": "cheaper", "large": "larger", "small": "smaller", "strong": "stronger",
    "quick": "quicker", "young": "younger", "old": "older", "happy": "happier", "busy": "busier", "early": "earlier", "late": "later",
    "high": "higher", "low": "lower", "hard": "harder", "long": "longer", "short": "shorter", "safe": "safer", "nice": "nicer",
    "near": "nearer", "heavy": "heavier", "new": "newer", "good": "better", "bad": "worse", "far": "further", "light": "lighter",
    "cold": "colder", "hot": "hotter", "tall": "taller", "wide": "wider", "deep": "deeper", "close": "closer",
}  # fmt: skip
_HIGHEST = {word: (more[:-1] if more.endswith("er") else more) + "st" for word, more in _SHORT.items()} | {
    "good": "best", "bad": "worst", "far": "furthest",
}  # fmt: skip
_COMPARED = "|".join(
    sorted(
        {*_SHORT.values(), "simpler", "smarter", "cleverer", "friendlier", "quieter", "brighter", "healthier"}
    )
)
_BEST = "|".join(sorted(set(_HIGHEST.values())))
_ADVERBS = {
    "quick": "quickly", "polite": "politely", "careful": "carefully", "efficient": "efficiently", "fluent": "fluently", "independent": "independently",
    "effective": "effectively", "professional": "professionally", "perfect": "perfectly", "correct": "correctly", "regular": "regularly",
    "proper": "properly", "smooth": "smoothly", "accurate": "accurately", "patient": "patiently", "honest": "honestly", "clear": "clearly", "serious": "seriously",
    "safe": "safely", "calm": "calmly", "different": "differently", "immediate": "immediately", "successful": "successfully", "constant": "constantly",
}  # fmt: skip
_DONE = (
    r"(?:i|we|you|they|he|she|who|to|and) (?:can |could |will |would |always |have |had )?(?:work|worked|learn|learned|speak|spoke|act|acted|write|wrote|handle|handled|"
    r"solve|solved|explain|explained|communicate|communicated|deal|dealt|respond|responded|react|reacted|answer|answered|behave|behaved|drive|drove|treat|treated|"
    r"complete|completed|finish|finished|manage|managed|serve|served|adapt|adapted|think|perform|performed|listen|listened|settle|settled|run|ran|went|do|did)"
)
_MANNER = "|".join(_ADVERBS)
_SAY = "“{found}” should be “{fix}” here."
_TABLE = (
    Phrase(rf"\b(?P<at>(?:more|much more) (?P<what>{_COMPARED}))\b(?! (?:education|learning|levels?|studies))", "“{found}” compares twice; “{fix}” is enough.", (r"\g<what>",)),
    Phrase(rf"\b(?:the|my|your|our|their|his|her) (?P<at>most (?P<what>{_BEST}))\b", "“{found}” compares twice; “{fix}” is enough.", (r"\g<what>",)),
    *(
        Phrase(rf"\b(?P<at>more {word})(?= (?:for|to|than|if|when|and|with)\b|[.,;]|$)(?<!once more {word})(?<!the more {word})(?<!something more {word})", _SAY, (_SHORT[word],))
        for word in _SHORT
        if word not in ("late", "good", "light", "close", "near", "far", "early", "new", "hard", "long", "low", "short")
    ),
    *(
        Phrase(rf"\bthe (?P<at>most {word})(?= [a-z]+\b)", _SAY, (_HIGHEST[word],))
        for word in _SHORT
        if word not in ("light", "good", "far", "near", "late", "early")
    ),
    Phrase(r"\b(?P<at>more good)\b(?! than\b)(?<!do more good)(?<!did more good)", _SAY, ("better",)),
    Phrase(r"\b(?P<at>more bad)\b", _SAY, ("worse",)),
    Phrase(r"\b(?P<at>(?:badder|gooder|worser|worsest|bestest|beter))\b", "“{found}” is no form of the word.", ()),
    Phrase(r"\b(?:as|so) (?P<at>better|worse|bigger|easier|faster|earlier|later) as\b", "Between “as” and “as” the plain word stands.", ()),
    Phrase(r"\b(?:do|did|does|done|doing|work|works|worked|went|go|goes|perform|performed|performs|speaks?|spoke|fits?|gets? along|got along|know|knew|knows|sleep|slept|prepared|organised|organized|run|written|play|played|works together) (?:so |very |really |pretty |quite |extremely )?(?P<at>good)(?=[.,!?;]| (?:in|on|at|with|and|under|together|enough|during|when|as)\b)(?<!do good)(?<!does good)(?<!run good)", _SAY, ("well",)),
    Phrase(r"\b(?:i|we|he|she|they) did (?P<at>good)(?= (?:in|on|at|during)\b)", _SAY, ("well",)),
    Phrase(rf"\b{_DONE} (?:very |really |more |so |quite )?(?P<at>(?P<what>{_MANNER}))(?=[.,!?;]|$| (?:and|but|with|in|on|at|under|when|to)\b(?! (?:patients?|work|people|customers?)))", "After a verb this should be an adverb in “-ly”.", ()),
    *(
        Phrase(rf"\b{_DONE} (?:(?:every|each|all|any|the|my|our|their|his|her|a|an|this|that|these) (?:[a-z]+ )?[a-z]+ |it |them )(?:very |really |more |so |quite )?(?P<at>{word})(?=[.,!?;]|$| (?:and (?:without|on|with|in|with|[a-z]+ly)|without|within)\b)", _SAY, (_ADVERBS[word],))
        for word in _ADVERBS
        if word not in ("safe", "calm", "clear", "perfect", "different", "regular", "correct", "honest", "smooth", "accurate", "efficient", "professional", "effective", "successful", "serious", "constant", "patient", "independent")
    ),
    Phrase(r"\bspeaks? (?P<at>(?P<how>very well|well|fluently|a little|fluent) (?P<tongue>english|french|german|spanish|italian|polish|hindi|arabic|portuguese|russian|chinese|mandarin|urdu|dutch|turkish))\b", "The language comes first: “{fix}”.", (r"\g<tongue> \g<how>",)),
    Phrase(r"\b(?:am|is|are|was|were|feel|felt|seem|seemed|be) (?:so |very |really )?(?P<at>gratefully|excitedly|thankfully|happily|proudly|eagerly)(?= (?:for|to|about|that|of|with)\b)", "After “be” the plain adjective stands, without “-ly”.", ()),
    Phrase(r"\b(?P<at>real|good)(?= (?:quickly|well|soon|often)\b)(?<!a good)(?<!so good)(?<!the good)", _SAY, ("really",)),
)  # fmt: skip


def check(letter: LetterView) -> Iterable[Hit]:
    return hits(letter, _TABLE)


RULE = Rule(
    id="adjective.form",
    severity=Severity.WARNING,
    line=Line.MISTAKES,
    summary="An adjective is compared twice or the wrong way, or stands where an adverb belongs.",
    why="“More better” and “I did good” are heard at once.",
    examples=(
        Example("The new rota is more better.", "The new rota is better."),
        Example("The train is more cheap than the car.", "The train is cheaper than the car."),
        Example("It was the most big hall in town.", "It was the biggest hall in town."),
        Example("I did good in the test.", "I did well in the test."),
        Example(
            "I answered every letter polite and without delay.",
            "I answered every letter politely and without delay.",
        ),
        Example("I speak fluently Polish.", "I speak Polish fluently."),
    ),
    quiet=(
        "The rota is better, and once more easy to read.",
        "I do good work, and they did the charity good.",
        "I kept the room quiet and the books safe.",
        "He left most people happy and was the most careful of us.",
        "I want to learn more, and more often.",
    ),
    check=check,
)
