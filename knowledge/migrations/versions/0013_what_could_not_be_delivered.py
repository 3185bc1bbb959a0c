"""Keep of what failed whether somebody still wanted it, and whether admins were told."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

COLUMNS = ("unwanted", "reported")


def upgrade() -> None:
    for name in COLUMNS:
        op.add_column(
            "deliveries", sa.Column(name, sa.Boolean(), server_default=sa.false(), nullable=False)
        )


def downgrade() -> None:
    with op.batch_alter_table("deliveries") as table:
        for name in COLUMNS:
            table.drop_column(name)
