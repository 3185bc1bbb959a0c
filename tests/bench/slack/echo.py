"""What to compare with: the plainest bot that Slack's SDK makes, which repeats what it hears."""

from __future__ import annotations

import asyncio
import contextlib
import os
import sys
from collections.abc import AsyncIterator
from typing import Any

import uvicorn
from slack_bolt.adapter.starlette.async_handler import AsyncSlackRequestHandler
from slack_bolt.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from tests.bench.slack.driving import SECRET
from tests.fakes.slack import FakeSlack

PATH = "/slack/events"
READY = "/ready"


def echo(api_url: str) -> Starlette:
    """Return it as an ASGI application."""
    client = AsyncWebClient(token="xoxb-echo", base_url=api_url)
    app = AsyncApp(client=client, signing_secret=SECRET)
    app.event("message")(_repeat)
    app.event("app_mention")(_repeat)
    handler = AsyncSlackRequestHandler(app)

    async def heard(request: Request) -> Response:
        return await handler.handle(request)

    async def ready(_: Request) -> Response:
        return Response()

    return Starlette(routes=[Route(PATH, heard, methods=["POST"]), Route(READY, ready)])


async def _repeat(event: dict[str, Any], client: AsyncWebClient) -> None:
    """Repeat a message where it stands, with its own name beside it."""
    direct = event["channel"].startswith("D")
    metadata = {"event_type": "echo", "event_payload": {"key": event["ts"], "part": 0}}
    await client.chat_postMessage(
        channel=event["channel"],
        text=event["text"],
        metadata=metadata,
        **({} if direct else {"thread_ts": event["ts"]}),
    )


@contextlib.asynccontextmanager
async def echoing(slack: FakeSlack, port: int) -> AsyncIterator[str]:
    """Run it in a process of its own while the block runs; give where Slack calls it."""
    from tests.bench.slack.waiting import answers  # noqa: PLC0415

    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", __name__, str(port), slack.url, env=dict(os.environ)
    )
    address = f"http://127.0.0.1:{port}"
    try:
        await answers(f"{address}{READY}", lambda given: given.status_code == 200)
        yield f"{address}{PATH}"
    finally:
        process.terminate()
        await process.wait()


if __name__ == "__main__":
    uvicorn.run(echo(sys.argv[2]), port=int(sys.argv[1]), log_level="error", access_log=False)
