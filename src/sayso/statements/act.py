"""Speech or attitude: whether the cue reports an utterance or a state of mind.

By the words of the cue: a word of saying decides for speech, else a word of thinking, feeling,
wanting or intending for attitude, else it is speech. The words are those of cues in PolNeAR train,
sorted by hand.
"""

from __future__ import annotations

import re

from sayso.types import Act

_VERBS_OF_MIND = """
    abhor admire adore aim alarm align anticipate appear appreciate approve aspire assess
    assume attempt await balk bank believe bother bristle care cherish concern consider
    contemplate count crave decide deem desire despise determine detest disagree disappoint
    disapprove discover disdain dislike distrust divide doubt dread embrace empathise empathize
    enjoy enrage entertain envision envy expect eye favor favour fear figure focus fret gauge
    guess hate hesitate hope horrify idolise idolize imagine infuriate intend interpret
    intrigue irritate judge lean like loathe long look love mind mistrust mull mystify need
    notice object offend oppose outrage perceive plan please ponder prefer presume pride puzzle
    rattle realise realize recognise recognize reconsider refuse regard regret relish remember
    resent reserve resign resist resolve respect rethink revere scare seek seem sense shock
    side spot startle struggle support surprise suspect sympathise sympathize tolerate trouble
    trust try unite unnerve value view want watch weigh welcome wish witness wonder worry yearn
"""
_FORMS_OF_MIND = """
    admiration afraid aim aims ambition anger angry antipathy anxieties anxiety anxious
    appetite appreciative ashamed attitude attitudes aware backed backing backs belief beliefs
    bent bitter certain choose chooses chose chosen comfortable concern concerns confidence
    confident consensus contempt convinced curious delighted desire desires desperate
    determined disappointment disdain dissatisfied distrust doubt doubts dream dreams eager
    enamored enthusiasm enthusiastic excited expectation expectations eyes faith fear fearful
    fears feel feeling feelings feels felt find finds foresaw foresee foreseen foresees forget
    forgets forgot frustrated frustration furious glad goal goals happy hear heard hears hope
    hopeful hopes hostility hungry idea ideas impressed inclination inclined intent intention
    intentions interest interested jealous keen knew know knowing known knows learn learned
    learns leery mean means meant mind mindful mood nervous notion opinion opinions opposition
    optimistic outlook passion passionate perception perceptions pessimistic poised preference
    priorities priority proud ready reluctance reluctant respect sad satisfied saw sceptical
    scepticism see seeing seen sees sense sentiment sentiments sick skeptical skepticism sorry
    sought split stance strategy support sure suspicion suspicions sympathies sympathy think
    thinking thinks thought thoughts thrilled tired torn trust unaware uncomfortable undecided
    understand understanding understands understood uneasy unhappy unimpressed unsure unwilling
    unwillingness upset view views vision wary weary willing willingness wish wishes worries
    worry zeal
"""
_VERBS_OF_SAYING = """
    accuse acknowledge add admit advise allege announce answer argue ask assert assure blast
    boast call caution chant charge cite claim comment complain concede conclude condemn
    confess confide confirm convey criticise criticize declare decry demand denounce deny
    describe disclose discuss dismiss echo emphasise emphasize endorse exclaim explain express
    highlight hint implore indicate inform insist interview issue joke lament list mention mock
    name note notify observe opine order phrase plead pledge post praise predict proclaim
    promise propose publish question quip quote rail rant recall recommend recount reiterate
    release remark remind repeat reply report request respond retort reveal say shout sign
    signal slam speculate state stress suggest summarise summarize swear talk testify text
    thank threaten tout tweet urge utter voice vow warn whisper yell
"""
_FORMS_OF_SAYING = """
    according announcement asked interview letter put puts read reads said saying says speaking
    speaks speech spoke spoken statement statements swore sworn talked talks tell telling tells
    testimony told tweet tweets write writes writing written wrote
"""


def _words(verbs: str, forms: str) -> frozenset[str]:
    """The verbs in all their regular forms, and the other forms as they are."""
    found = set(forms.split())
    for verb in verbs.split():
        stem = verb.removesuffix("e")
        doubled = verb + verb[-1]
        found |= {verb, f"{stem}ed", f"{stem}ing"}
        found.add(f"{verb}es" if verb.endswith(("s", "x", "z", "ch", "sh")) else f"{verb}s")
        if verb[-1] not in "eswxy":
            found |= {f"{doubled}ed", f"{doubled}ing"}
        if verb.endswith("y"):
            found |= {f"{verb[:-1]}ies", f"{verb[:-1]}ied"}
    return frozenset(found)


_MIND = _words(_VERBS_OF_MIND, _FORMS_OF_MIND)
_SAYING = _words(_VERBS_OF_SAYING, _FORMS_OF_SAYING) - _MIND
_WORD = re.compile(r"[^\W\d_]+")


def act_of(cue: str) -> Act:
    """`attitude` for cues such as "believes" or "hopes", unless a word of saying stands with it."""
    words = {word.casefold() for word in _WORD.findall(cue)}
    return "attitude" if words & _MIND and not words & _SAYING else "speech"
