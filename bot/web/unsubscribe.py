"""The page that ends a digest, for whoever has its link: no sign-in, one press.

It stands beside the chat page's door, for it is called from anywhere; it shows nothing that not
everybody may know. Looking at it ends nothing, since programs that check mail open every link;
a mail client's own press (RFC 8058) posts to the same address.
"""

from __future__ import annotations

import asyncio
import base64
import hashlib
from collections.abc import Callable
from datetime import datetime
from typing import Any

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bot.unsubscribing import PATH, Ending, Unsubscribing
from bot.web.headers import FOR_ALL
from bot.web.html import Html, element, joined
from knowledge.store import DatabaseError

STYLE = """
:root { color-scheme: light dark; }
body { font: 1.125rem/1.6 system-ui, sans-serif; max-width: 36rem; margin: 0 auto;
padding: 2rem 1rem; }
button { font: inherit; padding: 0.75rem 1.5rem; border: 2px solid #ffffff; border-radius: 4px;
background: #0b4f8a; color: #ffffff; cursor: pointer; }
button:hover { background: #083a66; }
button:focus-visible { outline: 3px solid #d97706; outline-offset: 3px; }
"""
_HASH = base64.b64encode(hashlib.sha256(STYLE.encode()).digest()).decode()
POLICY = (
    f"default-src 'none'; style-src 'sha256-{_HASH}'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'"
)
AGAIN = "To have it again, say “subscribe me” to Cairn."
WRONG = (
    "It is not whole, or the digest is gone. Copy all of it from the mail, or say “unsubscribe” to "
    "Cairn."
)
NOT_NOW = "Cairn cannot reach its records just now. Please open the link again in a minute."


class Unsubscribe:
    """Shows what a link would end, and ends it when the button is pressed."""

    def __init__(self, unsubscribing: Unsubscribing, now: Callable[[], datetime]) -> None:
        self._unsubscribing = unsubscribing
        self._now = now

    async def answer(self, request: Request) -> Response:
        """Show the button, or do what it is for."""
        given = request.query_params.get("token", "")
        if request.method != "POST":
            return _asked(await asyncio.to_thread(self._unsubscribing.find, given))
        return _done(await asyncio.to_thread(self._unsubscribing.end, given, self._now()))


def unsubscribe_door(unsubscribing: Unsubscribing, now: Callable[[], datetime]) -> ASGIApp:
    """Return the page as an app of its own."""
    page = Unsubscribe(unsubscribing, now)
    handlers: dict[Any, Any] = {DatabaseError: _not_now, Exception: _not_now}
    route = Route(PATH, page.answer, methods=["GET", "POST"])
    return _WithHeaders(Starlette(routes=[route], exception_handlers=handlers))


class _WithHeaders:
    """Puts the headers of security on every answer, the one to a crash too."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                told = {**FOR_ALL, "Content-Security-Policy": POLICY, "Cache-Control": "no-store"}
                more = [(name.lower().encode(), value.encode()) for name, value in told.items()]
                message = {**message, "headers": [*message["headers"], *more]}
            await send(message)

        await self._app(scope, receive, with_headers)


def _asked(found: Ending | None) -> Response:
    if found is None:
        return _page("This link does not work", element("p", WRONG), status=404)
    if found.is_over:
        return _page("This digest is stopped", element("p", AGAIN))
    button = element("button", "Stop this digest", type="submit")
    about = element("p", f"It is about: {found.about}.") if found.about else None
    why = element("p", "Cairn sends it because it was asked for.")
    return _page("Stop this digest?", joined(about, why, element("form", button, method="post")))


def _done(found: Ending | None) -> Response:
    if found is None:
        return _asked(None)
    return _page("The digest is stopped", element("p", f"It will not come again. {AGAIN}"))


async def _not_now(_: Request, error: Exception) -> Response:
    words = str(error) if isinstance(error, DatabaseError) else NOT_NOW
    return _page("That did not work", element("p", words), status=503)


def _page(heading: str, body: Html, status: int = 200) -> HTMLResponse:
    head = element(
        "head",
        Html('<meta charset="utf-8">'),
        Html('<meta name="viewport" content="width=device-width, initial-scale=1">'),
        Html('<meta name="robots" content="noindex">'),
        element("title", f"{heading} – Cairn"),
        element("style", Html(STYLE)),
    )
    main = element("main", element("h1", heading), body)
    page = element("html", head, element("body", main), lang="en-GB")
    return HTMLResponse(joined(Html("<!doctype html>\n"), page), status)
