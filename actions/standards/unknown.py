"""What is said when nothing written fits: "I don't know that", and who has been asked."""

from __future__ import annotations

import numpy as np

from actions.ask import Ask
from actions.asker import asker_of, projects_named
from actions.people_to_ask import people_to_ask
from actions.reply import Button, Reply, Source, unanswered
from actions.standards.answering import quoting
from actions.standards.judging import bars
from actions.standards.looking import in_full, library
from actions.standards.quoting import Quoted
from actions.wording import day
from knowledge.search.found import Found
from knowledge.store import Store


def not_known(found: Found, ask: Ask, store: Store, *, near: bool) -> Reply:
    """Say that it is not known, put the question in the queue, and show the nearest if it is near.

    Where somebody has answered the same question before, that is the answer.
    """
    given = answered_before(ask, store)
    if given:
        return given
    passed_on = pass_on(in_full(ask, store), ask, store)
    if not (near and found.best):
        return unanswered(f"I don’t know that: nothing I may quote answers it. {passed_on}").but(
            buttons=_titles(found)
        )
    one = Quoted(found.best.passage, found.best.document, ())  # nothing in it answers: no marks
    lead = f"I don’t know that for certain. {passed_on} The nearest that I have:"
    return quoting([one], ask, store, lead).but(answered=False)


def nearest(found: Found, ask: Ask, store: Store) -> Reply | None:
    """Show the nearest passage to what seems off the subject; nothing where none is near."""
    if not found.best or found.silent or found.fit < bars(ask.intent, ask.confidence).nearest:
        return None
    one = Quoted(found.best.passage, found.best.document, ())
    lead = "I don’t know that, and it may be off my subject. The nearest that I have:"
    return quoting([one], ask, store, lead).but(answered=False)


def pass_on(question: str, ask: Ask, store: Store) -> str:
    """Put a question in the queue, and say so."""
    store.questions.ask(
        question,
        asker_of(ask),
        named=projects_named(ask),
        portfolio_id=portfolio_of(ask, store),
        vector=library(ask).meaning.of(question).astype(np.float16).tobytes(),
    )
    return (
        f"I have passed your question to {people_to_ask(store)}; "
        "when somebody answers it, I’ll tell you here."
    )


def answered_before(ask: Ask, store: Store, question: str = "") -> Reply | None:
    """Return what somebody answered to the same question before."""
    asked = question or in_full(ask, store)
    given = store.questions.answered_like(store.questions.key_of(asked, projects_named(ask)))
    if given is None:
        return None
    store.questions.follow(given.question_id, asked, asker_of(ask))
    source = Source(
        title=f"Answer to “{given.question}”",
        path=f"questions/{given.question_id}",
        owner=given.by,
        reviewed=given.when.date(),
    )
    return Reply(
        text=f"{given.by} answered this on {day(given.when.date())}: {given.answer}",
        sources=(source,),
    )


def portfolio_of(ask: Ask, store: Store) -> int | None:
    """Return the portfolio that a question belongs to: of what it names, or of its asker's work."""
    named = [one.id for one in ask.sure("portfolio")]
    projects = store.projects.with_ids([one.id for one in ask.sure("project")])
    own = store.projects.of_person(ask.turn.asker) if ask.turn.asker else []
    found = named or [one.portfolio_id for one in projects or own]
    return found[0] if len(set(found)) == 1 else None


def _titles(found: Found) -> tuple[Button, ...]:
    titles = dict.fromkeys(place.document.title for place in found.places)
    return tuple(
        Button(label=title, says=f"What does “{title}” say?") for title in list(titles)[:2]
    )
