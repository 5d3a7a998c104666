"""What is the article's on a page of HTML, and what is furniture; each with its role."""

import pytest

from sayso.types import Article
from tests.test_article_html import FIRST, SECOND, THIRD, html, read, story, words

FOURTH = (
    "The port authority said on Wednesday that it would hire a mediator, and that the berths for "
    "the two night ferries would be kept open whatever the crews decide."
)
FIFTH = (
    "A spokesman for the shipping line Corrant said that its vessels would wait at sea, and that "
    "the costs of that would have to be borne by the port."
)


def texts(article: Article, role: str = "paragraph") -> list[str]:
    return [text for found, text in words(article) if found == role]


def chunk(*paragraphs: str, kind: str = "chunk") -> str:
    return f'<div class="{kind}">' + "".join(f"<p>{text}</p>" for text in paragraphs) + "</div>"


def page(*parts: str) -> str:
    return html(f"<article><h1>Harbour crews vote to strike</h1>{''.join(parts)}</article>")


def test_an_article_in_chunks_with_other_things_between_is_kept_whole() -> None:
    advert = '<div class="ad">Advertisement</div>' + "<div>" * 9 + "</div>" * 9
    whole = page(chunk(FIRST, SECOND), advert, chunk(THIRD), advert, chunk(FOURTH, FIFTH))
    assert texts(read(whole)) == [FIRST, SECOND, THIRD, FOURTH, FIFTH]


@pytest.mark.parametrize(
    "paragraph",
    [
        'A <a href="/a">spokesman for the shipping line</a> declined to comment on the vote.',
        '<strong>Corrant said no.</strong> The <a href="/b">line</a> will not pay.',
        "No.",
        "She said so <time datetime=2026-03-04>on Wednesday</time> and <q>again</q> on Thursday.",
    ],
)
def test_a_paragraph_among_others_is_kept_whatever_is_in_it(paragraph: str) -> None:
    found = texts(read(page(chunk(FIRST, SECOND, paragraph, THIRD, FOURTH))))
    assert len(found) == 5


@pytest.mark.parametrize(
    "furniture",
    [
        '<aside class="newsletter"><p>The best of the week, sent to you each Friday.</p></aside>',
        '<div class="related-stories"><p>Pilots of Southhaven want more pay, and soon.</p></div>',
        '<div id="comments"><p>What a mess, said my neighbour, and I agree with her.</p></div>',
        '<div class="shareBar"><p>Tell everyone about it.</p></div>',
        "<nav><p>News and more news of the harbour and its pilots.</p></nav>",
        '<p><a href="/x">Southhaven pilots say they will not vote</a></p>',
        '<p><strong>Read also:</strong> <a href="/x">Southhaven pilots vote, too</a></p>',
        "<p>Sign up for our newsletter</p>",
        "<p>Follow us on Instagram and Facebook.</p>",
        "<p>© 2026 The Courier. All rights reserved.</p>",
        "<p>Our site is blocked? Use the mirror site courier-mirror.example</p>",
        "<p>Download our app to read on.</p>",
        "<p>By Ines Roth</p>",
        "<p>Published: 4 March 2026, 17:20</p>",
        "<div hidden><p>An error has occurred, the page said, and more of that.</p></div>",
    ],
)
def test_furniture_is_left_out_wherever_it_stands(furniture: str) -> None:
    article = read(page(chunk(FIRST, SECOND, THIRD), furniture, chunk(FOURTH, FIFTH)))
    assert texts(article) == [FIRST, SECOND, THIRD, FOURTH, FIFTH]
    assert {role for role, _ in words(article)} == {"title", "paragraph"}


@pytest.mark.parametrize(
    "prose",
    [
        "Follow the money, she said, and you will find the port.",
        "Read the contract and you will see, Bell told reporters.",
        "More than 40 tugs were tied up by noon.",
        "Subscribers of the port's list were told first, the union said.",
        "Joining us would be wise, Okafor told the crews of Southhaven.",
        "By Friday, the tugs will be tied up.",
    ],
)
def test_prose_that_begins_like_furniture_stays(prose: str) -> None:
    assert texts(read(page(chunk(FIRST, SECOND, prose, THIRD, FOURTH)))) == [
        FIRST, SECOND, prose, THIRD, FOURTH
    ]  # fmt: skip


def test_the_next_article_of_an_endless_page_is_not_the_first_one_s() -> None:
    following = f"<article><h1>Ferry to run again in May</h1>{chunk(FOURTH)}</article>"
    article = read(html(story() + following))
    assert FOURTH not in article.text


def test_captions_are_kept_once_each_where_they_stand() -> None:
    figure = (
        "<figure><img src=a><figcaption>Tugs in the harbour on Monday. "
        "<span>(Photo by Ben Aro / Courier)</span></figcaption></figure>"
    )
    article = read(page(chunk(FIRST, SECOND), figure, chunk(THIRD, FOURTH), figure, chunk(FIFTH)))
    assert texts(article, "caption") == [
        "Tugs in the harbour on Monday. (Photo by Ben Aro / Courier)"
    ]
    assert [role for role, _ in words(article)][3] == "caption"


def test_what_stands_below_the_title_and_says_so_is_the_deck() -> None:
    deck = '<p class="standfirst">Tugs stay tied up from Friday, and nobody wants to talk.</p>'
    article = read(page(f"<header>{deck}</header>", chunk(FIRST, SECOND, THIRD)))
    assert [role for role, _ in words(article)][:2] == ["title", "deck"]
    heading = "<h2>Tugs stay tied up from Friday, and nobody wants to talk</h2>"
    assert [role for role, _ in words(read(page(heading, chunk(FIRST, SECOND, THIRD))))][
        1
    ] == "deck"


def test_a_first_paragraph_that_is_the_description_stays_a_paragraph() -> None:
    head = f'<title>Tugs</title><meta property="og:description" content="{FIRST}">'
    article = read(html(f"<article><h1>Tugs</h1>{chunk(FIRST, SECOND, THIRD)}</article>", head))
    assert texts(article) == [FIRST, SECOND, THIRD]


@pytest.mark.parametrize(
    "heading", ["<h3>What comes next</h3>", "<p><b>What comes next</b></p>",
                '<div class="sub-headline">What comes next</div>']
)  # fmt: skip
def test_a_line_in_bold_is_a_heading_too(heading: str) -> None:
    article = read(page(f'<div class="body"><p>{FIRST}</p><p>{SECOND}</p>{heading}'
                        f"<p>{THIRD}</p><p>{FOURTH}</p></div>"))  # fmt: skip
    assert texts(article, "heading") == ["What comes next"]


def test_notes_and_elements_that_nobody_knows_run_on_in_the_sentence() -> None:
    marked = f'{SECOND[:-1]}<my-note><sup><a href="#n">1</a></sup></my-note>, <x>it</x> said.'
    assert f"{SECOND[:-1]}1, it said." in texts(read(page(chunk(FIRST, marked, THIRD))))


def test_text_deep_in_a_page_is_found() -> None:
    deep = "<div>" * 200 + chunk(FIRST, SECOND, THIRD)
    assert SECOND in texts(read(html(deep, "<title>Tugs</title>")))
