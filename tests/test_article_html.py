"""A page of HTML becomes an article: blocks with roles and origins, and what the page says."""

import json
import re
import tracemalloc
from typing import Any

import lxml.html
import pytest
import trafilatura
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.article import read_page
from sayso.article.html import read_html
from sayso.errors import InputError, NotAnArticle, NotAPage, OtherLanguage
from sayso.types import Article, Origin, Page

FIRST = (
    "At least 40 tugs stay tied up from Friday. Marta Okafor, head of the pilots' union, and "
    "Jon Bell announced the vote on Tuesday."
)
SECOND = (
    'The port has "a week, not a month" to answer, she said, adding that the ministry denied any '
    "talks. Nobody at the ministry was to be reached on Tuesday night."
)
THIRD = (
    "Shipping lines began to send their vessels to Southhaven, where the berths are said to be "
    "full until the end of the month, and where the crews may vote as well."
)
LINKED = {
    "@context": "https://schema.org",
    "@graph": [
        {
            "@type": "NewsArticle",
            "headline": "Harbour crews vote to strike",
            "datePublished": "2026-03-04T17:20:00+01:00",
            "author": [{"@type": "Person", "name": "Ines Roth"}, {"name": "Ben &amp; Co"}],
        },
        {
            "@type": "BreadcrumbList",
            "itemListElement": [
                {"@type": "ListItem", "position": 1, "name": "Home"},
                {"@type": "ListItem", "position": 2, "item": {"name": "News"}},
                {"@type": "ListItem", "position": 3, "name": "Business"},
                {"@type": "ListItem", "position": 4, "name": "Harbour crews vote to strike"},
            ],
        },
    ],
}
HEAD = f"""<title>Harbour crews vote to strike | The Courier</title>
<meta property="og:site_name" content="The Courier">
<link rel="canonical" href="https://courier.example/harbour">
<script type="application/ld+json">{json.dumps(LINKED)}</script>"""


def html(body: str, head: str = HEAD, lang: str = "en-GB") -> str:
    return f'<!DOCTYPE html><html lang="{lang}"><head>{head}</head><body>{body}</body></html>'


def story(*paragraphs: str) -> str:
    inner = "".join(f"<p>{text}</p>" for text in paragraphs or (FIRST, SECOND, THIRD))
    article = f"<article><h1>Harbour crews vote to strike</h1>{inner}</article>"
    return f"<nav><a href=/>Home</a></nav>{article}"


def read(text: str | bytes, **fields: Any) -> Article:
    data = text if isinstance(text, bytes) else text.encode()
    return read_page(Page(data=data, name="harbour.html", media="html", **fields))


def words(article: Article) -> list[tuple[str, str]]:
    return [(block.role, article.text[block.start : block.end]) for block in article.blocks]


def test_a_page_becomes_its_title_and_its_paragraphs() -> None:
    article = read(html(story()), file="harbour.html")
    assert words(article) == [
        ("title", "Harbour crews vote to strike"),
        ("paragraph", FIRST),
        ("paragraph", SECOND),
        ("paragraph", THIRD),
    ]
    assert article.text == "\n\n".join(text for _, text in words(article))
    assert article.file == "harbour.html"


def test_the_page_says_who_when_where_and_what_about() -> None:
    article = read(html(story()))
    assert article.title == "Harbour crews vote to strike"
    assert article.authors == ("Ines Roth", "Ben & Co")
    assert article.published == "2026-03-04T17:20:00+01:00"
    assert article.outlet == "The Courier"
    assert article.section == ("News", "Business")
    assert article.addresses == ("https://courier.example/harbour",)
    assert article.language == "en"


@pytest.mark.parametrize(
    ("linked", "meta", "published"),
    [
        (None, "2026-03-04T17:20:00Z", "2026-03-04T17:20:00+00:00"),
        (None, "2026-03-04", "2026-03-04"),
        ("2026-03-04T17:20:00+0100", "2026-03-01", "2026-03-04T17:20:00+01:00"),
        ("0001-01-01T00:00:00Z", None, None),
        ("0001-01-01T00:00:00Z", "2026-03-04", "2026-03-04"),
        (3, "last Tuesday", None),
        (None, None, None),
    ],
)
def test_the_date_is_the_page_s_or_none(
    linked: object, meta: str | None, published: str | None
) -> None:
    data = json.dumps({"@type": ["NewsArticle"], "datePublished": linked})
    head = f'<script type="application/ld+json">{data}</script>'
    if meta:
        head += f'<meta property="article:published_time" content="{meta}">'
    assert read(html(story(), head)).published == published


