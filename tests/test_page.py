"""Inputs become pages, or an error that says why not."""

import contextlib
import gzip
import io
import re
import sys
import tracemalloc
import zipfile
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.errors import InputError, NotAPage, NotFound, Unreadable
from sayso.page import coding, expand, files, load
from sayso.types import Media

HTML = b"<!DOCTYPE html><html><head><title>Tugs</title></head><body><p>Tied up.</p></body></html>"


def zipped(name: str) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as container:
        container.writestr(name, HTML)
    return stream.getvalue()


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("b.txt", "a.html", "sub/c.htm.gz", "sub/d.xhtml", "z.TEXT", "x.pdf", ".git/e.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(b"Tied up.")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_folder_stands_for_its_pages_in_order_without_hidden_ones(folder: Path) -> None:
    found = [str(Path(str(name)).relative_to(folder)) for name in expand([str(folder)])]
    assert found == [
        "a.html",
        "b.txt",
        "z.TEXT",
        str(Path("sub/c.htm.gz")),
        str(Path("sub/d.xhtml")),
    ]


def test_files_stdin_and_addresses_stand_for_themselves(folder: Path) -> None:
    named = ["x.pdf", "-", "https://courier.example/?a=*", "b.txt", "b.txt"]
    assert list(expand(named)) == named


def test_patterns_are_matched_where_the_shell_did_not(folder: Path) -> None:
    assert list(expand(["?.*"])) == ["a.html", "b.txt", "x.pdf", "z.TEXT"]
    assert list(expand(["s*"])) == [str(Path("sub/c.htm.gz")), str(Path("sub/d.xhtml"))]
    assert list(expand(["**/*.xhtml"])) == [str(Path("sub/d.xhtml"))]


def test_a_path_with_glob_characters_that_exists_is_that_path(folder: Path) -> None:
    (folder / "[ab].txt").write_bytes(b"Tied up.")
    assert list(expand(["[ab].txt"])) == ["[ab].txt"]


@pytest.mark.parametrize(
    ("input", "kind", "words"),
    [
        ("a.htm", NotFound, "did you mean a.html?"),
        (str(Path("sub/d.xhtm")), NotFound, "d.xhtml?"),
        ("*.docx", NotFound, "no file matches this pattern"),
        ("nowhere/a.html", NotFound, "there is no folder nowhere"),
        ("", NotFound, "an empty name"),
        ("a\0b", NotFound, "no such file"),
        (
            "htps://courier.example/harbour",
            NotFound,
            "did you mean https://courier.example/harbour?",
        ),
        (
            "https:/courier.example/harbour",
            NotFound,
            "did you mean https://courier.example/harbour?",
        ),
        ("www.courier.example/harbour", NotFound, "mean https://www.courier.example/harbour?"),
        ("courier.example/harbour", NotFound, "did you mean https://courier.example/harbour?"),
    ],
)
def test_what_is_not_there_gets_a_helpful_line(
    folder: Path, input: str, kind: type[InputError], words: str
) -> None:
    (error,) = expand([input])
    assert isinstance(error, kind)
    assert words in str(error)
    assert "\n" not in str(error)
    with pytest.raises(kind, match=re.escape(words)):
        load(input)


def test_expanding_goes_on_past_what_is_missing(folder: Path) -> None:
    first, second = expand(["gone.txt", "b.txt"])
    assert isinstance(first, NotFound)
    assert second == "b.txt"


def test_a_folder_without_pages_is_said_to_be_one(tmp_path: Path) -> None:
    (tmp_path / "notes.pdf").write_bytes(b"%PDF-1.7")
    (error,) = expand([str(tmp_path)])
    assert isinstance(error, NotFound)
    assert ".html" in str(error)


def test_a_name_too_long_for_the_system_is_an_error_of_ours(folder: Path) -> None:
    (name,) = expand(["x" * 5000])
    with pytest.raises((NotFound, Unreadable)):
        load(str(name))


def test_a_name_that_is_no_text_can_be_printed(folder: Path) -> None:
    (error,) = expand(["caf\udce9.txt"])
    assert str(error).startswith("caf\ufffd.txt: ")


def test_a_page_carries_bytes_name_and_file(tmp_path: Path) -> None:
    path = tmp_path / "harbour.html"
    path.write_bytes(HTML)
    page = load(str(path))
    assert (page.data, page.name, page.file, page.media) == (HTML, str(path), str(path), "html")


def test_stdin_is_read_as_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(gzip.compress(HTML))))
    page = load("-")
    assert (page.data, page.name, page.file, page.media) == (HTML, "<stdin>", None, "html")


