"""The office's record of somebody: it stays, and no longer says who it was."""

from __future__ import annotations

from knowledge.models.person import ERASED
from knowledge.person.erasure import Erasure
from knowledge.person.mentions import FORMER, may_name, mentions, take_out
from knowledge.person.queue import forget_keys
from knowledge.person.subject import TABLES, by_id, owned


def leave_roles(erasure: Erasure) -> None:
    """Let nobody be sent to somebody who is gone; the lead of a closed project is history."""
    counts = erasure.erased.counts
    for name, column in (
        ("projects", "deputy_id"),
        ("projects", "sro_id"),
        ("participants", "contact_id"),
    ):
        role = by_id(erasure.subject, TABLES[name].c[column])
        counts["roles in projects"] += erasure.set(name, role, **{column: None})
    counts["documents owned"] += erasure.set("documents", owned(erasure.subject), owner="")


def make_anonymous(erasure: Erasure) -> None:
    """Keep the row that the record refers to, with nothing of the person in it."""
    people, versions = TABLES["people"].c, TABLES["versions"].c
    nobody = {"slack_id": "", "teams_id": "", "working_days": "Mon-Fri"}
    nobody |= {"timezone": "Europe/London", "role": "staff", "name": FORMER}
    email = f"former.colleague.{erasure.subject.id}{ERASED}"
    erasure.set("people", by_id(erasure.subject, people.id), email=email, **nobody)
    by = by_id(erasure.subject, versions.by_id)
    erasure.erased.counts["changes made anonymous"] += erasure.set(
        "versions", by, by_name=FORMER, conversation_id="", event_row=None
    )
    behalf = by_id(erasure.subject, versions.on_behalf_of_id)
    erasure.set("versions", behalf, on_behalf_of=FORMER)


def take_name_out(erasure: Erasure) -> None:
    """Take the name out of what others said; where the record's own words hold it, note that."""
    for mention in list(mentions(erasure.connection, erasure.subject)):
        if mention.is_record:
            erasure.erased.still_named.append(mention)
            continue
        take_out(erasure.connection, erasure.subject, mention)
        erasure.erased.counts["mentions by others"] += 1
        if mention.table == "questions" and mention.column == "text":
            forget_keys(erasure.connection, mention.row["id"])
    told = [(one.table, one.column, one.row) for one in erasure.erased.still_named]
    erasure.erased.may_name += [
        one
        for one in may_name(erasure.connection, erasure.subject)
        if (one.table, one.column, one.row) not in told
    ]