@pytest.mark.parametrize(
    "linked",
    [
        "{",
        "[[[[[[[[[[[[",
        "null",
        '"text"',
        "[" * 5000,
        '{"@type": 3, "author": [[]]}',
        '{"@type": "NewsArticle", "author": {"name": {"name": 1}}, "publisher": [null]}',
        '{"@type": "BreadcrumbList", "itemListElement": 7}',
        '{"@type": "BreadcrumbList", "itemListElement": [7, {"item": "https://courier.example"}]}',
        '{"@type": "NewsArticle", "articleSection": {"a": 1}, "@graph": {"@type": null}}',
    ],
)
def test_damaged_linked_data_is_passed_over(linked: str) -> None:
    head = f'<title>Tugs</title><script type="application/ld+json">{linked}</script>'
    article = read(html(story(), head))
    assert FIRST in article.text
    assert article.section == ()


def test_a_page_that_says_nothing_about_itself_is_read_all_the_same() -> None:
    article = read("".join(f"<p>{text}</p>" for text in (FIRST, SECOND, THIRD)))
    assert [role for role, _ in words(article)] == ["paragraph"] * 3
    assert (article.title, article.outlet, article.authors) == (None, None, ())


def test_the_address_it_came_from_counts_and_gives_the_outlet() -> None:
    article = read(html(story(), "<title>Tugs</title>"), address="https://www.courier.example/h")
    assert article.addresses == ("https://www.courier.example/h",)
    assert article.outlet == "courier.example"


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("Crews vote &amp; wait | The Courier", "Crews vote & wait"),
        ("Crews vote - again - The Courier", "Crews vote - again"),
        ("Crews vote | Northhaven strikes", "Crews vote | Northhaven strikes"),
        ("Harbour crews vote to strike – Courier Live", "Harbour crews vote to strike"),
    ],
)
def test_a_title_loses_the_outlet_s_name_only(title: str, found: str) -> None:
    head = f'''<meta property="og:site_name" content="The Courier">
    <meta property="og:title" content="{title}">'''
    assert read(html(story(), head)).title == found


def test_roles_come_from_the_page_s_own_elements() -> None:
    body = story(FIRST, SECOND).replace(
        "</article>",
        "<h2>What comes next for the port</h2>"
        f"<blockquote><p>{THIRD}</p></blockquote>"
        "<ul><li>Northhaven: closed until the talks are over</li>"
        "<li>Southhaven: full until the end of the month</li></ul>"
        "<p>The ministry will speak on Friday, a spokesman said.</p></article>",
    )
    found = words(read(html(body)))
    assert ("heading", "What comes next for the port") in found
    assert ("quote", THIRD) in found
    assert [text for role, text in found if role == "list"] == [
        "Northhaven: closed until the talks are over",
        "Southhaven: full until the end of the month",
    ]


INLINE = [
    ("She <b>said</b> on <i>Monday</i> that", "She said on Monday that"),
    ('She <a href="/x">said</a>, at <em>last</em>, that', "She said, at last, that"),
    ("She said<br>on Monday that", "She said on Monday that"),
    ("un<b>known</b>, <span>she <span>said</span></span>, that", "unknown, she said, that"),
    ("“No&nbsp;talks”, she\n   said\tthat", "“No talks”, she said that"),
    ("She said <q>no talks</q> on Monday that", "She said no talks on Monday that"),
    ("She said (&#147;no talks&#148;) that", "She said (“no talks”) that"),
    ("H<sub>2</sub>O, she said, <u>and</u> <code>tugs</code> that", "H2O, she said, and tugs that"),
    ("She said<sup>1</sup> on <time>Monday</time> that", "She said1 on Monday that"),
    ("<abbr>NH</abbr>, she <mark>said</mark> <small>so</small>, that", "NH, she said so, that"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "plain"), INLINE)
