"""Web archives: what is whole in them is read, what is damaged is told, memory stays small."""

from __future__ import annotations

import gzip
import io
import sys
import tracemalloc
import zipfile
import zlib
from datetime import UTC, datetime
from pathlib import Path

import brotli
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.errors import Damaged, InputError, NotAPage, NotFound
from sayso.page import coding, load, pages, warc
from sayso.page.warc import archived
from sayso.pipeline import Reader
from sayso.types import Page
from tests.archives import HTML, Archived, archive, page


def found(data: bytes) -> tuple[list[Page], list[InputError]]:
    """The pages of the archive, and what is wrong with it."""
    items = list(archived(io.BytesIO(data), "news.warc"))
    return [i for i in items if isinstance(i, Page)], [
        i for i in items if isinstance(i, InputError)
    ]


def numbers(data: bytes) -> list[int]:
    """Which of the numbered pages come out, each exactly as it went in."""
    known = {page(number).body: number for number in range(10)}
    return [known[one.data] for one in found(data)[0] if one.data in known]


@pytest.mark.parametrize("zipped", [True, False])
def test_pages_have_the_address_and_date_of_their_record(tmp_path: Path, zipped: bool) -> None:
    path = tmp_path / "news.warc"
    path.write_bytes(archive([page(1), page(2)], zipped=zipped)[0])
    first, second = pages([str(path)])
    assert isinstance(first, Page)
    assert isinstance(second, Page)
    assert first == Page(
        data=page(1).body,
        name=f"{path}: https://courier.example/1",
        media="html",
        file=str(path),
        address="https://courier.example/1",
        fetched=datetime(2026, 2, 17, 8, 30, tzinfo=UTC),
        charset="utf-8",
    )
    assert second.address == "https://courier.example/2"


def test_only_pages_that_were_found_count() -> None:
    records = [
        Archived("https://courier.example/robots.txt", b"x", (("Content-Type", "text/plain"),)),
        Archived("https://courier.example/gone", b"<p>Gone.", status="404 Not Found"),
        Archived("https://courier.example/moved", b"<p>Moved.", status="301 Moved"),
        Archived("https://courier.example/x.png", b"\x89PNG", (("Content-Type", "image/png"),)),
        Archived("https://courier.example/saved", b"<p>Saved.", kind="resource"),
        Archived("https://courier.example/x", b"<p>Old.", (("content-type", "TEXT/HTML"),)),
    ]
    assert [str(one.address)[24:] for one in found(archive(records)[0])[0]] == ["saved", "x"]
    none, errors = found(archive(records[:4])[0])
    assert not none
    assert [type(error) for error in errors] == [NotFound]


@pytest.mark.parametrize(
    ("encoding", "body"),
    [
        ("gzip", gzip.compress(page(1).body)),
        ("x-gzip", gzip.compress(page(1).body)),
        ("deflate", zlib.compress(page(1).body)),
        ("deflate", zlib.compress(page(1).body, wbits=-15)),
        ("br", brotli.compress(page(1).body)),
        ("br, gzip", gzip.compress(brotli.compress(page(1).body))),
        ("GZIP", page(1).body),
        ("br", page(1).body),
        ("deflate", page(1).body),
        ("identity", page(1).body),
    ],
)
def test_content_encodings_are_undone_and_false_claims_let_be(encoding: str, body: bytes) -> None:
    headers = (*HTML, ("Content-Encoding", encoding))
    (one,), errors = found(archive([Archived("https://courier.example/1", body, headers)])[0])
    assert (one.data, errors) == (page(1).body, [])


