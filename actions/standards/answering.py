"""An answer from the documents: the passage that fits, whole, with where it is from."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice
from typing import Any

from actions.ask import Ask
from actions.paging import SHOW_MORE
from actions.people_to_ask import ASK_A_PERSON
from actions.reply import Button, Reply
from actions.standards.freshness import warnings
from actions.standards.judging import SURE
from actions.standards.looking import DOCUMENT, HALF, LOOKED_UP, in_mind, library
from actions.standards.quoting import Quoted, quoted, sources
from knowledge.search.found import Found, Place
from knowledge.search.terms import telling
from knowledge.search.wanted_kind import has_list, has_rows, wants_a_list
from knowledge.store import Store

MOST_BUTTONS = 3
NOT_SURE = "This may be what you want; I’m not sure that it is."


def answer_from(found: Found, ask: Ask, store: Store) -> tuple[Reply, dict[str, Any]]:
    """Quote the best passage; return the reply and what the conversation remembers of it."""
    best = found.places[0]
    asked = ask.text if telling(ask.text) else found.question
    one = quoted(asked, best.passage, best.document, library(ask))
    some = [one, *_its_list(asked, one, ask, store)]
    doubt = "" if found.fit >= SURE else f"{NOT_SURE} "
    reply = quoting(some, ask, store)
    reply = reply.but(text=f"{doubt}{reply.text}")
    follows = some[-1].passage.position == one.passage.position + 1
    last = some[-1] if follows else one
    buttons = [*_more(last, store), *_elsewhere(found.places[1:], one)]
    if doubt:
        buttons.append(Button(label="Ask a person instead", says=f"{ASK_A_PERSON}{ask.text}"))
    return reply.but(buttons=tuple(buttons)), remembered(last, ask, found) | {"said": _said(some)}


def quoting(some: Sequence[Quoted], ask: Ask, store: Store, text: str = "") -> Reply:
    """Return a reply that quotes passages, with what speaks against relying on them."""
    shelf = library(ask).shelf(store)
    said = [
        words
        for document in {one.document.id: one.document for one in some}.values()
        for words in warnings(document, shelf.replaced.by(document.id), ask.today)
    ]
    lead = text or f"“{some[0].document.title}” says:"
    return Reply(
        text=" ".join([lead, *said]),
        quotes=tuple(one.quote for one in some),
        sources=sources(some),
    )


def remembered(one: Quoted, ask: Ask, found: Found | None = None) -> dict[str, Any]:
    """Return what the conversation keeps of a quote, for what is asked next.

    A question that pointed back leaves its subject standing, or that of the document it led to.
    """
    subject = ask.text
    if found and found.question != ask.text:
        stays = one.document.id == in_mind(ask)
        subject = str(ask.slots.get(LOOKED_UP, "")) if stays else one.document.title
    return {
        DOCUMENT: one.document.id,
        "focus": DOCUMENT,
        LOOKED_UP: subject,
        "passage": one.passage.position,
        "said": one.sentences,
        "quoted": one.passage.text,
    }


def _its_list(asked: str, one: Quoted, ask: Ask, store: Store) -> list[Quoted]:
    """Return the list that is asked for, where what is quoted only leads up to it."""
    if not wants_a_list(asked) or _is_list(one.passage.text):
        return []
    shelf, about = library(ask).shelf(store), telling(asked)
    named = shelf.names_of(one.document.id)
    lists = (
        Quoted(passage, one.document, ())
        for passage in store.documents.passages_of(one.document.id)
        if _is_list(passage.text) and shelf.share(about, named.union(passage.terms.split())) >= HALF
    )
    return list(islice(lists, 1))


def _is_list(text: str) -> bool:
    return has_list(text) or has_rows(text)


def _said(some: Sequence[Quoted]) -> list[str]:
    return [sentence for one in some for sentence in one.sentences]


def _more(one: Quoted, store: Store) -> tuple[Button, ...]:
    left = len(store.documents.passages_of(one.document.id)) - one.passage.position - 1
    return (Button(label="Show more", says=SHOW_MORE),) if left > 0 else ()


def _elsewhere(places: Sequence[Place], one: Quoted) -> tuple[Button, ...]:
    """Offer other documents that fit nearly as well."""
    titles = dict.fromkeys(
        place.document.title for place in places if place.document.id != one.document.id
    )
    return tuple(
        Button(label=title, says=f"What does “{title}” say?")
        for title in list(titles)[: MOST_BUTTONS - 1]
    )
