"""A question of the queue that named somebody: what it is found by must not name them either."""

from sqlalchemy import Connection, select, update

from knowledge.models import NOT_HELPFUL, UNANSWERED
from knowledge.person.subject import TABLES
from knowledge.questions import key, restricted_in

# the others' keys hold no words
KEYED = (UNANSWERED, NOT_HELPFUL)


def forget_keys(connection: Connection, question_id: int) -> None:
    """Make a question's key anew from its words, and forget what they meant."""
    question = TABLES["questions"]
    this = question.c.id == question_id
    text, old = connection.execute(
        select(question.c.text, question.c.key).where(this, question.c.kind.in_(KEYED))
    ).one_or_none() or ("", "")
    if text:
        anew = {"key": key(text, restricted_in(old)), "vector": None}
        connection.execute(update(question).where(this).values(anew))
