"""The message extension: what is found can be shown to anybody, and a message becomes an update."""

from __future__ import annotations

import pytest

from bot.channels.teams.listeners.extension import IN_OUR_CHAT, NO_WORDS, NOTHING
from bot.channels.teams.listeners.forms import NO_CHAT, NOT_YOURS
from bot.channels.teams.package.manifest import LOG_UPDATE, SEARCH
from tests.bot.channels.teams.fields import standing
from tests.bot.channels.teams.listeners.test_forms import FILLED, told
from tests.bot.channels.teams.reading import read
from tests.bot.channels.teams.valid import check_card
from tests.bot.shelving import shelve
from tests.bot.talking import EILIDH as LEADS
from tests.bot.talking import LEAD
from tests.fakes.teams import EILIDH, GROUP, MORAG, RAB, STRANGER, failed

UPDATE = "Digital Telecare: green, Angus migrated 400 users, next Perth"


async def search(there, text, user=RAB, name="q"):
    value = {"commandId": SEARCH, "parameters": [{"name": name, "value": text}]}
    return (await there.invoke("composeExtension/query", value, user, GROUP))["composeExtension"]


async def log(there, content, kind="text", user=RAB):
    payload = {"id": "1", "body": {"contentType": kind, "content": content}}
    value = {"commandId": LOG_UPDATE, "commandContext": "message", "messagePayload": payload}
    return await there.invoke("composeExtension/fetchTask", value, user, GROUP)


def test_projects_are_found_by_a_few_letters_and_put_in_as_cards(office):
    async def day(there):
        found = await search(there, "telec")

        (hit,) = [one for one in found["attachments"] if "Digital Telecare" in str(one["preview"])]
        assert hit["content"]["type"] == "AdaptiveCard"
        assert "Action." not in str(hit["content"])
        assert there.talking.events() == []

    office(day)


def test_before_anything_is_typed_projects_are_offered(office):
    async def day(there):
        assert (await search(there, "true", name="initialRun"))["attachments"]

    office(day)


@pytest.mark.parametrize(
    "value", [{}, {"parameters": []}, {"parameters": [{}]}, {"parameters": [{"name": "q"}]}]
)
def test_a_search_for_nothing_offers_projects_too(office, value):
    async def day(there):
        found = await there.invoke("composeExtension/query", value, RAB, GROUP)

        assert found["composeExtension"]["attachments"]

    office(day)


def test_what_is_restricted_is_found_by_nobody_for_others_may_read_it(office):
    async def day(there):
        found = await search(there, "heather", MORAG)

        assert found == {"type": "message", "text": NOTHING}

    office(day)


def test_a_passage_of_an_article_is_put_in_with_its_source_its_owner_and_its_date(office, tmp_path):
    async def day(there):
        shelve(there.talking.engine, tmp_path, "cloud.md", title="Cloud first",
               owner="Isla Grant", reviewed="2026-03-02")  # fmt: skip
        (hit,) = (await search(there, "must we use the public cloud?"))["attachments"]
        card = hit["content"]
        check_card(card)
        preview = hit["preview"]["content"]

        assert preview["title"] == "Cloud first"
        assert preview["text"].startswith("A council must use the public cloud")
        assert "A council must use the public cloud for new systems." in read(card)
        assert "Cloud first, owner Isla Grant, reviewed 2 March 2026" in read(card, small=True)
        assert "Action." not in str(card)

    office(day)


@pytest.mark.parametrize("user", [MORAG, RAB, STRANGER])
def test_everybody_finds_the_same_for_nobody_knows_who_will_read_it(office, tmp_path, user):
    async def day(there):
        engine, text = there.talking.engine, "# Merger\n\nThe merger moves payroll to the cloud."
        shelve(engine, tmp_path, "cloud.md", title="Cloud first")
        shelve(engine, tmp_path, "merger.md", text, title="Merger", visibility="restricted",
               project="HEA")  # fmt: skip
        found = await search(there, "the merger moves payroll to the public cloud", user)

        assert [one["preview"]["content"]["title"] for one in found["attachments"]] == [
            "Cloud first"
        ]

    office(day)


def test_what_somebody_logs_is_theirs_to_log_or_refused(office):
    async def day(there):
        there.talking.nlu.meanings |= {UPDATE: "log_update"}
        await log(there, UPDATE, user=STRANGER)
        before = str(there.teams.messages)
        await log(there, UPDATE, user=RAB)

        assert "Logged for" not in before
        assert "Logged for Digital Telecare" in str(there.teams.messages[-1])

    office(day)


def test_a_message_is_logged_as_an_update_in_somebodys_own_chat(office):
    async def day(there):
        there.talking.nlu.meanings |= {UPDATE: "log_update"}
        given = await log(there, f"<p>{UPDATE}</p>", "html")

        assert given["task"]["value"] == IN_OUR_CHAT
        assert "Logged for Digital Telecare" in str(there.teams.messages[-1])
        assert there.teams.messages[-1]["in"] == "a:entra-rab"

    office(day)


def test_what_was_read_of_a_message_stands_in_a_form_that_is_mended_and_sent(office):
    async def day(there):
        dialog = await log(there, "<p>Digital Telecare: 300 users moved, next Fife</p>", "html")
        card = dialog["task"]["value"]["card"]["content"]
        refused = await there.send_form(dialog, EILIDH, GROUP, **{**FILLED, "done": "Perth"})
        wrong = await there.send_form(dialog, RAB, GROUP)
        right = await there.send_form(wrong, RAB, GROUP, **FILLED)

        assert "300 users moved" in standing(card)["done"]
        assert standing(card)["next"] == "Fife"
        assert refused["task"]["value"] == NOT_YOURS
        assert "Please mend: Rating" in str(wrong)
        assert right == {}
        assert told(there) == [("green", "300 users in Perth", 1)]
        assert there.teams.messages[-1]["in"] == "a:entra-rab"

    office(day)


def test_a_message_that_names_no_project_asks_for_it_in_the_form(office):
    async def day(there):
        dialog = await log(there, "300 users moved, next Fife")
        card = dialog["task"]["value"]["card"]["content"]

        assert "project" in standing(card)
        assert there.talking.events() == []

    office(day)


@pytest.mark.parametrize("content", ["", "  ", "<p>&nbsp;</p>"])
def test_where_there_is_nothing_to_log_it_is_said(office, content):
    async def day(there):
        given = await log(there, content, "html")

        assert given["task"]["value"] == NO_WORDS
        assert there.talking.events() == []

    office(day)


def test_without_a_chat_to_answer_in_nothing_is_logged(office):
    async def day(there):
        there.teams.trouble["begin"] = [failed(403, "BotNotInConversationRoster")]
        given = await log(there, UPDATE)
        await there.write(LEAD)

        assert given["task"]["value"] == NO_CHAT
        assert there.talking.events() == [(LEAD, "answered")]
        assert there.teams.said_in("a:rab") == [LEADS]

    office(day)
