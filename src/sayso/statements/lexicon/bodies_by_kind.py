"""Words in the names of bodies that tell what kind of body a name is of."""

from __future__ import annotations

from functools import lru_cache

from sayso.statements.lexicon.kinds_abroad import ABROAD
from sayso.statements.lexicon.organisations import NAMED_AFTER, NEWSPAPERS, ORGANISATIONS, TEAMS
from sayso.statements.lexicon.word_list import words

_OFFICIAL = words(
    "agency authority office bureau commission board service inspectorate administration "
    "directorate department council secretariat registry"
)
_CLUBS = TEAMS | words(
    "club rovers united wanderers athletic city town albion county rangers fc afc sc cf fk "
    "warriors knights kings royals blues reds whites wildcats rams saints celtic dynamo spartak "
    "sporting racing real atletico atletica deportivo deportiva olympique lokomotiv uniao nacional "
    "juventude estudiantes independiente borussia eintracht fortuna arminia rapid zenit torpedo "
    "shakhtar slavia slovan partizan legia steaua sport hapoel maccabi hotspur villa palace forest "
    "orient stars chiefs jets sox braves"
)
_CLUBS_ABROAD = words(
    "fc ac sc cd sk fk real dynamo dinamo atletico olympique deportivo sporting racing spartak "
    "lokomotiv uniao estudiantes borussia eintracht fortuna arminia hapoel maccabi shakhtar"
)
_UNIONS = words(
    "union guild federation association brotherhood syndicate confederation congress workers "
    "operators teachers nurses drivers pilots seafarers seamen dockers miners staff local faculty"
)
_PRESS = NEWSPAPERS | words("newspaper newspapers paper")
_ARMED = words("front army brigade brigades militia movement resistance guerrillas liberation")
_PARTIES = words(
    "party league union alliance bloc movement front liberals democrats greens conservatives "
    "republicans socialists nationalists communists labour populars congress coalition rally"
)
_GROUPS = words(
    "group watch voices alliance coalition campaign network forum rights action friends society "
    "initiative collective committee foundation relief aid trust chamber lobby now defenders "
    "monitor observatory confederation association federation front fund movement"
)
_THINKING = words("institute centre center observatory forum initiative")
_FINANCE = words("bank banco banca banque savings credit")
_MOTORS = words("motors motor cars automobiles automotive autos")
_MEDICAL = words("hospital medical infirmary sanatorium polyclinic clinica clinique klinik clinic")

