"""The doors that services call, beside the page or at a port of their own."""

from __future__ import annotations

import asyncio
import socket

import httpx
import pytest
from starlette.responses import PlainTextResponse

from bot.door import open_door, port_of
from bot.web.side_doors import SideDoors
from bot.web_server import WebServer

PAGE, DOOR = "the page", "a door"


def doors(public_port: int | None = None) -> SideDoors:
    made = SideDoors(PlainTextResponse(PAGE), public_port)
    made.open({"/slack/events": PlainTextResponse(DOOR)})
    return made


async def fetched(address: str, path: str) -> tuple[int, str]:
    async with httpx.AsyncClient(trust_env=False) as http:
        given = await http.get(f"{address}{path}")
    return given.status_code, given.text


async def served(made: SideDoors, *sockets: socket.socket) -> dict[tuple[int, str], str]:
    """What each port gives at each path."""
    web, found = WebServer(made), {}
    serving = asyncio.create_task(web.serve(sockets=list(sockets)))
    for _ in iter(lambda: web.started, True):
        await asyncio.sleep(0.001)
    for at, one in enumerate(sockets):
        for path in ("/", "/slack/events", "/api/messages"):
            status, text = await fetched(f"http://127.0.0.1:{port_of(one)}", path)
            found[at, path] = text if status == 200 else str(status)
    web.end()
    await serving
    return found


def test_without_a_port_of_their_own_they_are_beside_the_page() -> None:
    with open_door("127.0.0.1", 0) as door:
        assert asyncio.run(served(doors(), door)) == {
            (0, "/"): PAGE, (0, "/slack/events"): DOOR, (0, "/api/messages"): PAGE,
        }  # fmt: skip


def test_at_a_port_of_their_own_there_is_nothing_else_and_they_are_nowhere_else() -> None:
    with open_door("127.0.0.1", 0) as door, open_door("127.0.0.1", 0) as public:
        assert asyncio.run(served(doors(port_of(public)), door, public)) == {
            (0, "/"): PAGE, (0, "/slack/events"): PAGE, (0, "/api/messages"): PAGE,
            (1, "/"): "404", (1, "/slack/events"): DOOR, (1, "/api/messages"): "404",
        }  # fmt: skip


@pytest.mark.parametrize("server", [None, ("/run/cairn.sock", None)])
def test_what_says_no_port_does_not_reach_the_page(server: object) -> None:
    sent = []

    async def send(message: dict[str, object]) -> None:
        sent.append(message)

    scope = {"type": "http", "path": "/", "method": "GET", "server": server}
    asyncio.run(doors(8443)(scope, None, send))  # type: ignore[arg-type]

    assert sent[0]["status"] == 404
