"""The demo's projects: told from the office's own, and taken out again."""

from __future__ import annotations

from sqlalchemy import and_, delete, select, update
from sqlalchemy.orm import Session

from knowledge.models import Project, RegisterVersion, Version
from knowledge.store.states import KINDS


class Illustrative:
    """What the demo brought into the register."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def remove(self) -> int:
        """Take the demo's projects out with all that belongs to them; return how many went."""
        self._forget_versions()
        gone = delete(Project).where(Project.illustrative).returning(Project.id)
        removed = self._session.scalars(gone).all()
        if removed:  # who goes by names has to look again
            self._session.execute(update(RegisterVersion).values(number=RegisterVersion.number + 1))
        return len(removed)

    def _forget_versions(self) -> None:
        """Forget the history of what goes, also from before it was moved here."""
        illustrative = select(Project.__table__.c.id).where(Project.__table__.c.illustrative)
        for kind, model in KINDS.items():
            rows = select(model.__table__.c.id).where(
                model.__table__.c.project_id.in_(illustrative)
            )
            history = Version.__table__.c
            mine = and_(history.kind == kind, history.row_id.in_(rows))
            self._session.execute(delete(Version).where(mine))
