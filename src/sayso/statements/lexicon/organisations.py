"""Nouns for organisations, and the words that their names are made of."""

from __future__ import annotations

from functools import lru_cache

from sayso.statements.lexicon.kinds_abroad import BODIES_ABROAD, BUSINESSES_ABROAD
from sayso.statements.lexicon.word_list import words

MOSTLY_NAMED = words(
    "company firm airline operator club organisation organization union watchdog force team co-op "
    "cooperative charity association house label brand maker manufacturer retailer supermarket "
    "agency regulator lender carrier insurer utility carmaker automaker drugmaker chipmaker "
    "shipbuilder broadcaster startup start-up brokerage network studio publisher tank think-tank"
)
"""Kinds of organisation that an article that speaks of "the union" mostly has by its name."""

ORGANISATIONS = words(
    "archdiocese eparchy brotherhood sisterhood presidency vicariate "
    "inquiry opposition palace coastguard "
    "app platform portal site television radio tv inc corp corporation company co ltd llc plc "
    "gmbh group holdings ministry department agency authority bureau office administration "
    "government cabinet parliament congress senate house assembly council commission committee "
    "board court tribunal police force army navy military union federation association society "
    "league alliance party campaign foundation trust fund charity institute institution "
    "university college school academy laboratory hospital clinic church bank treasury exchange "
    "airlines airways motors electric mills dynamics railway network news times post journal "
    "gazette herald tribune courier chronicle observer guardian press newspaper magazine "
    "channel station broadcaster website chain panel caucus bureaucracy club team organization "
    "organisation centre center centres centers service services nations states kingdom republic "
    "city town state county country firm business industry regulator watchdog observatory museum "
    "kremlin "
    "pentagon systems industries partners bloc coalition rights project media port utility "
    "chamber guild syndicate movement brigade orchestra theatre festival cooperative co-op labs "
    "co-operative foods workers trustees initiative forum operator airline startup directorate "
    "embassy "
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

ALSO_BODIES = words(
    "airport hotel restaurant cafe supermarket bakery pharmacy factory refinery shrine "
    "kindergarten subsidiary conglomerate consortium partnership collective delegation "
    "constabulary circus troupe borough shire daily weekly tabloid retailer"
)
"""Nouns that mean bodies too where they stand in no name."""

INSTITUTIONS = ORGANISATIONS - words(
    "church house park post court bank banks mills games abbey parish guild power press temple "
    "bench force band city union lines homes rights guardian capital town light brigade studio "
    "tribune times chapter state county country"
)
"""Those of them that are no last names, and do not stand behind somebody's."""

LAST_OF_BODIES = words("watch voices relief broadcasting weekly monthly action alert aid")
"""Words that names of bodies end in, and that mean none by themselves: "Rivers Watch"."""

SITED = words("court tribunal assizes university college school institute academy")
"""Nouns for bodies whose names may go on with "at" and a place: "the High Court at Lorn"."""

SECTORS = words(
    "ships trains trams trucks tractors boats yachts bicycles turbines robots "
    "chips sensors lasers cameras phones payments loans brands products materials polymers "
    "alloys diamonds coatings chocolates biscuits snacks cheeses "
    "fruits vegetables minerals mining metals gas oil petroleum grain foods beverages "
    "dairy agro seeds timber cement concrete ceramics glass paper packaging printing textiles "
    "garments chemicals plastics motors automotive aerospace aviation airways cargo freight "
    "shipyards ferries cruises lines transit telecom telecoms communications broadband wireless "
    "networks cloud computing computers electronics instruments robotics analytics digital "
    "software healthcare medical biotech therapeutics genomics diagnostics hotels resorts "
    "supermarkets stores retail outfitters electric solar water renewables hydro waste recycling "
    "construction contractors developments investments ventures assets finance financial bank "
    "mutual savings realty lettings analysts consulting solutions services logistics haulage "
    "couriers security catering travel tours holidays coaches buses entertainment hire rentals "
    "fisheries seafood seafoods marine maritime offshore towage electricity nuclear research "
    "polling surveys advisers advisors associates consultants furniture clothing footwear "
    "cosmetics toys gaming leisure cinemas theatres events farms orchards vineyards wines brewing "
    "dairies creameries poultry fertilisers fertilizers machinery engineering fabrications "
    "castings steelworks cables tyres batteries optics imaging vaccines biosciences sciences "
    "genetics drones satellites plc brothers international enterprises industries collective tech "
    "biotech health films fashion jewellers jewelers legal chambers advisory assurance pensions "
    "credit markets equity ministries shrine kindergarten quartet ensemble circus gardens farm "
    "vineyard bakery butchers bakers pharmacy depot garage workshop works refinery dockyard fils "
    "freres cie sohne sohn sonner soner zonen synowie figli filhos hijos fiai ogullari"
)
"""Last words of the names of companies that tell what they do."""

LINES = words(
    "shipping leasing cruise ferry bus coach train rail railway airline bakery brewing drinks beer "
    "wine whisky coffee tea sugar rice fish fishing salmon biscuit chocolate food meat dairy egg "
    "toy car phone chip battery steel copper gold coal salt paint tyre shoe clothing textile "
    "fashion furniture carpet cosmetics drug tobacco weapons arms defence tech technology internet "
    "streaming game record talent news security cleaning catering trading investment property "
    "housing building demolition water power energy utility waste recycling satellite space drone "
    "taxi delivery courier parcel freight moving hotel holiday travel tour cinema theme betting "
    "gambling lottery insurance mortgage credit payday pension"
)
"""What a company does or sells, before the noun for it: "the shipping line"."""

FIRMS_ABROAD = words(
    "autolinee minera maison chez bodegas bodega astilleros transportes transportadora "
    "constructora construtora inmobiliaria editorial editora ediciones editions grupo groupe "
    "gruppo gruppe compania compagnie companhia pasticceria panificio trattoria osteria ristorante "
    "restaurante brasserie bistro librairie libreria livraria viacao usina usinas empresa empresas "
    "industrias industrie laboratorios laboratoires cementos cimentos mineracao petroleos banco "
    "banque banca caixa caja cooperativa deportiva deportivo sporting olympique fm air real fc ac "
    "rc sc afc cf kisan atletico atletica dinamo dynamo spartak lokomotiv esporte gremio hapoel "
    "maccabi sparekassen sparebanken rederi reederei brouwerij brauerei bryggeri mejeri zuivel "
    "supermercados supermercado tiendas almacenes cafe hermanos irmaos fratelli gebruder "
    "gebroeders sohne freres bros"
)
"""Words that names of firms and clubs begin or end with in other languages than English."""

NAMED_AFTER = words(
    "friends sisters brothers sons daughters mothers knights order voices artists doctors lawyers "
    "front unit fellowship rally women workers citizens parents people"
)
"""Nouns that a name of several may begin with, before "of": "Friends of Lorn Library"."""

COMPANIES = words(
    "company firm group business retailer operator carrier maker manufacturer shipbuilder "
    "chipmaker carmaker drugmaker automaker lender insurer utility brokerage start-up startup"
)
"""Nouns that mean the company that is being spoken of, whatever it does."""

BUSINESSES = words(
    "airline bank broadcaster newspaper paper daily weekly magazine supermarket chain studio "
    "publisher label platform organisation organization charity club yard fund network portal site "
    "app website"
)
"""Nouns for companies and the like of one line, as said of one that was just spoken of."""

ANY_BUSINESS = COMPANIES | BUSINESSES
"""Nouns for companies and the like, of one line or of any."""

BODIES = words(
    "association federation union guild alliance authority agency regulator watchdog institute "
    "bureau foundation council body lobby party movement network"
)
"""Nouns for bodies that are often known by an acronym, or by a name that tells no kind."""

TRADERS = words("producer supplier processor exporter importer builder grocer brewer")
"""Nouns for persons and companies alike."""

COMPANY_ROLES = (
    ANY_BUSINESS
    | TRADERS
    | words(
        "employer subsidiary contractor owners giant major brand conglomerate steelmaker studio"
    )
)
"""Nouns in a role that persons can have, but companies too: "the exporter"."""

MAKERS = words(
    "maker manufacturer producer supplier operator retailer distributor publisher provider"
)
"""Nouns for companies by what they sell, where no given name tells a person."""

NO_COMPANIES = words(
    "court ministry parliament government police council university school hospital institute "
    "commission senate congress army navy union association party federation tribunal academy "
    "museum library church department city town state county country nations village island "
    "inspectorate panel directorate agency authority bureau committee council assembly house "
    "cabinet registry secretariat embassy observatory inquiry forum league guild tribune herald "
    "times gazette chronicle observer courier shares stock stocks bonds parish diocese rovers "
    "wanderers albion hotspur athletic fc afc"
) | (BODIES_ABROAD - BUSINESSES_ABROAD)
"""Words in the names of organisations that nobody calls a company."""

ONLY_GROUPS = words("chamber choir orchestra quartet")
"""The same, though one may call them a group."""

TOLD_KINDS = (COMPANIES - {"group", "business"}) | words(
    "broadcaster newspaper magazine airline studio label charity developer publisher supplier "
    "consultancy steelmaker planemaker toymaker housebuilder homebuilder conglomerate "
    "brokers pollsters auctioneers bookmakers auditors solicitors architects publishers promoters"
)
"""Nouns that tell in front of its name what kind of organisation it is: "Operator Azura Rail"."""

KINDS_TOLD = (
    COMPANIES
    | BUSINESSES
    | BODIES
    | words(
        "giant major conglomerate multinational subsidiary co-op cooperative bookmaker steelmaker "
        "planemaker toymaker housebuilder homebuilder shipyard exchange miner producer brewer "
        "distiller grocer supplier haulier pollster consultancy think-tank thinktank tank ngo "
        "nonprofit charity committee commission university college institute hospital museum "
        "orchestra theatre gallery brand house channel station tabloid service engine bank lender "
        "builder developer manufacturer cinema hotel brewery distillery restaurant festival league "
        "side team champions hosts militia outfit agency ministry department office"
    )
)
"""Nouns that tell beside its name what kind of body it is, with words before them: "the rights
group Azura", "Azura, the country's largest bank"."""

TOLD_OF_PERSONS = words(
    "producer publisher developer builder brewer miner supplier grocer distiller haulier operator "
    "carrier maker manufacturer retailer lender insurer exporter importer processor agent"
)
"""Those of them that mean persons too."""

TRADES_OF_FIRMS = words(
    "owner owners broker landlord sponsor promoter builder auditor pollster bookmaker organiser "
    "organizer rival competitor partner neighbour neighbor"
)
"""Nouns before the name of a firm that mean persons too: "Owner Azura Lines"."""

OWN_GROUPS = words(
    "government country party group company firm organisation organization union charity club "
    "employer association"
)
"""Nouns for what somebody belongs to: "her party" is the one that she speaks for."""

LEGAL_FORMS = words(
    "inc corp corporation company co ltd limited llc llp plc gmbh ag kg se nv bv oy oyj asa "
    "spa srl sarl pty pte bhd kk ab sa aps sas ltda doo kft zrt nyrt tbk jsc pjsc group holdings "
    "holding"
)
"""Last words that an organisation's name often goes without."""

FORMS_IN_CAPITALS = words("sa sas ab se kk")
"""Those of them that can be last names: "Ana Sá"."""

TEAMS = words(
    "tigers lions eagles wolves bears hawks falcons panthers sharks giants dragons pirates bulls "
    "bulldogs stallions rovers wanderers rangers spurs magpies crows bombers kangaroos wallabies "
    "broncos roosters dolphins raptors grizzlies pelicans clippers pistons celtics lakers phillies "
    "mets yankees dodgers padres mariners astros orioles vikings steelers bengals colts jaguars "
    "chargers seahawks patriots buccaneers cowboys rockets cubs hornets cavaliers raiders titans "
    "crusaders"
)
"""Last words of the names of teams in games."""

CLUBS = words("fc afc rfc cf sc ac bc cc rc rlfc sk fk nk bk kk if ff hc ud cd sd")
"""Letters that the names of sports clubs end with, and mostly go without."""

STATES = words(
    "republic kingdom state states federation union emirate sultanate principality duchy "
    "commonwealth dominion confederation islands democratic people's"
)
"""First words of the names of countries in full: "the Republic of Lorn"."""

NEWSPAPERS = words(
    "herald news times post gazette tribune star mail express courier observer chronicle mirror "
    "journal record sentinel standard telegraph echo sun argus bulletin dispatch advertiser "
    "examiner inquirer enquirer independent monitor press today weekly daily guardian leader "
    "messenger reporter register ledger globe voice clarion beacon recorder"
)
"""Last words of the names of papers, most of which begin with a place."""

SURNAMES_TOO = words(
    "church house temple court power mills bridge park bank banks beach field press steel street "
    "hall castle law post council flowers hawks glass waters mines crows paper wolves seeds"
)
"""Nouns for bodies and places that are last names behind a given one: "Ana Church"."""

HAVING_OFFICES = words(
    "federation union association board council authority agency commission committee bank chamber "
    "institute university college academy league society trust foundation guild party "
    "confederation syndicate corporation company club network forum alliance movement front bureau "
    "service fund cooperative co-operative group centre center centres centers hospital museum "
    "church conference"
)
"""Nouns for bodies that have presidents, secretaries and chairs."""

FOR_NOBODY = words(
    "lines airlines airways motors mills railway homes securities capital energy power pharma "
    "systems industries partners foods labs team club news times post herald gazette"
)
"""Nouns for bodies that are for nobody: a licence of "Azura Lines" is "for the Arle route"."""

PROPER_ALONE = words("house senate congress state states kremlin pentagon cabinet treasury")
"""Organisation nouns that, capitalised and alone, are a name of their own."""

KINDS_ALIKE = (
    words("airline carrier"),
    words("bank lender"),
    words("newspaper paper daily tabloid broadsheet"),
    words("magazine weekly monthly"),
    words("broadcaster channel station network"),
    words("retailer chain supermarket grocer"),
    words("carmaker automaker manufacturer maker"),
    words("regulator watchdog agency authority"),
    words("charity organisation organization ngo nonprofit"),
    words("club side team"),
    words("platform app site website service network"),
    words("agency body organisation organization"),
    words("think-tank thinktank tank institute"),
    words("association federation body"),
    words("builder developer housebuilder"),
    words("operator line carrier"),
    words("drugmaker pharmaceuticals"),
)
"""Nouns that are used of the same body."""


@lru_cache(maxsize=1024)
def also_called(kind: str) -> frozenset[str]:
    """By which other nouns a body of a kind is called: an airline is a carrier."""
    return frozenset().union(*(nouns for nouns in KINDS_ALIKE if kind in nouns)) - {kind}
