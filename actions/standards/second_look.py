"""A question for the register that the register cannot answer may be one for the documents."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from actions.ask import Ask
from actions.reply import Reply, unanswered
from actions.standards.answering import answer_from, quoting
from actions.standards.comparing import compared
from actions.standards.currency import asks_about_document, asks_of_named, whether_current
from actions.standards.explaining import explain, is_about, terms_of
from actions.standards.general import bar
from actions.standards.judging import OFF_THE_SUBJECT, bars
from actions.standards.looking import (
    FEW,
    HALF,
    enough,
    in_mind,
    leans,
    library,
    look_up,
    points_back,
)
from actions.standards.quoting import Quoted
from knowledge.models import Project
from knowledge.search.found import Found, Place
from knowledge.search.terms import telling
from knowledge.store import Store

Kept = tuple[list[Reply], dict[str, Any]]


def instead(ask: Ask, replies: Sequence[Reply], store: Store) -> Kept | None:
    """Return an answer from the documents where the register has none and a passage surely fits."""
    if ask.turn.library is None or any(one.answered for one in replies) or ask.of_kind("project"):
        return None
    return _from(look_up(ask, store), ask, store)


def first(ask: Ask, store: Store) -> Kept | None:
    """Return what the documents say of what is asked in general, before the register is asked."""
    if ask.turn.library is None or ask.offset:
        return None
    if asks_of_named(ask) or (in_mind(ask) and asks_about_document(ask)):
        return _kept(whether_current(ask, store))
    wanted = bar(ask)
    if wanted is None:
        return None
    if pair := compared(ask, store):
        return _kept(pair)
    found, terms = look_up(ask, store), terms_of(ask, store)
    if is_about(terms, ask) and all(len(meant) == 1 for meant in terms):
        return _kept(explain([meant[0] for meant in terms], found, ask, store))
    if len(telling(ask.text)) < FEW or found.silent or found.fit < wanted:
        return None
    return _kept(answer_from(found, ask, store))


def silence(ask: Ask, store: Store) -> Reply | None:
    """Say that the document in mind does not tell what is asked of it."""
    document = store.documents.with_id(in_mind(ask) or 0)
    if ask.turn.library is None or document is None or ask.mentions or not leans(ask):
        return None
    return unanswered(f"I find nothing on that in “{document.title}”.")


def going_on(ask: Ask, store: Store) -> Kept | None:
    """Return what the document in mind says to a question that goes on from it."""
    if ask.turn.library is None or in_mind(ask) is None or ask.mentions or not points_back(ask):
        return None
    found = look_up(ask, store)
    if not found.best or found.best.document.id != in_mind(ask):
        return None
    if found.fit < bars(OFF_THE_SUBJECT, ask.confidence).answers or not _says(
        found.best, ask, store
    ):
        return None
    return _kept(answer_from(found, ask, store))


def beside(project: Project, ask: Ask, store: Store) -> Reply | None:
    """Return what is written under a project's own name, to stand beside the register's words."""
    if ask.turn.library is None:
        return None
    called = (
        library(ask).shelf(store).catalogue.called([project.name, project.code, *project.aliases])
    )
    for one in called:
        document = store.documents.with_id(one.id)
        passages = store.documents.passages_of(one.id)
        if document and passages:
            return quoting([Quoted(passages[0], document, ())], ask, store)
    return None


def _from(found: Found, ask: Ask, store: Store) -> Kept | None:
    """Return an answer from what was found; None where it would only say the same again."""
    if found.best is None or found.silent or not enough(found, ask):
        return None
    if not telling(ask.text) and found.best.passage.position == ask.slots.get("passage"):
        return None
    return _kept(answer_from(found, ask, store))


def _says(place: Place, ask: Ask, store: Store) -> bool:
    """Say whether a passage itself holds what is newly asked."""
    asked, held = telling(ask.text), set(place.passage.terms.split())
    return library(ask).shelf(store).share(asked, held) >= HALF


def _kept(said: tuple[Reply, dict[str, Any]]) -> Kept:
    return [said[0]], said[1]
