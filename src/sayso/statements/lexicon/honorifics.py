"""Honorifics and styles of the world, in lower case, without accents and full stops.

They stand first in a name and are no part of it. Some are names too ("Don", "Dom"), surnames
mostly where they stand last.
"""

from __future__ import annotations

from sayso.statements.lexicon.forces import FORCES, FORCES_AS_TITLES, IN_CAPITALS
from sayso.statements.lexicon.kin import KIN
from sayso.statements.lexicon.word_list import words

FEMALE_HONORIFICS = words(
    "ms mrs miss mme madame madam mlle mademoiselle dame lady queen princess sra senora senorita "
    "srta dona baroness countess viscountess duchess marchioness begum frau fraulein signora "
    "signorina senhora senhorita dra doutora dottoressa madre soeur suor sor hermana compagna mum "
    "mom mummy mama nana nan nanna granny grandma grandmother mother sister aunt auntie aunty "
    "tante hajia hajiya hajjah hajah hajja hajjat hadja haja alhaja adja sheikha shaykha ustadha "
    "ustazah ustadzah smt shrimati sushri thirumathi puan datin nyonya ibu bu mbak daw khunying "
    "thanpuying woizero woizerit weyzero weizero weizerit w/ro w/rt khanum khanom rebbetzin "
    "rabbanit pani gospodja gospozha kyria kalbatoni aling manang nanay makcik evangelista "
    "prophetess maestra fru froken mevrouw mevr mw juffrouw freule grevinde mamaga sitt "
    "maharani rajmata rajkumari yuvarani deaconess hjh gogo mma tannie whaea kuia oma nonna vovo "
    "infanta empress archduchess tsarina dronning drottning prinses prinzessin prinsesse princesse "
    "principessa comtesse vicomtesse freifrau furstin adde nnabagereka nnalongo ohemaa yeye erelu "
    "olori mbuya ambuya emahoy professora gng "
    "ma'am sayama ustaza sayyida etiye marwo hajati hajat ausi nyai suster ginang tantine "
    "dottora architetta licenciada doctora profesora abuela juiza schwester pfarrerin baronin "
    "rouva proua ponia siostra gospodica gospa babushka tyotya mamosta ezinne mevrou nabagereka "
    "gospoda thanphuying lalla"
)
MALE_HONORIFICS = words(
    "mr sir lord king prince sr senor monsieur herr baron count viscount signor senhor dott dottor "
    "doutor don dom padre fra fray frei frere pere abbe fr dad daddy grandpa grandad granddad "
    "granda grandfather brother uncle tio papa pak bapak encik tuan datuk dato dato' shri thiru "
    "ustad ustadh ustadz ustaz sheikh shaykh sheik shaikh imam alhaji alhadji haji hajji hadji "
    "hadj elhadj elhadji haj hajj lhaj al-hajj al-haj al-hadj el-hadj el-hajj el-haj mallam malam "
    "mzee bwana ato obbo dejazmach fitawrari grazmach lij qes ugas garad boqor maulana mawlana "
    "maulvi molvi moulvi mawlawi hojatoleslam hojjatoleslam hojatolislam allama akhund kyai kiai "
    "romo mang manong kuya tatay pakcik samdech oknha rav rebbe meneer dhr friherre greve seu "
    "tonton kyrios batoni haci abouna anba pater mons monsenor fqih mahant granthi giani "
    "jathedar bhikkhu ashin sayadaw otunba igwe oba omooba asiwaju opanyin kabaka omukama ssalongo "
    "ntate rre oom sekuru emperor archduke tsar kaiser maharaja nawabzada infante prinz prins "
    "konge principe comte vicomte furst herzog "
    "janab khalo ammo gash mudane ssabasajja sarki galadima mazi ginoo pendeta penghulu "
    "arquitecto profesor abuelo paje soldado cacique lonko dottore architetto zio bruder onkel "
    "herra ksiadz ojciec gospod gdin hodza efendija otac vladika djed dyado batko batiushka "
    "dyadya batono ponas kungs parintele hayr wojt soltys burmistrz hodja kaymakam aksakal seyh "
    "alhaj monseigneur hojjat seyyed ostad moulay"
)
"""Those that tell the gender of whoever bears them."""

