"""The sentences by which people say no."""

from __future__ import annotations

from functools import partial

from cordially.model.history import ReplyKind
from cordially.reading.cues.cue import NOT, NOT_YET, OTHERS, SOMEBODY, WORK, Cue, cue

no = partial(cue, ReplyKind.REJECTION)

CUES: tuple[Cue, ...] = (
    no(
        0.9,
        rf"\b(?:moved|moving|move|gone) on to\b[\w ,]{{0,25}}\b{OTHERS}|\b(?:focus\w*"
        rf"|concentrat\w*) on {OTHERS}",
    ),
    no(
        0.95,
        r"\b(?:moved?|moving|go|going|gone|proceed(?:ed|ing)?|progress(?:ed|ing)?|continu(?:e|ed|ing)"
        rf"|went)\b[\w ,]{{0,25}}\bwith {OTHERS}",
    ),
    no(
        0.95,
        r"\b(?:offer(?:ed)?|given?|gave|filled|award(?:ed)?|hir(?:ed|e)|appoint(?:ed)?|select(?:ed)?"
        r"|chos(?:en|e)|choose|pursu(?:e|ing)|advanc(?:e|ing)|choosing|hiring|appointing"
        rf"|favou?r|accepted)\b[\w ,']{{0,40}}\b{OTHERS}",
    ),
    no(
        0.95,
        rf"{NOT}\b ?(?:be |been |to )?(?:\w+ )?(?:moving|move|going|go|taking|take|proceeding"
        r"|proceed|progressing|progress|advancing|advance|continuing|continue|pursuing|pursue)\b "
        rf"(?:\w+ ){{0,3}}?(?:forward|ahead|further|with (?:you|your)|you|your)\b",
    ),
    no(
        0.95,
        rf"{NOT}\b (?:to |be )?(?:\w+ )?(?:proceed|progress|advanc|continu|pursu|go|shortlist"
        r"|consider)\w* (?:\w+ )?(?:your|with your|you|with you|on your|for this|for the)\b",
    ),
    no(
        0.9,
        r"\b(?:decided|chosen|elected|opted) (?:not to (?:be )?(?:\w+ly )?(?:proceed|progress|mov|tak|invit"
        r"|offer|hir|appoint|continu|go|pursu|shortlist|advanc|recruit|fill|select|extend|mak|bring|put"
        r"|consider|carry|employ|renew|includ|award|accept|keep|engag|present|interview|commission|fund"
        r"|promot|represent|sign|add)|against (?!the\b|an? (?!appoint|hire)|this\b(?! appoint)))",
        unless="wait|delay|rush|cancel|fill|postpone",
    ),
    no(
        0.95,
        r"\b(?:you|application|candidacy|interview)\b[\w ,']{0,40}\b(?:have|has|were|was|are|is) "
        r"(?:\w+ )?(?:not (?:been |be )?(?:\w+ )?(?:successful|selected|chosen|shortlisted)"
        r"|unsuccessful)\b",
    ),
    no(
        0.95,
        r"\b(?:haven't|hasn't|weren't|wasn't|have not|were not|was not|has not|not) (?:been )?(?:\w+ "
        r")?(?:selected|successful|shortlisted|chosen)\b (?:for|to|on|in|this|at)\b",
    ),
    no(0.85, r"\bunsuccessful\b (?:on|in|at|this|for)\b"),
    no(
        0.9,
        r"\b(?:unable|not able|cannot|can't|not be able|not in a position|not going|will not be|won't "
        r"be)\b (?:to )?(?:be )?(?:mak(?:e|ing) |extend(?:ing)? )?(?:you an offer|an offer|offer(?:ing)?"
        rf" (?:it|employment|work|[\w ,']{{0,30}}\b(?:you|your|{WORK}|place|offer|funding|contract"
        r"|this time)))\b",
    ),
    no(
        0.9,
        r"\bregret to (?:inform|tell|say|let|advise)\b",
        unless=r"\bdelay|postpone|resched|more time|taking longer",
    ),
    no(
        0.85,
        rf"\b(?:{WORK}) (?:has|have) (?:\w+ )?been (?:filled|withdrawn|cancell?ed|closed|eliminated)\b",
    ),
    no(0.8, rf"\b(?:filled|closed|cancell?ed|withdrawn) (?:the|this) {WORK}\b"),
    no(
        0.8,
        r"\b(?:no longer (?:being )?(?:considered|consider|under consideration|in consideration)|not "
        r"be (?:considered|taken) further)\b",
    ),
    no(0.8, r"\bnot (?:quite )?(?:the|a) (?:right|good|best|strong enough) (?:fit|match)\b"),
    no(
        0.75,
        r"\b(?:more closely|better|closer)\b (?:match|fit|align|suit|meet)\w*\b|\bcloser (?:match"
        r"|fit) (?:for|to)\b",
    ),
    no(
        0.6,
        r"\b(?:wish|wishing)\b[\w ,]{0,30}\b(?:success|luck|best|well)\b[\w ,]{0,15}\b(?:search|job "
        r"hunt|job-hunt|(?:future|further) (?:endeavou?rs|career|plans)|your career)",
        unless=r"\bif\b|\bshould (?:you|your|we)\b",
    ),
    no(0.3, r"\bkeep your (?:cv|r[ée]sum[ée]|details|application|profile|information)\b"),
    no(
        0.25,
        r"\bunfortunately\b|\bdisappoint\w*|\bdifficult decision\b|\bsorry to (?:say|tell|let you "
        r"know)\b|\bnot (?:the|have better) news\b",
    ),
    no(
        0.85,
        r"\b(?:it is|it's|this is|answer is|was|we are|that is) a no\b|\bnot been (?:offered|given) "
        r"the\b|\bdid not get the (?:job|role|position)\b",
    ),
    no(0.85, r"\b(?:go|going|gone|move|moving|take|taking) in (?:a|another) (?:\w+ )?direction\b"),
    no(
        0.85,
        r"\b(?:going|decided|have|had|chosen|choosing) to pass on (?:your|you|this)\b|\bpassing on your\b",
    ),
    no(
        0.75,
        r"\b(?:do|does|did)(?: not|n't) (?:quite |fully )?(?:match|meet|fit|suit) (?:our|the|what)\b",
    ),
    no(0.7, r"\b(?:an)?other candidates? (?:was|were|had|has|have|is|are|proved)\b"),
    no(0.9, rf"{NOT}\b (?:\w+ )?(?:made|make) it (?:to|through|past|onto)\b"),
    no(
        0.9,
        rf"{NOT}\b[\w ]{{0,15}}\b(?:take|carry|bring|put|move) (?:you|your \w+) (?:any )?(?:further"
        r"|forward)\b",
    ),
    no(0.75, r"\bnot (?:quite )?a (?:\w+ )?(?:match|fit)\b"),
    no(
        0.9,
        r"\b(?:chose|chosen|picked|appointed|selected|hired|recruited|promoted|preferred"
        r"|given|gave|give|offered|filled|settled on|opted for|decided on|gone with"
        r"|went with|going with|go with|gone for|went for|appoint(?:ing)?|taking forward"
        rf"|taken on|took on|recommended|fill|prefer)\b[\w ,']{{0,40}}?\b{SOMEBODY}",
        unless=rf"{NOT_YET}|\bwill have\b|\bhop(?:e|ing) to\b|\b(?:like|want|plan|aim"
        r"|need)\w* to (?:give|appoint|fill|go)\b",
        positive=True,
    ),
    no(
        0.85,
        rf"\bfound\b (?:[\w']+ ){{0,2}}?(?:{SOMEBODY}|our new\b|the right person)",
        unless=NOT_YET,
        positive=True,
    ),
    no(
        0.9,
        rf"\b(?:{WORK}|this one|nod)\b(?: \w+){{0,3}}? (?:(?:has|have|had)(?: now| already"
        r"| since| just)? (?:gone|been (?:given|offered|awarded|promised))|went|goes"
        r"|is going|was (?:given|offered|awarded)) (?:\w+ )?to\b",
        unless=r"\b(?:board|committee|panel|vote|press|finance|approval|advert\w*)\b",
    ),
    no(
        0.85,
        rf"\b{WORK}\b(?: \w+){{0,4}}? (?:been|is|was|got) (?:now |since |already )?(?:cut"
        r"|scrapped|pulled|dropped|taken|axed|removed|discontinued|filled|withdrawn"
        r"|cancell?ed)\b",
        positive=True,
    ),
    no(
        0.85,
        r"\b(?:cut|scrapped|pulled|dropped|taken away|taken out|axed|removed|eliminated|lost"
        rf"|withdrawn) (?:the |this |our )?(?:\w+ )?{WORK}\b",
        positive=True,
    ),
    no(
        0.85,
        r"(?:\bnot|n't|\bno longer) (?:\w+ ){0,2}?(?:be )?(?:hiring|recruiting|filling)\b",
        unless=NOT_YET,
    ),
    no(0.8, r"\bno longer (?:\w+ )?(?:have|need|require|makes? sense|looking)\b"),
    no(
        0.95,
        rf"{NOT}\b (?:to |be |been )?(?:\w+ )?(?:select|choose|chosen|pick|appoint|shortlist"
        r"|hire|recommend|engage|employ)(?:ed|ing)? (?:you|your)\b",
        unless=NOT_YET,
    ),
    no(
        0.9,
        rf"{NOT}\b[\w ,']{{0,12}}\b(?:retained|recommended|shortlisted|among (?:those|the)"
        r"|put (?:your name|you) forward|reach(?:ed)? the (?:short-?list|final|next"
        r"|required)|ma(?:k|d)e the (?:cut|short-?list|list|final|grade)|tak(?:e|ing) you on"
        r"|in (?:our|the) final)\b",
        unless=NOT_YET,
    ),
    no(
        0.9,
        rf"{NOT}\b[\w ,']{{0,25}}\b(?:tak|mov|carry|push|go|bring|progress)\w* (?:it|this"
        r"|things|matters|you|your \w+)\b[\w ,']{0,12}\b(?:further|forward|ahead|on"
        r"|to the next)\b",
        unless=NOT_YET,
    ),
    no(
        0.9,
        rf"{NOT}\b (?:be )?(?:to )?(?:invit|mov|tak|bring|put|advanc|progress|shortlist"
        r"|consider)\w* you\b(?! (?:for granted|wait))",
        unless=NOT_YET,
    ),
    no(
        0.9,
        rf"(?:{NOT}|\bno\b)\b (?:[\w']+ ){{0,3}}?(?:have|offer|find|got"
        r"|see)?\b ?(?:you )?(?:a |an |the |any )?(?:suitable )?(?:place|seat|spot"
        rf"|{WORK})\b (?:to offer|for you|available|at (?:present|the moment)|in (?:this|our)"
        r"|for (?:some(?:one|body)|your|a)\b"
        r"|we can offer|open\b|that)",
        unless=NOT_YET,
    ),
    no(
        0.85,
        rf"{NOT}\b[\w ,']{{0,25}}\b(?:offer|give) you\b (?:a|the|this|any)\b (?:\w+ )?{WORK}",
        unless=NOT_YET,
    ),
    no(
        0.85,
        r"\b(?:can't|cannot|can not|won't|not able to|unable to"
        r"|not in a position to)\b (?:\w+ )?(?:hire|employ|sponsor|appoint|accommodate|avail"
        r"|take (?:you|your (?:application|candida)))\b",
        unless=NOT_YET,
    ),
    no(
        0.85,
        r"\b(?:have to|must|going to|need to) say no\b|\ba no (?:from|this time"
        r"|i'm afraid)\b|\b(?:it's|it is|answer is)(?: \w+){0,3} (?:a )?no\b(?=[.,;:!]|$"
        r"| (?:from|this|for|on|i'm)\b)",
    ),
    no(
        0.85,
        r"\b(?:stop(?:ping)?|end(?:ing)?|clos(?:e|ing)|conclud(?:e|ing))\b "
        r"(?:the |this |your |our )?(?:\w+ )?(?:process"
        r"|application|candidacy|conversations?)?\b ?(?:with you )?here\b|\bend (?:the|this"
        r"|our) (?:\w+ )?process with you\b|\bclos(?:e|ed|ing) your (?:application|file"
        r"|candidacy)\b|\bpart ways\b",
    ),
    no(
        0.9,
        r"\b(?:application|candidacy|candidature|profile)\b[\w ,#()-]{0,40}\b(?:rejected"
        r"|declined|turned down|refused|unsuccessful)\b|\bstatus\W{1,3}(?:rejected|declined"
        r"|unsuccessful|not selected)",
        positive=True,
    ),
    no(
        0.8,
        r"(?:n't|\bnot) (?:meant )?to be\b(?= |[.,;!]|$)(?! (?:a|the|on|at|in|called"
        r"|contacted|disturbed)\b)|(?:n't|\bnot)\b[\w ,']{0,35}\bwork(?:ing)? out\b"
        r"|\bnot our choice\b",
    ),
    no(0.75, r"\b(?:lies?|suited|placed|better|fit|flourish)\b[\w ,]{0,20}\belsewhere\b"),
    no(
        0.75,
        r"\bclose second\b|\brunner-?up\b|\bmissed out\b|\bpipped\b|\bswung it\b|\b(?:had"
        r"|has|gave \w+) the edge\b|\bby a whisker\b|\bwas a whisker\b|\branked (?:second"
        r"|third|fourth|2nd|3rd)\b|\bedged (?:it|ahead)\b|\bcame second\b",
    ),
    no(
        0.6,
        r"\btoo (?:junior|senior|inexperienced)\b|\bover-?qualified\b|\b(?:lack|short of"
        r"|not enough) (?:\w+ ){0,2}experience\b",
    ),
    no(
        0.55,
        r"\b(?:need|needs|needed|require|requires|calls? for|wanted|looking for) (?:someone"
        r"|somebody|a person|a candidate|people)\b",
        positive=True,
    ),
    no(
        0.8,
        r"\b(?:below|short of|not meet|n't meet|not reach) (?:the"
        r"|our) (?:\w+ ){0,2}(?:threshold|bar|standard|requirements?|criteria|level|mark)\b",
    ),
    no(0.9, r"\bin favou?r of (?:an?other|some(?:one|body)|a |an |our |one )"),
    no(
        0.85,
        r"\b(?:going to|decided to|have to|we(?:'ll| will| must)"
        r"|choosing to) pass\b(?! (?:it|this|these|that|your|on (?:it|this|your (?:note"
        r"|message|details|thanks)))|\w)|\bpass(?:ing)? (?:for now|this time|on this one)\b",
    ),
    no(0.85, r"\b(?:in|take|took|taken) (?:a |an)?(?:different|another|other) direction\b"),
    no(
        0.6,
        r"\b(?:made|make) (?:an|our|the|another) appointment to\b|\bconcluded (?:the"
        r"|our) (?:search|recruitment|selection)\b|\b(?:not|n't) (?:\w+ )?(?:first"
        r"|our) choice\b",
    ),
    no(
        0.5,
        r"\blet you down\b|\bno reflection\b|\bnot a reflection\b|\bcold comfort\b"
        r"|\bhopes up\b|\bdeserve (?:an employer|better|a place)\b",
    ),
    no(
        0.4,
        r"\b(?:hard|difficult|tough|painful|close) (?:\w+ )?(?:decision|choice|call)\b"
        r"|\bstruggl\w+ to (?:choose|decide)\b|(?<!no )\bbad news\b|\bdisappointing news\b"
        r"|\bstrong field\b|\bexceptionally high\b|\bpains me\b",
    ),
    no(
        0.4,
        r"\b(?:good luck|best of luck|all the best (?:in|for|with)|every success|luck with"
        r"|best wishes for)\b|\bwish(?:es)? you (?:well|luck|every|all the best|much"
        r"|the (?:very )?best)\b",
        unless=r"\b(?:if|should|interview on|test|exam|all (?:applicants|candidates)|tomorrow)\b",
    ),
    no(
        0.3,
        r"\b(?:keep|have|bear) (?:you|your \w+) (?:in (?:mind|touch)|on file)\b"
        r"|\bstay (?:in touch|connected)\b|\bpaths (?:will )?cross\b|\bapply again\b"
        r"|\bre-?apply\b|\bfuture (?:openings|vacancies|opportunities|roles)\b"
        r"|\bsomething else for you\b",
        unless=r"\bif\b",
    ),
    no(
        0.3,
        r"\b(?:i'm|i am|we're|we are|am) (?:really |so |truly |very |terribly )?(?:sorry"
        r"|afraid|sad)\b|\bregret\b|\bsadly\b|\breally sorry\b|\bi realise\b",
        unless=r"\bdelay|wait|slow|silence|late\b|\bbother\b|\btrouble\b|\bmisspel|\bmistake\b|\bconfusion\b",
    ),
    no(
        0.85,
        rf"{NOT}\b[\w ,']{{0,30}}\b(?:right|best|good|strong(?:est)?|close|perfect|ideal"
        r"|suitable) (?:enough )?(?:fit|match|person|candidate|one|choice)\b"
        rf"|{NOT}\b[\w ,']{{0,20}}\b(?:a (?:fit|match)\b|what (?:we|the team|they|i)(?:'re"
        r"| are|'m| am)?(?: \w+)? (?:need|look|want|after)\w*)",
        unless=NOT_YET,
    ),
    no(
        0.85,
        rf"{NOT}\b (?:to |be )?(?:\w+ )?(?:proceed|progress|advanc|continu|go ahead"
        r"|go further|move forward|mov(?:e|ing) ahead)\w*\b(?= |[.,;!]|$)",
        unless=rf"{NOT_YET}|\b(?:without|unless|if|before)\b",
    ),
    no(
        0.9,
        r"\b(?:awarded|given|offered|gave|entrusted|promised) (?:the|this"
        rf"|our) (?:\w+ )?{WORK} to (?!you\b|us\b|me\b|the (?:board|panel|team))\w"
        r"|\boffered (?:it |the \w+ )?elsewhere\b",
        unless=NOT_YET,
        positive=True,
    ),
    no(
        0.9,
        r"\b(?:choice|decision|vote)\b (?:has |have )?(?:f(?:ell|allen)|went|gone"
        r"|settled) (?:on|for|to) (?!you\b)|\b(?:not in your favou?r|went against you"
        r"|against you)\b",
    ),
    no(
        0.9,
        r"(?<!you )\b(?:has|have|had) (?:already |now |since )?accepted (?:the|our"
        rf"|this) (?:\w+ )?(?:{WORK}|offer)\b|\b{OTHERS} (?:has "
        r"|have )?(?:already )?accepted\b",
        positive=True,
    ),
    no(
        0.75,
        rf"\b{OTHERS}\b[\w ,]{{0,25}}\b(?:higher|ahead|stronger|better|closer|more suitable"
        r"|more experience\w*|preferred|edged|was chosen|were chosen|came out on top)\b",
        positive=True,
    ),
    no(
        0.85,
        r"\b(?:went|go|going|gone|opted|elected to go|move|moved) (?:in )?an?(?:other"
        r"| different) (?:way|route|path|direction)\b",
    ),
    no(
        0.85,
        rf"\bno longer (?:a|an|any|the) (?:\w+ )?{WORK}\b|\bclos(?:e|ed|ing) (?:the"
        rf"|this) (?:{WORK}|search|recruitment)\b(?! (?:on|at|for applications))"
        r"|\bwithout hiring\b|\bnot resulted? in an offer\b",
    ),
    no(
        0.75,
        r"\bleave (?:it|things|matters) (?:there|at that)\b|\b(?:have to|must|need to|going to|better)"
        r" leave (?:it|things|matters) here\b|\bcall it a day\b|\bturn(?:ed|ing)? you down\b"
        r"|\b(?:continue|continuing|resume|reopen|restart) (?:our|the) search\b"
        r"|\bkeep looking\b|\bre-?advertis\w+\b|\bno luck this time\b|\bunlucky this time\b",
    ),
    no(
        0.8,
        rf"{NOT}\b[\w ,']{{0,15}}\b(?:correspond|what we need|convince|persuade|win over"
        r"|get the (?:job|role|post|position|nod)|get it\b|on the (?:short-?)?list"
        r"|make it work|take up your)\b",
        unless=NOT_YET,
    ),
    no(
        0.6,
        r"\b(?:not|n't|isn't|no) (?:\w+ )?(?:good|better|happier|best) news\b"
        r"|\bwith (?:great |much )?regret\b|\b(?:have to|must) disappoint\b|(?<!no )\bbad news\b"
        r"|\bi hate to\b|\bregrettably\b|\balas\b",
    ),
    no(0.55, r"\b(?:gap between|mismatch|balance of experience|commute|lives? nearer|local hire)\b"),
)
