import pytest

from actions.clauses import clause
from knowledge.naming import Entry, Names

ROSSES = (
    Entry("person", 1, "Ian Ross"),
    Entry("person", 2, "Catriona Ross"),
    Entry("person", 3, "Morag Sinclair"),
    Entry("organisation", 4, "COSLA", "COSLA"),
    Entry("project", 5, "Rural Payments", "RP-1", ("the Shire",)),
    Entry("organisation", 6, "Aberdeenshire", "S12000034"),
    Entry("project", 7, "Digital Telecare", "HC-1"),
)


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        pytest.param("who is Ian Ross?", "who is Jo Bloggs?", id="a name in full"),
        pytest.param("who is Ross?", "who is Jo Bloggs?", id="a surname of several people"),
        pytest.param("what is Morag in?", "what is Jo Bloggs in?", id="a first name"),
        pytest.param("what is the Shire in?", "what is Angus in?", id="a council and a project"),
        pytest.param("status of the Shire", "status of this project", id="a project and a council"),
        pytest.param("what does COSLA stand for?", "what does COSLA stand for?", id="letters"),
        pytest.param("telecare risks", "telecare risks", id="a part of a project's name"),
    ],
)
def test_puts_what_rasa_knows_where_a_name_stands(text, asked):
    assert clause(text, Names(ROSSES)).for_rasa == asked
