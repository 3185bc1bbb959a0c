"""What the glossary says of some terms."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from actions.ask import Ask
from actions.reply import Button, Reply
from actions.standards.answering import quoting, remembered
from actions.standards.judging import bars
from actions.standards.looking import library
from actions.standards.quoting import Quoted
from actions.wording import listed
from knowledge.search.found import Found
from knowledge.search.glossary import Term
from knowledge.search.terms import telling
from knowledge.store import Store

MOST_TERMS = 4


def terms_of(ask: Ask, store: Store) -> list[list[Term]]:
    """Return the terms in a question, each with all that it may mean."""
    return library(ask).shelf(store).glossary.find(ask.text)[:MOST_TERMS]


def is_about(terms: Sequence[Sequence[Term]], ask: Ask) -> bool:
    """Say whether a question asks for its terms and for nothing else."""
    held = {word for meant in terms for term in meant for word in telling(term.heading)}
    of_asking = set(telling("difference stand short acronym letters define definition term word"))
    return bool(terms) and not [word for word in telling(ask.text) if word not in held | of_asking]


def explain(
    terms: Sequence[Term], found: Found, ask: Ask, store: Store
) -> tuple[Reply, dict[str, Any]]:
    """Quote the glossary on *terms*, and offer what else is written about them."""
    ids = [one for term in terms for one in term.passage_ids]
    passages = store.documents.passages(ids)
    documents = store.documents.with_ids({one.document_id for one in passages.values()})
    some = [
        Quoted(passages[one], documents[passages[one].document_id], ((0, len(passages[one].text)),))
        for one in ids
    ]
    reply = quoting(some, ask, store, f"{listed(term.heading for term in terms)}:")
    known = {one.document.id for one in some}
    further = dict.fromkeys(
        place.document.title
        for place in found.places
        if place.document.id not in known and place.fit >= bars("guidance").answers
    )
    buttons = (Button(label=title, says=f"What does “{title}” say?") for title in list(further)[:2])
    return reply.but(buttons=tuple(buttons)), remembered(some[0], ask)
