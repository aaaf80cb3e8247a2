"""How people say yes, no and not yet in German."""

from __future__ import annotations

from cordially.reading.cues.tongues.tongue import ACK, ASK, NEXT, NO, WAIT, YES, Tongue

GERMAN = Tongue(
    "de",
    supposed=r"\b(?:falls|sollten?|sofern|wenn|im falle?)\b",
    denied=r"\b(?:nicht|keine?[nmrs]?|leider)\b",
    said=(
        (
            NO,
            0.65,
            r"\bleider\b(?!.*\b(?:noch|termin|gespräch|erreich\w*|datei|anhang|heute"
            r"|zeit)\b)[^.!?]{0,120}\b(?:nicht|kein\w*)\b",
        ),
        (
            NO,
            0.9,
            r"\beine[mr] (?:ander|intern)\w+ \w+\b[\w ,]{0,20}\b(?:gegeben|zugesagt|angeboten"
            r"|vergeben)\b|\bgegen (?:eine (?:zusammenarbeit|einstellung|besetzung)|sie"
            r"|dich) entschieden\b|\bnicht geklappt\b",
        ),
        (
            WAIT,
            0.8,
            r"\bentscheidung (?:fällt|wird|erfolgt)\b|\bnoch etwas (?:dauert|dauern)\b"
            r"|\bnoch dauert\b|\b(?:erst|frühestens) (?:am|in|nach|ende|anfang|mitte)\b",
        ),
        (
            ACK,
            0.65,
            r"\bdanke? (?:dir |ihnen )?für (?:die|den|das) (?:info|rückmeldung|hinweis"
            r"|bestätigung)\b",
        ),
        (
            NO,
            0.95,
            r"\b(?:für|zugunsten|an|auf) (?:ein\w* )?(?:ander\w+|intern\w+"
            r"|anderweitig\w*)\b ?\w*\b(?:bewerb\w*|kandidat\w*|person\w*"
            r"|mitbewerb\w*)?[\w ,]{0,40}\b(?:entschieden|vergeben|gefallen|gegeben)",
        ),
        (
            NO,
            0.9,
            r"\bmit (?:ander\w+|intern\w+) (?:bewerb\w+|kandidat\w+"
            r"|mitbewerb\w+)\b[\w ,]{0,30}\b(?:weiter\w*|fort\w*|fortfahren)\b",
        ),
        (
            NO,
            0.9,
            r"^(?!.*\b(?:termin|treffen)\b).*\b(?:absagen|abzusagen|absage|sage\w* (?:ihnen|dir) ab)\b",
        ),
        (
            NO,
            0.9,
            r"\b(?:nicht|keine?[nr]?)\b[\w ,]{0,50}\b(?:berücksichtig\w*|engere|weiterverfolg\w*"
            r"|fortsetz\w*|fortführ\w*|positive\w*|zusage\w*|anbieten|einstellen|einladen"
            r"|entsprechen|in frage|ausgewählt|erfolgreich)\b",
        ),
        (
            NO,
            0.85,
            r"\b(?:stelle|position|platz|praktikum\w*)\b[\w ,]{0,30}\b(?:besetzt|vergeben"
            r"|gestrichen|weggefallen|entfällt)\b",
        ),
        (NO, 0.35, r"\b(?:leider|bedauer\w*)\b"),
        (
            NO,
            0.4,
            r"\b(?:wünsch\w*|für)\b[\w ,]{0,50}\b(?:alles gute|viel erfolg|berufsweg|zukunft|lebensweg)\b",
        ),
        (
            YES,
            0.9,
            r"\b(?:stelle|position|job|vertrag|ausbildungsplatz"
            r"|platz)\b[\w ,]{0,50}\ban(?:zu)?bieten\b|\bfür (?:sie|dich) entschieden\b"
            r"|\bzusage (?:für|geben|machen)\b",
        ),
        (
            YES,
            0.75,
            r"\b(?:arbeitsvertrag|anstellungsvertrag|der vertrag|ihr vertrag|dein vertrag)\b"
            r"|\bherzlich willkommen im team\b",
        ),
        (NEXT, 0.9, r"\b(?:ein(?:zu)?laden|lade[nt]? (?:sie|dich|wir)|einladung)\b"),
        (
            NEXT,
            0.75,
            r"\b(?:zweite[nsr]?|weitere[nsr]?|nächste[nsr]?|persönliche[nsr]?) (?:gespräch\w*"
            r"|vorstellungsgespräch\w*|runde|interview\w*|kennenlernen|termin\w*)\b"
            r"|\bprobe(?:arbeiten|tag)\b",
        ),
        (NEXT, 0.65, r"\bpasst\b[^?.]{0,60}\?|\bkennenlernen\b|\bhaben sie (?:zeit|am)\b[^?.]{0,60}\?"),
        (
            WAIT,
            0.85,
            r"\bnoch (?:keine?|nicht)\b[\w ,]{0,40}\b(?:entscheid\w*|entschieden|abgeschlossen"
            r"|fest|getroffen|gefallen)\b",
        ),
        (
            WAIT,
            0.8,
            r"\b(?:noch|etwas|wenig|mehr)\b (?:\w+ )?(?:zeit|geduld)\b|\bverzöger\w*"
            r"|\bdauert\b[\w ,]{0,20}\b(?:länger|noch)\b",
        ),
        (
            WAIT,
            0.75,
            r"\b(?:melde\w* (?:uns|mich)|bescheid|rückmeldung|informieren (?:sie|dich)"
            r"|von uns hören|auf (?:sie|dich) zu)\b",
        ),
        (
            WAIT,
            0.75,
            r"\b(?:gespräche|auswahlverfahren|auswahlprozess|verfahren"
            r"|prozess)\b[\w ,]{0,25}\b(?:laufen|läuft|im gange|dauer\w*)\b|\bmitten in\b",
        ),
        (
            ASK,
            0.8,
            r"\b(?:bitte|könn(?:t?en|en) sie|kannst du|könntest du"
            r"|würden sie)\b[^.!?]{0,90}\b(?:send\w*|schick\w*|zu(?:zu)?senden|übersend\w*"
            r"|mitteilen|teilen sie|ausfüll\w*|bestätig\w*|hochladen|nachreichen|zukommen)\b",
        ),
        (
            ACK,
            0.7,
            r"\bdanke?\b(?: \w+){0,2} für (?:ihre?n?|deine?n?|die"
            r"|das)\b[\w ,-]{0,40}\b(?:bewerbung|nachricht|e?-?mail|zeilen|schreiben|unterlagen"
            r"|brief|karte)\b",
        ),
        (
            ACK,
            0.8,
            r"\b(?:bewerbung|unterlagen|nachricht|mail|zeilen)\b[\w ,]{0,40}\b(?:erhalten"
            r"|eingegangen|angekommen|eingang)\b",
        ),
        (
            NO,
            0.9,
            r"\bmit (?:ein\w+ |unser\w+ )?(?:ander\w+|intern\w+)\b[\w ,]{0,30}\bweiter\w*"
            r"|\b(?:ander\w+|intern\w+) \w+ (?:ausgesprochen|votiert|gestimmt)\b",
        ),
        (
            NO,
            0.85,
            r"\b(?:wahl|entscheidung)\b[\w ,]{0,30}\bauf (?:ein\w+|jemand\w*)\b[\w ,]{0,30}\bgefallen\b"
            r"|\b(?:prozess|verfahren)\b[\w ,]{0,40}\b(?:beenden|beendet)\b"
            r"|\bkeine (?:\w+ )?(?:einsatzmöglichkeit|verwendung|stelle für (?:sie|dich)|vakanz)\b"
            r"|\bnicht (?:ganz )?gereicht\b",
        ),
        (
            NO,
            0.8,
            r"\b(?:mitbewerber\w*|ander\w+ (?:kandidat|bewerber|bewerbung|profil)\w*)\b"
            r"[^.!?]{0,60}\b(?:erfahrung|besser|vorn|passen\w*|entsprechen|entspricht)\b",
        ),
        (
            NEXT,
            0.75,
            r"\bginge (?:es|das)\b[^?.]{0,50}\?|\bwelche[rs]?\b[^?.]{0,40}\btermine?\b[^?]{0,60}\?"
            r"|\bengere[nr]? (?:aus)?wahl\b"
            r"|\b(?:termin|gespräch)\b[\w ,]{0,30}\b(?:verschieben|verlegen)\b",
        ),
        (
            YES,
            0.85,
            r"\b(?:sie|dich|dir) (?:sehr )?gerne? einstellen\b"
            r"|\b(?:dich|sie) (?:im|in unserem) team (?:haben|begrüßen)\b|\bhaben uns überzeugt\b",
        ),
        (
            ASK,
            0.8,
            r"\b(?:gehaltsvorstellung\w*|eintrittstermin|kündigungsfrist)\b[^.!]{0,40}\?"
            r"|\bfehl(?:t|en) (?:uns |mir )?noch\b|\bbitte reichen sie\b"
            r"|\b(?:schicken|senden) sie\b[^.!?]{0,40}\?",
        ),
        (
            ACK,
            0.7,
            r"\b(?:habe|haben) (?:ich |wir )?(?:es|sie|ihn|das) (?:\w+ )?(?:weitergegeben|weitergeleitet)\b"
            r"|\bdanke?\b[\w ,]{0,25}\b(?:worte|karte)\b",
        ),
        (
            WAIT,
            0.8,
            r"\bnoch (?:nichts|keine (?:rückmeldung|antwort|nachricht))\b"
            r"|\b(?:in|in der) prüfung\b",
        ),
    ),
)
