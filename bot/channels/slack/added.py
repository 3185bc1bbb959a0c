"""Cairn as it was added to Slack: in a workspace, or in all those of an organisation."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Row


@dataclass(frozen=True)
class Added:
    """Cairn in one place, with its token there, which may end and be *renewed_with* another.

    *team* is empty for an organisation; *grid* is that of the workspace, where it has one. The
    token is empty where no key of ours decrypts it.
    """

    team: str
    grid: str
    bot: str
    me: str
    token: str = field(repr=False)
    renewed_with: str = field(default="", repr=False)
    expires: datetime | None = None
    since: datetime | None = None

    def is_newer_than(self, moment: datetime) -> bool:
        """Say whether it was added there after a moment."""
        return self.since is not None and self.since > moment

    @property
    def place(self) -> str:
        """Return what conversations there are named by."""
        return self.team or self.grid


def read(row: Row[Any]) -> Added:
    """Read it from the SDK's table."""
    expires = row.bot_token_expires_at
    return Added(
        team=row.team_id or "",
        grid=row.enterprise_id or "",
        bot=row.bot_id or "",
        me=row.bot_user_id or "",
        token=row.bot_token or "",
        renewed_with=row.bot_refresh_token or "",
        expires=expires and expires.replace(tzinfo=UTC),
        since=row.installed_at.replace(tzinfo=UTC),
    )


def naive(moment: datetime | None) -> datetime | None:
    """Return a moment as the SDK keeps it: in UTC, and naive."""
    return moment and moment.astimezone(UTC).replace(tzinfo=None)
