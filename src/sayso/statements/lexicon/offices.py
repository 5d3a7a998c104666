"""Offices and trades: what they are called, what they are of, and what their holders go by."""

from __future__ import annotations

from sayso.statements.lexicon.forces import FORCES
from sayso.statements.lexicon.word_list import words

LEGISLATORS = words("mp mep td mla mlc msp mpp mna mhk mec mmc mca mpa")
"""Those by letters, which also stand behind a name."""

OFFICES = (
    LEGISLATORS
    | FORCES
    | words(
        "secretary-general attorney-general governor-general director-general auditor-general "
        "solicitor-general surveyor-general comptroller-general inspector-general "
        "postmaster-general procurator-general surgeon-general consul-general registrar-general "
        "president president-elect vice-president minister premier chancellor secretary speaker "
        "harbormaster harbourmaster headmaster stationmaster postmaster senator sen congressman "
        "congresswoman representative rep governor gov mayor councillor councilman councilwoman "
        "commissioner ambassador envoy attorney lawyer solicitor prosecutor judge justice chief "
        "director manager chairman chairwoman chairperson chair ceo cfo founder co-founder owner "
        "head leader boss professor prof doctor dr lecturer researcher scientist economist analyst "
        "pollster strategist historian biologist epidemiologist physicist engineer author writer "
        "journalist reporter editor columnist correspondent host presenter producer actor actress "
        "singer musician artist coach trainer player driver farmer fisherman teacher principal "
        "headteacher student nurse surgeon coroner pilot spokesman spokeswoman spokesperson "
        "adviser advisor aide activist campaigner organiser organizer candidate nominee democrat "
        "republican lawmaker legislator politician archbishop bishop cardinal pastor reverend rev "
        "father sister imam rabbi treasurer auditor ombudsman regulator member executive "
        "consultant expert resident witness victim survivor neighbour neighbor cllr cr trader "
        "investor banker broker accountant architect designer painter sculptor poet novelist "
        "playwright dancer choreographer conductor composer organist pianist violinist rapper "
        "filmmaker photographer curator librarian archivist translator chef cook baker brewer "
        "butcher barber plumber electrician builder carpenter mechanic welder midwife paramedic "
        "firefighter vet veterinarian dentist ranger forester shepherd herder grower rancher "
        "logger miner docker sailor skipper bosun trawlerman lifeguard postman shopkeeper clerk "
        "agent landlord tenant pensioner retiree teenager pupil schoolgirl schoolboy volunteer "
        "tourist commuter rival runner-up champion teammate striker midfielder defender winger "
        "goalkeeper batsman bowler sprinter swimmer cyclist boxer golfer jockey umpire referee "
        "blogger youtuber influencer podcaster critic barrister magistrate trustee regent luthier "
        "alderman jeweller goldsmith typesetter importer exporter counsel warden rector provost "
        "academician ayatollah mullah sultan emir chemist mathematician statistician philosopher "
        "theologian primate sens reps govs senators representatives governors presidents ministers "
        "congressmen comptroller patriarch metropolitan emeritus whip cto coo cio cmo ciso akim "
        "prefect burgomaster syndic intendant procurator alcalde alcaldesa steward chamberlain "
        "vizier grandmaster councilor coun khenpo rinpoche bailiff reeve headmistress postmistress "
        "cp ppro administrator undersecretary under-secretary assemblyman assemblywoman "
        "assemblymember assemblyperson councilmember councilperson selectman selectwoman taoiseach "
        "tanaiste counsellor counselor convener convenor overseer headman headwoman matron cantor "
        "muezzin chaplain deaconess precentor presbyter nuncio bupati camat lurah walikota "
        "sarpanch tehsildar patwari landrat burgermeister oberburgermeister burgemeester sindaco "
        "sindaca prefeito prefeita vereador vereadora deputado deputada senador senadora diputado "
        "diputada gobernador gobernadora concejal regidor regidora desembargador desembargadora "
        "juge juez jueza huissier kapitan kapitana kagawad mukhtar omda induna indvuna soba emira "
        "sultana rajmata empress emperor archduke archduchess tsar tsarina maharaja maharani "
        "viceroy vice-chancellor vice-rector vice-premier vice-mayor vice-governor usec asec amb "
        "ald rajah kabaka omukama asantehene otumfuo litunga mwami lamido attache lokayukta pm "
        "protector rapporteur coordinator co-ordinator collector hokim starosta voivode ataman "
        "hetman lensmann fylkesmann statsrad bailie prioress protopresbyter moderator queenmother "
        "kapellmeister kantor khatib ruler lokayukta lokpal anchorman anchorwoman newsreader"
    )
)
"""Nouns of office and trade: titles before a name, heads of a role."""