@pytest.mark.parametrize("encoding", ["gzip", "deflate", "br"])
def test_a_bomb_or_a_torn_body_is_refused_by_itself(
    encoding: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    compress = {"gzip": gzip.compress, "deflate": zlib.compress, "br": brotli.compress}[encoding]
    monkeypatch.setattr(coding, "LARGEST", 1 << 20)
    headers = (*HTML, ("Content-Encoding", encoding))
    bomb = Archived("https://courier.example/7", compress(b"<p>" + b"\0" * (64 << 20)), headers)
    torn = Archived("https://courier.example/8", compress(page(8).body)[:-9], headers)
    data = archive([bomb, torn, page(2)])[0]
    tracemalloc.start()
    good, errors = found(data)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert [one.data for one in good] == [page(2).body]
    assert [type(error) for error in errors] == [NotAPage, NotAPage]
    assert "larger than 1 MiB" in str(errors[0])
    assert "/8: damaged" in str(errors[1])
    assert peak < 16 << 20


def test_an_encoding_that_nobody_knows_is_named() -> None:
    headers = (*HTML, ("Content-Encoding", "zstd"))
    _, (error,) = found(archive([Archived("https://courier.example/1", b"x", headers)])[0])
    assert str(error).endswith("/1: is encoded as zstd, which is not read")


def test_chunks_are_joined_and_what_only_claims_them_is_let_be() -> None:
    headers = (*HTML, ("Transfer-Encoding", "chunked"))
    body = page(1).body
    chunked = b"%x;x=1\r\n%b\r\n%X\r\n%b\r\n0\r\n\r\n" % (9, body[:9], len(body) - 9, body[9:])
    records = [
        Archived("https://courier.example/1", chunked, headers),
        Archived("https://courier.example/1", body, headers),
    ]
    assert [one.data for one in found(archive(records)[0])[0]] == [body, body]


def test_a_page_too_large_is_refused_and_the_next_one_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(warc, "LARGEST", 2000)
    large = Archived("https://courier.example/9", b"<p>" + b"x" * 5000)
    film = Archived("https://courier.example/f", b"x" * 5000, (("Content-Type", "video/mp4"),))
    data = archive([large, film, page(1)])[0]
    assert numbers(data) == [1]
    (error,) = found(data)[1]
    assert "https://courier.example/9: larger than" in str(error)


def test_a_truncated_archive_says_where(tmp_path: Path) -> None:
    data, starts = archive([page(number) for number in range(4)])
    path = tmp_path / "news.warc.gz"
    path.write_bytes(data[: starts[2] + 30])
    items = list(pages([str(path)]))
    assert [isinstance(item, Page) for item in items] == [True, True, False]
    assert isinstance(items[2], Damaged)
    assert str(items[2]) == (
        f"{path}: damaged at byte {starts[2]} of the archive; what follows is left out"
    )


def test_reading_goes_on_behind_garbage() -> None:
    data, starts = archive([page(number) for number in range(4)])
    broken = data[: starts[2]] + b"garbage" * 400_000 + data[starts[2] :]
    assert numbers(broken) == [0, 1, 2, 3]
    (error,) = found(broken)[1]
    assert f"damaged at byte {starts[2]} of" in str(error)
    assert f"read on from byte {starts[2] + 7 * 400_000}" in str(error)


@st.composite
def damages(draw: st.DrawFn) -> tuple[bool, int, int, bytes]:
    """Whether to zip, and which bytes of a thousand to replace by which."""
    start = draw(st.integers(0, 999))
    length = draw(st.integers(0, 400))
    with_what = draw(st.one_of(st.just(b""), st.binary(max_size=3000)))
    return draw(st.booleans()), start, length, with_what


@settings(max_examples=300, deadline=None)
@given(damages())
def test_what_was_whole_is_kept_whatever_is_damaged(damage: tuple[bool, int, int, bytes]) -> None:
    zipped, permille, length, with_what = damage
    data, starts = archive([page(number) for number in range(6)], zipped=zipped)
    start = len(data) * permille // 1000
    end = min(start + length, len(data))
    broken = data[:start] + with_what + data[end:]
    whole = [n for n in range(6) if starts[n + 1] <= start or starts[n] >= end]
    if not broken.startswith((b"WARC/", b"\x1f\x8b")):
        return  # no archive any more
    kept = numbers(broken)
    assert [n for n in kept if n in whole] == whole
    assert kept == sorted(kept)
    if zipped and broken != data and len(kept) < 6:
        assert any(isinstance(error, Damaged) for error in found(broken)[1])


@settings(max_examples=200, deadline=None)
@given(st.integers(0, 10**6), st.booleans())
def test_a_cut_keeps_all_before_it_and_is_told(where: int, zipped: bool) -> None:
    data, starts = archive([page(number) for number in range(4)], zipped=zipped)
    where %= len(data)
    kept = numbers(data[:where])
    assert kept[: len(kept)] == list(range(len(kept)))
    assert len(kept) >= sum(start <= where for start in starts) - 1
    if not any(start - len("\r\n\r\n") <= where <= start for start in starts):
        assert found(data[:where])[1]


@given(st.binary(max_size=2000), st.booleans())
@settings(max_examples=200, deadline=None)
def test_any_bytes_end_in_pages_or_errors_of_ours(data: bytes, zipped: bool) -> None:
    start = gzip.compress(b"WARC/1.0\r\n" + data) if zipped else b"WARC/1.0\r\n" + data
    for item in archived(io.BytesIO(start), "news.warc"):
        assert isinstance(item, Page | InputError)


def test_an_archive_of_nothing_but_damage_is_given_up_in_the_end(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(warc, "MOST_DAMAGES", 20)
    errors = found(b"WARC/1.0\r\nA: b\r\n" * 1000)[1]
    assert len(errors) == 20
    assert "what follows is left out" in str(errors[-1])


def test_an_archive_comes_through_a_pipe_too(monkeypatch: pytest.MonkeyPatch) -> None:
    class Pipe(io.BytesIO):
        def seekable(self) -> bool:
            return False

    data, starts = archive([page(number) for number in range(4)])
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(Pipe(data)))
    assert [item.name for item in pages(["-"]) if isinstance(item, Page)] == [
        f"<stdin>: https://courier.example/{number}" for number in range(4)
    ]
    broken = data[: starts[2]] + b"garbage" + data[starts[2] :]
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(Pipe(broken)))
    items = list(pages(["-"]))
    assert [isinstance(item, Page) for item in items] == [True, True, False]
    assert "what follows is left out" in str(items[2])


