import pytest

from knowledge.search.glossary import Glossary
from tests.fakes.shelves import Paper, searched, titled

WORDS = """# Glossary

## ARC
ARC stands for Alarm Receiving Centre.
## Business case
It says why.
## DO (Digital Office)
Us.
## IS (Improvement Service)
Our host.
## Milestone
A point in time.
## PM (afternoon)
After noon.
## PM (project manager)
Who runs it.
## SRO
Who answers for it.
## SSL
Locks the door.
"""
PAPERS = [
    Paper("Glossary", WORDS, kind="definition"),
    Paper("Guide", "# Guide\n\n## Blocker\n\nNo definition.", kind="guidance"),
]


@pytest.fixture
def glossary() -> Glossary:
    return Glossary(searched(PAPERS), titled(PAPERS))


@pytest.mark.parametrize(
    ("question", "found"),
    [
        pytest.param("What does ARC stand for?", [["ARC"]], id="a term"),
        pytest.param("whit's an arc", [["ARC"]], id="small letters"),
        pytest.param("WHAT DOES ARC MEAN?", [["ARC"]], id="all in capitals"),
        pytest.param("who are the SROs and sros?", [["SRO"]], id="a plural, once"),
        pytest.param("our milestones", [["Milestone"]], id="a plural word"),
        pytest.param("what are PMs?", [["PM (afternoon)", "PM (project manager)"]], id="two s"),
        pytest.param(
            "what is PM?", [["PM (afternoon)", "PM (project manager)"]], id="two meanings"
        ),
        pytest.param("PM (project manager)", [["PM (project manager)"]], id="the meaning typed"),
        pytest.param("pm project manager", [["PM (project manager)"]], id="without brackets"),
        pytest.param("a business case?", [["Business case"]], id="two words"),
        pytest.param("business cases, then SRO", [["Business case"], ["SRO"]], id="in order"),
        pytest.param("what is SSL?", [["SSL"]], id="an s that is no plural"),
        pytest.param("what does IS stand for?", [["IS (Improvement Service)"]], id="IS"),
        pytest.param("IS?", [["IS (Improvement Service)"]], id="IS alone"),
        pytest.param("“DO”", [["DO (Digital Office)"]], id="DO in quotes"),
        pytest.param("what is it that we do", [], id="is and do are words"),
        pytest.param("WHAT IS IT THAT WE DO", [], id="words in capitals too"),
        pytest.param("what is a blocker?", [], id="a heading of no glossary"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_finds_terms_with_all_that_they_may_mean(glossary, question, found):
    assert [[term.heading for term in meant] for meant in glossary.find(question)] == found


def test_a_term_has_the_passages_that_explain_it():
    twice = [*PAPERS, Paper("More words", "## SRO\n\nAlso this.", kind="definition")]
    [[term]] = Glossary(searched(twice), titled(twice)).find("SRO")

    assert term.passage_ids == (108, 301)


def test_an_empty_glossary_explains_nothing():
    assert Glossary([], []).find("what does ARC stand for?") == []
    assert len(Glossary([], [])) == 0
