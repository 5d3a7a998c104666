"""Plain text becomes an article: its characters, its blocks, its language."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.article import from_text, read_page
from sayso.decoding import decode
from sayso.errors import NotAPage, OtherLanguage
from sayso.types import Article, Page

STORY = (
    "Harbour crews vote to strike\n\n"
    "At least 40 tugs stay tied up from Friday, the pilots' union said.\n"
    'The port has "a week, not a month" to answer, Marta Okafor said.\n'
)


def page(data: bytes, charset: str | None = None) -> Page:
    return Page(data=data, name="a.txt", media="text", file="a.txt", charset=charset)


def words(article: Article) -> list[tuple[str, str]]:
    return [(block.role, article.text[block.start : block.end]) for block in article.blocks]


def roles(text: str) -> list[str]:
    return [block.role for block in from_text(text).blocks]


def test_the_first_line_is_the_title_and_every_other_a_paragraph() -> None:
    article = from_text(STORY)
    assert words(article) == [
        ("title", "Harbour crews vote to strike"),
        ("paragraph", "At least 40 tugs stay tied up from Friday, the pilots' union said."),
        ("paragraph", 'The port has "a week, not a month" to answer, Marta Okafor said.'),
    ]
    assert article.title == "Harbour crews vote to strike"
    assert article.id == hashlib.sha256(STORY.encode()).hexdigest()
    assert all(block.origin is None for block in article.blocks)


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r", "\u2029"])
def test_newlines_are_kept_as_they_are(newline: str) -> None:
    text = STORY.replace("\n", newline)
    article = read_page(page(text.encode()))
    assert article.text == text
    assert len(article.blocks) == 3


def test_file_and_address_come_along() -> None:
    article = read_page(
        Page(data=STORY.encode(), name="a", media="text", file="a", address="https://c.example/a")
    )
    assert (article.file, article.addresses) == ("a", ("https://c.example/a",))


def test_a_byte_order_mark_is_no_part_of_the_text() -> None:
    assert read_page(page(b"\xef\xbb\xbf" + STORY.encode())).text == STORY
    assert read_page(page(STORY.encode("utf-16"))).text == STORY


TEXTS = st.one_of(
    st.text(st.characters(exclude_categories=["Cs"])),
    st.lists(
        st.sampled_from(["a", "long words", "\n", "\r\n", "\n\n", " ", "\u2028", "é.", "x" * 40])
    ).map("".join),
)


@given(TEXTS.filter(str.strip))
def test_plain_text_is_kept_and_its_blocks_cover_it(text: str) -> None:
    article = from_text(text)
    assert article.text == text
    end = 0
    for block in article.blocks:
        assert not text[end : block.start].strip()
        inner = text[block.start : block.end]
        assert inner == inner.strip() != ""
        end = block.end
    assert not text[end:].strip()


def test_lone_surrogates_are_replaced_one_by_one() -> None:
    article = from_text("Tugs \ud83d tied up\nThe port said no.")
    assert article.text == "Tugs \ufffd tied up\nThe port said no."


WRAPPED = """Harbour crews vote to strike

At least 40 tugs stay tied up from Friday. Marta Okafor, head of the
pilots' union, announced the vote on Tuesday after a meeting that went
on until midnight.

The port has "a week, not a month" to answer, she said, adding that the
ministry denied any talks. Nobody at the ministry was to be reached.

    Shipping lines began to send their vessels to other ports, where the
    berths are said to be full until the end of the month.
