"""Erasing a person: what is personal goes, the office's record stays without the name."""

from __future__ import annotations

from sqlalchemy import Connection, Engine, and_, select, update

from knowledge.models import FINISHED
from knowledge.person.erasure import Erased, Erasure
from knowledge.person.record import leave_roles, make_anonymous, take_name_out
from knowledge.person.subject import TABLES, Subject, accounts, by_id, find, references
from knowledge.person.talk import forget_talk
from knowledge.store.database import overwrite_what_goes, take_turns
from knowledge.store.documents import TAKING_IN
from knowledge.store.queue import QUEUE
from knowledge.store.trouble import in_plain_words

OF_ONE_PERSON = ("leave", "quiets", "nudges", "nudge_settings", "subscriptions")


class StillLeadsError(Exception):
    """The person leads open projects; *codes* are theirs."""

    def __init__(self, name: str, codes: list[str]) -> None:
        super().__init__(name)
        self.name = name
        self.codes = codes


def erase_person(engine: Engine, email: str) -> Erased:
    """Erase whoever has this e-mail, in one transaction."""
    with in_plain_words(), engine.begin() as connection:
        overwrite_what_goes(connection)
        for turn in (QUEUE, TAKING_IN):
            take_turns(connection, turn)
        subject = find(connection, email)
        _refuse_lead(connection, subject)
        return _erase(Erasure(connection, subject))


def _erase(erasure: Erasure) -> Erased:
    """Go through the tables: what is theirs, what refers to them, what names them."""
    forget_talk(erasure)
    for name in OF_ONE_PERSON:
        erasure.delete(name, by_id(erasure.subject, TABLES[name].c.person_id))
    erasure.set("skips", by_id(erasure.subject, TABLES["skips"].c.by_id), by_id=None)
    for name, column in (("subscriptions", "made_by_id"), ("pre_elections", "by_id")):
        erasure.set(name, by_id(erasure.subject, TABLES[name].c[column]), **{column: None})
    erasure.delete("conversation_references", references(erasure.subject))
    erasure.delete("accounts", accounts(erasure.subject))
    leave_roles(erasure)
    make_anonymous(erasure)
    take_name_out(erasure)
    _tell_every_process(erasure.connection)
    return erasure.erased


def _refuse_lead(connection: Connection, subject: Subject) -> None:
    """Leave no open project without a lead who can be asked."""
    project = TABLES["projects"].c
    leads = and_(by_id(subject, project.lead_id), project.phase != FINISHED)
    query = select(project.code).where(leads).order_by(project.code)
    if codes := list(connection.scalars(query)):
        raise StillLeadsError(subject.name, codes)


def _tell_every_process(connection: Connection) -> None:
    """Let indexes of names and of documents be made anew."""
    for name in ("register_version", "knowledge_version"):
        table = TABLES[name]
        connection.execute(update(table).values(number=table.c.number + 1))
