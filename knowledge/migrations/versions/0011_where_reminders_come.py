"""Keep where somebody wants reminders first, and of which projects none come."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("nudge_settings") as table:
        table.add_column(sa.Column("channel", sa.String(), server_default="", nullable=False))
        table.add_column(sa.Column("off", sa.Boolean(), server_default=sa.false(), nullable=False))


def downgrade() -> None:
    with op.batch_alter_table("nudge_settings") as table:
        table.drop_column("off")
        table.drop_column("channel")
