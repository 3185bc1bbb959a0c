"""Pages and forms, made with the eyes of whoever they are for; nothing is written."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TypeVar

from actions.ask import Turn
from actions.home.home import home
from actions.home.page import Page
from actions.home.prompts import prompts
from actions.home.standing import Standing
from actions.reply import Button, Form, Reply
from actions.updates.guided import at_once
from bot.careful import Careful
from bot.cleaning import clean
from bot.talk import Kept
from knowledge.store import THE_OFFICE, OpenStore, Store, viewer
from knowledge.store.indexes import Indexes

Made = TypeVar("Made")


class FrontRoom:
    """Reads in a thread: a database may keep one waiting."""

    def __init__(self, open_store: OpenStore, clock: Callable[[], datetime]) -> None:
        self._open_store = open_store
        self._clock = clock
        self._indexes = Indexes()

    async def page(self, email: str, account: str) -> Page:
        """Return somebody's page as things stand now; *account* is what the channel calls them."""
        return await self._made(email, "", lambda turn: home(turn, account))

    async def prompts(self, email: str) -> Sequence[Button]:
        """Return what somebody may want to say first, four at most."""
        return await self._made(email, "", _prompts)

    async def form_of(self, email: str, project: str) -> Reply:
        """Return the form for an update of a project, by code or name, or why there is none."""
        return await self._made(email, "", lambda turn: at_once.form_of(turn, clean(project)))

    async def form_or_which(self, email: str) -> Reply:
        """Return the form for somebody's one project, else a form that asks which, or why none."""
        return await self._made(email, "", at_once.form_or_which)

    async def read_into_form(self, email: str, text: str) -> Form | None:
        """Return a form with what was read of a message; None where it can be said as it is."""
        return await self._made(email, clean(text), at_once.read_into_form)

    async def has_logged(self, kept: Kept) -> bool:
        """Say whether something in the register was changed by a message."""
        return await asyncio.to_thread(self._has_logged, kept)

    async def _made(self, email: str, text: str, make: Callable[[Turn], Made]) -> Made:
        return await asyncio.to_thread(self._in_a_thread, email, text, make)

    def _in_a_thread(self, email: str, text: str, make: Callable[[Turn], Made]) -> Made:
        with self._open_store(THE_OFFICE, to_read=True) as store:
            seen_by = viewer(store.people.reached_at(email))
        with self._open_store(seen_by, to_read=True) as store:
            said = Careful(store, email).text(text)  # a form must not hold what is not to be kept
            return make(self._turn(store, email, said))

    def _turn(self, store: Store, email: str, text: str) -> Turn:
        asker = store.people.reached_at(email)
        names = self._indexes.names(store)
        return Turn(store, names, asker, self._clock(), email=email, said=text, forms=True)

    def _has_logged(self, kept: Kept) -> bool:
        with self._open_store(THE_OFFICE, to_read=True) as store:
            event = store.conversations.event(kept.row)
            return bool(event and store.logbook.counted_from(event.edits_row or event.id))


def _prompts(turn: Turn) -> Sequence[Button]:
    if turn.asker is None:
        return prompts(None)
    standing = Standing.of(turn.asker, turn.store, turn.today)
    return prompts(standing, looks_after=turn.asker.sees_everything)
