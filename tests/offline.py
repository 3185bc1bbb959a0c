"""Runs a command where no network is but this machine's own, and fails if it tried to leave.

``python -m tests.offline pytest tests/channels``. Linux counts, for each of the networks that it
keeps apart, what found no way out of it: an attempt is seen even where whoever made it hides it.
"""

import subprocess
import sys
from pathlib import Path

INSIDE = "--inside"
# as root, and as anybody else where the system allows it
WAYS = (["unshare", "--net"], ["unshare", "--map-root-user", "--net"])
# Chromium asks for the way there to learn whether there is IPv6, and sends nothing
ASKED_BY_CHROMIUM = ["ip", "-6", "route", "add", "prohibit", "2001:4860:4860::8888"]
LOOPBACK_UP = ["ip", "link", "set", "lo", "up"]
NOT_HERE = "No network can be kept apart here: what follows runs with the machine's own."
LEFT = "Something tried to leave this machine: {times} times."


def main(words: list[str]) -> int:
    """Run a command apart from the network where that can be done, else as it is."""
    way = next((way for way in WAYS if _can_be_gone(way)), None)
    if way is None:
        sys.stderr.write(f"{NOT_HERE}\n")
        return subprocess.call(words)
    return subprocess.call([*way, sys.executable, "-m", "tests.offline", INSIDE, *words])


def inside(words: list[str]) -> int:
    """Run a command, and return its code; 1 where all was well but that it tried to leave."""
    subprocess.run(LOOPBACK_UP, check=True)
    subprocess.run(ASKED_BY_CHROMIUM, check=False)
    code = subprocess.call(words)
    if times := _had_no_way_out():
        sys.stderr.write(f"{LEFT.format(times=times)}\n")
        return code or 1
    return code


def _can_be_gone(way: list[str]) -> bool:
    try:
        return (
            subprocess.run([*way, *LOOPBACK_UP], capture_output=True, check=False).returncode == 0
        )
    except FileNotFoundError:
        return False


def _had_no_way_out() -> int:
    """Return how often a connection or a packet had no way to go, by IPv4 and by IPv6."""
    names, counts = (
        line.split()
        for line in Path("/proc/net/snmp").read_text(encoding="ascii").splitlines()
        if line.startswith("Ip:")
    )
    newer = dict(
        line.split() for line in Path("/proc/net/snmp6").read_text(encoding="ascii").splitlines()
    )
    older = dict(zip(names, counts, strict=True))
    return int(older["OutNoRoutes"]) + int(newer.get("Ip6OutNoRoutes", 0))


if __name__ == "__main__":
    _, *given = sys.argv
    sys.exit(inside(given[1:]) if given[0] == INSIDE else main(given))
