"""Paywalls and questions for consent are named; articles about them, and short ones, are read."""

from __future__ import annotations

import pytest

from sayso.article import read_page
from sayso.errors import Walled
from sayso.types import Page

TEASER = "<p>The night ferry will run again from May, said Nora Quist, the operator's director.</p>"
MORE = "".join(
    f"<p>Ferry {number} sails on day {number} with {number} crews, she said on the quay.</p>"
    for number in range(20, 40)
)
ARTICLE = f"<article><h1>Ferry to run again</h1>{TEASER}{MORE}</article>"


def html(body: str, head: str = "") -> Page:
    data = f"<!DOCTYPE html><html><head><title>Ferry</title>{head}</head><body>{body}</body></html>"
    return Page(data=data.encode(), name="https://lantern.example/ferry", media="html")


def refusal(page: Page) -> str:
    with pytest.raises(Walled) as raised:
        read_page(page)
    return str(raised.value)


@pytest.mark.parametrize(
    ("head", "box"),
    [
        ('<script type="application/ld+json">{"isAccessibleForFree": "False"}</script>', ""),
        ('<script type="application/ld+json">{"isAccessibleForFree":false}</script>', ""),
        ('<meta property="article:content_tier" content="locked">', ""),
        ("", "<div>Subscribe <b>now</b> to continue reading</div>"),
        ("", "<div>To keep reading, please sign in or register.</div>"),
        ("", "<p>This article is reserved for subscribers.</p>"),
        ("", "<p>You\u2019ve read your three free articles this month.</p>"),
        ("", "<button>Become a member to read the full story</button>"),
    ],
)
def test_the_front_of_a_paywall_is_named(head: str, box: str) -> None:
    page = html(f"<article><h1>Ferry to run again</h1>{TEASER}</article>{box}", head)
    assert refusal(page) == (
        "https://lantern.example/ferry: looks like a paywall; save the article in a browser "
        "(--force to insist)"
    )
    assert "said Nora Quist" in read_page(page, force=True).text


@pytest.mark.parametrize(
    "page",
    [
        html(ARTICLE, '<script type="application/ld+json">{"isAccessibleForFree": false}</script>'),
        html(f"{ARTICLE}<div>Subscribe to continue reading our morning letter</div>"),
        html(f"<article><h1>Ferry</h1>{TEASER * 4}</article><p>Subscribe to our newsletter.</p>"),
        html(f"<article><h1>Ferry</h1>{TEASER * 4}</article><a>Already a subscriber? Log in</a>"),
        html(f"<h1>Your privacy, said Quist</h1><article>{TEASER * 5}</article><a>Accept all</a>"),
    ],
    ids=[
        "whole though not free",
        "whole with a box",
        "short",
        "short with a menu",
        "about privacy",
    ],
)
def test_articles_are_read_all_the_same(page: Page) -> None:
    assert "said Nora Quist" in read_page(page).text


@pytest.mark.parametrize(
    "head", ["Before you continue", "We value your privacy", "Cookie settings"]
)
def test_a_question_for_consent_is_named(head: str) -> None:
    asks = (
        "<p>We and our partners keep and read data on your device, to show what fits you and to "
        "count who reads us. You can change your mind at any time in the settings.</p>" * 3
    )
    page = html(f"<h1>{head}</h1>{asks}<button>Accept all</button><button>Reject all</button>")
    assert "looks like a question for consent" in refusal(page)
