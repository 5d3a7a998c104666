"""Plain text as it is pasted: roles from context, facts, several articles in one text."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.pasted import Score
from sayso.article import from_text, read_articles, read_page
from sayso.article.plain import plain_articles
from sayso.errors import InputError, NotAnArticle, OtherLanguage
from sayso.types import Article, Page

DEV = Path(__file__).parent / "gold" / "pasted" / "dev"
FLOOR = 0.98
FOUND = 0.9
"""The shares of blocks and of articles of the development half that must be right. Roles were
learned from its pages too."""

PASTE = """Home > News > Harbour
The Courier
Harbour crews vote to strike after nine months of talks
By Ines Roth and Ben Aro
4 March 2026, 17:20 CET
Tugs in the harbour on Monday (Photo by

At least 40 tugs stay tied up from Friday, the pilots' union said.

Read also: Southhaven pilots want more pay

What comes next
The port has "a week, not a month" to answer, Marta Okafor told reporters. Nobody at the ministry \
was to be reached on Tuesday night.

Follow us on Instagram
Our site is blocked? Use the mirror site courier-mirror.example
"""
DIGEST = """The Morning Tide
4 March 2026

Harbour crews vote to strike

At least 40 tugs stay tied up from Friday, the pilots' union said on Tuesday night after a vote.
"We have waited long enough," said Marta Okafor, who heads the union.

Continue reading →

Ferry to run again in May

The night ferry to Southhaven will run again from May, said Nora Quist, the operator's director.
Tickets will cost what they cost before, and dogs will have to pay, she added.

Continue reading →

You are subscribed as reader@post.example. Unsubscribe
"""


def page(text: str) -> Page:
    return Page(data=text.encode(), name="a.txt", media="text", file="a.txt")


def roles(article: Article) -> list[tuple[str, str]]:
    return [(block.role, article.text[block.start : block.end]) for block in article.blocks]


def test_every_line_of_a_paste_gets_its_role() -> None:
    assert [role for role, _ in roles(read_page(page(PASTE)))] == [
        "furniture", "furniture", "title", "byline", "dateline", "caption", "paragraph",
        "furniture", "heading", "paragraph", "furniture", "furniture",
    ]  # fmt: skip


def test_a_paste_says_who_when_and_where() -> None:
    article = read_page(page(PASTE))
    assert article.title == "Harbour crews vote to strike after nine months of talks"
    assert article.authors == ("Ines Roth", "Ben Aro")
    assert article.published == "2026-03-04T17:20:00+01:00"
    assert article.section == ("News", "Harbour")


def test_a_digest_gives_its_articles_which_share_the_text() -> None:
    first, second = read_articles(page(DIGEST))
    assert isinstance(first, Article)
    assert isinstance(second, Article)
    assert [first.title, second.title] == [
        "Harbour crews vote to strike", "Ferry to run again in May"
    ]  # fmt: skip
    assert first.text == second.text == DIGEST
    assert first.id == second.id
    assert first.range
    assert second.range
    assert DIGEST[second.range.start :].startswith("Ferry to run")
    assert first.range.end < second.range.start
    for article in (first, second):
        assert article.range
        assert article.range.start == article.blocks[0].start
        assert article.range.end == article.blocks[-1].end


FEED = """Lagune Today
1
Prime minister asks for new vote
The Lagune Courier · 2h
Prime Minister Ana Veikoso asked parliament on Monday for a new vote on the harbour law.
"I can count," she told reporters. "So can they." She would not say who had stayed away.
Read in app

2
Flour price doubles in a week
Island Post · 3h
A sack of flour cost between 80 and 95 crowns on Monday, according to the bakers' guild.
Read in app
"""
CAPITALS = """Subject: Your Saturday letter

TOLL ON THE OLD BRIDGE IS LIFTED

The toll on the old bridge, paid since 1911, was lifted on Sunday at
noon. The keeper, Anna Prill, threw the last coin into the river.

SCHOOL IN UPPER MARN LOOKS FOR BELL

The school in Upper Marn is looking for a bell after the old one
cracked in the frost, its head teacher said.
"""


@pytest.mark.parametrize(
    ("text", "titles", "first"),
    [
        (FEED, ["Prime minister asks for new vote", "Flour price doubles in a week"], "2"),
        (
            CAPITALS,
            ["TOLL ON THE OLD BRIDGE IS LIFTED", "SCHOOL IN UPPER MARN LOOKS FOR BELL"],
            "SCHOOL",
        ),
    ],
)
def test_feeds_and_headlines_in_capitals_part_articles(
    text: str, titles: list[str], first: str
) -> None:
    articles = plain_articles(text)
    assert [article.title for article in articles] == titles
    assert text[articles[1].range.start :].startswith(first)
    assert all("paragraph" in {block.role for block in a.blocks} for a in articles)


def test_a_digest_is_no_single_article() -> None:
    with pytest.raises(NotAnArticle, match=r"a\.txt: holds 2 articles; .*read_many"):
        read_page(page(DIGEST))
    assert from_text(DIGEST).range is None


def test_an_article_of_a_digest_in_another_language_is_refused_by_itself() -> None:
    foreign = (
        "Ponte reabre em maio\n\nA diretora do porto anunciou na segunda-feira que as obras "
        "terminam em maio e que os barcos de pesca podem voltar a atracar no cais antigo. Nenhum "
        "trabalhador perdeu o emprego durante as obras, que duraram quase dois anos.\n\n"
        "Continue reading →\n\n"
    )
    text = DIGEST.replace("Ferry to run again in May", foreign + "Ferry to run again in May")
    first, second, third = read_articles(page(text))
    assert isinstance(second, OtherLanguage)
    assert second.input == "a.txt, article 2"
    assert isinstance(first, Article)
    assert isinstance(third, Article)
    assert not any(isinstance(one, InputError) for one in read_articles(page(text), force=True))


def test_the_development_pages_are_read_as_marked() -> None:
    score = Score()
    for path in sorted(DEV.glob("*.roles")):
        score.add(path)
    assert score.right.total() >= FLOOR * score.gold.total()
    assert score.same_starts >= FOUND * score.starts


LINES = st.sampled_from(
    [*PASTE.splitlines(), *DIGEST.splitlines(), "", "  ", "----", "1. ONE", "• a point", "x" * 300]
)


@settings(deadline=None)
@given(st.lists(LINES, min_size=1, max_size=30), st.sampled_from(["\n", "\r\n"]))
def test_the_blocks_of_all_articles_cover_the_text(lines: list[str], newline: str) -> None:
    text = newline.join(lines)
    end = 0
    for article in plain_articles(text):
        assert article.range.start == article.blocks[0].start
        assert article.range.end == article.blocks[-1].end
        assert sum(block.role == "title" for block in article.blocks) <= 1
        for block in article.blocks:
            assert not text[end : block.start].strip()
            assert text[block.start : block.end] == text[block.start : block.end].strip() != ""
            end = block.end
    assert not text[end:].strip()


def test_long_lines_and_many_lines_are_read_in_reasonable_steps() -> None:
    text = "\n".join(["Aa Bb Cc " * 30] * 200 + ["Aa, bb cc dd"] * 2000 + ["12:20 - " * 12] * 200)
    assert sum(len(article.blocks) for article in plain_articles(text)) == 2400


@pytest.mark.parametrize(
    "text",
    [
        "The port said nothing.",
        "“We have waited long enough,” said Marta Okafor, who heads the union.",
        "At least 40 tugs stay tied up from Friday, the pilots' union said.\n\n"
        "The port said that it had not been told.",
        "Mr Orde denied it\nHe said so twice, to two reporters, on the steps of the town hall.",
    ],
)
def test_a_few_sentences_alone_are_never_furniture(text: str) -> None:
    assert not {block.role for block in from_text(text).blocks} & {"furniture", "caption"}
