"""Aliases that are ordinary words: IS, DO, IT, PM, buses, Exchange, Beacon."""

import pytest

from knowledge.naming import Entry, Names

MEANT = (
    ("is IS in it", "Information Sharing Gateway"),
    ("status of IS", "Information Sharing Gateway"),
    ("IS", "Information Sharing Gateway"),
    ("who leads DO?", "Doorstep Outreach"),
    ("DO lead?", "Doorstep Outreach"),
    ("what is IT about", "Integrated Transport"),
    ("how's buses doing", "Integrated Transport"),
    ("who leads buses", "Integrated Transport"),
    ("buses status", "Integrated Transport"),
    ("buses: green, all done", "Integrated Transport"),
    ("buses red?", "Integrated Transport"),
    ("what about buses?", "Integrated Transport"),
    ("the buses project", "Integrated Transport"),
    ("who leads beacon", "Beacon"),
    ("Beacon", "Beacon"),
    ("beacon?", "Beacon"),
    ("is Beacon red", "Beacon"),
    ("how long has beacon been running", "Beacon"),
    ("tell me about Exchange", "Registers Exchange"),
    ("who minds Open Minutes", "Open Minutes"),
    ("open minutes sro?", "Open Minutes"),
    ("has open minutes gone live", "Open Minutes"),
    ('what is "exchange"', "Registers Exchange"),
)
ORDINARY = (
    "is it red",
    "Is it green?",
    "do we have a plan",
    "Do you know who leads it?",
    "what does it do",
    "it is late",
    "IS IT RED",
    "WHAT DO WE DO ABOUT IT",
    "who is the PM",
    "who's the PM these days?",
    "meet at 3pm or 4 PM",
    "people take buses to work",
    "in exchange for what",
    "we exchange data every night",
    "the minutes are open to all",
    "a beacon of hope for everyone",
    "let us know when it is done",
)


@pytest.mark.parametrize(("text", "wanted"), MEANT)
def test_knows_an_ordinary_word_for_a_name_by_its_case_or_place(named, text, wanted):
    assert named(text) == wanted


@pytest.mark.parametrize("text", ORDINARY)
def test_takes_it_for_a_word_otherwise(names, text):
    found = names.find(text)
    assert found.projects() == ()
    assert found.unknown == ()


BOARD = Entry("project", 1, "Digital Design Board", "DDB", ("design board",))
CHECKS = Entry("project", 2, "Supplier Assurance Checks", "SUPAC", ("supplier checks",))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("who is the deputy of the design board", BOARD),
        ("how is the design board doing?", BOARD),
        ("and the design board?", BOARD),
        ("the design board", BOARD),
        ("who leads the desing board?", BOARD),
        ("who leads supplier checks", CHECKS),
        ("we design the board papers every week", None),
        ("the supplier checks the kit before it goes", None),
        ("what does a design board do", None),
    ],
)
def test_a_verb_is_part_of_the_name_that_it_stands_in(text: str, wanted: Entry | None) -> None:
    found = Names([BOARD, CHECKS]).find(text).projects()

    assert [one.candidates[0] for one in found] == ([wanted] if wanted else [])
