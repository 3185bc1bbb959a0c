"""What is told of milestones, risks and benefits, and which is meant."""

import pytest

from actions.updates.progress.names import meant
from actions.updates.progress.words import level, new_name, progress

NAMES = (
    "Dundee at 40% of users on digital alarms",
    "Fife first 500 homes",
    "Orkney pilot complete",
    "Half of all users on digital alarms",
    "Last analogue alarm retired",
)


@pytest.mark.parametrize(
    ("text", "kind", "deed"),
    [
        ("the Fife milestone is done", "milestone", "done"),
        ("can you move the Fife milestone to 3 March?", "milestone", "move"),
        ("the Fife milestone will be done next week", "milestone", "move"),
        ("the Fife milestone isn't done", "milestone", "planned"),
        ("please drop the Fife milestone", "milestone", "drop"),
        ("the staffing risk is high now", "risk", "level"),
        ("raise the staffing risk to critical", "risk", "level"),
        ("risk raised: storms, owner Eilidh", "risk", "raise"),
        ("new owner for the staffing risk: Alison", "risk", "owner"),
        ("give the staffing risk to Alison", "risk", "owner"),
        ("reopen the staffing risk", "risk", "open"),
        ("verified £10k of avoided call-outs", "benefit", "verify"),
        ("we've claimed £42k of line rental", "benefit", "claim"),
    ],
)
def test_reads_what_is_told(text, kind, deed):
    said = progress(text)

    assert said is not None
    assert (said.kind, said.deed) == (kind, deed)


@pytest.mark.parametrize(
    "text",
    [
        "is the Fife milestone done",
        "who owns the staffing risk",
        "which risks are closed",
        "the Fife milestone is nearly done",
        "if the Fife milestone is done we can stop",
        "once we close the staffing risk we are fine",
        "don't close the staffing risk",
        "the staffing risk isn't closed",
        "has the Fife milestone slipped?",
    ],
)
def test_what_is_asked_supposed_or_denied_changes_nothing(text):
    assert progress(text) is None


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("the Fife milestone is done", ["Fife first 500 homes"]),
        ("move the Orkney milestone to 3 March", ["Orkney pilot complete"]),
        ("drop the half of all users milestone", ["Half of all users on digital alarms"]),
        ("milestone “last analogue alarm” done", ["Last analogue alarm retired"]),
        ("the alarms milestone is done", [NAMES[0], NAMES[3], NAMES[4]]),
        ("close the supplier milestone", []),
        ("the Moray pilot milestone is done", []),
        ("milestone done", []),
    ],
)
def test_finds_the_one_that_is_meant(text, names):
    assert meant(text, NAMES) == names


def test_a_level_in_a_risk_s_name_is_not_its_new_level():
    assert level("risk “High turnover of staff” is medium now") == "medium"


def test_a_milestone_without_a_day_has_a_name():
    assert new_name("new milestone: pen test") == "pen test"
    assert new_name("new milestone for stamp: pen test") == "pen test"
