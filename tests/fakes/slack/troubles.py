"""What Slack answers when it does not do as it is asked."""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from aiohttp import web


def failed(error: str) -> web.Response:
    """What Slack answers to what it does not take."""
    return web.json_response({"ok": False, "error": error})


def busy(seconds: int) -> web.Response:
    """What Slack answers to whom it has heard enough of."""
    body = {"ok": False, "error": "ratelimited"}
    return web.json_response(body, status=429, headers={"Retry-After": str(seconds)})


def broken() -> web.Response:
    """What stands before Slack when Slack is away."""
    return web.Response(status=503, text="<html>upstream</html>")


@dataclass
class Limit:
    """At most so many calls in so many seconds, by a clock; *early* counts who did not wait."""

    clock: Callable[[], datetime]
    most: int
    seconds: int
    refused: int = 0
    early: int = 0
    _until: datetime | None = None
    _taken: deque[datetime] = field(default_factory=deque)

    def refusal(self) -> web.Response | None:
        """Return what to answer to a call that is too many; None where it may go on."""
        now = self.clock()
        if self._until and now < self._until:
            self.early += 1
            return self._refuse(now)
        window = timedelta(seconds=self.seconds)
        while self._taken and self._taken[0] <= now - window:
            self._taken.popleft()
        if len(self._taken) < self.most:
            self._taken.append(now)
            return None
        self._until = self._taken[0] + window
        return self._refuse(now)

    def _refuse(self, now: datetime) -> web.Response:
        assert self._until
        self.refused += 1
        return busy(math.ceil((self._until - now).total_seconds()))
