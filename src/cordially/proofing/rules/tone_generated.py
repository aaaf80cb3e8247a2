"""Text that sounds as if a machine had written it."""

# ruff: noqa: E501 - one row of the table a line
from __future__ import annotations

from collections.abc import Iterable

from cordially.model import Severity
from cordially.proofing.phrases import Phrase, hits
from cordially.proofing.rule import Example, Hit, Line, Rule
from cordially.proofing.view import LetterView

_SAY = "“{found}” sounds as if a machine had written it; say it as you would at the door."
_TABLE = tuple(
    Phrase(pattern, _SAY)
    for pattern in (
        r"\bas an? (?:ai|artificial intelligence|language model|large language model|ai language model|virtual assistant|chatbot)\b",
        r"(?:^|\n)\s*(?:certainly|sure|of course|absolutely|here you go|great)[!,.]? ?(?:here(?:'s| is| are)|below is|i've (?:drafted|written|revised))",
        r"\bhere(?:'s| is| are) (?:a|an|the|your|my) (?:\w+ ){0,3}?(?:version|draft|rewrite|revision|email|e-mail|letter|note|template|message|text) (?:of|for|that|you|with|below|based)\b",
        r"\bi (?:hope|trust|pray) (?:that )?(?:this|my) (?:email|e-mail|message|letter|note|correspondence) (?:finds|reaches|meets|has found|has reached|catches) you\b[^.,;\n]*|\bhope (?:this|that this) (?:email|message|note|letter) finds you\b[^.,;\n]*|\bi hope you are doing well and that this (?:email|message)\b",
        r"\b(?:here is|here's|below is|this is) (?:a|an|the|your) (?:professional|polite|formal|friendly|warm|concise|polished|short|sample|revised|improved|personalized|personalised|heartfelt)[a-z ,-]{0,25}(?:email|e-mail|letter|note|message|draft|version|response|template)\b",
        r"\b(?:i am writing to express my (?:sincere|heartfelt|deepest|utmost|profound) (?:gratitude|appreciation|thanks)|it is with (?:great|immense|utmost) (?:pleasure|enthusiasm|excitement)|my (?:unwavering|unparalleled|steadfast) (?:commitment|dedication|passion)|a dynamic and (?:innovative|forward-thinking)|(?:dynamic|innovative|collaborative) environment where i can|perfectly (?:aligns?|positioned)|(?:unique|rich) tapestry|multifaceted|in the realm of|leveraging my|synergi[sz]e|bespoke solutions|plethora|myriad of|harness(?:ing)? the power|elevate your|regenerate response|\[?end of (?:email|letter)\]?|i cannot browse|my training data|knowledge cutoff)\b",
        r"\bi hope this (?:email|e-mail|message|letter|note) (?:finds|reaches|meets) you\b[^.,;\n]*",
        r"\b(?:delve|delving|tapestry|testament to|embark(?:ing|ed)? (?:on|upon)|ever[- ]evolving|fast-paced (?:world|environment)|transformative(?: journey)?|realm of|beacon of|navigat(?:e|ing) the (?:complexities|landscape)|unwavering|resonat(?:e|es|ed) (?:deeply|profoundly|strongly)|deeply resonat\w+|seamlessly|meticulous(?:ly)? craft\w*|treasure trove|vibrant (?:culture|tapestry)|foster(?:ing)? (?:a culture|innovation)|underscore[sd]?|pivotal role|thrilled (?:to|at|by) (?:the (?:prospect|opportunity)|embark)|aligns? (?:seamlessly|perfectly|closely) with|rich (?:history|tapestry) of innovation|profound(?:ly)? (?:impact|grateful|honou?red)|invaluable insights?|in today's (?:world|landscape|market))\b",
        r"\b(?:word count|tone: (?:formal|friendly|professional)|subject line:|let me know if you(?:'d| would) like (?:me to )?(?:any (?:changes|adjustments)|adjust|revise|make it)|feel free to (?:adjust|customi[sz]e|personali[sz]e|modify) (?:this|it|as))\b",
    )
)


def check(letter: LetterView) -> Iterable[Hit]:
    return hits(letter, _TABLE)


RULE = Rule(
    id="tone.generated",
    severity=Severity.WARNING,
    line=Line.TONE,
    summary="A phrase sounds as if a machine had written it.",
    why="Readers of many letters know these by now, and stop reading (user reports in facts/field.md).",
    examples=(
        Example("I hope this email finds you well.", "I hope the week began well."),
        Example("I was delighted to delve into your plans.", "I was delighted to talk about your plans."),
        Example("Here is a revised version of your email:", "Here is my plan:"),
        Example("As an AI language model, I thank you.", "I thank you."),
    ),
    quiet=(
        "I hope you are well.",
        "Here are the plans you asked about.",
        "The test was long, and the map of the realm was old.",
        "I work with AI models.",
    ),
    check=check,
)
