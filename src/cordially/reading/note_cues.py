"""What shows that a sentence of loose notes belongs to a stem: labels, and cues with their weights. Data."""

# ruff: noqa: E501 - one row of the table a line

from __future__ import annotations

LABELS = {
    "need": r"needs?|they need|their needs?|problems?|challenges?|pain points?|priorit(?:y|ies)",
    "told": r"told|i told(?: them)?|my answers?|i said|fit|strengths?",
    "wish": r"wish|i wish|should have said|better answer|forgot|missed",
    "personal": r"personal|between us|small talk|chat|fun",
    "they_will_reply": r"next steps?|they will reply|reply|timeline|decision|when",
}
CUES: dict[str, tuple[tuple[str, int], ...]] = {
    "they_will_reply": (
        (
            r"\b(?:get back to|let (?:you|me|us) know|be in touch|come back to|hear from|call (?:you|me)|"
            r"decide|decision|next steps?|write to)\b",
            2,
        ),
        (
            r""
            r"\b(?:by|before|within|in|until|on|after|early|late)\s+(?:the\s+)?(?:end|beginning|middle|next|this|"
            r"mon|tues|wednes|thurs|fri|early|two|three|four|a week|a few|\d)",
            2,
        ),
        (r"\bnext (?:week|month)\b|\bthis week\b|\btomorrow\b", 2),
    ),
    "wish": (
        (r"\bwish i(?:'d| had)\b|\bshould(?:'ve| have) (?:said|mentioned|told|added)\b", 5),
        (r"\bforgot to (?:say|mention|tell)\b|\bdid(?: not|n't) (?:mention|say|get to)\b|\bbetter answer\b", 4),
    ),
    "personal": (
        (r"\bboth (?:of us|love|like|have|come|from|grew|play|sing|run|cycle)\b|\bwe laughed\b|\bsmall talk\b", 4),
        (r"\b(?:hobb(?:y|ies)|weekend|kids?|daughter|son|dog|cat|garden|allotment|holiday|cycl\w+|choir|sail\w*|"
         r"football|hik\w+|fishing|baking|sourdough|chess|music|home town)\b", 2),
    ),
    "told": (
        (r"\bi (?:told|mentioned|explained|described|said|talked|spoke)\b", 4),
        (r"\bi (?:led|ran|built|cut|taught|wrote|managed|trained|moved|grew|won|halved|opened|kept|brought|made)\b", 3),
        (r"\bmy (?:work|experience|project|team|thesis|last (?:job|place|role))\b", 2),
    ),
    "need": (
        (r"\b(?:they|we|team|ward|shop|office|company|you) (?:really |most |still )?(?:needs?|wants?|lacks?)\b", 4),
        (r"\b(?:biggest|main|hardest) (?:problem|challenge|issue|worry|headache|thing)\b|\blooking for\b", 4),
        (r"\b(?:struggl\w+|backlog|shortage|behind|turnover|losing|lost|complain\w*|too (?:long|slow|many|few)|"
         r"priority|hard to|difficult)\b", 2),
    ),
}  # fmt: skip
