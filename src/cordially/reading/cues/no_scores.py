"""A no told by scores and lists, castings and trials, posts that vanish, and the word of who decides.

They are narrow on purpose: each names the candidate, the work or a person chosen, for in an office much is
"not accepted" or "given to somebody else" that is no answer to anybody.
"""

from __future__ import annotations

from functools import partial

from cordially.model.history import ReplyKind
from cordially.reading.cues.cue import NOT, NOT_YET, OTHERS, WORK, Cue, cue

no = partial(cue, ReplyKind.REJECTION)

_JOB = rf"(?:{WORK}|shifts?|round|chair|lectureship|apprenticeship|traineeship|place)"
_NAMED = r"(?:(?:Dr|Ms|Mr|Mrs|Miss|Prof(?:essor)?)\.? )?(?-i:[A-Z][a-z]+(?:[- ][A-Z][a-z]+)?)"
_DAYS = r"(?-i:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|(?-i:January|February|March|April|May|June|July)\b"
_YOURS = r"\byou(?:r (?:[\w-]+ ){0,2}?(?:score|result|mark|performance|test|work|sample|translation))?"
_DECIDERS = r"(?:panel|board|trustees|committee|governors|partners|directors?|dean|client|owners?)"
_BAR = r"(?:stage|round|score|mark|standard|minimum|level|threshold|bar|benchmark|reviewers?)"
_GONE = r"(?:disappears?|vanish(?:es|ed)?|(?:does not|doesn't|no longer) exists?|falls? away|is no more)"
_PERSONS = r"(?:candidates?|applicants?|finalists?|minister|pastor|rector|vicar|rabbi|organist|director)"
_OPEN = rf"{NOT_YET}|\b(?:could|may|might|would|will) (?:still )?(?:go|be|fall)\b|\?"

