"""The sentences by which people make an offer, or ask the candidate on to the next round."""

from __future__ import annotations

from functools import partial

from cordially.model.history import ReplyKind
from cordially.reading.cues.cue import MEETING, NTH, OTHER_ONE, WORK, Cue, cue

yes = partial(cue, ReplyKind.OFFER)
onward = partial(cue, ReplyKind.NEXT_ROUND)

CUES: tuple[Cue, ...] = (
    # An offer
    yes(
        0.95,
        r"\b(?:pleased|delighted|happy|thrilled|excited|glad|like|love|pleasure|proud|honou?red)\b "
        r"(?:\w+ ){0,4}?to (?:formally |officially |be able to |now )?(?:offer|make|extend|present)\b "
        r"(?:\w+ ){0,3}?(?:you|offer|the (?:role|position|job|post))\b",
        unless=rf"{OTHER_ONE}|offer you (?:a|an|another|the next|the chance|the opportunity|some) (?:\w+ "
        rf"){{0,3}}(?:{MEETING}|slot|time|feedback|chance|visit|to )",
    ),
    yes(
        0.85,
        rf"\boffer(?:ing)? you (?:the|a|this|our) (?:\w+ ){{0,4}}{WORK}\b",
        unless=rf"{OTHER_ONE}",
    ),
    yes(
        0.85,
        r"\b(?:formal|written|verbal|employment|job|official|conditional) offer\b|\boffer letter\b"
        r"|\boffer of employment\b|\byour (?:contract of employment|employment contract)\b",
        unless=rf"{OTHER_ONE}|before|\bprepar|\bmaking a\b",
    ),
    yes(
        0.85,
        r"\b(?:making|made|make|extend|extending|have) you an offer\b|\boffer you the job\b|\bthe "
        r"(?:job|role|position) is yours\b|\byou (?:got|have got|have) the (?:job|role|position)\b",
    ),
    yes(
        0.6,
        r"\bwelcome (?:you )?(?:to the (?:team|company|family)|aboard|on board)\b|\b(?:would like|want"
        r"|hope|love)(?: for)? you to join\b",
    ),
    yes(0.3, r"\bcongratulations\b"),
    yes(0.6, r"\b(?:contract|offer)\b[\w ,']{0,15}\b(?:attached|enclosed)\b"),
    yes(0.9, rf"\b{WORK}(?:'s| is) yours\b|\byou(?:'ve| have)? got (?:it|the {WORK})\b(?! wrong)"),
    yes(
        0.85,
        r"\b(?:panel|board|committee|trustees|partners|governors|council|team|client|we|i"
        r"|they|jury)\b[\w ,']{0,25}\b(?:chose|chosen|picked|selected|appointed|voted for"
        r"|decided on|decided for|want) you\b(?! (?:to know|to (?:meet|come|see|speak|talk"
        r"|do|give|tell|send|visit|teach))\b)",
        unless=rf"\b(?:for|to) (?:an?|the|our|next|attend)\b[\w ,]{{0,25}}\b(?:{MEETING}|short-?list)",
    ),
    yes(
        0.9,
        r"\bdecided in your favou?r\b|\b(?:voted|resolved|decided|agreed|like|pleased"
        r"|delighted) to (?:appoint|hire|employ) you\b|\bgoing to (?:hire|appoint) you\b",
    ),
    yes(
        0.9,
        r"\b(?:honou?r|pleasure|privilege) of offering you\b|\b(?:resolved|decided|agreed"
        r"|voted|want|wish|wants) to (?:offer|make) you\b|\boffer(?:ing)? you (?:the|a|an"
        rf"|this|our) (?:[\w'-]+ ){{0,5}}?(?:{WORK}|contract|lectureship|place|traineeship"
        r"|fellowship|apprenticeship)\b",
        unless=rf"{OTHER_ONE}|\bunable\b|\bchance\b",
    ),
    yes(
        0.85,
        r"\b(?:like|love|want|wants|happy|delighted|thrilled)\b (?:for )?you (?:to (?:be our"
        r"|join|start|begin|come and work|come to work|work (?:with|for) us)|(?:as"
        r"|on) our)\b|\bhave you (?:with us|on board|join)\b",
        unless=r"\b(?:was|were|been|it's) (?:\w+ ){0,5}to have you\b",
    ),
    yes(
        0.8,
        r"\bcontract\b[\w ,]{0,30}\b(?:attached|enclosed|on its way|by post|in the post"
        r"|to sign|for signature|will (?:reach|follow|be sent)|follows|coming|signatures)\b"
        r"|\b(?:attach\w*|enclose\w*|find)\b[\w ,]{0,25}\b(?:written offer|offer letter"
        r"|contract of employment|employment contract|your contract)\b",
    ),
    yes(
        0.6,
        r"\bwants? you (?:to start|from|in)\b|\bcan you (?:start|begin)\b|\byou (?:can"
        r"|could) start (?:in|on|from)\b|\btraining contract\b|\bcontract of employment\b"
        r"|\brun you through the package\b",
    ),
    yes(
        0.5,
        r"\blook(?:ing)? forward to (?:having|welcoming|working with) you\b"
        r"|\bwelcome to the \w+ (?:family|team|crew)\b|\btalk (?:about|through"
        r"|over) (?:the )?(?:terms|package)\b",
    ),
    # The next round
    onward(
        0.9,
        r"\b(?:invite|inviting|invited|have you (?:in|back)|see you|bring "
        rf"you)\b[\w ,']{{0,40}}\b(?:{MEETING}|meet|office)\b",
        unless=r"\bwere invited|\byou invited|\bif\b",
    ),
    onward(
        0.85,
        r"\b(?:like|love|want|keen|happy|pleased|need|aim|hope|hoping"
        rf"|you)\b[\w ,']{{0,25}}\b(?:schedul|arrang|set up|set-up|book|organis|organiz|fix|come in"
        rf"|come back|come|attend|speak|talk|meet|hav)\w*\b[\w ,']{{0,45}}\b{NTH} (?:\w+ "
        rf")?{MEETING}s?\b",
    ),
    onward(
        0.85,
        rf"\b(?:schedul|arrang|set up|book)\w*\b (?:\w+ ){{0,3}}(?:{MEETING}|time to (?:talk|speak"
        r"|meet|chat))\b",
        unless=r"\b(?:able|unable|not|before|until|still)\b",
    ),
    onward(
        0.9,
        r"\b(?:mov|tak|progress|advanc|put)\w*\b (?:you|your (?:application|candidacy))\b (?:\w+ "
        r")?(?:forward|ahead|on|through|to)\b",
        unless=r"\bnot\b|n't\b|\bunable\b|\bno longer\b|^to\b|\bneed to know\b|\bbefore (?:we|i) can\b",
    ),
    onward(
        0.9,
        r"\b(?:mov|go|proceed|progress|continu|tak)\w*\b (?:things |it )?(?:forward|ahead|further"
        r"|on)? ?with (?:you\b(?! for)|your (?:application|candidacy))",
        unless=r"\bnot\b|n't\b|\bunable\b|\bno longer\b|\btaken with you",
    ),
    onward(
        0.85,
        r"\b(?:you have|you've|you are|you're|you were|you) (?:\w+ )?(?:been )?(?:selected|shortlisted"
        rf"|short-listed|through|progressed|advanced|made it|passed)\b[\w ,']{{0,30}}\b(?:{MEETING}"
        r"|round|shortlist)\b",
    ),
    onward(
        0.75,
        rf"\bnext (?:step|stage|round)s?\b[\w ,']{{0,30}}\b(?:is|would be|will be|involves?"
        rf"|consists?)\b[\w ,']{{0,30}}\b(?:{MEETING}|task|case study|meet|speak)\b",
    ),
    onward(
        0.7,
        r"\bwhat (?:times?|days?|dates?) (?:would |might |will )?(?:work|suit|be)|\b(?:when|which "
        r"(?:day|slot|time)s?)\b[\w ,']{0,20}\b(?:free|available|suits?|works?)\b|\b(?:your|share|send"
        r"|confirm)\b[\w ,']{0,15}\bavailability\b[\w ,']{0,30}\b(?:for|next|this|to)\b",
    ),
    onward(
        0.7,
        r"\b(?:invitation|invited) (?:to|for) (?:an? |the |your |our )?(?:\w+ )?(?:interview|round"
        r"|assessment)\b|\b(?:take-home|coding|technical) (?:task|exercise|challenge|test"
        r"|assignment)\b",
        unless=r"\bthank",
    ),
    onward(0.3, r"\bcongratulations\b"),
    onward(
        0.75,
        r"\bare you (?:free|available)\b|\b(?:could|can|would) you (?:come|join us|meet|make it)\b"
        r"|\b(?:meet|see|speak (?:to|with)) you again\b",
        unless=r"\b(?:hope|wish|future|one day|some ?time|some day|looked forward)\b",
    ),
    onward(
        0.8,
        rf"\b(?:confirm|book|choose|pick|reserve|reschedule)\b[\w ,']{{0,25}}\b{NTH} (?:\w+ )?{MEETING}\b",
    ),
    onward(0.8, r"\b(?:like|love|want) you to (?:meet|speak|talk|come)\b"),
    onward(0.75, r"\bwhich of (?:these|the following) (?:slots?|times?|dates?|days?)\b"),
    onward(
        0.8,
        r"\b(?:could|can|would|will|might) you (?:please |perhaps |possibly )?(?:be|come"
        r"|make|spare|meet|attend|join|give|visit|travel|do|manage"
        r"|drop)\b[^.!?]{0,90}(?:\b(?:today|tonight|tomorrow|noon|week|weekend|(?:mon|tue"
        r"|tues|wed|wednes|thu|thur|thurs|fri|satur|sat|sun)(?:day)?s?)\b|\b\d{1,2}(?:st|nd"
        r"|rd|th|am|pm|[:.]\d\d)\b|\bat \d{1,2}\b|\bchair\b|\bmeet\b)",
        claim=False,
        unless=r"\b(?:send|share|confirm|start|begin|give us|give me|bear|wait)\b",
    ),
    onward(
        0.75,
        r"\bare you (?:free|around|available)\b|\b(?:does|do|would"
        r"|is) (?!you\b)[^?]{0,50}\b(?:work|suit|possible|convenient|ok|okay|fit"
        r"|good)\b[^?]{0,25}\?|\bwork for you\?",
        claim=False,
    ),
    onward(
        0.85,
        r"\b(?:like|love|want|wants|keen|glad|happy|wish|wishes|grateful"
        r"|pleased)\b[\w ,']{0,15}\b(?:see|meet|talk (?:to|with)|speak (?:to|with)|interview"
        r"|bring|fly) you\b(?! (?:luck|well))",
        unless=r"\b(?:was|were|it is|been) (?:\w+ ){0,4}to (?:see|meet|talk|speak)|\b(?:future"
        r"|some ?day|hope|hoped|have met|having met)\b",
    ),
    onward(
        0.85,
        r"\b(?:you(?:'ve|'re| have| are| were)?|your (?:name|application|profile)(?: is| has"
        r"| was)?) (?:\w+ ){0,2}?(?:short-?list(?:ed)?|through to|on the (?:short-?list"
        r"|list)|on it|(?:reached|made it to|made|into|entered|progress\w*(?: to)?"
        rf"|advanc\w*(?: to)?) the (?:final|next|second|last|short-?list|{NTH}))\b",
    ),
    onward(
        0.8,
        rf"\b{NTH} (?:round|interview|stage|interviews)\b (?:takes? place|is on|will be"
        r"|are on|on|with)\b(?=.*\byour?\b)|\b(?:take|taking|move|moving|moved) (?:you|your \w+) (?:forward"
        r"|to the next|on to|into)\b",
    ),
    onward(
        0.75,
        r"\b(?:grab|pick|choose|book|find|select) (?:a|your|one of the) (?:\w+ )?(?:slot"
        r"|time|date)s?\b|\bwhich (?:slots?|times?|days?|dates?|of (?:these"
        r"|the following))\b",
    ),
    onward(
        0.65,
        r"\b(?:case study|take-?home|assignment|homework|written exercise|trial (?:shift|day"
        r"|morning)|working trial|teach a lesson|give a (?:lesson|presentation|talk"
        r"|short talk|\w+-minute)|second look around)\b",
        unless=r"\bthank|\bcompleting|\breviewed|\byour (?:presentation|exercise|case|trial|lesson"
        r"|talk)|\bafter\b|\bsaturday's\b",
    ),
    onward(
        0.8,
        r"\b(?:move|moved|reschedule|rearrange|postpone|bring forward|shift"
        r"|change)\b[\w ,']{0,25}\b(?:interview|conversation|call|round|assessment)\b"
        r"|\b(?:can't|cannot|unable to) make\b[\w ,']{0,30}\b(?:interview|call|round)\b"
        r"|\bmove it to\b",
        unless=r"\bdecision\b",
    ),
    onward(
        0.8,
        r"\b(?:invited?|inviting) (?:you )?to (?:attend|come|visit|join)\b|\b(?:hereby"
        r"|cordially) invited\b|\binterviews? (?:will )?(?:take place|are|is|be held) (?:on"
        r"|at)\b|\bask you to (?:give|do|teach|present|complete)\b",
        unless=r"\b(?:webinar|survey|event|open (?:day|studios|evening)|newsletter|everyone know)\b",
    ),
    onward(
        0.7,
        r"\bnext up (?:is|would be)\b|\bas (?:a|the) next step\b|\bnext step (?:is"
        r"|would be)\b|\bcome (?:in |by |back |over |to us )?(?:on )?(?:mon|tues|wednes"
        r"|thurs|fri|satur|sun)day\b|\bwhen (?:are|could|can|would) you (?:be )?(?:free|come"
        r"|travel|visit|available)\b|\bsee you again\b|\bcontinue with you\b"
        r"|\btalk to you again\b|\bagree a date\b",
        unless=r"\bhope to see you again\b",
        claim=False,
    ),
    yes(
        0.85,
        r"\b(?:thrilled|delighted|happy|love|pleased|glad"
        r"|excited) (?:for you )?to (?:have you|welcome you(?! for| to an?\b)|join us"
        r"|confirm your appointment)\b|\bconfirm your appointment (?:as|to)\b"
        r"|\bletter of appointment\b|\b(?:attaching|attached is|here is|here's) (?:the|your"
        r"|our|an) (?:\w+ )?offer\b",
    ),
    yes(
        0.85,
        r"\b(?:you(?:'ve| have)? (?:been )?(?:successful|selected|chosen)|selected you"
        r"|chosen you)\b(?! (?:for|to) (?:an?|the|our|next"
        rf"|attend)\b[\w ,]{{0,25}}\b(?:{MEETING}|short-?list|day|visit"
        r"|phase))(?:[\w ,]{0,10}\b(?:for|as) (?:the|our|a)\b|[.,!])",
        positive=True,
    ),
    yes(
        0.85,
        r"\bwant to (?:hire|employ) you\b|\bwe want you\b(?! to)|\bwe(?:'d| would) be (?:mad"
        r"|fools|foolish) not to\b|\bsend (?:you )?(?:your|the|a) contract\b",
    ),
    onward(
        0.75,
        r"\b(?:continue|carry on|pick up) (?:the|our|this) conversation\b"
        r"|\bhow about (?:lunch|coffee|a (?:call|chat|visit|meeting)|meeting|next|monday"
        r"|tuesday|wednesday|thursday|friday)\b|\bget you in (?:to|for)\b"
        r"|\bput you in front of\b|\bwhat does your (?:diary|calendar|week"
        r"|schedule) look like\b|\bfind a time\b",
    ),
    yes(
        0.9,
        r"\byou(?:'re| are) hired\b|\b(?:board|panel|director|trustees|committee|boss"
        r"|owners?|everyone|they|client) (?:have |has )?said yes\b(?! to)|\bsign (?:the"
        r"|your) (?:papers|contract)\b",
    ),
    yes(
        0.7,
        r"\b(?:we|i)(?:'d| would| should)? (?:really )?(?:like|love|want) you to (?:start"
        r"|begin)\b|\bhereby offer you\b|\bpleasure to offer you\b",
    ),
    onward(
        0.85,
        r"\b(?:see|meet) you (?:a )?(?:second|third|another|once more|again)\b"
        rf"|\bwelcome you (?:to|for) an? (?:\w+ )?(?:{MEETING}|discussion|visit|day)\b"
        r"|\bwould like (?:a|another) (?:word|chat|talk) with you\b",
        unless=r"\bhope\b|\bsome ?day\b",
    ),
    onward(
        0.75,
        r"\bcould (?:she|he|they|we|i) (?:ring|call|phone) you\b|\b(?:second|next|final"
        r"|last) (?:stage|round|step) (?:consists|will be|takes|involves|is)\b"
        r"|\bsee (?:a )?(?:second|third) time\b|\bup for an? (?:half-day|day|trial|visit"
        r"|chat|call|walk)\b|\bpassing the (?:first"
        r"|second|initial)\b",
    ),
    yes(
        0.85,
        r"\bit(?:'s| is) a yes\b|\bcontract (?:to follow|follows)\b|\b(?:wish|wishes|want"
        r"|wants|like|decided|pleased) to appoint you\b|\blove to have you\b",
    ),
    onward(
        0.85,
        r"\binvite you (?:for|to) an? (?:\w+ )?(?:discussion|meeting|visit|interview|lunch"
        r"|talk)\b|\bjoining details\b|\bstep (?:two|three|2|3)\b|\b(?:take"
        r"|taking) things further\b(?! with (?:other|another))|\bcan we (?:talk|meet"
        r"|speak) on\b|\bprogress your application\b",
        unless=r"\bnot\b|n't\b|\bunable\b",
    ),
    yes(
        0.8,
        r"\b(?:honou?red|delighted|thrilled|happy|over the moon|so pleased) if you (?:joined"
        r"|would join|came|said yes|accepted)\b|\byours if you (?:want|would like|'d like)\b",
        claim=False,
    ),
    onward(
        0.8,
        r"\bfancy (?:coming|meeting|joining|a (?:chat|call|visit))\b"
        r"|\binterview\b[\w ,]{0,30}\bis (?:confirmed|scheduled|booked|set|arranged) (?:for"
        r"|on)\b|\bmeet the rest of\b",
    ),
    yes(
        0.8,
        r"\b(?:enclosed|attached|your|the) contract\b[\w ,]{0,25}\b(?:send|return|sign"
        r"|countersign)|\bsign (?:and return )?(?:the|your|both"
        r"|one)\b[\w ,]{0,20}\b(?:contract|offer|copies|copy)\b|\bit has to be you\b"
        r"|\bproposing a start\b",
    ),
    onward(
        0.75,
        r"\bprepare (?:an? |some )?(?:\w+ ){0,2}(?:presentation|talk|lesson|pitch"
        r"|portfolio)\b[\w ,]{0,20}\bfor\b",
        unless=r"\bthank",
    ),
    onward(
        0.85,
        r"\b(?:chosen|selected|picked|shortlisted) you\b[\w ,]{0,40}\bfor (?:an?|the"
        rf"|our) (?:\w+ )?(?:{MEETING}|short-?list)\b",
    ),
)