def test_no_text_inside_a_paragraph_is_lost(marked: str, plain: str) -> None:
    rest = " the tugs would stay tied up until the talks ended, whatever the port had to say."
    assert ("paragraph", plain + rest) in words(read(html(story(FIRST, marked + rest, THIRD))))


def test_two_line_breaks_end_a_paragraph() -> None:
    found = words(read(html(story(f"{FIRST}<br><br>{SECOND}<br/> <br/>{THIRD}"))))
    assert [text for _, text in found][1:] == [FIRST, SECOND, THIRD]


def element_at(tree: Any, path: str) -> Any:
    """The element of a CSS path of child steps, each by its number among its like."""
    element, *steps = tree, *path.split(" > ")[1:]
    for step in steps:
        tag, number = re.fullmatch(r"(.+):nth-of-type\((\d+)\)", step).groups()  # type: ignore[union-attr]
        element = element.findall(tag.replace("\\", ""))[int(number) - 1]
    return element


def test_every_block_says_where_it_stands_in_the_page() -> None:
    page = html(story(f"<b>At</b> {FIRST[3:]}", f"{SECOND}<br><br>{THIRD}"))
    article = read(page)
    tree = lxml.html.document_fromstring(page)
    assert len(article.blocks) == 4
    for block in article.blocks:
        assert isinstance(block.origin, Origin)
        whole = element_at(tree, block.origin.path).text_content()
        found = whole[block.origin.start : block.origin.end]
        assert " ".join(found.split()) == article.text[block.start : block.end]
    assert article.blocks[0].origin
    assert article.blocks[0].origin.path.endswith("h1:nth-of-type(1)")


PHRASES = st.sampled_from(
    ["she said ", "the port", " <b>at last</b> ", "&amp;", "<br>", "“no”", "<a href=t>tugs</a>"]
)  # fmt: skip


@settings(max_examples=40, deadline=None)
@given(st.lists(st.lists(PHRASES, min_size=8, max_size=40).map("".join), min_size=3, max_size=6))
def test_blocks_cover_the_text_with_one_empty_line_between(paragraphs: list[str]) -> None:
    page = html(story(*(FIRST + " " + text for text in paragraphs)))
    article = read(page)
    end = -2
    for block in article.blocks:
        assert block.start == end + 2
        inner = article.text[block.start : block.end]
        assert inner == " ".join(inner.split()) != ""
        end = block.end
    assert end == len(article.text)
    assert article.text == "\n\n".join(text for _, text in words(article))


@pytest.mark.parametrize(
    ("page", "error", "reason"),
    [
        ("", NotAPage, "empty"),
        ("<!-- nothing -->", NotAPage, "empty"),
        ("<html><body></body></html>", NotAnArticle, "no article"),
        ("<html><body>404 not found</body></html>", NotAnArticle, "error page"),
        ("<html><body><script>let tugs = 40</script></body></html>", NotAnArticle, "no article"),
        ("<html><frameset><frame src=a></frameset></html>", NotAnArticle, "no article"),
        (
            html(
                "<h1>404 - Page not found</h1><p>The page you were looking for has moved.</p>", ""
            ),
            NotAnArticle,
            "error page",
        ),
        (
            html("<h1>Oops</h1><p>Try the search.</p>", "<title>Page Not Found | Courier</title>"),
            NotAnArticle,
            "error page",
        ),
        (
            html(
                "<h1>Sign in</h1><p>Sign in to go on reading the Courier, or become a member.</p>"
                "<form><input name=u><input type=PASSWORD></form>",
                "<title>Sign in | The Courier</title>",
            ),
            NotAnArticle,
            "login page",
        ),
    ],
)
def test_pages_without_an_article_are_named(
    page: str, error: type[InputError], reason: str
) -> None:
    with pytest.raises(error, match=rf"^harbour\.html: .*{reason}"):
        read(page)


