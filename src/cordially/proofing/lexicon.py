"""Words of letters like these by what they do in a sentence, and runs of words without a mark between them.

The lists are our own and small on purpose: a rule that builds on them is quiet about any other word.
"""

# ruff: noqa: E501 - tables, one row a line
from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cordially.proofing.view import LetterView
from cordially.proofing.words import Word, word_set

TRADES = word_set(
    """accountant administrator advisor adviser analyst apprentice architect artist assistant baker barista
    bookkeeper builder buyer carer carpenter cashier chef cleaner clerk coach consultant cook coordinator dentist
    designer developer director dispatcher doctor driver editor electrician engineer farmer florist foreman
    gardener geologist guide hairdresser journalist lawyer lecturer librarian lifeguard manager mechanic midwife
    musician nurse officer optician painter paralegal pharmacist photographer physicist pilot planner plumber
    porter programmer receptionist recruiter researcher roofer sailor salesperson scientist secretary singer
    solicitor specialist student supervisor surgeon surveyor tailor teacher technician therapist trainee trainer
    translator tutor vet waiter waitress welder writer actuary actor auditor author barber bartender beekeeper
    biologist blacksmith bricklayer broker butcher caretaker chauffeur chemist chiropractor choreographer
    composer conductor contractor copywriter counsellor counselor courier dancer decorator dietitian diver economist
    estimator firefighter fisherman forester freelancer glazier goldsmith groom historian housekeeper illustrator
    inspector instructor interpreter investigator jeweller joiner judge labourer laborer landscaper locksmith
    logistician machinist magistrate masseur mathematician meteorologist miner navigator negotiator nutritionist
    operator optometrist paediatrician pediatrician paramedic physician physiotherapist plasterer podiatrist potter
    producer professor psychologist radiographer ranger realtor registrar repairman reporter sculptor
    seamstress shepherd sommelier stonemason strategist teller tiler treasurer tutor undertaker upholsterer
    veterinarian videographer warden weaver winemaker zoologist"""
)

PEOPLE = TRADES | word_set(
    """applicant boss boy candidate child client colleague customer employee employer expert friend girl guest
    interviewer man member mentor mother neighbour neighbor owner parent partner patient person pupil resident
    visitor volunteer woman worker adult aunt baby beginner brother caller citizen colleague competitor consumer
    cousin coworker daughter donor executive father founder graduate grandmother grandfather guardian
    intern investor landlord newcomer participant passenger pedestrian politician predecessor reader
    recipient referee relative reviewer rival shareholder sister stranger subscriber successor supplier
    teenager tenant tourist traveller traveler user viewer"""
)

