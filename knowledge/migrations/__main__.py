"""Draft a new step from the difference between the models and the steps so far.

uv run python -m knowledge.migrations "Add the outbox"
"""

import sys

from knowledge.migrations import config, head, migrate
from knowledge.store.database import make_engine


def draft(message: str) -> None:
    """Write the file of the next step; read it before it is committed."""
    from alembic import command  # noqa: PLC0415 - as in the package

    engine = make_engine("sqlite://")
    migrate(engine)
    with engine.begin() as connection:
        number = f"{int(head()) + 1:04}"
        command.revision(config(connection), message, autogenerate=True, rev_id=number)


if __name__ == "__main__":
    draft(" ".join(sys.argv[1:]))
