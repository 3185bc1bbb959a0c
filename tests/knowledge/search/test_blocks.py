import pytest

from knowledge.search.blocks import blocks


def texts(markdown: str) -> list[tuple[str, ...]]:
    return [block.texts for block in blocks(markdown)]


def paths(markdown: str) -> list[tuple[str, ...]]:
    return [block.headings for block in blocks(markdown)]


def test_a_block_stands_under_the_headings_above_it():
    found = paths("before\n\n# A\n\none\n\n### C\n\ntwo\n\n## B\n\nthree\n\n# D\n\nfour")

    assert found == [(), ("A",), ("A", "C"), ("A", "B"), ("D",)]


def test_headings_underlined_and_marked_up_are_plain_words():
    assert paths("The *whole* [plan](https://example.org)\n===\n\ntext") == [("The whole plan",)]


@pytest.mark.parametrize(
    ("markdown", "says"),
    [
        pytest.param("A **bold** `code` [link](https://x.example) word", "A bold code link word"),
        pytest.param("One\ntwo  \nthree", "One two three", id="line ends"),
        pytest.param("5 \\* 3 &amp; \\_x\\_", "5 * 3 & _x_", id="escapes"),
        pytest.param("![A map of Fife](map.png)", "A map of Fife", id="a picture’s words"),
        pytest.param("<b>not</b> a tag", "<b>not</b> a tag", id="tags are words"),
        pytest.param("<https://example.org/a>", "https://example.org/a", id="an address"),
    ],
)
def test_a_paragraph_is_its_words_without_their_markup(markdown, says):
    assert texts(markdown) == [(says,)]


def test_lists_are_lines_with_their_marks():
    markdown = "3. three\n4. four\n   - inner\n\n   more of four\n"

    assert texts(markdown) == [("3. three", "4. four", "  • inner", "more of four")]


def test_a_row_of_a_table_is_read_with_its_headings():
    markdown = "| Phase | Weeks |\n| --- | --- |\n| Alpha | 8 |\n| Beta | |\n"

    assert texts(markdown) == [("Phase: Alpha; Weeks: 8", "Phase: Beta")]


@pytest.mark.parametrize(
    ("rows", "says"),
    [
        pytest.param("", ("Risk; Owner; Due",), id="headings alone"),
        pytest.param("| | | |\n", ("Risk; Owner; Due",), id="an empty form"),
        pytest.param(
            "| Fire | Ada | |\n", ("Risk; Owner; Due", "Risk: Fire; Owner: Ada"), id="one column"
        ),
    ],
)
def test_headings_over_nothing_are_not_lost_as_in_a_form(rows, says):
    assert texts(f"| Risk | Owner | Due |\n| --- | --- | --- |\n{rows}") == [says]


def test_quotes_and_code_are_kept_with_headings_inside_them():
    markdown = "> ## Said\n> by Ada\n>\n> - one\n\n```\na = 1\n\nb = 2\n```\n\n---\n"

    assert texts(markdown) == [("Said", "by Ada", "• one"), ("a = 1", "b = 2")]


def test_a_sentence_among_the_headings_with_nothing_under_it_is_a_paragraph():
    markdown = "# Plan\n\n## Nobody may enter alone.\n\n### To be written\n\n## Rule\n\ntext\n"
    found = blocks(markdown)

    assert [(block.headings, block.texts, block.kind) for block in found] == [
        (("Plan",), ("Nobody may enter alone.",), "paragraph"),
        (("Plan", "Rule"), ("text",), "paragraph"),
    ]
    assert found[0].lines == (2, 3)


def test_a_long_heading_at_the_end_is_not_lost_and_a_short_one_answers_nothing():
    long = " ".join(["word"] * 13)

    assert texts(f"text\n\n## {long}\n") == [("text",), (long,)]
    assert texts("text\n\n## Who approves it?\n") == [("text",)]


def test_a_sentence_with_text_under_it_is_a_heading():
    assert paths("# Wash your hands.\n\n## When\n\nOften.") == [("Wash your hands.", "When")]


def test_lines_are_where_a_block_stands_in_the_source():
    markdown = "# A\n\none\ntwo\n\n- x\n- y\n\n| a |\n| - |\n| b |\n"

    assert [block.lines for block in blocks(markdown)] == [(2, 4), (5, 8), (8, 11)]


@pytest.mark.parametrize("markdown", ["", "\n\n", "---", "# ", "[a]: https://example.org"])
def test_nothing_written_is_no_block(markdown):
    assert blocks(markdown) == []
