import pytest

from knowledge.naming import Entry, Names

SHIRE = (
    Entry("project", 1, "Rural Payments", "RP-1", ("the Shire",)),
    Entry("project", 2, "Digital Doors", "DD-2"),
    Entry("organisation", 3, "Aberdeenshire", "S12000034"),
    Entry("organisation", 4, "Moray", "S12000020"),
)
OF_THE_COUNCIL = (
    "projects in the Shire",
    "which projects is the Shire in?",
    "what is the Shire in?",
    "the Shire's projects",
    "is the Shire in Digital Doors?",
    "has the Shire joined Digital Doors?",
    "does the Shire lead Digital Doors?",
)
OF_THE_PROJECT = (
    "the Shire",
    "status of the Shire",
    "the Shire project",
    "who leads the Shire?",
    "is Moray in the Shire?",
    "which councils are in the Shire?",
    "risks in the Shire",
    "compare the Shire and Digital Doors",
    "is the Shire any greener than Digital Doors?",
    "who leads Digital Doors and the Shire?",
)


@pytest.fixture
def first():
    names = Names(SHIRE)
    return lambda text: next(
        one.candidates[0].kind for one in names.find(text).mentions if len(one.candidates) == 2
    )


@pytest.mark.parametrize("text", OF_THE_COUNCIL)
def test_takes_the_council_first_where_the_sentence_speaks_of_one(first, text):
    assert first(text) == "organisation"


@pytest.mark.parametrize("text", OF_THE_PROJECT)
def test_takes_the_project_first_otherwise(first, text):
    assert first(text) == "project"


def test_leaves_both_to_choose_from():
    found = Names(SHIRE).find("projects in the Shire")
    assert [one.name for one in found.mentions[0].candidates] == ["Aberdeenshire", "Rural Payments"]