HONORIFICS = (
    FEMALE_HONORIFICS
    | MALE_HONORIFICS
    | FORCES_AS_TITLES
    | IN_CAPITALS
    | words("mx dr prof hon rev revd rabbi pope duke dean bishop judge major messrs")
    | words("honourable honorable hon'ble excellency majesty highness eminence holiness beatitude")
    | words("comrade cde")
    | words("comandante subcomandante companero companera camarade camarada tovarishch gospodin")
    | words("sri pandit swami guru lama mufti mullah acharya mahatma sardar sayyid babu")
    | words("ugaas boqor garaad xaaji bebia")
    | words("nawab mwalimu ndugu bi mheshimiwa mhe owek owekitiibwa")
    | words("tun tengku tunku tuanku teungku pehin pengiran awang dayang ratu ariki roko iroij")
    | words("yb yab ytm ybhg cikgu cik hj raden datu lolo ate kumu kupuna abang")
    | words("igwe ogbeni togbe togbui togbi torgbui osagyefo daasebre osabarima odeneho")
    | words("okatakyie obrempong katakyie okyeame ichie ogbuefi aare bashorun yaa-naa")
    | words("kgosi kgoshi inkosi hosi isilo fon marabout dasho lyonpo lopen lopon geshe tulku")
    | words("adv advocate engr barr evangelist apostle prophet catechist recorder master")
    | words("yai lung tok nek mbah eyang nyai kak")
    | words("sensei sifu earl prior prioress bursar alaafin ooni ezeigbo kgosigadi suldaan sheekh")
    | words("marchese ingegnere domnul doamna bayan shahbanu nizam aqa br. ps. bldr tpl acct dipl.")
    | words("maitre ing arq avv avvocato onorevole comendador commendatore cavaliere lic drs")
    | words(
        "ingeniero engenheiro licenciado judr mudr phdr rndr mvdr thdr pharm surv atty assoc asst"
    )
    | words("eng. arch. arc. ir. pr. mag. doc. sec. tpl. bldr. geom. rag. cav. gral. cnel. tte. ds")
    | words("a/prof mestre maestro pfarrer canon deacon archdeacon vicar prebendary monsignor msgr")
    | words("mgr abbot abbess friar ven abune archimandrite hieromonk hegumen igumen archpriest")
    | words("protodeacon catholicos patriarch starets vardapet vartabed marshal commodore dominee")
    | words("jonkheer jonkvrouw freiherr graf grafin marquis marquess marchesa conte contessa")
    | words("elder kaumatua matua iyaloja babalawo sahibzada khun ajarn ajahn phra luang venerable")
    | words("justices judges councillors inspectors sergeants professors nurse gaffer sayin")
    | words("rev'd khadi al-ustaz harra dipl-ing guruji memhir mamhir aleqa")
    | words("weyzerit aadde ketua gubernur thakin bogyoke acharn kamnan khru moruti mfundisi")
    | words("wakili hofrat kommerzialrat prefet procureur delegado delegada juiz")
    | words("sogneprest episkop protojerej mecenas avukat ustoz domla afioga susuga khenpo")
    | words("dr-ing hrh hrm hih rt H.E. H.R.H. H.M. H.H. S.E. Y.B.")
)
"""Titles that stand first in a name; some are surnames where they stand last. A full stop tells
those that are words or names without it."""

HONORIFICS_BEFORE = words(
    "el right rt most very air field grand crown dowager supreme lance leading flying first former "
    "royal serene imperial acting retired titular ch addl dy jt spl auxiliary assistant coadjutor "
    "honorary"
)
"""Words that are of a title right before an honorific only: "Crown Princess", "Air Marshal"."""

HONORIFICS_OR_NAMES = words(
    "tita tito nong lao xiao mak u ma ko adi nii naa naba "
    "maame tia selvi abba hafiz qari pir mian chaudhry chaudhary choudhry "
    "pan qadi kadi "
    "mata mas neng opa oma eze nene nze naaba iya baale magajin wali "
    "saya padoh duwa por loong pee aum ashang matai koro tofa en ir ts ar er pr br eng arc hr "
    "cpa sis bra kes abuna malaq shambel shaleqa amm lewa pai compa machi dida "
    "deda papa babo kyr hoca usta dede abla abi mam kaka eje baike apa aka albay yarbay "
    "amca ACC DCC PCSO SAC CSP DPO DGP ACM HHJ DSC COAS CA"
)
"""Words that are a title only where two words or more follow: "U Thaung Zaw"; some in capitals
only."""

SELDOM_NAMES = words("tita mak hafiz qari pir")
"""Those of them that are a title before a single given name too."""

