"""What a browser carries to Slack and back, so that nobody adds Cairn in another's name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from cryptography.fernet import InvalidToken, MultiFernet
from slack_sdk.oauth.state_store.async_state_store import AsyncOAuthStateStore

TEN_MINUTES = timedelta(minutes=10)
# tells a state from a token, which the same keys encrypt
MEANT = b"to add Cairn to Slack"


@dataclass(frozen=True)
class States(AsyncOAuthStateStore):
    """States that say themselves until when they are good: nothing is kept of who only looks.

    The browser has to show the same one as its cookie, which it loses when it comes back.
    """

    keys: MultiFernet
    clock: Callable[[], datetime]

    async def async_issue(self, *args: object, **kwargs: object) -> str:
        """Make a state."""
        return self.keys.encrypt_at_time(MEANT, self._now()).decode().rstrip("=")

    async def async_consume(self, state: str) -> bool:
        """Say whether a state was made by us, and not too long ago."""
        whole = state + "=" * (-len(state) % 4)
        try:
            ten_minutes = int(TEN_MINUTES.total_seconds())
            meant = self.keys.decrypt_at_time(whole.encode(), ten_minutes, self._now())
        except InvalidToken:
            return False
        return meant == MEANT

    def _now(self) -> int:
        return int(self.clock().timestamp())
