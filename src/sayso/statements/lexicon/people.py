"""Other nouns for one person, and those for several."""

from __future__ import annotations

from sayso.statements.lexicon.function_words import NUMBERS
from sayso.statements.lexicon.word_list import words

FEMALE_NOUNS = words(
    "woman girl mother wife daughter sister grandmother aunt niece widow bride actress spokeswoman "
    "chairwoman congresswoman councilwoman businesswoman policewoman queen princess mum mom nun "
    "granddaughter stepmother stepdaughter half-sister mother-in-law sister-in-law daughter-in-law"
)

MALE_NOUNS = words(
    "man boy father husband son brother grandfather uncle nephew widower groom bridegroom actor "
    "spokesman congressman councilman businessman policeman fisherman king prince dad monk "
    "grandson stepfather stepson half-brother father-in-law brother-in-law son-in-law"
)

AGENT_ENDINGS = "er|or|ist|ian|man|person"
"""Endings of nouns that mean a person, as the alternatives of a pattern."""

PERSONS = words(
    "publican vintner archer rower theorist boxer wrestler skier biker climber person official "
    "colleague friend spouse partner parent grandparent child adult toddler baby lad guy bloke "
    "lady gentleman fellow passenger landlady customer client buyer seller shopper visitor "
    "guest spectator bystander passer-by onlooker villager islander townsman native citizen "
    "immigrant migrant refugee asylum-seeker protester demonstrator worker employee employer "
    "staffer counterpart predecessor successor supporter opponent observer insider outsider "
    "whistleblower informant suspect defendant accused plaintiff claimant appellant prisoner "
    "inmate convict detainee hostage captive gunman attacker thief robber burglar patient carer "
    "caretaker janitor guard sentry doorman waiter waitress barman bartender maid nanny "
    "babysitter apprentice trainee intern novice veteran widow widower bride groom bridegroom "
    "orphan heir star celebrity fan addict newcomer stranger foreigner diplomat "
    "consul monk nun priest churchwarden verger sexton chaplain missionary preacher scholar "
    "academic tutor "
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
    "gran nan grandad granny cousin twin triplet fiancé fiancée godson goddaughter godfather "
    "godmother namesake comrade sidekick bandmate schoolmate shipmate cellmate crewmate source "
    "pal mate flatmate roommate housemate classmate workmate sibling "
    "actuary adventurer agronomist all-rounder anchor arborist astrologer astronaut ballerina "
    "bargee barista batter beautician bellringer blacksmith boatbuilder boatman bonesetter "
    "bookbinder botanist boyfriend bricklayer butler cabbie cameraman camper caterer centenarian "
    "chieftain childminder choirmaster cleaner complainant contender cosmonaut cowherd "
    "crabber curler dairyman dealer decorator defector diner dispatcher distiller donor drover "
    "exile explorer eyewitness falconer farmhand farrier fencer ferryman fireman footballer "
    "forecaster fullback fundraiser gamer girlfriend goatherd gondolier hacker hawker healer "
    "heiress herbalist herdsman hiker homeowner horticulturist hotelier householder incumbent "
    "inventor jogger judoka juggler jumper labourer lifeboatman linebacker linguist lobbyist "
    "lumberjack merchant militant milkman muleteer navigator olympian outfitter paralympian "
    "passerby philanthropist physio physiotherapist planner plasterer porter printer programmer "
    "proprietor quarryman restaurateur rickshaw-puller saddler seafarer shaman shearer sherpa "
    "shooter socialite songwriter stevedore stewardess stonemason streamer stylist taxidermist "
    "technician thatcher thrower trapper upholsterer vlogger warlord yachtsman yachtswoman "
    "barrow-boy beachcomber boatwoman camerawoman firewoman milkmaid ironworker steelworker "
    "dockworker oilman cattleman cowboy cowgirl gaucho lifeguard goldsmith silversmith locksmith "
    "gunsmith jeweller jeweler watchmaker clockmaker shoemaker dressmaker milliner hatter draper "
    "glassblower ironmonger chandler ploughman dairymaid cheesemaker maltster cooper wheelwright "
    "shipwright bosun purser docker lineman repairman handyman serviceman servicewoman "
    "policymaker officeholder jobseeker breadwinner homemaker housewife househusband churchgoer "
    "parishioner congregant worshipper pilgrim acolyte disciple mystic prophetess seer soothsayer "
    "dietitian dietician nutritionist radiographer radiologist oncologist cardiologist "
    "neurologist dermatologist paediatrician pediatrician gynaecologist gynecologist obstetrician "
    "anaesthetist anesthesiologist urologist pathologist immunologist microbiologist biochemist "
    "geneticist neuroscientist pharmacologist toxicologist hydrologist glaciologist climatologist "
    "oceanographer seismologist volcanologist meteorologist ornithologist entomologist zoologist "
    "palaeontologist paleontologist criminologist demographer statistician mathematician "
    "cryptographer cartographer geographer philologist lexicographer theologian ethicist "
    "musicologist folklorist ethnographer museologist restorer conservator docent signwriter "
    "sculptor ceramicist muralist tattooist animator storyboarder dramaturg stuntman stuntwoman "
    "showrunner podcaster youtuber tiktoker instagrammer influencer cosplayer speedrunner "
    "newlywed debutant debutante rookie sophomore freshman talisman stalwart starlet icon legend "
    "supremo prodigy upstart firebrand grandee mogul kingpin ringleader mastermind fixer hitman "
    "conman fraudster swindler scammer killer murderer rapist stalker vandal looter smuggler "
    "trafficker poacher pirate getaway-driver bigamist arsonist forger "
    "counterfeiter pickpocket shoplifter fugitive runaway castaway stowaway squatter hermit "
    "recluse nomad vagrant rambler birdwatcher gambler bookie punter collector hoarder "
    "whistle-blower do-gooder troublemaker caregiver care-giver co-star co-author co-pilot "
    "co-driver co-worker coworker co-founder co-owner co-host co-accused co-defendant "
    "co-conspirator "
    "favourite favorite dean abbot abbess curate novelist frontman frontwoman bassist"
)
"""Other nouns for a person."""

