"""How people say yes, no and not yet in Spanish."""

from __future__ import annotations

from cordially.reading.cues.tongues.tongue import ACK, ASK, NEXT, NO, WAIT, YES, Tongue

SPANISH = Tongue(
    "es",
    supposed=r"\b(?:si|en caso|de no)\b",
    denied=r"\bno\b",
    said=(
        (
            NO,
            0.9,
            r"\bno (?:continuar|seguir|avanzar|proceder|contar)\b (?:con|en)\b|\bno (?:encaja"
            r"|se ajusta|cumple)\b",
        ),
        (
            NO,
            0.65,
            r"\b(?:lament\w+|desafortunadamente|desgraciadamente)\b(?!.*\b(?:todavía|aún|hora"
            r"|fecha)\b)[^.!?]{0,120}\bno\b",
        ),
        (
            WAIT,
            0.75,
            r"\bseguimos en\b|\ben cuanto (?:haya|tengamos|sepamos)\b|\bla decisión (?:se tomará"
            r"|será)\b|\bte avis\w+\b|\ble avis\w+\b",
        ),
        (
            NO,
            0.95,
            r"\b(?:optado por|elegido a?|seleccionado a|contratado a|decidido (?:continuar"
            r"|seguir|avanzar) con|decantado por)\b[\w ,]{0,15}\b(?:otr[oa]s?|un candidato"
            r"|una candidata|alguien)\b",
        ),
        (
            NO,
            0.95,
            r"\bno (?:ha|has|han|hemos|podemos|vamos a|fue|continuaremos|seguiremos"
            r"|avanzaremos)\b[\w ,]{0,35}\b(?:seleccionad[oa]s?|elegid[oa]|continuar|avanzar"
            r"|seguir|ofrecer\w*|adelante|candidatura)\b",
        ),
        (
            NO,
            0.85,
            r"\b(?:puesto|vacante|plaza)\b[\w ,]{0,25}\b(?:cubiert[oa]|ocupad[oa]|cancelad[oa]"
            r"|cerrad[oa])\b",
        ),
        (NO, 0.4, r"\b(?:lamentamos|lamentablemente|sentimos|desafortunadamente|lamento)\b"),
        (NO, 0.4, r"\b(?:mucha suerte|mucho éxito|éxitos? en|suerte en)\b"),
        (
            YES,
            0.9,
            r"\bofrecer(?:le|te|les)?\b[\w ,]{0,10}\b(?:el|un|la) (?:puesto|contrato|plaza"
            r"|trabajo|empleo|vacante)\b|\b(?:la|una|nuestra) oferta (?:formal|laboral"
            r"|de trabajo)\b",
        ),
        (YES, 0.35, r"\benhorabuena\b|\bfelicidades\b"),
        (
            NEXT,
            0.9,
            r"\b(?:segunda|siguiente|nueva|próxima|última|una|otra) (?:entrevista|fase|etapa|ronda)\b",
        ),
        (
            NEXT,
            0.65,
            r"\bqué día\b[^?]{0,50}\?|\bdisponibilidad\b|\b(?:podrías|podría|puedes) venir\b"
            r"|\binvitar(?:te|le)\b",
        ),
        (
            WAIT,
            0.85,
            r"\b(?:aún|todavía) no\b[\w ,]{0,30}\b(?:decisión|decidido|terminado|respuesta)\b"
            r"|\bno hemos tomado\b[\w ,]{0,20}\bdecisión\b",
        ),
        (
            WAIT,
            0.8,
            r"\b(?:todavía|aún|seguimos) (?:estamos )?(?:entrevistando|evaluando|en proceso"
            r"|revisando)\b|\bmás tiempo\b|\bpaciencia\b|\bretras\w+\b",
        ),
        (
            WAIT,
            0.75,
            r"\b(?:le|te|les) (?:informaremos|daremos|diremos|contactaremos|avisaremos"
            r"|comunicaremos)\b|\bnos pondremos en contacto\b",
        ),
        (
            ASK,
            0.8,
            r"\b(?:podrías?|puedes?|podrían|le rogamos|por favor,?"
            r"|te agradecería)\b[^.!?]{0,60}\b(?:enviar\w*|envía\w*|envíe\w*|mandar\w*"
            r"|facilitar\w*|indicar\w*|confirmar|completar|rellenar|adjuntar)\b",
        ),
        (ACK, 0.75, r"\b(?:hemos|he) recibido\b|\brecibido correctamente\b|\bfue un placer\b"),
        (
            ACK,
            0.65,
            r"\bgracias por (?:tu|su|el|tus|sus)\b[\w ,]{0,15}\b(?:mensaje|correo|mail|solicitud"
            r"|candidatura|nota|carta)\b",
        ),
        (
            NO,
            0.9,
            r"\bno (?:vas|va|vais|van) a (?:continuar|seguir|pasar)\b"
            r"|\b(?:ha|han|hemos) descartado\b"
            r"|\b(?:plaza|puesto|vacante)\b[\w ,]{0,15}\b(?:ha sido|es) para otr[oa]\b"
            r"|\bproceso\b[\w ,]{0,20}\b(?:cancelado|anulado)\b|\bno vamos a contratar\b",
        ),
        (
            NO,
            0.85,
            r"\bpreferid[oa]\b[\w ,]{0,10}\botr[oa]\b"
            r"|\bno (?:tenemos|hay) (?:ninguna )?(?:vacante|plaza|puesto)\w*\b",
        ),
        (
            WAIT,
            0.8,
            r"\bno (?:podremos|podemos) decidir\b"
            r"|\b(?:todavía|aún) no (?:tengo|tenemos|hay|sé|sabemos)\b",
        ),
        (
            NEXT,
            0.75,
            r"\b(?:cambiar|mover|aplazar) (?:la|nuestra) entrevista\b|\b(?:te|le) viene bien\b"
            r"|\bhas pasado a la\b|\binvitar(?:te|le|la|lo)\b",
        ),
        (
            YES,
            0.85,
            r"\b(?:te incorpores|se incorpore)\b|\badjunto (?:la|nuestra) (?:oferta|propuesta)\b"
            r"|\b(?:has|ha) sido seleccionad[oa] para (?:el|la) (?:puesto|plaza|vacante)\b",
        ),
        (
            ASK,
            0.8,
            r"\bexpectativas? (?:salarial\w*|económicas?)\b|\bnecesitamos (?:una copia|tu|su)\b"
            r"|\b(?:mandárnos|enviárnos)\w*\b"
            r"|\bcuándo (?:podrías|podría|puedes) (?:empezar|incorporar\w*)\b",
        ),
        (
            ACK,
            0.65,
            r"^(?:hola[\w ,]*)?(?:muchas )?gracias\b[\w ,]{0,20}\b(?:recibido|lo tengo|anotado)\b",
        ),
    ),
)
