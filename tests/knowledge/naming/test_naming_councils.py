import pytest

from knowledge.councils import COUNCILS, SHARED_NAMES
from knowledge.naming import Entry, Names

NICKNAMES = {
    "Aberdeen City": "Aberdeen; ACC; Aberdeen City Council; Aberdeen Council; City of Aberdeen",
    "Aberdeenshire": "the Shire; A'shire; A’shire; Aberdeenshire Council",
    "Angus": "Angus Council",
    "Argyll and Bute": "Argyll & Bute; A&B; ABC; A & B; Argyll and Bute Council; Argyll; Bute",
    "City of Edinburgh": "Edinburgh; CEC; Embra; Edinburgh Council; City of Edinburgh Council; "
    "Edinburgh City Council",
    "Clackmannanshire": "Clacks Council; Clackmannanshire Council",
    "Dumfries and Galloway": "Dumfries & Galloway; D&G; DGC; Dumfries; Galloway; D & G Council",
    "Dundee City": "Dundee; DCC; Dundee City Council; Dundee Council; City of Dundee",
    "East Ayrshire": "EAC; E Ayrshire; E. Ayrshire; East Ayrshire Council",
    "East Dunbartonshire": "East Dun; East Dunb; EDC; East Dumbartonshire",
    "East Lothian": "ELC; East Lothian Council",
    "East Renfrewshire": "East Ren; ERC; East Renfrewshire Council",
    "Falkirk": "Falkirk Council",
    "Fife": "Fife Council; Kingdom of Fife",
    "Glasgow City": "Glasgow; GCC; Glesga; Glasgow City Council; City of Glasgow",
    "Highland": "Highlands; THC; the Highlands; Highland Council; the Highland Council",
    "Inverclyde": "Inverclyde Council",
    "Midlothian": "Mid Lothian; Midlothian Council",
    "Moray": "Moray Council; the Moray Council",
    "Na h-Eileanan Siar": "Comhairle nan Eilean Siar; CnES; Western Isles; Eilean Siar; "
    "Outer Hebrides; the Comhairle; Western Isles Council; na h-eileanan siar",
    "North Ayrshire": "NAC; N Ayrshire; North Ayrshire Council",
    "North Lanarkshire": "North Lan; NLC; N Lanarkshire; North Lanarkshire Council",
    "Orkney Islands": "Orkney; OIC; Orkney Islands Council; Orkney Council",
    "Perth and Kinross": "Perth & Kinross; P&K; PKC; Perth; Kinross; perth and kinross council",
    "Renfrewshire": "Renfrew; Renfrewshire Council",
    "Scottish Borders": "Borders; the Borders; SBC; Borders Council; Scottish Borders Council",
    "Shetland Islands": "Shetland; SIC; Shetland Islands Council; Shetlands",
    "South Ayrshire": "SAC; S Ayrshire; South Ayrshire Council",
    "South Lanarkshire": "South Lan; SLC; S. Lanarkshire; South Lanarkshire Council",
    "Stirling": "Stirling Council",
    "West Dunbartonshire": "West Dun; West Dunb; WDC; West Dunbartonshire Council",
    "West Lothian": "WLC; West Lothian Council",
}
SENTENCES = (
    "{}",
    "is {} in Digital Telecare?",
    "what has {} signed up to",
    "which projects are {} and Fife both in",
    "and {}?",
    "{}'s risks",
)
MISSPELT = (
    ("Clackmananshire", "Clackmannanshire"),
    ("clakmannanshire", "Clackmannanshire"),
    ("Invercylde", "Inverclyde"),
    ("Inverclyd", "Inverclyde"),
    ("Edinbrugh", "City of Edinburgh"),
    ("Edingburgh", "City of Edinburgh"),
    ("Aberdeenshrie", "Aberdeenshire"),
    ("Abredeen", "Aberdeen City"),
    ("Dunfries and Galloway", "Dumfries and Galloway"),
    ("East Renfewshire", "East Renfrewshire"),
    ("esat renfrewshire", "East Renfrewshire"),
    ("Renfewshire", "Renfrewshire"),
    ("Midlothain", "Midlothian"),
    ("West Lothain", "West Lothian"),
    ("Falkrik", "Falkirk"),
    ("Stirlng", "Stirling"),
    ("Mroay", "Moray"),
    ("Anugs", "Angus"),
    ("Glasow", "Glasgow City"),
    ("Sheltand", "Shetland Islands"),
    ("Orkeny", "Orkney Islands"),
    ("north ayrshrie", "North Ayrshire"),
    ("Perth and Kinros", "Perth and Kinross"),
    ("argyl and bute", "Argyll and Bute"),
    ("Highalnd", "Highland"),
    ("Westren Isles", "Na h-Eileanan Siar"),
    ("South Lanrkshire", "South Lanarkshire"),
    ("eastrenfrewshire", "East Renfrewshire"),
)
SPOKEN = (
    ("whit aboot Glesga", "Glasgow City"),
    ("hoo's Embra gettin on", "City of Edinburgh"),
    ("is Fawkirk in", "Falkirk"),
    ("whit's Aiberdeen daein", "Aberdeen City"),
    ("is Sterling Council in it", "Stirling"),
    ("is Sterling in it", "Stirling"),
    ("East and West Lothian", "East Lothian + West Lothian"),
    ("North & South Lanarkshire", "North Lanarkshire + South Lanarkshire"),
    ("north, south and east ayrshire", "North Ayrshire + South Ayrshire + East Ayrshire"),
    ("Glasgow, City of Edinburgh and Dundee", "Glasgow City + City of Edinburgh + Dundee City"),
)
NOT_COUNCILS = (
    "a string of problems",
    "the moral of the story",
    "the main highlight this week",
    "across the border",
    "data crosses borders every day",
    "angry users",
    "no border checks",
    "sterling work by the team",
    "we have five weeks of life in the old file",
    "easy as a b c",
    "compare options a and b",
    "is NHS Fife taking part",
    "University of Stirling research",
    "Stirling University",
    "NHS Highland",
)


