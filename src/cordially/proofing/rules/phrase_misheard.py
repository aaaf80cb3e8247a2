"""A saying as it was heard and not as it is, and words wrongly joined or parted."""

# ruff: noqa: E501 - one row of the table a line
from __future__ import annotations

from collections.abc import Iterable

from cordially.model import Severity
from cordially.proofing.phrases import Phrase, hits
from cordially.proofing.rule import Example, Hit, Line, Rule
from cordially.proofing.view import LetterView

_SAY = "The saying is “{fix}”."
_SAYINGS = {
    r"for all intensive purposes": "for all intents and purposes", r"mute point": "moot point", r"on tender hooks": "on tenterhooks",
    r"(?:bated|baited) breadth|baited breath": "bated breath", r"(?:peak|peek)(?= (?:your|my|our|their|his|her) (?:interest|curiosity))": "pique",
    r"(?:peaked|peeked)(?= (?:your|my|our|their|his|her) (?:interest|curiosity))": "piqued", r"free reign": "free rein", r"(?:tow|towed|towing) the (?:party )?line": "toe the line",
    r"sneak peak": "sneak peek", r"case and point": "case in point", r"one in the same": "one and the same", r"extract revenge": "exact revenge",
    r"deep[- ]seeded": "deep-seated", r"hunger pains": "hunger pangs", r"escape goat": "scapegoat", r"wreck havoc": "wreak havoc",
    r"make due(?= with)": "make do", r"(?:do|due) diligents": "due diligence", r"do diligence": "due diligence", r"without further adieu": "without further ado", r"beckon call": "beck and call",
    r"nip (?:it|this|that) in the butt": "nip it in the bud", r"slight of hand": "sleight of hand", r"(?:shoe|shoed)[- ]in(?= for)": "shoo-in",
    r"by in large": "by and large", r"hone in on": "home in on", r"statue of limitations": "statute of limitations", r"worse comes to worse": "worse comes to worst",
    r"taken? for granite": "take for granted", r"(?<=in )the same vane": "the same vein", r"(?<=in )lou of|(?<=in )lew of": "lieu of", r"(?:bare|bear) the brunt(?<!bear the brunt)": "bear the brunt",
    r"(?:bare|barely) in mind(?<!barely in mind)": "bear in mind", r"bare with(?= (?:me|us))": "bear with", r"(?:vice a versa|vice-a-versa|visa versa)": "vice versa", r"per say": "per se",
    r"(?:chalk|chock)(?= it up)(?<!chalk)": "chalk", r"pass mustard": "pass muster", r"piece of mind(?! to)": "peace of mind", r"(?:right|write) of passage(?<!rite of passage)": "rite of passage",
    r"(?:cut|cut and) and dry": "cut and dried", r"play it by year": "play it by ear", r"(?:hit|hitting) the nail on the hand": "hit the nail on the head",
    r"at the spurt of the moment|spurt of the moment": "spur of the moment", r"(?:ying|yin) and yang(?<!yin and yang)": "yin and yang", r"jive with": "jibe with", r"curl up in the feeble position": "the foetal position",
    r"tie me over": "tide me over", r"(?:reap|reek) (?:what|havoc)(?<!reap what)": "wreak havoc", r"upmost(?= (?:importance|respect|care))": "utmost", r"up most(?= (?:importance|respect|care))": "utmost",
    r"supposably": "supposedly", r"irregardless": "regardless", r"(?:excape|expresso)": "the right spelling", r"all and all": "all in all", r"could care less": "couldn't care less",
    r"on accident": "by accident", r"anyways": "anyway", r"in regards of|in regard of": "in regard to", r"on behave of|on behalve of|in behave of": "on behalf of", r"in behalf of": "on behalf of",
    r"first and for most": "first and foremost", r"last but not lease": "last but not least", r"in the mean while": "in the meantime", r"as of yet": "as yet", r"long story shot": "long story short",
    r"a hole new": "a whole new", r"as a hole": "as a whole", r"for sell": "for sale", r"on the sight": "on the site", r"on sight(?= (?:at|by|from|every|all|for|until|before))": "on site", r"in site(?=[.,]| of)": "in sight",
    r"by mean of": "by means of", r"as a matter of the fact": "as a matter of fact", r"at first side": "at first sight", r"in the long ran": "in the long run", r"step by steps": "step by step",
    r"little by a little": "little by little", r"from the bottom of my hearth": "from the bottom of my heart", r"(?:learn|learned|learnt) by hearth|by hearth": "by heart",
}  # fmt: skip
_PARTED = {
    r"alot(?: of)?(?<! of)": "a lot", r"all ready(?= (?:have|has|had|been|spoken|done|sent|checked|made|taken|know|knew|told|applied|met|given|working|work|in|at)\b)": "already",
    r"all together(?= (?:different|new|clear|happy|sure))": "altogether", r"all right(?!)": "all right", r"alright(?!)": "all right", r"in tact": "intact", r"now a days|now days|nowdays|nowadays'": "nowadays", r"never the less": "nevertheless",
    r"none the less": "nonetheless", r"how ever(?=,)": "however", r"mean while": "meanwhile", r"when ever(?= (?:you|it|i|we|that))": "whenever", r"where ever(?= (?:you|it|i|we))": "wherever", r"what ever(?= (?:you|it|i|we|is))": "whatever",
    r"who ever(?= (?:you|it|is|has|will))": "whoever", r"a part(?= from (?:the|that|this|my|a|being)\b)(?<!be a part)(?<!is a part)(?<!play a part)": "apart", r"may be(?=,? (?:i|we|you|they) )": "maybe", r"near by(?=[.,])": "nearby", r"over all(?=,)": "overall", r"long time ago(?!)": "a long time ago",
    r"day to day(?= (?:work|basis|business|running|tasks?))": "day-to-day", r"full filled": "fulfilled", r"short comings": "shortcomings", r"up date": "update", r"feed back": "feedback", r"back up(?= (?:files|copies|plan)\b)": "backup",
    r"set up(?= (?:of the|was|is)\b)(?<!to set up)": "setup", r"work place": "workplace", r"work load": "workload", r"work flow": "workflow", r"team work": "teamwork", r"time table": "timetable", r"net work": "network", r"some one": "someone", r"any one(?= (?:who|else|can|could|from|in)\b)": "anyone",
    r"any body": "anybody", r"some body": "somebody", r"some where": "somewhere", r"any where": "anywhere", r"every where": "everywhere", r"no where(?= (?:else|near|to))": "nowhere", r"some how": "somehow", r"there fore": "therefore", r"where as": "whereas", r"hand written": "handwritten",
    r"up coming": "upcoming", r"on going": "ongoing", r"out side": "outside", r"in side": "inside", r"them selves": "themselves", r"your self": "yourself", r"our selves": "ourselves", r"him self": "himself", r"her self": "herself", r"it self": "itself",
    r"further more": "furthermore", r"more over(?=,)": "moreover", r"not withstanding": "notwithstanding", r"straight forward(?! to)": "straightforward", r"time line": "timeline", r"dead line": "deadline", r"class room": "classroom", r"key board": "keyboard", r"data base": "database", r"web site": "website",
    r"in depth(?= (?:knowledge|look|discussion|talk|understanding|training))": "in-depth", r"over time(?= (?:work|shifts?|hours))": "overtime", r"week end": "weekend", r"after noon": "afternoon", r"birth day": "birthday", r"house hold": "household", r"news paper": "newspaper", r"grand mother": "grandmother",
    r"apon": "upon", r"atleast": "at least", r"ofcourse": "of course", r"infront": "in front", r"aslong": "as long", r"eventhough": "even though", r"highschool": "high school", r"alittle": "a little", r"allot of": "a lot of", r"allways": "always", r"everytime": "every time", r"sofar": "so far", r"upto": "up to", r"inorder": "in order",
}  # fmt: skip
_TABLE = (
    *(Phrase(rf"\b(?P<at>{pattern})\b", _SAY, () if fix == "the right spelling" else (fix,)) for pattern, fix in _SAYINGS.items()),
    *(Phrase(rf"\b(?P<at>{pattern})\b", "It is written “{fix}”.", (fix,)) for pattern, fix in _PARTED.items() if "(?!)" not in pattern),
    Phrase(r"\b(?:be|become|becoming|being|am|is|was|feel|felt like|play|played|playing|as) (?P<at>apart)(?= (?:of|in)\b)", "It is written “{fix}”.", ("a part",)),
    Phrase(r"\b(?:i|we|you|it|they|he|she|there|that|this|who) (?P<at>maybe)(?= (?:able|a|an|the|of|in|too|free|late|away|interested|useful|possible|required|needed|worth|best|better|more|[a-z]+ed)\b)", "As a verb it is written “{fix}”.", ("may be",)),
    Phrase(r"\b(?P<at>everyday)(?!'s?)(?=[.,;!?]|$| (?:i|we|you|they|he|she|at|in|on|and|before|after|from|to|for|with|by|since|as|when|that|of)\b)", "As two words: “{fix}”.", ("every day",)),
    Phrase(r"\b(?:it|this|that|work|working|works|meet|met|happens?|practi[sc]ed?|use|used|do|did|see|saw|customers?|patients?|people|calls?|hours?|callers|emails?|them|there) (?P<at>everyday)(?=[.,;!?]|$)", "As two words: “{fix}”.", ("every day",)),
    Phrase(r"\b(?:for|takes?|took|quite|after|in|been) (?P<at>awhile)\b", "As two words: “{fix}”.", ("a while",)),
    Phrase(r"\b(?:log|sign|check|come|go|went|came|move|moved|look|looked|drop|step|get|got) (?P<at>into)(?= (?:see|meet|work|help|collect|speak)\b)", "As two words: “{fix}”.", ("in to",)),
    Phrase(r"\b(?P<at>can not)\b(?! only)", "It is written “{fix}”.", ("cannot",)),
    Phrase(r"\b(?:i|we|you|they|he|she|who|that|it|there) (?P<at>use)(?= to (?:be|work|drive|live|have|run|do|go|think|play|manage|teach|help|sell|take|make|cook|lead|write|volunteer|read|travel|spend|get)\b)(?<!i can use)(?<!which we use)(?<!tools we use)(?<!that i use)(?<!that we use)(?<!what i use)", "The past is “{fix}”.", ("used",)),
    Phrase(r"\b(?:am|are|is|was|were|'m|'re|be|get|got|been|become) (?:not |very |quite |well |so |also )?(?P<at>use)(?= to\b)", "The phrase is “{fix} to”.", ("used",)),
    Phrase(r"\b(?:did|didn't|did not) (?P<at>used)(?= to\b)", "After “did” this is “{fix}”.", ("use",)),
    Phrase(r"\b(?:am|are|is|was|were|'m|'re|be) (?:not |all |also )?(?P<at>suppose)(?= to\b)", "The phrase is “{fix} to”.", ("supposed",)),
    Phrase(r"\b(?:am|are|is|was|were|'m|'re|be|get|got) (?:very |so |quite )?(?P<at>accustom|prejudice|bias|concern)(?= (?:to|against|about)\b)", "A letter or two are missing at the end.", ()),
    Phrase(r"\b(?P<at>try and)(?!) ", _SAY, ("try to",)),
)  # fmt: skip


def check(letter: LetterView) -> Iterable[Hit]:
    return hits(letter, _TABLE)


RULE = Rule(
    id="phrase.misheard",
    severity=Severity.WARNING,
    line=Line.MISTAKES,
    summary="A saying is written as it was misheard, or words are wrongly joined or parted.",
    why="“Alot”, “free reign” and “on tender hooks” pass by ear and stop the eye.",
    examples=(
        Example("They gave me free reign.", "They gave me free rein."),
        Example("I learned alot that day.", "I learned a lot that day."),
        Example("I would love to be apart of it.", "I would love to be a part of it."),
        Example("I maybe able to come on Monday.", "I may be able to come on Monday."),
        Example("I use to work nights.", "I used to work nights."),
        Example("I am use to early hours.", "I am used to early hours."),
    ),
    quiet=(
        "Maybe I can come every day, for a while.",
        "Everyday life set us apart, and the tool I use to cut felt is old.",
        "We are all ready, and all together again.",
        "It may be late; it is a part of the job.",
    ),
    check=check,
)
