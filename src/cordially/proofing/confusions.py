"""Real words that are taken for one another: sets of words, parted by strokes; each may stand for any other.

Spelling checkers pass all of them. Which one is meant is judged by the words around it (`context`).
"""

# ruff: noqa: E501 - tables, one row a line
from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_ALIKE = """
manager manger / from form / public pubic / lead led / to too / their there they're / your you're you /
its it's / then than / affect effect / affects effects / affected effected / complement compliment /
complements compliments / complementary complimentary / principal principle / principals principles /
lose loose / losing loosing / loses looses / lose loss / lost lots / advice advise / advised adviced /
quiet quite quit / through threw though thorough trough thought / tough though / weather whether /
accept except expect / accepted excepted expected / brake break / role roll / roles rolls /
site cite / sight cite / week weak / weeks weaks / hear here / know no now / new knew /
past passed / where were wear was we're / of off / who's whose / personal personnel / piece peace /
assure ensure insure / council counsel / moral morale more / proceed precede / wonder wander /
desert dessert / stationary stationery / sense since / meat meet / met meat / asses assess / assess assets /
assessed assed / costumer customer / costumers customers / united untied / exited excited /
exiting exciting / contact contract / contacts contracts / carrier career / carriers careers /
sever server / severs servers / hole whole / waist waste / scene seen / won one / maid made / board bored /
bare bear / bar bare / cereal serial / wood would / grate great / by buy bye / write right rite /
rode road rowed / aloud allowed / steaks stakes / coarse course / polices policies / ad add / are our /
or our / hour our / hoe how / fell feel fill / full fell / gland glad / gland grand / tanks thanks /
thanks thank think / god good / bee be been / sent send cent / whishes wishes / retards regards /
live love life leave / horror honor honour / sire sir / tree three / worm warm / dairy diary / angel angle /
peruse pursue / an and / fort forty / fort for / tow two / too two / to two / sue use /
shit shift / fiend friend / bend been / hop hope / hops hopes / hoping hopping / not note /
not now / even event / dead deal / fist first / lest least / bust best / clam calm / filed field /
lied led / stuff staff / tail trail / sings signs / singed signed / martial marital / causal casual /
trail trial / dose does / cold could / cloud could / ever every / sill skill / sills skills / rise raise /
mange manage / manged managed / though thought / latter later letter / lather latter / plane plain /
pane pain / pair pear / peak peek pique / peaked piqued / altar alter / elicit illicit /
emigrate immigrate / eminent imminent / envelope envelop / farther further / flair flare /
formally formerly / fourth forth / gaff gaffe / hale hail / heel heal / idle idol / incite insight /
incites insights / lessen lesson / lessens lessons / liable libel / mail male / main mane / miner minor /
mussel muscle / pole poll / pour pore poor / practice practise / pray prey / precedence precedents /
presence presents / present president / profit prophet / rain reign rein / reign rein / rap wrap /
reed read / real reel / respectively respectfully / ring wring / root route / sale sail / sales sails /
shear sheer / sole soul / sort sought / some sum / son sun / stair stare / steal steel / storey story /
straight strait / suite suit / tale tail / team teem / tide tied / vain vein / vary very / wait weight /
way weigh / ware wear / which witch / wait white / who how / own on / owe own / dairy daily / daily dally /
daft draft / drought draught / fare fair / faze phase / flour flower / guest guessed / higher hire /
hired hided / holy wholly / knight night / knot not / marshal martial / missed mist / morning mourning /
none nun / oar ore / pact packed / patients patience / patient patents / petty pretty / quay key /
sauce source / saucer sourcer / scent sent / seam seem / seams seems / sea see / soar sore / throne thrown /
toe tow / vale veil / wave waive / waived waved / your yours / you yours / her hers / bought brought /
brought brough / breath breathe / choose chose / cloth clothe / decent descent / device devise /
devices devises / ether either / extend extent / later latter / massage message / massages messages /
quit quiet
"""
"""Words that sound or look alike and are often mistaken."""

