"""What a person, or a program, is told when something is wrong: always one plain sentence."""

from collections.abc import Mapping
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, PlainTextResponse, Response

from bot.reading import ReadingUnavailableError
from bot.talk import TalkUnavailableError

NOTHING_HERE = "There is nothing at this address. The chat is at the front page: /"
OTHER_METHOD = "This address does not take {method} requests."
OUR_FAULT = "Something went wrong on Cairn's side. Your message is safe to send again."
GONE = "The sender hung up before the message was complete."
A_MOMENT = {"Retry-After": "5"}


async def refused(request: Request, error: HTTPException) -> Response:
    """Say why the request was refused."""
    return _told(request, error.status_code, _sentence(request, error), error.headers)


async def unavailable(
    request: Request, error: TalkUnavailableError | ReadingUnavailableError
) -> Response:
    """Pass on the sentence that the conversation, or the reading, wrote."""
    return _told(request, 503, str(error), A_MOMENT)


async def gone(request: Request, _: Exception) -> Response:
    """Answer nobody: it keeps a hang-up out of the log of errors."""
    return _told(request, 400, GONE)


async def our_fault(request: Request, _: Exception) -> Response:
    """Apologise without details; the log has them."""
    return _told(request, 500, OUR_FAULT)


def _sentence(request: Request, error: HTTPException) -> str:
    if error.status_code == 404:
        return NOTHING_HERE
    if error.status_code == 405:
        return OTHER_METHOD.format(method=request.method)
    return error.detail


def _told(
    request: Request, status: int, sentence: str, headers: Mapping[str, str] | None = None
) -> Response:
    if "text/html" in request.headers.get("accept", ""):
        return PlainTextResponse(sentence, status, headers)
    return JSONResponse({"error": sentence}, status, headers)


HANDLERS: dict[Any, Any] = {
    HTTPException: refused,
    TalkUnavailableError: unavailable,
    ReadingUnavailableError: unavailable,
    ClientDisconnect: gone,
    Exception: our_fault,
}
