"""Words of other languages than English that tell what kind of body a name is of."""

from __future__ import annotations

import re
from functools import lru_cache

from sayso.statements.lexicon.word_list import any_of, words

ABROAD = {
    "union": words(
        "sindicato syndicat sindacato gewerkschaft vakbond sendika sendikasi syndikat zwiazek "
        "sangh serikat fagforbund"
    ),
    "league": words("ligue lega"),
    "federation": words("federacion federacao federazione federatie confederacion confederacao"),
    "association": words(
        "asociacion associacao associazione verein vereniging forening persatuan pertubuhan ikatan "
        "jamiat jamaat anjuman samiti parishad sabha morcha sangathan verband bundesverband "
        "gesellschaft dernegi"
    ),
    "party": words("partido partei parti partito partij partiet partia partai chama tehreek"),
    "movement": words("movimiento mouvement movimento bewegung"),
    "committee": words("comite comitato komitee komitet komite"),
    "council": words(
        "consejo conseil conselho consiglio concejo ayuntamiento cabildo gemeente majlis majelis "
        "stadtrat kommun kommune comune"
    ),
    "chamber": words("camara chambre kammer"),
    "ministry": words(
        "ministerio ministere ministerium ministero ministerie kementerian ministerstvo wizara "
        "bakanligi"
    ),
    "court": words("corte cour tribunale rechtbank amtsgericht landgericht tingsratt"),
    "agency": words("agencia agence agenzia agentur badan lembaga jabatan"),
    "institute": words("instituto institut istituto"),
    "foundation": words(
        "fundacion fundacao fondation fondazione stiftung stichting fundacja yayasan vakfi"
    ),
    "university": words(
        "universidad universidade universite universitat universita universiteit universitet "
        "universitetet universitesi univerzita uniwersytet universitas hochschule politecnico "
        "politecnica polytechnique politechnika"
    ),
    "school": words(
        "escuela ecole escola scuola schule liceo lycee colegio gymnasium sekolah okulu"
    ),
    "hospital": words(
        "hopital ospedale krankenhaus ziekenhuis szpital clinique klinik klinikum clinica "
        "hastanesi policlinico spital nemocnice sykehus sjukhus"
    ),
    "museum": words("museo musee museu muzeum museet muzesi kunsthalle"),
    "theatre": words("teatro teatr teater teatern teatret schauspielhaus schouwburg tiyatrosu"),
    "opera": words("staatsoper"),
    "police": words("policia gendarmerie polizei policja jandarma guardia carabinieri politie"),
    "gallery": words("galerie galeria galleria kunsthalle"),
    "library": words("biblioteca bibliotheque bibliothek biblioteka"),
    "newspaper": words(
        "diario gazeta gazzetta zeitung kurier tidende dagblad harian gazete gazetesi jornal "
        "courrier correio corriere journal blatt bladet avisen nachrichten noticias"
    ),
    "bank": words("sparkasse caisse credit caja caixa banken bankasi raiffeisen"),
    "company": words("societe syarikat compagnie compania companhia empresa azienda spolecnost"),
    "utility": words("stadtwerke kraftwerke energia energie"),
    "railway": words(
        "ferrovie ferrovia ferrocarriles ferrocarril chemins bahn jernbane demiryollari"
    ),
    "line": words("linjen rederij rederi reederei naviera"),
    "airport": words("aeropuerto aeroporto aeroport flughafen luchthaven lufthavn havalimani"),
    "brewery": words("brauerei brouwerij bryggeri brasserie cerveceria birrificio pivovar"),
    "winery": words("bodegas bodega weingut cantina"),
    "hotel": words("hotel hostal"),
    "restaurant": words("restaurant trattoria osteria brasserie bistro taverna"),
    "cooperative": words("cooperativa"),
}
"""Words of the names of bodies in other languages than English, by what they are."""

BODIES_ABROAD = frozenset().union(*ABROAD.values())

_BUSINESSES = words(
    "cooperative bank company utility railway line airport brewery winery hotel restaurant "
    "newspaper"
)
BUSINESSES_ABROAD = frozenset().union(*(ABROAD[kind] for kind in _BUSINESSES))
"""Those of them that can be called companies."""

_ENDINGS = {
    "museum": words("museum museet"),
    "bank": words(
        "sparkasse sparekassen sparekasse volksbank landesbank sparbank sparebank kreditbank banken"
    ),
    "theatre": words("theater teatern teatret schouwburg"),
    "opera": words("staatsoper"),
    "hospital": words(
        "klinikum krankenhaus ziekenhuis sykehus sykehuset sjukhus sjukhuset sygehus"
    ),
    "university": words("universitat universiteit universitet universitetet hochschule"),
    "school": words("grundschule realschule volksschule hauptschule skolan skolen"),
    "newspaper": words("zeitung tageblatt tagblatt dagblad bladet avisen tidning tidningen"),
    "agency": words("agentur verket bundesamt landesamt styrelsen direktoratet"),
    "union": words("gewerkschaft vakbond forbundet"),
    "association": words("verband vereniging"),
    "ministry": words("ministerium ministeriet ministerie departementet"),
    "court": words("gericht rechtbank domstol domstolen"),
    "foundation": words("stiftung stichting stiftelsen"),
    "utility": words("stadtwerke kraftwerke elektriska"),
    "railway": words("jernbane"),
    "line": words("linjen rederi reederei rederij"),
    "airport": words("flughafen luchthaven lufthavn"),
    "brewery": words("brauerei brouwerij bryggeri"),
    "company": words("gesellschaft bolaget selskapet"),
}
"""What words for bodies end in where several are written as one, as "Volkenmuseum"."""

_ENDS = re.compile(rf"(?:\w{{3,}}?)?({any_of(frozenset().union(*_ENDINGS.values()))})$")
_KINDS = {
    word: frozenset(kind for kind, forms in (*ABROAD.items(), *_ENDINGS.items()) if word in forms)
    for word in BODIES_ABROAD.union(*_ENDINGS.values())
}


@lru_cache(maxsize=4096)
def kinds_abroad(word: str) -> frozenset[str]:
    """The kinds of body that a folded word of a name tells in another language than English."""
    if word in BODIES_ABROAD:
        return _KINDS[word]
    end = _ENDS.fullmatch(word)
    return _KINDS[end[1]] if end else frozenset()


@lru_cache(maxsize=4096)
def ends_abroad(word: str) -> bool:
    """Whether a folded word is one of several written as one that end in what a body is."""
    return _ENDS.fullmatch(word) is not None