TRADE = (
    r"(?:ologist|grocer|ographer|onomer|monger|keeper|maker|worker|woman|seller|wright"
    r"|kommissar(?:in)?|inspektor(?:in)?|meisterin|ratin|kommunalrad|-elect|-designate|-in-chief|-in-charge)$"
)
"""Endings of nouns of trade that are too many to list."""

OFFICES_ALONE = words(
    "president vice-president minister premier chancellor secretary speaker governor mayor "
    "ambassador chief chairman chairwoman chair leader king queen prince princess pope archbishop "
    "cardinal primate sheriff general admiral commissioner treasurer ombudsman regulator director "
    "ceo cfo cto coo cio cmo ciso registrar coroner rector comptroller prefect chamberlain "
    "emperor empress sultan emir vice-chancellor taoiseach tanaiste"
)
"""Offices that are written with a capital also where they stand alone: "the Prime Minister"."""

PORTFOLIOS = words(
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
    "prosecutions inspection inspections standards elections electoral commonwealth "
    "seas coastal islands tribal diaspora expatriates hajj awqaf worship ethnic minorities "
    "indigenous territorial territories digitalisation digitalization cybersecurity nuclear atomic "
    "humanitarian disability poverty alleviation empowerment monuments crafts handicrafts canals "
    "aquaculture dams floods drought meteorology broadcasting ideology fertilisers coal textiles "
    "cotton hydropower deportees returnees nomads steppe lagoons wetlands deserts arctic outer"
)
"""What a minister, a secretary or a ministry is of or for: "Minister of Basic Education"."""

WITH_PORTFOLIOS = (
    *("Ministry", "Department", "Directorate", "Secretariat", "Committee", "Commission", "Bureau"),
    *("Minister", "Secretary", "Commissioner", "Director", "Undersecretary", "Under-Secretary"),
)
"""Offices and bodies whose portfolios may be several, as they are written."""

ONE_OF_A_KIND = OFFICES_ALONE | words(
    "judge bishop coroner referee umpire magistrate captain priest imam rabbi vicar conductor "
    "headteacher principal superintendent constable postman schoolmaster schoolteacher"
)
"""Offices of which a place has one, so that "the mayor" may be somebody not met before."""

ALSO = {
    "father": ("priest", "cleric", "clergyman"),
    "fr": ("priest", "cleric", "clergyman"),
    "reverend": ("cleric", "clergyman", "pastor", "vicar"),
    "rev": ("cleric", "clergyman", "pastor", "vicar"),
    "pastor": ("cleric", "clergyman", "preacher"),
    "bishop": ("cleric", "prelate"),
    "archbishop": ("cleric", "prelate"),
    "imam": ("cleric", "preacher"),
    "inspector": ("officer", "detective", "policeman", "policewoman", "cop"),
    "constable": ("officer", "policeman", "policewoman", "cop"),
    "sergeant": ("officer", "cop"),
    "superintendent": ("officer",),
    "officer": ("cop",),
    "deputy": ("cop",),
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
    "newspaper": ("paper",),
    "daily": ("newspaper", "paper"),
    "weekly": ("newspaper", "paper"),
    "tabloid": ("newspaper", "paper"),
    "broadsheet": ("newspaper", "paper"),
    "justice": ("judge",),
    "commissioner": ("officer",),
    "dcp": ("commissioner", "officer"),
    "acp": ("commissioner", "officer"),
    "dsp": ("superintendent", "officer"),
    "asp": ("superintendent", "officer"),
    "dcs": ("superintendent", "detective", "officer"),
    "dsi": ("superintendent", "detective", "officer"),
    "dci": ("inspector", "detective", "officer"),
    "igp": ("inspector-general", "officer"),
    "dig": ("inspector-general", "officer"),
    "sho": ("inspector", "officer"),
}
"""Nouns that an office or title goes by as well."""

