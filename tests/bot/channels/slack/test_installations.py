"""What is kept of a workspace: in the SDK's columns, encrypted with a key that can be changed."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta

import pytest
from slack_sdk.oauth.installation_store.models.installation import Installation
from slack_sdk.oauth.installation_store.sqlalchemy import SQLAlchemyInstallationStore
from sqlalchemy import MetaData, text

from bot.channels.slack.encrypted import keys, new_key
from bot.channels.slack.installations import Installations
from knowledge.models import SlackBot, SlackInstallation
from knowledge.store.database import asynchronous
from tests.bot.channels.slack.offices import run
from tests.bot.talking import LEAD

OLD, NEW = new_key(), new_key()


def kept(engine, written: str, do):
    """Do something with what is kept, with keys as they are written."""

    async def whole():
        opened = asynchronous(engine)
        try:
            return await do(Installations("111.222", opened, keys(written)))
        finally:
            await opened.dispose()

    return asyncio.run(whole())


def added(engine) -> None:
    new = Installation(
        app_id="A0", team_id="T1", user_id="UADMIN", bot_token="xoxb-1", bot_refresh_token="xoxe-1",
        user_token="xoxp-1",
        bot_token_expires_in=60, installed_at=datetime.now(UTC).timestamp(),
    )  # fmt: skip
    kept(engine, OLD, lambda store: store.async_save(new))


@pytest.mark.parametrize(
    ("model", "build"),
    [
        (SlackBot, SQLAlchemyInstallationStore.build_bots_table),
        (SlackInstallation, SQLAlchemyInstallationStore.build_installations_table),
    ],
)
def test_every_column_of_the_sdk_is_there(model, build):
    theirs = build(MetaData(), "theirs")

    assert set(theirs.c.keys()) - set(model.__table__.c.keys()) == set()


def test_it_is_given_back_as_it_was_kept_with_its_end_in_utc(engine):
    added(engine)
    found = kept(engine, OLD, lambda store: store.added("T1"))

    assert (found.place, found.token, found.renewed_with) == ("T1", "xoxb-1", "xoxe-1")
    assert abs(found.expires - datetime.now(UTC) - timedelta(seconds=60)) < timedelta(seconds=50)
    assert "xox" not in repr(found)


def test_of_who_added_it_nothing_is_kept(engine):
    added(engine)
    with engine.connect() as connection:
        query = text("SELECT user_id, user_token FROM slack_installations")
        assert tuple(connection.execute(query).one()) == ("", None)


def test_the_key_is_changed_and_the_old_one_is_needed_no_more(engine):
    added(engine)
    kept(engine, f"{NEW},{OLD}", lambda store: store.encrypt_again())

    assert kept(engine, NEW, lambda store: store.added("T1")).token == "xoxb-1"
    assert kept(engine, OLD, lambda store: store.added("T1")).token == ""
    with engine.connect() as connection:
        whole = connection.scalar(text("SELECT bot_refresh_token FROM slack_installations"))
    assert keys(NEW).decrypt(whole.encode()) == b"xoxe-1"


def test_what_no_key_opens_stays_as_it_is(engine):
    added(engine)
    kept(engine, NEW, lambda store: store.encrypt_again())

    assert kept(engine, OLD, lambda store: store.added("T1")).token == "xoxb-1"


def test_without_the_key_answers_wait_and_one_sentence_says_how_to_mend_it(talking, executor):
    async def before(cairn):
        await cairn.add("code-angus")
        await cairn.write(LEAD, "T0ANGUS", "U1")
        with talking.engine.begin() as connection:
            connection.execute(text("UPDATE messages SET sent = NULL"))

    async def without(cairn):
        assert await cairn.outbox.send_waiting(cairn.now()) == 0
        assert "SLACK_TOKEN_KEY does not open the tokens of T0ANGUS" in cairn.said[0]
        with talking.engine.connect() as connection:
            assert connection.scalar(text("SELECT failed FROM messages")) == ""

    run(before, talking, executor)
    run(without, talking, executor, token_key=NEW)