HONORIFICS_BEHIND = words(
    "sri seri paduka panglima patinggi wira sahib reverend emeritus emerita ret retd rtd retired "
    "class 1st 2nd 3rd 1 2 3 4 jg hc res med phil jur hab theol rer nat pol "
    "madya navy"
)
"""Words that are of a title only right behind one: "Datuk Seri", "Major (retd)"."""

LAST_OF_TITLES = words(
    "officer executive justice lady rabbi mufti imam ayatollah hon honourable honorable reverend "
    "provost advocate"
)
"""Words that a title without a name ends with: "the Grand Mufti"."""

SECOND_WORDS = {
    "luang": words("por phor pho pu poo phu ta"),
    "mom": words("rajawongse luang chao"),
    "phra": words("khru ajarn"),
    "nang": words("sao"),
    "neak": words("oknha"),
    "rao": words("saheb sahib bahadur"),
    "rai": words("saheb sahib bahadur"),
    "khan": words("saheb sahib bahadur"),
    "haj": words("agha"),
    "hojjat": words("al-islam"),
    "mogho": words("naba"),
    "punong": words("barangay"),
    "kepala": words("desa"),
    "yang": words("berhormat"),
    "el": words("hadj hajj haj"),
    "al": words("hadj hajj haj"),
    "charge": words("d'affaires"),
    "tan": words("sri"),
    "toh": words("puan"),
    "lok": words("chumteav"),
    "wali": words("kota"),
    "tuan": words("guru"),
    "phu": words("yai"),
    "pak": words("cik"),
    "mak": words("cik"),
    "tok": words("guru batin"),
    "det": words("con"),
    "raden": words("mas ayu roro ajeng"),
    "father": words("superior general"),
    "mother": words("superior general"),
    "queen": words("mother consort"),
    "prince": words("consort regent"),
    "nurse": words("practitioner manager"),
    "lord": words("justice"),
    "lady": words("justice"),
}
"""Titles of two words, by the first."""

HONORIFICS_LAST = words(
    "sahib saheb sahab sahiba bey hanim hanım efendi effendi dede nine teyze amca hoca thero thera "
    "mahathera garu neni bacsi aka opa apa guai baike usta abla abi dayi yenge reis bhai didi "
    "saab apu "
    "bayke eje laoshi sensei rinpoche mudalali batono kalbatoni chechi chettan"
)
"""What the honoured are called behind a given name: "Iqbal Sahib", "Emine Hanım"."""

HONORIFICS_LAST_OR_NAMES = words(
    "aga agha bhaiya dada sir babu chacha amma akka ben tai madam teacher san khanom khanum khala "
    "chachi mama kaka ustad"
)
"""The same where the word before is somebody's name without them: "Ravi Dada" of Ravi Rao."""

HONORIFICS_IN_SMALL = HONORIFICS_LAST | words(
    "bhai bhaiya bhau dada didi anna akka amma appa thatha ajji chacha kaka kaki mama mami babu "
    "bai tai rao saar sir madam miss teacher uncle aunty ji jan khan agha baba batono kalbatono "
    "bey abi abla usta baci san sama sensei kun chan senpai sunim nim laoshi shifu xiansheng ayya "
    "mudalali ustad ustaz moalem begum ben ssi la aiya apay ammi"
)
"""What they are called behind a name without a capital: "Ravi anna", "Iqbal bhai"."""

HONORIFICS_JOINED = words(
    "san sensei sama kun chan ssi nim ji jee bey hanim saheb sahib babu bhai didi garu jan agha "
    "khanum hoca abla di la ben anna aka apa"
)
"""What the honoured are called behind a hyphen: "Hafiz-ji"."""

CIVIL = words("mr mrs ms miss mx dr prof professor mme")
"""Titles behind which a rank or a style is a given name: "Mr Prince Boateng"."""

GIVEN_NAMES_TOO = words(
    "dean duke prince princess king queen earl baron count marquis canon deacon abbot pope marshal "
    "bishop major judge sister pastor page chase don guru apostle prophet elder fon datu nana "
    "ate lolo raden"
)
"""Titles that are given names too."""

GIVEN_NAMES_MOSTLY = words("dean duke prince princess king queen earl baron marquis")
"""Those whose bearers are seldom called by the title and a last name."""

