"""Every format is read back by the software it is for, and says what the record says."""

from __future__ import annotations

import io
import json
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import duckdb
import pandas
import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from pyld import jsonld
from spacy.tokens import DocBin
from typer.testing import CliRunner

from sayso.cli import app
from sayso.errors import FormatError, UsageError
from sayso.evaluate.brat import standoff
from sayso.record import (
    FileFormat,
    dump_annotations,
    dump_csv,
    dump_parquet,
    dump_quotations,
    dump_quotebank,
    from_doc,
    load_jsonl,
    rows,
    to_doc,
)
from sayso.store import Store
from sayso.types import Record
from tests.example import EXAMPLE
from tests.strategies import records

RECORD = replace(EXAMPLE, figures=(), voice=())
NLP = spacy.blank("en")


def dumped(dump: object, found: list[Record], **options: object) -> str:
    stream = io.StringIO(newline="")
    dump(found, stream, **options)  # type: ignore[operator]
    return stream.getvalue()


@settings(max_examples=50, deadline=None)
@given(st.lists(records(), max_size=2))
def test_csv_comes_back_in_pandas(found: list[Record]) -> None:
    wanted = [row for record in found for row in rows(record)]
    table = pandas.read_csv(
        io.StringIO(dumped(dump_csv, found), newline=""),
        keep_default_na=False,
        dtype=str,
        lineterminator=None,
    )
    assert len(table) == len(wanted)
    for row, (_, read) in zip(wanted, table.iterrows(), strict=True):
        assert (int(read["start"]), int(read["end"])) == (row["start"], row["end"])
        assert read["content"].removeprefix("'").replace("\r\n", "\n") == str(
            row["content"]
        ).removeprefix("'").replace("\r\n", "\n")


@pytest.mark.parametrize("name", ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "=cmd|' /C calc'!A0"])
def test_no_cell_is_run_by_a_spreadsheet(name: str) -> None:
    first = replace(RECORD.speakers[0], name=name)
    record = replace(RECORD, speakers=(first, *RECORD.speakers[1:]))
    table = pandas.read_csv(io.StringIO(dumped(dump_csv, [record])), dtype=str)
    assert table["speaker"][1] == f"'{name}"


def test_rows_lead_to_their_words() -> None:
    (address,) = RECORD.article.addresses
    for row, statement in zip(rows(RECORD), RECORD.statements, strict=True):
        assert row["link"] == RECORD.link(statement)
        assert str(row["link"]).startswith(f"{address}#:~:text=")
    without = replace(RECORD, article=replace(RECORD.article, addresses=()))
    assert {row["link"] for row in rows(without)} == {None}


def test_excel_is_told_that_csv_is_utf_8() -> None:
    assert dumped(dump_csv, [RECORD], bom=True) == "\ufeff" + dumped(dump_csv, [RECORD])


@settings(max_examples=20, deadline=None)
@given(st.lists(records(), max_size=3))
def test_parquet_comes_back_in_duckdb(found: list[Record]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "desk.parquet")
        with path.open("wb") as stream:
            dump_parquet(found, stream)
        read = duckdb.sql(f"SELECT * FROM read_parquet('{path}')")
        names = read.columns
        table = [dict(zip(names, row, strict=True)) for row in read.fetchall()]
    assert table == [row for record in found for row in rows(record)]


def context(address: str, _: object) -> dict[str, object]:
    """Small contexts in the place of those on the web."""
    vocabulary = "http://www.w3.org/ns/oa#" if "anno" in address else "https://schema.org/"
    terms: dict[str, object] = {"@vocab": vocabulary}
    if "anno" in address:
        terms |= {"id": "@id", "type": "@type", "items": {"@id": "as:items", "@container": "@list"}}
    return {
        "contextUrl": None,
        "documentUrl": address,
        "contentType": "application/ld+json",
        "document": {"@context": terms},
    }


@settings(max_examples=30, deadline=None)
@given(st.lists(records(), max_size=2))
def test_web_annotations_are_json_ld_and_select_the_content(found: list[Record]) -> None:
    page = json.loads(dumped(dump_annotations, found))
    expanded = jsonld.expand(page, {"documentLoader": context})
    assert expanded[0]["@type"] == ["http://www.w3.org/ns/oa#AnnotationPage"]
    texts = {f"urn:sha256:{record.article.id}": record.article.text for record in found}
    count = 0
    for annotation in page["items"]:
        text = texts[annotation["id"].partition("#")[0]]
        target = annotation["target"]
        for one in target if isinstance(target, list) else [target]:
            quote, position = one["selector"]
            start, end = position["start"], position["end"]
            assert quote["exact"] == text[start:end]
            assert text[:start].endswith(quote["prefix"])
            assert text[end:].startswith(quote["suffix"])
        count += 1
    assert count == sum(len(record.statements) for record in found)


@settings(max_examples=30, deadline=None)
@given(st.lists(records(), max_size=2))
def test_quotations_are_json_ld(found: list[Record]) -> None:
    expanded = jsonld.expand(
        json.loads(dumped(dump_quotations, found)), {"documentLoader": context}
    )
    quoted = [s for record in found for s in record.statements if s.kind != "indirect"]
    graph = expanded[0].get("@graph", expanded) if expanded else []
    assert sum(g.get("@type") == ["https://schema.org/Quotation"] for g in graph) == len(quoted)


