"""Where Cairn was added to Slack; the columns are those that Slack's SDK reads and writes.

Its moments are in UTC and naive, as the SDK makes them; its secrets are encrypted where Slack is
known, and stand here as the words that come of that.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import DateTime
from sqlalchemy.orm import Mapped, MappedAsDataclass, mapped_column

from knowledge.models.base import Base, Moment


class _AddedToSlack(MappedAsDataclass, kw_only=True):
    """What both tables of the SDK hold; without a *team_id* it is for all of an organisation."""

    client_id: Mapped[str]
    app_id: Mapped[str]
    enterprise_id: Mapped[str | None] = mapped_column(default=None)
    enterprise_name: Mapped[str | None] = mapped_column(default=None)
    team_id: Mapped[str | None] = mapped_column(default=None)
    team_name: Mapped[str | None] = mapped_column(default=None)
    bot_token: Mapped[str | None] = mapped_column(default=None)
    bot_id: Mapped[str | None] = mapped_column(default=None)
    bot_user_id: Mapped[str | None] = mapped_column(default=None)
    bot_scopes: Mapped[str | None] = mapped_column(default=None)
    bot_refresh_token: Mapped[str | None] = mapped_column(default=None)
    bot_token_expires_at: Mapped[datetime | None] = mapped_column(DateTime, default=None)
    is_enterprise_install: Mapped[bool] = mapped_column(default=False)
    installed_at: Mapped[datetime] = mapped_column(DateTime)


class SlackBot(_AddedToSlack, Base):
    """The bot that Cairn is in one workspace; until *renewing_until* its token is being renewed."""

    __tablename__ = "slack_bots"

    id: Mapped[int] = mapped_column(init=False, primary_key=True)
    renewing_until: Mapped[datetime | None] = mapped_column(Moment, default=None)


class SlackInstallation(_AddedToSlack, Base):
    """What the SDK keeps of how Cairn was added; of who did it we keep nothing."""

    __tablename__ = "slack_installations"

    id: Mapped[int] = mapped_column(init=False, primary_key=True)
    user_id: Mapped[str]
    enterprise_url: Mapped[str | None] = mapped_column(default=None)
    user_token: Mapped[str | None] = mapped_column(default=None)
    user_scopes: Mapped[str | None] = mapped_column(default=None)
    user_refresh_token: Mapped[str | None] = mapped_column(default=None)
    user_token_expires_at: Mapped[datetime | None] = mapped_column(DateTime, default=None)
    incoming_webhook_url: Mapped[str | None] = mapped_column(default=None)
    incoming_webhook_channel: Mapped[str | None] = mapped_column(default=None)
    incoming_webhook_channel_id: Mapped[str | None] = mapped_column(default=None)
    incoming_webhook_configuration_url: Mapped[str | None] = mapped_column(default=None)
    token_type: Mapped[str | None] = mapped_column(default=None)
