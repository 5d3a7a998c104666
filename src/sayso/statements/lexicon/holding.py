"""Words that tell of holding an office: taking it up, leaving it, being put into it, wanting it."""

from __future__ import annotations

from sayso.statements.lexicon.word_list import words

LEADING = words("as is was be been being becoming become became becomes remain remains remained")
"""What stands right before an office that somebody holds: "serves as mayor", "is mayor"."""

ADVERBS = words("now still also currently once formerly never longer again previously then already")
"""What stands between "is" and an office."""

PUT_IN = words(
    "elected re-elected reelected named appointed reappointed chosen returned crowned declared "
    "made confirmed proclaimed ordained anointed pronounced"
)
"""What somebody was to whom an office was given: "was named mayor"."""

RAISED = words("promoted elevated raised rose risen rises ascended appointed")
"""What stands before "to" and an office."""

POSTS = words("post office job role position title rank duties")
"""What stands before "of" and an office."""

BEING = words("is was are were be been being has had have")

PUTTING_IN = words(
    "elected elects re-elected named names appointed appoints reappointed chose chooses picked "
    "picks hired hires made makes crowned installed installs confirmed confirms selected promoted "
    "unveiled announced declared"
)
"""What is done to whom an office is given: "the board named Ana Ruiz mayor"."""

REPLACING = words(
    "replace replaced replaces replacing succeeded succeeds succeeding from followed follows"
)
"""What is done to whose office one takes."""

JOINING = words(
    "joined joins joining rejoined left leaves leaving served serves serving returned returns "
    "moved went signed over"
)
"""What somebody does to a body in which an office is held: "joined Azura as chief executive"."""

BEATING = words("beat beats beating defeated defeats defeating ousted unseated toppled")

UNREAL = words(
    "would could may might should can cannot hope hopes hoped hoping want wants wanted wanting "
    "wish wishes wished aim aims aimed aspires aspiring aspired never not nor neither fail fails "
    "failed refused refuses decline declines declined turned rejected rejects seek seeks seeking "
    "sought run runs ran running stand stands stood standing bid bids campaign campaigns "
    "campaigned campaigning nominated proposed proposes tipped touted expected unless if offered "
    "considered considering considers dreams dreamed dreamt dreaming try tries tried trying "
    "isn't wasn't didn't doesn't won't hasn't wouldn't isn’t wasn’t didn’t doesn’t won’t hasn’t "
    "wouldn’t believes urged asked race vying vies vied fight fights fought plans planned no"
)
"""What tells that somebody only wants an office, or does not get it."""

TO_COME = words("will to going shall plans planned is are soon may might could would refused not")
"""What tells that an office is not left yet."""

SEEING = words(
    "described describes seen sees saw regarded regards viewed views considered hailed hails "
    "dressed posed poses posing disguised praised treated treats mistaken billed branded labelled "
    "labeled cast known remembered recalled portrayed depicted dismissing referred accused same "
    "such just well far long soon much twice mocked derided"
)
"""What is done to somebody who is said, but not told, to be what follows "as"."""

OTHERS = words(
    "i he she we they you him them us me himself herself themselves it whom someone somebody"
)