RANKS = FORCES_AS_TITLES | words(
    "maestro maestra ustad ustadh ustaz pandit swami guru lama mufti begum nawab abbot abbess "
    "monsignor archimandrite patriarch marshal canon vicar nurse sheikh sheikha imam rabbi pope "
    "duke dean bishop judge major king queen prince princess baron baroness viscount viscountess "
    "countess duchess oba igwe ugas deacon archdeacon prebendary friar archpriest hieromonk "
    "hegumen metropolitan catholicos commodore count marquess marquis marchioness earl mullah "
    "elder apostle evangelist catechist prophet prophetess mahant granthi qari hafiz pir maulana "
    "maulvi mawlawi allama geshe sayadaw dasho inkosi kgosi otunba fon datu recorder master "
    "marchesa conte contessa graf grafin maharaja maharani rajmata emperor empress archduke "
    "deaconess kabaka omukama iroij ratu prior prioress bursar alaafin ooni marchese suldaan"
)
"""Titles that can stand for their bearer later on: "the major"."""

CALLINGS = {
    "dc": ("detective", "officer"),
    "di": ("detective", "inspector", "officer"),
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
    "sor": ("nun", "sister"),
    "pater": ("priest", "father"),
    "qes": ("priest",),
    "abouna": ("priest",),
    "dominee": ("pastor", "minister"),
    "ds": ("pastor", "minister", "detective", "sergeant", "officer"),
    "allama": ("cleric",),
    "maulvi": ("cleric",),
    "mawlawi": ("cleric",),
    "qari": ("cleric",),
    "ashin": ("monk",),
    "sayadaw": ("monk", "abbot"),
    "bhikkhu": ("monk",),
    "ajahn": ("monk",),
    "phra": ("monk",),
    "mahant": ("priest",),
    "granthi": ("priest",),
    "cikgu": ("teacher",),
    "ing": ("engineer",),
    "eng": ("engineer",),
    "arq": ("architect",),
    "arch": ("architect",),
    "arc": ("architect",),
    "pharm": ("pharmacist",),
    "surv": ("surveyor",),
    "inkosi": ("chief",),
    "kgosi": ("chief",),
    "ratu": ("chief",),
    "togbe": ("chief",),
    "togbui": ("chief",),
    "daasebre": ("chief",),
    "oba": ("king", "monarch"),
    "igwe": ("king", "monarch"),
}
"""What the bearers of titles are, where the title alone is no role or not the only one."""

PEERS = {
    word: peer
    for peer, several in (
        ("baron", "freiherr baron barone barao friherre"),
        ("baroness", "freifrau freiin baronin baroness baronesa"),
        ("count", "graf conte comte conde greve hrabia"),
        ("countess", "grafin contessa comtesse condesa grevinde hrabina"),
        ("prince", "furst principe prinz knyaz"),
        ("princess", "furstin principessa princesse prinzessin"),
        ("duke", "herzog duque duca"),
        ("duchess", "herzogin duquesa duchessa"),
        ("marquess", "marchese marques marquis markgraf"),
        ("knight", "ritter"),
    )
    for word in several.split()
}
"""Ranks of the nobility in the midst of names, as the English press calls those who bear them."""

AS_NAMES = RANKS | words(
    "coach skip skipper captain chef doctor sister father mother brother principal headmaster "
    "headmistress teacher chief boss governor chairman chairwoman president commissioner inspector "
    "sergeant colonel general pastor reverend deacon minister mayor speaker commander admiral "
    "professor sir miss madam hakim"
)
"""Titles that can stand for their bearer like a name, without an article: "Coach said no"."""

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
    "beatitude": words("patriarch archbishop metropolitan catholicos"),
    "highness": words("prince princess emir sheikh duke duchess sultan"),
    "grace": words("archbishop duke duchess"),
    "eminence": words("cardinal metropolitan"),
    "holiness": words("pope patriarch catholicos lama"),
}
"""Nouns of respect behind "his", "her" or "your", with the offices whose holders are called so."""

POLITE = words("mr mrs ms miss mx sir madam madame mme mlle monsieur herr frau senor senora sr sra")
"""Those that anybody may bear."""

STANDING_ALONE = (
    (FEMALE_HONORIFICS | MALE_HONORIFICS | HONORIFICS | HONORIFICS_OR_NAMES | FORCES)
    - POLITE
    - KIN
    - words("dona don doutora doutor dottoressa dottor dott dr dra hon rt right brother sister")
)
"""Titles that can stand for their bearer behind "the": "the Ugaas"."""
