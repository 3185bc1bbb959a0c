import pytest

from knowledge.search.catalogue import Catalogue
from tests.fakes.shelves import Paper, titled

CATALOGUE = Catalogue(
    titled(
        [
            Paper("Cyber Essentials", aliases=["CE"]),
            Paper("Cyber Essentials Plus", aliases=["CE+", "CE plus"]),
            Paper("Cloud first", aliases=["hosting"]),
            Paper("Hosting", aliases=["Hosting!"]),
            Paper("Need"),
        ]
    )
)


@pytest.mark.parametrize(
    ("question", "named"),
    [
        pytest.param("What is Cyber Essentials?", {1}, id="a title"),
        pytest.param("what is cyber-essentials PLUS for?", {2}, id="the longer name alone"),
        pytest.param("Cyber Essentials or Cyber Essentials Plus", {1, 2}, id="both"),
        pytest.param("is CE plus needed", {2}, id="an alias"),
        pytest.param("about hosting", {3, 4}, id="one name of two"),
        pytest.param("do we need it?", set(), id="an asking word is no title"),
        pytest.param("cyber", set(), id="half a title"),
        pytest.param("", set(), id="nothing"),
    ],
)
def test_finds_the_documents_that_a_question_names(question, named):
    assert CATALOGUE.named_in(question) == named


def test_finds_by_name_each_document_once():
    assert [one.id for one in CATALOGUE.called(["hosting", "HOSTING", "cloud first"])] == [3, 4]
    assert CATALOGUE.called(["never heard of it"]) == []
    assert CATALOGUE.called([]) == []


def test_an_empty_catalogue_names_nothing():
    assert Catalogue([]).named_in("Cyber Essentials") == set()
    assert Catalogue([]).called(["Cyber Essentials"]) == []
