"""How a question of the queue is shown, and who looks after the queue."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from actions.ask import HERE
from actions.people_to_ask import people_to_ask
from actions.reply import Button, Fact, Reply, unanswered
from actions.wording import counted, day, shortened
from knowledge.models import ANSWERED, CLOSED, UNANSWERED, Question
from knowledge.store import Store

MOST_ASKINGS = 5
LONGEST_IN_A_ROW = 120
SHOW_QUEUE = Button(label="Show the queue", says="show the question queue")


def not_for_you(store: Store) -> Reply:
    """Refuse kindly: somebody else looks after the queue."""
    return unanswered(
        "The queue of unanswered questions is not for everybody, so I can’t do that for you. It is "
        f"looked after by {people_to_ask(store)}, and by the owners of documents for what is asked "
        "about theirs."
    )


def unknown_number(number: int) -> Reply:
    """Say that there is no such question, for whoever asks."""
    shown = shortened(str(number), 12)
    return unanswered(f"There is no question {shown} in your queue.", SHOW_QUEUE)


def on(moment: datetime | None) -> str:
    """Write the day of a moment, as it is in Scotland."""
    return day(moment.astimezone(ZoneInfo(HERE)).date() if moment else None)


def kind(question: Question) -> str:
    """Write what is wrong: nobody could answer, or a document is said to be wrong."""
    return "no answer" if question.kind == UNANSWERED else question.kind


def quoted(question: Question) -> str:
    """Write a question in quotation marks, not too long."""
    return f"“{shortened(question.text, LONGEST_IN_A_ROW)}”"


def whole(question: Question, store: Store) -> Reply:
    """Show everything about one question."""
    askings = store.questions.askings(question.id)
    people = counted(store.questions.people(question.id), "person", "people")
    facts = [
        Fact(label="Kind", value=kind(question)),
        Fact(label="Asked by", value=people),
        Fact(label="First asked", value=on(question.first_asked)),
        Fact(label="Last asked", value=on(askings[0].asked if askings else None)),
        *([Fact(label="Portfolio", value=question.portfolio.name)] if question.portfolio else []),
        *([Fact(label="Document", value=question.document.title)] if question.document else []),
        *ended(question),
    ]
    words = list(dict.fromkeys(one.text for one in askings if one.text != question.text))
    said = "\n".join(f"- “{shortened(one, LONGEST_IN_A_ROW)}”" for one in words[:MOST_ASKINGS])
    text = f"Question {question.id}: “{question.text}”"
    how = f"To answer it, write “answer question {question.id}:” and then your words."
    open_still = question.status not in (ANSWERED, CLOSED)
    parts = [text, *([f"In people’s own words:\n\n{said}"] if said else [])]
    return Reply(text="\n\n".join([*parts, *([how] if open_still else [])]), facts=tuple(facts))


def ended(question: Question) -> list[Fact]:
    """Return who answered or closed a question, when and with which words."""
    if question.status not in (ANSWERED, CLOSED):
        return []
    by = question.answered_by.name if question.answered_by else "nobody who is known"
    verb, noun = ("Answered", "Answer") if question.status == ANSWERED else ("Closed", "Why")
    facts = [Fact(label=verb, value=f"{on(question.answered)} by {by}")]
    return [*facts, *([Fact(label=noun, value=question.answer)] if question.answer else [])]
