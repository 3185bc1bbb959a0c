"""Undo and what was replaced, and those who may not change a project's updates any more."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from knowledge.models import Person, Project, Update
from knowledge.store import THE_OFFICE, Store
from tests.world import NOW, TODAY

MONDAY, RAB, ISLA = TODAY - timedelta(days=1), "rab@fife.example", "isla@stirling.example"
A, B = "Angus has 90 users", "Perth has 40 homes"


def standing(tell, code="TEL", since=MONDAY):
    """What stands for a project, as day and done."""
    with tell.sessions.begin() as session:
        store = Store(session, THE_OFFICE)
        project = store.projects.with_code(code)
        found = store.updates.of(project.id, TODAY)
        return {one.date.day: one.done for one in found if one.date >= since}


def change_telecare(tell, **changes):
    """Change a project behind the asker's back; *lead* is a first name."""
    with tell.sessions.begin() as session:
        project = session.scalar(select(Project).where(Project.code == "TEL"))
        lead = changes.pop("lead", None)
        if lead:
            project.lead = session.scalar(select(Person).where(Person.name.startswith(lead)))
        for name, value in changes.items():
            setattr(project, name, value)


def test_an_update_moved_onto_yesterday_s_says_what_it_replaced_and_undo_brings_back_both(tell):
    tell(f"telecare: green, {A}", at=NOW - timedelta(days=1))
    tell(f"telecare: green, {B}")

    reply, *_ = tell("the date should be 17 Nov", "correct_update")
    assert f"in place of what you said for it before: Green ✔, {A}" in reply.text
    assert standing(tell) == {17: B}

    reply, *_ = tell("undo that", "correct_update")
    assert reply.text == "Undone."
    assert standing(tell) == {17: A, 18: B}

    tell("put it back", "correct_update")
    assert standing(tell) == {17: B}


@pytest.mark.parametrize("undo", ["undo that", "undo my last change for STAMP"])
def test_an_update_moved_onto_another_project_s_is_undone_whole(tell, undo):
    tell(f"STAMP: green, {A}")
    tell(f"telecare: green, {B}")

    reply, *_ = tell("that was meant for STAMP", "correct_update")
    assert f"in place of what you said for it before: Green ✔, {A}" in reply.text
    assert (standing(tell, "STAMP"), standing(tell)) == ({18: B}, {})

    tell(undo, "correct_update")
    assert (standing(tell, "STAMP"), standing(tell)) == ({18: A}, {18: B})


def test_what_another_said_is_named_when_a_form_moves_an_update_onto_it(tell):
    tell(f"telecare: green, {A}", by=RAB, at=NOW - timedelta(days=1))
    tell(f"telecare: green, {B}", by=RAB)
    opened, *_ = tell("change my update for telecare", "correct_update", forms=True, by=RAB)
    asked = opened.form
    values = {one.name: one.value for one in asked.fields} | {"day": MONDAY.isoformat()}
    form = {
        "name": asked.name, "project": "TEL", "about": asked.about, "version": asked.version,
        "values": values,
    }  # fmt: skip

    reply, *_ = tell("", "start_update", form=form, forms=True)
    assert f"in place of what Rab Sinclair said for it before: Green ✔, {A}" in reply.text

    tell("undo that", "correct_update")
    assert standing(tell) == {17: A, 18: B}


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param({"lead": "Morag"}, id="after a new lead"),
        pytest.param({"phase": "closed"}, id="after closing"),
    ],
)
def test_nothing_is_undone_or_put_back_by_who_may_not_log_any_more(tell, changes):
    tell(f"telecare: green, {B}")
    change_telecare(tell, **changes)
    (undo,) = tell("undo that", "correct_update")
    assert "logged nothing" in undo.text
    assert standing(tell) == {18: B}

    tell.state = {}
    change_telecare(tell, lead="Eilidh", phase="beta")
    tell(f"telecare: green, {A}")
    tell("undo that", "correct_update")
    change_telecare(tell, **changes)
    tell("put it back", "correct_update")
    assert standing(tell) == {18: B}


def test_no_milestone_is_undone_by_who_may_not_log_any_more(tell):
    tell("milestone 'Angus live' done yesterday", "milestones")
    change_telecare(tell, lead="Morag")
    tell("undo that", "correct_update")

    with tell.sessions.begin() as session:
        store = Store(session, THE_OFFICE)
        found = store.progress.milestones([store.projects.with_code("TEL").id])
        assert next(one for one in found if one.name == "Angus live").status == "done"


