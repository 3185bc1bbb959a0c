"""Teams calls Cairn over HTTP: what cannot be read is said to be so, and nothing breaks."""

from __future__ import annotations

import asyncio
import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.channels.teams.http import LARGEST
from tests.bot.channels.teams.listeners.test_forms import start
from tests.bot.talking import EILIDH as LEADS
from tests.bot.talking import LEAD
from tests.fakes.teams import GROUP, TENANT, FakeTeams

ODD = [b"", b"{", b"[]", b"null", b'"x"', b"7", b"\xff", b'{"a":' * 5_000, b'{"type": "message"}']
PARTS = ("type", "conversation", "serviceUrl", "from", "id")
INVOKES = (
    "adaptiveCard/action", "task/fetch", "task/submit", "message/submitAction",
    "composeExtension/query", "composeExtension/fetchTask", "composeExtension/submitAction",
)  # fmt: skip
KINDS = ("message", "messageUpdate", "messageDelete", "invoke", "installationUpdate", "typing")
SPOILT = ("id", "from", "recipient", "conversation", "channelData", "serviceUrl", "timestamp",
          "text", "value", "attachments", "entities", "replyToId", "name", "action")  # fmt: skip
NAMES = st.sampled_from([
    "id", "type", "tenant", "tenantId", "conversationType", "aadObjectId", "action", "data", "form",
    "fields", "kept", "key", "answer", "number", "says", "reply", "parameters", "actionValue",
    "reaction", "feedback", "messagePayload", "body", "content", "contentType", "name", "value",
])  # fmt: skip
VALUES = [None, 7, "x", [], {}, {"data": 7}, {"data": {}}, {"action": []}, {"action": {"data": []}}]


@pytest.fixture
def knocking(sdk, talking, executor, caplog):
    """Let an activity come that is spoilt, and say what it was answered with and whether logged."""
    from tests.bot.channels.teams.office import Office  # noqa: PLC0415 - it needs the SDK

    async def knock(kind, name, spoilt, gone):
        async with FakeTeams() as teams:
            there = Office(teams, talking, executor)
            try:
                body = there.activity(kind, text="hello", name=name, value={})
                body = {one: value for one, value in body.items() if one not in gone}
                return (await there.hear({**body, **spoilt})).status_code
            finally:
                await there.client.close()

    def run(*given):
        caplog.clear()
        return asyncio.run(knock(*given)), bool(caplog.records)

    return run


@pytest.mark.parametrize("body", ODD)
def test_what_is_no_activity_is_refused(office, body, caplog):
    async def day(there):
        given = await there.hear(body)

        assert given.status_code == 400
        assert "cannot be read" in caplog.text

    office(day)


@pytest.mark.parametrize("part", PARTS)
def test_a_message_that_lacks_something_is_refused(office, part):
    async def day(there):
        for wrong in (None, 7, "", [], {}):
            body = {**there.activity("message", text="hello"), part: wrong}
            given = await there.hear(body)

            assert given.status_code == 400, (part, wrong)
        assert there.talking.events() == []

    office(day)


@pytest.mark.parametrize("wrong", [7, [], {"a": 1}])
def test_a_message_whose_words_are_none_is_refused(office, wrong):
    async def day(there):
        assert (await there.hear(there.activity("message", text=wrong))).status_code == 400

    office(day)


@pytest.mark.parametrize("part", ["from", "conversation"])
@pytest.mark.parametrize("identity", [b'"\\ud800"', b'"a\\u0000b"', b'"a\\nb"', b"7", b'{"id": 7}'])
def test_who_cannot_be_named_is_refused(office, part, identity):
    async def day(there):
        body = there.activity("message", text="hello", **{part: {"id": "?"}})
        given = await there.hear(json.dumps(body).encode().replace(b'"?"', identity))

        assert given.status_code in (400, 401)
        assert there.talking.events() == []

    office(day)


@pytest.mark.parametrize(
    "moment",
    ["0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00", "0001-01-01T00:00:00Z", "soon", 7],
)
def test_what_is_said_at_no_moment_is_said_now(office, moment):
    async def day(there):
        given = await there.hear(there.activity("message", text=LEAD, timestamp=moment))

        assert given.status_code == 200
        assert there.teams.said_in("a:rab") == [LEADS]

    office(day)


def test_half_a_sign_is_marked_and_the_rest_is_answered(office):
    async def day(there):
        body = json.dumps(there.activity("message", text=f"?{LEAD}")).encode()
        given = await there.hear(body.replace(b"?", b"\\ud83d ", 1))

        assert given.status_code == 200
        ((heard, state),) = there.talking.events()
        assert (heard.endswith(LEAD), state) == (True, "answered")

    office(day)


