from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest

from knowledge.updates import Draft, Reading
from tests.knowledge.updates.conftest import BOARD, CENTRE, MORAG, RAB, TELECARE, WEDNESDAY, WIFI

Drafted = Callable[..., Draft]
Understood = Callable[..., Reading]


def test_one_line_tells_project_rating_done_and_next(drafted: Drafted):
    draft = drafted("telecare: green, Angus migrated 400 users, next Perth")
    assert draft == Draft(TELECARE, "green", "Angus migrated 400 users", "Perth", None, WEDNESDAY)


def test_a_reason_may_be_joined_on_and_a_need_is_a_blocker(drafted: Drafted):
    draft = drafted("ARC back to amber cos contract isn't signed, need legal by Friday")
    assert (draft.project_id, draft.rag, draft.asks) == (CENTRE, "amber", ())
    assert (draft.done, draft.blockers) == ("contract isn't signed", "legal by Friday")


@pytest.mark.parametrize(
    ("text", "rag"),
    [
        ("/update wifi grn 40 schools done", "green"),
        ("wifi 🔴 lines cut", "red"),
        (":large_green_circle: wifi, 40 schools", "green"),
        ("wifi A", "amber"),
        ("wifi: red to green, lines mended", "green"),
        ("wifi was red, now amber: lines mended", "amber"),
        ("wifi isn't green, it's amber", "amber"),
        ("AMBER - WIFI - lines cut", "amber"),
    ],
)
def test_ratings_are_written_in_many_ways(drafted: Drafted, text: str, rag: str):
    draft = drafted(text)
    assert (draft.project_id, draft.rag) == (WIFI, rag)


@pytest.mark.parametrize(
    "text",
    [
        "done: 40 homes / next: Perth / blocked: legal / rag: amber / telecare",
        "telecare\nstatus: amber\n- done: 40 homes\n- nxt: Perth\n- blckd: legal",
        "Project=telecare, RAG=amber, Done=40 homes, Next=Perth, Blockers=legal",
        "*Project:* telecare\n*RAG:* Amber\n*Done:* 40 homes\n*Next:* Perth\n*Blockers:* legal",
        "telecare amber, 40 homes, waiting on legal, Perth next",
        "telecare is amber. 40 homes. Up next is Perth. We're stuck on legal.",
    ],
)
def test_forms_and_sentences_tell_the_same(drafted: Drafted, text: str):
    draft = drafted(text)
    told = (draft.project_id, draft.rag, draft.done, draft.next, draft.blockers)
    assert told == (TELECARE, "amber", "40 homes", "Perth", "legal")


@pytest.mark.parametrize(
    "text", ["no blockers", "nothing in the way", "blockers: none", "blocked: no", "nae blockers"]
)
def test_that_nothing_blocks_is_told_apart_from_silence(drafted: Drafted, text: str):
    assert drafted(f"telecare amber, 40 homes, {text}").blockers == ""
    assert drafted("telecare amber, 40 homes").blockers is None


def test_a_new_rating_needs_something_that_can_be_its_reason(drafted: Drafted):
    assert drafted("telecare green").asks == ("reason",)
    assert drafted("telecare green, next Perth").asks == ("reason",)
    assert drafted("telecare green, all good").asks == ("reason",)
    assert drafted("telecare green, Orkney has an installer").asks == ()
    assert drafted("telecare amber").asks == ()
    assert drafted("design board amber").asks == ()


def test_what_is_missing_is_asked_for(drafted: Drafted):
    assert drafted("telecare update: 45 homes in Forfar").asks == ("rating",)
    assert drafted("amber, 8 workshops done").asks == ("project",)
    assert drafted("telecare amber for 2 December, 40 homes").asks == ("day",)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("telecare, 16/11: amber, 40 homes", date(2026, 11, 16)),
        ("backdated to 14 Nov: telecare amber, 40 homes", date(2026, 11, 14)),
        ("for yesterday: telecare amber, 40 homes", date(2026, 11, 17)),
        ("telecare amber as of 16/11, 40 homes", date(2026, 11, 16)),
        ("telecare amber, pilot slips to 5/2, trained on Friday", WEDNESDAY),
        ("telecare amber on 31/11, 40 homes", None),
        ("tomorrow's update for telecare: amber, 40 homes", None),
    ],
)
def test_only_the_updates_own_day_is_its_date(drafted: Drafted, text: str, day: date | None):
    assert drafted(text).day == day


def test_no_change_keeps_the_rating(drafted: Drafted):
    draft = drafted("telecare: same as last week")
    assert (draft.project_id, draft.rag, draft.no_change) == (TELECARE, "amber", True)
    assert drafted("no change", in_mind=CENTRE).rag == "red"


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("on behalf of Rab: telecare amber, 40 homes", RAB),
        ("Morag asked me to log: telecare amber, 40 homes", MORAG),
        ("Morag's update: telecare amber, 40 homes", MORAG),
        ("For Morag, who's at the dentist: telecare amber, 40 homes", MORAG),
    ],
)
def test_an_update_may_be_on_behalf_of_somebody(drafted: Drafted, text: str, person: int):
    draft = drafted(text)
    assert (draft.on_behalf_of, draft.project_id, draft.done) == (person, TELECARE, "40 homes")


def test_milestones_risks_and_benefits_are_named_as_the_register_does(drafted: Drafted):
    draft = drafted("telecare amber, milestone 'business case' done, 40 homes")
    assert draft.milestone_done == "Business case"
    assert drafted("telecare amber, milestone 'business case' slips").milestone_done is None
    assert drafted("telecare amber, risk raised: winter staffing").risk == "winter staffing"
    draft = drafted("telecare amber, benefit: £42k avoided call-outs claimed")
    assert draft.benefit == ("Emergency call-outs avoided", Decimal(42000))


@pytest.mark.parametrize(
    "text",
    [
        "telecare amber 65 homes, wifi green 30 schools",
        "telecare amber 65 homes and wifi green 30 schools",
        "1) Telecare: amber, 65 homes\n2) WiFi: green, 30 schools",
    ],
)
def test_two_projects_make_two_updates(understood: Understood, text: str):
    drafts = understood(text).drafts
    assert [(one.project_id, one.rag, one.done) for one in drafts] == [
        (TELECARE, "amber", "65 homes"),
        (WIFI, "green", "30 schools"),
    ]


def test_the_project_in_mind_is_not_taken_for_one_that_is_not_known(drafted: Drafted):
    assert drafted("amber, 40 homes", in_mind=TELECARE).project_id == TELECARE
    assert drafted("Thistle: amber, 40 homes", in_mind=TELECARE).project_id is None
    assert drafted("ARC red, 40 homes", in_mind=TELECARE).project_id == CENTRE


def test_an_update_without_a_rating_needs_more_than_one_sign(understood: Understood):
    told = understood("finished alpha, we recommend stopping", in_mind=BOARD).drafts
    assert [(one.project_id, one.rag, one.asks) for one in told] == [(BOARD, None, ("rating",))]
    assert understood("finished my lunch", in_mind=BOARD).drafts == ()
