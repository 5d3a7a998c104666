"""Places that speak as organisations."""

from __future__ import annotations

from sayso.statements.lexicon.word_list import words

PLACES = words(
    "afghanistan albania algeria argentina armenia australia austria azerbaijan bahrain "
    "bangladesh belarus belgium bolivia bosnia botswana brazil bulgaria burma cambodia cameroon "
    "canada chile china colombia croatia cuba cyprus denmark ecuador egypt eritrea estonia "
    "ethiopia fiji finland france gabon gambia germany ghana greece guatemala haiti honduras "
    "hungary iceland india indonesia iran iraq ireland israel italy jamaica japan kazakhstan "
    "kenya kosovo kuwait laos latvia lebanon liberia libya lithuania luxembourg malaysia mali "
    "malta mexico moldova mongolia montenegro morocco mozambique myanmar namibia nepal "
    "netherlands nicaragua nigeria norway oman pakistan palestine panama paraguay peru "
    "philippines poland portugal qatar romania russia rwanda senegal serbia singapore slovakia "
    "slovenia somalia spain sudan sweden switzerland syria taiwan tanzania thailand tunisia "
    "turkey uganda ukraine uruguay uzbekistan venezuela vietnam yemen zambia zimbabwe us uk un eu "
    "korea zealand africa arabia england scotland wales britain europe"
)
"""Countries and unions: as a source they speak as organisations."""

COMPASS = words("north south east west new great central saudi")
"""Words that a place's name of two may begin with."""
