import re

import pytest

from bot.reading import Extract
from bot.web.markdown import to_html
from knowledge.search.passages import Piece, cut

TABLE = "| Code | Means |\n|---|--:|\n" + "".join(
    f"| C{number} | The **meaning** of code {number}, in words that go on for a while |\n"
    for number in range(60)
)
LIST = "Take with you:\n\n" + "".join(
    f"{number}. the thing [number {number}](https://x.example), which is needed on the day\n"
    for number in range(1, 80)
)
LONG = " ".join(f"Sentence {number} is *about* what a council does." for number in range(60))


def shown(markdown: str, piece: Piece, said: str) -> str:
    """Show a document, one passage of it quoted, what it *said* marked."""
    start = piece.text.index(said)
    passage = Extract(piece.text, piece.first_line, piece.last_line)
    return to_html(markdown, "", passage, [(start, start + len(said))])


def marked(html: str) -> str:
    return words("".join(re.findall("<mark>(.*?)</mark>", html, re.DOTALL)))


def words(html: str) -> str:
    return " ".join(re.sub("<[^>]*>", "", html).split())


def test_html_is_the_text_that_it_is():
    html = to_html('<script>alert(1)</script>\n\nA <img src=x onerror="y"> & <!-- z -->', "")

    assert not re.search("<(script|img|!--)", html)
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in html


@pytest.mark.parametrize(
    "address", ["https://x.example/a?b=1&c=2", "http://x.example", "mailto:a@b.example"]
)
def test_a_link_tells_nothing_of_where_it_comes_from(address):
    html = to_html(f'[go]({address} "a title")', "")

    escaped = address.replace("&", "&amp;")
    assert html == f'<p><a href="{escaped}" rel="noopener noreferrer">go</a></p>\n'


@pytest.mark.parametrize(
    "address",
    ["javascript:alert(1)", "JAVASCRIPT:alert(1)", "data:text/html,x", "file:///etc/passwd",
     "other.md", "/api/messages", "//evil.example", "ftp://x.example", "#here", "http:",
     "mail.example", "java&#115;cript:alert(1)"],
)  # fmt: skip
def test_other_addresses_are_no_links(address):
    html = to_html(f"[go](<{address}>) and ![see]({address})", "")

    assert "<a" not in html
    assert "go" in html
    assert "see" in html


def test_an_image_is_the_words_that_describe_it():
    html = to_html("![A cloud](https://x.example/a.png) [![](b.png)](https://x.example)", "")

    assert words(html) == "A cloud https://x.example"
    assert "<img" not in html


def test_headings_stand_under_the_title_without_gaps():
    html = to_html("# Cloud\n\n### Deep\n\n##### Deeper\n\n## Up\n\n# New\n\n## ![](x)\n", "cloud")

    headings = re.findall(r"<(h\d)>(.*?)</h\d>", html)
    assert headings == [("h2", "Deep"), ("h3", "Deeper"), ("h2", "Up"), ("h2", "New")]


def test_a_table_is_framed_and_aligned_without_inline_style():
    html = to_html("| A | | B |\n|:-:|--|--:|\n| 1 | 2 | 3 |\n", "")

    assert "style=" not in html
    assert '<div class="table" role="group" aria-label="Table">' in html
    assert '<th class="centre" scope="col">A</th>\n<td></td>\n<th class="right"' in html
    assert html.count("<div") == html.count("</div>")


def test_a_passage_stands_in_a_box_with_its_answer_marked():
    text = "## Rule\n\nIt is **never** a\nrule. It `is` advice.\n\n## Other\n\nNo.\n"
    html = shown(text, cut(text)[0], "It is never a rule.")

    box = re.search(
        '<section class="quoted" id="passage" tabindex="-1".*?</section>', html, re.DOTALL
    )
    assert words(box[0]) == "Quoted passage It is never a rule. It is advice."
    assert marked(html) == "It is never a rule."


def test_of_a_mark_that_begins_in_a_word_only_that_part_is_marked():
    text = "One two three `four five` six.\n"

    assert marked(shown(text, cut(text)[0], "wo thr")) == "wo thr"
    assert marked(shown(text, cut(text)[0], "ur")) == "four five"


def test_a_list_and_a_table_are_marked_where_they_say_it():
    text = (
        "Bring:\n\n- a pen\n  - and **ink**\n- a book\n\n| A | B |\n|--|--|\n| 1 | 2 |\n| 1 | x |\n"
    )
    piece = cut(text)[0]

    assert marked(shown(text, piece, "• and ink\n• a book")) == "and inka book"
    assert marked(shown(text, piece, "A: 1; B: x")) == "1x"


@pytest.mark.parametrize(
    ("text", "said", "wanted"),
    [
        pytest.param(
            TABLE, "Code: C40; Means: The meaning of code 40, in words that go on for a while",
            "C40The meaning of code 40, in words that go on for a while", id="a table",
        ),
        pytest.param(
            LIST, "50. the thing number 50, which is needed on the day",
            "the thing number 50, which is needed on the day", id="a list",
        ),
        pytest.param(LONG, "Sentence 41 is about what a council does.",
            "Sentence 41 is about what a council does.", id="a paragraph"),
    ],
)  # fmt: skip
def test_a_part_of_something_long_is_labelled_where_it_begins(text, said, wanted):
    pieces = cut(text)
    piece = next(one for one in pieces if said in one.text)
    html = shown(text, piece, said)
    quoted = "".join(re.findall('<span class="quoted-part">(.*?)</span>', html, re.DOTALL))

    assert len(pieces) > 2
    assert html.count('id="passage"') == 1
    assert "<section" not in html
    assert marked(html) == wanted
    assert len(wanted) < len(words(quoted)) < len(words(html)) / 2


@pytest.mark.parametrize("text", [TABLE, LIST, LONG, "```\ncode\nmore\n```\n", "> a\n> b\n\n- c\n"])
def test_nothing_that_a_document_says_is_lost_or_said_twice(text):
    plain = words(to_html(text, ""))
    for piece in cut(text):
        html = shown(text, piece, piece.text).replace("Quoted passage:", "")

        assert words(html).replace("Quoted passage", "").split() == plain.split()


def test_a_passage_that_is_no_longer_there_hides_nothing():
    html = to_html("Words.\n", "", Extract("Other words.", 40, 45), [(0, 5)])

    assert html == "<p>Words.</p>\n"
    assert "Words." in to_html("Words.\n", "", Extract("Other.", 0, 1), [(0, 5)])
