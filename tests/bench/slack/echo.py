"""What to compare with: the plainest bot that Slack's SDK makes, which repeats what it hears."""

from __future__ import annotations

import sys
from typing import Any

import uvicorn
from slack_bolt.adapter.starlette.async_handler import AsyncSlackRequestHandler
from slack_bolt.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.channels.slack.http import PATH
from tests.bench.slack.stub import SECRET


def echo(api_url: str) -> Starlette:
    """Return it as an ASGI application."""
    client = AsyncWebClient(token="xoxb-echo", base_url=api_url)
    app = AsyncApp(client=client, signing_secret=SECRET)
    app.event("message")(_repeat)
    app.event("app_mention")(_repeat)
    handler = AsyncSlackRequestHandler(app)

    async def heard(request: Request) -> Response:
        return await handler.handle(request)

    return Starlette(routes=[Route(PATH, heard, methods=["POST"])])


async def _repeat(event: dict[str, Any], client: AsyncWebClient) -> None:
    """Repeat a message where it stands, with its own name beside it."""
    direct = event["channel"].startswith("D")
    metadata = {"event_type": "echo", "event_payload": {"key": event["ts"]}}
    await client.chat_postMessage(
        channel=event["channel"],
        text=event["text"],
        metadata=metadata,
        **({} if direct else {"thread_ts": event["ts"]}),
    )


if __name__ == "__main__":
    uvicorn.run(echo(sys.argv[2]), port=int(sys.argv[1]), log_level="error", access_log=False)
