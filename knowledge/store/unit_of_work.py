"""The unit of work: every repository, over one transaction and with one pair of eyes."""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import select
from sqlalchemy.orm import Session

from knowledge.models import Document, Project
from knowledge.naming import Entry
from knowledge.store.accounts import Accounts
from knowledge.store.calendars import Calendars
from knowledge.store.conversations import Conversations
from knowledge.store.deliveries import Deliveries
from knowledge.store.digests import Digests
from knowledge.store.documents import Documents
from knowledge.store.edits import Edits
from knowledge.store.feedback import Opinions
from knowledge.store.illustrative import Illustrative
from knowledge.store.logbook import Logbook
from knowledge.store.names import entries
from knowledge.store.nudges import Nudges
from knowledge.store.outbox import Outbox
from knowledge.store.parts import Parts
from knowledge.store.people import People
from knowledge.store.progress import Progress
from knowledge.store.projects import Projects
from knowledge.store.questions import Questions
from knowledge.store.references import References
from knowledge.store.sent import Sent
from knowledge.store.subscriptions import Subscriptions
from knowledge.store.suggestions import Suggestions
from knowledge.store.updates import Updates
from knowledge.store.visibility import (
    VISITOR,
    Viewer,
    limit,
    owned_documents,
    visible_documents,
    visible_projects,
)


class Store:
    """One unit of work: every repository, sharing one transaction and one pair of eyes."""

    def __init__(self, session: Session, seen_by: Viewer = VISITOR) -> None:
        limit(session, seen_by)
        self._session = session
        self._seen_by = seen_by
        self.projects = Projects(session)
        self.parts = Parts(session)
        self.illustrative = Illustrative(session)
        self.updates = Updates(session)
        self.progress = Progress(session)
        self.people = People(session)
        self.conversations = Conversations(session)
        self.edits = Edits(session, self.conversations)
        self.documents = Documents(session)
        self.questions = Questions(session, seen_by)
        self.deliveries = Deliveries(session)
        self.feedback = Opinions(session)
        self.logbook = Logbook(session)
        self.suggestions = Suggestions(session)
        self.outbox = Outbox(session)
        self.sent = Sent(session)
        self.accounts = Accounts(session)
        self.references = References(session)
        self.calendars = Calendars(session)
        self.nudges = Nudges(session)
        self.digests = Digests(session)
        self.subscriptions = Subscriptions(session)

    def nameable(self) -> list[Entry]:
        """Return everything that has a name and exists for whoever is asking."""
        return entries(self._session)

    def restricted_seen(self) -> frozenset[int]:
        """Return the restricted projects that the asker may see: askers alike share an index."""
        from_table = visible_projects(self._seen_by).where(
            Project.__table__.c.visibility == "restricted"
        )
        return frozenset(self._session.scalars(from_table))

    def restricted_documents_seen(self) -> frozenset[int]:
        """Return the restricted documents that the asker may see: askers alike share an index."""
        from_table = visible_documents(self._seen_by).where(
            Document.__table__.c.visibility != "partnership"
        )
        return frozenset(self._session.scalars(from_table))

    def edition(self) -> str:
        """Return what changes with the register, and with what of the documents is not for all.

        Documents for everybody come and go without changing who may see an answer.
        """
        restricted = hashlib.sha256(self.documents.restricted().encode()).hexdigest()[:16]
        return f"{self.people.register_version()}.{restricted}"

    def sees_more_than_everybody(self) -> bool:
        """Say whether something exists for the asker that does not exist for a visitor."""
        owned = select(owned_documents(self._seen_by).exists())
        return bool(
            self._seen_by.sees_everything
            or self.restricted_seen()
            or self.restricted_documents_seen()
            or self._session.scalar(owned)
        )

    @contextmanager
    def seen_by(self, viewer: Viewer) -> Iterator["Store"]:
        """Give a store with somebody's eyes within this one's transaction."""
        self._session.flush()
        with Session(self._session.connection(), expire_on_commit=False) as within:
            yield Store(within, viewer)

    @contextmanager
    def as_everybody(self) -> Iterator["Store"]:
        """Give a store with a visitor's eyes; what is done in it is undone at the end.

        It stands within this store's transaction, and sees what was written there.
        """
        self._session.flush()
        with Session(
            self._session.connection(),
            expire_on_commit=False,
            join_transaction_mode="create_savepoint",
        ) as within:
            yield Store(within, VISITOR)
            within.rollback()
