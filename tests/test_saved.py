"""Saved pages, mails and PDFs: what is in them is read like any other page."""

from __future__ import annotations

import sys
from email.message import EmailMessage
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.article import read_page
from sayso.errors import InputError, NotAPage
from sayso.page import load, unwrapped
from sayso.types import Article, Page

BODY = (
    "<article><h1>Ferry to run again</h1><p>The night ferry will run again from May, said Nora "
    "Quist, the operator\u2019s director.</p><p>She added that forty crews were ready to sail and "
    "that the old harbour would stay open through the winter.</p></article>"
)
SAVED = f"""From: <Saved by Blink>
Snapshot-Content-Location: https://lantern.example/ferry
Subject: Ferry to run again
Date: Tue, 17 Feb 2026 08:30:00 -0000
MIME-Version: 1.0
Content-Type: multipart/related;
\ttype="text/html";
\tboundary="----B"

------B
Content-Type: image/png
Content-Transfer-Encoding: base64
Content-Location: https://lantern.example/x.png

iVBORw0KGgo=
------B
Content-Type: text/html
Content-Transfer-Encoding: quoted-printable
Content-Location: https://lantern.example/ferry

<!DOCTYPE html><html><head><meta charset=3D"utf-8"></head><body>{
    BODY.replace(chr(0x2019), "=E2=80=99")
}</body></html>
------B--
"""


def article(tmp_path: Path, name: str, data: bytes) -> Article:
    path = tmp_path / name
    path.write_bytes(data)
    return read_page(unwrapped(load(str(path))))


def refused(tmp_path: Path, name: str, data: bytes) -> str:
    with pytest.raises(NotAPage) as raised:
        article(tmp_path, name, data)
    return str(raised.value)


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_mhtml_is_the_page_that_was_saved(tmp_path: Path, ending: str) -> None:
    data = SAVED.replace("\n", ending).encode()
    page = load(str(written(tmp_path / "a.mhtml", data)))
    assert page.data == data
    read = read_page(unwrapped(page))
    assert read.title == "Ferry to run again"
    assert read.addresses == ("https://lantern.example/ferry",)
    assert "said Nora Quist, the operator\u2019s director." in read.text


