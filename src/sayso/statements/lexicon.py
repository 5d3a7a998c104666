"""The closed word lists that names and descriptions are read with, all in lower case.

They are small on purpose: words that are common in news, and that mean the same in nearly every
article. Abbreviations stand without their full stop.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Literal

from sayso.statements.given_names import FEMALE, MALE
from sayso.statements.honorifics import FEMALE_HONORIFICS, MALE_HONORIFICS

Gender = Literal["female", "male"]


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


PARTICLES = _words(
    "van von der den de del della di da dos das do du la le las los bin ibn bint binti al el "
    "ter ten zu zum zur af av abu ben y e san wa ole arap ould vom dei degli delle op ap ní nic ó "
    "ud ul ur"
)
"""Lower-case words inside a name."""

LEADING_PARTICLES = PARTICLES - _words("den ten do das zu y e san ben af av op ap vom ud ul ur")
"""Lower-case words that a name may begin with."""

OF_A_FATHER = _words("bin binti bint binte ibn")
"""Those of them that a father's name follows."""

SUFFIXES = _words("jr sr ii iii iv")
POSTNOMINALS = _words("kc qc sc mp mbe obe cbe phd md")
"""Letters behind a name that are no part of it."""

ABBREVIATIONS = _words(
    "mr mrs ms mx dr prof rev hon messrs fr mme mlle sra sen rep gov gen col lt sgt capt cmdr adm "
    "maj supt det insp pres atty jr sr inc corp co ltd bros sens reps govs st cdr cdre brig comdr "
    "ldr msgr mgr revd engr barr smt ven dra dott avv arq"
)
"""Words whose full stop does not end a sentence."""

OFFICES = _words(
    "president president-elect vice-president minister premier chancellor secretary speaker "
    "harbormaster harbourmaster headmaster stationmaster postmaster "
    "senator sen congressman congresswoman representative rep mp mep governor gov mayor "
    "councillor councilman councilwoman commissioner ambassador envoy attorney lawyer solicitor "
    "prosecutor judge justice sheriff chief inspector detective sergeant sgt captain capt "
    "lieutenant lt colonel col general gen admiral adm commander cmdr officer constable "
    "director manager chairman chairwoman chairperson chair chief ceo cfo founder co-founder "
    "owner head leader boss deputy professor prof doctor dr lecturer researcher scientist "
    "economist analyst pollster strategist historian biologist epidemiologist physicist engineer "
    "author writer journalist reporter editor columnist correspondent host presenter producer "
    "actor actress singer musician artist coach trainer captain player driver farmer fisherman "
    "teacher principal headteacher student nurse surgeon coroner pilot spokesman spokeswoman "
    "spokesperson adviser advisor aide activist campaigner organiser organizer candidate nominee "
    "democrat republican lawmaker legislator politician politician archbishop bishop cardinal "
    "pastor reverend rev father sister imam rabbi treasurer auditor ombudsman regulator "
    "member executive consultant expert resident witness victim survivor neighbour neighbor "
    "cllr cr pc det supt insp sgt trader investor banker broker accountant architect designer "
    "painter sculptor poet novelist playwright dancer choreographer conductor composer organist "
    "pianist violinist rapper filmmaker photographer curator librarian archivist translator "
    "chef cook baker brewer butcher barber plumber electrician builder carpenter mechanic welder "
    "midwife paramedic firefighter vet veterinarian dentist ranger forester shepherd herder grower "
    "rancher logger miner docker sailor skipper bosun trawlerman lifeguard postman shopkeeper "
    "clerk agent landlord tenant pensioner retiree teenager pupil schoolgirl schoolboy volunteer "
    "tourist commuter rival runner-up champion teammate striker midfielder defender winger "
    "goalkeeper batsman bowler sprinter swimmer cyclist boxer golfer jockey umpire referee "
    "blogger youtuber influencer podcaster critic barrister magistrate trustee superintendent "
    "alderman jeweller goldsmith typesetter importer exporter counsel "
    "warden rector provost academician ayatollah mullah sultan emir chemist mathematician "
    "statistician philosopher theologian primate dsp asp acp dcp cpl pte sqn wg flt "
    "sens reps govs senators representatives governors presidents ministers congressmen "
    "cdr cdre brig comdr ldr comptroller patriarch metropolitan emeritus whip "
    "wpc dci dsi dcs cdt igp dig ssp sho constables cto coo cio cmo ciso akim prefect"
)
"""Nouns of office and trade: titles before a name, heads of a role."""

