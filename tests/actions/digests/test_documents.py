"""A digest as a document: whole, escaped, readable without colour, picture or mouse."""

import re
from dataclasses import replace
from html.parser import HTMLParser
from xml.etree import ElementTree

import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from actions.digests import page, pictures
from actions.digests.hypertext import inline
from actions.digests.telling import told
from bot.channels.console.rendering import render
from knowledge.digests import EVERYTHING, Digest, Period, RatingMove, summarise
from knowledge.store import THE_OFFICE, OpenStore
from tests.actions.digests.conftest import NOW, Made

ODD = "<script>alert(1)</script> & “Àird nan Eilean” *b* #1 [x](y) $x$ `c` | ✔ \\ ~"


class Read(HTMLParser):
    """The tags of a page with their attributes, and all its words."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words += data

    def named(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.tags if name == tag]


def with_words(digest: Digest, words: str) -> Digest:
    """Return the digest with words in the places that people write."""
    move: RatingMove = replace(
        digest.moves[0], why=words, project=replace(digest.moves[0].project, name=words)
    )
    return replace(digest, moves=(move,))


def test_words_are_words_in_every_format(made: Made) -> None:
    digest = with_words(made(), ODD)
    read = Read(page.as_html(digest))

    assert read.words.count(ODD) == 2
    assert read.named("script") == []
    assert page.as_text(digest).replace("\n  ", " ").count(ODD) == 2
    assert render(told(digest)).count(ODD) >= 2
    shown = Read(MarkdownIt().render(page.as_markdown(digest)))
    assert shown.words.count(ODD) == 2
    assert shown.named("script") == []


@given(words=st.text(min_size=1, max_size=60))
def test_any_words_make_a_page(made_once: Digest, words: str) -> None:
    digest = with_words(made_once, words)

    assert "<script" not in page.as_html(digest)
    assert page.as_text(digest)
    assert page.as_markdown(digest)


@pytest.fixture(scope="module")
def made_once(demo: OpenStore) -> Digest:
    with demo(THE_OFFICE, to_read=True) as store:
        return summarise(store, EVERYTHING, Period.week("2026-W47"), NOW)


def test_a_page_can_be_read_by_ear(made: Made) -> None:
    digest = made()
    read = Read(page.as_html(digest, "https://cairn.example/u?a=1&b=2", "cid:trend"))

    assert read.named("html") == [{"lang": "en-GB"}]
    assert len(read.named("h1")) == len(read.named("title")) == len(read.named("main")) == 1
    (image,) = read.named("img")
    assert image["src"] == "cid:trend"
    assert "22 November: 5 red, 13 amber, 4 green and 1 without an update" in str(image["alt"])
    assert all(one.get("scope") in ("row", "col") for one in read.named("th"))
    assert len(read.named("caption")) == len(read.named("table")) == 2
    assert read.named("a") == [
        {"href": "https://cairn.example/u?a=1&b=2", "style": "color:#0b4f8a"}
    ]


def test_a_page_says_without_its_picture_what_the_picture_says(made: Made) -> None:
    read = Read(page.as_html(made()))

    assert read.named("img") == []
    for week in ("15 November", "22 November"):
        assert week in read.words


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [one / 12.92 if one <= 0.03928 else ((one + 0.055) / 1.055) ** 2.4 for one in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_text_stands_out_on_light_and_on_dark(made: Made) -> None:
    written = page.as_html(made(), "https://cairn.example/u")
    style = re.search(r"<style>(.*?)</style>", written)
    assert style
    dark = re.findall(r"[^-]color:(#[0-9a-f]{6})", style[1])
    light = re.findall(r"[;\"]color:(#[0-9a-f]{6})", written)

    assert len(dark) == 3
    assert all(contrast(one, "#16191d") >= 4.5 for one in dark)
    assert all(contrast(one, "#ffffff") >= 4.5 for one in set(light))


def test_a_quiet_time_is_one_line(made: Made) -> None:
    digest = made("2026-W36", everybody=True)

    assert digest.is_quiet
    line = render(told(digest)).splitlines()[0]
    assert line.startswith(
        "The whole partnership, 31 August to 6 September 2026. A quiet time: nothing changed."
    )
    assert told(digest).facts == ()


def test_the_picture_is_drawn_as_a_picture_and_as_lines(made: Made) -> None:
    png, svg = pictures.picture(made()), pictures.picture(made(), "svg")

    assert (png.media_type, png.content[:8]) == ("image/png", b"\x89PNG\r\n\x1a\n")
    assert svg.media_type == "image/svg+xml"
    assert ElementTree.fromstring(svg.content).tag.endswith("svg")  # noqa: S314 - our own
    assert png.alt == svg.alt
    assert inline(svg).startswith("data:image/svg+xml;base64,")


def pages(pack: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(pack)
    try:
        return [one.get_textpage().get_text_range() for one in document]
    finally:
        document.close()


def test_a_board_pack_has_its_title_contents_and_page_numbers(made: Made) -> None:
    pack = pictures.board_pack(made())
    first, *others = pages(pack)

    for words in ("The whole partnership", "What changed, 16 to 22 November 2026", "Contents",
        "Ratings, week by week", "Ratings that changed", "R 5", "A 13", "G 4", "N 1"):  # fmt: skip
        assert words in first
    assert f"Page 1 of {1 + len(others)}" in first
    assert f"Page 2 of {1 + len(others)}" in others[0]
    assert "illustrative" in first


def test_a_board_pack_is_tagged_for_readers_by_ear(made: Made) -> None:
    pack = pictures.board_pack(made())

    assert b"<pdfuaid:part>1</pdfuaid:part>" in pack
    assert b"/StructTreeRoot" in pack
    assert b"/Lang" in pack


def test_a_board_pack_sets_gaelic_marks_and_markup_as_they_are(made: Made) -> None:
    gaelic = "Àird nan Eilean Ìle Òban ùr *b* #let x [y] $z$ ✔ ▲ ✖"
    pack = pictures.board_pack(with_words(made(), gaelic))

    assert b"pdfuaid" in pack
    assert gaelic in " ".join(" ".join(pages(pack)).split())


def test_a_sign_that_no_font_has_costs_the_pack_its_claim_and_nothing_else(made: Made) -> None:
    pack = pictures.board_pack(with_words(made(), "A sign: \U000e0041\uf8ff."))

    assert b"pdfuaid" not in pack
    assert b"/StructTreeRoot" in pack
    assert "A sign:" in " ".join(pages(pack))
