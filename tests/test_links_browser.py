"""Links to passages in a real browser: each marks the words of its statement and no others."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import replace

import pytest

from sayso.article import read_page
from sayso.page import load
from sayso.types import Article, Span, Web
from tests.browser import PROGRAM, Browser, browsing
from tests.marked import harbour
from tests.server import serving

# a browser is no Python package; `.ci/run` installs one and lets no such test be skipped
pytestmark = pytest.mark.skipif(
    PROGRAM is None and os.environ.get("SAYSO_REQUIRE_BROWSER") != "1",
    reason="no Chromium on this machine",
)

DAYS = "".join(
    f"<p>On day {number} of the strike the boats stayed in the harbour, the office said.</p>"
    for number in range(1, 41)
)
PAGE = f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Crews to strike</title>
</head><body><nav><a href="/">No</a> <a href="/n">News</a></nav><main><article>
<h1>Harbour crews of Sandreach vote to strike</h1>
<p>Marta Okafor, head of the pilots’ union, told <a href="/p">the <em>Sandreach Lantern</em></a>
that “the port has <b>a week</b>, not a month” to answer, whatever the papers say of it.</p>
<p>The port’s owner, the <a href="/o">Quell<b>mouth</b> Harbour Trust</a>,
denied<sup><a href="#1">[1]</a></sup> that any talks had taken place since <time>March</time>.</p>
<p>Nora Quist, the director, said: “We will wait.”</p>
<p>“We will wait,” said Tobias Ferne, who runs the night boat across the strait.</p>
<p>The two of them said it once more, later: “We will wait.”</p>
<p>“I have told them three times&nbsp;&ndash; three times! &mdash; that the crane is not safe,” Zoë
Łukasz-Nguyễn said in the evening, when the last of the boats had left.</p>
<p>Владимир Осипов, a dock worker, said in Russian: «Мы не уйдём.» He added that 王小明 and
Ἀλέξανδρος Παππάς had said the same to him.</p>
<p>“The crews have been patient for years,” Ms Okafor said. “They have written letters.</p>
<p>“They have met ministers. They have been promised things that never came,” she went on.</p>
<p>The minister, Jon Bell, said <span>“no</span><span>thing</span> has been de<wbr>cided”.</p>
<p>Asked whether 1,500 jobs—or 12.5% of the total—were at risk, Mr. Bell said “that’s not how I’d
put it” and left at 5:30 p.m. without another word.</p>
<p>She said résumé with accents, he said resume without, and so did all of the others.</p>
{DAYS}
<p>Asked by reporters whether there would be talks, the mayor said no, and went home.</p>
</article></main></body></html>"""

PASSAGES = [
    "the port has a week, not a month",
    "that any talks had taken place since March",
    "the Quellmouth Harbour Trust, denied[1] that any talks",
    "I have told them three times – three times! — that the crane is not safe",
    "Мы не уйдём.",
    "王小明 and Ἀλέξανδρος Παππάς had said the same",
    "nothing has been decided",
    "1,500 jobs—or 12.5% of the total—were at risk",
    "that’s not how I’d put it",
    "résumé",
    "resume",
    "at 5:30 p.m.",
    "no, and went home",
    "said no, and",
    "On day 17 of the strike the boats stayed in the harbour",
    "The crews have been patient for years,” Ms Okafor said. “They have written letters."
    "\n\n“They have met ministers. They have been promised things that never came",
    "letters.\n\n“They",
]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with browsing() as browser:
        yield browser


@pytest.fixture(scope="module")
def article(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Article]:
    """The page as it is read by its address, which goes on to be served."""
    cache = tmp_path_factory.mktemp("cache")
    with serving() as server, pytest.MonkeyPatch.context() as patch:
        patch.setenv("SAYSO_CACHE", str(cache))
        server.has("/strike", PAGE.encode())
        yield read_page(load(server.at("/strike"), Web(private=True)))


def squeezed(text: str) -> str:
    """The text without white space, of which a page has more than its article."""
    return re.sub(r"\s", "", text)


def assert_marked(browser: Browser, article: Article, start: int, end: int) -> None:
    """The link to a passage marks it, between the words that stand around it, and nothing else."""
    record = harbour()
    statement = replace(record.statements[0], content=(Span(start, end),))
    url = replace(record, article=article).link(statement)
    assert url
    text = article.text
    above = text.rfind("\n", 0, start) + 1
    below = text.find("\n", end)
    wanted = f"{text[above:start]}⟦{text[start:end]}⟧{text[end:below]}"
    page = browser.marked(url)
    assert squeezed(wanted) in page
    assert page.count("⟦") == 1


@pytest.mark.parametrize("words", PASSAGES)
def test_the_browser_marks_the_words_of_the_statement(
    browser: Browser, article: Article, words: str
) -> None:
    start = article.text.index(words)
    assert_marked(browser, article, start, start + len(words))


def test_of_the_same_words_the_right_ones_are_marked(browser: Browser, article: Article) -> None:
    places = [found.span() for found in re.finditer("We will wait", article.text)]
    assert len(places) == 3
    for start, end in places:
        assert_marked(browser, article, start, end)


def test_a_passage_that_is_not_there_any_more_marks_nothing(
    browser: Browser, article: Article
) -> None:
    changed = replace(article, text=article.text.replace("We will wait", "We shall wait"))
    record = harbour()
    start = changed.text.index("We shall wait")
    statement = replace(record.statements[0], content=(Span(start, start + 13),))
    url = replace(record, article=changed).link(statement)
    assert url
    assert "⟦" not in browser.marked(url)
