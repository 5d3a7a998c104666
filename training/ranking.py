"""Learn what tells for whom "she" or "he" means: `python -m training.ranking FOLDER ...`.

The folders hold marked articles, which must be none that the network itself learned from: its
chances would be better there than anywhere else. Sources are given. Writes
`src/sayso/statements/ranking.json` and prints how many pronouns were right with the rules alone and
with the weights, each fifth of the articles weighed by what the others taught.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch

from benchmarks.speakers import attributions
from sayso.article import from_text
from sayso.evaluate.marked import MarkedArticle, parse
from sayso.evaluate.names import same_speaker
from sayso.model import Model
from sayso.statements import ranking
from sayso.statements.answers import Answer
from sayso.statements.antecedents import Antecedents
from sayso.statements.lexicon.genders import Gender
from sayso.statements.member import Member
from sayso.statements.ranking import EVIDENCE, Candidate, Ranking, nobody
from sayso.statements.speakers import Resolver
from sayso.types import Span

WEIGHTS = Path(ranking.__file__).with_name("ranking.json")
FOLDS = 5
SMALL = 1e-3
"""What the square of a weight costs."""


@dataclass(frozen=True, slots=True)
class Question:
    """One pronoun of an article: what tells for each candidate and, last, for nobody of them; which
    are right, and whether the rules alone were. *Shapes:* evidence (candidates + 1, evidence);
    right (candidates + 1,)."""

    article: int
    evidence: np.ndarray
    right: np.ndarray
    ruled: bool


class _Recorder(Ranking):
    """Keeps the candidates of each pronoun."""

    def __init__(self, resolver: Resolver) -> None:
        super().__init__(resolver.cast, resolver.scene, resolver.told, resolver.meant)
        self.asked: list[tuple[int, Answer, list[Candidate]]] = []

    def answer(
        self, i: int, span: Span, gender: Gender, ruled: Answer, without: Sequence[Member]
    ) -> Answer:
        self.asked.append((i, ruled, self.candidates(i, span, gender, ruled, without)))
        return super().answer(i, span, gender, ruled, without)


def questions(folders: Sequence[Path], model: Model) -> list[Question]:
    """Every "she" and "he" that is a source in the articles."""
    paths = [path for folder in folders for path in sorted(folder.glob("*.marked"))]
    return [
        question
        for number, path in enumerate(paths)
        for question in _of(parse(path.read_text(encoding="utf-8")), number, model)
    ]


def _of(marked: MarkedArticle, number: int, model: Model) -> list[Question]:
    article = from_text(marked.text)
    scores = model.scores(article.text, [b.span for b in article.blocks])
    resolver = Resolver(article, attributions(marked), Antecedents(scores))
    recorder = resolver.pronouns.ranking = _Recorder(resolver)
    resolver.answers()
    found = []
    for i, ruled, candidates in recorder.asked:
        gold = "; ".join(marked.statements[i].speakers) or None
        right = [same_speaker(gold, _name(one, article.text)) for one in candidates]
        right.append(not any(right))
        told = [candidate.evidence for candidate in candidates]
        evidence = np.array([*told, nobody(candidates, ruled)])
        by_rules = "; ".join(member.name for member in ruled.members) or None
        by_rules_right = same_speaker(gold, by_rules)
        found.append(Question(number, evidence, np.array(right), by_rules_right))
    return found


def _name(candidate: Candidate, text: str) -> str:
    who = candidate.who
    return who.name if isinstance(who, Member) else who[0].span.of(text)


def fit(asked: Sequence[Question]) -> np.ndarray:
    """The weights that make what is right most likely. *Shapes:* returns (evidence,)."""
    most = max(len(one.right) for one in asked)
    evidence = torch.zeros(len(asked), most, len(EVIDENCE), dtype=torch.float64)
    right, given = (torch.zeros(len(asked), most, dtype=torch.bool) for _ in range(2))
    for row, one in enumerate(asked):
        evidence[row, : len(one.right)] = torch.from_numpy(one.evidence)
        right[row, : len(one.right)] = torch.from_numpy(one.right)
        given[row, : len(one.right)] = True
    weights = torch.zeros(len(EVIDENCE), dtype=torch.float64, requires_grad=True)
    optimiser = torch.optim.LBFGS([weights], max_iter=200, line_search_fn="strong_wolfe")

    def cost() -> torch.Tensor:
        optimiser.zero_grad()
        logs = (evidence @ weights).masked_fill(~given, -1e4).log_softmax(-1)
        likely = logs.masked_fill(~right, -1e4).logsumexp(-1).mean()
        loss: torch.Tensor = SMALL * weights.square().sum() - likely
        loss.backward()
        return loss

    optimiser.step(cost)
    return np.asarray(weights.detach())


def share_right(asked: Sequence[Question], weights: np.ndarray) -> float:
    """The share of the pronouns of which the most likely candidate is right."""
    some = [one for one in asked if len(one.right) > 1]
    right = sum(bool(one.right[np.argmax(one.evidence[:-1] @ weights)]) for one in some)
    return right / len(asked)


def main() -> None:
    """Read the command line, learn and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", type=Path, nargs="+")
    asked = questions(parser.parse_args().folders, Model.load())
    held = []
    for fold in range(FOLDS):
        weights = fit([one for one in asked if one.article % FOLDS != fold])
        some = [one for one in asked if one.article % FOLDS == fold]
        held.append(share_right(some, weights) * len(some))
    rules = np.mean([one.ruled for one in asked])
    print(f"{len(asked)} pronouns: rules {rules:.1%}, weighed {sum(held) / len(asked):.1%}")
    named = {name: round(float(w), 3) for name, w in zip(EVIDENCE, fit(asked), strict=True)}
    WEIGHTS.write_text(json.dumps(named, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
