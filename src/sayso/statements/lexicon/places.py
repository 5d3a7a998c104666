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
    "korea zealand africa arabia england scotland wales britain europe angola benin burundi belize "
    "bhutan chad comoros congo czechia djibouti dominica eswatini georgia grenada guinea guyana "
    "jordan kiribati kyrgyzstan lesotho liechtenstein madagascar malawi maldives mauritania "
    "mauritius micronesia monaco nauru niger palau samoa seychelles suriname swaziland tajikistan "
    "togo tonga turkmenistan tuvalu vanuatu greenland bermuda alabama alaska arizona arkansas "
    "california colorado connecticut delaware florida hawaii idaho illinois indiana iowa kansas "
    "kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri "
    "montana nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont "
    "wisconsin wyoming alberta manitoba ontario quebec saskatchewan queensland tasmania"
)
"""Countries, unions and their states: as a source they speak as organisations."""

COMPASS = words(
    "north south east west new great central saudi united sri costa hong el san santa puerto cape "
    "sierra burkina ivory papua"
)
"""Words that a place's name of two may begin with."""

QUARTERS = words("north south east west northern southern eastern western upper lower")
"""Words at the beginning of names that no person has: "North Tarn"."""
