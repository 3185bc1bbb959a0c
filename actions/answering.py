"""What comes of an answer to a question of the queue: it goes to everyone who asked."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from actions.ask import HERE
from actions.reply import Reply, Source
from actions.wording import day, shortened
from knowledge.models import ANSWERED, NOT_HELPFUL, UNANSWERED, Asking, Delivery, Person, Question
from knowledge.store import Store

LONGEST_QUOTED = 300


def answer_question(store: Store, question: Question, words: str, by: Person, now: datetime) -> int:
    """Keep an answer, and have it told to everyone who asked; return how many people that is."""
    corrects = question.status == ANSWERED
    store.questions.answer(question, words, by, now)
    askings = [one for one in store.questions.askings(question.id) if one.email != by.email]
    subject = f"question:{question.id}"
    version = _latest(store, subject) + 1
    untold = {_place(one) for one in store.deliveries.take_back(subject)}
    store.deliveries.put(
        [
            Delivery(
                key=f"{subject}:{version}:{one.conversation_id}:{one.email}",
                conversation_id=one.conversation_id,
                email=one.email,
                reply=_told_to(
                    one, question, by, now, corrects=corrects and _place(one) not in untold
                ).model_dump(mode="json"),
                made=now,
            )
            for one in askings
        ]
    )
    return len({one.email or one.conversation_id for one in askings})


def _latest(store: Store, subject: str) -> int:
    """Return the number of the latest answer that was, or was to be, told."""
    keys = [one.key.removeprefix(f"{subject}:") for one in store.deliveries.under(subject)]
    return max((int(one.partition(":")[0]) for one in keys), default=0)


def _place(one: Asking | Delivery) -> tuple[str, str]:
    return one.conversation_id, one.email


def _told_to(
    asking: Asking, question: Question, by: Person, now: datetime, *, corrects: bool
) -> Reply:
    """Word an answer for one who asked, with their own words and nobody else's."""
    asked = f"“{shortened(asking.text, LONGEST_QUOTED)}”"
    when = day(asking.asked.astimezone(ZoneInfo(HERE)).date())
    about = f"You asked on {when}: {asked}."
    if question.kind == NOT_HELPFUL:
        about = f"You said on {when} of an answer of mine: {asked}."
    if question.kind != UNANSWERED and question.document:
        about = f"You said on {when} of “{question.document.title}”: {asked}."
    answers = "corrects the answer that you were given" if corrects else "answers"
    return Reply(
        text=f"{about} {by.name} {answers}: “{question.answer}”",
        sources=(_source(by.name, now),),
    )


def _source(name: str, when: datetime) -> Source:
    """Return the one who answered as the source of an answer, with the day."""
    reviewed = when.astimezone(ZoneInfo(HERE)).date()
    return Source(title="Answer to your question", owner=name, reviewed=reviewed)
