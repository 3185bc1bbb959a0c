"""Cairn's page in Slack: what stands on it for whom, and when it is drawn."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.channels.slack import signals
from knowledge.models import Person, Portfolio
from knowledge.store import DatabaseError
from tests.bot.channels.slack.at_home import labels_of, open_home, press_post, words_of
from tests.bot.channels.slack.conftest import DIRECT, EILIDH, MORAG, RAB, STRANGER
from tests.bot.channels.slack.valid import check_home, check_modal
from tests.fakes.slack import TEAM, failed
from tests.world import World

ISLA, SENGA = "U0ISLA", "U0SENGA"
FILLED = {"rag": "Green", "done": "300 users in Perth", "next": "Fife"}


def test_a_lead_finds_who_they_are_what_they_owe_and_what_is_theirs(workspace):
    async def day(place):
        view = await open_home(place)
        read = words_of(view)

        check_home(view)
        assert "Hello Rab. To me you are Rab Sinclair, project lead, Fife." in read
        assert "*Digital Planning*\\nOverdue for" in read
        assert "Amber ▲ · updated 4 November 2026 · next: “Contract signed”" in read
        assert "Working days" in read
        assert {"Ask me something", "Post an update", "Post update", "Undo my last update",
                "What can you do?"} <= set(labels_of(view))  # fmt: skip

    workspace(day)


def test_a_visitor_is_told_how_to_be_known(workspace):
    async def day(place):
        view = await open_home(place, STRANGER)
        read = words_of(view)

        check_home(view)
        assert f"Tell them the id of your account here: {STRANGER}." in read
        assert "Isla Grant (isla@stirling.example) can put the e-mail address" in read
        assert "Post an update" not in labels_of(view)
        assert "My projects" not in labels_of(view)

    workspace(day)


def test_what_is_restricted_stands_on_the_pages_of_those_who_may_see_it(workspace):
    async def day(place):
        place.slack.knows(ISLA, "isla@stirling.example")
        place.slack.knows(SENGA, "senga@falkirk.example")
        place.now = place.now.replace(day=13)  # Heather reported in the week of 9 November
        seen = {user: "Heather" in words_of(await open_home(place, user))
                for user in (MORAG, ISLA, EILIDH, SENGA, STRANGER)}  # fmt: skip

        assert seen == {MORAG: True, ISLA: True, EILIDH: False, SENGA: False, STRANGER: False}
        for view in place.slack.homes.values():
            check_home(view)

    workspace(day)


def test_the_page_of_who_leads_forty_projects_keeps_to_slacks_limits(workspace):
    async def day(place):
        with Session(place.talking.engine) as session:
            _lead_forty(session)
        view = await open_home(place)
        read = words_of(view)

        check_home(view)
        assert labels_of(view).count("Post update") == 10
        assert "There are 32 more of them." in read
        assert "There are 28 more of them." in read

    workspace(day)


def test_a_form_is_opened_from_the_page_at_once_and_the_page_drawn_again(workspace):
    async def day(place):
        view = await open_home(place)
        await press_post(place, view, "PLAN")
        check_modal(place.slack.views[-1])
        before = place.talking.events()
        await place.send_form(**FILLED)
        again = place.slack.homes[RAB]

        assert before == []
        assert place.talking.nlu.asked == []
        assert "Logged for Digital Planning" in place.slack.said_in(f"D{RAB}")[0]
        due = [words_of(one).casefold().count("this sprint’s is due") for one in (view, again)]
        assert due == [2, 1]
        assert "Green ✔ · updated 18 November 2026" in words_of(again)

    workspace(day)


def test_a_question_changes_no_page(workspace):
    async def day(place):
        await open_home(place)
        await place.write("who leads telecare?")

        assert place.slack.called("views.publish") == 1

    workspace(day)


def test_who_may_post_of_several_is_asked_which(workspace):
    async def day(place):
        await press_post(place, await open_home(place), "*")
        which = place.slack.views[-1]
        check_modal(which)
        options = [one["value"] for one in which["blocks"][0]["element"]["options"]]
        given = await place.send_form(project="Digital Planning")

        assert options == ["Digital Planning", "Digital Telecare", "Shared Alarm Receiving Centre"]
        assert given["response_action"] == "update"
        check_modal(given["view"])
        assert '"project": "PLAN"' in given["view"]["private_metadata"]
        assert place.talking.events() == []

    workspace(day)


def test_a_question_asked_on_the_page_is_answered_under_messages(workspace):
    async def day(place):
        view = await open_home(place)
        await place.press_home(view, "Ask me something")
        check_modal(place.slack.views[-1])
        given = await place.send_form(words="who leads telecare?")
        await place.send_form(words="who leads telecare?")

        assert given == {}
        assert place.slack.said_in(f"D{RAB}") == ["Eilidh Mackay leads Digital Telecare."]

    workspace(day)


def test_a_press_is_not_lost_while_slack_opens_no_direct_message(workspace):
    async def day(place):
        place.talking.nlu.meanings |= {"what are my projects?": "my_projects"}
        view = await open_home(place)
        place.slack.standing["conversations.open"] = lambda: failed("internal_error")
        await place.press_home(view, "My projects")
        during = (list(place.slack.messages), [status for _, status in place.talking.events()])
        del place.slack.standing["conversations.open"]
        await place.later(60)
        await place.later(600)

        assert during == ([], ["answered"])
        assert len(place.slack.said_in(f"D{RAB}")) == 1

    workspace(day)


def test_where_somebody_writes_is_where_the_page_answers(workspace):
    async def day(place):
        place.talking.nlu.meanings |= {"what are my projects?": "my_projects"}
        await place.write("who leads telecare?")
        await place.press_home(await open_home(place), "My projects")

        assert len(place.slack.said_in(DIRECT)) == 2
        assert place.slack.called("conversations.open") == 0
        with Session(place.talking.engine) as session:
            rows = session.connection().exec_driver_sql("SELECT id FROM conversations").all()
        assert rows == [(f"slack:{TEAM}:{RAB}",)]

    workspace(day)


def test_without_records_the_page_says_so(workspace, monkeypatch):
    async def day(place):
        async def fails(*_):
            raise DatabaseError("away")

        monkeypatch.setattr("bot.front_room.FrontRoom.page", fails)
        view = await open_home(place)

        check_home(view)
        assert "can’t get at my records" in words_of(view)

    workspace(day)


def test_prompts_fit_who_begins_to_write(workspace):
    async def day(place):
        place.slack.knows(SENGA, "senga@falkirk.example")
        place.slack.knows(ISLA, "isla@stirling.example")
        for user in (RAB, ISLA, SENGA, STRANGER):
            await open_home(place, user, "messages")
        prompts = {user: [one["title"] for one in some]
                   for user, some in place.slack.assistant.prompts.items()}  # fmt: skip

        assert prompts[f"D{RAB}"][:2] == ["Post an update for Digital Planning", "What I owe"]
        assert "Overdue" in prompts[f"D{ISLA}"]
        assert prompts[f"D{SENGA}"] == prompts[f"D{STRANGER}"]
        assert "What is the Digital Office?" in prompts[f"D{STRANGER}"]

    workspace(day)


def test_a_status_shows_that_cairn_is_at_work(workspace, monkeypatch):
    monkeypatch.setattr(signals, "SOON", 0.0)

    async def day(place):
        await place.write("who leads telecare?")
        place.slack.standing["assistant.threads.setStatus"] = lambda: failed("unknown_method")
        await place.write("who is the deputy of telecare?")

        assert place.slack.assistant.statuses == [(DIRECT, "is thinking…")]
        assert len(place.slack.said_in(DIRECT)) == 2

    workspace(day)


def _lead_forty(session: Session) -> None:
    """Give Rab thirty-nine more projects, whose names hold what Slack would obey."""
    world = World.__new__(World)
    world.session, world.projects = session, {}
    rab = session.scalars(select(Person).where(Person.name == "Rab Sinclair")).one()
    world.portfolios = {one.name: one for one in session.scalars(select(Portfolio))}
    for at in range(40):
        world._project(
            f"X{at}", f"*Extra* <project> & number {at} {'x' * 200}", "Place", "beta", rab
        )
    session.commit()