THINGS = word_set(
    """account address aim answer app application appointment area article aspect audit background bank barrier
    benefit bike book box branch brand bridge brief brochure budget building business call campaign car career
    case catalogue centre center certificate challenge chance change charity chart choice city class clinic
    college comment committee community company comparison complaint computer concept concern condition
    conference contract conversation copy country county course culture cut database date day deadline deal
    decision degree demand department depot description desk detail difference difficulty discussion district
    document door draft drawing drop duty effort email end enquiry inquiry error estate event example exam
    exercise exhibition expectation explanation fact factor farm fee field figure file film firm fit form garden
    goal group habit hall hospital hotel hour house idea image impression improvement industry initiative
    instrument interest interview invoice island issue item job journey kitchen lab laboratory language law
    lecture lesson letter library licence license line link list loan location lorry machine market material
    method mill mistake model moment month museum name need network newspaper note number objective offer office
    operation opinion opportunity option order organisation organization page paper park part partnership party
    path pattern period phone photo picture piece place plan plant platform pleasure point policy portfolio
    position post practice prescription presentation price principle priority problem procedure process product
    programme program project proposal prospect question rate reason record reference region relationship
    report request requirement resource responsibility restaurant result return review risk road role room route
    rule sample scheme school sector seminar sentence server service session shift shop skill society solution
    space speech stage standard start step store story strategy street strength studio study subject suggestion
    system table talk target task team technique term test text theatre theater thing thought ticket tool topic
    tour town trade train trial trip truck university vacancy van venture version view village visit vision
    volume walk ward warehouse way website week weekend workshop world year yard
    accident achievement acquisition activity adjustment advantage advertisement aeroplane afternoon agenda agreement
    airport alternative ambition amendment analysis animal anniversary announcement apartment apology appliance
    approach argument arrangement assessment asset assignment attempt attitude auction authority award balcony
    basket bathroom battery beach bedroom birthday blanket boat bottle boundary bracket briefing bug bulletin
    bus cabinet calendar camera candle canteen capacity carton castle category cell chain chapter checklist
    choir church cinema clause clip coast coat coin column competence competitor complication component compromise
    conclusion connection consequence contact container contest context continent contribution controller corridor
    costume couch credential criterion cupboard curriculum curve customs dashboard deadline debate debt delay
    delivery demonstration deposit destination device dialogue diary diploma dish disadvantage discount discovery
    disease drawer dream dress drill duration edge edition effect election element emergency emotion
    engine enterprise entrance envelope environment episode error evening exception excuse expense experiment
    expert export failure favour favor feature fence festival finding flat flight floor flower folder
    fork forecast formula forum foundation framework fridge function garage gate gesture gift glass glove
    guarantee guideline gym habit handbook handle handover harbour harbor hat headline hobby holiday hook hurdle
    identity illness illustration implication incentive incident income index indicator ingredient injury
    innovation input inspection institution instruction intention intersection introduction invention inventory
    investigation investment invitation jacket jar jewel key keyboard kit knife label ladder lake lamp lane laptop
    lawn layer layout leaflet league lease lecture legend lens lesson lever limit limitation lock logo lorry
    machine magazine mailbox manual manuscript map margin masterpiece meal measurement mechanism medal
    meeting memo menu merger message metre meter metric milestone mile minute mirror mission mixture mode
    monitor morning motor mountain movie neighbourhood neighborhood nest night novel nursery obligation
    observation obstacle occasion offence opponent orchard organ outcome outfit outline oven
    package painting pan panel parcel park passage passport pause payment peak pen penalty pencil perception
    performance permit perspective photograph piano pipe pitch plate playground plot pocket poem poster pot
    prediction preference premise prison probability profession prototype province publication
    purchase puzzle qualification quarter queue quotation quote radio rating ratio reaction receipt recipe
    recommendation rectangle reform refund regulation rehearsal remark reminder renovation repair
    reply reputation rescue reservation residence resolution restriction revision reward ring river roof
    rope rumour rumor salad salary satellite scenario schedule scheme score scratch screen screw script sea season
    seat secret segment selection sensor series sequence shelf shelter shirt shoe shortage shortcut
    shoulder shower sign signal signature simulation site sketch slide slogan slot smile sofa solvent song
    specification spectrum spoon square stadium stair station statement statistic statue strength stretch
    structure struggle submission subscription substitute suburb success suit suitcase summary summer
    supermarket surface surgery survey suspect switch symbol symptom syndrome tab tablet tale tank tap
    target tax taxi teapot temple tendency tender tent territory theme theory thesis threat tide tie
    tile tip title token tooth tower toy track tractor trade-off trait transaction transition translation
    trap tray treatment treaty tree trend triangle trick trolley tube tunnel turbine tutorial type tyre tire umbrella
    uniform union unit update upgrade valley valve variable variation variety vehicle vein vessel
    victory video village vote voucher wage wall wallet warranty weakness weapon web webinar
    wedding wheel window winter wire workflow workload workplace"""
)

ONE = PEOPLE | THINGS
"""Nouns that one can count, in the singular."""

_ODD_PLURALS = {"person": "people", "child": "children", "man": "men", "woman": "women", "foreman": "foremen",
                "salesperson": "salespeople"}  # fmt: skip


def plural(noun: str) -> str:
    """The plural of a noun of these lists."""
    if noun in _ODD_PLURALS:
        return _ODD_PLURALS[noun]
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return f"{noun[:-1]}ies"
    return f"{noun}es" if noun.endswith(("s", "x", "ch", "sh")) else f"{noun}s"