_IN_NAMES = {
    "union": _UNIONS,
    "station": words("station radio fm tv television channel"),
    "channel": words("channel television tv canal kanal"),
    "network": words("network broadcasting television tv radio channel"),
    "club": _CLUBS,
    "side": _CLUBS,
    "team": _CLUBS,
    "party": _PARTIES,
    "agency": words(
        "agency authority service bureau transit commission board office organisation "
        "organization inspectorate administration"
    ),
    "regulator": words("office authority commission board agency inspectorate bureau regulator"),
    "watchdog": words(
        "office authority commission board agency inspectorate bureau observatory watch"
    ),
    "authority": words("authority agency office bureau board commission council"),
    "bureau": words("bureau office service"),
    "body": _OFFICIAL
    | words("federation association organisation organization committee union institute"),
    "department": words("department ministry office treasury pentagon police"),
    "ministry": words("ministry"),
    "council": words("council"),
    "parliament": words("parliament assembly congress senate diet"),
    "chamber": words("chamber senate house assembly"),
    "court": words("court tribunal"),
    "mission": words("mission embassy consulate"),
    "force": words("force police constabulary"),
    "military": words("military army forces"),
    "army": words("army military forces"),
    "church": words("church diocese archdiocese cathedral parish"),
    "association": words("association federation"),
    "federation": words("federation association confederation"),
    "charity": words("charity foundation trust fund society mission relief aid friends"),
    "organisation": _GROUPS | words("organisation organization agency institute centre center"),
    "organization": _GROUPS | words("organisation organization agency institute centre center"),
    "ngo": _GROUPS - {"group"},
    "group": _GROUPS | _ARMED | words("holding holdings institute"),
    "militia": _ARMED,
    "movement": words("movement front"),
    "rebels": _ARMED,
    "militants": _ARMED,
    "lobby": words("lobby alliance federation association chamber confederation"),
    "orchestra": words("orchestra philharmonic philharmonia symphony sinfonia"),
    "ensemble": words("ensemble orchestra quartet choir sinfonia"),
    "facility": _MEDICAL | words("prison jail plant"),
    "fund": words("fund trust foundation chest capital partners"),
    "bank": words("bank banco banca banque savings reserve"),
    "lender": _FINANCE | words("lender finance mutual"),
    "airline": words("airline airlines airways air lines aviation"),
    "carrier": words("airline airlines airways air lines shipping carriers"),
    "line": words("lines line shipping cruises ferries"),
    "railway": words("railway railways rail"),
    "operator": words(
        "operator rail railway railways ferries lines buses coaches transit mobile telecom "
        "telecoms wireless cruises airports"
    ),
    "chipmaker": words("semiconductors semiconductor chips"),
    "drugmaker": words("pharma pharmaceuticals pharmaceutical laboratories labs biotech"),
    "carmaker": _MOTORS,
    "automaker": _MOTORS,
    "planemaker": words("aerospace aviation aircraft"),
    "steelmaker": words("steel steelworks"),
    "toymaker": words("toys"),
    "shipbuilder": words("shipyard shipyards shipbuilding dockyard marine"),
    "housebuilder": words("homes"),
    "homebuilder": words("homes"),
    "builder": words("homes construction builders developments contractors"),
    "developer": words(
        "homes properties developments estates property developers games realty land studios"
    ),
    "manufacturer": _MOTORS
    | words(
        "aerospace steel electronics machinery manufacturing textiles chemicals plastics tyres "
        "batteries semiconductors furniture appliances instruments engineering"
    ),
    "producer": words(
        "foods steel oil petroleum gas energy mining metals minerals cement dairies farms dairy "
        "wines chemicals aluminium"
    ),
    "supplier": words("water power energy gas electric electricity supplies"),
    "miner": words("mining gold minerals metals mines copper lithium coal"),
    "brewer": words("brewery brewing breweries brewers"),
    "distiller": words("distillery distillers"),
    "haulier": words("logistics haulage freight"),
    "grocer": words("supermarket supermarkets foods grocers stores"),
    "supermarket": words("supermarket supermarkets stores"),
    "retailer": words(
        "stores retail supermarkets supermarket outfitters clothing fashion furniture books "
        "electronics shops"
    ),
    "chain": words("stores supermarkets hotels cinemas coffee restaurants retail"),
    "yard": words("yard shipyard shipyards dockyard"),
    "studio": words("studio studios pictures films games animation"),
    "label": words("records music label"),
    "publisher": words("press books publishing publishers editions games verlag editorial"),
    "insurer": words("insurance mutual assurance insurer"),
    "utility": words("power water energy electric utility utilities electricity gas"),
    "broadcaster": words("broadcasting television radio tv broadcaster channel"),
    "newspaper": _PRESS,
    "paper": _PRESS,
    "daily": _PRESS,
    "tabloid": _PRESS,
    "magazine": words("magazine weekly monthly review quarterly"),
    "think-tank": _THINKING,
    "tank": _THINKING,
    "weekly": words("weekly magazine"),
    "startup": words("technologies labs ai robotics biotech"),
    "start-up": words("technologies labs ai robotics biotech"),
    "forecaster": words("meteorological weather"),
    "institute": words("institute institution"),
    "cooperative": words("cooperative co-operative co-op"),
    "co-operative": words("cooperative co-operative co-op"),
    "co-op": words("cooperative co-operative co-op"),
    "ombudsman": words("ombudsman"),
    "panel": words("panel tribunal commission committee board inquiry jury"),
    "tribunal": words("tribunal court"),
    "inquiry": words("inquiry commission tribunal"),
}
IN_NAMES = {kind: words(kind) for kind in ABROAD} | _IN_NAMES
"""Words in the names of organisations of a kind, where that has more than its own word."""

TOLD_ANYWHERE = {
    "ombudsman": words("ombudsman"),
    "hospital": _MEDICAL,
    "station": words("radio fm tv rtv television televisao televisione canal kanal"),
    "broadcaster": words("radio fm tv rtv television broadcasting televisao televisione canal"),
    "channel": words("channel"),
    "port": words("port harbour harbor docks porto puerto hafen"),
    "monastery": words("monastery abbey priory lavra convent"),
    "church": words("church cathedral chapel basilica minster diocese archdiocese"),
    "school": words("school academy college lyceum gymnasium madrasa high"),
    "university": words("university college polytechnic technology"),
    "theatre": words("theatre theater playhouse opera"),
    "museum": words("museum gallery"),
    "hotel": words("hotel inn resort"),
    "newspaper": words("daily"),
    "paper": words("daily"),
    "club": _CLUBS_ABROAD,
    "side": _CLUBS_ABROAD,
    "team": _CLUBS_ABROAD,
    "airline": words("air airways airlines"),
    "force": words("police constabulary"),
    "forecaster": words("meteorological weather"),
    "group": words("army front"),
    "militia": words("army front"),
    "rebels": words("army front"),
}
"""Words anywhere in the names of bodies that tell their kind: "Radio Lorn" is a station."""

