from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.errors import FormatError, NotFound
from sayso.evaluate import GoldStatement, find_gold, read_folder, read_gold
from sayso.types import Span

TEXT = "The ferry is late, said Ada Brook.\nShe hopes it sails.\n"
ANN = (
    "T1\tContent 0 17\tThe ferry is late\n"
    "T2\tCue 19 23\tsaid\n"
    "T3\tSource 24 33\tAda Brook\n"
    "T4\tAttribution 19 23\tsaid\n"
    "E1\tAttribution:T4 Source:T3 Cue:T2 Content:T1\n"
)
STATEMENT = GoldStatement((Span(24, 33),), (Span(19, 23),), (Span(0, 17),))


def write(folder: Path, name: str, content: str) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode())
    return path


def read(folder: Path, ann: str, text: str = TEXT) -> tuple[GoldStatement, ...]:
    write(folder, "a.txt", text)
    write(folder, "a.ann", ann)
    (article,) = read_folder(folder)
    return article.statements


def test_plain_layout_is_read_in_folders_below(tmp_path: Path) -> None:
    for name in ("b", "one/a"):
        write(tmp_path, f"{name}.txt", TEXT)
        write(tmp_path, f"{name}.ann", ANN)
    write(tmp_path, "notes.txt", "a text that nobody annotated")
    files = find_gold(tmp_path)
    assert [item.name for item in files] == ["b", "one/a"]
    assert all(read_gold(item).statements == (STATEMENT,) for item in files)


def test_polnear_layout_takes_the_first_annotator_by_file_name(tmp_path: Path) -> None:
    write(tmp_path, "text/out_let_x.txt", TEXT)
    write(tmp_path, "attributions/out_let_x_b2.ann", "")
    write(tmp_path, "attributions/out_let_x_a1.ann", ANN)
    (files,) = find_gold(tmp_path)
    assert [path.name for path in files.annotations] == ["out_let_x_a1.ann", "out_let_x_b2.ann"]
    assert read_gold(files).statements == (STATEMENT,)
    assert read_gold(files, annotator=1).statements == ()


def test_text_column_may_hold_line_breaks(tmp_path: Path) -> None:
    ann = (
        "T1\tContent 0 17;35 53\tThe ferry is late\nE9 is the pier\nT she hopes it sails\n"
        "T2\tCue 19 23\tsaid\n"
        "E1\tAttribution:T2 Cue:T2 Content:T1\n"
    )
    (statement,) = read(tmp_path, ann)
    assert statement.content == (Span(0, 17), Span(35, 53))


def test_line_breaks_of_the_text_are_kept(tmp_path: Path) -> None:
    text = "One\r\ntwo\rthree, said Ada."
    at = text.index("said")
    (statement,) = read(
        tmp_path, f"T1\tCue {at} {at + 4}\tsaid\r\nE1\tAttribution:T1 Cue:T1\r\n", text
    )
    assert statement.cue[0].of(text) == "said"
    assert [article.text for article in read_folder(tmp_path)] == [text]


def test_second_content_is_joined_and_sorted(tmp_path: Path) -> None:
    ann = (
        ANN.replace("Content:T1", "Content:T5 Content2:T1") + "T5\tContent 39 53\thopes it sails\n"
    )
    (statement,) = read(tmp_path, ann)
    assert statement.content == (Span(0, 17), Span(39, 53))


def test_other_annotations_are_passed_over(tmp_path: Path) -> None:
    ann = ANN.replace("Content:T1", "Content:T1 Content2:T99 Place:T3") + (
        "T5\tDiscuss 900 901\tfar away, and in no statement\n"
        "E2\tMeeting:T4 Source:T3\n"
        "E3\tAttribution-no-source:T4 Cue:T2\n"
        "E4\t\n"
        "A1\tNegation E1\n"
        "R1\tSame Arg1:T1 Arg2:T3\n"
    )
    assert read(tmp_path, ann) == (STATEMENT, GoldStatement((), (Span(19, 23),), ()))


