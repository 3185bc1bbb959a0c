import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.search.replaced import Replaced
from tests.fakes.shelves import Paper, titled


def replaced(*papers: Paper) -> Replaced:
    return Replaced(titled(papers))


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("/guides/old.md", id="path"),
        pytest.param("old.md", id="file name"),
        pytest.param("Hosting  GUIDE", id="title"),
    ],
)
def test_a_document_is_superseded_by_the_newer_one_s_word_or_its_own(name):
    old = Paper("Hosting guide", path="/guides/old.md")
    assert replaced(old, Paper("Cloud", supersedes=name)).by(1) == "Cloud"

    newer = Paper("Hosting guide", path="/guides/old.md")
    assert replaced(Paper("Server room", superseded_by=name), newer).by(1) == "Hosting guide"


def test_what_is_not_in_the_library_is_named_as_it_was_written():
    found = replaced(Paper("Old", superseded_by=" A paper by COSLA "), Paper("B", supersedes="Z"))

    assert found.by(1) == "A paper by COSLA"
    assert 1 in found
    assert 2 not in found
    assert found.by(2) == ""


def test_of_a_chain_the_last_is_in_force():
    found = replaced(
        Paper("First"), Paper("Second", supersedes="First"), Paper("Third", supersedes="Second")
    )

    assert [found.by(number) for number in (1, 2, 3)] == ["Third", "Third", ""]


def test_a_chain_may_end_outside_the_library():
    found = replaced(Paper("First"), Paper("Second", supersedes="First", superseded_by="Third"))

    assert [found.by(number) for number in (1, 2)] == ["Third", "Third"]


@pytest.mark.parametrize(
    "papers",
    [
        pytest.param([Paper("A", supersedes="B"), Paper("B", supersedes="A")], id="each the other"),
        pytest.param(
            [Paper("A", superseded_by="B"), Paper("B", superseded_by="A")], id="each by the other"
        ),
        pytest.param(
            [
                Paper("A", supersedes="B"),
                Paper("B", supersedes="C"),
                Paper("C", supersedes="A"),
            ],
            id="three",
        ),
        pytest.param([Paper("A", supersedes="A")], id="itself"),
        pytest.param([Paper("A", superseded_by="a")], id="by itself"),
    ],
)
def test_in_a_circle_none_is_superseded(papers):
    found = replaced(*papers)

    assert not [one.id for one in titled(papers) if one.id in found or found.by(one.id)]


def test_what_a_circle_supersedes_is_superseded_all_the_same():
    found = replaced(
        Paper("Old"), Paper("A", supersedes="Old", superseded_by="B"), Paper("B", superseded_by="A")
    )

    assert found.by(1) == "A"
    assert 2 not in found


@pytest.mark.parametrize("newer_first", [False, True])
def test_two_versions_may_have_one_title(newer_first):
    papers = [Paper("Standard"), Paper("Standard", supersedes="Standard")]
    found = replaced(*reversed(papers)) if newer_first else replaced(*papers)

    assert (1 in found, 2 in found) == (not newer_first, newer_first)


def test_finds_a_document_by_each_of_its_names():
    found = replaced(Paper("Cloud first", path="/guides/cloud.md"))

    for name in ("cloud FIRST", "/guides/cloud.md", "cloud.md"):
        known = found.named(name)
        assert known
        assert known.id == 1
    assert found.named("cloud") is None
    assert found.named("") is None


def test_an_empty_library_replaces_nothing():
    assert replaced().by(1) == ""
    assert 1 not in replaced()


names = st.sampled_from(["", "A", "B", "C", "D"])


@given(st.lists(st.tuples(names, names), max_size=4))
def test_however_they_supersede_one_another_what_is_in_force_is_not_superseded(claims):
    papers = [
        Paper(title, supersedes=older, superseded_by=newer)
        for title, (older, newer) in zip("ABCD", claims, strict=False)
    ]
    found = replaced(*papers)
    for one in titled(papers):
        newest = found.named(found.by(one.id))
        assert (one.id in found) == bool(found.by(one.id))
        assert newest is None or newest.id not in found
