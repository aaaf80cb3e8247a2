"""Words of other languages and of small trades that English letters hold, and that no word list of ours has."""

# ruff: noqa: E501 - tables, one row a line
from __future__ import annotations

from cordially.proofing.words import word_set

LOANS = word_set(
    """
    merci encore beaucoup bonjour bonsoir salut voila gracias buenos dias hola saludos danke schoen liebe gruesse grazie mille ciao obrigado
    obrigada arigato domo diolch gyda cymraeg bore prynhawn noswaith go raibh maith agat agaibh slainte tapadh leat leibh mahalo aloha kia ora nga mihi whanau mana haere
    fa'afetai talofa miigwech nakurmiik kinanaskomitin shukriya dhanyavaad namaskar nandri vanakkam salaam inshallah shukran shalom toda asante karibu
    enkosi siyabonga dankie terima kasih salamat po xiexie gamsahamnida spasibo dziekuje dekuji kiitos tack takk tak efharisto tesekkurler
    per diem pro bono tem rata forma ad hoc hominem nauseam de facto jure novo bona fide mala ex officio gratia libris situ vitro vivo utero
    curriculum vitae summa cum laude magna alma mater quid quo modus operandi vivendi terra firma mea culpa carpe compos mentis habeas corpus
    inter alia ipso prima facie sine qua non status viva voce post mortem persona grata et al circa ibid sic nota bene verbatim
    joie vivre raison etre savoir faire laissez esprit corps vis tete mise en place sous vide au fait pair jus gratin bain marie chef partie
    roux beurre blanc noisette creme brulee fraiche anglaise patissier patisserie boulangerie viennoiserie brioche croissant financier madeleine choux eclair
    yuzu ponzu dashi miso mochi matcha sencha kimchi gochujang bulgogi pho banh mi nuoc mam sambal tempeh rendang laksa satay galangal
    harissa zaatar sumac labneh halloumi tahini baklava kofta dolma tagine dukkah freekeh muhammara shakshuka
    paneer ghee dal roti naan dosa idli sambar rasam biryani chutney masala tikka kharif rabi zaid mandi tehsil taluka panchayat lakh lakhs crore crores
    jowar bajra ragi toor moong chana urad semifreddo affogato gelato focaccia ciabatta burrata mascarpone ricotta guanciale prosciutto limoncello
    chorizo jamon pintxos mezcal tequila tostada birria barbacoa elote masa
    lates earlies longshifts nightshift slerp lerp quaternion quaternions memoize memoized mutex mutexes semaphores idempotent idempotency upsert upserts
    dedupe deduped deduping sharding sharded autoscaling autoscale autoscaler backfill backfills backfilled rollout rollouts canary runbook runbooks postmortem
    postmortems linting linter linters refactor refactors refactored tarball kubectl namespace namespaces webhook webhooks middleware frontend backend fullstack
    hogget hoggets crutchings daggy drench drenched drafting ute utes smoko dunny swag chook chooks arvo stubby bikkie bikkies brekkie sunnies
    kirk manse session minutes wynd close burn loch glen haar dreich whin bothy croft crofts crofter byre steading cwtch eisteddfod
    taihape rangatira kaitiaki marae powhiri waiata karakia koha iwi hapu tikanga te reo tamariki kai kura
    ombre batik ikat shibori kantha khadi jacquard toile broderie anglaise decoupage intarsia giclee sgraffito raku celadon
    sifu sensei dojo kata randori judogi asana asanas vinyasa pranayama reiki
    """
)
"""All in small letters and without their accents."""
