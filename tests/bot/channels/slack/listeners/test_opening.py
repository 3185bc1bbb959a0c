"""Shortcuts: forms opened at once, with what was read of a message in them."""

from __future__ import annotations

import pytest

from knowledge.store import THE_OFFICE, DatabaseError, opener
from tests.bot.channels.slack.at_home import open_home, press_post
from tests.bot.channels.slack.conftest import EILIDH, MORAG, RAB, STRANGER
from tests.bot.channels.slack.valid import check_modal
from tests.fakes.slack import TEAM, failed

ISLA, SENGA = "U0ISLA", "U0SENGA"


def fields(view):
    """What stands in each field of a modal."""
    shown = {}
    for block in view["blocks"]:
        if block["type"] == "input":
            one = block["element"]
            chosen = one.get("initial_option") or {}
            value = one.get("initial_value") or one.get("initial_date") or chosen.get("value")
            shown[block["block_id"]] = value or ""
    return shown


async def log(place, text, user=RAB):
    await place.shortcut("log_as_update", user, message={"text": text, "ts": "1.1", "user": EILIDH})


def updates(place, project):
    with opener(place.talking.engine)(THE_OFFICE) as store:
        found = store.projects.with_code(project)
        return [(one.rag, one.done) for one in store.updates.of(found.id, place.now.date())]


def test_a_message_that_says_all_is_logged(workspace):
    async def day(place):
        text = "Digital Telecare: green, Perth migrated 400 users, next Fife"
        place.talking.nlu.meanings |= {text: "log_update"}
        await log(place, text)

        assert "Logged for Digital Telecare" in place.slack.said_in(f"D{RAB}")[0]
        assert place.slack.views == []

    workspace(day)


def test_a_message_without_its_project_is_read_into_a_form_that_asks_for_it(workspace):
    async def day(place):
        await log(place, "Amber: 12 users moved, next sign the contract, blocked by legal")
        view = place.slack.views[-1]
        wrong = await place.send_form(project="")
        right = await place.send_form(project="Digital Planning", done="12 users moved in all")

        check_modal(view)
        shown = fields(view)
        assert shown["project"] == ""
        assert shown["rag"] == "Amber"
        assert "12 users moved" in shown["done"]
        assert "legal" in shown["blockers"]
        assert set(wrong["errors"]) == {"project"}
        assert right == {}
        assert updates(place, "PLAN") == [("amber", "12 users moved in all")]
        assert place.talking.nlu.asked == []

    workspace(day)


def test_a_message_without_a_rating_is_read_into_the_form_of_its_project(workspace):
    async def day(place):
        await log(place, "Digital Planning: we moved the old forms over")
        view = place.slack.views[-1]

        assert view["title"]["text"].startswith("Update for")
        shown = fields(view)
        assert (shown["rag"], "project" in shown) == ("", False)
        assert "moved the old forms over" in shown["done"]
        assert place.talking.events() == []

    workspace(day)


def test_a_message_with_personal_data_is_read_without_it(workspace):
    async def day(place):
        await log(place, "Digital Planning: we moved the forms, ring Jean on 07700 900123")

        (view,) = place.slack.views
        assert "we moved the forms" in str(view)
        assert "900123" not in str(view)

    workspace(day)


def test_a_mistake_in_a_form_that_asked_for_the_project_is_said_beside_its_field(workspace):
    async def day(place):
        await log(place, "all well")
        given = await place.send_form(project="Shared Alarm Receiving Centre", rag="Red", done="")

        assert "please say why" in given["errors"]["done"]

    workspace(day)


def test_who_may_post_nothing_is_told_who_may(workspace):
    async def day(place):
        place.slack.knows(SENGA, "senga@falkirk.example")
        text = "Digital Telecare: green, Perth migrated 400 users, next Fife"
        place.talking.nlu.meanings |= {text: "log_update"}
        await log(place, text, SENGA)
        await place.shortcut("post_update", SENGA)
        await place.shortcut("post_update", STRANGER)

        assert "Eilidh Mackay" in place.slack.said_in(f"D{SENGA}")[0]
        refused = [view["blocks"][0]["text"]["text"] for view in place.slack.views]
        assert ["submit" in view for view in place.slack.views] == [False, False]
        assert refused[0].startswith("You lead no open project")
        assert refused[1].startswith("I don’t know who you are here")

    workspace(day)


def test_the_global_shortcut_opens_the_form_of_a_sole_project_at_once(workspace):
    async def day(place):
        with opener(place.talking.engine)(THE_OFFICE) as store:
            store.projects.with_code("STAMP").phase = "closed"
        await place.shortcut("post_update", EILIDH)
        view = place.slack.views[-1]
        check_modal(view)

        assert '"project": "TEL"' in view["private_metadata"]
        assert (place.talking.events(), place.talking.nlu.asked) == ([], [])

    workspace(day)


def test_a_manager_chooses_among_all_open_projects(workspace):
    async def day(place):
        place.slack.knows(ISLA, "isla@stirling.example")
        await place.shortcut("post_update", ISLA)
        options = place.slack.views[-1]["blocks"][0]["element"]["options"]

        names = [one["value"] for one in options]
        assert {"Project Heather", "Digital Telecare"} <= set(names)
        assert "Parent Portal" not in names

    workspace(day)


def test_a_project_that_is_not_theirs_is_not_opened(workspace):
    async def day(place):
        view = await open_home(place)
        for one in view["blocks"]:
            if "accessory" in one:
                one["accessory"]["value"] = "HEA"
        await press_post(place, view, "HEA")

        assert "no such project" in place.slack.views[-1]["blocks"][0]["text"]["text"]

    workspace(day)


def test_where_slack_opens_no_form_people_are_told_in_their_messages(workspace):
    async def day(place):
        place.slack.trouble["views.open"] = [failed("expired_trigger_id")]
        await place.shortcut("post_update", MORAG)

        assert place.slack.said_in(f"D{MORAG}")[0].startswith("Slack would not open the form.")

    workspace(day)


@pytest.mark.parametrize("called", ["log_as_update", "post_update"])
def test_without_records_people_are_told(workspace, monkeypatch, called):
    async def day(place):
        async def fails(*_):
            raise DatabaseError("away")

        for name in ("read_into_form", "form_or_which"):
            monkeypatch.setattr(f"bot.front_room.FrontRoom.{name}", fails)
        if called == "log_as_update":
            await log(place, "all well")
            assert place.talking.events() == [("all well", "answered")]
            return
        await place.shortcut(called)
        assert "can’t get at my records" in place.slack.views[-1]["blocks"][0]["text"]["text"]

    workspace(day)


def test_a_shortcut_is_answered_however_slack_opens_direct_messages(workspace):
    async def day(place):
        text = "Digital Telecare: green, Perth migrated 400 users, next Fife"
        place.talking.nlu.meanings |= {text: "log_update"}
        place.slack.trouble["conversations.open"] = [failed("internal_error")] * 2
        await log(place, text)
        during = list(place.slack.messages)
        await place.later(40)
        await place.later(200)

        assert during == []
        assert "Logged for Digital Telecare" in place.slack.said_in(f"D{RAB}")[0]
        assert f"{TEAM}:{RAB}/" in str(place.slack.messages[0]["blocks"])

    workspace(day)
