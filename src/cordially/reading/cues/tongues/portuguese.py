"""How people say yes, no and not yet in Portuguese."""

from __future__ import annotations

from cordially.reading.cues.tongues.tongue import ACK, ASK, NEXT, NO, WAIT, YES, Tongue

PORTUGUESE = Tongue(
    "pt",
    supposed=r"\b(?:se|caso|na hipótese)\b",
    denied=r"\bnão\b",
    said=(
        (
            NO,
            0.9,
            r"\bnão (?:corresponde|se enquadra|atende)\b|\bpreenchida por outra pessoa\b"
            r"|\bnão (?:daremos|dar) continuidade\b",
        ),
        (NO, 0.65, r"\b(?:infelizmente|lamentamos)\b(?!.*\b(?:ainda|horário|data)\b)[^.!?]{0,120}\bnão\b"),
        (WAIT, 0.75, r"\ba decisão (?:será|sai)\b|\bassim que (?:tivermos|soubermos|houver)\b"),
        (
            NO,
            0.95,
            r"\b(?:optamos|optei|escolhemos|selecionamos|decidimos|seguir|seguimos|avançar"
            r"|avançamos|escolhido|selecionado)\b[\w ,]{0,25}\b(?:outr[oa]s?|um candidato"
            r"|uma candidata|outra pessoa)\b",
        ),
        (
            NO,
            0.95,
            r"\bnão (?:foi|fomos|vamos|iremos|podemos|será|seguiremos|avançaremos"
            r"|daremos)\b[\w ,]{0,35}\b(?:selecionad[oa]|escolhid[oa]|aprovad[oa]|avançar|seguir"
            r"|continuar|oferecer|candidatura|prosseguir|continuidade)\b",
        ),
        (NO, 0.85, r"\b(?:vaga|posição|cargo)\b[\w ,]{0,25}\b(?:preenchid[oa]|cancelad[oa]|encerrad[oa])\b"),
        (NO, 0.35, r"\b(?:infelizmente|lamentamos|lamento)\b"),
        (NO, 0.4, r"\b(?:boa sorte|desejamos (?:sucesso|sorte|muito)|sucesso (?:na|em))\b"),
        (
            YES,
            0.9,
            r"\b(?:oferecer|oferecer-lhe)\b[\w ,-]{0,10}\b(?:a|o|uma?) (?:vaga|cargo|posição"
            r"|contrato|emprego|lugar)\b|\bproposta de (?:trabalho|emprego|contrato)\b",
        ),
        (YES, 0.3, r"\bparabéns\b"),
        (NEXT, 0.3, r"\bparabéns\b"),
        (
            NEXT,
            0.9,
            r"\b(?:segunda|próxima|nova|última|uma) (?:entrevista|etapa|fase)\b"
            r"|\bconvidá-l[oa]\b|\bconvidar você\b",
        ),
        (
            NEXT,
            0.65,
            r"\bqual (?:é )?(?:a )?sua disponibilidade\b|\bagendar\b|\bquando (?:você )?(?:pode"
            r"|poderia)\b",
        ),
        (WAIT, 0.85, r"\bainda não\b[\w ,]{0,30}\b(?:decisão|decidimos|definid[oa]|concluíd[oa]|resposta)\b"),
        (WAIT, 0.8, r"\b(?:em andamento|mais tempo|paciência|atras\w+)\b"),
        (
            WAIT,
            0.75,
            r"\b(?:daremos (?:um )?retorno|entraremos em contat?o|retornaremos|informaremos"
            r"|avisaremos|daremos uma resposta)\b",
        ),
        (
            ASK,
            0.8,
            r"\b(?:poderia|pode|podia|por favor|solicitamos)\b[^.!?]{0,60}\b(?:enviar|mandar"
            r"|encaminhar|envie|confirmar|preencher|informar|fornecer)\b",
        ),
        (ACK, 0.75, r"\b(?:recebemos|recebi)\b|\bfoi um prazer\b"),
        (
            ACK,
            0.65,
            r"\b(?:obrigad[oa]|agradecemos)\b[\w ,]{0,15}\b(?:pela|pelo|a"
            r"|o)\b[\w ,]{0,12}\b(?:mensagem|e-?mail|candidatura|carta|contato)\b",
        ),
        (
            NO,
            0.9,
            r"\bprefer(?:iu|imos|iram) outr[oa]\b"
            r"|\bnão temos (?:nenhuma |qualquer )?(?:vaga|posição)\b"
            r"|\bnão (?:vamos|iremos) (?:avançar|dar|contratar)\b",
        ),
        (
            WAIT,
            0.8,
            r"\bainda não (?:tivemos|temos|tenho|há)\b|\bte aviso\b"
            r"|\b(?:aviso|informo)[- ](?:a|o|te|lhe)\b|\bainda estamos a\b",
        ),
        (
            NEXT,
            0.75,
            r"\b(?:remarcar|reagendar)\b|\bpassou (?:para|à) (?:a )?próxima\b"
            r"|\bconvidar (?:para|você)\b|\bdisponibilidade\b[^.!]{0,40}\?",
        ),
        (
            YES,
            0.85,
            r"\bqueremos você\b|\b(?:foi|fui) selecionad[oa] para (?:a vaga|o cargo|a posição)\b"
            r"|\bproposta (?:de contrato )?segue em anexo\b|\bsegue em anexo a proposta\b"
            r"|\boferecer a posição\b",
        ),
        (
            ASK,
            0.8,
            r"\bquando (?:poderia|pode|poderias) começar\b|\bpretensão salarial\b|\bpode indicar\b",
        ),
        (
            ACK,
            0.65,
            r"\bobrigad[oa]\b[\w ,]{0,15}\brecebido\b|\bconfirmamos a rece[pç]\w+\b",
        ),
    ),
)