MANY = {plural(noun): noun for noun in ONE}
"""The plurals of those nouns, each with its singular."""

UNCOUNTED = word_set(
    """advice baggage cash clothing counsel courage electricity enthusiasm equipment evidence feedback fun
    furniture gratitude guidance hardware homework housing information insurance jewellery jewelry knowledge
    luck luggage machinery money music news paperwork patience permission progress research rice scenery
    software staff stationery stuff time traffic training transport travel water weather wildlife work"""
)

GROUPS = word_set("team company staff crew board committee department group firm family government council")
"""Nouns that take a plural verb in British English."""

ADJECTIVES = word_set(
    """amazing ambitious annual bad beautiful big brief bright busy calm careful challenging clear close complex
    creative deep demanding detailed different difficult early easy effective excellent exciting extensive fair
    famous fantastic fascinating fast final fine first formal free friendly full fresh general generous genuine
    good great happy hard helpful high honest huge important impressive informal informative inspiring
    interesting key kind large last late lengthy little local long lovely main major modern narrow natural neat
    new next nice old open past perfect permanent personal pleasant positive possible private productive
    professional proud public quick quiet real recent regular relevant rewarding rich right second senior short
    similar simple single skilled small smart special steady strong successful suitable sure temporary terrific
    thorough thoughtful third true typical unique useful usual valuable varied vast warm wide wonderful young"""
)

VERBS = word_set(
    """accept achieve add admire advise agree aim allow appeal appear apply appreciate arrange arrive ask assist
    attend become begin believe belong bring build buy call care carry change check choose clean close come
    complete contact continue contribute cook create cut deal decide deliver describe deserve design develop
    discuss drive earn employ enjoy ensure expect explain feel fill find finish fit fix follow gain get give go
    grow handle happen hear help hire hold hope imagine improve include invite join keep know lead learn leave
    let like listen live look love make manage match mean meet mention move need notice offer open operate order
    organise organize own pay plan play prefer prepare produce promise provide publish put raise reach read
    receive recommend reduce reflect rely remain remember repair reply require respect return run say see seem
    sell send serve share show sign solve sound speak spend stand start stay study suggest suit supply support
    take talk teach tell test thank think train travel treat try turn understand use value visit wait walk want
    welcome win wish work write"""
)

DETERMINERS = word_set(
    """a an the my your our their his her its this that these those each every any some no another one two three
    four five six seven eight nine ten such what which whose either neither both all enough much many more most"""
)

OWNERS = word_set("the my your our their his her its this that")
COUNTS = word_set(
    """two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen eighteen twenty
    thirty forty fifty sixty hundred many several few both these those various numerous"""
)


def third(verb: str) -> str:
    """ "seem" -> "seems"."""
    if verb in ("have", "do", "go"):
        return {"have": "has", "do": "does", "go": "goes"}[verb]
    return plural(verb)


THIRDS = {third(verb): verb for verb in VERBS | {"have", "do"}}


@dataclass(frozen=True, slots=True)
class Run:
    """Words that follow one another with nothing but space between them."""

    words: tuple[Word, ...]
    low: tuple[str, ...]

    def at(self, index: int) -> str:
        """The word there in small letters, or "" outside the run."""
        return self.low[index] if 0 <= index < len(self.low) else ""

    def count(self, index: int) -> bool:
        """Does a number or a word for several stand there?"""
        return self.at(index) in COUNTS


def runs(letter: LetterView) -> tuple[Run, ...]:
    """The runs of words between greeting and valediction."""
    return letter.once(_runs)


def _runs(letter: LetterView) -> tuple[Run, ...]:
    return tuple(_split(letter))


def _split(letter: LetterView) -> Iterator[Run]:
    row: list[Word] = []
    for word in letter.body_words:
        if row and not letter.text[row[-1].end : word.start].isspace():
            yield _run(row)
            row = []
        row.append(word)
    if row:
        yield _run(row)


def _run(words: Sequence[Word]) -> Run:
    return Run(tuple(words), tuple(w.text.lower().replace("’", "'") for w in words))
