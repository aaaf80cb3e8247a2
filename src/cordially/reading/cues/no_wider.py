"""Wider nets for a no: any verb of choosing near anybody else, any "not" near a verb of getting on."""

from __future__ import annotations

from functools import partial

from cordially.model.history import ReplyKind
from cordially.reading.cues.cue import CHOOSING, ELSE, NOT, NOT_YET, OTHERS, WORK, Cue, cue

no = partial(cue, ReplyKind.REJECTION)

CUES: tuple[Cue, ...] = (
    no(
        0.8,
        rf"\b{CHOOSING}\b(?! you\b)[^.!?;:]{{0,50}}?\b{ELSE}\b",
        unless=rf"{NOT_YET}|\b(?:will have|hope to|hoping to|want to|plan to|interviewing|meeting"
        r"|talking|speak(?:ing)? (?:to|with))\b|\?",
        positive=True,
    ),
    no(
        0.75,
        r"\b(?:chose|picked|hired|appointed|went with|gone with|going with|selected"
        r"|promoted)\b (?!(?-i:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?-i:Jan|Feb|Mar|Apr"
        r"|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))(?-i:[A-Z][a-z]+)\b",
        unless=NOT_YET,
        positive=True,
    ),
    no(
        0.85,
        rf"{NOT}\b (?:[\w']+ ){{0,4}}?(?:selected|chosen|shortlisted|recommended|successful"
        r"|appointed|accepted|retained|considered further|invited)\b(?! (?:an?|any\w*|our"
        r"|the|who|yet)\b)",
        unless=rf"{NOT_YET}|\bwhether\b",
    ),
    no(
        0.85,
        rf"{NOT}\b (?:[\w']+ ){{0,3}}?(?:go|going|move|moving|put|putting|take|taking|carry"
        r"|come|coming) (?:(?:you|things|it|this|your \w+) )?(?:any |\w+ )?(?:forward"
        r"|further|through|ahead)\b",
        unless=rf"{NOT_YET}|\bbefore\b|\bwithout\b",
    ),
    no(
        0.75,
        rf"{NOT}\b (?:[\w']+ ){{0,2}}?(?:line up|work for us|fit (?:in|with|our|what)|suit us"
        r"|square with|tally with|(?:have|got|see|find) anything (?:suitable|for you"
        r"|that))\b|\bnothing (?:suitable|for you)\b",
        unless=NOT_YET,
    ),
    no(
        0.85,
        rf"\b(?:{WORK})(?: \w+){{0,4}}? (?:is |was |'s )?(?:no longer (?:open|available"
        r"|vacant)|gone\b|taken\b|off the (?:table|plan|cards)\b)"
        r"|\b(?:job|post|position)'s (?:gone|taken|filled)\b"
        r"|\bno appointment will be made\b|\bpreference was for\b",
    ),
    no(
        0.5,
        r"\bbearer of bad news\b|\bheavy heart\b|\bi fought for you\b"
        r"|\bgot to be straight with you\b|\bsafe pair of hands\b|\byou would have been\b"
        r"|\bif (?:she|he|they) hadn't\b",
    ),
    no(
        0.8,
        r"\btipped the (?:scales|balance)\b|\bmissed the cut\b"
        r"|\bdoes not intend to appoint\b|\bnot going to happen\b|\bsaying goodbye\b"
        r"|\bgive this one a miss\b|\b(?:post|job|role|position|it) is (?:hers|his|theirs)\b"
        r"|\bmore closely (?:met|matched|meets|matches)\b|\bnot led to an offer\b"
        r"|\bno (?:further|longer any) need for\b|\bwon't be a job for you\b",
    ),
    no(
        0.75,
        r"\b(?:will be|are|be) (?:offering|giving|awarding) (?:the|this"
        rf"|our) (?:[\w-]+ ){{1,3}}to (?:the other|another|some(?:one|body) else|{OTHERS})"
        rf"|\b(?:signed|keep|kept|retain(?:ed)?)\b[\w ,]{{0,15}}\b(?:{OTHERS}|the temp)\b"
        r"|\bfound a (?:\w+ )?(?:fit|match|person)\b|\bclosing the process\b|\bvote went\b"
        r"|\bgets priority\b",
        unless=NOT_YET,
    ),
    no(
        0.7,
        rf"{NOT}\b (?:[\w']+ ){{0,3}}?(?:the|a) \w+ for (?:us|you)\b"
        rf"|{NOT}\b (?:[\w']+ ){{0,2}}?(?:taking|hiring|employing|recruiting) (?:any\w*|new"
        r"|more|additional)\b|\bhad to decline\b|\btoo (?:expensive|far away|young)\b"
        r"|\bunable to progress\b",
        unless=NOT_YET,
    ),
    no(
        0.65,
        r"\b(?:unfortunately|sadly|regrettably|i'm (?:so |very )?sorry (?:but|that|to)"
        r"|i am (?:so |very )?sorry (?:but|that|to)|i'm afraid|i am afraid|we're afraid"
        r"|we regret)\b[^.!?;]{0,120}(?:\bnot\b|n't\b|\bunable\b|\bcannot\b|\bno\b)",
        unless=rf"{NOT_YET}|\b(?:before|decid\w*|decision|news|update|answer|attend|make it"
        r"|make (?:mon|tues|wednes|thurs|fri)day|mon|tues|wednes|thurs|fri|office|open|link"
        r"|file|attach\w*|find|read|reach (?:you|him|her|them)|phone|room|parking|trains?"
        r"|reschedul\w*|available|in time|date|time)(?:day)?\b|\?",
    ),
    no(
        0.75,
        rf"{NOT}\b (?:[\w']+ ){{0,6}}?(?:(?:\w+ )?enough (?:for|experience|to)|what (?:the"
        r"|our|this) \w+ (?:needs?|wants?|requires?)|a (?:mutual |good |natural "
        r"|perfect )?(?:fit|match))\b",
        unless=NOT_YET,
    ),
    no(
        0.85,
        r"\b(?:cancel|stop|abandon|withdraw) (?:this|the) (?:recruitment|search|appointment"
        r"|process)\b|\bno appointment\b|\b(?:not|n't) find a majority\b"
        r"|\bended up (?:hiring|choosing|going|picking|promoting|appointing|with)\b|\bmade an offer to"
        r" (?!you)\b",
    ),
    no(
        0.8,
        r"\brather (?:wait for|hire|have|take|go with) (?:some|an?\b|the\b)"
        r"|\bnot the (?:preferred|chosen|selected|successful|first[- ]choice) (?:candidate"
        r"|applicant|one)\b|\bdecision not to (?:recruit|appoint|hire|proceed|progress"
        r"|continue|move|fill|offer|take)\w*|\blanded on (?:an?|the|some)\b",
    ),
    no(
        0.75,
        r"\b(?:taken on|took on|gave (?:it|the \w+) to|given (?:it|the \w+) to|offered (?:it"
        r"|the \w+) to|went to|gone to|signed) (?!Monday|Tuesday|Wednesday|Thursday"
        r"|Friday)(?-i:(?:Dr|Ms|Mr|Mrs)?\.? ?[A-Z][a-z]+)\b(?! (?:Street|Road|Centre"
        r"|Hospital|University))",
        unless=NOT_YET,
        positive=True,
    ),
    no(
        0.85,
        r"\bdecided to (?:hire|recruit|promote|appoint|restructure|drop"
        r"|postpone indefinitely)\b(?! you)",
        unless=NOT_YET,
    ),
    no(
        0.85,
        rf"{NOT}\b (?:[\w']+ ){{0,2}}?consider (?:you|your)\b"
        rf"|{NOT}\b (?:[\w']+ ){{0,5}}?(?:right|best) (?:place|team|school|company|home"
        r"|employer|job|role) for you\b|\bothers did better\b|\bhis mate\b|\bno vacancy\b",
        unless=NOT_YET,
    ),
    no(
        0.9,
        rf"{NOT}\b (?:be |been )?(?:\w+ )?(?:interviewing|hiring|inviting|employing"
        r"|considering|offering|appointing|shortlisting|selecting|choosing|taking|keeping"
        r"|needing) you\b(?! (?:waiting|informed|long|posted))",
        unless=NOT_YET,
    ),
    no(
        0.8,
        rf"\bdecided otherwise\b|\bleave the (?:\w+ )?{WORK} (?:vacant|open|unfilled)\b"
        r"|\bapplications (?:have been|are) (?:closed|withdrawn)\b|\binstead of hiring\b"
        r"|\branked you\b[\w ,]{0,15}\bbehind\b|\b(?:person|candidate"
        r"|one) (?:to )?whom we (?:have |had )?(?:now )?(?:offered|chosen|appointed"
        r"|selected)\b",
        positive=True,
    ),
    no(
        0.85,
        rf"\b{OTHERS}\b(?: \w+){{0,2}}? (?:got|gets|landed|has got|will get|secured"
        r"|took) (?:the|it|this)\b|\bnot appointable\b|\bunappointable\b|\boutvoted\b"
        r"|\bnot on the (?:\w+ )?(?:short-?)?list\b|\b(?:funding|money|project"
        r"|contract) (?:has )?(?:fell|fallen) through\b",
    ),
    no(
        0.75,
        r"(?<!pleased )(?<!glad )\b(?-i:[A-Z][a-z]+) (?:is|will be) joining (?:us"
        r"|the team)\b|\bkeen(?:er)? on (?:an?|the other) (?:candidate|applicant|person)\b"
        r"|\bhoping for a yes\b|\b(?:fit|match|chemistry)\b[\w ,]{0,25}\b(?:not"
        r"|n't) (?:quite )?(?:there|right)\b|\blet go of the (?:idea|post|role|position)\b"
        r"|\bdrop(?:ped)? the (?:idea|post|role|position)\b",
        positive=False,
    ),
    no(
        0.85,
        rf"\b(?:{WORK}|appointment|nod|award)\b(?: \w+){{0,3}}? (?:went|has gone|have gone"
        r"|goes|is going|was given|was awarded|has been (?:given|awarded"
        r"|offered)) to (?!you\b|us\b|print\b|press\b|vote\b|(?:the |our )?(?:board"
        r"|committee|panel|council|trustees|hr|finance|approval|advert\w*))\w",
        unless=NOT_YET,
        positive=True,
    ),
    no(
        0.85,
        rf"{NOT}\b (?:wish|want|intend|plan|feel able|think (?:it|we|i)"
        r"|propose) to\b[\w ,']{0,20}\b(?:pursue|proceed|progress|continue|offer|appoint"
        r"|employ|hire|invite|go further|take)\b|n't (?:the one|you)\b(?= this|[.,;!]|$)"
        r"|\b(?:prefer|rather) not (?:to )?(?:go|proceed|continue|take|move)\b",
        unless=rf"{NOT_YET}|\?",
    ),
    no(
        0.8,
        r"\b(?:final |our )(?:choice|pick) (?:was|is|fell on|went to) (?!you\b)|\bcho(?:se"
        r"|sen) another (?:route|way|path|agency|person|option)\b|\bhave (?:now |since "
        r"|already )?(?:recruited|appointed) to (?:this|the)\b|\bneeds? (?:an? \w+|someone"
        r"|somebody) with (?:more|a longer|greater)\b"
        r"|\bfelt that\b[\w ,]{0,20}\bneeds? an? \w+ with\b",
    ),
    no(
        0.8,
        rf"{NOT}\b (?:be |been )(?:\w+ )?(?:considered|accepted|entertained"
        r"|approved)\b(?! (?:as|to be|final|a (?:problem|failure))\b)|\bone who did better\b"
        r"|\b(?:appointed|promoted|confirmed|kept) (?:the|our) (?:\w+ )?(?:interim|acting"
        r"|current|existing|incumbent)\b|\band (?:have |we have |we've )?found (?:her|him"
        r"|them|one|that person)\b",
        unless=rf"{NOT_YET}|\bif\b",
    ),
    no(
        0.8,
        r"\b(?:chapter|story|process|road|journey)\b[\w ,]{0,20}\b(?:closes|ends"
        r"|stops) here\b|\bcall it quits\b|\bwithin a (?:hair|whisker)\b|\b(?:they|board"
        r"|client|panel|partners|owners?|director) (?:have |has )?said no\b"
        r"|\bapplication has been (?:archived|closed|rejected)\b|\bwithdraw our (?:interest"
        r"|invitation)\b|\bruled out (?:external|outside|any|further)\b"
        rf"|\bdecided the matter\b|{NOT}\b (?:be )?pursuing applications\b"
        rf"|\b(?:{WORK})\b[\w ,]{{0,30}}\bnot be filled\b",
        unless=NOT_YET,
    ),
    no(
        0.85,
        r"\bnot (?:one|among|part) of (?:them|those|these|the (?:three|two|four|five"
        r"|finalists|chosen))\b|\byours was not\b|(?:\bnot|n't) for you\b(?=[.,;!]|$)"
        r"|\b(?:chose|choose|chosen|preferred) \w+ over \w+\b|\bslept on it\b"
        r"|\bwould be (?:safer|better|stronger|wiser)\b",
        unless=rf"{NOT_YET}|\?",
    ),
)