TRADE = r"(?:ologist|grocer|ographer|onomer|monger|keeper|maker|worker|woman|seller|wright)$"
"""Endings of nouns of trade that are too many to list."""

OFFICES_ALONE = _words(
    "president vice-president minister premier chancellor secretary speaker governor mayor "
    "ambassador chief chairman chairwoman chair leader king queen prince princess pope archbishop "
    "cardinal primate sheriff general admiral commissioner treasurer ombudsman regulator director "
    "ceo cfo cto coo cio cmo ciso"
)
"""Offices that are written with a capital also where they stand alone: "the Prime Minister"."""

PORTFOLIOS = _words(
    "education schools universities finance finances health hospitals water management "
    "agriculture farming trade industry industries commerce interior foreign affairs defence "
    "defense justice energy transport transportation environment environmental sport sports "
    "culture tourism labour labor works housing planning development economy economic social "
    "welfare security services relations science sciences technology innovation communication "
    "communications information digital media fisheries fishing forestry forests lands mines "
    "mining minerals petroleum oil gas power electricity irrigation sanitation hygiene "
    "infrastructure construction roads highways railways rail aviation shipping ports harbours "
    "youth women gender children family families community communities rural urban local "
    "government regional cooperatives co-operatives public administration civil service home "
    "homeland internal external international cooperation immigration migration citizenship "
    "refugees veterans police policing prisons religion religious endowments heritage arts "
    "antiquities creative employment skills training higher basic secondary primary vocational "
    "research climate food supplies supply livestock animal veterinary enterprise enterprises "
    "investment investments budget treasury taxation revenue customs privatisation privatization "
    "parliamentary legal constitutional disaster disasters emergency emergencies relief "
    "reconstruction integration peace reconciliation human rights equality elderly pensions "
    "consumer consumers protection competition natural resources marine maritime oceans waterways "
    "wildlife conservation statistics population marketing logistics procurement business "
    "businesses small medium strategic policy national intelligence operations personnel staff "
    "prosecutions inspection inspections standards elections electoral commonwealth"
)
"""What a minister, a secretary or a ministry is of or for: "Minister of Basic Education"."""

WITH_PORTFOLIOS = (
    *("Ministry", "Department", "Directorate", "Secretariat", "Committee", "Commission", "Bureau"),
    *("Minister", "Secretary", "Commissioner", "Director", "Undersecretary", "Under-Secretary"),
)
"""Offices and bodies whose portfolios may be several, as they are written."""

ONE_OF_A_KIND = OFFICES_ALONE | _words(
    "judge bishop coroner referee umpire magistrate captain priest imam rabbi vicar conductor "
    "headteacher principal superintendent constable postman schoolmaster schoolteacher"
)
"""Offices of which a place has one, so that "the mayor" may be somebody not met before."""

FEMALE_NOUNS = _words(
    "woman girl mother wife daughter sister grandmother aunt niece widow actress spokeswoman "
    "chairwoman congresswoman councilwoman businesswoman policewoman queen princess mum mom nun"
)
MALE_NOUNS = _words(
    "man boy father husband son brother grandfather uncle nephew widower actor spokesman "
    "congressman councilman businessman policeman fisherman king prince dad monk"
)

