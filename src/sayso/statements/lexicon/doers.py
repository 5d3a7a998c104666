"""What those are called who do something: who sells is a dealer."""

from __future__ import annotations

from sayso.statements.lexicon.word_list import words

_HEADS = words("leader head chief boss")
_CHAIRS = words("chair chairman chairwoman chairperson")
_LAWYERS = words("lawyer attorney counsel barrister solicitor advocate")

DOERS = {
    "sell sells sold selling": words("seller vendor dealer trader merchant shopkeeper salesman"),
    "buys bought": words("buyer purchaser"),
    "runs ran running": _HEADS | words("owner manager operator director proprietor landlord host"),
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
    "founded co-founded": words("founder co-founder"),
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
    "studies studied": words("scholar scientist researcher expert"),
    "testified testifies": words("witness"),
    "survived survives": words("survivor"),
    "rents rented": words("tenant"),
    "repairs repaired restores restored": words("repairer restorer mechanic"),
}
"""What those can be called of whom one of the verbs is told."""

BY_VERB = {verb: nouns for verbs, nouns in DOERS.items() for verb in verbs.split()}

NO_AGENTS = words("speaker officer minister reporter matter manner order number other former")
"""Nouns that look as if they told what somebody does, but do not."""
