"""What becomes of an answer when Teams is busy, away, or does not take it."""

from __future__ import annotations

import pytest
from aiohttp import web

from actions.reply import Reply
from bot.channels.teams.answers import PERHAPS_AGAIN
from knowledge.store import THE_OFFICE, opener
from tests.bot.talking import EILIDH as LEADS
from tests.bot.talking import LEAD
from tests.fakes.teams import GROUP, RAB, TENANT, FakeTeams, card_of, failed

OWN, DEPUTY = "a:rab", "who is the deputy of this project?"


def waiting(there):
    """What the outbox holds for Teams, with how it stands."""
    with opener(there.talking.engine)(THE_OFFICE, to_read=True) as store:
        return store.outbox.due({"teams"}, there.now.replace(year=2099))


def reference(there, room=OWN):
    with opener(there.talking.engine)(THE_OFFICE, to_read=True) as store:
        return store.references.of("teams", TENANT, room)


def test_too_many_requests_are_waited_for_to_the_second_and_in_order(office):
    async def day(there):
        there.teams.trouble["post"] = [failed(429, "Throttled", **{"Retry-After": "17"})]
        await there.write(LEAD)
        await there.write(DEPUTY)
        at_once = await there.later(16)
        later = await there.later(1)

        assert (at_once, later) == (0, 2)
        first, second = there.teams.said_in(OWN)
        assert first == LEADS
        assert "deputy" in second

    office(day)


@pytest.mark.parametrize("status", [412, 500, 502, 503, 504])
def test_an_outage_delays_answers_and_loses_none(office, status):
    async def day(there):
        there.teams.trouble["post"] = [failed(status, "Away")]
        await there.write(LEAD)
        during = there.teams.said_in(OWN)
        await there.later(6)

        assert during == []
        assert there.teams.said_in(OWN)[-1] == LEADS
        assert waiting(there) == []

    office(day)


def test_what_may_be_there_already_is_said_to_be_so(office):
    async def day(there):
        there.teams.afterwards["post"] = [failed(502, "Away")]
        await there.write(LEAD)
        await there.later(6)

        assert there.teams.said_in(OWN) == [LEADS, PERHAPS_AGAIN, LEADS]

    office(day)


def test_what_was_surely_not_taken_comes_without_a_word_about_it(office):
    async def day(there):
        there.teams.trouble["post"] = [failed(429, "Throttled")]
        await there.write(LEAD)
        await there.later(6)

        assert there.teams.said_in(OWN) == [LEADS]

    office(day)


@pytest.mark.parametrize(
    ("status", "code"), [(403, "BotNotInConversationRoster"), (404, "ConversationNotFound")]
)
def test_who_cannot_be_reached_is_noted_and_others_are_not_held_up(office, status, code):
    async def day(there):
        there.teams.trouble["post"] = [failed(status, code)]
        await there.write(LEAD)
        noted = reference(there).gone
        await there.later(3_600)
        await there.write(LEAD)

        assert code in noted or str(status) in noted
        assert there.teams.said_in(OWN) == [LEADS]
        assert reference(there).gone == ""
        assert waiting(there) == []

    office(day)


def test_what_teams_does_not_draw_is_sent_as_words(office):
    async def day(there):
        there.teams.trouble["post"] = [failed(400, "BadSyntax")]
        await there.write(LEAD)

        (said,) = there.teams.messages
        assert said["text"].startswith(LEADS)
        assert card_of(said) == {}

    office(day)


def test_without_a_token_answers_wait(office, monkeypatch):
    async def day(there):
        async def none():
            raise ValueError("invalid_client")

        monkeypatch.setattr(there.client._tokens, "get_app_token", none)
        await there.write(LEAD)
        monkeypatch.undo()
        during = list(there.teams.calls)
        await there.later(6)

        assert "post" not in during
        assert there.teams.said_in(OWN) == [LEADS]

    office(day)


def test_what_is_said_unasked_reaches_who_spoke_there_once(office):
    async def day(there):
        await there.write(LEAD)
        await there.says(Reply(text="Your question is answered."), f"{TENANT}:personal:{OWN}")

        assert there.teams.said_in(OWN) == [LEADS, "Your question is answered."]

    office(day)


def test_where_nobody_ever_spoke_nothing_is_said(office):
    async def day(there):
        await there.says(Reply(text="News."), f"{TENANT}:personal:a:nobody")

        assert there.teams.calls == []
        assert waiting(there) == []

    office(day)


def test_a_place_is_reached_where_it_last_said_that_it_is(office):
    async def day(there):
        await there.write(LEAD, RAB, GROUP)
        async with FakeTeams() as elsewhere:
            there.teams.url, before = elsewhere.url, there.teams.url
            await there.write(LEAD, RAB, GROUP)
            moved = reference(there, GROUP).service

            assert moved == elsewhere.url != before
            assert elsewhere.said_in(GROUP) == there.teams.said_in(GROUP) == [LEADS]

    office(day)


def test_that_cairn_cannot_be_seen_typing_holds_up_nothing(office):
    async def day(there):
        there.teams.trouble["typing"] = [web.Response(status=500)]
        await there.write(LEAD)

        assert there.teams.said_in(OWN) == [LEADS]

    office(day)
