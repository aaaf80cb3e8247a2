"""Slang and chat."""

# ruff: noqa: E501 - one row of the table a line
from __future__ import annotations

from collections.abc import Iterable

from cordially.model import Severity
from cordially.proofing.phrases import Phrase, hits
from cordially.proofing.rule import Example, Hit, Line, Rule
from cordially.proofing.view import LetterView

_SAY = "“{found}” is fit for a chat; this letter is a little more formal."
_TABLE = tuple(
    Phrase(pattern, _SAY)
    for pattern in (
        r"(?m)^[ \t]*(?:hey|hiya|yo|howdy|heya|sup|hi there|hey there|wassup|g'day)\b(?: \w+)?(?=[,!. \n]|$)",
        r"\b(?:guys|dude|mate|bro|buddy|pal|(?:hi|hey|hello|dear|you) folks|y'all|fam)\b",
        r"\b(?:gonna|wanna|gotta|kinda|sorta|lemme|gimme|dunno|ain't|cos|coulda|shoulda|woulda|outta)\b",
        r"\b(?:lol|omg|btw|fyi|imo|imho|tbh|brb|thx|ty|haha|hehe|rofl|lmk|ttyl|np|idk|asap pls)\b",
        r"\b(?:super|mega|totally|way|so|pretty|really) (?:cool|stoked|pumped|psyched|chill|keen|excited|awesome|fun|nice|dope|sick)\b(?<!so nice)(?<!really nice)(?<!so excited)(?<!really excited)(?<!really keen)(?<!so keen)(?<!way fun)(?<!really fun)(?<!so fun)",
        r"\b(?:awesome|dope|epic|rad|pumped|psyched|kudos|no worries|no biggie|no prob|(?<!is )(?<!are )(?<!be )(?<!was )(?<!'s )no problem|my bad|whatnot|stuff like that|and stuff|a bunch of stuff|a blast|a ton of|tons of|loads of|heaps of|a no-brainer|yummy|crazy good|insane(?:ly)?|freaking|damn|hell of|crap|bloody|sucks?|nailed it|rocks|killer)\b",
        r"\b(?:so|was|is|totally|pretty|really) lit\b",
        r"(?:^|[.!?]\s+|\n)(?:yeah|yep|yup|nope|nah|okay|ok|cool|well|wow|oh|oops|anyway|anyhow|phew|ugh|hmm|so yeah)(?=,|!|\.)",
        r"(?m)^[ \t]*(?:cheers mate|xoxo|xx+|ciao|later|catch you later|see ya|see you|ttfn|take care|peace|love|hugs|bye|bye for now|laters|toodles|best ever|tata)[,!. ]*$",
        r"\b(?:catch (?:you|ya) (?:later|soon)|see ya|hit me up|give me a shout|ping me|drop me a line|shoot me an? (?:email|message|text)|hang out|grab a beer|grab a drink|chill(?:ing)?)\b",
    )
)
_CHEERS = (Phrase(r"(?m)^[ \t]*cheers[,!. ]*$", _SAY),)
_CHEERS_TO_A_FRIEND = (Phrase(_CHEERS[0].pattern, _SAY, (), Severity.ADVICE),)


_STOKED = (Phrase(r"\b(?:stoked)\b", _SAY),)
"""Plain English in Australia and New Zealand, and slang elsewhere."""

_MINE = (
    Phrase(
        r"\b(?:super (?=[a-z]+(?:ed|ing|y|l|ful|ic|ive|d|p|nt)\b)|kinda|sorta|totally|hella|soooo*|reeeally|plz|rly|defo|obvs|lowkey|highkey|deets|convo|vibes?|vibed|hyped|"
        r"over the moon lol|no cap|slay|bestie|biz|info dump|a lotta|lots of love|gotcha|y'know|yay|woohoo|yippee"
        r"ballsy|badass|kick-?ass|kicked ass|wtf|bummed|bummer|sucked|screwed|pissed|shitty|hell yeah|hell yes|heck yeah|heck yes|you bet|thanks a bunch|thanks a million|"
        r"cheers,? mate|no sweat|chit-?chat|hook me up|what's up|wassup|how's it going|long time no see|talk soon|ttys|catch up soon|see you around|"
        r"can't wait lol|just wanted to say hi|thx again|thanks tons|mucho|big thanks|mega thanks|huge thanks)\b(?! (?:visor|intendent|market|glue|heat|economy))",
        _SAY,
    ),
)


def check(letter: LetterView) -> Iterable[Hit]:
    yield from hits(letter, _TABLE)
    yield from hits(letter, _MINE)
    if letter.opportunity is None or letter.opportunity.country not in ("AU", "NZ"):
        yield from hits(letter, _STOKED)
    familiar = letter.to is not None and letter.to.first_name_basis
    yield from hits(letter, _CHEERS_TO_A_FRIEND if familiar else _CHEERS)


RULE = Rule(
    id="tone.casual",
    severity=Severity.WARNING,
    line=Line.TONE,
    summary="The letter slips into slang.",
    why="Formal and warm is what the reader expects (S14).",
    examples=(
        Example("Hey guys,", "Dear all,"),
        Example("I wanna join the team.", "I want to join the team."),
        Example("It was awesome to meet you.", "It was a pleasure to meet you."),
        Example("LOL, I liked that.", "I liked that."),
        Example("It was super cool.", "It was very good."),
        Example("Yeah, I can start in May.", "Yes, I can start in May."),
    ),
    quiet=(
        "Well done, and well said.",
        "It was so kind of you, and really nice to meet you.",
        "The cool room has a rock in it.",
        "A mat, a mast and a material.",
    ),
    check=check,
)
