"""Keep what somebody thinks of one answer, wherever it came from, and what it led to."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

ONCE = "uq_feedback_message_id_email_conversation_id"


def upgrade() -> None:
    with op.batch_alter_table("feedback") as feedback:
        feedback.alter_column("document_id", existing_type=sa.Integer(), nullable=True)
        feedback.add_column(sa.Column("message_id", sa.Integer(), nullable=True))
        feedback.add_column(sa.Column("question_id", sa.Integer(), nullable=True))
        feedback.create_foreign_key(
            op.f("fk_feedback_message_id"), "messages", ["message_id"], ["id"], ondelete="CASCADE"
        )
        feedback.create_foreign_key(
            op.f("fk_feedback_question_id"), "questions", ["question_id"], ["id"],
            ondelete="SET NULL",
        )  # fmt: skip
        feedback.create_unique_constraint(op.f(ONCE), ["message_id", "email", "conversation_id"])


def downgrade() -> None:
    op.execute("DELETE FROM feedback WHERE document_id IS NULL")
    with op.batch_alter_table("feedback") as feedback:
        feedback.drop_constraint(op.f(ONCE), type_="unique")
        for name in ("message_id", "question_id"):
            feedback.drop_constraint(op.f(f"fk_feedback_{name}"), type_="foreignkey")
            feedback.drop_column(name)
        feedback.alter_column("document_id", existing_type=sa.Integer(), nullable=False)
