"""What Slack calls over HTTP: the same listeners as over a socket, behind Slack's signature."""

from __future__ import annotations

import logging

from slack_bolt.adapter.starlette.async_handler import to_async_bolt_request, to_starlette_response
from slack_bolt.async_app import AsyncApp
from slack_bolt.response import BoltResponse
from starlette.requests import ClientDisconnect, Request
from starlette.responses import PlainTextResponse, Response
from starlette.types import Receive, Scope, Send

from bot.channels.slack.installing import INSTALL, REDIRECT, Installing
from bot.channels.slack.pages import HEADERS

logger = logging.getLogger(__name__)

PATH = "/slack/events"
LARGEST = 1_000_000
# what Bolt raises for what is no JSON, or is not built as Slack's is
UNREADABLE = (AttributeError, LookupError, RecursionError, TypeError, ValueError)


class Events:
    """One path for events, buttons, forms and commands."""

    def __init__(self, app: AsyncApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request; Bolt checks who signed it and when."""
        answer = await self._answer(Request(scope, receive))
        await answer(scope, receive, send)

    async def _answer(self, request: Request) -> Response:
        if request.method != "POST":
            return PlainTextResponse("Slack sends POST requests here.", 405)
        try:
            body = await _body(request)
        except ClientDisconnect:
            return PlainTextResponse("", 400)
        if body is None:
            return PlainTextResponse("That is more than Slack sends.", 413)
        try:
            asked = to_async_bolt_request(request, body)
        except UNREADABLE:  # Bolt reads it before it looks who signed it
            return PlainTextResponse("That is nothing that Slack sends.", 400)
        return to_starlette_response(await self._app.async_dispatch(asked))


class Pages:
    """The two pages of adding Cairn to a workspace, which a browser opens."""

    def __init__(self, flow: Installing) -> None:
        self._steps = {INSTALL: flow.handle_installation, REDIRECT: flow.handle_callback}
        self._apology = flow.apology

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Show one of them, with the headers of the web page."""
        request = Request(scope, receive)
        if request.method != "GET":
            answer: Response = PlainTextResponse("This is a page to open in a browser.", 405)
        else:
            answer = to_starlette_response(await self._shown(request))
        answer.headers.update(HEADERS)
        await answer(scope, receive, send)

    async def _shown(self, request: Request) -> BoltResponse:
        """Return a page; an apology where anything fails, for a person waits for one."""
        step = self._steps[request.url.path]
        try:
            return await step(to_async_bolt_request(request, b""))
        except Exception:
            logger.exception("Cairn could not be added to a workspace")
            return self._apology()


async def _body(request: Request) -> bytes | None:
    """Read a request's body; None where it is too large."""
    body = bytearray()
    async for piece in request.stream():
        body += piece
        if len(body) > LARGEST:
            return None
    return bytes(body)
