"""Keep when projects came and changed phase, and when documents came and were last revised."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "phase_changes",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("before", sa.String(), nullable=False),
        sa.Column("after", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("project_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["project_id"],
            ["projects.id"],
            name=op.f("fk_phase_changes_project_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_phase_changes")),
    )
    op.create_index(op.f("ix_phase_changes_at"), "phase_changes", ["at"])
    op.create_index(op.f("ix_phase_changes_project_id"), "phase_changes", ["project_id"])
    for name in ("added", "revised"):
        op.add_column("documents", sa.Column(name, sa.DateTime(timezone=True), nullable=True))
    op.execute("UPDATE documents SET added = taken, revised = taken")


def downgrade() -> None:
    for name in ("revised", "added"):
        op.drop_column("documents", name)
    op.drop_table("phase_changes")
