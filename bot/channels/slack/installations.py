"""Where Cairn was added to Slack, in our database, by the SDK's own store."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import cast

from cryptography.fernet import MultiFernet
from slack_sdk.oauth.installation_store.models.installation import Installation
from slack_sdk.oauth.installation_store.sqlalchemy import AsyncSQLAlchemyInstallationStore
from sqlalchemy import ColumnElement, MetaData, Table, delete, desc, select, update
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.channels.slack.added import Added, naive, read
from bot.channels.slack.encrypted import Encrypted
from knowledge.models import Base, SlackBot, SlackInstallation
from knowledge.store.database import READING

ORGANISATION = "E"
SECRET = (
    "bot_token",
    "bot_refresh_token",
    "user_token",
    "user_refresh_token",
    "incoming_webhook_url",
)


class Installations(AsyncSQLAlchemyInstallationStore):
    """The SDK's store, whose secrets are encrypted, with one row for each place."""

    def __init__(self, client_id: str, engine: AsyncEngine, keys: MultiFernet) -> None:
        super().__init__(client_id, engine)
        self.tables = (self.bots, self.installations)
        for table in self.tables:
            for name in _secret(table):
                table.c[name].type = Encrypted(keys)
        self._reading = engine.execution_options(**{READING: True})

    @classmethod
    def build_bots_table(cls, metadata: MetaData, table_name: str) -> Table:
        """Return the table as our migrations make it."""
        return _table(SlackBot, metadata)

    @classmethod
    def build_installations_table(cls, metadata: MetaData, table_name: str) -> Table:
        """Return the table as our migrations make it."""
        return _table(SlackInstallation, metadata)

    async def async_save(self, installation: Installation) -> None:
        """Keep what a place was added with, in place of what it was added with before.

        Of who added it nothing is kept: Cairn acts for nobody.
        """
        installation.user_id = ""
        installation.user_token = installation.user_refresh_token = None
        await super().async_save(installation)
        place = place_of(installation)
        async with self.engine.begin() as connection:
            for table in self.tables:
                newest = select(table.c.id).where(self.here(table, place))
                rows = await connection.scalars(newest.order_by(desc(table.c.installed_at)))
                await connection.execute(delete(table).where(table.c.id.in_(rows.all()[1:])))

    async def added(self, place: str) -> Added | None:
        """Return Cairn as it is in a place, or None where it was not added."""
        query = select(self.bots).where(self.here(self.bots, place))
        async with self._reading.connect() as connection:
            found = await connection.execute(query.order_by(desc(self.bots.c.installed_at)))
            row = found.first()
        return read(row) if row else None

    async def everywhere(self) -> Sequence[Added]:
        """Return Cairn as it is wherever it was added."""
        query = select(self.bots).where(self.bots.c.client_id == self.client_id)
        async with self._reading.connect() as connection:
            return [read(row) for row in await connection.execute(query)]

    async def remove(self, place: str, until: datetime) -> None:
        """Remove all that a place was added with, unless it was added again after *until*."""
        async with self.engine.begin() as connection:
            for table in self.tables:
                old = table.c.installed_at <= naive(until)
                await connection.execute(delete(table).where(self.here(table, place), old))

    async def encrypt_again(self) -> None:
        """Encrypt everything with the newest key; what no key decrypts stays as it is."""
        async with self.engine.begin() as connection:
            for table in self.tables:
                secret = [table.c[name] for name in _secret(table)]
                rows = await connection.execute(select(table.c.id, *secret).with_for_update())
                for row in rows.mappings().all():
                    known = {name: value for name, value in row.items() if value is not None}
                    here = table.c.id == row["id"]
                    await connection.execute(update(table).where(here).values(known))

    def here(self, table: Table, place: str) -> ColumnElement[bool]:
        """Return what finds the rows of a place."""
        c = table.c
        ours = c.client_id == self.client_id
        if place.startswith(ORGANISATION):
            return ours & (c.enterprise_id == place) & c.team_id.is_(None)
        return ours & (c.team_id == place)


def place_of(installation: Installation) -> str:
    """Return where something is added: in a workspace, or in an organisation as a whole."""
    whole = installation.is_enterprise_install or not installation.team_id
    return str((installation.enterprise_id if whole else installation.team_id) or "")


def _table(model: type[Base], metadata: MetaData) -> Table:
    return cast("Table", model.__table__).to_metadata(metadata)


def _secret(table: Table) -> list[str]:
    return [name for name in SECRET if name in table.c]
