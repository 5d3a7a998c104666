"""What antecedents are learned from: references point where the annotations do."""

from __future__ import annotations

import json
import random
from pathlib import Path

import numpy as np
import pytest

from sayso.evaluate.marked import parse
from sayso.model import WEIGHTS
from sayso.model.pieces import MASK, PieceMaker
from sayso.types import Span
from training.antecedents import asking_window, asking_windows
from training.hidden_names import hidden_names
from training.references import NONE, Reference, Referring, gap, gap_renamed, gum, litbank, marked

CONLLU = """# newdoc id = GUM_bio_harbour
1\tMarta\tMarta\tPROPN\tNNP\t_\t3\tnsubj\t_\tEntity=(1-person-new-nnnnn-cf1-1,2-coref
2\tOkafor\tOkafor\tPROPN\tNNP\t_\t1\tflat\t_\tEntity=1)
3\tmet\tmeet\tVERB\tVBD\t_\t0\troot\t_\t_
4\tthe\tthe\tDET\tDT\t_\t5\tdet\t_\tEntity=(2-person-new-nnnnn-cf2-2-coref
5\tpilot\tpilot\tNOUN\tNN\t_\t3\tobj\t_\tEntity=2)|SpaceAfter=No
6\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_

1\tShe\tshe\tPRON\tPRP\t_\t2\tnsubj\t_\tEntity=(1-person-giv:act-nnnnn-cf1-1-ana)
2\tleft\tleave\tVERB\tVBD\t_\t0\troot\t_\tSpaceAfter=No
3\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_
"""
HARBOUR = "Marta Okafor met the pilot.\n\nShe left."

NOVEL = "The old captain sat .\n\n“ No , ” he said .\n"
NOVEL_MENTIONS = """T1\tNOM_PER 0 15\tThe old captain
T2\tcaptain-1 0 15\tThe old captain
T3\tPRON_PER 31 33\the
T4\tcaptain-1 31 33\the
"""
NOVEL_QUOTATIONS = "QUOTE\tQ1\t2\t0\t2\t3\t“ No , ”\nATTRIB\tQ1\tcaptain-1\n"

GAP_HEAD = "ID\tText\tPronoun\tPronoun-offset\tA\tA-offset\tA-coref\tB\tB-offset\tB-coref\tURL\n"
GAP_TEXT = "Ada Wick met Ana Ruiz when she left. Wick slept."

ARTICLE = """outlet: The Courier (invented)
====
Pilots wait

Marta Okafor runs the union. {1q:"We wait,"} {1s:she} {1c:said}. {2s:Okafor} {2c:left} {2q:angry}.

{3q:"Nobody came."}
====
1 speech | Marta Okafor
2 speech | Marta Okafor
3 speech | Marta Okafor
@ Marta Okafor | person
"""


@pytest.fixture(scope="module")
def make_pieces() -> PieceMaker:
    return PieceMaker(WEIGHTS / "tokenizer.json")


def words(text: str, referring: Referring, pieces: tuple[int, ...]) -> set[str]:
    """The words of the text that the pieces are of."""
    starts, ends = referring.pieces.starts, referring.pieces.ends
    return {text[starts[piece] : ends[piece]] for piece in pieces if piece != NONE}


def asked(text: str, referring: Referring) -> dict[str, set[str]]:
    """What each asking word may mean."""
    return {
        words(text, referring, (one.asking,)).pop(): words(text, referring, one.meant)
        for one in referring.references
    }


def test_gum_points_pronouns_and_descriptions_at_names(
    tmp_path: Path, make_pieces: PieceMaker
) -> None:
    (tmp_path / "conllu").mkdir()
    (tmp_path / "conllu" / "GUM_bio_harbour.conllu").write_text(CONLLU, "utf-8")
    (tmp_path / "texts.json").write_text(json.dumps({"GUM_bio_harbour": HARBOUR}), "utf-8")
    [read] = gum(tmp_path, make_pieces)
    found = asked(HARBOUR, read)
    assert set(found) == {"She", "pilot"}
    she = next(one for one in read.references if one.asking > 6)
    assert [int(read.pieces.starts[she.meant[0]]), int(read.pieces.ends[she.meant[-1]])] == [0, 12]
    assert found["pilot"] == set()
    assert gum(tmp_path, make_pieces, without=("bio",)) == []


def test_litbank_points_pronouns_and_quotations_at_whom_they_mean(
    tmp_path: Path, make_pieces: PieceMaker
) -> None:
    for folder, marks in (("coref-brat", NOVEL_MENTIONS), ("quotations", NOVEL_QUOTATIONS)):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "1_novel_brat.txt").write_text(NOVEL, "utf-8")
        (tmp_path / folder / "1_novel_brat.ann").write_text(marks, "utf-8")
    [read] = litbank(tmp_path, make_pieces)
    found = asked(NOVEL, read)
    assert found["he"] == {"captain"}
    assert found["“"] == {"captain"}
    assert set(found) <= {"he", "“", "captain"}


