import pytest

MEANT = (
    ("how's Digital Place doing?", "Digital Place"),
    ("how is digital health and care doing", "Digital Health and Care"),
    ("health and care risks", "Digital Health and Care"),
    ("Health & Care overview", "Digital Health and Care"),
    ("reds in learning and teaching", "Digital Learning and Teaching"),
    ("Leadership & Skills leads", "Digital Leadership and Skills"),
    ("leadership and skills portfolio", "Digital Leadership and Skills"),
    ("the Place portfolio", "Digital Place"),
    ("the place portfolio", "Digital Place"),
    ("place portfolio: overview", "Digital Place"),
    ("council portfolio", "Digital Council"),
    ("the portfolio Digital Council", "Digital Council"),
    ("foundations portfolio reds", "Digital Foundations"),
    ("Digital Foundations portfolio", "Digital Foundations"),
    ("which projects in Place are red", "Digital Place"),
    ("projects in place", "Digital Place"),
    ("how many projects in Place?", "Digital Place"),
    ("who are the leads in Place?", "Digital Place"),
    ("how's Place doing", "Digital Place"),
    ("hows place doing", "Digital Place"),
    ("hoo's Place gaun", "Digital Place"),
    ("how healthy is Place", "Digital Place"),
    ("what's slipped in Place", "Digital Place"),
    ("what's due in place this quarter", "Digital Place"),
    ("Place projects", "Digital Place"),
    ("and Place?", "Digital Place"),
    ("Place?", "Digital Place"),
    ("place", "Digital Place"),
    ("what about Place", "Digital Place"),
    ("compare Place and Foundations", "Digital Place + Digital Foundations"),
    ("risks across Foundations", "Digital Foundations"),
    ("risks in foundations", "Digital Foundations"),
    ("Foundations at a glance", "Digital Foundations"),
    ("how's Council doing", "Digital Council"),
    ("ambers in Council", "Digital Council"),
    ("overdue updates for Council", "Digital Council"),
    ("how many projects are in Council?", "Digital Council"),
    ("health portfolio", "Digital Health and Care"),
    ("the skills portfolio", "Digital Leadership and Skills"),
    ("the Learning portfolio", "Digital Learning and Teaching"),
)
ORDINARY = (
    "taking place next week",
    "which council is that",
    "in the first place",
    "what controls are in place",
    "put a backup in place",
    "is there a plan in place for the switch-off",
    "any deputy in place?",
    "which council leads it",
    "what is our council doing",
    "full council meets on Thursday",
    "the council's budget",
    "council tax",
    "my Council is late",
    "lay the foundations first",
    "the foundations of good data",
    "the place where we meet",
    "whose place is it to say",
    "digital skills are scarce",
    "care in the community",
    "Council approved the budget",
    "which Council is in it",
    "when does the review take Place",
)


@pytest.mark.parametrize(("text", "wanted"), MEANT)
def test_knows_a_portfolio_where_the_sentence_shows_it(named, text, wanted):
    assert named(text) == wanted


@pytest.mark.parametrize("text", ORDINARY)
def test_leaves_the_same_words_alone_elsewhere(names, text):
    found = names.find(text)
    assert found.mentions == ()
    assert found.unknown == ()
