"""The documents as pages: one of them at the words that were quoted, and the list of all."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from string import Template
from zoneinfo import ZoneInfo

from starlette.requests import Request
from starlette.responses import HTMLResponse

from bot.reading import Opened, Reading
from bot.web.document_list import all_of_them
from bot.web.document_page import body
from bot.web.html import Html, element, joined, link
from bot.web.place import Place, read_id, read_place

HERE = ZoneInfo("Europe/London")
NONE = "There is no such document"
PERHAPS = "It may have been taken away, or the address may be wrong."


class Documents:
    """Shows what whoever speaks here may see; what they may not see does not exist."""

    def __init__(
        self, reading: Reading, static: Path, speaks_for: str, now: Callable[[], datetime]
    ) -> None:
        self._reading = reading
        self._shell = Template((static / "document.html").read_text(encoding="utf-8"))
        self._speaks_for = speaks_for
        self._now = now

    async def show(self, request: Request) -> HTMLResponse:
        """Show a document, opened where the link says."""
        document_id = read_id(request.path_params["id"])
        place = read_place(request.query_params)
        document = None
        if document_id is not None:
            document = await self._reading.document(document_id, self._speaks_for, place.passage)
        if document is None:
            return HTMLResponse(self._page(NONE, _nothing()), 404)
        return HTMLResponse(await asyncio.to_thread(self._drawn, document, place))

    async def list(self, _: Request) -> HTMLResponse:
        """Show what there is to read."""
        documents = await self._reading.documents(self._speaks_for)
        return HTMLResponse(self._page("Documents", all_of_them(documents, self._today())))

    def _drawn(self, document: Opened, place: Place) -> str:
        return self._page(document.listed.title, body(document, place, self._today()))

    def _page(self, title: str, inside: Html) -> str:
        return self._shell.substitute(title=joined(title), inside=inside)

    def _today(self) -> date:
        return self._now().astimezone(HERE).date()


def _nothing() -> Html:
    return element(
        "p", f"{PERHAPS} Look for it in the list of ", link("all documents", "/documents"), "."
    )
