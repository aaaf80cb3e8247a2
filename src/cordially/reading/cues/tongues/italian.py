"""How people say yes, no and not yet in Italian."""

from __future__ import annotations

from cordially.reading.cues.tongues.tongue import ACK, ASK, NEXT, NO, WAIT, YES, Tongue

ITALIAN = Tongue(
    "it",
    supposed=r"\b(?:qualora|nel caso|in caso|se (?:il|la|non|lei|sarà))\b",
    denied=r"\bnon\b",
    said=(
        (
            NO,
            0.9,
            r"\bnon (?:è )?andat[ao] a buon fine\b|\bnon (?:corrisponde|rientra|rispecchia)\b"
            r"|\bnon (?:la|ti) (?:assum|prend)\w+\b",
        ),
        (
            NO,
            0.65,
            r"\b(?:purtroppo|spiacenti|dispiace)\b(?!.*\b(?:ancora|appuntamento|orario"
            r"|data)\b)[^.!?]{0,120}\bnon\b",
        ),
        (WAIT, 0.75, r"\bla decisione (?:sarà|verrà)\b|\bappena (?:avremo|sapremo|possibile)\b"),
        (
            NO,
            0.95,
            r"\b(?:proseguire|procedere|continuare|scelto|optato|preferito|individuato"
            r"|selezionato)\b[\w ,]{0,15}\b(?:un'altr\w|un altro|altr[oaie]|una persona"
            r"|un candidato)\b",
        ),
        (
            NO,
            0.95,
            r"\bnon (?:è|sei|siamo|possiamo|abbiamo|proseguiremo|procederemo"
            r"|ha)\b[\w ,]{0,35}\b(?:selezionat[oa]|scelt[oa]|procedere|proseguire|offrir\w+"
            r"|idone[oa]|positivo|superato)\b",
        ),
        (NO, 0.85, r"\bposizione\b[\w ,]{0,25}\b(?:coperta|chiusa|assegnata|ricoperta)\b"),
        (NO, 0.35, r"\b(?:purtroppo|spiacenti|dispiace|rammarico)\b"),
        (NO, 0.4, r"\b(?:buona fortuna|in bocca al lupo|augur\w+ (?:ogni|buona|un futuro|il meglio))\b"),
        (
            YES,
            0.9,
            r"\boffr\w*\b[\w ,]{0,10}\b(?:la|il|un|una) (?:posizione|posto|lavoro|contratto"
            r"|ruolo)\b|\b(?:proposta|lettera) (?:di|contrattuale) ?(?:contratto|assunzione"
            r"|impegno)?\b|\bassumer(?:la|ti)\b",
        ),
        (YES, 0.3, r"\bcongratulazioni\b|\bcomplimenti\b"),
        (
            NEXT,
            0.9,
            r"\b(?:secondo|altro|ulteriore|nuovo|prossimo|un) (?:colloquio|incontro)\b"
            r"|\b(?:prossima|seconda|successiva) (?:fase|selezione)\b|\binvitar(?:la|ti)\b",
        ),
        (
            NEXT,
            0.65,
            r"\b(?:è|sarebbe|sei|saresti) (?:disponibile|libera?)\b[^?]{0,40}\?"
            r"|\bquando (?:sarebbe|saresti|è|sei) disponibile\b",
        ),
        (
            WAIT,
            0.85,
            r"\b(?:non abbiamo ancora|ancora non abbiamo"
            r"|non è stata ancora)\b[\w ,]{0,30}\b(?:decisione|deciso|concluso|presa)\b",
        ),
        (
            WAIT,
            0.8,
            r"\bancora in corso\b|\b(?:più|altro|ancora (?:un po' di)?) tempo\b|\bpazienza\b"
            r"|\britard\w+\b",
        ),
        (
            WAIT,
            0.75,
            r"\b(?:faremo sapere|ricontatter\w+|aggiorneremo|comunicheremo"
            r"|daremo (?:una )?risposta|contatteremo|informeremo)\b",
        ),
        (
            ASK,
            0.8,
            r"\b(?:potrebbe|potresti|può|puoi|la preghiamo di|le chiediamo di"
            r"|si prega di)\b[^.!?]{0,50}\b(?:inviar\w*|mandar\w*|fornir\w*|confermar\w*"
            r"|compilar\w*|trasmetter\w*|indicar\w*)\b",
        ),
        (ACK, 0.75, r"\babbiamo ricevuto\b|\bho ricevuto\b|\bè stato un piacere\b"),
        (
            ACK,
            0.65,
            r"\b(?:grazie|ringrazi\w+)\b[\w ,]{0,15}\bper (?:la|il|le|l'|la sua|il suo|la tua"
            r"|il tuo)\b ?[\w ,]{0,15}\b(?:messaggio|mail|candidatura|lettera|nota)\b",
        ),
        (
            NO,
            0.9,
            r"\bhanno preso\b[\w ,']{0,15}\b(?:person\w+|altr\w+|candidat\w+)\b"
            r"|\besito\b[\w ,]{0,30}\bnegativo\b|\bselezione\b[\w ,]{0,20}\bannullata\b"
            r"|\bnon assumeremo\b|\bnon (?:potremo|possiamo) dare seguito\b|\bnon è in linea\b",
        ),
        (
            WAIT,
            0.8,
            r"\bancora facendo (?:i )?colloqui\b"
            r"|\bdecisione\b[\w ,]{0,15}\b(?:slittata|rimandata|rinviata)\b"
            r"|\bnon (?:ho|abbiamo) ancora\b|\b(?:ti|le|vi) (?:faccio|farò) sapere\b",
        ),
        (
            NEXT,
            0.75,
            r"\bspostare il colloquio\b|\bva bene (?:lunedì|martedì|mercoledì|giovedì|venerdì)\b"
            r"|\binvitiamo al colloquio\b|\bsuperato la (?:prima )?selezione\b|\brivederti\b"
            r"|\brivederla\b",
        ),
        (
            YES,
            0.9,
            r"\babbiamo scelto (?:te|lei)\b|\bproporle (?:l'assunzione|la posizione|il ruolo)\b"
            r"|\b(?:in allegato|allegato) (?:il|trova il|trova la)"
            r" (?:contratto|lettera di assunzione|proposta)\b",
        ),
        (
            ASK,
            0.8,
            r"\baspettative (?:economiche|salariali)\b|\b(?:mandarci|inviarci)\b[^.!]{0,60}\?",
        ),
        (
            ACK,
            0.65,
            r"\b(?:grazie|ringrazi\w+)\b[\w ,]{0,20}\b(?:ricevut[oa]|candidatura)\b"
            r"|\bconfermiamo (?:di aver ricevuto|la ricezione)\b",
        ),
    ),
)
