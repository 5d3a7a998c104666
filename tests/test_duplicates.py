"""One article at several addresses gives one record, in order, in bounded memory."""

import itertools
from hashlib import sha256

from sayso.record.duplicates import WINDOW, without_duplicates
from sayso.types import Article, Block, Record, Role, Span


def made(
    name: str, paragraphs: list[str], *, caption: str = "", range: Span | None = None
) -> Record:
    parts: list[tuple[Role, str]] = [("paragraph", words) for words in paragraphs]
    if caption:
        parts.insert(1, ("caption", caption))
    text = "\n\n".join(words for _, words in parts)
    blocks, start = [], 0
    for role, words in parts:
        blocks.append(Block(role, start, start + len(words)))
        start += len(words) + 2
    article = Article(
        id=sha256(text.encode()).hexdigest(),
        text=text,
        blocks=tuple(blocks),
        addresses=(f"https://courier.example/{name}",),
        file=name,
        range=range,
    )
    return Record("0", "m+00000000", article, (), ())


def paragraphs(seed: int, count: int = 6) -> list[str]:
    return [" ".join(f"w{seed}x{number}y{place}" for place in range(40)) for number in range(count)]


def names(record: Record) -> list[str]:
    return [address.rpartition("/")[2] for address in record.article.addresses]


def test_identical_texts_are_one_record_at_the_place_of_the_first() -> None:
    one, other = paragraphs(1), paragraphs(2)
    found = list(without_duplicates([made("a", one), made("b", other), made("a-amp", one)]))
    assert [names(record) for record in found] == [["a", "a-amp"], ["b"]]
    assert found[0].article.file == "a"


def test_a_print_view_without_captions_is_the_same_and_the_fuller_text_stays() -> None:
    whole = made("a", paragraphs(1), caption="Tugs in the harbour on Monday, seen from above.")
    for order in itertools.permutations([whole, made("print", paragraphs(1))]):
        (found,) = without_duplicates(order)
        assert found.article.text == whole.article.text
        assert names(found) == [record.article.file for record in order]


def test_a_corrected_version_is_another_article() -> None:
    changed = [*paragraphs(1)[:-1], paragraphs(1)[-1].replace("w1x5y20", "41")]
    assert len(list(without_duplicates([made("a", paragraphs(1)), made("b", changed)]))) == 2


def test_half_of_an_article_and_short_ones_stay_apart() -> None:
    half = made("half", paragraphs(1)[:3])
    assert len(list(without_duplicates([made("a", paragraphs(1)), half]))) == 2
    short = [made("s", ["The port said no."]), made("t", ["The port said no.", "Yes."])]
    assert len(list(without_duplicates(short))) == 2


def test_the_articles_of_one_text_stay_apart_and_those_of_its_copy_join_them() -> None:
    ranges = (Span(0, 9), Span(9, 20))
    digest = [made("d", paragraphs(1), range=range) for range in ranges]
    copies = [made("d-copy", paragraphs(1), range=range) for range in ranges]
    found = list(without_duplicates([*digest, *copies]))
    assert [len(record.article.addresses) for record in found] == [2, 2]


def test_what_is_left_out_is_told() -> None:
    told: list[tuple[str | None, str | None]] = []
    records = [made("a", paragraphs(1)), made("b", paragraphs(1))]
    list(
        without_duplicates(
            records, lambda out, for_: told.append((out.article.file, for_.article.file))
        )
    )
    assert told == [("b", "a")]


def test_no_more_than_a_window_is_held_back() -> None:
    asked = 0

    def stream() -> itertools.chain[Record]:
        def one(number: int) -> Record:
            nonlocal asked
            asked += 1
            return made(str(number), paragraphs(number, 1))

        return itertools.chain.from_iterable([one(number)] for number in itertools.count())

    first = next(without_duplicates(stream()))
    assert names(first) == ["0"]
    assert asked == WINDOW + 1
