"""Ranks of armies, navies, air forces, police and fire services, in full and abbreviated."""

from __future__ import annotations

from sayso.statements.lexicon.word_list import words

FORCES = words(
    "sergeant sgt captain capt lieutenant lt colonel col general gen admiral adm commander cmdr "
    "officer constable constables inspector detective superintendent sheriff deputy "
    "cdr cdre brig comdr ldr sqn wg flt cpl pte pc dsp asp acp dcp det supt insp wpc dci dsi dcs "
    "cdt igp dig ssp sho havildar subedar garda gendarme quartermaster adjutant brigadier "
    "corporal midshipman seaman seawoman bombardier trooper tpr rifleman guardsman fusilier "
    "sapper gunner signaller signalman aircraftman aircraftwoman corpsman legionnaire grenadier "
    "militiaman submariner boatswain sub-lieutenant generalissimo commandant cmdt comdt commissar "
    "undersheriff patrolman patrolwoman investigator jailer warder "
    "lcpl ltcol ltgen majgen brigen msgt ssgt tsgt gysgt ltjg lcdr radm vadm pfc pvt spc ssg "
    "pltcol pcol pmaj pcpt pbgen pltgen cst aig aigp dcop adgp adg sdpo ocpd "
    "c/supt c/insp s/sgt s/supt l/cpl d/sgt d/insp t/sgt"
)
"""Those that mean a person wherever they stand."""

FORCES_AS_TITLES = words(
    "maj private ensign cadet recruit probationer pol. const "
    "jemadar risaldar naik sepoy jawan thanedar generalmajor generalleutnant brigadegeneral oberst "
    "oberleutnant oberstleutnant hauptmann polkovnik capitaine commissaire adjudant colonelle "
    "capitan coronel teniente sargento comisario maresciallo brigadiere appuntato kapitein "
    "letjen mayjen brigjen letkol kolonel jenderal irjen komjen kombes kompol akbp ens cpt cwo "
    "kapten kaptan kapitan kaptein kapitan sfc csm rsm sgm capitao coronela "
    "leutnant lieut leftenan mejar laksamana inspektor brigadir ipda iptu aiptu aipda bripka "
    "bripda briptu overste oberstloytnant lojtnant politioverbetjent podpolkovnik pulkovnik "
    "pulkownik porucnik binbasi yuzbasi spo1 spo2 spo3 spo4 po1 po2 po3"
)
"""Those that tell a rank at the front of a name only."""

IN_CAPITALS = words(
    "SP DC DS DI SI IG KH HM DA AG FM CM LG OC DG GM VP VC CFO COO CTO CIO CMO EVP SVP PRO PPRO HE "
    "HH QS TPL ESV WO1 WO2 ASI CS PS DPP MEC MMC MCA OCS RPC BDO DHO DMO DEO DSO RDC DVC DCJ HOD "
    "MLC MEP IM WIM WGM WFM WCM"
)
"""Those that only capitals tell from words and names."""
