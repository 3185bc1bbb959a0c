"""That what tries to leave the machine is seen, whether or not it says so itself."""

import subprocess
import sys

import pytest

from tests.offline import LEFT, NOT_HERE

CONNECT = """
import contextlib, socket
with contextlib.suppress(OSError), socket.socket(socket.{family}, socket.{kind}) as one:
    one.connect(("{address}", 9))
"""
HOME = """
import socket
with socket.create_server(("127.0.0.1", 0)) as door:
    socket.create_connection(door.getsockname()).close()
"""


def offline(script: str) -> subprocess.CompletedProcess[str]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.offline", sys.executable, "-c", script],
        capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip
    if NOT_HERE in done.stderr:
        pytest.skip("This system lets nobody keep a network apart.")
    return done


@pytest.mark.parametrize(
    ("family", "kind", "address"),
    [
        pytest.param("AF_INET", "SOCK_STREAM", "192.0.2.1", id="a connection"),
        pytest.param("AF_INET", "SOCK_DGRAM", "192.0.2.1", id="a packet"),
        pytest.param("AF_INET6", "SOCK_STREAM", "2001:db8::1", id="a connection by IPv6"),
    ],
)
def test_an_attempt_to_leave_is_seen_though_its_error_is_hidden(family, kind, address):
    done = offline(CONNECT.format(family=family, kind=kind, address=address))

    assert (done.returncode, done.stderr.strip()) == (1, LEFT.format(times=1))


def test_what_stays_on_the_machine_is_let_be(tmp_path):
    done = offline(HOME)

    assert (done.returncode, done.stderr) == (0, "")


def test_a_commands_own_failure_is_passed_on():
    assert offline("raise SystemExit(5)").returncode == 5