def test_a_rating_that_waits_for_its_reason_is_left_by_who_may_not_log_any_more(tell):
    tell(f"telecare: green, {B}")
    tell("make that amber", "correct_update")
    change_telecare(tell, lead="Morag")

    (reply,) = tell("the supplier went bust", "out_of_scope")

    assert "logged nothing" in reply.text
    assert tell.latest("TEL").rag == "green"


def test_a_reason_revives_no_update_that_was_withdrawn_meanwhile(tell):
    tell(f"telecare: green, {B}")
    tell("make that amber", "correct_update")
    mine = dict(tell.state)
    tell.state = {}
    tell("withdraw the telecare update", "correct_update", by=ISLA)
    tell.state = mine

    (reply,) = tell("the supplier went bust", "out_of_scope")

    assert "has been withdrawn meanwhile" in reply.text
    with tell.sessions.begin() as session:
        kept = session.scalars(
            select(Update).where(Update.done == B), execution_options={"withdrawn_too": True}
        )
        assert standing(tell) == {}
        assert [one.rag for one in kept] in ([], ["green"])


def test_a_bare_rating_wipes_nothing_that_was_said_that_day(tell):
    tell(f"telecare: green, {B}, next Fife, blocked by the van")
    (reply,) = tell("telecare: green")
    assert "stands as it is" in reply.text
    held = tell.latest("TEL")
    assert (held.done, held.next, held.blockers) == (B, "Fife", "the van")


def test_a_bare_rating_changes_only_the_rating_of_what_was_said_that_day(tell):
    tell("ARC: amber, 20 calls tested, next Fife, blocked by the van", by=RAB)
    tell("I meant green", "correct_update", by=RAB)
    tell("ARC: red, the platform fell over", by=ISLA)

    reply, *_ = tell("ARC: red", by=RAB)

    assert "Only the rating has changed" in reply.text
    with tell.sessions.begin() as session:
        rab = session.scalar(
            select(Update).join(Update.author).where(Person.email == RAB, Update.date == TODAY)
        )
        said = (rab.rag, rab.done, rab.next, rab.blockers)
    assert said == ("red", "20 calls tested", "Fife", "the van")


def test_a_move_is_undone_whole_where_an_earlier_update_stood_again(tell):
    tell(f"telecare: green, {A}")
    tell("telecare: green, 12 contracts loaded")
    tell("that was meant for STAMP", "correct_update")
    assert standing(tell) == {18: A}

    tell("undo my last change for STAMP", "correct_update")

    assert (standing(tell, "STAMP"), standing(tell)) == ({}, {18: "12 contracts loaded"})


def milestone(tell, name="Angus live"):
    with tell.sessions.begin() as session:
        store = Store(session, THE_OFFICE)
        return next(one for one in store.progress.milestones() if one.name == name).status


def test_the_last_update_is_the_logbook_s_and_not_this_talk_s(tell):
    tell(f"telecare: green, {A}")
    here, tell.state = tell.state, {}
    tell("STAMP: green, 12 contracts loaded")
    tell.state = here

    reply, *_ = tell("undo my last update", "correct_update")

    assert "The update for STAMP of 18 November 2026: withdrawn" in str(reply.facts)
    assert (standing(tell, "STAMP"), standing(tell)) == ({}, {18: A})


def test_the_last_update_is_no_milestone(tell):
    tell(f"telecare: green, {A}")
    tell("milestone 'Angus live' done yesterday", "milestones")

    tell("undo my last update", "correct_update")

    assert (milestone(tell), standing(tell)) == ("done", {})


def test_a_button_one_message_back_undoes_its_own(tell):
    tell("milestone 'Angus live' done yesterday", "milestones")
    tell("STAMP: green, 12 contracts loaded")

    tell("undo my last change for Digital Telecare", "correct_update")
    assert (milestone(tell), standing(tell, "STAMP")) == ("planned", {18: "12 contracts loaded"})

    tell("undo my last change for STAMP", "correct_update")
    assert standing(tell, "STAMP") == {}


def test_the_last_update_told_elsewhere_is_left_by_who_may_not_log_any_more(tell):
    tell(f"telecare: green, {B}")
    tell.state = {}
    change_telecare(tell, lead="Morag")

    tell("undo my last update", "correct_update")

    assert standing(tell) == {18: B}