def written(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


@pytest.mark.parametrize(
    "note",
    [
        "<!-- saved from url=(0029)https://lantern.example/ferry -->",
        "<!--\n Page saved with SingleFile \n url: https://lantern.example/ferry \n saved: x -->",
    ],
)
def test_html_that_a_browser_saved_knows_its_address(tmp_path: Path, note: str) -> None:
    html = f"<!DOCTYPE html>\n{note}\n<html><body>{BODY}</body></html>"
    assert article(tmp_path, "a.html", html.encode()).addresses == (
        "https://lantern.example/ferry",
    )
    odd = html.replace("https:", "file:")
    assert article(tmp_path, "a.html", odd.encode()).addresses == ()


def mail(plain: str | None, html: str | None) -> bytes:
    message = EmailMessage()
    message["From"] = "Lantern <news@lantern.example>"
    message["To"] = "readers@lantern.example"
    message["Subject"] = "Ferry to run again \u2013 from May"
    message["Date"] = "Tue, 17 Feb 2026 08:30:00 +0100"
    message["Message-ID"] = "<1@lantern.example>"
    if plain is not None:
        message.set_content(plain)
    if html is not None:
        message.add_alternative(html, subtype="html")
    message.add_attachment(b"%PDF-1.7", maintype="application", subtype="pdf")
    return message.as_bytes()


def test_a_mail_is_its_text_under_its_subject(tmp_path: Path) -> None:
    data = mail("The ferry runs from May, said Nora Quist \u2013 again.\n", None)
    read = article(tmp_path, "a.eml", data)
    assert read.title == "Ferry to run again \u2013 from May"
    assert read.text.rstrip().endswith("said Nora Quist \u2013 again.")


def test_a_newsletter_is_read_as_html(tmp_path: Path) -> None:
    read = article(tmp_path, "a.eml", mail("See the other part.", f"<html>{BODY}</html>"))
    assert "operator\u2019s director." in read.text
    assert "See the other part" not in read.text
    assert read.published
    assert read.published.startswith("2026-02-17")


def test_a_mail_with_a_field_without_an_end_is_refused_at_once(tmp_path: Path) -> None:
    endless = b"From: a@b.invalid\nMIME-Version: 1.0\nSubject: " + b"x " * 9000 + b"\n\nThe text.\n"
    assert "a header field without an end" in refused(tmp_path, "endless.eml", endless)


def test_a_charset_that_only_python_knows_means_nothing(tmp_path: Path) -> None:
    data = mail("The ferry runs from May, said Nora Quist.\n", None)
    data = data.replace(b'charset="utf-8"', b'charset="punycode"')
    assert b"punycode" in data
    assert article(tmp_path, "a.eml", data).text.rstrip().endswith("said Nora Quist.")


def test_mails_and_saved_pages_without_text_are_refused(tmp_path: Path) -> None:
    message = EmailMessage()
    message["From"] = message["Message-ID"] = "x"
    message.set_content(b"x", maintype="image", subtype="png")
    assert "a mail without text" in refused(tmp_path, "a.eml", message.as_bytes())
    without = SAVED.replace("text/html", "text/css").encode()
    assert "a saved page without HTML" in refused(tmp_path, "a.mhtml", without)


@settings(max_examples=150, deadline=None)
@given(st.integers(0, 2000), st.integers(0, 60), st.binary(max_size=60))
def test_damaged_mails_end_in_pages_or_errors_of_ours(at: int, cut: int, junk: bytes) -> None:
    for media, data in (("mhtml", SAVED.encode()), ("mail", mail("Ferry.", f"<p>{BODY}"))):
        broken = data[:at] + junk + data[at + cut :]
        try:
            opened = unwrapped(Page(data=broken, name="a", media=media))  # type: ignore[arg-type]
            assert opened.media in ("html", "text")
        except InputError:
            pass


def pdf(*sheets: list[tuple[float, float, float, str]]) -> bytes:
    """A PDF of lines: their left edge, base line, size and words."""
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", b""]
    objects.append(b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>")
    kids = []
    for lines in sheets:
        drawn = b"".join(
            b"BT /F1 %g Tf %g %g Td (%b) Tj ET\n" % (size, x, y, text.encode("cp1252"))
            for x, y, size, text in lines
        )
        objects.append(b"<</Length %d>>stream\n%b\nendstream" % (len(drawn), drawn))
        objects.append(
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents %d 0 R"
            b"/Resources<</Font<</F1 3 0 R>>>>>>" % len(objects)
        )
        kids.append(b"%d 0 R" % len(objects))
    objects[1] = b"<</Type/Pages/Kids[%b]/Count %d>>" % (b" ".join(kids), len(kids))
    data, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj%b\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (
        len(objects) + 1,
        len(data),
    )
    return data + b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + table + end


SHEET = [
    (50.0, 750.0, 20.0, "Ferry to run again"),
    (50.0, 700.0, 10.0, "The night ferry will run again from May, said Nora Quist, the oper-"),
    (50.0, 688.0, 10.0, "ator\u2019s director, on Tuesday. Forty crews are ready to sail, she"),
    (50.0, 676.0, 10.0, "added."),
    (62.0, 664.0, 10.0, "The ministry denied that any talks had been held with the crews or"),
    (50.0, 652.0, 10.0, "with the union."),
    (50.0, 628.0, 10.0, "Ferries stopped in the autumn."),
]


def test_the_text_layer_of_a_pdf_is_read_in_paragraphs(tmp_path: Path) -> None:
    read = article(tmp_path, "a.pdf", pdf(SHEET, [(50.0, 700.0, 10.0, "Second sheet.")]))
    assert read.title == "Ferry to run again"
    assert [read.text[block.start : block.end] for block in read.blocks[1:]] == [
        "The night ferry will run again from May, said Nora Quist, the oper-ator\u2019s director, "
        "on Tuesday. Forty crews are ready to sail, she added.",
        "The ministry denied that any talks had been held with the crews or with the union.",
        "Ferries stopped in the autumn.",
        "Second sheet.",
    ]


def test_pdfs_that_cannot_be_read_are_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "without a text layer" in refused(tmp_path, "a.pdf", pdf([]))
    assert "a damaged PDF" in refused(tmp_path, "a.pdf", pdf(SHEET)[:300])
    monkeypatch.setattr("sayso.page.pdf.MOST_SHEETS", 1)
    assert "more than 1 pages" in refused(tmp_path, "a.pdf", pdf(SHEET, SHEET))
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    assert "pip install 'sayso[pdf]'" in refused(tmp_path, "a.pdf", pdf(SHEET))