def test_nested_statements_are_no_gold_of_their_own(tmp_path: Path) -> None:
    nested = "E2\tAttribution-no-source:T4 Cue:T2\nA1\tAct E1 speech\nA2\tNested E2\n"
    assert read(tmp_path, ANN + nested) == (STATEMENT,)


def test_a_note_names_the_speaker(tmp_path: Path) -> None:
    ann = ANN + "#1\tAnnotatorNotes E1\tnot sure\n#2\tSpeaker E1\tAda Brook\n"
    assert [statement.speaker for statement in read(tmp_path, ann)] == ["Ada Brook"]


@pytest.mark.parametrize(
    ("span", "says"),
    [
        ("17 17", "empty span 17 17"),
        ("17 3", "empty span 17 3"),
        ("0 4;9 9", "empty span 9 9"),
        ("0 99", "ends beyond the text of 55 characters"),
        ("0-17", "not a BRAT span"),
        ("-3 17", "not a BRAT span"),
    ],
)
def test_a_bad_span_is_reported_with_file_and_line(tmp_path: Path, span: str, says: str) -> None:
    with pytest.raises(FormatError) as error:
        read(tmp_path, ANN.replace("0 17", span))
    assert str(error.value).startswith(f"{tmp_path / 'a.ann'}:1: ")
    assert says in str(error.value)
    assert "\n" not in str(error.value)


def test_a_text_of_another_encoding_is_reported(tmp_path: Path) -> None:
    write(tmp_path, "a.ann", "")
    (tmp_path / "a.txt").write_bytes("Café".encode("latin-1"))
    (files,) = find_gold(tmp_path)
    with pytest.raises(FormatError, match=r"a\.txt: not UTF-8 \(byte 3\)"):
        read_gold(files)


def test_annotations_without_their_text_are_reported(tmp_path: Path) -> None:
    write(tmp_path, "a.ann", ANN)
    with pytest.raises(FormatError, match="its text is missing"):
        find_gold(tmp_path)


def test_a_folder_without_annotations_is_refused(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", TEXT)
    for folder in (tmp_path, tmp_path / "none", tmp_path / "a.txt"):
        with pytest.raises(NotFound, match=r"NAME\.ann|no such folder") as error:
            find_gold(folder)
        assert error.value.input == str(folder)


@st.composite
def annotated(draw: st.DrawFn) -> tuple[str, list[GoldStatement]]:
    text = draw(st.text(st.sampled_from("aé𝄞\n\r\t \u2028\x0c;T1E"), min_size=1, max_size=40))

    def spans() -> tuple[Span, ...]:
        cuts = draw(st.lists(st.integers(0, len(text)), unique=True, max_size=6).map(sorted))
        return tuple(map(Span, cuts[::2], cuts[1::2]))

    return text, [GoldStatement(spans(), spans(), spans()) for _ in range(draw(st.integers(0, 3)))]


@given(annotated())
def test_offsets_survive_any_text(
    tmp_path_factory: pytest.TempPathFactory, case: tuple[str, list[GoldStatement]]
) -> None:
    text, statements = case
    lines = []
    for number, statement in enumerate(statements, start=1):
        event = f"E{number}\tAttribution:T0"
        for index, role in enumerate(("Source", "Cue", "Content")):
            if pieces := getattr(statement, role.lower()):
                id = f"T{3 * number + index}"
                offsets = ";".join(f"{span.start} {span.end}" for span in pieces)
                words = " ".join(span.of(text).replace("\t", " ") for span in pieces)
                lines.append(f"{id}\t{role} {offsets}\t{words}\n")
                event += f" {role}:{id}"
        lines.append(event + "\n")
    folder = tmp_path_factory.mktemp("brat")
    assert read(folder, "".join(lines), text) == tuple(statements)
