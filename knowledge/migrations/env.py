"""What Alembic runs: it takes the connection that it is given, inside its transaction."""

from alembic import context
from sqlalchemy import Connection

from knowledge.models import Base


def run(connection: Connection) -> None:
    """Bring the database of *connection* to the revision that was asked for."""
    context.configure(
        connection=connection,
        target_metadata=Base.metadata,
        render_as_batch=True,
        transactional_ddl=True,
        compare_server_default=True,
    )
    with context.begin_transaction():
        context.run_migrations()


run(context.config.attributes["connection"])
