"""What headlines shout that somebody does."""

from __future__ import annotations

from sayso.statements.lexicon.word_list import words

SHOUTED = words(
    "accused accuses admits admitted announces apologises apologizes arrested asks attacks avoids "
    "axed backs banned bans bashes beats begs blames blasted blasts breaks brings busted buys "
    "calls cancelled cancels caught charged claims cleared clears comes confesses confirmed "
    "confirms cries crowned cuts dares defeats defends defies deleted deletes demands denied "
    "denies denying destroys died dies ditches dodges drops dumped dumps ends exits exposed "
    "exposes faces fails fights files finds fined fired fires flaunts flees forced fumes gets "
    "gives goes grilled gushes hails hints hits ignores insists jailed joins jokes keeps kicks "
    "killed kills knew lashes launches leaks leaves lied lies lifts looks loses lost makes "
    "marries meets missed misses mocks moves named names needs nukes opens ordered outs owns pays "
    "pleads posts praises promises proposes puts quit quits quizzed quotes rages raids raises "
    "rants reacts refused refuses rejects releases replaces returns revealed reveals ridicules "
    "rips ruins rules sacked sacks sacrifices saves says scolds scores seeks sells sends serves "
    "sets settles shames shares shocks shows shuts signs skips slammed slams smashes snaps "
    "snubbed snubs sobs spills splits spotted stabbed starts stays steals steps stops storms "
    "stunned stuns sued sues suffers supports survives suspended swears takes talks targets "
    "teases tells threatens throws told trashes trolls turns unveils urges visits vows wants "
    "warned warns weds weeps welcomes wins withdraws won wrecks"
)
"""Verbs as headlines write them in capitals behind a name: "Ana Ruiz SLAMS rival"."""
