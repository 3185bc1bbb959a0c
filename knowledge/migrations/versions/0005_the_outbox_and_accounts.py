"""Send what was answered to channels that do not fetch it; know people by their accounts.

What was answered until now was fetched, by channels that are never sent anything.
"""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

OUTGOING = ("messages", "deliveries")
COLUMNS = ("failed", "unsure", "again", "tries", "posted", "channel")


def upgrade() -> None:
    op.create_table(
        "accounts",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("user", sa.String(), nullable=False),
        sa.Column("email", sa.String(), nullable=False),
        sa.Column("checked", sa.DateTime(timezone=True), nullable=False),
        sa.Column("linked_by", sa.String(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_accounts")),
        sa.UniqueConstraint(
            "channel", "place", "user", name=op.f("uq_accounts_channel_place_user")
        ),
    )
    op.create_index(op.f("ix_accounts_email"), "accounts", ["email"])
    op.add_column(
        "events", sa.Column("public", sa.Boolean(), server_default=sa.false(), nullable=False)
    )
    op.add_column("events", sa.Column("speaker", sa.String(), server_default="", nullable=False))
    op.add_column("messages", sa.Column("sent", sa.DateTime(timezone=True), nullable=True))
    for table in OUTGOING:
        _let_be_sent(table)


def _let_be_sent(table: str) -> None:
    op.add_column(table, sa.Column("channel", sa.String(), server_default="", nullable=False))
    op.add_column(table, sa.Column("posted", sa.JSON(), nullable=True))
    op.add_column(table, sa.Column("tries", sa.Integer(), server_default="0", nullable=False))
    op.add_column(table, sa.Column("again", sa.DateTime(timezone=True), nullable=True))
    op.add_column(
        table, sa.Column("unsure", sa.Boolean(), server_default=sa.false(), nullable=False)
    )
    op.add_column(table, sa.Column("failed", sa.String(), server_default="", nullable=False))
    _fill_channel(table)
    waits = sa.text("sent IS NULL AND failed = ''")
    op.create_index(
        f"ix_{table}_to_be_sent",
        table,
        ["channel", "conversation_id", "id"],
        sqlite_where=waits,
        postgresql_where=waits,
    )


def _fill_channel(table: str) -> None:
    """Take the channel from the conversation's name, of which it is the first part."""
    name = "instr(conversation_id, ':')"
    if op.get_bind().dialect.name == "postgresql":
        name = "strpos(conversation_id, ':')"
    op.execute(
        f"UPDATE {table} SET channel = substr(conversation_id, 1, {name} - 1) "  # noqa: S608
        f"WHERE {name} > 0"
    )


def downgrade() -> None:
    for table in OUTGOING:
        op.drop_index(f"ix_{table}_to_be_sent", table)
        for name in COLUMNS:
            op.drop_column(table, name)
    op.drop_column("messages", "sent")
    for name in ("speaker", "public"):
        op.drop_column("events", name)
    op.drop_table("accounts")
