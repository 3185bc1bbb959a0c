"""Where the web page is served: a socket that listens, taken before anything else is started."""

import errno
import socket

from bot.refusal import RefusalError
from bot.settings import named
from bot.web.doorkeeper import NotLoopbackError, refuse_elsewhere

TAKEN = (
    "The web page cannot use {host}:{port}, because something does already: is Cairn running? "
    "Choose another port with --port or CAIRN_PORT."
)
UNUSABLE = (
    "The web page cannot use {host}:{port} ({why}): choose another with --port or CAIRN_PORT."
)


def open_door(host: str, port: int) -> socket.socket:
    """Return a socket that listens on loopback; elsewhere there is no sign-in yet."""
    try:
        refuse_elsewhere(host)
    except NotLoopbackError as error:
        raise RefusalError(f"The setting {named('host')} is wrong. {error}", 1) from None
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
        raise RefusalError(sentence.format(host=host, port=port, why=error.strerror), 1) from None
    return door


def address(door: socket.socket) -> str:
    """Return what to type into a browser."""
    host, port = door.getsockname()[:2]
    return f"http://[{host}]:{port}/" if ":" in host else f"http://{host}:{port}/"
