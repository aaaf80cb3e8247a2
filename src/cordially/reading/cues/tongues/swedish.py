"""How people say yes, no and not yet in Swedish."""

from __future__ import annotations

from cordially.reading.cues.tongues.tongue import ACK, ASK, NEXT, NO, WAIT, YES, Tongue

SWEDISH = Tongue(
    "sv",
    supposed=r"\b(?:om|ifall|skulle)\b",
    denied=r"\b(?:inte|ingen|inget)\b",
    said=(
        (
            NO,
            0.9,
            r"\bett nej\b|\binte gå vidare med\b|\bvalet föll på\b|\binte (?:fått|får) (?:jobbet"
            r"|tjänsten)\b",
        ),
        (NO, 0.65, r"\btyvärr\b(?!.*\b(?:ännu|tid|datum|möte)\b)[^.!?]{0,120}\b(?:inte|ingen|inget)\b"),
        (WAIT, 0.75, r"\bbeslut (?:fattas|tas|kommer)\b|\bså snart (?:vi|jag)\b|\bdröjer\b"),
        (
            NO,
            0.95,
            r"\b(?:valt|gå vidare|gått vidare|gick|gått|bestämt|anställt"
            r"|tillsatt)\b[\w ,]{0,30}\b(?:en )?annan? (?:kandidat|sökande|person)\b"
            r"|\bandra (?:kandidater|sökande)\b",
        ),
        (NO, 0.95, r"\binte\b[\w ,]{0,30}\b(?:gått vidare|gå vidare|valts|utvald|erbjuda|aktuell)\b"),
        (NO, 0.85, r"\btjänsten\b[\w ,]{0,25}\b(?:tillsatt|tillsatts|tagen|dragits)\b"),
        (NO, 0.4, r"\b(?:tyvärr|beklagar|ledsen)\b"),
        (NO, 0.4, r"\blycka till\b"),
        (
            YES,
            0.9,
            r"\berbjuda dig\b[\w ,]{0,15}\b(?:tjänsten|jobbet|anställning|platsen|rollen)\b"
            r"|\banställningsavtal\w*\b|\bdu har fått (?:jobbet|tjänsten)\b",
        ),
        (YES, 0.3, r"\bgrattis\b"),
        (
            NEXT,
            0.9,
            r"\b(?:andra|ny|nytt|ytterligare|nästa|till en) (?:intervju|steg|möte|samtal"
            r"|omgång)\b|\bbjuda in dig\b|\bvidare till nästa\b",
        ),
        (NEXT, 0.65, r"\bpassar\b[^?.]{0,50}\?|\bnär (?:kan|har) du\b"),
        (
            WAIT,
            0.85,
            r"\b(?:inte|ännu inte)\b[\w ,]{0,25}\b(?:fattat|bestämt|beslutat|beslut)\b|\bännu inget\b",
        ),
        (
            WAIT,
            0.8,
            r"\bmer tid\b|\btålamod\b|\bförsen\w+\b|\bmitt i processen\b"
            r"|\bfortfarande\b[\w ,]{0,25}\b(?:intervjuer|process\w*|urval\w*)\b",
        ),
        (WAIT, 0.75, r"\b(?:återkommer|får besked|hör av oss|hör av mig|får svar|meddelar)\b"),
        (
            ASK,
            0.8,
            r"\b(?:kan|skulle|vill) du\b[^.!?]{0,60}\b(?:skicka|sända|mejla|bekräfta|fylla i"
            r"|lämna|komplettera)\b|\bvänligen (?:skicka|fyll|bekräfta)\b",
        ),
        (ACK, 0.75, r"\b(?:mottagit|tagit emot|fått (?:din|ditt))\b"),
        (ACK, 0.65, r"\btack för (?:din|ditt|dina)\b[\w ,]{0,15}\b(?:mejl|mail|ansökan|meddelande|brev)\b"),
        (
            NO,
            0.9,
            r"\b(?:erbjuda|erbjudit|gett|gått|gick)\b[\w ,]{0,25}\btill en annan\b"
            r"|\bvalde? en annan\b"
            r"|\brekryteringen\b[\w ,]{0,20}\b(?:avbrutits|avbruten|lagts ner|ställts in)\b"
            r"|\banställer ingen\b|\bfick inte (?:jobbet|tjänsten)\b",
        ),
        (
            WAIT,
            0.8,
            r"\binte hört (?:något|nåt)\b|\binget besked\b|\bintervjuer kvar\b",
        ),
        (
            NEXT,
            0.75,
            r"\bflytta (?:vår|din) intervju\b|\b(?:går|funkar) det på \w+(?: \w+){0,3}\?"
            r"|\bträffa dig (?:igen|en gång till)\b",
        ),
        (
            YES,
            0.85,
            r"\bdu får (?:jobbet|tjänsten)\b|\banställa dig\b|\bavtalet (?:bifogas|kommer)\b",
        ),
        (
            ASK,
            0.8,
            r"\blöneanspråk\b[^.!]{0,20}\?|\breferenser\?",
        ),
        (
            ACK,
            0.7,
            r"\bhar fått (?:det|den|dem)\b|\b(?:nu|är) mottagen\b",
        ),
    ),
)
