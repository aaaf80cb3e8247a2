"""The sentences by which people say that it will take time."""

from __future__ import annotations

from functools import partial

from cordially.model.history import ReplyKind
from cordially.reading.cues.cue import Cue, cue

wait = partial(cue, ReplyKind.HOLDING)

CUES: tuple[Cue, ...] = (
    wait(
        0.85,
        r"\b(?:need|require|take|taking|ask for|want|have|allow|give)\w*\b[\w ,']{0,20}(?:\blonger\b"
        r"|\b(?:more|additional|extra|further|bit of|little) (?:time|days?|weeks?|while)\b)",
    ),
    wait(
        0.85,
        r"(?:\b(?:no|not|yet)|n't)\b[\w ,']{0,30}\b(?:final |a |any |made |reached |our |taken "
        r")*(?:decision|decided|news|update|answer|conclusion)\b",
        unless=r"\bdecided (?:not|against)|\bquestion|\bnot an easy|\b(?:good|better|best) news"
        r"|\bnot a (?:reflection|criticism)|\bnot "
        r"the (?:news|answer|decision|update)",
    ),
    wait(
        0.8,
        r"\b(?:still|currently|continu\w+ to|in the process of|in the middle of|yet to"
        r"|busy)\b[\w ,']{0,25}\b(?:interview|review|consider|deliberat|finali[sz]|meet|discuss|speak"
        r"|evaluat|decid|assess|complet|wait)\w*",
    ),
    wait(
        0.8,
        r"\b(?:delay(?:ed|s)?|postpon\w+|on hold|taking longer|running (?:late|behind)|pushed back"
        r"|bear with us|held up|slipped|paused|slowed down)\b",
        unless=r"\bdelay(?:ed)? (?:in|my) (?:reply|response|answer)|sorry for the delay\W*$|apolog\w+ for "
        r"the delay\W*$",
    ),
    wait(
        0.75,
        r"\b(?:expect|hope|aim|plan|intend|anticipate|should|will|'ll|going to"
        r"|likely)\b[\w ,']{0,30}\b(?:decid|decision|update|get back|come back|be in touch|back to you"
        r"|let you know|revert|follow up|inform you|contact you|hear)\w*",
        unless=r"\blet you know (?:that|we|the)\b",
    ),
    wait(
        0.65,
        r"\byou(?:'ll| will| should| can expect to)\b[\w ,']{0,15}\b(?:hear"
        r"|have)\b[\w ,']{0,25}\b(?:from (?:us|me)|back|answer|decision|news)?",
    ),
    wait(
        0.5,
        r"\b(?:thank you|thanks|appreciate)\b[\w ,']{0,20}\b(?:your |for being (?:so )?)patien(?:ce"
        r"|t)\b",
    ),
    wait(
        0.65,
        r"\b(?:we|i)(?:'re| are|'m| am)\b[\w ,']{0,15}\bwaiting (?:for|on|to)\b",
        unless=r"\bwaiting (?:for your|to hear from you|for you)\b",
    ),
    wait(0.5, r"\bunder (?:review|consideration)\b"),
    wait(0.65, r"\bkeep you (?:posted|updated|informed|in the loop)\b"),
    wait(
        0.85,
        r"\b(?:need|needs|have|has|give us|gives? me|want|wants)\b (?:\w+ ){0,2}(?:until"
        r"|till)\b|\banother (?:\w+ )?(?:days?|weeks?|fortnight|month)\b",
    ),
    wait(
        0.85,
        r"\bno (?:final |firm )?(?:answer|decision|news|word|conclusion"
        r"|update)\b[\w ,']{0,30}\b(?:yet|before|until|so far|for you|from|has|was)\b"
        r"|\b(?:no|any) (?:decision|news|word) (?:as yet|so far|yet)\b|\bwish i had news\b"
        r"|\bnothing (?:is|has been) (?:decided|settled|agreed)\b|\b(?:nobody"
        r"|no one) (?:has been )?(?:chosen|decided|selected)\b",
    ),
    wait(
        0.8,
        r"\b(?:on (?:ice|hold)|stand-?still|hiring freeze|in limbo|up in the air"
        r"|in the balance|until further notice|bottom of the (?:agenda|pile))\b"
        r"|\b(?:everything|it|decision|all) (?:hangs|depends|hinges) on\b|\b(?:been|is"
        r"|was) (?:put|pushed|moved) (?:back|off)\b|\bslowed down\b|\bslipped\b",
    ),
    wait(
        0.75,
        r"(?:\bnot|n't|\bonly|\bnobody|\bcannot)\b[\w ,']{0,45}\b(?:until|till|before)\b",
        unless=r"\b(?:call|office|car park|closed|open|arrive|parking|come)\b",
    ),
    wait(
        0.75,
        r"\b(?:more|further|last|other|another|final|few)\b[\w ,']{0,20}\b(?:to (?:see|meet"
        r"|interview|do|speak to)|still to come)\b|\blast (?:chats|interviews)\b|\b(?:we"
        r"|they)(?:'re| are| will be) (?:\w+ )?(?:seeing|meeting|interviewing)\b"
        r"|\binterviews (?:run|go on|continue)\b|\bwrapping up\b",
    ),
    wait(
        0.65,
        r"\bbear with\b|\bhang (?:tight|on|in there)\b|\b(?:excuse|sorry (?:for"
        r"|about)) the (?:long )?wait\b|\bask you to wait\b|\blittle (?:longer"
        r"|more patience)\b|\b(?:don't )?lose heart\b|\bforgotten (?:you|about you)\b"
        r"|\bnot been forgotten\b|\bn't been forgotten\b|\bkeep(?:ing)? you (?:waiting"
        r"|hanging)\b|\bask for (?:a little|some) (?:more )?patience\b",
    ),
    wait(
        0.65,
        r"\bin the running\b|(?<!came )\bdown to (?:two|three|four|the last|a few)\b|\b(?:reserve"
        r"|waiting) list\b|\bsecond choice\b|\bone of the (?:two|three|final)\b",
    ),
    wait(
        0.75,
        r"\b(?:is|are|we're|still|currently)\b (?:\w+ )?(?:still )?(?:running|in review"
        r"|under review|in progress|under way|underway|pending|in committee|debating"
        r"|discussing|deliberating|deciding|taking up|assessing)\b",
        unless=r"\bnot\b",
    ),
    wait(
        0.75,
        r"\b(?:will|shall|'ll|should)\b[\w ,']{0,25}\b(?:inform|notif|let (?:you|all|every)"
        r"|tell|write|come back|get back|revert|announce|be announced|be notified|hear"
        r"|have (?:an|our|my|your) answer|answer from)\w*",
        unless=r"\blet you know (?:that|we|the)\b|\bindividually\b|\bregret to\b",
    ),
    wait(
        0.75,
        r"\b(?:in touch|write|let you know|tell you|back to you|call you|contact you"
        r"|answer)\b[\w ,']{0,20}\b(?:as soon as|once|when|the moment|straight after"
        r"|afterwards)\b",
    ),
    wait(
        0.75,
        r"\b(?:still )?waiting (?:on|for)\b(?! (?:your|you\b))|\bone signature\b|\b(?:panel"
        r"|board|committee|director|manager|council|partners|interviewers?|members?"
        r"|colleague|person|nobody else)\b[\w ,'-]{0,30}\b(?:is|are|has been"
        r"|been) (?:\w+ )?(?:away|ill|sick|off sick|abroad|at sea|travelling|traveling"
        r"|on leave)\b",
    ),
    wait(
        0.8,
        r"\b(?:decision|outcome|result|answer)\b[\w ,']{0,40}\b(?:will be|is"
        r"|be) (?:announced|expected|taken|made|due|delayed)\b|\b(?:take|takes|need|require"
        r"|requires)\b (?:\w+ ){0,2}(?:additional|another|some|more"
        r"|a little) (?:\w+ )?(?:time|weeks?|days?)\b|\btake us some time\b|\bexpect (?:our"
        r"|an|my|a) (?:answer|decision|call)\b",
    ),
    wait(
        0.7,
        r"\b(?:has(?:n't| not)|have(?:n't| not)) (?:been )?(?:released|signed|decided"
        r"|approved|settled|finished|agreed|met)\b|\bnot (?:been )?signed\b"
        r"|\bmake up our minds\b",
    ),
    wait(
        0.8,
        r"\bnothing (?:new )?to report\b|\bthink(?:ing)? (?:it|this|things) over\b"
        r"|\btak(?:es|ing) (?:forever|ages|so long|its time)\b|\bstay tuned\b|\bin the mix\b"
        r"|\bmore (?:news )?soon\b|\bminds? yet\b|\bsleep on it\b|\bready to decide\b",
    ),
    wait(
        0.8,
        r"\b(?:allow|give|grant) us\b[\w ,']{0,20}\b(?:until|till|more|another|a few|some)\b"
        r"|\bbehind schedule\b|\bstalled\b|\bshort-?staffed\b|\b(?:still"
        r"|being) (?:being )?(?:considered|processed|evaluated|assessed)\b"
        r"|\bhope to have (?:something|news|an answer)\b|\bhas not moved\b|\bdragg(?:ed"
        r"|ing)\b",
    ),
    wait(
        0.8,
        r"\b(?:timeline|schedule|date|decision|meeting|process) (?:has |have "
        r"|had )?(?:been )?(?:shifted|slipped|moved|pushed|changed|extended)\b|\b(?:monday"
        r"|tuesday|wednesday|thursday|friday|next week) instead\b"
        r"|\bwith the (?:\w+ )?(?:manager|team|panel|board|department"
        r"|committee) for (?:review|approval|signature)\b",
    ),
    wait(
        0.75,
        r"\bstill (?!look(?:ing)? forward|remember|think(?:ing)? of you"
        r"|talk(?:ing)? about)(?:\w+ )?(?:reading|looking|checking|comparing|going|working"
        r"|weighing|thinking|hoping|trying|collecting|gathering|waiting|sorting|running"
        r"|arguing|debating)\b|\bcompare notes\b",
        unless=r"\bstill looking for\b",
    ),
    wait(
        0.75,
        r"\binterviews (?:are|is) (?:still )?(?:continuing|running|going on|under way)\b"
        r"|\bno green light\b|\bjury service\b|\bafter that we can (?:talk|tell|decide)\b"
        r"|\bwho decides is\b|\bexamination of\b[\w ,]{0,30}\btake\b"
        r"|\bgo(?:es)? out next week\b|\bwithout (?:his|her|their) (?:word|signature|say)\b",
    ),
    wait(
        0.75,
        r"\b(?:little|bit|slightly|way|running) behind\b|\bexpect (?:feedback|a decision"
        r"|an answer|news|to know|something)\b|\b(?:everyone|everybody|all (?:candidates"
        r"|applicants)) (?:know|will (?:hear|be told|be informed))\b|\bdecision falls\b"
        r"|\bneed to wait (?:until|for|till)\b",
    ),
    wait(
        0.75,
        r"\b(?:remains?|stays?|still) (?:active|open|under consideration|alive)\b"
        r"|\bstill nothing\b|\badjourned\b|\bremaining interviews\b|\bwrap (?:everything"
        r"|things|it) up\b",
    ),
    wait(
        0.75,
        r"\b(?:board|panel|committee|council|trustees|governors|partners|directors|jury"
        r"|owners|team|cabinet)\b[\w ,]{0,15}\b(?:convenes?|meets?|votes?|sits?|decides?"
        r"|will (?:vote|decide|meet)|is meeting|are meeting|reconvenes?)\b|\bvote is\b"
        r"|\bwant to (?:settle|decide|conclude)\b|\bwill decide\b"
        r"|\bhopefully\b[\w ,]{0,20}\b(?:tell|know|say)\b",
    ),
)