PERSONS = _words(
    "publican vintner archer rower theorist boxer wrestler skier biker climber person official "
    "colleague friend spouse partner parent grandparent child adult toddler baby lad guy bloke "
    "lady gentleman fellow passenger landlady customer client buyer seller shopper visitor "
    "guest spectator bystander passer-by onlooker villager islander townsman native citizen "
    "immigrant migrant refugee asylum-seeker protester demonstrator worker employee employer "
    "staffer counterpart predecessor successor supporter opponent observer insider outsider "
    "whistleblower informant suspect defendant accused plaintiff claimant appellant prisoner "
    "inmate convict detainee hostage captive gunman attacker thief robber burglar patient carer "
    "caretaker janitor guard sentry doorman waiter waitress barman bartender maid nanny "
    "babysitter apprentice trainee intern novice veteran widow widower orphan heir star "
    "celebrity fan addict newcomer stranger foreigner diplomat consul monk nun priest "
    "churchwarden verger sexton chaplain missionary preacher scholar academic tutor "
    "undergraduate graduate geologist ecologist naturalist conservationist environmentalist "
    "anthropologist archaeologist astronomer sociologist psychologist psychiatrist therapist "
    "pharmacist optician coxswain helmsman deckhand stoker diver mountaineer rider motorist "
    "pedestrian trucker courier postwoman machinist foreman forewoman supervisor bookkeeper "
    "cashier teller stallholder vendor peddler hairdresser tailor seamstress cobbler weaver "
    "potter mason roofer tiler glazier joiner cabinetmaker gardener groundsman gamekeeper "
    "hunter angler fisher beekeeper mediator negotiator arbitrator interpreter stenographer "
    "typist genealogist biographer essayist soloist soprano tenor baritone cellist drummer "
    "guitarist bandleader impresario screenwriter comedian comic magician acrobat clown "
    "puppeteer illustrator cartoonist printmaker millionaire billionaire tycoon magnate "
    "entrepreneur financier shareholder creditor debtor insurer underwriter assessor surveyor "
    "valuer auctioneer executor notary registrar usher juror foreperson litigant advocate "
    "delegate alderwoman backbencher frontbencher loyalist dissident rebel guerrilla soldier "
    "marine airman paratrooper sniper cadet recruit conscript reservist pacifist sympathiser "
    "sympathizer skeptic sceptic fisherwoman wholesaler grocer greengrocer fishmonger florist "
    "undertaker gravedigger "
    "athlete runner sprinter hurdler marathoner gymnast skater snowboarder surfer medallist "
    "medalist laureate forward centre-half centre-back full-back wing-back left-back right-back "
    "half-back scrum-half fly-half playmaker netminder quarterback pitcher outfielder "
    "gran nan grandad granny pal mate flatmate roommate housemate classmate workmate sibling "
    "favourite favorite dean abbot abbess curate novelist frontman frontwoman bassist"
)
"""Other nouns for a person."""

ORGANISATIONS = _words(
    "app platform portal site television radio tv inc corp corporation company co ltd llc plc "
    "gmbh group holdings ministry department agency authority bureau office administration "
    "government cabinet parliament congress senate house assembly council commission committee "
    "board court tribunal police force army navy military union federation association society "
    "league alliance party campaign foundation trust fund charity institute institution "
    "university college school academy laboratory hospital clinic church bank treasury exchange "
    "airlines airways motors electric mills dynamics railway network news times post journal "
    "gazette herald tribune courier chronicle observer guardian press newspaper magazine "
    "channel station broadcaster website chain panel caucus bureaucracy club team organization "
    "organisation centre center service services nations states kingdom republic city town "
    "state county country firm business industry regulator watchdog observatory museum kremlin "
    "pentagon systems industries partners bloc coalition rights project media port utility "
    "chamber guild syndicate movement brigade orchestra theatre festival cooperative co-op labs "
    "foods workers trustees initiative forum operator airline startup directorate embassy "
    "consulate mission secretariat lines homes securities capital energy power pharma "
    "pharmaceuticals steel semiconductors carriers shipping logistics records studios studio "
    "games software technologies pictures books publishing rail rovers united wanderers "
    "athletic utilities insurance properties estates builders bakeries brewery distillery "
    "winery shipyard shipbuilder chipmaker carmaker drugmaker automaker lender insurer label "
    "brokerage consultancy practice surgery hospice nursery abattoir monastery convent abbey "
    "cathedral diocese synod parish congregation mosque synagogue temple chapter faculty "
    "archive gallery opera ballet choir band ensemble zoo aquarium park commune municipality "
    "prefecture province region regime junta militia regiment squad battalion coastguard "
    "customs taskforce task-force inspectorate jury bench prosecution defence magistracy "
    "registry think-tank thinktank ngo nonprofit non-profit lobby confederation library village "
    "island"
)
"""Head nouns of organisations, of named ones ("Lorn University") and others ("the ministry")."""

SECTORS = _words(
    "minerals mining metals gas oil petroleum grain foods beverages dairy agro seeds timber cement "
    "concrete ceramics glass paper packaging printing textiles garments chemicals plastics motors "
    "automotive aerospace aviation airways cargo freight shipyards ferries cruises lines transit "
    "telecom telecoms communications broadband wireless networks cloud computing computers "
    "electronics instruments robotics analytics digital software healthcare medical biotech "
    "therapeutics genomics diagnostics hotels resorts supermarkets stores retail outfitters "
    "electric solar water renewables hydro waste recycling construction contractors developments "
    "investments ventures assets finance financial bank mutual savings realty lettings "
    "analysts consulting solutions services logistics haulage couriers security catering"
)
"""Last words of the names of companies that tell what they do."""

