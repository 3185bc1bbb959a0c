"""The form: what it is opened with, and what comes back."""

import pytest

from knowledge.models import Update

VALUES = {
    "rag": "Green", "done": "500 users", "next": "Perth", "blockers": "", "day": "2026-11-18",
}  # fmt: skip


def sent(tell, project="TEL", name="update", opened=None, by="eilidh@angus.example", **changes):
    """Send a form back; *opened* is the reply that showed it."""
    shown = opened.form if opened else None
    form = {
        "name": name, "project": project, "values": {**VALUES, **changes},
        "about": shown and shown.about, "version": shown and shown.version,
    }  # fmt: skip
    return tell("", "start_update", form=form, forms=True, by=by)


def opened_for(tell, by="eilidh@angus.example"):
    """Open the form that changes the last update of telecare."""
    reply, *_ = tell("change my update for telecare", "correct_update", forms=True, by=by)
    return reply


def errors(reply):
    return {one.name: one.error for one in reply.form.fields if one.error}


def test_a_channel_with_forms_is_given_one_with_standing_blockers_in_it(tell):
    (reply,) = tell("update for ARC", "start_update", by="rab@fife.example", forms=True)

    values = {one.name: one.value for one in reply.form.fields}
    assert (reply.form.name, reply.form.project) == ("update", "ARC")
    assert values["blockers"] == "Legal has not signed the contract."
    assert values["day"] == "2026-11-18"
    assert [one.hint for one in reply.form.fields if one.name == "next"] == [
        "Planned last time: Choose one."
    ]


def test_a_form_that_comes_back_is_logged_and_read_back(tell):
    reply, *_ = sent(tell)

    assert reply.text == "Logged for Digital Telecare."
    assert tell.latest("TEL").done == "500 users"


@pytest.mark.parametrize(
    ("changes", "field", "words"),
    [
        pytest.param({"rag": ""}, "rag", "Please choose a rating", id="no rating"),
        pytest.param({"rag": "purple"}, "rag", "Please choose a rating", id="no such rating"),
        pytest.param({"day": "2026-11-19"}, "day", "still to come", id="a day to come"),
        pytest.param({"day": "soon"}, "day", "can’t read that as a day", id="no day"),
        pytest.param({"day": "2026-02-31"}, "day", "can’t read that as a day", id="no such day"),
        pytest.param({"done": "x" * 3001}, "done", "too long", id="too long"),
        pytest.param({"rag": "Red", "done": ""}, "done", "please say why", id="no reason"),
    ],
)
def test_what_does_not_fit_is_shown_at_its_field_with_what_was_typed(tell, changes, field, words):
    (reply,) = sent(tell, **changes)

    assert words in errors(reply)[field]
    assert {one.name: one.value for one in reply.form.fields} == {**VALUES, **changes}
    assert tell.latest("TEL").done == "Angus migrated 400 users."


def test_a_form_of_somebody_who_may_not_log_is_refused(tell):
    (reply,) = tell(
        "", "start_update", by="senga@falkirk.example", forms=True,
        form={"name": "update", "project": "TEL", "values": VALUES},
    )  # fmt: skip

    assert "logged nothing" in reply.text


def test_a_form_for_a_project_that_one_may_not_see_says_nothing_of_it(tell):
    unseen = sent(tell, project="HEA")
    unheard_of = sent(tell, project="NONE")

    assert unseen == unheard_of


def test_an_update_is_changed_by_a_form(tell):
    tell("telecare: green, 500 users migrated")
    opened, *_ = tell("change my update for telecare", "correct_update", forms=True)

    reply, *_ = sent(tell, name="correction", opened=opened, done="600 users", day="2026-11-17")

    assert (
        reply.text == "Changed: the update for Digital Telecare of 17 November 2026 now says this."
    )
    assert tell.latest("TEL").done == "600 users"


def test_an_old_form_changes_the_update_that_it_showed_and_no_later_one(tell):
    opened, *_ = tell("change my update for telecare", "correct_update", forms=True)
    tell("telecare: green, 500 users migrated")

    sent(tell, name="correction", opened=opened, done="450 users", day="2026-11-11")

    assert tell.latest("TEL").done == "500 users migrated"


def test_a_blocker_that_stood_before_is_no_reason_for_a_new_rating(tell):
    standing = "Legal has not signed the contract."
    form = {"rag": "Red", "done": "", "next": "", "blockers": standing, "day": "2026-11-18"}

    (reply,) = tell(
        "", "start_update", by="rab@fife.example", forms=True,
        form={"name": "update", "project": "ARC", "values": form},
    )  # fmt: skip

    assert "please say why" in errors(reply)["done"]


def test_a_form_that_was_opened_before_another_changed_the_update_changes_nothing(tell):
    tell("telecare: green, 40 homes")
    stale, isla = opened_for(tell), "isla@stirling.example"
    sent(
        tell, name="correction", opened=opened_for(tell, isla), by=isla, done="40 homes", next="",
        blockers="The van broke",
    )  # fmt: skip

    (reply,) = sent(tell, name="correction", opened=stale, done="41 homes", next="")

    assert reply.text == (
        "Isla Grant has changed this update since the form was opened, so I have changed nothing. "
        "The form below shows what it says now. You typed Done: “41 homes”."
    )
    assert {one.name: one.value for one in reply.form.fields}["blockers"] == "The van broke"
    held = tell.latest("TEL")
    assert (held.done, held.blockers) == ("40 homes", "The van broke")

    said = {"done": "41 homes", "next": "", "blockers": "The van broke"}
    again, *_ = sent(tell, name="correction", opened=reply, **said)
    assert again.text.startswith("Changed")


def test_a_form_that_does_not_say_which_version_it_showed_changes_nothing(tell):
    tell("telecare: green, 40 homes")
    opened = opened_for(tell)

    (reply,) = sent(
        tell, name="correction", opened=opened.but(form=opened.form.but(version=None)), done="x"
    )

    assert reply.form.version == opened.form.version
    assert tell.latest("TEL").done == "40 homes"


@pytest.mark.parametrize(
    ("project", "day", "fits"),
    [
        pytest.param("TEL", "2025-04-01", True, id="the day it began"),
        pytest.param("TEL", "2025-03-31", False, id="the day before it began"),
        pytest.param("TEL", "0001-01-01", False, id="the year one"),
        pytest.param("STAMP", "2025-11-18", True, id="a year ago"),
        pytest.param("STAMP", "2025-11-17", False, id="more than a year ago"),
    ],
)
def test_a_form_s_day_is_not_before_the_project(tell, project, day, fits):
    reply, *_ = sent(tell, project=project, day=day, done="x")

    assert reply.text.startswith("Logged") is fits
    assert fits or "too long ago" in errors(reply)["day"]


def test_a_form_changes_no_update_that_could_not_be_changed_in_chat(tell):
    isla = "isla@stirling.example"
    opened = opened_for(tell, isla)
    old = opened.but(form=opened.form.but(about=1, version=1))

    (reply,) = sent(tell, name="correction", opened=old, by=isla, day="2026-09-30", done="Old.")

    assert "nothing to change" in reply.text
    with tell.sessions.begin() as session:
        assert session.get(Update, 1).done == "Devices chosen."
