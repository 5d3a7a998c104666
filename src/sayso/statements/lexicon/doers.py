"""What those are called who do something: who sells is a dealer."""

from __future__ import annotations

from sayso.statements.lexicon.word_list import words

_HEADS = words("leader head chief boss")
_CHAIRS = words("chair chairman chairwoman chairperson")
_LAWYERS = words("lawyer attorney counsel barrister solicitor advocate")

DOERS = {
    "sell sells sold selling": words("seller vendor dealer trader merchant shopkeeper salesman"),
    "buys bought": words("buyer purchaser"),
    "runs ran run running": _HEADS
    | words("owner manager operator director proprietor landlord host"),
    "leads led heads headed heading": _HEADS,
    "chairs chaired chairing": _CHAIRS,
    "owns owned": words("owner proprietor boss"),
    "drives drove driven driving": words("driver motorist chauffeur trucker"),
    "teaches taught teaching": words("teacher tutor lecturer instructor schoolteacher"),
    "writes wrote written": words("writer author"),
    "sings sang sung": words("singer vocalist soloist"),
    "paints painted": words("painter artist"),
    "fishes fished": words("fisherman fisherwoman fisher"),
    "flies flew flown": words("pilot flyer"),
    "won wins": words("winner champion victor"),
    "lost loses": words("loser"),
    "founded": words("founder co-founder"),
    "edits edited": words("editor"),
    "publishes published": words("publisher"),
    "reports": words("reporter journalist correspondent"),
    "hosts hosted presents presented": words("host presenter anchor"),
    "manages managed": words("manager boss"),
    "composes composed": words("composer"),
    "conducts conducted": words("conductor"),
    "designs designed": words("designer architect"),
    "produces produced": words("producer"),
    "translates translated": words("translator"),
    "curates curated": words("curator"),
    "choreographs choreographed": words("choreographer"),
    "invents invented": words("inventor"),
    "discovers discovered": words("discoverer scientist researcher"),
    "organises organised organizes organized": words("organiser organizer"),
    "established launched co-founded": words("founder co-founder"),
    "stars starred": words("star actor actress"),
    "co-wrote": words("author co-author writer"),
    "illustrated illustrates": words("illustrator artist"),
    "photographed photographs": words("photographer"),
    "referees refereed officiates officiated": words("referee"),
    "umpires umpired": words("umpire"),
    "bowls bowled": words("bowler"),
    "bats batted": words("batsman batter"),
    "scores scored": words("scorer goalscorer"),
    "breeds bred": words("breeder"),
    "collects collected": words("collector"),
    "donated": words("donor"),
    "speaks spoke": words("spokesman spokeswoman spokesperson"),
    "lives lived": words("resident neighbour neighbor local"),
    "saw witnessed": words("witness eyewitness onlooker bystander"),
    "campaigns campaigned": words("campaigner activist"),
    "invested invests": words("investor"),
    "sentenced jailed acquitted fined": words("judge magistrate"),
    "suing": words("plaintiff claimant"),
    "appealed appeals appealing": words("appellant"),
    "petitioned": words("petitioner"),
    "complained": words("complainant"),
    "applied": words("applicant"),
    "keeps kept": words("keeper"),
    "guards guarded": words("guard guardian gatekeeper sentry watchman"),
    "grows grew grown": words("grower farmer"),
    "farms farmed milks milked": words("farmer"),
    "makes made": words("maker"),
    "builds built": words("builder"),
    "cooks cooked": words("cook chef"),
    "nurses nursed": words("nurse"),
    "represents represented defends defended": _LAWYERS,
    "prosecutes prosecuted": words("prosecutor"),
    "sues sued": words("plaintiff claimant"),
    "coaches coached trains trained": words("coach trainer"),
    "captains captained skippers skippered": words("captain skipper"),
    "directs directed": words("director filmmaker"),
    "presides presided": words("judge chair president"),
    "studies studied": words("student scholar scientist researcher expert"),
    "testified testifies": words("witness"),
    "survived survives": words("survivor"),
    "rents rented": words("tenant"),
    "repairs repaired restores restored": words("repairer restorer mechanic"),
}
"""What those can be called of whom one of the verbs is told."""

SUFFERERS = {
    "robbed attacked stabbed assaulted beaten mugged abused raped scammed defrauded": words(
        "victim"
    ),
    "burgled shot injured wounded hurt kidnapped abducted": words("victim"),
    "arrested suspected detained questioned": words("suspect"),
    "rescued saved": words("survivor"),
    "convicted sentenced jailed acquitted cleared": words("defendant accused convict"),
    "charged accused indicted prosecuted tried": words("defendant accused suspect"),
    "sued": words("defendant"),
    "elected re-elected": words("winner"),
    "hired recruited": words("recruit newcomer"),
}
"""What those can be called to whom it is told to be done: of who was robbed "the victim"."""

BY_PASSIVE = {verb: nouns for verbs, nouns in SUFFERERS.items() for verb in verbs.split()}

_RUNS = (
    "runs run ran running owns owned own keeps kept manages managed heads headed leads led opened"
)
_WROTE = "writes wrote written co-wrote published has composed directed made"
_MEMBER = "represents represented sits sat elected re-elected serves joined entered"
_HOLDS = "holds held has have had given heads headed runs ran leads led charge responsible got"
_PLAYS = "plays played playing learned learnt practises practiced"

