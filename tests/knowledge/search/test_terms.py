import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.search.terms import asking_words, telling, terms, words


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("WCAG 2.2, not 2.1!", ["wcag", "2.2", "not", "2.1"], id="versions"),
        pytest.param("£1,250.50 in 2026.", ["1,250.50", "in", "2026"], id="amounts"),
        pytest.param("the council’s R&D", ["the", "council", "r&d"], id="apostrophes"),
        pytest.param("Gàidhlig café", ["gaidhlig", "cafe"], id="accents"),
        pytest.param("STRASSE Straße", ["strasse", "strasse"], id="letters of one kind"),
        pytest.param("don’t e-mail", ["don't", "e", "mail"], id="hyphens"),
        pytest.param("—…?!", [], id="signs alone"),
    ],
)
def test_words_are_taken_as_they_are_searched_for(text, found):
    assert words(text) == found


def test_terms_are_stems_in_their_order():
    assert terms("Reviewing reviews reviewed") == ["review"] * 3
    assert terms("WCAG 2.2") == ["wcag", "2.2"]


def test_how_something_is_asked_tells_nothing_in_scots_either():
    assert telling("Whit dae we hae tae dae aboot cookies, please?") == ["cooki"]
    assert telling("cookies or more cookies") == telling("cookies, more")
    assert telling("what is it?") == []


def test_each_asking_word_tells_nothing():
    assert len(asking_words()) > 100
    assert {word for word in asking_words() if telling(word)} == set()


@given(st.text())
def test_any_text_has_terms_without_spaces_in_them(text):
    assert all(term and not any(sign.isspace() for sign in term) for term in terms(text))


@given(st.text())
def test_terms_kept_as_one_line_come_back(text):
    assert " ".join(terms(text)).split() == terms(text)