def every_nickname():
    for council, nicknames in NICKNAMES.items():
        for name in (council, *nicknames.split("; ")):
            for sentence in SENTENCES:
                yield pytest.param(sentence.format(name), council, id=sentence.format(name))


@pytest.mark.parametrize(("text", "council"), [*every_nickname()])
def test_knows_each_council_by_all_it_is_called(names, text, council):
    meant = [one.name for m in names.find(text).organisations() for one in m.candidates]
    assert council in meant
    assert set(meant) <= {council, "Fife"}


def test_the_nicknames_are_those_of_all_councils():
    assert set(NICKNAMES) == {one.name for one in COUNCILS}


@pytest.mark.parametrize(("text", "council"), MISSPELT)
def test_knows_councils_misspelt(names, text, council):
    found = names.find(f"what has {text} signed up to")
    assert [one.name for m in found.mentions for one in m.candidates] == [council]
    assert found.unknown == ()


@pytest.mark.parametrize(("text", "wanted"), SPOKEN)
def test_knows_councils_as_they_are_spoken_of(named, text, wanted):
    assert named(text) == wanted


@pytest.mark.parametrize("text", NOT_COUNCILS)
def test_takes_no_ordinary_word_for_a_council(names, text):
    assert names.find(text).organisations() == ()


@pytest.mark.parametrize("name", SHARED_NAMES)
@pytest.mark.parametrize("sentence", ["{}", "is {} in Beacon?", "{} council risks", "the {}s"])
def test_asks_which_when_several_share_a_name(names, name, sentence):
    mention = names.find(sentence.format(name)).mentions[0]
    assert tuple(sorted(one.name for one in mention.candidates)) == tuple(
        sorted(SHARED_NAMES[name])
    )
    assert mention.how == "generic"


@pytest.mark.parametrize("council", COUNCILS, ids=lambda one: one.name)
def test_knows_councils_by_statutory_code_and_by_name_alone(council):
    names = Names([Entry("organisation", 1, council.name, "X1")])
    for text in (council.code, council.name, f"{council.name} Council", *council.other_names):
        assert names.find(f"{text}").mentions[0].candidates[0].id == 1
