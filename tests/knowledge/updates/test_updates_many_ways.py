"""The same thing said in many ways: what comes next, what is in the way, and why."""

from collections.abc import Callable

import pytest

from knowledge.updates import Draft, Reading
from tests.knowledge.updates.conftest import CENTRE, TELECARE, WIFI

Drafted = Callable[..., Draft]


@pytest.mark.parametrize(
    ("said", "following"),
    [
        ("this sprint we'll do Perth", "do Perth"),
        ("then onto Perth", "Perth"),
        ("starting Perth Monday", "Perth Monday"),
        ("plan: Perth", "Perth"),
        ("focus now on Perth", "Perth"),
        ("Perth next Tuesday", "Perth next Tuesday"),
        ("nxet Perth", "Perth"),
        ("Perth to follow", "Perth"),
        ("hope to be in Perth by Friday", "in Perth by Friday"),
        ("what's next? Perth", "Perth"),
    ],
)
def test_what_comes_next_is_said_in_many_ways(drafted: Drafted, said: str, following: str):
    for text in (f"telecare amber. 40 homes. {said}", f"telecare amber\n40 homes\n{said}"):
        draft = drafted(text)
        assert (draft.done, draft.next, draft.blockers) == ("40 homes", following, None)


@pytest.mark.parametrize(
    ("said", "blocker"),
    [
        ("can't start until legal sign", "can't start until legal sign"),
        ("legal are sitting on it", "legal are sitting on it"),
        ("no sign of the contract", "no sign of the contract"),
        ("chasing legal", "legal"),
        ("still no word from Fife", "still no word from Fife"),
        ("the van is holding everything up", "the van is holding everything up"),
        ("supplier hasn't answered", "supplier hasn't answered"),
        ("blocked? legal", "legal"),
        ("two blockers: legal and vans", "legal and vans"),
        ("waitin oan legal", "legal"),
    ],
)
def test_what_is_in_the_way_is_said_in_many_ways(drafted: Drafted, said: str, blocker: str):
    draft = drafted(f"telecare amber. 40 homes. {said}")
    assert (draft.done, draft.blockers, draft.next) == ("40 homes", blocker, "")


@pytest.mark.parametrize(
    "said",
    [
        "all clear",
        "no issues",
        "nothing in our way",
        "nothin haudin us back",
        "blockers? none",
        "no blockers as such",
        "blocked by nothing",
        "not blocked",
        "free of blockers",
    ],
)
def test_that_nothing_is_in_the_way_is_said_in_many_ways(drafted: Drafted, said: str):
    draft = drafted(f"telecare amber. 40 homes. {said}")
    assert (draft.done, draft.blockers) == ("40 homes", "")


@pytest.mark.parametrize(
    "text",
    [
        "after a rough week ARC is amber",
        "the lab flooded, so ARC is amber",
        "the lab flooded so ARC goes amber",
        "I wish to report the shared alarm receiving centre as amber, the lab flooded",
        "ARC: gone from red to amber, lab mended",
        "ARC red yesterday, amber today: lab mended",
        "ARC amder, lab mended",
        "ARC a",
        "A ARC",
    ],
)
def test_the_rating_may_stand_anywhere_and_be_misspelt(drafted: Drafted, text: str):
    draft = drafted(text)
    assert (draft.project_id, draft.rag) == (CENTRE, "amber")


@pytest.mark.parametrize(
    "text",
    [
        "Project\tRAG\tDone\tNext\tBlockers\ntelecare\tAmber\t40 homes\tPerth\t-",
        "Rating;Code;This sprint;Next sprint;Blocked by;Lead\nA;TELE;40 homes;Perth;none;Rab",
        "telecare | amber | 40 homes | Perth | none",
        "telecare\nRAG? Amber\n[x] 40 homes\n[ ] Perth\nAnything in our way? No",
        "Project: telecare\nSprint: 23\nRAG: amber\nDone: 40 homes\nNext: Perth\nBlockers: none",
    ],
)
def test_tables_and_forms_tell_the_same(drafted: Drafted, text: str):
    draft = drafted(text)
    told = (draft.project_id, draft.rag, draft.done, draft.next, draft.blockers)
    assert told == (TELECARE, "amber", "40 homes", "Perth", "")


@pytest.mark.parametrize(
    "text",
    [
        "telecare amber & wifi green. Both wait for legal",
        "telecare amber, wifi green. In both cases we await legal",
    ],
)
def test_what_is_said_of_both_is_in_both(understood: Callable[..., Reading], text: str):
    drafts = understood(text).drafts
    assert [one.project_id for one in drafts] == [TELECARE, WIFI]
    assert [one.blockers for one in drafts] == ["legal", "legal"]


def test_a_report_is_gone_on_with_where_its_project_is_named_again(
    understood: Callable[..., Reading],
):
    drafts = understood("telecare A / wifi G. Telecare: 40 homes. Wifi: 12 schools.").drafts
    told = [(one.project_id, one.rag, one.done) for one in drafts]
    assert told == [(TELECARE, "amber", "40 homes"), (WIFI, "green", "12 schools")]


def test_the_current_week_is_todays(drafted: Drafted):
    today = drafted("telecare amber, 40 homes").day
    assert drafted("w/e 20 Nov: telecare amber, 40 homes").day == today
    assert drafted("week ending 13/11: telecare amber, 40 homes").day != today
