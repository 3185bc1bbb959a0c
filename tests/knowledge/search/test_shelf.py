import pytest

from knowledge.search.shelf import RANKING, Hit, Shelf, is_silent
from tests.fakes.encoder import FakeEncoder
from tests.fakes.shelves import Paper, searched, shelf, titled

CLOUD = Paper(
    "Cloud first",
    "# Cloud first\n\nPublic cloud should be the first choice.\n\n## Cost\n\nIt costs £5 a day.\n\n"
    "## Steps\n\n- look\n- choose\n- move\n",
    aliases=["hosting"],
)
CATS = Paper("Cats", "# Cats\n\nCats sleep most of the day.\n\n## Food\n\nFish.")
PLAN = Paper("Plan", "# Plan\n\nA plan says who does what.")


def search(on: Shelf, question: str, limit: int = 10) -> list[Hit]:
    return on.search(question, FakeEncoder().encode([question])[0], limit)


def ids(on: Shelf, question: str) -> list[int]:
    return [hit.passage_id for hit in search(on, question)]


def test_what_shares_words_with_the_question_comes_first():
    assert ids(shelf(CLOUD, CATS, PLAN), "fish as food")[0] == 202
    assert ids(shelf(CLOUD, CATS, PLAN), "who does what in a plan?")[0] == 301


def test_hits_are_in_order_and_no_more_than_wanted():
    hits = search(shelf(CLOUD, CATS, PLAN), "cost a day", limit=3)

    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)
    assert len(hits) == 3
    assert hits[0].passage_id == 102
    assert hits[0].document_id == 1
    assert hits[0].lexical > 0


def test_a_passage_counts_for_what_its_whole_document_says():
    about = Paper("A", "## One\n\nAudits need forms.\n\n## Two\n\nAudits audits audits.")
    other = Paper("B", "## One\n\nAudits need forms.\n\n## Two\n\nCats cats cats.")

    assert ids(shelf(other, about), "audits")[:2] == [202, 201]


def test_naming_a_document_alone_asks_how_it_begins():
    assert ids(shelf(CATS, CLOUD, PLAN), "what is hosting?")[0] == 201


def test_a_superseded_document_comes_after_the_one_in_its_place():
    old = Paper("Alarm guide", "# Alarm guide\n\nTest the alarm daily.")
    new = Paper("Alarm rules", "# Alarm rules\n\nTest the alarm daily.", supersedes="Alarm guide")

    assert search(shelf(old, new), "test the alarm daily")[0].document_id == 2
    found = search(shelf(old), "test the alarm daily")
    assert [hit.document_id for hit in found] == [1]


def test_what_is_not_known_comes_after_what_is():
    quiet = "## What this article does not say\n\nThe price of a bicycle is not here.\n\n"
    says = "## Price\n\nThe price of a bicycle is £5.\n"

    assert ids(shelf(Paper("Bicycles", quiet + says)), "price of a bicycle")[0] == 102


@pytest.mark.parametrize(
    ("headings", "silent"),
    [
        (["What this article does not say"], True),
        (["What is not known"], True),
        (["What this article does not say", "Price"], False),
        (["What people say"], False),
        ([], False),
    ],
)
def test_a_passage_is_silent_by_its_own_heading(headings, silent):
    assert is_silent(headings) is silent


@pytest.mark.parametrize(
    "papers",
    [
        pytest.param([], id="no documents"),
        pytest.param([Paper("Cloud first")], id="a document without passages"),
    ],
)
def test_where_there_is_nothing_nothing_is_found(papers):
    empty = shelf(*papers)

    assert search(empty, "what is cloud first?") == []
    assert len(empty) == 0
    assert empty.share(["cloud"], empty.vocabulary) == 0.0
    assert not empty.glossary.find("ARC")


def test_a_named_document_without_passages_favours_no_other():
    with_it, without = shelf(CATS, Paper("Zebras")), shelf(CATS)

    assert search(with_it, "zebras") == search(without, "zebras")


@pytest.mark.parametrize("question", ["", "?!", "zzz", "the of and"])
def test_a_question_that_says_nothing_breaks_nothing(question):
    assert len(search(shelf(CLOUD, CATS), question)) == 5


def test_alike_passages_come_in_the_order_of_the_library():
    same = [Paper("Guide", "The same words.") for _ in range(6)]

    assert ids(shelf(*same), "the same words") == [number * 100 + 1 for number in range(1, 7)]


def test_shares_are_of_the_words_that_a_document_and_its_names_hold():
    made = shelf(CLOUD, CATS)

    assert made.share_of_document(["cat", "fish"], 2) == 1.0
    assert made.share_of_document(["cat", "fish"], 1) == 0.0
    assert made.share_of_document(["host"], 1) == 1.0
    assert "host" in made.names_of(1)
    assert "fish" in made.vocabulary


def test_weights_may_be_chosen():
    papers = [Paper("Old", "Test it."), Paper("New", "Other words here.", supersedes="Old")]
    heavy = RANKING.__class__(superseded=10.0)
    made = Shelf(searched(papers), titled(papers), heavy)

    assert search(made, "test it")[0].document_id == 2