BY_THING = {
    (verb, thing): nouns
    for verbs, several in (
        (
            _RUNS,
            {
                "bakery": "baker",
                "farm orchard": "farmer grower",
                "shop store stall kiosk": "shopkeeper shop-owner",
                "inn": "innkeeper landlord landlady publican",
                "pub bar tavern": "publican landlord landlady",
                "hotel guesthouse": "hotelier landlord landlady",
                "restaurant cafe café": "restaurateur",
                "school college academy": "headteacher principal head headmaster headmistress",
                "garage": "mechanic",
                "brewery": "brewer",
                "vineyard winery": "winemaker vintner",
                "forge smithy": "blacksmith smith",
                "gallery": "gallerist",
                "bookshop bookstore": "bookseller",
                "pharmacy": "pharmacist chemist",
                "mill": "miller",
                "dairy": "farmer cheesemaker",
                "butcher’s butcher's butchery": "butcher",
                "salon": "hairdresser stylist",
                "firm company business start-up startup": "executive ceo businessman "
                "businesswoman entrepreneur",
                "boat trawler": "skipper fisherman",
                "newspaper paper magazine": "editor publisher",
                "lighthouse": "lighthouse-keeper",
                "clinic surgery practice": "doctor",
                "nursery": "gardener",
                "study research": "researcher scientist author academic",
                "side team": "captain skipper coach",
                "inquiry investigation": "investigator",
                "orchestra": "conductor",
                "union": "unionist",
            },
        ),
        (
            _WROTE,
            {
                "novel novels": "novelist",
                "play plays drama": "playwright dramatist",
                "poem poems": "poet",
                "song songs": "songwriter singer",
                "film films movie documentary": "director filmmaker film-maker",
                "album": "singer musician",
                "script screenplay": "screenwriter",
                "biography": "biographer",
                "opera symphony": "composer",
                "column": "columnist",
            },
        ),
        (
            _MEMBER,
            {
                "parliament": "mp lawmaker legislator parliamentarian",
                "council": "councillor councilor councilman councilwoman",
                "senate": "senator lawmaker",
                "congress": "lawmaker congressman congresswoman legislator",
                "assembly": "lawmaker assemblyman assemblywoman",
                "jury": "juror",
            },
        ),
        (
            _HOLDS,
            {"portfolio ministry": "minister", "finance health education defence": "minister"},
        ),
        (
            _PLAYS,
            {
                "violin": "violinist",
                "piano": "pianist",
                "cello": "cellist",
                "guitar": "guitarist",
                "drums": "drummer",
                "organ": "organist",
                "trumpet": "trumpeter",
                "saxophone": "saxophonist",
                "bass": "bassist",
                "harp": "harpist",
                "goal": "goalkeeper keeper",
                "midfield": "midfielder",
                "for": "player",
                "queen king part role": "actor actress",
            },
        ),
        (
            "keeps kept",
            {"goal": "goalkeeper keeper", "bees": "beekeeper", "wicket": "wicketkeeper"},
        ),
        ("makes made", {"cheese": "cheesemaker", "shoes": "shoemaker", "clothes": "dressmaker"}),
        ("came finished finishes placed", {"second": "runner-up"}),
        ("wins won", {"gold silver bronze medal": "medallist medalist", "prize": "laureate"}),
        ("practises practices", {"law": "lawyer", "medicine": "doctor"}),
        ("took takes taken", {"court tribunal": "claimant plaintiff"}),
        (
            "brought brings filed files lodged",
            {"case lawsuit suit claim action": "claimant plaintiff"},
        ),
        ("filed lodged made", {"complaint": "complainant"}),
        ("faces faced", {"charges charge trial": "defendant accused"}),
        ("went goes stood appeared", {"trial dock": "defendant accused"}),
        ("drives drove", {"lorry truck": "trucker", "taxi cab": "cabbie"}),
    )
    for things, nouns in ((things, words(nouns)) for things, nouns in several.items())
    for verb in verbs.split()
    for thing in things.split()
}
"""What those are who do it with a thing: who runs a bakery is a baker."""

BY_WORK = {
    work: words(nouns)
    for works, nouns in {
        "book memoir bestseller essay": "author writer",
        "novel novels": "novelist author writer",
        "poems poem": "poet",
        "album song single": "singer musician songwriter artist rapper",
        "film movie documentary": "director filmmaker film-maker",
        "paintings painting portraits": "painter artist",
        "play": "playwright",
        "sculpture sculptures": "sculptor artist",
        "photographs photos": "photographer",
        "opera symphony": "composer",
        "column": "columnist",
        "study": "researcher scientist author",
        "restaurant": "chef restaurateur",
        "report article": "author",
        "bakery": "baker",
        "farm orchard herd": "farmer",
        "shop store": "shopkeeper owner",
        "hotel": "hotelier owner",
        "firm company": "owner founder boss businessman businesswoman",
        "pupils students": "teacher professor",
        "patients clinic": "doctor",
        "congregation parish": "pastor priest vicar minister",
        "house home": "homeowner resident",
        "clients": "lawyer",
        "exhibition": "artist",
    }.items()
    for work in works.split()
}
"""What those can be called whose works are told of: "Ana Ruiz, whose new book is out"."""

BY_VERB = {verb: nouns for verbs, nouns in DOERS.items() for verb in verbs.split()}

NO_AGENTS = words("speaker officer minister reporter matter manner order number other former")
"""Nouns that look as if they told what somebody does, but do not."""

MOVING = words("run runs ran wrote writes written flies flew flown appeals appealed appealing sold")
"""Verbs that tell no trade where they lead somewhere: "ran to the bakery", "wrote to the mayor"."""

ONLY_FOR = words("speaks spoke reports")
"""Verbs that tell a trade only before "for": "speaks for the port"."""