IN_OTHER_WORDS = {
    "premier": ("prime minister",),
    "foreign minister": ("top diplomat", "diplomat"),
    "foreign secretary": ("top diplomat", "diplomat"),
    "finance minister": ("finance chief",),
    "cfo": ("finance chief",),
    "headteacher": ("head teacher",),
    "head teacher": ("headteacher", "headmaster", "headmistress"),
    "district attorney": ("prosecutor",),
    "police chief": ("officer",),
    "police officer": ("policeman", "policewoman", "cop"),
    "hotelier": ("hotel owner",),
    "shopkeeper": ("shop owner",),
    "film director": ("filmmaker", "film-maker"),
    "fast bowler": ("seamer", "paceman", "quick"),
    "singer-songwriter": ("musician",),
    "quarterback": ("qb",),
    "chief executive": ("ceo", "boss"),
    "ceo": ("chief executive", "boss"),
    "chief financial officer": ("cfo", "finance chief"),
    "finance director": ("finance chief",),
    "chief operating officer": ("coo",),
    "managing director": ("boss",),
    "prime minister": ("premier", "pm"),
    "pm": ("prime minister", "premier"),
    "head coach": ("boss",),
    "head of state": ("president", "leader", "king", "queen", "emir", "sultan", "emperor"),
    "head of government": ("premier", "prime minister", "chancellor"),
    "leader of the opposition": ("opposition leader",),
    "member of parliament": ("mp", "lawmaker", "legislator", "parliamentarian"),
    "member of the european parliament": ("mep", "lawmaker", "legislator"),
    "mp": ("lawmaker", "legislator", "parliamentarian"),
    "mep": ("lawmaker", "legislator"),
    "senator": ("lawmaker", "legislator"),
    "congressman": ("lawmaker", "legislator"),
    "congresswoman": ("lawmaker", "legislator"),
    "prosecuting counsel": ("prosecutor", "prosecution"),
    "defence counsel": ("defence",),
    "defence lawyer": ("defence",),
    "defense attorney": ("defense",),
    "defense lawyer": ("defense",),
}
"""Offices of several words, with what their holders go by as well."""

HEADS_OF = {office: IN_OTHER_WORDS[office] for office in ("head of state", "head of government")}
"""Offices that nobody bears by this name, with what those are called who hold them."""

HEADS_OF_STATES = words(
    "president premier minister pm chancellor king queen emir sultan taoiseach emperor"
)
"""Offices whose holders go by "leader" of a country: of ministers the prime minister only."""

CALLINGS_BY_LETTERS = {
    letters: tuple(callings.split())
    for several, callings in (
        *(
            (silk, f"{silk} lawyer counsel barrister advocate silk")
            for silk in ("kc", "qc", "sc", "san", "bl")
        ),
        ("esq", "lawyer attorney"),
        ("cpa aca fca", "accountant"),
        ("md mbbs frcs frcp", "doctor physician"),
        ("sj op osb ofm svd", "priest friar"),
        ("rn", "nurse"),
        *((seat, f"{seat} lawmaker legislator") for seat in sorted(LEGISLATORS)),
    )
    for letters in several.split()
}
"""What those can be called who have letters behind their name."""

LAWYERS = words("lawyer solicitor attorney barrister counsel advocate")
"""Those who speak for a client."""

DEFENCE = words("defence defense defending")
"""Words in the role of one who speaks for the accused."""

PROSECUTORS = words("prosecutor prosecution procurator")
"""Those who speak for nobody but the state."""

OF_COURT = (
    LAWYERS | PROSECUTORS | words("judge justice magistrate coroner clerk recorder registrar")
)
"""Those who speak in court by office, and not as witnesses."""

OF_COMPANIES = words(
    "officer executive ceo cfo director founder co-founder manager analyst boss spokesman "
    "spokeswoman spokesperson ambassador envoy"
)
"""Offices of companies and states: whatever they are of is an organisation."""

OF_STATES = words(
    "minister president premier chancellor governor mayor alderman councillor ambassador envoy "
    "negotiator king queen spokesman spokeswoman spokesperson"
)
"""Offices of countries, regions and towns."""

OF_A_SEAT = LEGISLATORS | words("member senator representative deputy delegate candidate")
"""Offices that are for a seat: "MP for Lorn East"."""

NO_LAST_NAMES = words(
    "president vice-president chairman chairwoman chairperson ceo cfo coo cto senator minister "
    "secretary governor ambassador director commissioner treasurer congressman congresswoman "
    "representative assemblyman assemblywoman councilman councilwoman spokesman spokeswoman "
    "spokesperson"
)
"""Offices that nobody has for a last name: "Azura President and CEO Ana Ruiz"."""

TELLING_APART = words(
    "deputy vice former ex acting assistant junior senior shadow another other first second third "
    "new old incoming outgoing late retired"
)
"""Words before a role that make it somebody else's."""

DEPUTIES = words("deputy vice assistant shadow under associate sub")
"""Words before an office for those below whoever holds it."""

PAST = words("former ex then late retired previous erstwhile onetime one-time sometime")
"""Words before a role that somebody has no more."""

STILL = words("current present incumbent serving sitting")
"""Words before a role that somebody has at the time."""