NAMED_AFTER = _words(
    "friends sisters brothers sons daughters mothers knights order voices artists doctors lawyers"
)
"""Nouns that a name of several may begin with, before "of": "Friends of Lorn Library"."""

COMPANIES = _words(
    "company firm group business retailer operator carrier maker manufacturer shipbuilder "
    "chipmaker carmaker drugmaker automaker lender insurer utility brokerage start-up startup"
)
"""Nouns that mean the company that is being spoken of, whatever it does."""

BUSINESSES = _words(
    "airline bank broadcaster newspaper paper daily weekly magazine supermarket chain studio "
    "publisher label platform organisation organization charity club yard fund network portal site"
)
"""Nouns for companies and the like of one line, as said of one that was just spoken of."""

TRADERS = _words("producer supplier processor exporter importer builder grocer brewer")
"""Nouns for persons and companies alike."""

_UNIONS = _words(
    "union guild federation association brotherhood syndicate confederation congress workers "
    "operators teachers nurses drivers pilots seafarers seamen dockers miners staff local faculty"
)
IN_NAMES = {
    "union": _UNIONS,
    "club": _words("club rovers united wanderers athletic city town albion county rangers fc"),
    "party": _words("party league union alliance bloc movement front liberals democrats greens"),
    "agency": _words("agency authority service bureau transit commission board"),
    "regulator": _words("office authority commission board agency inspectorate bureau regulator"),
    "watchdog": _words("office authority commission board agency inspectorate bureau observatory"),
    "authority": _words("authority agency office bureau board commission"),
    "charity": _words("charity foundation trust fund society mission relief aid friends"),
    "fund": _words("fund trust foundation chest capital partners"),
    "bank": _words("bank banco banca banque savings"),
    "lender": _words("bank banco banca banque savings lender"),
    "airline": _words("airline airlines airways air lines"),
    "carrier": _words("airline airlines airways air lines shipping carriers"),
    "railway": _words("railway railways rail"),
    "chipmaker": _words("semiconductors semiconductor chips"),
    "drugmaker": _words("pharma pharmaceuticals laboratories labs"),
    "insurer": _words("insurance mutual assurance insurer"),
    "utility": _words("power water energy electric utility utilities"),
    "broadcaster": _words("broadcasting television radio tv broadcaster channel"),
    "newspaper": _words("times post herald gazette chronicle observer courier tribune mail news"),
}
"""Words in the names of organisations of a kind, where that has more than its own word."""

NO_COMPANIES = _words(
    "court ministry parliament government police council university school hospital institute "
    "commission senate congress army navy union association party federation tribunal academy "
    "museum library church department city town state county country nations village island"
)
"""Words in the names of organisations that nobody calls a company."""

TOLD_KINDS = (COMPANIES - {"group", "business"}) | _words(
    "owner broadcaster newspaper magazine airline studio label charity developer publisher supplier"
)
"""Nouns that tell in front of its name what kind of organisation it is: "Operator Azura Rail"."""

PAIRS = _words("pair couple duo two")
"""Nouns for two who were named together."""

KIN = _words(
    "wife husband son daughter mother father mum mom dad brother sister twin cousin uncle aunt "
    "niece nephew grandson granddaughter grandfather grandmother partner widow widower fiance "
    "fiancee stepson stepdaughter stepfather stepmother"
)
"""Nouns for relatives: "her husband" is the one husband that the article names."""

PARENTS = _words("mother father mum mom dad parent stepmother stepfather grandmother grandfather")
"""Those of the nouns for relatives that mean somebody a generation older."""

ADULTS = PARENTS | _words("wife husband widow widower")
"""Those who are called by title and last name."""

ELDERS = PARENTS | _words("uncle aunt")
YOUNGSTERS = _words("son daughter niece nephew grandson granddaughter stepson stepdaughter child")
"""Nouns for older and for younger relatives."""

CLOSE_KIN = _words(
    "wife husband son daughter mother father mum mom dad brother sister twin widow widower"
)
"""Those of them who mostly share the family name."""

SPOUSES = _words("husband wife partner fiance fiancee")
"""Those of them who can be anybody's father or sister as well."""

