"""What a browser carries to Slack and back, so that nobody adds Cairn in another's name."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from uuid import uuid4

from slack_sdk.oauth.state_store.sqlalchemy import AsyncSQLAlchemyOAuthStateStore
from sqlalchemy import delete, insert
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.channels.slack.added import naive
from knowledge.models import SlackState

TEN_MINUTES = timedelta(minutes=10)


class States(AsyncSQLAlchemyOAuthStateStore):
    """The SDK's states; each is good once, though two processes are shown it at once."""

    def __init__(self, engine: AsyncEngine, clock: Callable[[], datetime]) -> None:
        super().__init__(int(TEN_MINUTES.total_seconds()), engine)
        self._clock = clock

    async def async_issue(self, *args: object, **kwargs: object) -> str:
        """Make a state, and forget those that are too old."""
        state, now = str(uuid4()), self._clock()
        new = {"state": state, "expire_at": naive(now + TEN_MINUTES)}
        old = SlackState.expire_at <= naive(now)
        async with self.engine.begin() as connection:
            await connection.execute(delete(SlackState).where(old))
            await connection.execute(insert(SlackState), new)
        return state

    async def async_consume(self, state: str) -> bool:
        """Use up a state; say whether it was good."""
        good = (SlackState.state == state, SlackState.expire_at > naive(self._clock()))
        async with self.engine.begin() as connection:
            gone = await connection.execute(
                delete(SlackState).where(*good).returning(SlackState.id)
            )
            return gone.first() is not None
