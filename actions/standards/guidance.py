"""Standards, policies and guidance."""

from __future__ import annotations

from collections.abc import Iterable

from actions.ask import Ask
from actions.projects.find_project import FindProject
from actions.projects.summary import Summary
from actions.question import Question
from actions.reply import Reply
from actions.standards.answering import answer_from
from actions.standards.comparing import compared
from actions.standards.currency import asks_about_document, asks_whether_current, whether_current
from actions.standards.general import is_general
from actions.standards.judging import bars
from actions.standards.looking import in_mind, look_up
from actions.standards.reading_on import read_on
from actions.standards.unknown import answered_before, not_known
from knowledge.store import Store


class Guidance(Question):
    """What a standard asks, and how something should be done: quoted, or honestly not known."""

    intent = "guidance"

    def replies(self, ask: Ask, store: Store) -> Iterable[Reply]:
        """Quote what fits; else what the register has; else say that it is not known."""
        if ask.offset:
            return self._kept(read_on(ask, store))
        if asks_whether_current(ask) or (in_mind(ask) and asks_about_document(ask)):
            return self._kept(whether_current(ask, store))
        if pair := compared(ask, store):
            return self._kept(pair)
        found = look_up(ask, store)
        if found.fit >= bars(self.intent).answers and not found.silent:
            return self._kept(answer_from(found, ask, store))
        before = answered_before(ask, store)
        if before:
            return [before]
        return self.from_the_register(ask, store) or [
            not_known(found, ask, store, near=found.fit >= bars(self.intent).nearest)
        ]

    def from_the_register(self, ask: Ask, store: Store) -> list[Reply]:
        """Return what the register has to say of it, nothing where that is nothing."""
        if is_general(ask.text) and not ask.sure("project"):
            return []
        kind = Summary if ask.sure("project") else FindProject
        question = kind(self.turn)
        replies = [one for one in question.replies(ask, store) if one.answered and one.sources]
        if replies:
            self._remembered |= question._remembered
        return replies

    def _kept(self, said: tuple[Reply, dict[str, object]]) -> list[Reply]:
        reply, remembered = said
        self._remembered |= remembered
        return [reply]
