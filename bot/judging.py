"""Keeps what people think of answers."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import datetime

from actions.judgements import Given, did_not_help, helped
from actions.reply import Reply
from bot.careful import Careful, kept_nothing
from bot.cleaning import clean
from bot.opinions import Opinion
from knowledge.models import Message
from knowledge.privacy import is_all_removed, kinds_of
from knowledge.store import THE_OFFICE, OpenStore, Store
from knowledge.store.indexes import Indexes
from knowledge.store.questions import Asker

LONGEST = 3_000


class Judging:
    """Notes an opinion in one transaction; the complaint that it may lead to is in it."""

    def __init__(self, open_store: OpenStore, clock: Callable[[], datetime]) -> None:
        self._open_store = open_store
        self._clock = clock
        self._indexes = Indexes()

    async def note(self, opinion: Opinion) -> Reply | None:
        """Note an opinion, and return thanks; None for an answer that is not theirs to judge."""
        return await asyncio.to_thread(self._note, opinion)

    def _note(self, opinion: Opinion) -> Reply | None:
        with self._open_store(THE_OFFICE) as store:
            found = store.sent.answer(opinion.key)
            if found is None or found.conversation_id != opinion.conversation:
                return None
            event = store.conversations.event(found.event_row)
            if event is None or event.speaker != opinion.speaker:
                return None
            by = Asker(opinion.conversation, opinion.email, self._clock())
            careful = Careful(store, opinion.email)
            words = careful.text(clean(opinion.words)[:LONGEST]).strip()
            words = "" if is_all_removed(words) else words
            given = self._given(found, event.text, words, store)
            if opinion.helped:
                return helped(given, by, store)
            thanks = did_not_help(given, words, by, store)
            cut = kinds_of(careful.kinds)
            return thanks.but(text=f"{kept_nothing(cut)} {thanks.text}") if cut else thanks

    def _given(self, message: Message, asked: str, words: str, store: Store) -> Given:
        """Return the answer with every project that is named in it, or that may be."""
        whole = "\n".join((asked, str(message.answer["text"]), words))
        mentions = self._indexes.names(store).find(whole).projects()
        named = {one.id for mention in mentions for one in mention.candidates}
        return Given(message.id, asked, message.answer, sorted(named))