POSITIONS = words(
    "lock prop hooker flanker winger opener seamer spinner setter libero spiker cox bowman stroke "
    "guard centre center forward back catcher infielder shortstop keeper"
)
"""Places in a team that stand before a player's name, and mostly mean things elsewhere."""

FAMILIAR = words("mum mom mother dad father parent gran grandmother grandad grandfather nan")
"""What parents are called before "-of-two"."""

TRADES_AS_SURNAMES = words(
    "baker cook butcher barber carpenter farmer fisher mason potter tailor judge bishop porter "
    "gardener singer driver miner player ranger major cardinal champion rector warden steward head "
    "constable bailiff reeve sexton usher banker brewer painter hunter angler archer forester page "
    "shepherd weaver"
)
"""Nouns for a person that stand for a last name behind a given one: "Anna Baker Smith"."""

TRADES_AS_GIVEN = words(
    "marine mason hunter archer cooper fisher page porter tanner thatcher sailor shepherd forester "
    "miller piper major chandler sawyer carter baker fletcher smith star butler merchant"
)
"""Nouns for a person that stand for a given name too: "Mason de Wit"."""

KNOWN_OTHERWISE = words(
    "client clients government successor predecessor superior friend boss colleague counterpart "
    "opponent rival"
)
"""Nouns for those whom an article mostly names elsewhere: whose they are is told in passing."""

PLURALS = {"women": "woman", "men": "man", "wives": "wife", "companies": "company"}
"""Plurals that do not end in s alone."""

COMPATRIOTS = words(
    "pole serb dane swede finn turk czech scot slovak slovene croat kurd arab briton brit spaniard "
    "frenchman frenchwoman dutchman dutchwoman englishman englishwoman irishman irishwoman "
    "welshman welshwoman scotsman german american mexican moroccan korean african european chilean "
    "jamaican cuban kenyan greek thai iraqi israeli pakistani argentine swiss filipino filipina "
    "japanese chinese portuguese vietnamese spanish canadian australian austrian italian belgian "
    "russian ukrainian norwegian brazilian egyptian indian iranian nigerian colombian hungarian "
    "bulgarian romanian lithuanian latvian estonian bosnian algerian tunisian ethiopian "
    "basque catalan breton fleming walloon sicilian sardinian corsican berber zulu xhosa yoruba "
    "igbo hausa tamil sikh maori uzbek kazakh tajik uyghur "
    "liberal progressive conservative democrat republican socialist tory unionist"
)
"""Nouns for one by country or party, as said of one who was just spoken of: "the Pole"."""

GROUPS = NUMBERS | words(
    "people men women children residents critics majority minority half couple public "
    "crowd family staff crew group number handful dozens hundreds thousands "
    "hundred pair others "
    "many some most few both everyone everybody several percent rest third quarter fifth tenth "
    "voters republicans democrats neighbourhood neighborhood folk fisherfolk townsfolk"
)
"""Heads of groups that a final s does not tell, or that are very common."""

ONE_OF_SEVERAL = frozenset({"one", "another"})
"""Words for somebody out of a group."""
