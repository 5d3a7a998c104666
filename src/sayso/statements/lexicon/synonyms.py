"""What those with an office or trade are called as well: a goalkeeper "the keeper"."""

from __future__ import annotations

import re

_CALLED = {
    "goalkeeper goalie goaltender netminder keeper": (
        "keeper goalkeeper goalie goaltender netminder stopper shot-stopper player"
    ),
    "striker forward winger attacker": "forward attacker player footballer goalscorer scorer",
    "midfielder playmaker": "playmaker player footballer",
    "defender left-back right-back centre-back centre-half full-back wing-back fullback back": (
        "defender player footballer full-back fullback"
    ),
    "quarterback": "qb player",
    "linebacker receiver cornerback kicker catcher pitcher outfielder shortstop baseman slugger "
    "prop hooker lock flanker scrum-half fly-half centre center wing libero setter": "player",
    "footballer cricketer netballer golfer": "player sportsman sportswoman",
    "batsman batter opener": "batter batsman cricketer player",
    "bowler seamer spinner paceman all-rounder": "bowler cricketer player",
    "wicketkeeper wicketkeeper-batsman": "keeper cricketer player",
    "sprinter hurdler runner marathoner swimmer gymnast jumper vaulter thrower putter skater skier "
    "rower diver heptathlete decathlete pentathlete triathlete biathlete wrestler judoka fencer "
    "archer climber weightlifter": "athlete olympian",
    "marathoner sprinter hurdler": "runner",
    "jockey cyclist": "rider",
    "boxer heavyweight middleweight welterweight lightweight": "fighter pugilist boxer",
    "coach manager trainer": "coach manager boss trainer",
    "captain skipper": "skipper captain player",
    "champion": "champ title-holder",
    "lawyer attorney solicitor barrister advocate counsel": (
        "lawyer attorney solicitor barrister advocate counsel"
    ),
    "prosecutor": "lawyer attorney prosecution",
    "judge magistrate justice recorder": "judge magistrate justice jurist",
    "sheriff": "lawman officer",
    "plaintiff claimant complainant": "plaintiff claimant complainant",
    "defendant accused suspect": "defendant accused suspect",
    "murderer": "killer",
    "robber burglar thief": "thief robber burglar",
    "mp mep td msp mla mna lawmaker legislator parliamentarian deputy senator congressman "
    "congresswoman representative backbencher assemblyman assemblywoman": (
        "lawmaker legislator parliamentarian politician"
    ),
    "mp": "backbencher",
    "lawmaker legislator parliamentarian": "mp",
    "representative": "congressman congresswoman",
    "congressman congresswoman": "representative",
    "councillor mayor minister governor premier chancellor alderman frontbencher": "politician",
    "president premier chancellor king queen emir sultan": "leader",
    "emir sultan": "ruler monarch",
    "king queen": "monarch royal sovereign",
    "prince princess duke duchess": "royal",
    "tsar kaiser": "emperor",
    "ambassador envoy consul emissary": "diplomat envoy",
    "candidate hopeful nominee contender": "candidate hopeful contender nominee",
    "actor actress": "star performer actor",
    "singer rapper vocalist soprano tenor baritone": "singer star artist performer musician",
    "singer": "vocalist",
    "pianist guitarist violinist cellist drummer saxophonist trumpeter bassist": (
        "musician artist performer"
    ),
    "dancer ballerina": "performer dancer star",
    "director filmmaker film-maker": "director filmmaker film-maker",
    "novelist author writer poet playwright essayist biographer": "writer author",
    "playwright": "dramatist",
    "screenwriter songwriter": "writer",
    "painter sculptor photographer illustrator potter ceramicist": "artist",
    "journalist reporter correspondent columnist": "journalist reporter correspondent writer",
    "presenter host broadcaster anchor": "presenter host broadcaster anchor",
    "comedian": "comic star",
    "priest father fr pastor vicar rector curate canon": (
        "priest cleric clergyman pastor minister reverend vicar preacher"
    ),
    "reverend rev revd": "priest pastor minister vicar cleric clergyman reverend",
    "imam": "cleric preacher",
    "bishop archbishop cardinal": "prelate churchman cleric",
    "nun": "sister",
    "sister": "nun",
    "monk": "brother",
    "doctor dr physician surgeon gp paediatrician pediatrician psychiatrist "
    "cardiologist oncologist neurologist radiologist gynaecologist "
    "gynecologist obstetrician anaesthetist dermatologist urologist "
    "pathologist neurosurgeon clinician": ("doctor physician medic specialist"),
    "nurse paramedic": "medic",
    "vet": "veterinarian",
    "veterinarian": "vet",
    "professor lecturer historian philosopher linguist theologian sociologist anthropologist "
    "archaeologist criminologist": "academic scholar researcher expert",
    "economist pollster strategist": "analyst expert",
    "scientist physicist chemist astrophysicist botanist geneticist": "scientist researcher expert",
    "headteacher headmaster headmistress principal": (
        "head headteacher headmaster headmistress principal teacher"
    ),
    "teacher lecturer tutor": "schoolteacher educator",
    "student pupil": "student pupil undergraduate schoolgirl schoolboy",
    "teenager": "teen youngster",
    "detective": "detective officer investigator",
    "constable policeman policewoman": "officer policeman policewoman cop",
    "general colonel major captain lieutenant admiral commodore brigadier": "officer commander",
    "soldier sergeant corporal private": "soldier serviceman servicewoman",
    "firefighter": "fireman",
    "fireman": "firefighter",
    "pilot": "airman aviator",
    "ceo chairman chairwoman": "boss executive chief",
    "director manager founder": "boss",
    "chairman chairwoman chairperson chair": "chair chairman chairwoman chairperson",
    "tycoon billionaire millionaire magnate mogul industrialist businessman businesswoman "
    "entrepreneur investor": (
        "businessman businesswoman entrepreneur tycoon mogul magnate billionaire"
    ),
    "hotelier landlord landlady shopkeeper restaurateur publican": "owner proprietor",
    "publican": "landlord landlady",
    "chef": "cook",
    "activist campaigner": "activist campaigner",
    "protester demonstrator": "demonstrator protester",
    "spokesman spokeswoman spokesperson": "spokesperson spokesman spokeswoman",
    "farmer grower": "grower farmer",
    "fisherman trawlerman": "fisher fisherman",
    "driver motorist trucker": "motorist driver trucker",
    "witness eyewitness onlooker bystander": "eyewitness witness onlooker bystander",
    "neighbour neighbor": "resident",
    "resident villager islander": "local villager islander",
    "pensioner retiree": "retiree pensioner",
    "mother mum mom": "mother mum mom",
    "father dad": "father dad",
    "grandmother gran granny": "gran grandmother granny",
    "grandfather grandad": "grandad grandfather",
    "winner": "champion victor",
    "victim": "survivor",
}
SYNONYMS: dict[str, tuple[str, ...]] = {}
"""Other nouns, by the noun for an office, a trade or a trait."""
for _several, _others in _CALLED.items():
    for _noun in _several.split():
        SYNONYMS[_noun] = (*SYNONYMS.get(_noun, ()), *_others.split())

_SCIENCE = re.compile(r"(?:ologist|ographer|onomer|icist|ematician)$")


def other_nouns(noun: str) -> tuple[str, ...]:
    """What somebody can be called of whom a noun tells."""
    if noun not in SYNONYMS and _SCIENCE.search(noun):
        return SYNONYMS["scientist"]
    return tuple(other for other in SYNONYMS.get(noun, ()) if other != noun)
