"""How people say yes, no and not yet in Dutch."""

from __future__ import annotations

from cordially.reading.cues.tongues.tongue import ACK, ASK, NEXT, NO, WAIT, YES, Tongue

DUTCH = Tongue(
    "nl",
    supposed=r"\b(?:als|indien|mocht|wanneer)\b",
    denied=r"\b(?:niet|geen)\b",
    said=(
        (
            NO,
            0.9,
            r"\bniet met (?:je|u|jou) (?:verder|door)\b|\bsluit\w* niet aan\b"
            r"|\bkeuze is (?:gevallen op|niet op)\b",
        ),
        (NO, 0.65, r"\bhelaas\b(?!.*\b(?:nog|afspraak|tijd|datum)\b)[^.!?]{0,120}\b(?:niet|geen)\b"),
        (
            WAIT,
            0.8,
            r"\bbeslissing (?:valt|volgt|wordt)\b|\bzodra (?:we|wij|ik)\b"
            r"|\bduurt\b[\w ,]{0,20}\b(?:langer|nog)\b",
        ),
        (
            NO,
            0.95,
            r"\b(?:gekozen|kiezen|gaan|gegaan|verder|voorkeur"
            r"|naar)\b[\w ,]{0,20}\b(?:een )?andere?n? (?:kandidaat|kandidaten|sollicitant\w*"
            r"|persoon|iemand)\b|\biemand anders (?:gekozen|aangenomen)\b",
        ),
        (
            NO,
            0.95,
            r"\bniet\b[\w ,]{0,30}\b(?:geselecteerd|uitgekozen|gekozen|aangenomen|verder (?:gaan"
            r"|te gaan)|doorgaan|uitgenodigd|geschikt)\b",
        ),
        (NO, 0.9, r"\baf(?:ge|te )?wij?[zs]\w*|\bafgewezen\b|\bafwijzing\b"),
        (NO, 0.85, r"\b(?:functie|vacature|plek)\b[\w ,]{0,25}\b(?:vervuld|ingevuld|vervallen|bezet)\b"),
        (NO, 0.35, r"\b(?:helaas|spijt|jammer)\b"),
        (NO, 0.4, r"\b(?:veel succes|succes met|het beste)\b"),
        (
            YES,
            0.9,
            r"\b(?:functie|baan|contract|plek|positie)\b[\w ,]{0,15}\baan(?: te )?bieden\b"
            r"|\baannemen\b|\bje hebt de baan\b",
        ),
        (YES, 0.6, r"\bhet contract\b|\bje contract\b|\buw contract\b|\barbeidsovereenkomst\b"),
        (YES, 0.3, r"\bgefeliciteerd\b"),
        (
            NEXT,
            0.9,
            r"\b(?:tweede|volgende|vervolg|nieuw|tweede-)\s?(?:gesprek|ronde|interview|stap)\b"
            r"|\buit(?: te )?nodigen\b|\bnodigen (?:je|u|wij)\b",
        ),
        (
            NEXT,
            0.65,
            r"\b(?:kun|kan|kunt) (?:je|u)\b[^.?]{0,60}\b(?:langskomen|dag|week"
            r"|uur)\b[^?.]{0,20}\?|\bwanneer (?:kun|schikt|kunt)\b",
        ),
        (
            WAIT,
            0.85,
            r"\bnog geen\b[\w ,]{0,25}\b(?:beslissing|besluit|keuze|nieuws)\b"
            r"|\bnog niet\b[\w ,]{0,20}\b(?:besloten|beslist|afgerond|uit)\b",
        ),
        (WAIT, 0.8, r"\bgeduld\b|\b(?:meer|wat|extra) tijd\b|\bvertrag\w+\b|\bnog in gesprek\b"),
        (
            WAIT,
            0.75,
            r"\b(?:je|u) hoort\b|\blaten (?:we|wij)? ?(?:je|u)?[\w ,]{0,30}weten\b|\bnemen (?:we"
            r"|wij) contact\b|\bkomen (?:we|wij)[\w ,]{0,20}terug\b",
        ),
        (
            ASK,
            0.8,
            r"\b(?:kun|kunt|zou|zou[dt]?|wil|wilt) (?:je|u)\b[^.!?]{0,70}\b(?:sturen|opsturen"
            r"|toesturen|mailen|bevestigen|invullen|doorgeven|laten weten|aanleveren)\b",
        ),
        (ACK, 0.75, r"\b(?:hebben|heb)\b[\w ,]{0,30}\bontvangen\b"),
        (
            ACK,
            0.65,
            r"\b(?:bedankt|dank)\b[\w ,]{0,20}\bvoor (?:je|uw|jouw|het"
            r"|de)\b[\w ,-]{0,15}\b(?:bericht|mail|e-mail|sollicitatie|brief|kaartje|woorden)\b"
            r"|\bleuk om je te ontmoeten\b",
        ),
        (
            NO,
            0.9,
            r"\bvacature\b[\w ,]{0,20}\bingetrokken\b|\bhet is (?:hem|'m|jou) niet geworden\b"
            r"|\b(?:koos|kozen|gekozen)\b[\w ,]{0,20}\bvoor (?:iemand|een ander\w*)\b"
            r"|\bverder met (?:iemand anders|een ander\w*|ander\w+)\b"
            r"|\bgeen (?:functie|baan|plek) (?:aan te bieden|aanbieden)\b",
        ),
        (
            NO,
            0.85,
            r"\b(?:iemand|kandidaat) uit eigen huis\b"
            r"|\bsluit\w*\b[\w ,]{0,20}\b(?:niet|onvoldoende) (?:goed )?aan\b"
            r"|\bander\w+ kandida\w+\b[\w ,]{0,20}\bbeter\b",
        ),
        (
            WAIT,
            0.8,
            r"\bnog niets\b[\w ,]{0,25}\bgehoord\b|\bzodra ik meer\b|\bspreken nog\b"
            r"|\bnog even geduld\b",
        ),
        (
            NEXT,
            0.75,
            r"\b(?:gesprek|afspraak)\b[\w ,]{0,20}\bverzetten\b"
            r"|\b(?:schikt|kan|past) \w+(?: \w+){0,3}\?"
            r"|\bnog een keer (?:spreken|zien|ontmoeten)\b|\bje bent door\b",
        ),
        (
            ASK,
            0.8,
            r"\b(?:salarisindicatie|opzegtermijn)\b[^.!]{0,40}\?|\bmissen (?:nog|we nog|wij nog)\b",
        ),
        (
            ACK,
            0.7,
            r"\b(?:heb|hebben) (?:het|hem|je \w+) doorgestuurd\b|\bin goede orde ontvangen\b",
        ),
    ),
)