_KEYS = """
site sight / sites sights / loved moved / adapt adopt / adapted adopted / adverse averse / allude elude / allusion illusion / appraise apprise /
bizarre bazaar / born borne / cache cash / censor sensor / confident confidant / defuse diffuse /
discrete discreet / economic economical / ingenious ingenuous / interested interesting / excited exciting /
pleased pleasing / motivated motivating / impressed impressing / inspired inspiring /
challenged challenging / satisfied satisfying / bored boring / surprised surprising /
opportunity opportunist / experience expedience / interview interviewer / employer employee employees /
definitely defiantly / regard regards / hesitate hesitant / sincere since / sincerely severely / kind kid /
kindly kidney / warm warn / best beast / dear deer / forward foreword forwards / foreword forward /
regarding regrading / hearing heading / hearing healing / greeting grating / thankful thankfully /
success succeed / successful success / advertise advertising / availability available / available avail /
assistance assistants / correspondence correspondents / dependence dependents / independence independents /
attendance attendants / residence residents / instance instants / consideration considerable /
convenience convenient / convince convenience / conscience conscious / continuous continuously /
contribute contributor / current currant / currently currency / customs costumes / duel dual /
eligible illegible / every everyday / fiscal physical / foul fowl / genes jeans / gorilla guerrilla /
heard herd / hoard horde / humerus humorous / led lead / leach leech / lightning lightening / loan lone /
manor manner / medal metal / mode mood / moat mote / naval navel / overdo overdue / palate palette /
passed pasted / pasted past / pedal peddle / perspective prospective / prescribe proscribe /
prosecute persecute / quart quarter / recent resent / resume assume / scared sacred / scaring scarring /
scan scam / shone shown / slay sleigh / staring starring / starting staring / statue statute /
summary summery / taught taut / taut thought / teaming teeming / tenant tenet / the they /
the then / there three / them then / think thing / things thinks / thinks thanks / track tract /
trough through / use used / viola voila / wary weary / weather wether / wet whet / wine whine / with wit /
with which / within whiten / worth worthy / wreck reek / yoke yolk / yore your / am an / as has / as is /
at that / back pack / ball bail / bank blank / base bass / beat beet / been being / belief believe /
beliefs believes / beside besides / bit but / bout about / boss bass / calls cells / can van /
chance change / change charge / changes charges / clear clean / close clothes / cost coast /
county country / countries counties / crating creating / dad had / data date / dates dates / day say /
deal dealt / do so / do to / donor doctor / done don't / down done / drown down / due do / each teach /
early yearly / eat east / fact act / fast fats / fat fact / fine find / find fond / fire hire / fit fat /
five give / food good / foot food / for four fore / free fee / from front / gain again / give gave /
goal gaol / got god / had has have / had hand / hand and / hard heard / has his / he the / heat heart /
held help / help held / her here / high hi / hit it / him his / his this / home hone / hope home /
hose house / houses hoses / if of / if it / in on / in an / into unto / is as / it is / it at / its is /
job jog / jot job / just jest / kid kind / kinds kids / land lend / last lats / last least / lean learn /
leaned learned / learn earn / learned earned / least last / left let / less let / like line / line lien /
list lost / lock look / long log / look took / lot let / made mad / mad made / mail mall / main man /
make mark / man many / meant mean / met meet / might night / mind mine / mind find / miss mass / most must /
move more / my may / my me / me may / name mane / need nerd / net next / new now / new news / next net /
nice niece / none one / nor not / not no / noting nothing / now how / of or / off if / old odd / on of /
on no / one on / only on / open pen / or for / other others / out our / our are / over offer /
own won / owing owning / part party / pat part / pay say / plan plane / plans planes / planed planned /
play lay / point pint / post past / price prize / print point / quality qualify / quick quit / quit quite /
rate rat / read ready / real read / ready reedy / rest test / right fight / room roam / run ran /
same sane / saw say / see seen / seed seen / sell sale / set sit / shop ship / shops ships / short shot /
shoe show / shoes shows / should shoulder / sit site / site suite / small smell / so do / some same /
soon son / spend send / stat start / state stat / star start / stay stray / step steep / still sill /
stop stoop / store sore / stores sores / such suck / sure sue / take talk / taking talking / talk take /
tell tall / test text / test rest / tank thank / thee three / then them / there their /
these this / they them / the he / thin think / this these / those these / thought through / time tine /
times tines / time tome / times tomes / tire tier / to do / too took / toured toured / town own /
tried tired / tired tried / true try / turn torn / up us / us use / user uses / view vow / visit visa /
want went / want wont / wants wonts / war was / words wards / warn worn / way why / we me / well will /
well we'll / were we're / what that / when then / when went / where there / where here / which with /
while whale / whole while / why who / will wall / wile while / win wing / wing wring / wish with /
wish fish / wok work / woks works / word work / words works / world word / worked walked / working walking /
worse worst / worst worse / wrote wrought / year hear / year ear / years ears / yes yet / yet yes /
young your
"""
"""Words that are one slip of a finger apart, or that few mistake: the context must speak more clearly."""


def _pairs(table: str) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for line in table.replace("\n", " / ").split("/"):
        words = line.split()
        for word in words:
            found.setdefault(word, set()).update(w for w in words if w != word)
    return {word: frozenset(others) for word, others in found.items() if others}


ALIKE = _pairs(_ALIKE)
"""A word -> the words it is often mistaken for."""

KEYS = {word: others - ALIKE.get(word, frozenset()) for word, others in _pairs(_KEYS).items()}
"""A word -> the words that a slip of the finger makes of it."""

SELDOM = _words(
    """
    shit manger pubic untied costumer costumers asses exited exiting trough waist whishes retards sire gland
    fiend bare steaks hoe tanks peruse defiantly angel altar aloud pore prophet navel sever severs
    wether throne martial causal sue horror tow mange manged sill sills lather pasted tam singed bust
    moat gaff hale reign deer looses loosing rode rowed thorough adviced weaks sights     hoard lightening duel yolk yore wok jest crating tome lats arc assed fort confidant
    opportunist lien leach leech slay sleigh teem heel heal peaked peak waive wary reed
    hided tooled crated sot brock wight aide principals scent         """
)
"""Words that hardly belong in such a letter: a little evidence is enough."""