@pytest.mark.parametrize(
    ("name", "data", "media"),
    [
        ("a.txt", HTML, "html"),
        ("a.html", b"Tied up, she said.", "html"),
        ("a.htm.gz", b"Tied up, she said.", "html"),
        ("a", b"Tied up, she said.", "text"),
        ("a", b"  <!-- saved -->\n<div><p>Tied up.</p></div>", "html"),
        ("a", b'<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "x"><html/>', "html"),
        ("a", b"Warning: line 3\n<html lang=en><head></head>", "html"),
        ("a.txt", b"The <p> tag, he wrote, opens a paragraph.", "text"),
        ("a", HTML.decode().encode("utf-16"), "html"),
        ("a", HTML.decode().encode("utf-16-be"), "html"),
        ("a", "Tied up, she said.".encode("utf-16"), "text"),
        ("a", "Tied up, she said.".encode("utf-16-le"), "text"),
        ("a", b"caf\xe9 said no", "text"),
        ("a.html", b"<p>Tied \0 up.</p>", "html"),
        ("a.html", b"%PDF-1.7\n...", "pdf"),
        ("a", b"From: Tug\r\nMessage-ID: <1@x>\r\n\r\nTied up.", "mail"),
        ("a.txt", b"From: Tug\nMIME-Version: 1.0\n\nTied up.", "mail"),
        ("a", b"From: Tug\nMIME-Version: 1.0\nContent-Type: multipart/related;\n x=1\n\n", "mhtml"),
        ("a", b"From: the harbour\nSaid: nothing\n\nTied up.", "text"),
    ],
)
def test_media_follows_the_content_then_the_suffix(
    tmp_path: Path, name: str, data: bytes, media: str
) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    assert load(str(path)).media == media


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "empty"),
        (b" \r\n\t\0", "empty"),
        (b"\x89PNG\r\n\x1a\n", "looks like a PNG image"),
        (b"\xff\xd8\xff\xe0..", "looks like a JPEG image"),
        (b"PK\x03\x04....", "a damaged zip file"),
        (zipped("word/document.xml"), "looks like a zip archive or an office document"),
        (b"{\\rtf1 Tied up}", "looks like an RTF"),
        (b'<?xml version="1.0"?><urlset><url/></urlset>', "looks like XML"),
        (b"Tied\0up", "binary"),
        (bytes(range(256)) * 4, "binary"),
        (gzip.compress(gzip.compress(HTML)), "gzip file in a gzip file"),
        (gzip.compress(HTML)[:-12], "damaged gzip"),
        (gzip.compress(HTML)[:20] + b"garbage garbage garbage", "damaged gzip"),
        (gzip.compress(b""), "empty"),
    ],
)
def test_what_is_no_page_is_named(tmp_path: Path, data: bytes, words: str) -> None:
    path = tmp_path / "thing.html"
    path.write_bytes(data)
    with pytest.raises(NotAPage) as raised:
        load(str(path))
    assert words in str(raised.value)
    assert str(raised.value).startswith(str(path))


def test_a_folder_is_no_page(tmp_path: Path) -> None:
    with pytest.raises(NotAPage, match="is a folder"):
        load(str(tmp_path))


@pytest.mark.parametrize(
    "error", [PermissionError(13, "Permission denied"), OSError(5, "Input/output error")]
)
def test_what_the_system_refuses_is_unreadable(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: OSError
) -> None:
    class Refusing(io.BufferedReader):
        def peek(self, size: int = 0, /) -> bytes:
            raise error

    path = tmp_path / "a.html"
    path.write_bytes(HTML)
    monkeypatch.setattr(Path, "open", lambda *_: Refusing(io.BytesIO()))
    with pytest.raises(Unreadable, match=str(error.strerror)) as raised:
        load(str(path))
    assert raised.value.__cause__ is error


def test_a_gzip_bomb_is_refused_in_bounded_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(coding, "LARGEST", 1 << 20)
    monkeypatch.setattr(files, "LARGEST", 1 << 20)
    path = tmp_path / "bomb.html.gz"
    with gzip.open(path, "wb", compresslevel=9) as stream:
        for _ in range(256):
            stream.write(b"\0" * (1 << 20))
    tracemalloc.start()
    with pytest.raises(NotAPage, match="larger than 1 MiB"):
        load(str(path))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 16 << 20


def test_what_is_as_large_as_can_be_is_read_and_a_byte_more_is_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(coding, "LARGEST", 1 << 20)
    monkeypatch.setattr(files, "LARGEST", 1 << 20)
    path = tmp_path / "a.txt"
    path.write_bytes(b"x" * (1 << 20))
    assert len(load(str(path)).data) == 1 << 20
    path.write_bytes(b"x" * ((1 << 20) + 1))
    with pytest.raises(NotAPage, match="larger than 1 MiB"):
        load(str(path))


@given(st.binary(max_size=400))
def test_any_bytes_are_a_page_or_an_error_of_ours(data: bytes) -> None:
    stdin = sys.stdin
    sys.stdin = io.TextIOWrapper(io.BytesIO(data))
    try:
        with contextlib.suppress(InputError):
            assert load("-").media in get_args(Media)
    finally:
        sys.stdin = stdin
