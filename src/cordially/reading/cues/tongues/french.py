"""How people say yes, no and not yet in French."""

from __future__ import annotations

from cordially.reading.cues.tongues.tongue import ACK, ASK, NEXT, NO, WAIT, YES, Tongue

FRENCH = Tongue(
    "fr",
    supposed=r"\b(?:si|en cas|au cas où|sans réponse|dans l'hypothèse)\b",
    denied=r"\b(?:ne|pas|n')\b",
    said=(
        (
            NO,
            0.85,
            r"\bne correspond (?:pas|plus|malheureusement)\b|\b(?:quelqu'un d'autre"
            r"|une autre personne|un autre profil)\b",
        ),
        (
            NO,
            0.65,
            r"\b(?:malheureusement|hélas)\b(?!.*\b(?:encore|rendez-vous|entretien|jour"
            r"|heure)\b)[^.!?]{0,120}\b(?:pas|plus|ne)\b",
        ),
        (
            YES,
            0.85,
            r"\b(?:êtes|avez été|es|as été) (?:retenue?|sélectionnée?|choisie?) pour (?:le|ce"
            r"|notre) poste\b|\bbienvenue dans (?:l'équipe|notre équipe)\b",
        ),
        (
            WAIT,
            0.8,
            r"\bdécision (?:sera|est) (?:prise|communiquée|annoncée)\b"
            r"|\bdevrions (?:pouvoir )?(?:décider|vous répondre)\b",
        ),
        (
            NO,
            0.95,
            r"\b(?:retenu|choisi|préféré|recruté|sélectionné"
            r"|opté pour)\b[\w ,]{0,15}\b(?:un autre|une autre|d'autres|un candidat"
            r"|une candidate|quelqu'un)\b|\bautre candidat\w*\b[\w ,]{0,30}\b(?:retenu|choisi)",
        ),
        (
            NO,
            0.95,
            r"\b(?:pas|ne pouvoir|ne pouvons|ne donner\w*|ni)\b[\w ,']{0,30}\b(?:retenue?s?"
            r"|suite favorable|favorablement|donner suite|poursuivre|sélectionnée?)\b",
        ),
        (NO, 0.85, r"\bposte\b[\w ,]{0,25}\b(?:pourvu|supprimé|attribué)\b"),
        (NO, 0.6, r"\bau regret de\b|\bregrettons de\b"),
        (NO, 0.35, r"\b(?:malheureusement|regret\w*|désolé\w*|malgré (?:la|l'|les|tout))\b"),
        (
            NO,
            0.4,
            r"\b(?:bonne continuation|bonne chance|pleine réussite|plein succès|dans (?:vos"
            r"|votre|tes) recherches?)\b",
        ),
        (
            YES,
            0.9,
            r"\b(?:proposer|offrir|confier)\b[\w ,]{0,15}\b(?:le|ce|un) (?:poste|contrat|emploi"
            r"|stage)\b|\bpromesse d'embauche\b|\bvotre contrat de travail\b|\bvous embaucher\b",
        ),
        (YES, 0.3, r"\bfélicitations\b"),
        (
            NEXT,
            0.85,
            r"\b(?:second|deuxième|nouvel|prochain|dernier|autre|un) (?:entretien|échange|tour"
            r"|rendez-vous)\b",
        ),
        (
            NEXT,
            0.8,
            r"\b(?:convier|inviter|rencontrer|recevoir)\b[\w ,']{0,25}\b(?:entretien|échange"
            r"|locaux|pour|équipe)\b|\bétape suivante\b|\bprochaine étape\b",
        ),
        (
            NEXT,
            0.65,
            r"\b(?:seriez-vous|êtes-vous|serais-tu|es-tu) (?:disponible|libre)\b"
            r"|\bvos disponibilités\b",
        ),
        (
            WAIT,
            0.85,
            r"\bpas encore\b[\w ,]{0,30}\b(?:décision|décidé|terminé|choisi|tranché)\b|\b(?:pris"
            r"|prise) (?:notre|de|la|une) décision\b",
        ),
        (
            WAIT,
            0.8,
            r"\b(?:toujours|encore) en cours\b|\bplus de temps\b|\bpatien\w+\b|\bretard\w*\b"
            r"|\bpatience\b",
        ),
        (
            WAIT,
            0.75,
            r"\b(?:reviendrons|reviendrai|recontacter\w*|répondrons|répondrai|tiendrons|tiendrai|informerons"
            r"|prendrons|donnerons|ferons)\b[\w ,]{0,25}\b(?:vers (?:vous|toi)|informée?"
            r"|au courant|décision|réponse|part|savoir)?",
        ),
        (
            ASK,
            0.8,
            r"\b(?:pourriez-vous|pouvez-vous|pourrais-tu|peux-tu|merci de|veuillez"
            r"|je vous prie de)\b[^.!?]{0,60}\b(?:envoyer|transmettre|fournir|faire parvenir"
            r"|indiquer|confirmer|compléter|remplir|préciser|communiquer)\b",
        ),
        (ACK, 0.75, r"\baccus\w+ réception\b|\bbien re[çc]ue?s?\b|\bavons re[çc]u\b"),
        (
            ACK,
            0.65,
            r"\bmerci\b[\w ,]{0,15}\b(?:pour|de) (?:votre|ton|ta|vos)\b[\w ,]{0,15}\b(?:message"
            r"|mail|courriel|mot|candidature|lettre|retour)\b",
        ),
        (
            NO,
            0.9,
            r"\b(?:recrutement|poste|processus)\b[\w ,']{0,30}\b(?:annulé|abandonné|gelé)\b"
            r"|\bchoix s'est porté sur\b"
            r"|\bpas (?:en mesure|possible) de vous (?:proposer|offrir)\b|\bne pas poursuivre\b"
            r"|\bpas donner suite\b",
        ),
        (
            NO,
            0.8,
            r"\b(?:préféré|retenu|choisi) (?:un|une) (?:profil|personne)\b",
        ),
        (
            WAIT,
            0.8,
            r"\bpas encore (?:de |eu (?:de )?|reçu (?:de )?)?(?:retour|réponse|nouvelles?)\b"
            r"|\btiens au courant\b|\bdécision\b[\w ,]{0,25}\b(?:repoussée|reportée|retardée)\b"
            r"|\bil (?:nous )?reste (?:\w+ )?(?:candidat\w*|personnes?|entretiens?)\b"
            r"|\b(?:à l'étude|en cours d'étude)\b",
        ),
        (
            NEXT,
            0.8,
            r"\b(?:décaler|reporter|déplacer)\b[\w ,']{0,20}\b(?:entretien|rendez-vous)\b"
            r"|\b(?:vous|te) convien\w+\b[^.]{0,10}\?|\bprésélectionnée?s?\b",
        ),
        (
            YES,
            0.8,
            r"\b(?:que vous nous rejoigniez|que tu nous rejoignes)\b",
        ),
        (
            ACK,
            0.7,
            r"\bbien noté\b|\bavons bien reçu\b|\bai bien reçu\b",
        ),
    ),
)
