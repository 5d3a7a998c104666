"""The Python API with the shipped model: what a researcher's script relies on."""

from __future__ import annotations

import logging
from pathlib import Path

import pandas
import pytest

import sayso
from sayso.record import faults
from sayso.statements.kind import kind_of

ARTICLE = """Orchard growers vote down frost levy

Growers in the Ambrel valley have rejected a levy that would have paid for frost fans.

"We cannot pay twice for the same bad night," said Teodora Vance, who chairs the growers' league. \
She said that 31 of 40 members had voted against.

The valley council denied that the plan was dead. "We will be back in spring," its clerk, \
Imre Solberg, told reporters, adding that no orchard would be forced to join.
"""


@pytest.fixture(scope="module")
def reader() -> sayso.Reader:
    return sayso.Reader()


@pytest.fixture(scope="module")
def record(reader: sayso.Reader) -> sayso.Record:
    return reader.read_text(ARTICLE)


def test_who_said_what(record: sayso.Record) -> None:
    said = {row["speaker"]: row["content"] for row in record.rows() if row["kind"] == "direct"}
    assert said["Teodora Vance"] == '"We cannot pay twice for the same bad night,"'
    assert said["Imre Solberg"] == '"We will be back in spring,"'
    indirect = {row["content"]: row["speaker"] for row in record.rows() if row["kind"] != "direct"}
    assert indirect["that 31 of 40 members had voted against"] == "Teodora Vance"


def test_the_text_is_the_input_and_no_rule_is_broken(record: sayso.Record) -> None:
    assert record.article.text == ARTICLE
    assert faults(record) == []


def test_every_kind_agrees_with_the_quotation_marks(record: sayso.Record) -> None:
    from sayso.model import quotations_in

    text = record.article.text
    marks = quotations_in(text, [block.span for block in record.article.read_blocks])
    assert [s.kind for s in record.statements] == [
        kind_of(text, s.content, marks) for s in record.statements
    ]


def test_rows_make_a_table(record: sayso.Record) -> None:
    table = pandas.DataFrame(record.rows())
    assert len(table) == len(record.statements)
    first = table.iloc[0]
    assert record.article.text[first.start : first.end].startswith(first.content[:10])
    assert table.groupby("speaker").size()["Teodora Vance"] >= 2


def test_a_record_shows_itself_in_a_notebook(record: sayso.Record) -> None:
    shown = record._repr_html_()
    assert "Teodora Vance" in shown
    assert "<script" not in shown


def test_speakers_are_found_by_id(record: sayso.Record) -> None:
    assert record.speaker("p1") is record.speakers[0]
    with pytest.raises(KeyError):
        record.speaker("p99")


def test_a_failed_page_is_logged_and_nothing_is_printed(
    reader: sayso.Reader,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
) -> None:
    with caplog.at_level(logging.WARNING, logger="sayso"):
        assert list(reader.read_many([tmp_path / "none.txt"])) == []
    assert [r.name for r in caplog.records] == ["sayso"]
    assert "none.txt" in caplog.text
    assert capfd.readouterr() == ("", "")


def test_another_language_is_refused_by_name_unless_forced(tmp_path: Path) -> None:
    page = tmp_path / "porto.txt"
    page.write_text(
        "O porto reabre em maio\n\n"
        "A diretora do porto anunciou na segunda-feira que as obras terminam em maio e que os "
        "barcos de pesca podem voltar a atracar no cais antigo. Segundo a diretora, nenhum "
        "trabalhador perdeu o emprego durante as obras, que duraram quase dois anos.\n",
        encoding="utf-8",
    )
    with pytest.raises(sayso.OtherLanguage, match="Portuguese"):
        sayso.read(page)
    assert sayso.read(page, force=True).article.file == str(page)


def test_workers_must_be_a_number_of_processes(reader: sayso.Reader) -> None:
    with pytest.raises(sayso.UsageError, match="workers"):
        list(reader.read_many([], workers=0))


@pytest.mark.parametrize("text", ["", " \n\t\n"])
def test_nothing_to_read_is_refused(reader: sayso.Reader, text: str) -> None:
    with pytest.raises(sayso.InputError):
        reader.read_text(text)


@pytest.mark.parametrize(
    "text",
    [
        'Ada Quill said "we will see.\n\nNobody "answered" her" question.',
        "x" * 100_000,
        "word " * 60_000 + ", Ada Quill said.",
        "\u202eAda Quill said:\u202c “אבג”, then «здравствуйте» 🦑 and \U00020000.",
        "A\x00B said\x07 so.",
    ],
    ids=["unbalanced", "one word", "long paragraph", "scripts", "controls"],
)
def test_odd_text_gives_a_sound_record(text: str) -> None:
    record = sayso.read_text(text, force=True)
    assert record.article.text == text
    assert faults(record) == []
