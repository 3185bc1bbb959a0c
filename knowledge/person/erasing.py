"""Erasing a person: what is personal goes, the office's record stays without the name."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import ColumnElement, Connection, Engine, and_, delete, select, update

from knowledge.models import FINISHED, OPEN
from knowledge.models.person import ERASED
from knowledge.person.mentions import FORMER, Mention, mentions, take_out
from knowledge.person.queue import forget_keys
from knowledge.person.subject import (
    TABLES,
    THEIRS,
    Subject,
    by_id,
    conversations,
    find,
    in_parts,
    owned,
    theirs,
)
from knowledge.store.askings import QUEUE
from knowledge.store.database import take_turns
from knowledge.store.documents import TAKING_IN
from knowledge.store.trouble import in_plain_words

CALLED = {
    "events": "messages",
    "askings": "questions asked",
    "leave": "days of leave",
}


class StillLeadsError(Exception):
    """The person leads open projects; *codes* are theirs."""

    def __init__(self, name: str, codes: list[str]) -> None:
        super().__init__(name)
        self.name = name
        self.codes = codes


@dataclass
class Erased:
    """What went, by what it was; and what of the office's record still names the person."""

    counts: Counter[str] = field(default_factory=Counter)
    still_named: list[Mention] = field(default_factory=list)


def erase_person(engine: Engine, email: str) -> Erased:
    """Erase whoever has this e-mail, in one transaction."""
    with in_plain_words(), engine.begin() as connection:
        for turn in (QUEUE, TAKING_IN):
            take_turns(connection, turn)
        subject = find(connection, email)
        _refuse_lead(connection, subject)
        return _Eraser(connection, subject).erase()


def _refuse_lead(connection: Connection, subject: Subject) -> None:
    """Leave no open project without a lead who can be asked."""
    project = TABLES["projects"].c
    leads = and_(by_id(subject, project.lead_id), project.phase != FINISHED)
    query = select(project.code).where(leads).order_by(project.code)
    if codes := list(connection.scalars(query)):
        raise StillLeadsError(subject.name, codes)


class _Eraser:
    """Goes through the tables: what is theirs, what refers to them, what names them."""

    def __init__(self, connection: Connection, subject: Subject) -> None:
        self._connection = connection
        self._subject = subject
        self._erased = Erased()

    def erase(self) -> Erased:
        """Erase, and count."""
        self._forget_messages()
        for name in THEIRS:
            self._delete(name, theirs(name, self._subject))
        self._forget_questions()
        self._delete("leave", by_id(self._subject, TABLES["leave"].c.person_id))
        self._leave_roles()
        self._make_anonymous()
        self._take_name_out()
        self._tell_every_process()
        return self._erased

    def _forget_messages(self) -> None:
        """Forget their conversations, with what they said in them before they gave an e-mail."""
        own = conversations(self._connection, self._subject)
        self._unlink(theirs("events", self._subject))
        for some in in_parts(TABLES["events"].c.conversation_id, own):
            self._unlink(some)
            self._delete("events", some)
        for name in ("askings", "feedback", "deliveries"):
            for some in in_parts(TABLES[name].c.conversation_id, own):
                self._delete(name, some)
        for some in in_parts(TABLES["conversations"].c.id, own):
            self._delete("conversations", some)

    def _unlink(self, events: ColumnElement[bool]) -> None:
        """Let nothing point to messages that go: SQLite gives their numbers to others."""
        gone = select(TABLES["events"].c.id).where(events)
        for name, column in (
            ("updates", "event_row"),
            ("versions", "event_row"),
            ("events", "edits_row"),
        ):
            self._set(name, TABLES[name].c[column].in_(gone), **{column: None})

    def _forget_questions(self) -> None:
        """Forget the questions that wait and that nobody else asked."""
        question = TABLES["questions"].c
        others = question.id.in_(select(TABLES["askings"].c.question_id))
        self._delete("questions", and_(question.status == OPEN, ~others))

    def _leave_roles(self) -> None:
        """Let nobody be sent to somebody who is gone; the lead of a closed project is history."""
        for name, column in (
            ("projects", "deputy_id"),
            ("projects", "sro_id"),
            ("participants", "contact_id"),
        ):
            role = by_id(self._subject, TABLES[name].c[column])
            self._erased.counts["roles in projects"] += self._set(name, role, **{column: None})
        documents = self._set("documents", owned(self._subject), owner="")
        self._erased.counts["documents owned"] += documents

    def _make_anonymous(self) -> None:
        """Keep the row that the record refers to, with nothing of the person in it."""
        people, versions = TABLES["people"].c, TABLES["versions"].c
        nobody = {"slack_id": "", "teams_id": "", "working_days": "Mon-Fri"}
        nobody |= {"timezone": "Europe/London", "role": "staff", "name": FORMER}
        email = f"former.colleague.{self._subject.id}{ERASED}"
        self._set("people", by_id(self._subject, people.id), email=email, **nobody)
        by = by_id(self._subject, versions.by_id)
        self._erased.counts["changes made anonymous"] += self._set(
            "versions", by, by_name=FORMER, conversation_id="", event_row=None
        )
        behalf = by_id(self._subject, versions.on_behalf_of_id)
        self._set("versions", behalf, on_behalf_of=FORMER)

    def _take_name_out(self) -> None:
        for mention in list(mentions(self._connection, self._subject)):
            if mention.is_record:
                self._erased.still_named.append(mention)
                continue
            take_out(self._connection, self._subject, mention)
            self._erased.counts["mentions by others"] += 1
            if mention.table == "questions" and mention.column == "text":
                forget_keys(self._connection, mention.row["id"])

    def _tell_every_process(self) -> None:
        """Let indexes of names and of documents be made anew."""
        for name in ("register_version", "knowledge_version"):
            table = TABLES[name]
            self._connection.execute(update(table).values(number=table.c.number + 1))

    def _delete(self, name: str, condition: ColumnElement[bool]) -> None:
        gone = self._connection.execute(delete(TABLES[name]).where(condition)).rowcount
        self._erased.counts[CALLED.get(name, name)] += gone

    def _set(self, name: str, condition: ColumnElement[bool], /, **values: Any) -> int:
        query = update(TABLES[name]).where(condition).values(values)
        return self._connection.execute(query).rowcount
