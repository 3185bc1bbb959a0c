"""Doors beside the page's own, for services that call Cairn and say themselves who they are."""

from collections.abc import Mapping

from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

NOTHING_HERE = PlainTextResponse("There is nothing at this address.", 404)


class SideDoors:
    """Leads some paths elsewhere than to the page, whose doorkeeper lets in this machine alone.

    With a *public_port* they are open there alone, and nothing else is: then a proxy may pass on
    the whole port.
    """

    def __init__(self, page: ASGIApp, public_port: int | None = None) -> None:
        self._page = page
        self._public_port = public_port
        self._doors: Mapping[str, ASGIApp] = {}

    def open(self, doors: Mapping[str, ASGIApp]) -> None:
        """Open doors, each by its path; those that stood open before are shut."""
        self._doors = dict(doors)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on."""
        app = self._doors.get(scope["path"]) if scope["type"] == "http" else None
        if self._public_port is not None:
            app = (app or NOTHING_HERE) if self._is_public(scope) else self._page
        await (app or self._page)(scope, receive, send)

    def _is_public(self, scope: Scope) -> bool:
        """Say whether something came in at the public port; what says no port might have."""
        _, port = scope.get("server") or ("", None)
        return port in (self._public_port, None)
