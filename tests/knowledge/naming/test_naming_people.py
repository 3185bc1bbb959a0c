import pytest

MEANT = (
    ("what is Jo Bloggs working on", "Jo Bloggs"),
    ("jo bloggs projects", "Jo Bloggs"),
    ("what does Jo lead", "Jo Bloggs"),
    ("Bloggs?", "Jo Bloggs"),
    ("what's Ann O'Neil up to", "Ann O'Neil"),
    ("what's ann o’neil's role", "Ann O'Neil"),
    ("oneil projects", "Ann O'Neil"),
    ("who is Jean Paul Wojtowicz", "Jean-Paul Wojtowicz"),
    ("does Wojtowicz lead anything", "Jean-Paul Wojtowicz"),
    ("does jean-paul lead anything", "Jean-Paul Wojtowicz"),
    ("Morag's projects", "Morag MacDonald/Morag Sinclair"),
    ("and Morag?", "Morag MacDonald/Morag Sinclair"),
    ("same for Sanjay", "Sanjay Rahman"),
    ("what is Mark working on", "Mark Grant"),
    ("who's mark grant", "Mark Grant"),
    ("is Will Young a lead", "Will Young"),
    ("compare all the projects Jo Bloggs leads with each other", "Jo Bloggs"),
    ("is Angus in telecare", "Angus + Digital Telecare"),
    ("what does Angus Kerr lead", "Angus Kerr"),
    ("contact heather loudon", "Heather Loudon"),
    ("who leads project heather", "Project Heather"),
    ("sanjay.rahman@council.example", "Sanjay Rahman"),
    ("@sanjay what's the status of Beacon", "Sanjay Rahman + Beacon"),
)
STRANGERS = (
    ("what is Fred Flintstone working on", "Fred Flintstone"),
    ("what is fred flintstone working on", "fred flintstone"),
    ("who is Wilma Bloggs", "Wilma Bloggs"),
    ("what does Jo Rahman lead", "Jo Rahman"),
    ("is Morag Traynor an SRO", "Morag Traynor"),
    ("who's Kofi?", "Kofi"),
    ("email nobody@council.example", ""),
    ("what projects does Maria Bloggs lead", "Maria Bloggs"),
    ("projects led by Zebedee", "Zebedee"),
)
ORDINARY = (
    "mark it green",
    "will telecare be late",
    "when will it end",
    "did the grant come through",
    "young people in school",
    "who will lead it",
    "Will it be done by May?",
    "mark my words",
)


@pytest.mark.parametrize(("text", "wanted"), MEANT)
def test_knows_people(named, text, wanted):
    assert named(text) == wanted


@pytest.mark.parametrize(("text", "stranger"), STRANGERS)
def test_knows_a_stranger_by_half_a_name(names, text, stranger):
    found = names.find(text)
    assert found.people() == ()
    assert found.unknown == ((stranger,) if stranger else ())


@pytest.mark.parametrize("text", ORDINARY)
def test_takes_no_ordinary_word_for_a_person(names, text):
    assert names.find(text).people() == ()
