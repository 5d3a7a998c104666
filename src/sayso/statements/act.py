"""Speech or attitude: whether the cue reports an utterance or a state of mind.

By the words of the cue: a word of saying decides for speech, else a word of thinking, feeling,
wanting or intending for attitude, else it is speech. The words are those of cues in PolNeAR train,
sorted by hand.
"""

from __future__ import annotations

import re

from sayso.types import Act

_VERBS_OF_MIND = """
    abhor admire adore aim alarm anticipate appreciate approve aspire assess assume await bank
    believe bother care cherish concern consider contemplate count crave decide deem desire
    despise determine detest disagree disappoint disapprove disdain dislike distrust divide
    doubt dread embrace enjoy enrage entertain envision envy expect eye favor favour fear
    figure focus fret gauge guess hate hesitate hope imagine infuriate intend intrigue judge
    lean like loathe long look love mind mistrust mull need object oppose outrage perceive plan
    ponder prefer presume pride puzzle rattle realise realize recognise recognize reconsider
    refuse regard regret relish remember resent reserve resign resolve respect rethink scare
    seek sense side support surprise suspect sympathise sympathize tolerate trouble trust unite
    unnerve value view want weigh welcome wish wonder worry yearn
"""
_FORMS_OF_MIND = """
    admiration afraid aim aims ambition anger angry antipathy anxious appetite ashamed attitude
    attitudes aware belief beliefs bent certain choose chooses chose chosen comfortable concern
    concerns confidence confident contempt convinced curious delighted desire desires
    determined disdain dissatisfied distrust doubt doubts dream dreams eager enamored excited
    expectation expectations eyes faith fear fearful fears feel feeling feels felt find finds
    foresaw foresee foreseen foresees forget forgets forgot frustrated frustration furious glad
    goal goals happy hope hopeful hopes impressed intent intention intentions interest
    interested jealous keen knew know knowing known knows learn learned learns leery mean means
    meant mind mindful mood nervous opinion opinions opposition optimistic pessimistic
    preference proud ready reluctant respect sad satisfied saw sceptical scepticism see seeing
    seen sees sense sick skeptical skepticism sorry sought support sure suspicion suspicions
    sympathies sympathy think thinking thinks thought thrilled tired torn trust unaware
    uncomfortable undecided understand understanding understands understood uneasy unhappy
    unimpressed unsure unwilling upset view views wary weary willing wish wishes worries worry
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
        found |= {verb, f"{verb}s", f"{verb}es", f"{stem}ed", f"{stem}ing", f"{doubled}ed"}
        found.add(f"{doubled}ing")
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