@pytest.mark.parametrize(
    ("a", "b", "meant", "rivals"),
    [
        ("TRUE", "FALSE", {"Ada", "Wick"}, {"Ana", "Ruiz"}),
        ("FALSE", "TRUE", {"Ana", "Ruiz"}, {"Ada", "Wick"}),
    ],
)
def test_gap_points_at_the_name_that_is_meant_wherever_it_stands(
    a: str, b: str, meant: set[str], rivals: set[str], tmp_path: Path, make_pieces: PieceMaker
) -> None:
    [read] = gap(gap_file(tmp_path, a, b), make_pieces)
    [reference] = read.references
    assert words(GAP_TEXT, read, (reference.asking,)) == {"she"}
    spelled = "".join(sorted("".join(words(GAP_TEXT, read, reference.meant)).lower()))
    assert set("".join(meant).lower()) == set(spelled)
    assert reference.rivals is not None
    assert set("".join(words(GAP_TEXT, read, reference.rivals)).lower()) == set(
        "".join(rivals).lower()
    )
    last = GAP_TEXT.rindex("Wick")
    again = [p for p in reference.meant if p != NONE and read.pieces.starts[p] >= last]
    assert bool(again) == ("Wick" in meant)


def test_where_gap_means_neither_everything_but_the_names_is_right(
    tmp_path: Path, make_pieces: PieceMaker
) -> None:
    [read] = gap(gap_file(tmp_path, "FALSE", "FALSE"), make_pieces)
    [reference] = read.references
    assert NONE in reference.meant
    assert reference.rivals is not None
    assert not set(reference.meant) & set(reference.rivals)


def test_other_names_in_gap_keep_every_piece_in_its_place(
    tmp_path: Path, make_pieces: PieceMaker
) -> None:
    path = gap_file(tmp_path, "TRUE", "FALSE")
    own, renamed = gap_renamed(path, make_pieces)
    assert own.share == renamed.share == 0.5
    assert own.references == renamed.references
    names = {p for r in own.references for p in (*r.meant, *(r.rivals or ()))}
    changed = set(np.flatnonzero(own.pieces.ids != renamed.pieces.ids).tolist())
    assert changed <= names


def gap_file(folder: Path, a: str, b: str) -> Path:
    pronoun, second = GAP_TEXT.index("she"), GAP_TEXT.index("Ana")
    row = f"x-1\t{GAP_TEXT}\tshe\t{pronoun}\tAda Wick\t0\t{a}\tAna Ruiz\t{second}\t{b}\turl\n"
    path = folder / "gap.tsv"
    path.write_text(GAP_HEAD + row, "utf-8")
    return path


def test_marked_articles_ask_where_the_source_does_not_name_the_speaker(
    tmp_path: Path, make_pieces: PieceMaker
) -> None:
    (tmp_path / "pilots.marked").write_text(ARTICLE, "utf-8")
    [read] = marked(tmp_path, make_pieces)
    assert len(read.references) == 2
    text = parse(ARTICLE).text
    she, lone = (words(text, read, (one.asking,)) for one in read.references)
    assert (she, lone) == ({"she"}, {'"'})
    for reference in read.references:
        places = {int(read.pieces.starts[piece]) for piece in reference.meant}
        assert {text.index("Marta"), text.rindex("Okafor")} <= places


TWO = """outlet: The Courier (invented)
====
The pair leave

Surgeon Marta Okafor met Jon Bell. {1s:They} {1c:said} {1q:"Enough."}

{2s:The surgeon} {2c:left} {2q:angry}.
====
1 speech | Marta Okafor; Jon Bell
2 speech | Marta Okafor
@ Marta Okafor | person | Surgeon
@ Jon Bell | person
"""


def test_several_speakers_are_all_meant_and_so_are_the_heads_of_roles(
    tmp_path: Path, make_pieces: PieceMaker
) -> None:
    (tmp_path / "pair.marked").write_text(TWO, "utf-8")
    [read] = marked(tmp_path, make_pieces)
    meant = asked(parse(TWO).text, read)
    assert {"Bell", "Marta"} <= meant["They"]
    assert {"Surgeon", "Marta"} <= meant["surgeon"]
    assert "Bell" not in meant["surgeon"]


def test_a_hidden_name_asks_for_its_other_places(tmp_path: Path, make_pieces: PieceMaker) -> None:
    text = "Tarn Bell met Oru Okafor. Later " * 8 + "both left."
    (tmp_path / "a.marked").write_text(f"====\n{text}\n", "utf-8")
    [read] = hidden_names(tmp_path, make_pieces)
    assert read.references
    assert len(read.pieces) < len(make_pieces(text, [span(text)]))
    for reference in read.references:
        assert read.pieces.ids[reference.asking] == MASK
        assert reference.asking not in reference.meant
        assert not any(read.pieces.ids[piece] == MASK for piece in reference.meant)


def span(text: str) -> Span:
    return Span(0, len(text))


def test_a_window_asks_only_about_what_it_shows(make_pieces: PieceMaker) -> None:
    pieces = make_pieces(GAP_TEXT, [span(GAP_TEXT)])
    reference = Reference(8, (0, 1, 12), None, (8,))
    text = Referring(pieces, (reference,))
    whole = asking_window(text, 0, len(pieces))
    [question] = whole.questions
    assert np.flatnonzero(question.right).tolist() == [1, 2, 13]
    assert not question.open[9]
    assert question.open.sum() == len(pieces) + 1
    [narrow] = asking_window(text, 4, 10).questions
    assert narrow.asking == 5
    assert np.flatnonzero(narrow.right).tolist() == [0], "nothing in the window"
    assert asking_window(text, 0, 5).questions == ()


def test_texts_are_drawn_by_their_shares(make_pieces: PieceMaker) -> None:
    pieces = make_pieces(GAP_TEXT, [span(GAP_TEXT)])
    texts = [Referring(pieces, (Reference(8, (0,), None),), share=0.25)] * 400
    drawn = len(asking_windows(texts, random.Random(0)))
    assert 60 < drawn < 140
