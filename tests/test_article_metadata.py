"""What a page says of its article: when and who, in the order of trust."""

import json

import pytest

from sayso.article.credits import authors_in
from sayso.article.dates import iso
from tests.test_article_html import html, read, story


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2026-03-04", "2026-03-04"),
        ("2026-03-04T17:20:00Z", "2026-03-04T17:20:00+00:00"),
        ("2026-03-04T17:20:00.000+0100", "2026-03-04T17:20:00+01:00"),
        ("Wed, 04 Mar 2026 17:20:00 +0100", "2026-03-04T17:20:00+01:00"),
        ("March 4, 2026", "2026-03-04"),
        ("Updated 4 March 2026, 5:20 p.m. EST", "2026-03-04T17:20:00-05:00"),
        ("Wednesday 4th March, 2026 | 17:20 GMT+1", "2026-03-04T17:20:00+01:00"),
        ("17:20, 4 March 2026", "2026-03-04T17:20:00"),
        ("Sept. 4, 2026 at 12 a.m.", "2026-09-04T00:00:00"),
        ("13/03/2026", "2026-03-13"),
        ("2026/03/04 17:20", "2026-03-04T17:20:00"),
        ("03/04/2026", None),
        ("31 February 2026", None),
        ("Wednesday", None),
        ("4 March 2026 25:99", "2026-03-04T00:00:00"),
        ("0001-01-01T00:00:00Z", None),
        ("", None),
    ],
)
def test_dates_are_read_as_far_as_they_say(text: str, found: str | None) -> None:
    assert iso(text) == found


LINKED = {"@type": "NewsArticle", "datePublished": "2026-03-01T10:00:00Z"}
GIVEN = [
    ('<script type="application/ld+json">' + json.dumps(LINKED) + "</script>", ""),
    ('<meta property="article:published_time" content="2026-03-02">', ""),
    ("", '<time datetime="2026-03-03T09:00:00+01:00">yesterday</time>'),
    ("", "<p>Published 4 March 2026 at 9 a.m. CET</p>"),
]
DATES = [
    "2026-03-01T10:00:00+00:00", "2026-03-02", "2026-03-03T09:00:00+01:00",
    "2026-03-04T09:00:00+01:00",
]  # fmt: skip


@pytest.mark.parametrize("most", range(4))
def test_the_date_is_the_one_that_is_trusted_most(most: int) -> None:
    head = "".join(head for head, _ in GIVEN[most:])
    body = "".join(body for _, body in GIVEN[most:])
    whole = html(story().replace("</h1>", f"</h1>{body}"), head)
    assert read(whole).published == DATES[most]


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        ("By Ines Roth", ["Ines Roth"]),
        ("by Ines Roth and Ben Aro, in Southhaven", ["Ines Roth", "Ben Aro"]),
        ("Words by: Ines Roth | Ben Aro", ["Ines Roth", "Ben Aro"]),
        ("https://social.example/ines", []),
        ("Ines Roth has written about ports and pilots for ten years", []),
        ("Published on 4 March", []),
        ("By JOSÉ DE LA CRUZ and 李 娜", ["JOSÉ DE LA CRUZ", "李 娜"]),
    ],
)
def test_a_byline_is_parted_into_names(byline: str, names: list[str]) -> None:
    assert authors_in(byline) == names


@pytest.mark.parametrize(
    "byline",
    [
        '<a rel="author" href="/i">Ines Roth</a>',
        '<span itemprop="author"><span itemprop="name">Ines Roth</span></span>',
        '<div class="article-byline">By <b>Ines</b> <b>Roth</b></div>',
        "<p>By Ines Roth</p>",
    ],
)
def test_authors_are_found_where_the_page_shows_them(byline: str) -> None:
    whole = html(story().replace("</h1>", f"</h1>{byline}"), "<title>Tugs</title>")
    assert read(whole).authors == ("Ines Roth",)


def test_the_section_is_the_trail_that_the_page_shows() -> None:
    trail = '<div class="breadcrumbs"><a>Home</a><a>News</a><a>Ports</a></div>'
    assert read(html(trail + story(), "<title>Tugs</title>")).section == ("News", "Ports")


def test_a_headline_on_the_page_is_the_title_before_one_for_search_engines() -> None:
    head = '<meta property="og:title" content="Harbour crews vote to strike: all you need to know">'
    article = read(html(story(), head))
    assert article.title == "Harbour crews vote to strike"
    assert article.blocks[0].role == "title"


def test_a_title_that_the_page_does_not_show_is_a_fact_but_no_block() -> None:
    article = read(html(story().replace("<h1>Harbour crews vote to strike</h1>", "")))
    assert article.title == "Harbour crews vote to strike"
    assert "title" not in {block.role for block in article.blocks}
