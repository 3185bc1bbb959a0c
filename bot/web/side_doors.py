"""Doors beside the page's own, for services that call Cairn and say themselves who they are."""

from collections.abc import Mapping

from starlette.types import ASGIApp, Receive, Scope, Send


class SideDoors:
    """Leads some paths elsewhere than to the page, whose doorkeeper lets in this machine alone."""

    def __init__(self, page: ASGIApp) -> None:
        self._page = page
        self._doors: Mapping[str, ASGIApp] = {}

    def open(self, doors: Mapping[str, ASGIApp]) -> None:
        """Open doors, each by its path; those that stood open before are shut."""
        self._doors = dict(doors)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on."""
        app = self._doors.get(scope["path"]) if scope["type"] == "http" else None
        await (app or self._page)(scope, receive, send)
