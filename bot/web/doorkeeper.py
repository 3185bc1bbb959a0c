"""Let in only who sits at this machine, and put the security headers on every answer.

There is no sign-in yet. Until there is, whoever reaches the page speaks with the
office's voice, so it is kept to loopback, and to pages that Cairn itself served.
"""

import re
from ipaddress import ip_address

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bot.web.headers import FOR_ALL, cache_control

ELSEWHERE = (
    "The web chat has no sign-in yet, so it may only be served on this machine: "
    "it was to listen on {host!r}; use 127.0.0.1, ::1 or localhost."
)
OTHER_HOST = "Cairn answers only at localhost on this machine. Open http://localhost instead."
OTHER_ORIGIN = "This message came from another web site, so Cairn did not read it."
PASSED_ON = (
    "The web chat has no sign-in yet, so it is not for what a proxy passes on: only the paths "
    "that Slack and Teams call may have a public address."
)
# what proxies add; some pass on the host's own name, so that it alone says nothing
PROXIES = (
    "forwarded", "via", "x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "x-real-ip",
    "cf-connecting-ip",
)  # fmt: skip
# nginx adds nothing, but speaks as no browser has for long
OF_NGINX = "1.0"
READING = ("GET", "HEAD", "OPTIONS")
_HOST = re.compile(r"(?P<name>[^:\[\]]+|\[[^\[\]]+\])(:\d{1,5})?")


class NotLoopbackError(ValueError):
    """The page was about to be served to other machines."""


def refuse_elsewhere(host: str) -> None:
    """Refuse to listen on *host* unless it is this machine's loopback."""
    if not is_loopback(host):
        raise NotLoopbackError(ELSEWHERE.format(host=host))


def is_loopback(host: str) -> bool:
    """Say whether *host* can only mean this machine; a name that DNS could move cannot."""
    try:
        return ip_address(host.removeprefix("[").removesuffix("]")).is_loopback
    except ValueError:
        return host.lower() == "localhost"


class Doorkeeper:
    """Wraps an app: against DNS rebinding, other sites' pages, framing, sniffing and caches."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on what may come in; answer the rest with a sentence."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        app = _refusal(scope) or self._app
        await app(scope, receive, _with_headers(scope["path"], send))


def _refusal(scope: Scope) -> JSONResponse | None:
    headers = Headers(scope=scope)
    if not _is_ours(headers):
        return JSONResponse({"error": OTHER_HOST}, 400)
    if scope.get("http_version") == OF_NGINX or any(name in headers for name in PROXIES):
        return JSONResponse({"error": PASSED_ON}, 403)
    if scope["method"] not in READING and not _same_origin(scope["scheme"], headers):
        return JSONResponse({"error": OTHER_ORIGIN}, 403)
    return None


def _is_ours(headers: Headers) -> bool:
    hosts = headers.getlist("host")
    match = _HOST.fullmatch(hosts[0]) if len(hosts) == 1 else None
    return match is not None and is_loopback(match["name"])


def _same_origin(scheme: str, headers: Headers) -> bool:
    """A program sends no Origin; a browser always does, and says too where the page is from."""
    if headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
        return False
    ours = f"{scheme}://{headers['host']}".lower()
    return all(origin.lower() == ours for origin in headers.getlist("origin"))


def _with_headers(path: str, send: Send) -> Send:
    async def send_with_headers(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            headers.update(FOR_ALL)
            headers["Cache-Control"] = cache_control(path)
        await send(message)

    return send_with_headers
