"""What to compare with: the plainest bot that Teams' SDK makes, which repeats what it hears."""

from __future__ import annotations

import asyncio
import sys
from typing import Any

import jwt
import uvicorn
from microsoft_teams.api.activities import MessageActivityInput
from microsoft_teams.apps import App, FastAPIAdapter
from starlette.types import ASGIApp

from bot.channels.teams.http import PATH

ID = "0f8fad5b-d9cb-469f-a165-70867728950e"


async def echo() -> ASGIApp:
    """Return it as an ASGI application; what calls it needs no token."""
    adapter, token = FastAPIAdapter(), jwt.encode({"aud": ID}, ID, "HS256")
    app = App(
        client_id=ID,
        tenant_id="bench",
        token=lambda scope, tenant: token,
        http_server_adapter=adapter,
        messaging_endpoint=PATH,
        dangerously_allow_unauthenticated_requests=True,
    )
    app.on_message(_repeat)
    await app.initialize()
    return adapter.app


async def _repeat(context: Any) -> None:
    """Repeat a message where it stands, with its own name beside it."""
    heard = context.activity
    await context.send(MessageActivityInput(text=heard.text, reply_to_id=heard.id))


async def _serve(port: int) -> None:
    config = uvicorn.Config(await echo(), port=port, log_level="error", access_log=False)
    await uvicorn.Server(config).serve()


if __name__ == "__main__":
    asyncio.run(_serve(int(sys.argv[1])))
