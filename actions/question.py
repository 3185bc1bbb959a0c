"""The parent of every custom action: all the plumbing, so that an action is only its answer."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, ClassVar

from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.interfaces import Action, Tracker
from rasa_sdk.types import DomainDict

from actions.ask import Ask, Turn
from actions.asking_back import AskBackError, which
from actions.reply import Reply, unanswered
from actions.standards.second_look import first, instead, silence
from knowledge.naming import Entry, Kind, Mention
from knowledge.periods import NotADateError
from knowledge.store import Store


class Question(Action):
    """Something that can be asked; made anew for each turn, so that it holds the turn's store."""

    intent: ClassVar[str] = ""
    # whether documents answer where the register cannot, or only what is asked in general
    looks_in_documents: ClassVar[bool] = False
    gives_way: ClassVar[bool] = False

    def __init__(self, turn: Turn) -> None:
        self.turn = turn
        self._remembered: dict[str, Any] = {}
        self._found_none = False

    def name(self) -> str:
        """Return what Rasa calls the action."""
        return f"action_{self.intent}"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict
    ) -> list[dict[str, Any]]:
        """Answer, or ask back; what the talk is about now is returned as slots."""
        ask = Ask.heard(tracker, self.turn)
        for reply in self._said(ask):
            dispatcher.utter_message(json_message=self._dated(reply).model_dump(mode="json"))
        return [SlotSet(name, value) for name, value in self._remembered.items()]

    def _said(self, ask: Ask) -> list[Reply]:
        """Answer from the register, or from the documents where it has nothing and they have.

        What is asked in general is looked up in the documents first.
        """
        store = self.turn.store
        if (self.looks_in_documents or self.yields(ask)) and (written := first(ask, store)):
            replies, self._remembered = written
            return replies
        replies = self._replies(ask)
        written = instead(ask, replies, store) if self.looks_in_documents else None
        if written:
            none = [one.but(answered=True) for one in replies if self._found_none]
            replies, self._remembered = [*none, *written[0]], written[1]
        elif "waiting_for" in self._remembered and (nothing := silence(ask, store)):
            back = replies[0]
            replies = [nothing if ask.unknown else back.but(text=f"{nothing.text} {back.text}")]
        if self.looks_in_documents and replies and replies[0].sources:
            self._remembered.setdefault("said", [replies[0].text])
        return replies

    def yields(self, ask: Ask) -> bool:
        """Say whether documents answer first what is asked in general."""
        return self.gives_way

    def _replies(self, ask: Ask) -> list[Reply]:
        try:
            return list(self.replies(ask, self.turn.store))
        except AskBackError as back:
            self._remembered["waiting_for"] = back.kind
            return [back.reply]
        except NotADateError as error:
            return [unanswered(str(error))]

    def _dated(self, reply: Reply) -> Reply:
        """Give a source without a date of its own the day on which the register was imported."""
        if all(source.reviewed for source in reply.sources):
            return reply
        imported = self.turn.store.people.register_imported()
        day = min(imported, self.turn.today) if imported else None
        dated = (one.but(reviewed=one.reviewed or day) for one in reply.sources)
        return reply.but(sources=tuple(dated))

    def replies(self, ask: Ask, store: Store) -> Iterable[Reply]:
        """Return the messages to answer with; one, unless the question names several things."""
        return [self.answer(ask, store)]

    def answer(self, ask: Ask, store: Store) -> Reply:
        """Return the answer."""
        raise LookupError(f"{type(self).__name__} has no answer.")

    def remember(self, kind: Kind, identity: int) -> None:
        """Note what the talk is about, for "and the deputy?"."""
        self._remembered |= {kind: identity, "focus": kind}

    def talk_of(self, focus: str) -> None:
        """Note what the talk is about now, where that is no row of the register."""
        self._remembered["focus"] = focus

    def keep(self, name: str, value: object) -> None:
        """Note something for the questions to come."""
        self._remembered[name] = value

    def entry(self, ask: Ask, kind: Kind) -> Entry | None:
        """Return the one thing of a kind that is named, None when none is; ask when unclear."""
        named = self.entries(ask, kind)
        return named[0] if named else None

    def entries(self, ask: Ask, kind: Kind) -> list[Entry]:
        """Return the things of a kind that are named, each once; ask which when one is unclear."""
        found: list[Entry] = []
        for mention in _meant(ask, kind):
            if len(mention.candidates) > 1:
                raise AskBackError(which(ask, mention), kind)
            if mention.candidates[0].id not in {one.id for one in found}:
                found.append(mention.candidates[0])
        return found


def _meant(ask: Ask, kind: Kind) -> list[Mention]:
    """Return the mentions to read as *kind*: one that may be two things is what is still needed."""
    possible = ask.of_kind(kind)
    certain = [one for one in possible if _only(ask, one, kind)]
    return certain or list(possible)


def _only(ask: Ask, narrowed: Mention, kind: Kind) -> bool:
    place = (narrowed.start, narrowed.end, narrowed.text)
    whole = next(one for one in ask.mentions if (one.start, one.end, one.text) == place)
    return all(one.kind == kind for one in whole.candidates)