def test_quotebank_has_its_columns() -> None:
    text = dumped(dump_quotebank, [RECORD])
    table = pandas.read_json(io.StringIO(text), lines=True)
    assert [*table.columns] == [
        *("quoteID", "quotation", "speaker", "qids", "date", "numOccurrences"),
        *("probas", "urls", "phase"),
    ]
    assert table["speaker"][0] == "Lena Marsh; Tom Oduya"
    assert table["urls"][0] == [*RECORD.article.addresses]


@settings(max_examples=60, deadline=None)
@given(records())
def test_a_doc_gives_its_record_back(record: Record) -> None:
    doc = to_doc(record, NLP.vocab)
    assert doc.text == record.article.text
    kept = list(DocBin(docs=[doc], store_user_data=True).get_docs(NLP.vocab))
    assert from_doc(doc) == record
    assert from_doc(kept[0]) == record


def test_spans_that_were_changed_in_a_doc_come_back() -> None:
    doc = to_doc(RECORD)
    [cue] = [span for span in doc.spans["cue"] if span.id_ == "s1"]
    assert cue.text == "called"
    assert doc.spans["content"][0].label_ == "mixed"
    doc.spans["cue"] = [span for span in doc.spans["cue"] if span.id_ != "s1"]
    assert from_doc(doc).statements[0].cue == ()
    with pytest.raises(FormatError, match="without a record"):
        from_doc(NLP("Somebody spoke."))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.create(tmp_path / "desk.sayso") as store:
        store.keep(RECORD)
        yield store


def run(*arguments: object, code: int = 0) -> str:
    done = CliRunner().invoke(app, [str(argument) for argument in arguments])
    assert done.exit_code == code, done.output
    return done.output


def test_a_store_is_exported_with_its_corrections(store: Store, tmp_path: Path) -> None:
    store.correct(f"{RECORD.article.id[:8]}:s2", speakers=["Rui Falk"])
    shown = store.record(1)
    run("export", store.path, "-f", "jsonl", "-o", tmp_path / "desk.jsonl")
    with (tmp_path / "desk.jsonl").open(encoding="utf-8") as stream:
        assert [*load_jsonl(stream)] == [shown]
    assert "Rui Falk" in run("export", store.path, "-f", "csv")
    for format in ("parquet", "webannotation", "quotebank", "jsonld"):
        run("export", store.path, "-f", format, "-o", tmp_path / format)
        assert (tmp_path / format).stat().st_size > 100
    read = duckdb.read_parquet(str(tmp_path / "parquet")).project("speaker").fetchall()
    assert read[1] == ("Rui Falk",)


def test_corrected_articles_are_exported_for_training(store: Store, tmp_path: Path) -> None:
    run("export", store.path, "-f", "brat", "--corrected", "-o", tmp_path / "none")
    assert [*(tmp_path / "none").iterdir()] == []
    store.correct(f"{RECORD.article.id[:8]}:s1", drop=True)
    run("export", store.path, "-f", "brat", "--corrected", "-o", tmp_path / "brat")
    [text] = (tmp_path / "brat").glob("*.txt")
    assert text.read_bytes().decode() == RECORD.article.text
    ann = text.with_suffix(".ann")
    found = standoff(ann.read_text("utf-8"), RECORD.article.text, ann)
    assert len(found) == sum(s.within is None for s in RECORD.statements) - 1


def test_an_export_of_nothing_is_a_table_of_nothing(tmp_path: Path) -> None:
    with Store.create(tmp_path / "empty.sayso") as empty:
        assert run("export", empty.path, "-f", "csv").startswith("article,address,")
        assert json.loads(run("export", empty.path, "-f", "jsonld"))["@graph"] == []


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["-f", "parquet"], "parquet is no text"),
        (["-f", "brat"], "brat needs a folder"),
        (["-f", "jsonl", "--bom"], "--bom goes with --format csv"),
    ],
)
def test_wrong_exports_say_the_way_out(store: Store, options: list[str], message: str) -> None:
    assert message in run("export", store.path, *options, code=2)


def test_a_missing_extra_is_told_with_its_install_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "spacy", None)
    with pytest.raises(UsageError, match=r"pip install 'sayso\[spacy\]'"):
        to_doc(RECORD)
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(UsageError, match=r"pip install 'sayso\[parquet\]'"):
        dump_parquet([RECORD], io.BytesIO())


def test_a_store_exports_in_python_what_the_command_does(tmp_path: Path) -> None:
    formats: list[FileFormat] = [
        *("jsonl", "csv", "parquet", "webannotation", "quotebank", "jsonld"),
    ]
    with Store.create(tmp_path / "desk.sayso") as store:
        store.keep(RECORD)
        for form in formats:
            mode = "wb" if form == "parquet" else "w"
            text = {} if form == "parquet" else {"encoding": "utf-8", "newline": ""}
            # the overloads of open go by a mode that stands in the code
            with (tmp_path / form).open(mode, **text) as stream:  # type: ignore[call-overload]
                store.export(form, stream)
        with pytest.raises(UsageError, match="is no format"):
            # no format of a stream: what the types forbid is to be refused as well
            store.export("brat", io.StringIO())  # type: ignore[arg-type]
    for form in formats:
        output = str(tmp_path / f"{form}.cli")
        command = ["export", str(tmp_path / "desk.sayso"), "--format", form, "--output", output]
        assert CliRunner().invoke(app, command).exit_code == 0
        assert Path(output).read_bytes() == (tmp_path / form).read_bytes()
