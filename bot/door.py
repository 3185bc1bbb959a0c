"""Where Cairn is served: sockets that listen, taken before anything else is started."""

import contextlib
import errno
import socket
from collections.abc import Iterator, Mapping

from bot.refusal import RefusalError
from bot.settings import Settings, named
from bot.web.doorkeeper import NotLoopbackError, is_loopback, refuse_elsewhere

TAKEN = (
    "{what} cannot use {host}:{port}, because something does already: is Cairn running? "
    "Choose another port with {how}."
)
UNUSABLE = "{what} cannot use {host}:{port} ({why}): choose another with {how}."
PAGE = {"what": "The web page", "how": "--port or CAIRN_PORT"}
PUBLIC = {
    "what": "What Slack and Teams call",
    "how": "CAIRN_PUBLIC_PORT, or another address with CAIRN_PUBLIC_HOST",
}


def open_door(host: str, port: int) -> socket.socket:
    """Return a socket that listens on loopback; elsewhere there is no sign-in yet."""
    try:
        refuse_elsewhere(host)
    except NotLoopbackError as error:
        raise RefusalError(f"The setting {named('host')} is wrong. {error}", 1) from None
    return _listening(host, port, PAGE)


@contextlib.contextmanager
def public_door(host: str, port: int | None) -> Iterator[socket.socket | None]:
    """Open a door for those who call Cairn and say themselves who they are; None without a port.

    It may be open to other machines: a proxy may be one.
    """
    if port is None:
        yield None
        return
    with _listening(host, port, PUBLIC) as door:
        yield door


def is_called_from_here_alone(settings: Settings) -> bool:
    """Say whether what Slack and Teams call can be reached from this machine alone."""
    chosen = settings.host if settings.public_port is None else settings.public_host
    return is_loopback(chosen)


def _listening(host: str, port: int, words: Mapping[str, str]) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # TCP by name: else asyncio leaves Nagle's algorithm on, and every answer waits 40 ms
    door = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        door.bind((host.strip("[]"), port))
        door.listen()
    except OSError as error:
        door.close()
        sentence = TAKEN if error.errno == errno.EADDRINUSE else UNUSABLE
        said = sentence.format(host=host, port=port, why=error.strerror, **words)
        raise RefusalError(said, 1) from None
    return door


def address(door: socket.socket) -> str:
    """Return what to type into a browser."""
    host, port = door.getsockname()[:2]
    return f"http://[{host}]:{port}/" if ":" in host else f"http://{host}:{port}/"


def port_of(door: socket.socket) -> int:
    """Return at which port a door is: 0 was asked for where any would do."""
    return int(door.getsockname()[1])
