import pytest

from knowledge.naming import Entry, Found, Names
from tests.knowledge.naming.conftest import said

PLAINLY = (
    ("who leads Digital Telecare?", "Digital Telecare"),
    ("who leads digital telecare", "Digital Telecare"),
    ("WHO LEADS DIGITAL TELECARE", "Digital Telecare"),
    ("Digital  Telecare\t status", "Digital Telecare"),
    ("digital-telecare status", "Digital Telecare"),
    ("#digital-telecare", "Digital Telecare"),
    ("#digital_telecare", "Digital Telecare"),
    ("DigitalTelecare lead?", "Digital Telecare"),
    ("digital telecare's lead", "Digital Telecare"),
    ("digital telecare’s lead", "Digital Telecare"),
    ("“Digital Telecare” lead?", "Digital Telecare"),
    ("'Digital Telecare' lead?", "Digital Telecare"),
    ("status of Ｄｉｇｉｔａｌ Ｔｅｌｅｃａｒｅ", "Digital Telecare"),
    ("status of Digital\u00a0Telecare", "Digital Telecare"),
    ("status of Digi\u00adtal Tele\u200bcare", "Digital Telecare"),
    ("status of HC-001", "Digital Telecare"),
    ("hc-001 status", "Digital Telecare"),
    ("hc 001 status", "Digital Telecare"),
    ("hc001?", "Digital Telecare"),
    ("A2D risks", "Digital Telecare"),
    ("ARC lead?", "Shared Alarm Receiving Centre"),
    ("arc risks", "Shared Alarm Receiving Centre"),
    ("school wi-fi refresh", "School WiFi Refresh"),
    ("the school Wi Fi refresh please", "School WiFi Refresh"),
    ("status of e-invoicing", "e-Invoicing"),
    ("status of eInvoicing", "e-Invoicing"),
    ("e invoicing status", "e-Invoicing"),
    ("kerb and verge risks", "Kerb & Verge"),
    ("Kerb & Verge risks", "Kerb & Verge"),
    ("Kerb &amp; Verge risks", "Kerb & Verge"),
    ("who leads Cairdeas Cafe", "Càirdeas Café"),
    ("who leads CÀIRDEAS CAFÉ", "Càirdeas Café"),
    ("who leads Ca\u0300irdeas Cafe\u0301", "Càirdeas Café"),
    ("who leads st johns care hub", "St John's Care Hub"),
    ("who leads St. John’s Care Hub?", "St John's Care Hub"),
    ("what should the board know about driven by data", "Driven by Data"),
    ("is M365 live", "Microsoft 365 Federation"),
    ("compare Tenant Portal and Customer Portal", "Tenant Portal + Customer Portal"),
    ("tenant portal/customer portal", "Tenant Portal + Customer Portal"),
    ("Angus, Fife and Moray in Digital Telecare?", "Angus + Fife + Moray + Digital Telecare"),
    ("what does COSLA do in Beacon", "COSLA + Beacon"),
    ("improvement service projects", "Improvement Service"),
    ("is ScotGov in it", "Scottish Government"),
    ("<@U123ABC> status of digital telecare :smile:", "Digital Telecare"),
    ("see https://example.org/digital-telecare about M365", "Microsoft 365 Federation"),
    ("who is jo.bloggs@council.example", "Jo Bloggs"),
    ("email Jean-Paul.Wojtowicz@council.example", "Jean-Paul Wojtowicz"),
)

TOGETHER = (
    ("status of Clacks", "Clackmannan Connected/Clackmannanshire"),
    ("Clacks Council projects", "Clackmannanshire"),
    ("who leads the Hub", "Payroll Hub/Libraries Hub"),
    ("who leads Payroll Hub", "Payroll Hub"),
)

LONGEST = (
    ("status of Registers Exchange", "Registers Exchange"),
    ("status of Registers Exchange Archive", "Registers Exchange Archive"),
    ("how is Exchange doing", "Registers Exchange"),
    ("is Glasgow in it", "Glasgow City"),
    ("Glasgow Wayfinder status", "Glasgow Wayfinder"),
    ("NHS NSS projects", "NHS National Services Scotland"),
    ("compare Tenant Portal with Customer Portal", "Tenant Portal + Customer Portal"),
    ("who leads tenant portal and customer portal", "Tenant Portal + Customer Portal"),
    ("Registers Exchange and Registers Exchange Archive",
     "Registers Exchange + Registers Exchange Archive"),
    ("is Glasgow in Glasgow Wayfinder?", "Glasgow City + Glasgow Wayfinder"),
)  # fmt: skip

APART = (
    "the telecaretaker came",
    "arcade opening hours",
    "beaconsfield",
    "unfife and fifeness",
    "angusta",
    "HC-0012 status",
    "HC-002x",
    "who wrote to someone@angus.gov.uk",
    "www.beacon.example/angus",
)

OTHER_REFERENCES = ("status of HC-901", "HC-0011 lead", "status of PL-099")


@pytest.mark.parametrize(("text", "wanted"), [*PLAINLY, *TOGETHER, *LONGEST])
def test_finds_what_is_written_out(named, text, wanted):
    assert named(text) == wanted


@pytest.mark.parametrize("text", APART)
def test_finds_no_name_inside_another_word(named, text):
    assert named(text) == ""


@pytest.mark.parametrize("text", OTHER_REFERENCES)
def test_takes_no_reference_for_one_with_another_number(named, unknown, text):
    assert named(text) == ""
    assert unknown(text)


@pytest.mark.parametrize("text", ["P05?", "P05 risks", "status of p05", "who leads P-05?"])
def test_knows_a_code_that_reads_as_a_figure(text):
    names = Names([Entry("project", 5, "Stirling Engine", "P05")])
    assert said(names.find(text)) == "Stirling Engine"


@pytest.mark.parametrize("text", ["P99?", "P99 risks", "status of P99", "who leads P99?"])
def test_takes_what_is_written_as_the_codes_are_for_an_unknown_one(text):
    names = Names([Entry("project", 5, "Stirling Engine", "P05")])
    assert names.find(text) == Found(unknown=("P99",))


def test_takes_no_quarter_for_a_code():
    names = Names([Entry("project", 5, "Stirling Engine", "Q3")])
    assert names.find("which milestones are due in q3?") == Found()


@pytest.mark.parametrize(
    ("text", "written"),
    [
        pytest.param("who leads telecare's ARC?", "ARC", id="without punctuation"),
        pytest.param("is  Angus’s lead here", "Angus", id="without a possessive"),
        pytest.param(
            "Cafe\u0301: Ca\u0300irdeas Cafe\u0301!", "Ca\u0300irdeas Cafe\u0301", id="accents"
        ),
    ],
)
def test_says_where_the_name_stands(names, text, written):
    mention = names.find(text).mentions[-1]
    assert mention.text == written == text[mention.start : mention.end]


def test_says_how_it_was_named(names):
    hows = [
        names.find(text).mentions[0].how
        for text in ("Digital Telecare", "HC-001", "the wifi one", "telecair status", "Ayrshire")
    ]
    assert hows == ["exact", "exact", "partial", "misspelt", "generic"]


def test_narrows_to_a_kind(names):
    found = names.find("status of Clacks")
    assert [one.name for one in found.projects()[0].candidates] == ["Clackmannan Connected"]
    assert [one.name for one in found.organisations()[0].candidates] == ["Clackmannanshire"]
    assert found.people() == found.portfolios() == ()
