"""The stub of Slack does what Slack does, where the real client that the tests drive does not."""

from __future__ import annotations

import asyncio

import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from tests.fakes.slack import FakeSlack


def test_a_message_is_streamed_until_it_is_stopped() -> None:
    async def day() -> None:
        async with FakeSlack() as slack:
            client = AsyncWebClient(token="xoxb-1", base_url=slack.url)
            where = {"channel": "D1"}
            begun = await client.chat_startStream(**where, thread_ts="1.1", markdown_text="Two")
            where["ts"] = begun["ts"]
            await client.chat_appendStream(**where, markdown_text=" words")
            await client.chat_stopStream(**where)
            with pytest.raises(SlackApiError, match="message_not_in_streaming_state"):
                await client.chat_appendStream(**where, markdown_text=" more")

            assert slack.said_in("D1", "1.1") == ["Two words"]

    asyncio.run(day())


def test_an_assistant_s_thread_has_a_status_prompts_and_a_title() -> None:
    async def day() -> None:
        async with FakeSlack() as slack:
            client = AsyncWebClient(token="xoxb-1", base_url=slack.url)
            where = {"channel_id": "D1", "thread_ts": "1.1"}
            await client.assistant_threads_setStatus(**where, status="is thinking…")
            prompts = [{"title": "Mine", "message": "Which projects are mine?"}]
            await client.assistant_threads_setSuggestedPrompts(**where, prompts=prompts)
            await client.assistant_threads_setTitle(**where, title="Telecare")
            with pytest.raises(SlackApiError, match="invalid_arguments"):
                await client.assistant_threads_setSuggestedPrompts(**where, prompts=prompts * 5)

            assert slack.assistant.statuses == [("D1", "is thinking…")]
            assert slack.assistant.prompts == {"D1": prompts}
            assert slack.assistant.titles == {"D1": "Telecare"}

    asyncio.run(day())
