"""Small word lists that tell how a person's words are built. Data only; all of it our own."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """The words of a text as a set."""
    return frozenset(text.split())


DETERMINERS = words(
    "a an the my our your their his her its this that these those some any no each every both all "
    "another such several many much most enough one two three four five six seven eight nine ten eleven "
    "twelve twenty thirty fifty hundred thousand le la les el los las der die das un une una ein eine "
    "il teh thier"
)
POSSESSIVES = words("my our your their his her its the a an this that these those")

# A need is named by what is missing: "someone who ...", "more ...", "better ...".
WANTED = words(
    "someone somebody people anyone more less fewer better faster quicker cheaper safer calmer stronger "
    "clearer closer cleaner greater smoother shorter simpler steadier larger smaller earlier "
    "tighter fresh new somewhere "
    "help"
)
QUESTION_WORDS = words("how why what where when whether which who whose if")
AUXILIARIES = words(
    "is are was were isn't aren't wasn't weren't has have had hasn't haven't will would won't can can't "
    "cannot could should must might may does did doesn't didn't don't"
)
SUBJECTS = words("they they're they've they'll he she it it's there there's we we're we've you you're you've")
ASKING = words("do does did is are was were can could will would should have has")
# After these, "they" may be anybody that was named before.
CONJUNCTIONS = words(
    "and but or so because if when how what where why whether which who that while once until before after "
    "since than as though although unless say says said think thinks thought know knows knew hope hopes "
    "feel feels felt told tell tells believe believes of to for with from by in on at about is are was were"
)
RELATIVES = words("that who which whom whose where when because while if as than since until before after")

# Words that end in -ing or -ed and are no verbs at the head of a phrase.
NOT_GERUND = words(
    "morning evening spring string king ring thing something anything nothing everything during ceiling "
    "wedding sibling pudding clothing being wing sling"
)
NOT_DEED = words(
    "certified registered experienced qualified skilled licensed chartered trained accredited advanced "
    "applied dedicated motivated detailed talented seasoned limited shared mixed united automated "
    "distributed need seed speed feed breed red bed shed weed embed indeed hundred unexpected planned "
    "delayed missed increased reduced improved proposed combined assisted supported connected "
    "integrated fixed related unplanned"
)
# Among the words above, what a line of a résumé means as a deed.
DONE = words(
    "planned automated improved reduced increased supported assisted integrated combined fixed proposed "
    "connected"
)
IRREGULAR_DEEDS = words(
    "led built rebuilt cut ran made wrote rewrote won grew taught brought set held kept took oversaw "
    "sold spoke drove began gave found saw met spent bought sought chose stood put got became came went "
    "did had was knew learnt sent told thought fed hit laid left lost paid read rose understood "
    "undertook upheld withdrew forged overcame redid rethought broke caught dealt drew fought"
)
# Always a verb at the head of a phrase; the second list only before a determiner or a number.
BASE_VERBS = words(
    "cut reduce improve build rebuild hire find grow raise fix keep make get bring develop deliver "
    "modernise modernize automate manage write teach retain recruit win sell prepare replace restore "
    "protect expand strengthen simplify create attract introduce reach settle calm understand maintain "
    "run lead oversee serve migrate reassure persuade"
)
DOUBTFUL_VERBS = words(
    "open cover plan support train test move launch design staff report stock order start stop "
    "speed clear finish balance shape share coach mentor care cook wire install handle help give set "
    "put hold take"
)

# The answer that one would give, in the imperative; the second list only before an object.
ANSWERING = words("be ask listen begin explain admit sit go let send wait tell meet")
DOUBTFUL_ANSWERING = words(
    "call phone ring check walk talk visit look show offer use try pay think say speak work study"
)
WE_NEED = (
    r"^we(?= (?:just |really |badly |urgently )*(?:need|want|must|lack|have to|don't have|do not have|"
    r"can't find|cannot find|can't keep|cannot keep|are short|are looking|are struggling)\b)"
)

# What takes no article of its own.
UNCOUNTED = words(
    "staff people children data software hardware feedback equipment stock time space help support "
    "cover work experience growth trust turnover demand morale quality safety training staffing "
    "budgeting teamwork paperwork research progress advice information knowledge music food wine bread "
    "tea coffee football chess jazz cricket rugby tennis yoga golf athletics mathematics maths physics "
    "capacity compliance downtime uptime retention care fire english french spanish german polish "
    "history science art sport pastry sourdough opera poetry pottery"
)
UNCOUNTED_ENDINGS = (
    "ing",
    "ment",
    "ity",
    "ness",
    "ance",
    "ence",
    "ship",
    "ism",
    "ics",
    "ware",
    "tion",
    "sion",
    "ology",
)

# Capitals at the head of a phrase come from the keyboard for these; other words may be names.
COMMON_WORDS = words(
    "about after all also although an and another any as at because before better both bringing but by "
    "customer customers data day days during each every faster fewer finding first food for four from "
    "getting good half handover handovers he help her his how i if in into it its keeping later less "
    "many more most much my new night nights no of on one orders our over parents patient patients "
    "people pupils returns rota rotas safety sales service shift shifts shorter since six small some "
    "someone somebody staff students such supplier suppliers team teams that the their them then there "
    "these they this those three time to two under until using waste ward we what when where whether "
    "which while who why with without work working year years you your behaviour budget budgets class "
    "classes code complaint complaints cost costs deadline deadlines delivery design error errors fault "
    "faults growth guest guests kitchen lesson lessons level menu menus morale office outage outages "
    "phone plan planning plans price prices project projects quality quicker release releases report "
    "reports review reviews roof school site sites stock storm target targets test tests ticket tickets "
    "training turnover weekend weekends school's being having not five seven eight nine ten backlog "
    "ongoing long late early daily weekly winter summer autumn spring onboarding discharge referrals"
)
COMMON_ENDINGS = (
    "tion", "ment", "ing", "ed", "ity", "ness", "ance", "ence", "ship", "ful", "ive", "ous", "able", "ible",
    "ly", "less", "age",
)  # fmt: skip

# Words that are no names, for texts typed in capitals.
SMALL = words(
    "a an the of in on at to for with and or from by about how my our their your his her its as is are"
)
PLAIN = COMMON_WORDS | words(
    "safe calm clean clear close cold cheap deep easy fair fast fine firm free fresh full "
    "great hard heavy high "
    "honest kind large light local long loud low main old open patient proper quick quiet rare "
    "real right rough "
    "sharp short simple single slow small smooth soft solid sound special steady strict strong "
    "tight tired tough "
    "warm weak wide wild wrong young shared common daily team led need needs cut backlog depot "
    "love jazz cycling "
    "lead ran run built wrote taught made kept won grew managed opened oldest orders start begin returns "
    "rota staffing urgent cover shared move house growth kitchen nurses drivers cooks clients "
    "ward wards school "
    "teacher teachers apprentices apprentice parcels parcel garden gardening football music cooking baking "
    "running sailing rowing walking hiking reading writing singing dancing climbing fishing knitting painting"
)
# What one has or can, said without "I": "speak Polish", "can read a tide table".
STATES = words("know have speak can understand hold own like love believe understood could enjoy")

# "fluent in Tamil": what one is.
ABLE = words("fluent good comfortable able proficient confident familiar responsible bilingual used")
CREDENTIALS = words("certified registered experienced qualified licensed chartered accredited")
MEASURES = words("only too just about almost nearly up")
# Words that name nothing by themselves: one asks what was meant.
VAGUE = words(
    "someone somebody anyone people help more better faster asap yes no nothing everything something "
    "anything stuff things thing ok okay none na n/a unknown dunno tbd idk lots"
)

VAGUE_HEAD = (
    r"(?:something|anything|stuff|things?) (?:with|about|like|around|to do with|or other)\b|"
    r"(?:not|nothing) (?:very )?(?:much|a lot|special|really|in particular)$|"
    r"(?:i )?(?:don['’]?t|didn['’]?t|do not|can['’]?t|cannot) (?:really )?(?:know|remember|say|recall)\b|"
    r"(?:no idea|not sure)\b"
)
# Who is looked for, where a need begins with people: "lads that turn up", "nurses who stay".
LOOKED_FOR = (
    r"^(?!(?:\S+ ){0,3}(?:customers|users|members|readers|suppliers|visitors|donors|numbers|orders|letters|"
    r"others|offers|papers|errors|partners|managers|investors) (?:who|that))"
    r"(?:[\w-]+ ){0,3}(?:\w+(?:ers|ors|ists|ians|women)|lads|lasses|nurses|cooks|chefs|staff|folks?|guys|"
    r"hands|carers|men) (?:who|that)\b"
)
# After one of these somebody is quoted: "the CFO stressed ...".
SAYING = words(
    "stressed said says mentioned emphasised emphasized explained complained worried insisted admitted told"
)
# A grief that came up between two people is for a talk, not for a line that smiles.
GRAVE = (
    r"\b(dementia|alzheimer\w*|cancer|chemo\w*|tumour|tumor|stroke|miscarriage|suicide|funeral|bereave\w*|"
    r"griev\w*|grief|widow\w*|divorc\w*|rehab|overdose|passed away|died|dying|death of|"
    r"(?:his|her|their|my|our) (?:late|dying) \w+|lost (?:his|her|their|my|our) "
    r"(?:mum|mom|mother|dad|father|son|daughter|husband|wife|partner|brother|sister|baby|child|parents?))\b"
)
NAMED_WITH = ("Mr", "Mrs", "Ms", "Mx", "Dr", "Prof", "Professor", "Principal", "Director", "Chef", "Sister")
# What a person puts before an answer in the imperative.
BEFORE_ANSWERING = words("first always never just simply")
# After "her son's" these tell that it stands for "is".
AFTER_IS = words("at in on a an the also not going been both from still too now always")
CANNOT = words("can't cannot couldn't don't won't")

ADVERBS = words(
    "always also often never still already perhaps sometimes rarely usually really both just now "
    "recently soon currently mostly generally"
)
PREPOSITIONS = words(
    "of in on at for with from by to about between before after during over under into across through "
    "without within against among since until where that who which"
)
PLURAL_PEOPLE = words("people patients children staff parents pupils students men women")

# Stop words for matching a highlight to a topic.
STOP_WORDS = words(
    "a about after all also an and any are as at be because been before between both but by can could "
    "did do does each for from get got had has have he her him his how i if in into is it its just led "
    "made me more most much my need needs new no not now of off on one only or other our out over own "
    "right she should so some such than that the their them then there these they this those through to "
    "told too two under until up us want was we were what when where which while who why will with "
    "without work worked would you your"
)

# Parts of names: particles belong to the surname, titles stand before the first name.
NAME_PARTICLES = words("van von de der den da di del della la le bin ibn al el ter ten du dos das st")
TITLES = words("dr prof professor mr mrs ms mx sir dame rev")

# Never in a letter (S5), and never in the better answer (recovery: positive, no mention of failure).
MONEY = (
    r"\b(salar(?:y|ies)|wages?|bonus(?:es)?|pay (?:rise|band|scale|rate|range|grade)s?|"
    r"stock options|day rate|compensation package|benefits package|perks|annual leave|"
    r"holiday allowance|sick pay|overtime pay|(?:the|my|better|more|higher|starting) pay)\b"
)
REGRET = (
    r"\b(sorry|apolog\w*|regret\w*|unfortunately|stupid\w*|embarrass\w*|excuse me|bombed|rambl(?:ed|ing)|"
    r"my (?:mistake|nerves|weak\w*)|(?:was|am|felt|so|too) nervous|"
    r"i (?:fail|forg[eo]t|froze|blank|struggled|stumbled)\w*|(?:went|go|drew a) blank|"
    r"(?:went|go|answered|did) (?:badly|wrong|terribly)|got it wrong|messed up|not good at)\b"
)
DOUBTS = r"^(?:they|he|she|the \w+|everyone|it) (?:all )?(?:seemed|looked|sounded|felt|appeared)\b"
