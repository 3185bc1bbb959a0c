"""What Teams calls over HTTP: every activity comes by one path, behind a token."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from typing import Any, Protocol

from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.types import Receive, Scope, Send

from bot.channels.teams.activity import Activity, MalformedError, read
from bot.channels.teams.body import read_body
from bot.channels.teams.gate import Gate, KeysUnavailableError, NotAdmittedError
from bot.talk import TalkUnavailableError

logger = logging.getLogger(__name__)

PATH = "/teams/messages"
LARGEST = 1_000_000
Given = Mapping[str, Any] | None


class Listeners(Protocol):
    """Hears what happened."""

    async def hear(self, activity: Activity) -> Given:
        """Return what is answered at once; raises TalkUnavailableError if it has to come again."""
        ...


class Messages:
    """One path for messages, buttons, forms and all else."""

    def __init__(self, gate: Gate, allowed: frozenset[str], listeners: Listeners) -> None:
        self._gate = gate
        self._allowed = allowed
        self._listeners = listeners

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        answer = await self._answer(Request(scope, receive))
        await answer(scope, receive, send)

    async def _answer(self, request: Request) -> Response:
        if request.method != "POST":
            return PlainTextResponse("Teams sends POST requests here.", 405)
        try:
            body = await _body(request)
        except ClientDisconnect:
            return PlainTextResponse("", 400)
        if body is None:
            return PlainTextResponse("That is more than Teams sends.", 413)
        try:
            sent = read_body(body)
        except ValueError as error:
            return _malformed(error, "That is no JSON object.")
        return await self._heard(request, sent)

    async def _heard(self, request: Request, body: object) -> Response:
        try:
            activity = await self._admitted(request, body)
            given = await self._listeners.hear(activity)
        except MalformedError as error:
            return _malformed(error, str(error))
        except NotAdmittedError as error:
            logger.warning("Somebody who called as Teams is not let in", exc_info=error)
            return PlainTextResponse("Cairn does not know who calls.", 401)
        except KeysUnavailableError:
            logger.exception("Microsoft's keys cannot be fetched")
            return PlainTextResponse("Cairn cannot tell who calls. Try again soon.", 503)
        except TalkUnavailableError:
            logger.exception("Something could not be kept")
            return PlainTextResponse("Cairn cannot keep that now. Try again soon.", 503)
        return Response(status_code=200) if given is None else JSONResponse(dict(given))

    async def _admitted(self, request: Request, body: object) -> Activity:
        """Read what came, and see that it came from Teams and from people who may talk."""
        service = body.get("serviceUrl") if isinstance(body, Mapping) else None
        if isinstance(service, str) and service:
            await self._gate.admit(request.headers, service)
        activity = read(body)
        if not activity.tenants or not activity.tenants <= self._allowed:
            raise NotAdmittedError("another tenant")
        return activity


def _malformed(error: Exception, said: str) -> Response:
    logger.warning("Something that came as from Teams cannot be read", exc_info=error)
    return PlainTextResponse(said, 400)


async def _body(request: Request) -> bytes | None:
    """Read a request's body; None where it is too large."""
    body = b""
    async for piece in request.stream():
        body += piece
        if len(body) > LARGEST:
            return None
    return body
