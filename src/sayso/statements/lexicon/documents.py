"""Nouns for what can be quoted without a speaker, and for what somebody has said."""

from __future__ import annotations

from sayso.statements.lexicon.word_list import words

OWN_WORDS = words(
    "statement statements testimony speech remarks comments words reply answer account verdict "
    "advice"
)
"""Nouns for what somebody has said: "her statement" is she, but her letter is a letter."""

DOCUMENTS = words(
    "report poll study survey book article statement letter email memo lawsuit suit complaint "
    "document documents ad advertisement column editorial data database law bill act charter "
    "constitution treaty paper filing transcript affidavit indictment ruling notice tweet video "
    "film documentary website page review index memoir blog release order leaflet "
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
    "evaluation valuation appraisal forecast projection handout summary result results decision "
    "warning description "
    "investigation autopsy framework schedule simulation simulations experiment "
    "experiments statistics ranking rating census tally footnote caption subtitle draft drafts "
    "cable cables register ticket tickets receipt invoice label plate signpost "
    "history histories documents papers archives accounts appendix annex supplement "
    "foreword preface note notes voicemail file files guideline guidelines reasons statutes "
    "rulebook graffiti epitaph gravestone message messages objection objections editorials "
    "post-mortem guidebook guidebooks thesis dissertation essay screenshot screenshots spreadsheet "
    "factsheet readout itinerary timetable roster transcripts affidavits testimonial whitepaper "
    "minutes fax circular directive placards stickers sticker"
)
