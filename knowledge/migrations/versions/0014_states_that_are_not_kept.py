"""Keep no states of who adds Cairn to Slack; find by an index what is asked at every turn."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

UNSAID = sa.text("sent IS NULL")


def upgrade() -> None:
    op.drop_table("slack_oauth_states")
    op.drop_index(op.f("ix_events_conversation_id"), "events")
    op.create_index("ix_events_conversation", "events", ["conversation_id", "status"])
    op.create_index(
        "ix_deliveries_unsaid",
        "deliveries",
        ["email"],
        sqlite_where=UNSAID,
        postgresql_where=UNSAID,
    )


def downgrade() -> None:
    op.drop_index("ix_deliveries_unsaid", "deliveries")
    op.drop_index("ix_events_conversation", "events")
    op.create_index(op.f("ix_events_conversation_id"), "events", ["conversation_id"])
    op.create_table(
        "slack_oauth_states",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("expire_at", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_slack_oauth_states")),
        sa.UniqueConstraint("state", name=op.f("uq_slack_oauth_states_state")),
    )