KIN_BACK = {
    head: frozenset(back.split())
    for heads, back in (
        ("wife", "husband partner"),
        ("husband", "wife partner"),
        ("brother sister", "brother sister twin"),
        ("mother father mum mom dad", "son daughter"),
        ("son daughter", "mother father mum mom dad"),
        ("uncle aunt", "niece nephew"),
        ("niece nephew", "uncle aunt"),
        ("cousin", "cousin"),
        ("grandmother grandfather", "grandson granddaughter"),
        ("grandson granddaughter", "grandmother grandfather"),
    )
    for head in heads.split()
}
"""What somebody is to his or her own husband, sister and so on."""

KNOWN_OTHERWISE = _words(
    "client clients government successor predecessor superior friend boss colleague counterpart "
    "opponent rival"
)
"""Nouns for those whom an article mostly names elsewhere: whose they are is told in passing."""

PLURALS = {"women": "woman", "men": "man", "wives": "wife", "companies": "company"}
"""Plurals that do not end in s alone."""

ALSO = {
    "father": ("priest", "cleric", "clergyman"),
    "fr": ("priest", "cleric", "clergyman"),
    "reverend": ("cleric", "clergyman", "pastor", "vicar"),
    "rev": ("cleric", "clergyman", "pastor", "vicar"),
    "pastor": ("cleric", "clergyman", "preacher"),
    "bishop": ("cleric", "prelate"),
    "archbishop": ("cleric", "prelate"),
    "imam": ("cleric", "preacher"),
    "inspector": ("officer", "detective", "policeman", "policewoman"),
    "constable": ("officer", "policeman", "policewoman"),
    "sergeant": ("officer",),
    "superintendent": ("officer",),
    "captain": ("skipper",),
    "senator": ("lawmaker", "legislator", "politician"),
    "councillor": ("politician",),
    "minister": ("politician",),
    "lawyer": ("counsel", "attorney", "barrister", "solicitor"),
    "solicitor": ("lawyer",),
    "barrister": ("lawyer", "counsel"),
    "attorney": ("lawyer", "counsel"),
    "surgeon": ("doctor",),
    "physician": ("doctor",),
    "professor": ("academic", "scholar"),
    "ceo": ("executive", "boss"),
    "maestro": ("conductor",),
}
"""Nouns that an office or title goes by as well."""

IN_OTHER_WORDS = {
    "chief executive": ("ceo", "boss"),
    "ceo": ("chief executive", "boss"),
    "chief financial officer": ("cfo", "finance chief"),
    "finance director": ("finance chief",),
    "chief operating officer": ("coo",),
    "managing director": ("boss",),
    "prime minister": ("premier",),
    "head coach": ("boss",),
    "head of state": ("president", "leader", "king", "queen", "emir", "sultan"),
    "head of government": ("premier", "prime minister", "chancellor"),
    "leader of the opposition": ("opposition leader",),
}
"""Offices of several words, with what their holders go by as well."""

COMPATRIOTS = _words(
    "pole serb dane swede finn turk czech scot slovak slovene croat kurd arab briton brit spaniard "
    "frenchman frenchwoman dutchman dutchwoman englishman englishwoman irishman irishwoman "
    "welshman welshwoman scotsman german american mexican moroccan korean african european chilean "
    "jamaican cuban kenyan greek thai iraqi israeli pakistani argentine swiss filipino filipina "
    "japanese chinese portuguese vietnamese spanish canadian australian austrian italian belgian "
    "russian ukrainian norwegian brazilian egyptian indian iranian nigerian colombian hungarian "
    "bulgarian romanian lithuanian latvian estonian bosnian algerian tunisian ethiopian "
    "liberal conservative democrat republican socialist tory unionist"
)
"""Nouns for one by country or party, as said of one who was just spoken of: "the Pole"."""

RELATIVES_ALL = _words("brothers sisters siblings cousins twins spouses couple family")
"""Nouns for those who share a family name."""

OF_COMPANIES = _words(
    "officer executive ceo cfo director founder co-founder manager analyst boss spokesman "
    "spokeswoman spokesperson ambassador envoy"
)
"""Offices of companies and states: whatever they are of is an organisation."""

OWN_GROUPS = _words(
    "government country party group company firm organisation organization union charity club "
    "employer association"
)
"""Nouns for what somebody belongs to: "her party" is the one that she speaks for."""