STANDING_FIRST = words(
    "bank hotel radio team channel hospital club port university college museum theatre hotel camp "
    "studio brewery clinic school church cathedral ministry tv telecom"
)
"""Words in names that tell the kind where they stand first too: "Bank Azura"."""

OVER_OTHERS = words(
    "tribunal union federation association commission museum academy authority board inspectorate "
    "guild league"
)
"""Last words of names of bodies that have to do with those whose kind is told before: the Police
Complaints Tribunal is no police."""

IN_LINES = {
    "central": words("central national reserve federal of"),
    "oil": words("petroleum energy oil"),
    "energy": words("oil petroleum gas power electric electricity renewables"),
    "power": words("electric electricity energy"),
    "electricity": words("power electric energy"),
    "tech": words("software technologies technology systems digital computing tech"),
    "technology": words("software technologies systems digital computing tech"),
    "software": words("software technologies systems"),
    "telecom": words("telecom telecoms mobile communications wireless broadband"),
    "telecoms": words("telecom telecoms mobile communications wireless broadband"),
    "telecommunications": words("telecom telecoms mobile communications wireless broadband"),
    "mobile": words("telecom telecoms wireless"),
    "train": words("rail railway railways"),
    "rail": words("railway railways"),
    "shipping": words("lines ferries"),
    "ferry": words("ferries lines"),
    "hotel": words("hotels resorts"),
    "pharmaceutical": words("pharma pharmaceuticals laboratories"),
    "pharmaceuticals": words("pharma laboratories"),
    "drug": words("pharma pharmaceuticals"),
    "investment": words("capital partners investments ventures asset assets equity"),
    "equity": words("capital partners equity"),
    "film": words("pictures films studios"),
    "record": words("records music"),
    "music": words("records music"),
    "property": words("properties estates homes realty land developments"),
    "supermarket": words("stores supermarkets foods"),
    "retail": words("stores supermarkets"),
    "mining": words("gold minerals metals mines"),
    "car": words("motors automotive cars"),
    "food": words("foods dairies"),
    "media": words("broadcasting television press news"),
    "election": words("electoral elections"),
    "electoral": words("election elections"),
    "tax": words("revenue tax"),
    "weather": words("meteorological weather"),
    "rights": words("rights watch voices freedom justice"),
    "campaign": words("watch voices action rights campaign now"),
    "environmental": words("watch green earth forests nature wildlife climate environment rivers"),
    "environment": words("environmental"),
    "business": words("commerce industry business"),
    "lobby": words("commerce industry business alliance"),
    "rebel": words("front army liberation"),
    "armed": words("front army liberation"),
    "law": words("llp legal law chambers"),
    "fire": words("fire rescue"),
    "space": words("space aerospace"),
    "health": words("health medicines"),
    "foreign": words("foreign external"),
    "finance": words("finance treasury economy"),
    "defence": words("defence defense"),
    "defense": words("defence defense"),
    "interior": words("interior internal home"),
    "football": words("football fc soccer"),
}
"""Words in the names of bodies for what they do, where that has more than its own word."""

OF_ANY_KIND = words("forum initiative network project platform centre center nations")
"""Last words of names of bodies that tell nothing of their kind."""

OF_COMPANIES_TOO = words(
    "troubled struggling embattled beleaguered ailing stricken indebted bankrupt collapsed "
    "insolvent listed private state-run family small tiny ambitious profitable unprofitable "
    "scandal-hit century-old well-known little-known publicly privately"
)
"""What may be said of any company: "the troubled lender"."""

ANY_BODY = words("think local governing state-run state-owned whole very same entire")
"""What may be said of a body of any kind: "the local authority"."""


_FIRST = ORGANISATIONS | NAMED_AFTER


@lru_cache(maxsize=4096)
def telling(name: tuple[str, ...]) -> tuple[str, ...]:
    """The words of the name of a body that can tell what it is, and not what it has to do with: the
    Office for School Standards is no school."""
    of = next((i for i, word in enumerate(name) if word in ("of", "for")), 0)
    first = name[:of] if not _FIRST.isdisjoint(name[:of]) else name
    return first[-1:] if first[-1] in OVER_OTHERS else first
