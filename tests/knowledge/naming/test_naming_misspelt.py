import pytest

MISSPELT = (
    ("telecair status", "Digital Telecare"),
    ("telcare status", "Digital Telecare"),
    ("digtal telecare status", "Digital Telecare"),
    ("Digital Telecrae", "Digital Telecare"),
    ("digital tele care", "Digital Telecare"),
    ("wfii refresh lead", "School WiFi Refresh"),
    ("who leads Modren Workplace", "Modern Workplace"),
    ("blue bagde renewals", "Blue Badge Renewals"),
    ("tennant portal status", "Tenant Portal"),
    ("parkng permits", "Parking Permits Online"),
    ("custmer portal lead", "Customer Portal"),
    ("who leads Customer Portl", "Customer Portal"),
    ("cosla projects", "COSLA"),
    ("colsa projects", "COSLA"),
    ("improvment service projects", "Improvement Service"),
    ("Microsft 365 federation", "Microsoft 365 Federation"),
    ("what does Jo Blogs lead", "Jo Bloggs"),
    ("who is Morag McDonald", "Morag MacDonald"),
    ("what does Sanjay Raman lead", "Sanjay Rahman"),
    ("digital helth and care", "Digital Health and Care"),
    ("learnin and teachng portfolio", "Digital Learning and Teaching"),
    ("telecares lead", "Digital Telecare"),
    ("morags projects", "Morag MacDonald/Morag Sinclair"),
    ("staus of telecare", "Digital Telecare"),
    ("whos the laed on telecare", "Digital Telecare"),
    ("milestnes for telecare", "Digital Telecare"),
)
NOT_MISSPELT = (
    "who leads the project",
    "telephone numbers",
    "what is a tenancy",
    "is the customer happy",
    "parting words",
    "blue book renewals of licences",
    "wife and family",
    "bacon rolls",
    "we marked it",
    "federations of schools",
    "verse one",
)


@pytest.mark.parametrize(("text", "wanted"), MISSPELT)
def test_knows_names_misspelt(names, named, text, wanted):
    assert named(text) == wanted
    assert names.find(text).unknown == ()


@pytest.mark.parametrize("text", NOT_MISSPELT)
def test_takes_no_other_word_for_a_misspelt_name(named, text):
    assert named(text) == ""
