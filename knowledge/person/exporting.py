"""Everything that the database holds about a person, as one object of plain values."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Engine, and_, or_, select

from knowledge.person.held import Held, Rows
from knowledge.person.mentions import mentions
from knowledge.person.subject import (
    TABLES,
    Subject,
    accounts,
    by_id,
    conversations,
    find,
    in_parts,
    owned,
    references,
    theirs,
)
from knowledge.store.trouble import in_plain_words


def export_person(engine: Engine, email: str) -> dict[str, Any]:
    """Return what is held about whoever has this e-mail, what they withdrew too."""
    with in_plain_words(), engine.connect() as connection, connection.begin():
        return _Export(connection, find(connection, email)).whole()


class _Export:
    """Reads the tables one after the other."""

    def __init__(self, connection: Connection, subject: Subject) -> None:
        self._connection = connection
        self._subject = subject
        self._held = Held(connection)

    def whole(self) -> dict[str, Any]:
        """Return all of it, by what it is."""
        person = self._held.rows("people", by_id(self._subject, TABLES["people"].c.id))
        return {
            "email": self._subject.email,
            "person": person[0] if person else None,
            "accounts": self._held.rows("accounts", accounts(self._subject)),
            "chats": self._held.rows("conversation_references", references(self._subject)),
            "leave": self._of_person("leave", "person_id"),
            "quiet": self._of_person("quiets", "person_id"),
            "reminders": self._of_person("nudges", "person_id"),
            "reminder_settings": self._of_person("nudge_settings", "person_id"),
            "skipped_sprints": self._of_person("skips", "by_id"),
            "subscriptions": self._of_person("subscriptions", "person_id", "made_by_id"),
            "pre_election_periods": self._of_person("pre_elections", "by_id"),
            "roles": self._roles(),
            "updates": self._updates(),
            "changes": self._of_person("versions", "by_id", "on_behalf_of_id"),
            "messages": self._messages(),
            "conversations": self._conversations(),
            "questions": self._questions(),
            "answers": self._of_person("questions", "answered_by_id"),
            "feedback": self._held.rows("feedback", theirs("feedback", self._subject)),
            "suggestions": self._suggestions(),
            "deliveries": self._held.rows("deliveries", theirs("deliveries", self._subject)),
            "documents": self._held.rows("documents", owned(self._subject)),
            "named_in": self._named_in(),
        }

    def _of_person(self, name: str, *columns: str) -> Rows:
        return self._held.rows(
            name, by_id(self._subject, *(TABLES[name].c[one] for one in columns))
        )

    def _roles(self) -> Rows:
        found: Rows = []
        for name, column, role in (
            ("projects", "lead_id", "lead"),
            ("projects", "deputy_id", "deputy"),
            ("projects", "sro_id", "SRO"),
            ("participants", "contact_id", "contact"),
            ("risks", "owner_id", "risk owner"),
        ):
            for row in self._of_person(name, column):
                code = row.get("code") or row["project"]
                about = {"risk": row["title"]} if name == "risks" else {}
                found.append({"role": role, "project": code, **about})
        return found

    def _updates(self) -> Rows:
        updates = self._of_person("updates", "author_id")
        versions = TABLES["versions"].c
        for update in updates:
            mine = and_(versions.kind == "update", versions.row_id == update["id"])
            update["versions"] = self._held.rows("versions", mine)
        return updates

    def _messages(self) -> Rows:
        events, messages = TABLES["events"], TABLES["messages"]
        joined = events.outerjoin(messages, messages.c.event_row == events.c.id)
        query = select(*events.c, messages.c.answer).select_from(joined)
        return self._held.read(query.where(theirs("events", self._subject)).order_by(events.c.id))

    def _conversations(self) -> Rows:
        column = TABLES["conversations"].c.id
        own = conversations(self._connection, self._subject)
        return [
            row for some in in_parts(column, own) for row in self._held.rows("conversations", some)
        ]

    def _questions(self) -> Rows:
        asked, question = TABLES["askings"], TABLES["questions"]
        joined = asked.join(question, question.c.id == asked.c.question_id)
        about = (question.c.text.label("question"), question.c.status, question.c.answer)
        query = select(*asked.c, *about).select_from(joined)
        return self._held.read(query.where(theirs("askings", self._subject)).order_by(asked.c.id))

    def _suggestions(self) -> Rows:
        decided = by_id(self._subject, TABLES["suggestions"].c.decided_by_id)
        return self._held.rows("suggestions", or_(theirs("suggestions", self._subject), decided))

    def _named_in(self) -> Rows:
        found = mentions(self._connection, self._subject)
        return [{"table": one.table, "column": one.column, **one.row} for one in found]