CUES: tuple[Cue, ...] = (
    # Scores, lists and results
    no(
        0.85,
        r"\b(?:outcome|status|result|decision)\b\W{1,4}(?:has been |is |was )?(?:not (?:appointed|selected"
        r"|progressed|shortlisted)|unsuccessful after|regret|no offer)\b"
        r"|\bunsuccessful (?:after|following) (?:the |your )?interview\b",
    ),
    no(
        0.9,
        r"\b(?:not able|unable|not in a position) to (?:progress|proceed|move|take|carry|advance|consider)"
        r" (?:with |on )?(?:you|your)\b|\bapplications?\b[^.!?]{0,80}\b(?:has|have) (?:both |all |each )?"
        r"been unsuccessful\b",
    ),
    no(
        0.8,
        r"\byou (?:\w+ )?(?:came|were placed|placed|ranked|finished) (?:second|third|fourth|fifth|sixth|2nd"
        r"|3rd|4th)\b(?=[^.!?]*\b(?:one|two|three|only|we had|places?|posts?|vacanc\w+)\b)",
        unless=r"\b(?:invit\w+|interview|go forward|meet the|see you)\b",
    ),
    no(
        0.8,
        rf"{_YOURS}\b[\w ]{{0,20}}\b(?:was|were|is|came|fell)\b[\w ]{{0,12}}\b(?:under|below|short of"
        rf"|beneath)"
        r"\b[^.!?]{0,20}\b(?:threshold|line|mark|level|bar|standard|score|should|required)\b",
        unless=r"\b(?:but|yet|still)\b",
    ),
    no(
        0.85,
        rf"{_YOURS} (?:(?:did|have|has|had|could|do|does)(?:n't| not)) (?:\w+ )?(?:pass(?:ed)?|reach(?:ed)?"
        rf"|achieved?|attain(?:ed)?|meet|met|clear(?:ed)?)\b (?:\w+ ){{0,3}}?{_BAR}\b",
        unless=NOT_YET,
    ),
    no(0.55, r"\byou(?:r name)? (?:are|is|have been|has been|will be) (?:\w+ )?(?:on|to) the reserve list\b"),
    no(
        0.85,
        rf"\b(?:profile|application|candidature|candidacy|you)\b[\w ]{{0,20}}{NOT} (?:been )?(?:(?:found"
        rf"|deemed"
        r"|judged) (?:\w+ )?(?:suitable|appointable|eligible)|taken (?:forward|further|up))\b"
        r"|\byou (?:were|have been|are)(?:n't| not) (?:\w+ )?(?:picked|through to)\b",
        unless=NOT_YET,
    ),
    no(
        0.8,
        r"\b(?:result|score|mark)\b[\w ]{0,15}\b(?:lies?|lay|is|was|fell|falls) "
        r"(?:\w+ )?(?:under|below|short of) (?:our|the|their)\b"
        r"|\s[-–] (?:unsuccessful|not selected|not shortlisted|rejected)\b",
        unless=NOT_YET,
    ),
    # Posts that vanish
    no(
        0.85,
        r"\b(?:pulled the plug on|put a stop to|called a halt to|scrapp?ed|shelved) (?:the |this |all |our )?"
        rf"(?:\w+ )?(?:{WORK}|recruitment|recruiting|hiring|search)\b"
        rf"|\b{WORK}\b[\w ,]{{0,20}}\b{_GONE}\b"
        r"|\bno (?:job|post|role) (?:in the end|any ?more|after all|for anybody|left)\b",
        unless=NOT_YET,
    ),
    no(
        0.85,
        rf"{NOT} (?:\w+ )?(?:be )?(?:hir(?:e|ing)|tak(?:e|ing) on|employ(?:ing)?"
        rf"|recruit(?:ing)?)\b[\w ]{{0,12}}"
        r"\b(?:anybody|anyone|any more|after all|in the end|this (?:winter|year|season|time))\b",
        unless=NOT_YET,
    ),
    no(
        0.8,
        rf"\bable to fill (?:this|the|our) (?:\w+ )?{WORK}\b"
        r"|\b(?:search|recruitment|process)\b[^.!?]{0,60}\bconcluded with\b"
        r"|\bacceptance of (?:an|our|the) offer by\b"
        r"|\bclos(?:e|ed|ing) (?:all|every) (?:\w+ )?(?:applications?|process(?:es)?)\b",
        unless=rf"{_OPEN}|\bhop(?:e|ing)\b|\bwill be\b",
    ),
    # Castings, calls and trials
    no(
        0.85,
        rf"(?:{NOT}|\bno\b) (?:be )?(?:cast(?:ing)? you|trial is offered to you)\b"
        r"|\b(?:have|has|'ve) (?:now )?cast (?:an?other|a different|the other|some(?:one|body) else)\b"
        rf"|\b(?:called|approved) (?:an?other|a different|the other) (?:\w+ )?{_PERSONS}\b"
        r"|\b(?:gone|went|going) with an? \w+ for the (?:part|role|job|post|section)\b",
        unless=NOT_YET,
    ),
    # Who was chosen, and by whom
    no(
        0.8,
        rf"\b{_NAMED} (?:has been|was) (?:appointed(?: as| and|[.,;])|offered the {WORK})"
        rf"|\b{_NAMED} (?:is|was) the {_DECIDERS}['’]s choice\b"
        rf"|\b{_DECIDERS} (?:have |has )?(?:appointed|chosen|chose|opted for|elected) (?!you\b|to\b|{_DAYS})"
        rf"(?:{_NAMED}\b|an? (?:(?!auditor)\w+ ){{1,3}}(?:with|who)\b|the other\b|some(?:one|body)\b)",
        unless=rf"{NOT_YET}|\b(?:you|lead|chair of|head of the panel|to handle|as your)\b",
        positive=True,
    ),
    no(
        0.85,
        r"\b(?:handed|giving|given|gave|offered|offering|passed|promised) (?:the|this|our|these) (?:\w+ )?"
        rf"{_JOB} to (?!you\b|us\b|me\b|press\b|print\b)\w"
        r"|\bthe (?:job|post|role|position|place) (?:has been |was )?(?:taken by|awarded (?:after"
        r"|following))\b",
        unless=rf"{_OPEN}|\bround of\b|\bto (?:all|both|every)\b",
        positive=True,
    ),
    no(
        0.8,
        r"\b(?:filled|filling) (?:it|the \w+|this \w+) (?:from inside|internally|from within)\b"
        r"|\b(?:stay|stick|staying|sticking) with (?:the|our) (?:temp\w*|agency|cover|interim)\b"
        r"|\b(?:we|they)(?: have|'ve)? (?:went|gone) elsewhere\b(?=[.,;!]|$)"
        r"|\bgo(?:ne|ing)? (?:with|for) an? (?:\w+ )?profile\b"
        r"|\bthe (?:one|person|candidate|applicant) (?:whom? )?we (?:took|chose|hired|picked|have taken)\b"
        r"(?![^.!?]*\b(?:withdrawn|withdrew|never|left)\b)",
        unless=_OPEN,
    ),
    no(
        0.8,
        r"\b(?:took|taken) (?:on )?(?:one|two|three|four|five|six)\b[^.!?]{0,50}\b(?:next in line|would"
        r" have been)"
        r"\b|\b(?:one|two|three|four|five|six) were (?:taken|chosen|hired)\b[^.!?]{0,50}\byou were (?:the"
        r" )?next\b",
    ),
    no(
        0.85,
        r"\b(?:vote|ballot|result|decision)\b[^.!?]{0,30}\b(?:for the other|against you|not your name"
        r"|went the other|went another|to someone else)\b"
        r"|\b(?:argued|fought|pleaded|voted) for you\b[^.!?]{0,40}\b(?:overruled|outvoted|lost|in vain)\b",
        unless=_OPEN,
    ),
    no(
        0.75,
        r"\byou fall outside (?:the|our|these|their)\b|\brules? (?:you|out your (?:candidacy|application))\b"
        r"|\b(?:recruit|hire|appoint|consider|employ) (?:only|just) (?:local|internal)\b",
        unless=NOT_YET,
    ),
    # Turns of phrase
    no(
        0.8,
        r"\bit(?:'s| is) a pass from\b|\b(?:ending|stopping|leaving) (?:things|it|this) here\b"
        r"|\bwill be stopping here\b|\bwon't have the chance to work together\b|\bit (?:was|is)(?:n't|"
        r" not) to be\b",
        unless=r"\bif\b",
    ),
    no(
        0.75,
        rf"\bmatched {OTHERS}\b|\bmatched (?:different|other) (?:people|applicants)\b"
        r"|\b(?:level|quality|standard) of your (?:\w+ )?(?:test|task|work|sample|translation)\b[^.!?]{0,20}"
        r"(?:\bnot\b|n't)",
        unless=NOT_YET,
    ),
)
