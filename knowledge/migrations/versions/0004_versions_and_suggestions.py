"""Keep every version of updates, milestones, risks and benefits; let updates be suggested.

What is there already came by import, and gets its first version.
"""

from collections.abc import Iterator
from datetime import date
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

AT_ONCE = 1_000
DATE, POUNDS = sa.Date(), sa.BigInteger()
TOLD: dict[str, tuple[str, dict[str, Any]]] = {
    "update": ("updates", {"date": DATE, "rag": None, "done": None, "next": None,
        "blockers": None, "sprint": None, "author_id": None}),
    "milestone": ("milestones", {"name": None, "due": DATE, "forecast": DATE, "status": None,
        "done_on": DATE}),
    "risk": ("risks", {"title": None, "level": None, "owner_id": None, "raised": DATE,
        "status": None, "mitigation": None}),
    "benefit": ("benefits", {"name": None, "kind": None, "forecast_gbp": POUNDS,
        "claimed_gbp": POUNDS, "verified_gbp": POUNDS, "due": DATE}),
}  # fmt: skip
VERSIONS = sa.table(
    "versions",
    *(sa.column(one) for one in ("kind", "row_id", "number", "what", "at", "project_id")),
    *(sa.column(one) for one in ("by_name", "on_behalf_of", "channel", "conversation_id")),
    sa.column("values", sa.JSON),
)


def upgrade() -> None:
    op.create_table(
        "suggestions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("draft", sa.JSON(), nullable=False),
        sa.Column("by_email", sa.String(), nullable=False),
        sa.Column("by_name", sa.String(), nullable=False),
        sa.Column("conversation_id", sa.String(), nullable=False),
        sa.Column("made", sa.DateTime(timezone=True), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("decided_by_id", sa.Integer(), nullable=True),
        sa.Column("decided", sa.DateTime(timezone=True), nullable=True),
        sa.Column("project_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["decided_by_id"],
            ["people.id"],
            name=op.f("fk_suggestions_decided_by_id"),
            ondelete="SET NULL",
        ),
        sa.ForeignKeyConstraint(
            ["project_id"],
            ["projects.id"],
            name=op.f("fk_suggestions_project_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_suggestions")),
    )
    op.create_index(op.f("ix_suggestions_project_id"), "suggestions", ["project_id"])
    op.create_table(
        "versions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("row_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("what", sa.String(), nullable=False),
        sa.Column("values", sa.JSON(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("by_id", sa.Integer(), nullable=True),
        sa.Column("by_name", sa.String(), nullable=False),
        sa.Column("on_behalf_of_id", sa.Integer(), nullable=True),
        sa.Column("on_behalf_of", sa.String(), nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("conversation_id", sa.String(), nullable=False),
        sa.Column("event_row", sa.Integer(), nullable=True),
        sa.Column("project_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["by_id"], ["people.id"], name=op.f("fk_versions_by_id"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["on_behalf_of_id"],
            ["people.id"],
            name=op.f("fk_versions_on_behalf_of_id"),
            ondelete="SET NULL",
        ),
        sa.ForeignKeyConstraint(
            ["project_id"],
            ["projects.id"],
            name=op.f("fk_versions_project_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_versions")),
        sa.UniqueConstraint(
            "kind", "row_id", "number", name=op.f("uq_versions_kind_row_id_number")
        ),
    )
    op.create_index(op.f("ix_versions_project_id"), "versions", ["project_id"])
    for column in ("by_id", "event_row"):
        there = sa.text(f"{column} IS NOT NULL")
        op.create_index(
            f"ix_versions_{column}",
            "versions",
            [column],
            sqlite_where=there,
            postgresql_where=there,
        )
    for table, _ in TOLD.values():
        op.add_column(
            table,
            sa.Column("withdrawn", sa.Boolean(), server_default=sa.false(), nullable=False),
        )
    op.add_column("updates", sa.Column("event_row", sa.Integer(), nullable=True))
    _add_to_events()
    for kind, (table, columns) in TOLD.items():
        for versions in _first_versions(kind, table, columns):
            op.bulk_insert(VERSIONS, versions)


def _add_to_events() -> None:
    for name in ("cut", "edits"):
        op.add_column("events", sa.Column(name, sa.String(), server_default="", nullable=False))
    op.add_column("events", sa.Column("edits_row", sa.Integer(), nullable=True))
    op.add_column("events", sa.Column("form", sa.JSON(), nullable=True))
    op.add_column(
        "events", sa.Column("deleted", sa.Boolean(), server_default=sa.false(), nullable=False)
    )
    is_edit = sa.text("edits <> ''")
    op.create_index(
        "ix_events_edits",
        "events",
        ["channel", "edits"],
        sqlite_where=is_edit,
        postgresql_where=is_edit,
    )
    op.create_index("ix_events_edits_row", "events", ["edits_row"])


def _take_from_events() -> None:
    op.drop_index("ix_events_edits_row", "events")
    op.drop_index("ix_events_edits", "events")
    for name in ("cut", "edits", "edits_row", "deleted", "form"):
        op.drop_column("events", name)


def downgrade() -> None:
    _take_from_events()
    op.drop_column("updates", "event_row")
    for table, _ in TOLD.values():
        op.drop_column(table, "withdrawn")
    op.drop_table("versions")
    op.drop_table("suggestions")


def _first_versions(
    kind: str, table: str, columns: dict[str, Any]
) -> Iterator[list[dict[str, Any]]]:
    connection = op.get_bind()
    now = connection.scalar(sa.select(sa.func.current_timestamp()))
    told = [sa.column(name, of_kind) for name, of_kind in columns.items()]
    query = sa.select(sa.column("id"), sa.column("project_id"), *told).select_from(sa.table(table))
    for rows in connection.execute(query.order_by(sa.column("id"))).mappings().partitions(AT_ONCE):
        yield [
            {
                "kind": kind,
                "row_id": row["id"],
                "number": 1,
                "what": "made",
                "values": {name: _written(row[name], columns[name]) for name in columns},
                "at": now,
                "project_id": row["project_id"],
                "by_name": "import",
                "on_behalf_of": "",
                "channel": "import",
                "conversation_id": "",
            }
            for row in rows
        ]


def _written(value: Any, of_kind: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    if value is not None and of_kind is POUNDS:
        return f"{value // 100}.{value % 100:02}"
    return value