@pytest.mark.parametrize("number", [b"1e400", b"-1", b"99", b'"x"', b"null", b"[[]]", b'"\\ud800"'])
@pytest.mark.parametrize("name", ["task/fetch", "adaptiveCard/action"])
def test_a_press_of_what_was_never_there_breaks_nothing(office, name, number):
    async def day(there):
        await start(there, GROUP)
        key = there.teams.button("Fill in the form")[0]["data"]["answer"]
        data = {"action": "say", "answer": key, "reply": "?", "number": "?"}
        value = {"data": data, "action": {"data": data}}
        body = json.dumps(there.activity("invoke", where=GROUP, name=name, value=value)).encode()
        given = await there.hear(body.replace(b'"?"', number))

        assert given.status_code in (200, 400)

    office(day)


@pytest.mark.parametrize("name", INVOKES)
def test_whatever_an_invoke_holds_it_breaks_nothing(office, name):
    async def day(there):
        for value in VALUES:
            given = await there.hear(there.activity("invoke", name=name, value=value))

            assert given.status_code in (200, 400), (name, value)

    office(day)


@pytest.mark.parametrize(
    "kind", ["typing", "messageReaction", "event", "conversationUpdate", "endOfConversation", "new"]
)
def test_what_is_nothing_to_cairn_is_acknowledged(office, kind):
    async def day(there):
        assert (await there.hear(there.activity(kind))).status_code == 200
        assert there.talking.events() == []

    office(day)


@pytest.mark.parametrize(
    "identity", ["a/../b", "a b", "a?b", "a#b", "a%2e", "x" * 600], ids=lambda one: f"{len(one)}"
)
def test_an_id_that_would_lead_elsewhere_is_refused(office, identity):
    async def day(there):
        body = there.activity("message", where=identity, text="hello")

        assert (await there.hear(body)).status_code == 400

    office(day)


def test_more_than_teams_sends_is_refused(office):
    async def day(there):
        body = json.dumps({**there.activity("message"), "text": "x" * LARGEST}).encode()

        assert (await there.hear(body)).status_code == 413

    office(day)


def test_another_tenant_is_not_let_in(office):
    async def day(there):
        body = there.activity("message", text="hello")
        other = {"tenant": {"id": "other"}}
        for wrong in (
            {"channelData": other},
            {"channelData": {}, "conversation": {**body["conversation"], "tenantId": "other"}},
            {"channelData": {}, "conversation": {"id": "a:rab"}},
        ):
            assert (await there.hear({**body, **wrong})).status_code == 401
        both = {"channelData": other, "conversation": {**body["conversation"], "tenantId": TENANT}}
        assert (await there.hear({**body, **both})).status_code == 401
        assert there.talking.events() == []

    office(day)


def test_a_tenant_is_the_same_in_whatever_case(office):
    async def day(there):
        data = {"tenant": {"id": TENANT.upper()}}
        body = there.activity("message", text="hello", channelData=data)

        assert (await there.hear(body)).status_code == 200

    office(day)


@pytest.mark.parametrize(
    ("header", "value"),
    [
        ("host", "cairn.example"),
        ("x-forwarded-for", "127.0.0.1"),
        ("x-forwarded-host", "localhost"),
        ("forwarded", "for=127.0.0.1"),
    ],
)
def test_without_azure_only_this_machine_is_believed(office, header, value):
    async def day(there):
        body = there.activity("message", text="hello")

        assert (await there.hear(body, **{header: value})).status_code == 401

    office(day)


def test_without_azure_nothing_is_sent_to_other_machines(office):
    async def day(there):
        body = there.activity("message", text="hello", serviceUrl="https://smba.example/teams")

        assert (await there.hear(body)).status_code == 401

    office(day)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES, inner, max_size=4),
    max_leaves=12,
)
WITHIN = st.fixed_dictionaries({}, optional=dict.fromkeys(SPOILT, JSON))


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    kind=st.sampled_from(KINDS),
    name=st.sampled_from(INVOKES),
    spoilt=WITHIN,
    gone=st.sets(st.sampled_from(SPOILT)),
)
def test_whatever_comes_as_an_activity_is_taken_or_refused_and_breaks_nothing(
    knocking, kind, name, spoilt, gone
):
    status, logged = knocking(kind, name, spoilt, gone)

    assert status in (200, 400, 401)
    assert (status == 200) or logged
