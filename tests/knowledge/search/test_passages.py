import re
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.search.passages import LEAD_IN, MOST, MOST_OF_A_LIST, Piece, cut
from tests.fakes.markdown import Made, documents

LINES = "\n".join(f"- item {number} " + "word " * 20 for number in range(15))


def words(text: str) -> list[str]:
    return re.findall(r"[wh]\d+", text.casefold())


def only(pieces: list[Piece]) -> Piece:
    assert len(pieces) == 1, pieces
    return pieces[0]


def test_a_passage_keeps_its_path_of_headings_but_for_the_title():
    markdown = "# Cloud First\n\n## Rules\n\n### For councils\n\nNo rule."

    assert only(cut(markdown, "Cloud first")).headings == ("Rules", "For councils")
    assert only(cut(markdown, "Hosting")).headings == ("Cloud First", "Rules", "For councils")


def test_short_paragraphs_of_a_section_are_one_passage():
    assert [piece.text for piece in cut("One.\n\nTwo.\n\n## B\n\nThree.")] == [
        "One.\nTwo.",
        "Three.",
    ]


def test_a_paragraph_that_is_enough_stands_alone():
    long, short = "word " * 70, "short"

    assert [len(piece.text.split()) for piece in cut(f"{long}\n\n{short}")] == [70, 1]


def test_a_list_stays_with_its_lead_in():
    piece = only(cut("An audit checks these:\n\n- locks\n- keys\n"))

    assert piece.text == "An audit checks these:\n• locks\n• keys"


def test_a_lead_in_leaves_the_paragraph_before_it_for_its_list():
    before, after = "word " * 55, "• item " + "word " * 50
    pieces = cut(f"{before}\n\nDo these:\n\n" + f"{after}\n".replace("•", "-") * 3)

    assert [piece.text.splitlines()[0] for piece in pieces] == [before.strip(), "Do these:"]
    assert (pieces[0].last_line, pieces[1].first_line) == (1, 2)


def test_every_part_of_a_long_list_begins_with_its_lead_in():
    pieces = cut(f"Take with you:\n\n{LINES}\n")

    assert len(pieces) > 2
    assert {piece.text.splitlines()[0] for piece in pieces} == {"Take with you:"}
    items = [line for piece in pieces for line in piece.text.splitlines()[1:]]
    assert [line.split()[2] for line in items] == [str(number) for number in range(15)]


def test_every_row_of_a_long_table_has_its_headings():
    rows = "\n".join(f"| C{number} | {'word ' * 20} |" for number in range(15))
    pieces = cut(f"The costs:\n\n| Code | What |\n| --- | --- |\n{rows}\n")
    lines = [line for piece in pieces for line in piece.text.splitlines()[1:]]

    assert len(pieces) > 2
    assert all(re.match(r"Code: C\d+; What: word", line) for line in lines)
    assert len(lines) == 15


def test_a_long_paragraph_is_parted_between_sentences():
    pieces = cut(" ".join(f"Sentence {number} has {'many ' * 15}words." for number in range(20)))

    assert len(pieces) > 2
    assert all(piece.text.startswith("Sentence") for piece in pieces)
    assert all(piece.text.endswith("words.") for piece in pieces)


@pytest.mark.parametrize("sign", [" ", "\t", "\u00a0", "\n"], ids=["space", "tab", "nbsp", "line"])
def test_what_no_full_stop_parts_is_parted_all_the_same(sign):
    pieces = cut(sign.join(["word"] * 1000))

    assert max(len(piece.text.split()) for piece in pieces) <= MOST_OF_A_LIST
    assert sum(len(piece.text.split()) for piece in pieces) == 1000


def test_nothing_written_is_no_passage():
    assert cut("") == []
    assert cut("# Title only", "Title only") == []


@given(documents())
def test_nothing_is_lost_and_each_word_stands_under_its_headings(made: Made):
    found = {word: piece for piece in cut(made.markdown) for word in words(piece.text)}

    assert {word: piece.headings for word, piece in found.items()} == made.under


@given(documents())
def test_nothing_is_doubled_but_what_leads_up_to_a_list(made: Made):
    held = Counter(word for piece in cut(made.markdown) for word in words(piece.text))

    assert {word for word, times in held.items() if times > 1} <= made.leading


@given(documents())
def test_words_keep_their_order(made: Made):
    said = [word for piece in cut(made.markdown) for word in words(piece.text)]
    once = [word for word in said if word not in made.leading]

    assert once == [word for word in made.under if word not in made.leading]


@given(documents())
def test_no_passage_is_longer_than_may_be_quoted(made: Made):
    for piece in cut(made.markdown):
        assert len(piece.text.split()) <= LEAD_IN + MOST_OF_A_LIST
        assert "\n" in piece.text or len(piece.text.split()) <= max(MOST_OF_A_LIST, MOST)


@given(documents())
def test_lines_point_at_where_a_passage_stands(made: Made):
    lines = made.markdown.split("\n")
    for piece in cut(made.markdown):
        there = lines[piece.first_line : piece.last_line]
        assert {*words(piece.text)} <= {*words("\n".join(there))}
        assert words(there[0])


@settings(max_examples=300)
@given(st.text(alphabet=st.sampled_from("ab .#-|>*_`[]()!\\\n\t1:\u2028é&;<")), st.text(max_size=5))
def test_whatever_is_written_is_cut_and_no_word_is_made_up(markdown: str, title: str):
    for piece in cut(markdown, title):
        assert piece.text.strip()
        assert 0 <= piece.first_line < piece.last_line
        assert piece.text.count("é") <= markdown.count("é") + markdown.count("&")