OWN_WORDS = _words(
    "statement statements letter email e-mail message memo post posts tweet tweets testimony "
    "speech remarks comments words reply answer account affidavit column blog note verdict advice "
    "report"
)
"""Nouns for what somebody has said: "her statement" is she."""

LEGAL_FORMS = _words(
    "inc corp corporation company co ltd limited llc llp plc gmbh ag kg se nv bv oy oyj asa "
    "spa srl sarl pty pte bhd kk group holdings holding"
)
"""Last words that an organisation's name often goes without."""

PROPER_ALONE = _words("house senate congress state states kremlin pentagon cabinet treasury")
"""Organisation nouns that, capitalised and alone, are a name of their own."""

DOCUMENTS = _words(
    "report poll study survey book article statement letter email memo lawsuit suit complaint "
    "document documents ad advertisement column editorial data database law bill act charter "
    "constitution treaty paper filing transcript affidavit indictment ruling notice tweet video "
    "film documentary website page review census index memoir blog release order leaflet "
    "reports polls studies surveys records figures emails letters tweets research estimate "
    "accord agreement analysis evidence deal plan story findings petition telegram audit will "
    "testament citation catalogue catalog entry logbook log diary ledger inscription plaque "
    "headline slogan banner placard sign poster card postcard manual handbook textbook sheet "
    "notebook e-mail e-mails dictionary atlas map chart graph table list inventory brochure "
    "pamphlet flyer prospectus "
    "newsletter bulletin dispatch communique motion resolution amendment clause contract lease "
    "licence license permit warrant subpoena summons writ judgment judgement brief submission "
    "proposal blueprint manifesto pledge oath declaration proclamation decree edict ordinance "
    "regulation protocol convention pact memorandum dossier footage recording tape clip podcast "
    "episode song poem novel script screenplay lyrics op-ed obituary questionnaire assessment "
    "evaluation forecast projection handout"
)

TELLING_APART = _words(
    "deputy vice former ex acting assistant junior senior shadow another other first second third "
    "new old incoming outgoing late retired"
)
"""Words before a role that make it somebody else's."""

PAST = _words("former ex then late")
"""Words before a role that somebody has no more."""

STILL = _words("current present incumbent serving sitting")
"""Words before a role that somebody has at the time."""

GROUPS = _words(
    "people men women children residents police critics majority minority half couple public "
    "crowd family staff crew group number handful dozens hundreds thousands "
    "two three four five six seven eight nine ten hundred pair others "
    "many some most few both everyone voters republicans democrats"
)
"""Heads of groups that a final s does not tell, or that are very common."""

PLACES = _words(
    "afghanistan albania algeria argentina armenia australia austria azerbaijan bahrain "
    "bangladesh belarus belgium bolivia bosnia botswana brazil bulgaria burma cambodia cameroon "
    "canada chile china colombia croatia cuba cyprus denmark ecuador egypt eritrea estonia "
    "ethiopia fiji finland france gabon gambia germany ghana greece guatemala haiti honduras "
    "hungary iceland india indonesia iran iraq ireland israel italy jamaica japan kazakhstan "
    "kenya kosovo kuwait laos latvia lebanon liberia libya lithuania luxembourg malaysia mali "
    "malta mexico moldova mongolia montenegro morocco mozambique myanmar namibia nepal "
    "netherlands nicaragua nigeria norway oman pakistan palestine panama paraguay peru "
    "philippines poland portugal qatar romania russia rwanda senegal serbia singapore slovakia "
    "slovenia somalia spain sudan sweden switzerland syria taiwan tanzania thailand tunisia "
    "turkey uganda ukraine uruguay uzbekistan venezuela vietnam yemen zambia zimbabwe us uk un eu "
    "korea zealand africa arabia england scotland wales britain europe"
)
"""Countries and unions: as a source they speak as organisations."""

COMPASS = _words("north south east west new great central saudi")
"""Words that a place's name of two may begin with."""

DETERMINERS = _words(
    "a an the this that these those his her their its our my one two three four five another "
    "some many most several few both all each every no any other"
)
ARTICLES = _words("a an the")
POSSESSIVES = _words("his her their its my our")
DEFINITE = _words("the this that these those")
PRESUMING = DEFINITE | POSSESSIVES
"""What begins a description of somebody whom the reader should know already: "the writer"."""