"""


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_hard_wrapped_lines_join_into_paragraphs(newline: str) -> None:
    article = from_text(WRAPPED.replace("\n", newline))
    found = words(article)
    assert [role for role, _ in found] == ["title", "paragraph", "paragraph", "paragraph"]
    assert found[1][1].startswith("At least 40 tugs")
    assert found[1][1].endswith("on until midnight.")
    assert found[3][1].endswith("end of the month.")


def test_a_wrapped_title_without_a_blank_line_below_stays_apart() -> None:
    article = from_text(WRAPPED.replace("strike\n\n", "strike\n"))
    assert [role for role, _ in words(article)][:2] == ["title", "paragraph"]
    assert article.title == "Harbour crews vote to strike"


@pytest.mark.parametrize(
    "text",
    [
        "Harbour crews vote\nThe union said no on Monday.\nThe port said yes on Tuesday.\n",
        "Tugs\n" + "The port of Northhaven stays closed until the talks are over, it said.\n" * 6,
        "Tugs\n"
        + "A paragraph that goes on for long is a line of its own. " * 9
        + "\nAnd so on.\nEnd.",
    ],
)
def test_lines_that_are_paragraphs_stay_so(text: str) -> None:
    assert len(from_text(text).blocks) == len(text.split("\n")) - text.endswith("\n")


@pytest.mark.parametrize(
    ("first", "role"),
    [
        ("Harbour crews vote to strike", "title"),
        (
            "The crews voted on Monday " + "after long talks " * 6 + "to strike, the union said.",
            "paragraph",
        ),
        ("Harbour crews vote " + "and vote again " * 14, "paragraph"),
    ],
)
def test_a_first_line_too_long_for_a_title_is_a_paragraph(first: str, role: str) -> None:
    assert roles(first + "\nThe port said nothing.") == [role, "paragraph"]


def test_a_text_of_one_line_has_no_title() -> None:
    article = from_text("The port said nothing.")
    assert (roles("The port said nothing."), article.title) == (["paragraph"], None)


@pytest.mark.parametrize("text", ["", " \n\t\r\n", "\u2003"])
def test_no_text_is_no_page(text: str) -> None:
    with pytest.raises(NotAPage, match=r"^<text>: empty"):
        from_text(text)
    with pytest.raises(NotAPage, match=r"^a\.txt: empty"):
        read_page(page(text.encode()))


def test_a_paragraph_of_ten_megabytes_is_one_block() -> None:
    text = "Tugs\n" + "The port said that the tugs would stay tied up. " * 210_000
    article = from_text(text)
    assert [block.role for block in article.blocks] == ["title", "paragraph"]
    assert article.blocks[-1].end == len(text.rstrip())


CURLY = "“No,” said Zoë – the café’s owner."


@pytest.mark.parametrize(
    ("data", "charset", "text"),
    [
        (CURLY.encode(), None, CURLY),
        (CURLY.encode("cp1252"), None, CURLY),
        (CURLY.encode("cp1252"), "iso-8859-1", CURLY),
        (CURLY.encode("cp1252"), "utf-8", CURLY),
        (CURLY.encode(), "iso-8859-1", CURLY.encode().decode("cp1252", "replace")),
        (CURLY.encode(), "utf-8", CURLY),
        (CURLY.encode("utf-16"), None, CURLY),
        (CURLY.encode("utf-16-be"), None, CURLY),
        (CURLY.encode("utf-16-le"), "utf-8", CURLY),
        (CURLY.encode("utf-8-sig"), "iso-8859-1", CURLY),
        (CURLY.encode() + b"\xff", None, CURLY + "\ufffd"),
        (CURLY.encode("cp1252"), "no-such-charset", CURLY),
        ("Порт".encode("koi8-r"), "koi8-r", "Порт"),
    ],
)
def test_decoding_finds_the_charset(data: bytes, charset: str | None, text: str) -> None:
    assert decode(data, charset=charset) == text


def test_decoding_html_looks_at_its_head() -> None:
    head = '<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">'
    assert decode((head + "Порт").encode("koi8-r"), markup=True).endswith("Порт")
    assert decode((head + "Порт").encode("koi8-r"), markup=True, charset="koi8-r").endswith("Порт")
    assert decode((head + CURLY).encode(), markup=True, charset="utf-8").endswith(CURLY)
    assert decode((head + CURLY).encode("utf-8-sig"), markup=True).endswith(CURLY)
    assert decode(f'<meta charset="utf-16">{CURLY}'.encode("cp1252"), markup=True).endswith(CURLY)


@given(
    st.binary(),
    st.booleans(),
    st.sampled_from([None, "utf-8", "utf-16", "latin1", "x", "", "gbk", "utf-7", "hz", "é"]),
)
def test_decoding_never_fails_and_gives_text_that_can_be_stored(
    data: bytes, markup: bool, charset: str | None
) -> None:
    text = decode(data, markup=markup, charset=charset)
    assert text.encode("utf-8").decode("utf-8") == text


@given(st.text(st.characters(exclude_categories=["Cs"])).filter(lambda text: "\0" not in text))
def test_utf8_comes_back_as_it_was(text: str) -> None:
    assert decode(text.encode()) == text.removeprefix("\ufeff")


PORTUGUESE = (
    "O sindicato dos pilotos anunciou na terça-feira que os rebocadores ficarão parados a partir "
    "de sexta-feira. O porto tem uma semana para responder, disse a presidente do sindicato, e o "
    "ministério negou que haja qualquer negociação com os trabalhadores do porto."
)
GERMAN = (
    "Die Gewerkschaft der Lotsen hat am Dienstag angekündigt, dass die Schlepper ab Freitag im "
    "Hafen bleiben. Der Hafen habe eine Woche Zeit, sagte die Vorsitzende, und das Ministerium "
    "bestritt, dass es Gespräche mit den Beschäftigten gegeben habe."
)


@pytest.mark.parametrize(
    ("text", "name", "code"), [(PORTUGUESE, "Portuguese", "pt"), (GERMAN, "German", "de")]
)
def test_another_language_is_refused_by_name_unless_forced(text: str, name: str, code: str) -> None:
    with pytest.raises(OtherLanguage, match=rf"^a\.txt: looks like {name}; .*--force"):
        read_page(page(text.encode()))
    assert read_page(page(text.encode()), force=True).language == code
    assert from_text(text).language == code


@pytest.mark.parametrize(
    "text",
    [
        "O porto tem uma semana.",
        STORY,
        f"{STORY}\n{PORTUGUESE[:120]}\n" + STORY * 2,
        "RESULTS\n" + "Northhaven 14 11 6 15 - 44\nSouthhaven 18 22 13 17 - 70\n" * 8,
    ],
)
def test_english_and_short_texts_are_read(text: str) -> None:
    assert read_page(page(text.encode())).language == "en"
