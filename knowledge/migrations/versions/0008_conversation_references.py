"""Keep where conversations of chat services are reached."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "conversation_references",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("room", sa.String(), nullable=False),
        sa.Column("service", sa.String(), nullable=False),
        sa.Column("seen", sa.DateTime(timezone=True), nullable=False),
        sa.Column("user", sa.String(), server_default="", nullable=False),
        sa.Column("gone", sa.String(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_conversation_references")),
        sa.UniqueConstraint(
            "channel",
            "place",
            "room",
            name=op.f("uq_conversation_references_channel_place_room"),
        ),
    )
    op.create_index(op.f("ix_conversation_references_user"), "conversation_references", ["user"])


def downgrade() -> None:
    op.drop_index(op.f("ix_conversation_references_user"), "conversation_references")
    op.drop_table("conversation_references")