FUNCTION_WORDS = DETERMINERS | _words(
    "i he she it we you they who what which whose when where why how if but and or nor so yet "
    "for in on at by to from with without of off as after before since until while although "
    "though because during despite against between among about above below under over into "
    "out up down not also even just still then there here now once only perhaps however "
    "meanwhile moreover instead later earlier soon today yesterday tomorrow according asked "
    "speaking citing like unlike is are was were be been has have had do does did will would can "
    "could should may might must yes well let such than too very more much last next him them us "
    "me your said says told added writing i'm i've i'd i'll it's that's he's she's we're don't "
    "including neither either whether beyond everything nothing everyone everybody nobody someone "
    "somebody anybody anyone "
    "say call see read both"
)
"""Words that are no part of a name when a sentence begins with them."""

HEADS_OF = {
    "head of state": _words("president king queen emir sultan leader emperor"),
    "head of government": _words("premier minister chancellor"),
}
"""Offices by another name, with the nouns of those who hold them."""

IN_FULL = {
    "cllr": "councillor",
    "cr": "councillor",
    "sen": "senator",
    "rep": "representative",
    "gov": "governor",
    "gen": "general",
    "col": "colonel",
    "capt": "captain",
    "lt": "lieutenant",
    "sgt": "sergeant",
    "adm": "admiral",
    "prof": "professor",
    "dr": "doctor",
    "rev": "reverend",
    "atty": "attorney",
}
"""Abbreviated titles, as the nouns they stand for."""

CALENDAR = _words(
    "monday tuesday wednesday thursday friday saturday sunday january february march july "
    "september october november december jan feb aug sept sep oct nov dec christmas easter"
)

MONTHS = _words("april may june august")
"""Months that are given names too."""

PREPOSITIONS = _words(
    "as of for at in from with to on by about against near behind inside outside among between "
    "within under over close including like"
)
"""Words that end the head of a noun phrase."""

FEMALE_PRONOUNS = _words("she her hers herself")
MALE_PRONOUNS = _words("he him his himself")
FIRST_PERSON = _words("i me my myself we us our ourselves")
NEUTER_PRONOUNS = _words("it its itself")
RELATIVE_PRONOUNS = _words("who whom whose which that")
NOBODY_IN_PARTICULAR = _words("nobody no-one somebody someone anybody anyone whoever")
"""Pronouns that mean no one in particular."""
PRONOUNS = (
    FEMALE_PRONOUNS
    | MALE_PRONOUNS
    | FIRST_PERSON
    | NEUTER_PRONOUNS
    | RELATIVE_PRONOUNS
    | NOBODY_IN_PARTICULAR
    | _words("they them their themselves both each neither you")
)
ASKING = _words("q question interviewer")
ANSWERING = _words("a answer interviewee")
"""Labels of the turns of an interview."""
FLOATING = _words("himself herself themselves ourselves too also both all each")
"""Words that may follow a pronoun without changing whom it means."""

RELATIVES = _words("who whom whose which that where when")


_PEOPLE = OFFICES | PERSONS | FEMALE_NOUNS | MALE_NOUNS


def kind_of(head: str) -> Literal["person", "organisation", "group", "document"] | None:
    """The type of speaker that a head noun means, or None if it tells nothing."""
    if head in _PEOPLE:
        return "person"
    if head in GROUPS:
        return "group"
    if head in ORGANISATIONS or head in PLACES:
        return "organisation"
    if re.search(TRADE, head):
        return "person"
    if head in DOCUMENTS:
        return "document"
    return None


_FEMALE_NAME = re.compile(r"(?:ovna|evna|ichna|dottir|skaya|binti|bint)$")
_MALE_NAME = re.compile(r"(?:ovich|evich|yevich|skiy)$|^(?:bin|ibn)$")


def gender_of_name(words: Iterable[str]) -> Gender | None:
    """The gender that a patronymic in a name tells, else the given name, if one does."""
    told = list(words)
    for word in told:
        if _FEMALE_NAME.search(word):
            return "female"
        if _MALE_NAME.search(word):
            return "male"
    if len(told) > 1 and told[0] in FEMALE:
        return "female"
    return "male" if len(told) > 1 and told[0] in MALE else None


def gender_of(word: str) -> Gender | None:
    """The gender that a noun, honorific or pronoun tells, if any."""
    if word in FEMALE_NOUNS or word in FEMALE_HONORIFICS or word in FEMALE_PRONOUNS:
        return "female"
    if word in MALE_NOUNS or word in MALE_HONORIFICS or word in MALE_PRONOUNS:
        return "male"
    return None
