"""Put in the 32 councils and the six portfolios, which are there before anything is imported."""

import sqlalchemy as sa
from alembic import op

from knowledge.councils import COUNCILS, PORTFOLIOS

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

ORGANISATIONS = sa.table(
    "organisations",
    *(sa.column(name) for name in ("code", "name", "kind", "statutory_code")),
    sa.column("aliases", sa.JSON),
)
PORTFOLIO_NAMES = sa.table("portfolios", sa.column("name"))
VERSION = sa.table("register_version", sa.column("id"), sa.column("number"))


def upgrade() -> None:
    op.bulk_insert(
        ORGANISATIONS,
        [
            {
                "code": council.code,
                "name": council.name,
                "kind": "council",
                "statutory_code": council.code,
                "aliases": [],
            }
            for council in COUNCILS
        ],
    )
    op.bulk_insert(PORTFOLIO_NAMES, [{"name": portfolio.name} for portfolio in PORTFOLIOS])
    op.bulk_insert(VERSION, [{"id": 1, "number": 0}])


def downgrade() -> None:
    for table in (ORGANISATIONS, PORTFOLIO_NAMES, VERSION):
        op.execute(sa.delete(table))