def test_memory_is_that_of_one_page(tmp_path: Path) -> None:
    path = tmp_path / "news.warc.gz"
    path.write_bytes(archive([page(number, words=20_000) for number in range(40)])[0])
    tracemalloc.start()
    count = sum(isinstance(item, Page) for item in pages([str(path)]))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert count == 40
    assert peak < 10 * len(page(0, words=20_000).body)


def test_a_wacz_holds_archives(tmp_path: Path) -> None:
    path = tmp_path / "news.wacz"
    with zipfile.ZipFile(path, "w") as container:
        container.writestr("archive/a.warc.gz", archive([page(1)])[0])
        container.writestr("pages/pages.jsonl", "{}")
        container.writestr("archive/b.warc", archive([page(2)], zipped=False)[0])
    assert [item.address for item in pages([str(path)]) if isinstance(item, Page)] == [
        "https://courier.example/1",
        "https://courier.example/2",
    ]
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    (error,) = pages([str(path)])
    assert "a damaged zip file" in str(error)


def test_one_page_of_an_archive_loads_and_several_are_for_a_batch(tmp_path: Path) -> None:
    path = tmp_path / "news.warc.gz"
    path.write_bytes(archive([page(1)])[0])
    assert load(str(path)).address == "https://courier.example/1"
    path.write_bytes(archive([page(1), page(2)])[0])
    with pytest.raises(NotAPage, match="several pages"):
        load(str(path))


def test_workers_share_an_archive_and_keep_its_order(tmp_path: Path) -> None:
    texts = [
        f"<html><head><title>Ferry {number} to run again</title></head><body><article>"
        f"<h1>Ferry {number} to run again</h1><p>Ferry {number} will run again from May, said Nora "
        f"Quist, the operator's director. She added that {number} crews were ready to sail, and "
        "that the harbour would stay open through the winter for all who live on the islands.</p>"
        "</article></body></html>"
        for number in range(12)
    ]
    records = [
        Archived(f"https://courier.example/{number}", text.encode())
        for number, text in enumerate(texts)
    ]
    path = tmp_path / "news.warc.gz"
    data, starts = archive(records)
    path.write_bytes(data[: starts[5]] + b"garbage" + data[starts[5] :])
    reader = Reader()
    errors: list[InputError] = []
    read = [list(reader.read_many([path], workers=n, failed=errors.append)) for n in (1, 3)]
    assert read[0] == read[1]
    assert [record.article.addresses for record in read[0]] == [
        (f"https://courier.example/{number}",) for number in range(12)
    ]
    assert {record.article.file for record in read[0]} == {str(path)}
    assert [type(error) for error in errors] == [Damaged, Damaged]
