"""The shapes of verbs: what a past, a participle or a third person is the shape of, and back."""

# ruff: noqa: E501 - tables, one row a line
from __future__ import annotations

from cordially.proofing.lexicon import third
from cordially.proofing.words import word_set

_IRREGULAR = """
arise arose arisen / beat beat beaten / become became become / begin began begun / bend bent bent / bite bit bitten /
blow blew blown / break broke broken / bring brought brought / build built built / buy bought bought / catch caught caught /
choose chose chosen / come came come / deal dealt dealt / dig dug dug / do did done / draw drew drawn / drink drank drunk /
drive drove driven / eat ate eaten / fall fell fallen / feed fed fed / feel felt felt / fight fought fought / find found found /
fly flew flown / forbid forbade forbidden / forget forgot forgotten / forgive forgave forgiven / freeze froze frozen /
get got got / give gave given / go went gone / grow grew grown / have had had / hear heard heard / hide hid hidden /
hold held held / keep kept kept / know knew known / lay laid laid / lead led led / leave left left / lend lent lent /
lose lost lost / make made made / mean meant meant / meet met met / pay paid paid / ride rode ridden / ring rang rung /
rise rose risen / run ran run / say said said / see saw seen / seek sought sought / sell sold sold / send sent sent /
shake shook shaken / shine shone shone / show showed shown / sing sang sung / sink sank sunk / sit sat sat / sleep slept slept /
speak spoke spoken / spend spent spent / stand stood stood / steal stole stolen / stick stuck stuck / swear swore sworn /
swim swam swum / take took taken / teach taught taught / tear tore torn / tell told told / think thought thought /
throw threw thrown / understand understood understood / undertake undertook undertaken / wake woke woken / wear wore worn /
weave wove woven / win won won / withdraw withdrew withdrawn / write wrote written / overcome overcame overcome /
oversee oversaw overseen / rewrite rewrote rewritten / rebuild rebuilt rebuilt / retake retook retaken
"""
_ROWS = [row.split() for row in _IRREGULAR.replace("\n", " / ").split("/") if row.split()]
_PAST = {base: past for base, past, _ in _ROWS}
_DONE = {base: done for base, _, done in _ROWS}

BASE_OF_PAST = {past: base for base, past, _ in _ROWS if past != base} | {"was": "be", "were": "be"}
"""The irregular pasts, each with its plain form."""

PARTICIPLE_OF_PAST = {past: done for _, past, done in _ROWS if past != done}
"""The pasts that are no participles: "went" -> "gone"."""

DONE_ONLY = {done: past for base, past, done in _ROWS if done not in (past, base)}
"""The participles that are no pasts: "seen" -> "saw"."""

ACTS = word_set(
    """
    accept accommodate accompany accomplish achieve acquire adapt add adjust administer admire admit adopt advise agree allow
    analyse analyze announce apologise apologize appear apply appoint appreciate approve arrange arrive ask assemble
    assess assign assist assume attach attend attract avoid become begin believe belong bring build buy calculate carry celebrate choose
    clarify clean collaborate collect combine communicate compare compete compile complain complete compose concentrate
    confirm connect consider consist consult contain continue contribute convert convince cook cooperate coordinate correct
    create cultivate decide decorate defend define deliver demonstrate deny depend describe deserve destroy
    detect determine develop devote disagree disappear discover discuss distribute divide donate earn eat edit
    educate eliminate embrace emerge emphasise emphasize enable encourage engage enhance enjoy enrol enroll ensure enter
    entertain establish evaluate examine exceed excel exchange exist expand expect explain explore express extend facilitate
    feel fill find finish follow forget fulfil fulfill gather generate get give go grow guarantee handle happen hear
    hesitate hire identify illustrate imagine implement impose impress improve include incorporate increase indicate
    inform inspect inspire install integrate interact introduce invest investigate invite involve join justify keep know launch
    lead learn lend listen live locate lose maintain make manage meet mention modify motivate negotiate obtain observe
    obtain occur offer operate organise organize overcome participate perform persuade possess prefer prepare preserve prevent proceed
    produce promote propose protect prove provide publish pursue realise realize receive recognise recognize recommend
    recruit reduce refer reflect refuse register regret rely remain remember remind remove renew repair replace
    represent require resolve respect respond restore retain reveal revise satisfy see seem select
    sell send serve settle share solve speak specialise specialize spend stay strengthen submit succeed suggest
    supervise surround survive teach tell tend thank think train translate treat understand undertake update use
    utilise utilize verify volunteer wait want welcome win wish work write
    """
)
"""Plain forms that are hardly ever anything but verbs where one is asked for."""

NOUNS_TOO = word_set(
    "add advise answer appeal change clean cook exchange feel find finish get go handle hire increase launch lead "
    "make meet offer register regret repair respect say see share stay thank train treat use volunteer wait want "
    "welcome win wish work share experience value show start complete live correct"
)
"""Plain forms that are other words as well."""


def past(verb: str) -> str:
    """ "write" -> "wrote"."""
    return _PAST.get(verb) or _ed(verb)


def participle(verb: str) -> str:
    """ "write" -> "written"."""
    return _DONE.get(verb) or _ed(verb)


def _ed(verb: str) -> str:
    if verb.endswith("e"):
        return f"{verb}d"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return f"{verb[:-1]}ied"
    return f"{verb}{verb[-1]}ed" if verb in _DOUBLED else f"{verb}ed"


_DOUBLED = word_set(
    "plan stop fit refer admit commit permit submit occur prefer regret enrol chat drop drag ship shop skip tap travel"
    " cancel label model map scan transfer equip"
)


def ing(verb: str) -> str:
    """ "take" -> "taking"."""
    if verb.endswith("ie"):
        return f"{verb[:-2]}ying"
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")) and verb != "be":
        return f"{verb[:-1]}ing"
    return f"{verb}{verb[-1]}ing" if verb in _DOUBLED_IN_ING else f"{verb}ing"


_DOUBLED_IN_ING = _DOUBLED | word_set("get run sit win cut put set let swim begin dig forget")


BASE_OF_ED = {_ed(verb): verb for verb in ACTS if verb not in _PAST}
"""The regular pasts of those verbs."""

BASE_OF_ING = {ing(verb): verb for verb in ACTS | frozenset(_PAST)}
"""Their forms in -ing."""


BASE_OF_THIRD = {third(verb): verb for verb in ACTS | word_set("like love need hope look help")}
"""Their third persons."""
