"""One way of saying something, and the words that several cues share.

A weight is how sure one such sentence makes us of the kind, judged by us on our own corpus.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from cordially.model.history import ReplyKind


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that show `kind`, unless `unless` stands in the sentence too.

    A `claim` counts only where the sentence asserts it: "if you are not selected" tells nothing yet. A
    `positive` one does not count where a "not" stands in its clause.
    """

    kind: ReplyKind
    weight: float
    pattern: re.Pattern[str]
    unless: re.Pattern[str] | None = None
    claim: bool = True
    positive: bool = False


def cue(
    kind: ReplyKind,
    weight: float,
    pattern: str,
    unless: str = "",
    *,
    claim: bool = True,
    positive: bool = False,
) -> Cue:
    """A cue of these patterns, read without regard to case."""
    without = re.compile(unless, re.IGNORECASE) if unless else None
    return Cue(kind, weight, re.compile(pattern, re.IGNORECASE), without, claim, positive)


NOT = r"(?:\b(?:not|unable to|no longer|cannot|can not|never)|n't)"
NOT_YET = r"\b(?:yet|until|till|so far)\b"
OTHERS = (
    r"(?:(?:an)?other (?:\w+ ){0,2}?(?:candidates?|applicants?|people|person|individuals?|finalists?)"
    r"|someone else|somebody else"
    r"|an?(?:n)? (?:internal|different|external|stronger) (?:\w+ )?(?:candidate|applicant|person)|others\b"
    r"|(?:candidates|applicants|a candidate|an applicant|someone|somebody|people) (?:who|whose|with|that)"
    r"|(?:the|our) (?:internal|preferred) candidate|stronger candidates|one of the other)"
)
# Looser: after a verb of choosing in the past, anybody at all who is not the candidate.
SOMEBODY = (
    rf"(?:{OTHERS}|some(?:one|body)\b|an insider\b|from within\b|internally\b|(?:mr|ms|mrs|dr)\.? \w"
    r"|(?:a|an|our|my|the|one of (?:the|our|my|their)|two|three) (?:[\w'-]+ ){0,3}?(?:colleagues?|deputy"
    r"|insider|finalists?|applicants?|candidates?|lady|gentleman|guy|woman|man|girl|chap|hire|person"
    r"|individuals?|practitioner|graduate|specialist|teammate|member of (?:staff|the team)|members of staff))"
)
WORK = (
    r"(?:position|role|job|post|vacancy|opening|opportunity|internship|placement|requisition|seat|headcount)"
)
MEETING = (
    r"(?:interview|round|stage|meeting|call|conversation|chat|assessment|on-?site|panel|presentation"
    r"|trial day|video call|phone screen|test|exercise|step)"
)
NTH = (
    r"(?:next|second|2nd|third|3rd|fourth|final|last|further|follow-?up|another|technical"
    r"|face-to-face|in-person)"
)
OTHER_ONE = rf"{OTHERS}|to (?:the )?others?\b"

# The widest nets of cues/no.py: any choosing, and anybody who is not the candidate.
CHOOSING = (
    r"(?:bring(?:ing)? (?:on|in)|brought (?:on|in)|ch[o]{1,2}se|chosen|choosing"
    r"|pick(?:ed|ing)?|hir(?:e|ed|ing)|tak(?:en|ing) on"
    r"|took on|appointed|appointing"
    r"|selected|go(?:ing|ne)? (?:with|for|to)|went (?:with|for|to)|settled on|opt(?:ed"
    r"|ing) for|prefer(?:s|red|ence)?"
    r"|rather have|sa(?:y|id|ying) yes to|offered|extended an offer to|lucky enough to get|recruited|promoted"
    r"|awarded|given|accepted|engaged|decided (?:on|for|in favou?r of)|in favou?r of|made (?:it|an offer) to)"
)
ELSE = (
    rf"(?:{OTHERS}|an? (?:\w+ ){{1,2}}?(?:with|who)\b|some(?:one|body) (?:else|who|with"
    r"|from|in|at|more|local|closer|already"
    r"|internal)|the (?:other|second|first)"
    r" (?:person|one|candidate|applicant|finalist|lady|gentleman)|(?:one of "
    r"|an? (?:\w+ )?|my |our (?:\w+ )?)(?:the |our |my )?"
    r"(?:nephew|niece|cousin|daughter|son|interns?|trainees?|apprentices?|volunteers?"
    r"|employees?|colleagues?|deputy"
    r"|school leaver|graduate|insider|local|specialist|temps?|freelancers?"
    r"|members? of (?:our|the) (?:staff|team)))"
)
