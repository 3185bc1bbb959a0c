import pytest

from knowledge.search.strange_names import names_in


@pytest.mark.parametrize(
    ("question", "names"),
    [
        pytest.param("what did Croydon learn", ["croydon"], id="a place"),
        pytest.param("Croydon learnt what?", [], id="how a sentence begins says nothing"),
        pytest.param("Thanks. Croydon learnt what?", [], id="nor how the second one does"),
        pytest.param("NHS data, who may see it", ["nhs"], id="an acronym may begin one"),
        pytest.param("how many controls in ISO 27001", ["iso", "27001"], id="with its number"),
        pytest.param("WHAT DID CROYDON LEARN", [], id="all in capitals"),
        pytest.param("WHAT IS ISO 27001", ["27001"], id="but for its figures"),
        pytest.param("can I ask When that is due", [], id="what asks is no name"),
        pytest.param("what is criterion 8", ["8"], id="a figure alone"),
        pytest.param("is Croydon or Croydon's better", ["croydon"], id="each once"),
        pytest.param("what is a discovery", [], id="no name at all"),
    ],
)
def test_names_stand_out_by_capitals_and_figures(question, names):
    assert names_in(question) == names
