import pytest

from knowledge.naming import Entry, Names

PARTS = (
    ("the wifi one", "School WiFi Refresh"),
    ("how's the wifi one doing?", "School WiFi Refresh"),
    ("and the wi-fi yin?", "School WiFi Refresh"),
    ("telecare red?", "Digital Telecare"),
    ("hoo's telecare gaun", "Digital Telecare"),
    ("is Angus in telecare", "Angus + Digital Telecare"),
    ("what are the risks on telecare?", "Digital Telecare"),
    (
        "telecare: green, Angus migrated 400 users, next Perth",
        "Digital Telecare + Angus + Perth and Kinross",
    ),
    ("parking permits", "Parking Permits Online"),
    ("status of parking", "Parking Permits Online"),
    ("how's parking doing", "Parking Permits Online"),
    ("the parking one", "Parking Permits Online"),
    ("who leads planning", "Digital Planning"),
    ("planning red?", "Digital Planning"),
    ("blue badges lead", "Blue Badge Renewals"),
    ("blue badge renewal risks", "Blue Badge Renewals"),
    ("the blue badge thing", "Blue Badge Renewals"),
    ("who runs the federation project", "Microsoft 365 Federation"),
    ("fleet telematics risks", "Fleet Telematics Phase 2"),
    ("telematics phase 2", "Fleet Telematics Phase 2"),
    ("refresh of school wifi", "School WiFi Refresh"),
    ("how's the asset platform", "Technical Asset Platform"),
    ("SARC status", "Shared Alarm Receiving Centre"),
    ("status of sarc", "Shared Alarm Receiving Centre"),
    ("who leads BBR", "Blue Badge Renewals"),
    ("verge risks?", "Kerb & Verge"),
    ("what does Dumfries do in telecare", "Dumfries and Galloway + Digital Telecare"),
    ("how's glasgow wayfinding", "Glasgow City"),
    ("wayfinder in Glasgow", "Glasgow Wayfinder"),
)
SEVERAL = (
    ("status of the portal", ""),
    ("how is the registers project doing", ""),
    ("portal status", "Tenant Portal/Customer Portal"),
    ("compare the portals", ""),
)
NOT_A_PART = (
    "who leads",
    "what is the status of the project",
    "any digital projects",
    "shared services",
    "the data",
    "is the platform live",
    "project updates",
    "is there a risk",
    "programme board",
    "school holidays are in July",
    "parking is a nightmare in Perth city centre on Saturdays, is it not",
    "we are planning to meet",
    "I am at home",
)
OTHER_THINGS = (
    ("status of wifi printers", "wifi printers"),
    ("who leads Housing Permits", "Housing Permits"),
    ("status of parking wardens", "parking wardens"),
    ("who leads Community Telecare Alarms?", "Community Telecare Alarms"),
    ("status of Fleet Telematics Phase 3", "Fleet Telematics Phase 3"),
)


@pytest.mark.parametrize(("text", "wanted"), [*PARTS, *SEVERAL])
def test_knows_names_by_their_telling_words(named, text, wanted):
    assert named(text) == wanted


@pytest.mark.parametrize("text", NOT_A_PART)
def test_takes_no_weak_word_for_a_name(names, text):
    assert names.find(text).projects() == ()


@pytest.mark.parametrize(("text", "other"), OTHER_THINGS)
def test_takes_no_other_thing_for_a_project_that_shares_a_word(names, text, other):
    found = names.find(text)
    assert found.projects() == ()
    assert other in (found.unknown or ("",))


def projects(*names):
    return Names([Entry("project", n, name) for n, name in enumerate(names, 1)])


def told(names, text):
    return [one.name for mention in names.find(text).mentions for one in mention.candidates]


def test_asks_when_several_share_the_word():
    names = projects("Digital Telecare", "Grouped Housing Telecare", "Smart Bins")
    assert set(told(names, "how is telecare")) == {"Digital Telecare", "Grouped Housing Telecare"}


def test_asks_no_more_when_another_word_tells():
    names = projects("Digital Telecare", "Grouped Housing Telecare", "Smart Bins")
    assert told(names, "how is the housing telecare one") == ["Grouped Housing Telecare"]
    assert told(names, "how is digital telecare") == ["Digital Telecare"]


def test_prefers_an_exact_name_to_a_longer_one_that_contains_it():
    names = projects("Telecare", "Digital Telecare", "Telecare Awards")
    assert told(names, "status of telecare") == ["Telecare"]
    assert told(names, "status of telecare awards") == ["Telecare Awards"]


def test_asks_when_an_alias_stands_in_words_that_tell_of_another():
    names = Names(
        [
            Entry("project", 1, "Shared Receiving Centre", "", ("Lantern",)),
            Entry("project", 2, "Lantern Heritage Trail"),
        ]
    )
    assert set(told(names, "status of lantern")) == {"Shared Receiving Centre"}
    assert told(names, "status of lantern heritage")[0] == "Lantern Heritage Trail"


def test_keeps_numbers_apart():
    names = projects("Fleet Telematics Phase 2", "Fleet Telematics Phase 3")
    assert told(names, "telematics phase 3 risks") == ["Fleet Telematics Phase 3"]
    assert len(told(names, "telematics risks")) == 2


def test_offers_no_more_candidates_than_can_be_asked_about():
    names = projects(*(f"Gizmo {word}" for word in "abcdefghijklmnopqrstuvwxyz"))
    assert len(told(names, "how is gizmo doing")) == 10
