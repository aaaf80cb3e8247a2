"""The sentences that ask the candidate for something, or say that something has arrived."""

from __future__ import annotations

from functools import partial

from cordially.model.history import ReplyKind
from cordially.reading.cues.cue import Cue, cue

ask = partial(cue, ReplyKind.INFO_REQUEST)
heard = partial(cue, ReplyKind.ACKNOWLEDGEMENT)

CUES: tuple[Cue, ...] = (
    # A question for the candidate
    ask(
        0.8,
        r"\b(?:could|can|would|will|might) you (?:please |kindly |also |perhaps |possibly |be able to "
        r"|then )*(?:send|share|provide|supply|forward|give|tell|let (?:me|us) (?:know|have)|confirm"
        r"|complete|fill|clarify|upload|attach|sign|return|e-?mail|answer|remind|elaborate|bring"
        r"|resend)\b",
        claim=False,
    ),
    ask(
        0.8,
        r"(?:^|[,;:] |\b(?:please|kindly|so|then) )(?:please |kindly )(?:also |do |just )?(?:send"
        r"|share|provide|supply|forward|complete|fill|confirm|upload|return|sign|reply with|clarify"
        r"|tell|let (?:me|us) (?:know|have) (?:your|what|when|which|whether|how|the|two|three|if you "
        r"(?:are|can|could|would|hold|need|still)))\b",
        claim=False,
    ),
    ask(
        0.75,
        r"\b(?:we|i) (?:\w+ ){0,2}(?:need|require|would need)\b[\w ,']{0,30}\b(?:your|from you|you to "
        r"(?:send|complete|provide|sign|confirm)|copy|copies|references|documents?)\b",
        claim=False,
    ),
    ask(
        0.75,
        r"\bwhat (?:is|are|were|was|would be)\b[\w ,']{0,8}\byour\b[^.!]{0,80}\?|\b(?:do|did|are|have"
        r"|would|could) you\b[^.!]{3,120}\?|\bwhen (?:could|can|would) you (?:start|join)\b",
        unless=r"\bquestions?\b|how are you|hope you",
        claim=False,
    ),
    ask(0.75, r"\b(?:could|can|may|might) (?:i|we) (?:please )?have (?:your|the|a copy)\b", claim=False),
    ask(
        0.75,
        r"\b(?:may|might|could|can) i ask\b|\bdo you (?:hold|have|speak"
        r"|mind)\b[^.!?]{3,80}\?|\bhow (?:much|long|many"
        r"|soon)\b[^.!?]{0,60}\byou\b[^.!?]{0,60}\??|\bwhat\b[^.!?]{0,30}\b(?:do|did|were"
        r"|have) you\b|\bwhich\b[^?]{0,60}\byou\b[^?]{0,40}\?",
        claim=False,
        unless=r"\bslots?\b|\btimes?\b|\bdays?\b|\bdates?\b|\bwhat you\b",
    ),
    ask(
        0.75,
        r"\b(?:grateful|appreciate(?: it)?|good|glad|kind|helpful|lovely) if you (?:could"
        r"|would|can|filled|sent|completed|let)\b",
        claim=False,
    ),
    ask(
        0.75,
        r"\b(?:we're|we are|i'm|i am) (?:still )?missing\b|\bstill (?:need|missing"
        r"|outstanding|lack)\b|\bi'd need your\b|\bneed to know\b"
        r"|\bplease find attached (?:our|a|the) [\w ]{0,40}(?:questionnaire|form)\b"
        r"|\bone thing we forgot to ask\b",
        claim=False,
    ),
    ask(
        0.8,
        r"\b(?:would|do) you mind \w+ing\b|\b(?:can|could) you (?:please )?(?:shoot|drop"
        r"|ping|mail|get|let|put|pass)\b|\bdrop me a line\b|\bshoot me\b",
        claim=False,
    ),
    ask(
        0.75,
        r"\b(?:would like|want|wants|wanted|need) to know (?:whether|if|when|how|what)\b"
        r"|\bcould you\b[^?]{0,80}\bfor me\b",
        claim=False,
    ),
    # Heard
    heard(
        0.85,
        r"\b(?:have|'ve|we|i|safely|successfully)\b (?:\w+ )?(?:received|got)\b (?:your|the)\b",
        claim=False,
    ),
    heard(
        0.75,
        r"\b(?:thank you|thanks|many thanks)(?: (?:so|very) much| again| ever so much)? for (?:your"
        r"|the|sending|writing|getting|following|such|this|taking the time to "
        r"write)\b[\w ,'-]{0,25}\b(?:e-?mail|notes?|message|letter|application|applying|card|update"
        r"|words|in touch|up|follow-?up|thank-?you|writing)\b",
        claim=False,
    ),
    heard(
        0.7,
        r"\bthank you for applying\b|\b(?:lovely|kind|nice|thoughtful|good) (?:of you|note|words"
        r"|message|to hear from you)\b|\byou(?:'re| are) (?:very |most )?welcome\b",
        claim=False,
    ),
    heard(
        0.5,
        r"\b(?:pleasure|great|lovely|good|nice|wonderful|enjoyed)\b[\w ,']{0,25}\b(?:meet|meeting"
        r"|speak|speaking|talk|talking|chat|chatting|conversation)\b",
        claim=False,
    ),
    heard(
        0.5,
        r"\b(?:pass(?:ed)?|forward(?:ed)?|shar(?:e|ed)|hand(?:ed)?)\b (?:it|your (?:note|message"
        r"|thanks|email)|this)\b[\w ,']{0,15}\b(?:on|along|to|with)\b|\bwill (?:be )?review(?:ed)?\b",
        claim=False,
    ),
    heard(
        0.8,
        r"\byour (?:e-?mail|note|message|application|cv|r[ée]sum[ée])\b (?:has been|was|is) (?:\w+ "
        r")?received\b",
        claim=False,
    ),
    heard(
        0.65,
        r"\b(?:meeting|meet|speaking|speak|talking) (?:to |with )?you too\b|\bpleasure was (?:all "
        r")?(?:mine|ours)\b"
        r"|^(?:got it|noted)\b|\bthank(?:s| you) for letting (?:us|me) know\b",
        claim=False,
    ),
    heard(
        0.75,
        r"\b(?:letter|card|note|message|documents?|e-?mail|parcel|application|form|cv|papers"
        r"|lines)\b[\w ,']{0,25}\b(?:arrived|came|reached|landed|safely)\b"
        r"|\bconfirm (?:the )?receipt\b|\b(?:registered|recorded|filed) your application\b"
        r"|\b(?:all|gratefully|duly) received\b",
        claim=False,
    ),
    heard(
        0.7,
        r"\b(?:i've|i have|have|we've) (?:now |just |already )?(?:passed|forwarded|handed"
        r"|added|noted|shared|filed)\b|^noted\b",
        claim=False,
    ),
    heard(
        0.65,
        r"\b(?:thanks|thank you)\b[\w ,]{0,20}\bfor (?:these|those|the (?:note|card|letter"
        r"|message|e-?mail|update|kind)|pointing|letting|sending|your (?:\w+ )?(?:reply"
        r"|lines|words|e-?mail|note|message|application))\b",
        claim=False,
    ),
    heard(
        0.65,
        r"\bwhat a (?:\w+ ){0,2}(?:note|card|letter|message|handwriting)\b"
        r"|\bwhat \w+ handwriting\b|\bhow (?:thoughtful|kind|lovely)\b|\bsame here\b"
        r"|\blikewise\b|\bright back at you\b|\bmuch appreciated\b|\breally appreciated\b",
        claim=False,
    ),
    ask(
        0.75,
        r"\b(?:just|only|still) missing\b|\bavailability to start\b|\b(?:expected salary"
        r"|salary expectations?|notice period)\b[^.!]{0,40}\?",
        claim=False,
    ),
    heard(
        0.7,
        r"\bthank(?:s| you) for (?:confirming|the confirmation|checking|your (?:thoughtful"
        r"|kind|quick|prompt|patience))\b|^received\b|\breceived with thanks\b"
        r"|\breceived and recorded\b",
        claim=False,
    ),
    heard(
        0.7,
        r"\b(?:parcel|samples|package|it) (?:\w+ ){0,4}?(?:got here|has arrived|arrived"
        r"|reached (?:us|me))\b|\bthis is (?:very |really )?helpful\b",
    ),
    ask(
        0.75,
        r"^what (?:was|is|were|are) the\b[^.!?]{3,80}\byou\b[^.!?]{0,40}\?"
        r"|\bplease let us have\b",
        claim=False,
    ),
)
