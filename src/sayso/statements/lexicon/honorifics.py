"""Honorifics and styles of the world, in lower case, without accents and full stops.

They stand first in a name and are no part of it. Some are names too ("Don", "Dom"), surnames
mostly where they stand last.
"""

from __future__ import annotations

from sayso.statements.lexicon.word_list import words

FEMALE_HONORIFICS = words(
    "ms mrs miss mme madame madam mlle dame lady queen princess sra senora senorita dona baroness "
    "countess viscountess duchess marchioness begum frau fraulein signora signorina senhora dra "
    "doutora dottoressa madre soeur suor hermana compagna mum mom mummy mama nana nan nanna "
    "granny grandma grandmother mother sister aunt auntie aunty tante hajia hajiya hajjah hajah "
    "hajja alhaja sheikha shaykha ustadha ustazah ustadzah smt shrimati sushri thirumathi puan "
    "datin nyonya ibu bu mbak daw khunying woizero woizerit khanum rebbetzin pani gospodja aling "
    "manang evangelista prophetess maestra weyzero weizero"
)
MALE_HONORIFICS = words(
    "mr sir lord king prince sr senor monsieur herr baron count viscount signor senhor dott "
    "dottor doutor don dom padre fra fray frei frere pere abbe hermano fr dad daddy grandpa "
    "grandad granddad granda grandfather brother uncle tio papa pak bapak encik tuan datuk dato "
    "shri thiru ustad ustadh ustadz ustaz sheikh shaykh sheik shaikh imam alhaji alhadji haji "
    "hajji hadji hadj elhadj elhadji mallam malam mzee bwana ato dejazmach fitawrari ugas garad "
    "boqor maulana maulvi molvi moulvi hojatoleslam akhund kyai romo mang manong kuya samdech "
    "oknha rav rebbe"
)
"""Those that tell the gender of whoever bears them."""

HONORIFICS = (
    FEMALE_HONORIFICS
    | MALE_HONORIFICS
    | words("mx dr prof hon rev revd rabbi pope duke dean bishop judge major messrs")
    | words("honourable honorable excellency majesty highness eminence holiness comrade")
    | words("comandante subcomandante companero companera camarade camarada tovarishch gospodin")
    | words("hajj pandit swami guru lama mufti mullah acharya mahatma sardar sayyid")
    | words("nawab mwalimu ndugu bi")
    | words("tun tengku tunku tuanku teungku pehin pengiran awang dayang ratu adi ariki")
    | words("oba igwe otunba ogbeni togbe osagyefo kgosi inkosi serigne thierno marabout")
    | words("adv advocate engr barr evangelist apostle prophet catechist")
    | words("maitre eng arq avv avvocato onorevole comendador commendatore cavaliere")
    | words("mestre maestro pfarrer canon deacon archdeacon vicar prebendary monsignor msgr mgr")
    | words("abbot abbess friar ven abune archimandrite hieromonk hegumen igumen archpriest")
    | words("protodeacon catholicos patriarch starets marshal brigadier commodore corporal")
    | words("jonkheer jonkvrouw freiherr graf grafin marquis marquess marchesa conte contessa")
    | words("elder kaumatua matua whaea iyaloja babalawo")
    | words("justices judges councillors inspectors sergeants")
    | words("professors nurse gaffer khun ajarn ajahn phra luang venerable")
)
"""Titles that stand first in a name; some are surnames where they stand last."""

HONORIFICS_BEFORE = words("right rt most very el tan toh air field grand")
"""Words that are of a title right before an honorific only: "Tan Sri", "the Right Honourable"."""

HONORIFICS_OF_BURMA = words("u ma ko saw")
"""Words that are a title only where two words or more follow: "U Thaung Zaw"."""

HONORIFICS_BEHIND = words("sri seri paduka sahib reverend")
"""Words that are of a title only right behind one: "Datuk Seri"."""

RANKS = words(
    "maestro maestra ustad ustadh ustaz pandit swami guru lama mufti begum nawab abbot abbess "
    "monsignor archimandrite patriarch marshal canon vicar nurse sheikh imam rabbi pope duke dean "
    "bishop judge major king queen prince princess baron baroness viscount viscountess countess "
    "duchess oba ugas deacon archdeacon prebendary friar archpriest hieromonk hegumen metropolitan "
    "catholicos brigadier commodore corporal count marquess marquis marchioness earl mullah"
)
"""Titles that can stand for their bearer later on: "the major"."""

CALLINGS = {
    "sister": ("nun",),
    "mother": ("nun", "abbess"),
    "soeur": ("nun", "sister"),
    "suor": ("nun", "sister"),
    "hermana": ("nun", "sister"),
    "madre": ("nun", "sister"),
    "brother": ("monk", "friar"),
    "frere": ("monk", "friar", "brother"),
    "fra": ("monk", "friar", "brother"),
    "fray": ("monk", "friar", "brother"),
    "friar": ("monk",),
    "padre": ("priest", "father"),
    "pere": ("priest", "father"),
    "abbe": ("priest",),
    "canon": ("priest",),
    "monsignor": ("priest", "prelate"),
    "vicar": ("priest",),
    "rev": ("priest",),
    "revd": ("priest",),
    "reverend": ("priest",),
    "pfarrer": ("pastor", "priest"),
    "maulana": ("cleric",),
    "mullah": ("cleric",),
    "mufti": ("cleric",),
    "hojatoleslam": ("cleric",),
    "ayatollah": ("cleric",),
    "rabbi": ("cleric",),
    "justice": ("judge",),
    "maitre": ("lawyer", "counsel"),
    "adv": ("lawyer", "counsel", "advocate"),
    "advocate": ("lawyer", "counsel"),
    "barr": ("lawyer", "barrister", "counsel"),
    "engr": ("engineer",),
    "prof": ("professor", "academic", "scholar"),
    "mwalimu": ("teacher",),
    "chef": ("cook",),
}
"""What the bearers of titles are, where the title alone is no role or not the only one."""

STYLES = {
    "lordship": words("judge justice lord peer baron earl viscount bishop archbishop sheriff"),
    "ladyship": words("judge justice lady peer baroness countess viscountess sheriff"),
    "honour": words("judge justice magistrate recorder sheriff"),
    "honor": words("judge justice magistrate mayor"),
    "excellency": words(
        "president minister ambassador governor governor-general bishop archbishop"
    ),
    "worship": words("mayor magistrate"),
    "majesty": words("king queen emperor empress sultan"),
    "highness": words("prince princess emir sheikh duke duchess sultan"),
    "grace": words("archbishop duke duchess"),
    "eminence": words("cardinal metropolitan"),
    "holiness": words("pope patriarch catholicos lama"),
}
"""Nouns of respect behind "his", "her" or "your", with the offices whose holders are called so."""

POLITE = words("mr mrs ms miss mx sir madam madame mme mlle monsieur herr frau senor senora sr sra")
"""Those that anybody may bear."""
