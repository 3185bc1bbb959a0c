"""Slack, measured: what the channel adds to a turn, and a Monday morning of 32 councils."""

from __future__ import annotations

from collections.abc import Iterator

from tests.bench.morning.measuring import measured
from tests.bench.morning.saying import WHOLE, Size
from tests.bench.slack.stub import stub

PORT = 8340


def slack(size: Size = WHOLE) -> Iterator[str]:
    """Give the lines of the report."""
    return measured("Slack", stub, PORT, size)