def test_an_article_with_a_login_box_or_about_error_pages_is_read() -> None:
    box = "<form><input type=password></form>"
    assert FIRST in read(html(story() + box)).text
    about = story(*[FIRST, SECOND, THIRD] * 2).replace("Harbour crews vote", "Error 404 not found")
    assert FIRST in read(html(about, "<title>Error 404 not found to strike</title>")).text


def test_another_language_is_refused_whatever_the_page_claims() -> None:
    text = (
        "O sindicato dos pilotos anunciou na terça-feira que os rebocadores ficarão parados a "
        "partir de sexta-feira. O porto tem uma semana para responder, disse a presidente."
    )
    page = Page(
        data=html(story(text, text + " E o ministério negou.")).encode(), name="h", media="html"
    )
    with pytest.raises(OtherLanguage, match="looks like Portuguese"):
        read_page(page)
    assert read_page(page, force=True).language == "pt"


def test_english_is_read_whatever_the_page_claims() -> None:
    assert read(html(story(), lang="pt-BR")).language == "en"


@pytest.mark.parametrize(
    "body",
    [
        f"<p>{FIRST}<div><b><p>{SECOND}</i></p><table><tr><td>x</p><p>{THIRD}<a href='",
        f"<p>{FIRST}</p>\0<p>{SECOND}\0</p><p>{THIRD}</p>\0",
        f"<p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>" + "<div>" * 10_000 + "</div>" * 10_000,
        f"<p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p><p>" + "<i>" * 10_000 + "deep",
        f"<p>{FIRST}</p><p>{SECOND}</p><p>{THIRD} " + '"' * 1001 + "</p>",
        f"<p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p><o:p>&#xD800;&#0;&bogus;</o:p>",
    ],
    ids=["broken", "zeros", "deep", "deep inline", "quotation marks", "odd names"],
)  # fmt: skip
def test_broken_html_is_read_as_far_as_it_goes(body: str) -> None:
    article = read(html(body))
    assert FIRST in article.text
    assert "\0" not in article.text
    article.text.encode()


def test_a_charset_that_cannot_be_does_no_harm() -> None:
    head = '<meta charset="{}"><title>Tugs</title>'
    said = "“No talks”, said Zoë Ångström – and nothing else was to be had from the ministry."
    for claimed, real in (("utf-8", "cp1252"), ("utf-8", "utf-16"), ("utf-16", "utf-8")):
        page = html(story(FIRST, said, THIRD), head.format(claimed))
        assert said in read(page.encode(real)).text


def test_a_paragraph_of_ten_megabytes_is_read_whole() -> None:
    long = "The port said that the tugs would stay tied up. " * 210_000
    article = read(html(story(FIRST, long)))
    assert article.text.endswith("\n\n" + long.strip())


def test_large_pages_are_let_go_of() -> None:
    def read_one(day: int) -> None:
        long = f"On day {day} the port said that the tugs would stay tied up. " * 60_000
        assert len(read(html(story(FIRST, long))).text) > 3_000_000

    read_one(0)
    tracemalloc.start()
    for day in range(1, 6):
        read_one(day)
    held, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert held < 1_000_000


@pytest.mark.parametrize("error", [MemoryError(), RecursionError(), ValueError("x"), KeyError("y")])
def test_what_the_extractor_raises_becomes_an_error_of_ours(
    monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    def failing(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(trafilatura, "bare_extraction", failing)
    with pytest.raises(NotAnArticle) as raised:
        read(html(story()))
    assert raised.value.__cause__ is error


TAGS = st.sampled_from(
    ["<p>", "</p>", "<div>", "</b>", "<b>", "<!--", "-->", "<script>", "<table>", "<li>", "&#1;",
     "<title>", "<svg>", "\0", "<html lang=", "<meta charset=", ">", "text ", FIRST, "\x0b", "<br>"]
)  # fmt: skip


@settings(max_examples=80, deadline=None)
@given(st.lists(TAGS, max_size=40).map("".join))
def test_any_soup_of_tags_is_an_article_or_an_error_of_ours(soup: str) -> None:
    try:
        pieces, _ = read_html(soup, "soup")
    except InputError as error:
        assert str(error).startswith("soup: ")  # noqa: PT017
    else:
        assert all(piece.text == " ".join(piece.text.split()) != "" for piece in pieces)
