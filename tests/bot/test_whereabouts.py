"""Where somebody is reminded: as they wish, where they spoke last, or where they are."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime

import pytest

from bot.channels.slack.first_contact import SlackFirstContact
from bot.channels.slack.workspaces import Home
from bot.channels.teams.first_contact import TeamsFirstContact
from bot.whereabouts import Whereabouts
from knowledge.models import Event
from knowledge.store import THE_OFFICE, OpenStore
from tests.fakes.slack import FakeSlack

RAB, NOW = "rab@fife.example", datetime(2026, 11, 18, 10, tzinfo=UTC)
HOME, TENANT = "T01TEAM", "7e7a-tenant"
SPOKE = "slack:T01TEAM:U0RAB"


@pytest.fixture
def where(open_store: OpenStore):
    """Return where Rab is written to."""
    slack = SlackFirstContact(None)
    slack._team = HOME
    channels = {"slack": slack, "teams": TeamsFirstContact(TENANT)}

    def where(**only: bool) -> str:
        there = {name: one for name, one in channels.items() if only.get(name, True)}
        with open_store(THE_OFFICE, to_read=True) as store:
            return Whereabouts(there).of(RAB, store)

    return where


def speak(open_store: OpenStore, conversation: str) -> None:
    with open_store(THE_OFFICE) as store:
        channel = conversation.partition(":")[0]
        said = Event(
            channel=channel, event_id="1", conversation_id=conversation, email=RAB, text="hi",
            received=NOW, said_at=NOW,
        )  # fmt: skip
        store.conversations.keep(said)


def known(open_store: OpenStore, **ids: str) -> None:
    with open_store(THE_OFFICE) as store:
        rab = store.people.reached_at(RAB)
        for name, value in ids.items():
            setattr(rab, name, value)


def met(open_store: OpenStore, user: str, room: str = "a:room") -> None:
    with open_store(THE_OFFICE) as store:
        store.references.met("teams", TENANT, room, "https://smba", NOW, user=user)


def test_who_is_nowhere_is_written_to_nowhere(where):
    assert where() == ""


def test_who_never_wrote_is_found_by_the_id_in_the_register(where, open_store):
    known(open_store, slack_id="U0RAB")

    assert where() == SPOKE


def test_who_never_wrote_is_found_by_a_linked_account(where, open_store):
    with open_store(THE_OFFICE) as store:
        store.accounts.link("slack", "T9", "U9", RAB, by="x", now=NOW)

    assert where() == "slack:T9:U9"


def test_an_account_that_is_linked_to_another_is_not_written_to(where, open_store):
    known(open_store, slack_id="U0RAB")
    with open_store(THE_OFFICE) as store:
        store.accounts.link("slack", HOME, "U0RAB", "morag@glasgow.example", by="x", now=NOW)

    assert where() == ""


def test_in_teams_a_chat_is_begun_where_teams_has_called(where, open_store):
    known(open_store, teams_id="ENTRA-RAB")
    assert where() == ""

    met(open_store, "entra-morag")

    assert where() == f"teams:{TENANT}:person:entra-rab"


def test_in_teams_a_chat_that_is_there_is_taken_unless_it_is_closed(where, open_store):
    known(open_store, teams_id="entra-rab")
    met(open_store, "entra-rab")
    assert where() == f"teams:{TENANT}:personal:a:room"

    with open_store(THE_OFFICE) as store:
        store.references.lost("teams", TENANT, "a:room", "blocked")

    assert where() == ""


def test_where_somebody_spoke_last_comes_before_where_they_could_be_found(where, open_store):
    known(open_store, slack_id="U0RAB")
    speak(open_store, f"teams:{TENANT}:personal:a:rab")

    assert where() == f"teams:{TENANT}:personal:a:rab"
    assert where(teams=False) == SPOKE


def test_what_they_wish_comes_before_all(where, open_store):
    known(open_store, slack_id="U0RAB")
    speak(open_store, f"teams:{TENANT}:personal:a:rab")
    with open_store(THE_OFFICE) as store:
        store.nudges.setting_of(store.people.reached_at(RAB)).channel = "slack"

    assert where() == SPOKE
    assert where(slack=False) == f"teams:{TENANT}:personal:a:rab"


def test_slack_is_asked_once_which_workspace_is_the_offices_own(open_store):
    from slack_sdk.web.async_client import AsyncWebClient  # noqa: PLC0415

    async def day() -> list[str]:
        async with FakeSlack() as slack:
            contact = SlackFirstContact(Home(AsyncWebClient("xoxb-1", base_url=slack.url)))
            await slack.go_away()
            await contact.ready()
            await slack.come_back()
            for _ in range(2):
                await contact.ready()
            known(open_store, slack_id="U0RAB")
            with open_store(THE_OFFICE, to_read=True) as store:
                there = contact.of(store.people.reached_at(RAB), store)
            return [there, *(name for name, _ in slack.calls)]

    assert asyncio.run(day()) == [SPOKE, "auth.test"]
