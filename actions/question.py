"""The parents of every custom action: all the plumbing, so that an action is only its answer."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, ClassVar

from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.interfaces import Action, Tracker
from rasa_sdk.types import DomainDict

from actions.ask import Ask, Turn
from actions.reply import Button, Reply, unanswered
from actions.standards.second_look import first, going_on, instead, silence
from actions.wording import listed
from knowledge.models import Project
from knowledge.naming import Entry, Kind, Mention
from knowledge.periods import NotADateError
from knowledge.store import Store

MOST_AT_ONCE = 5
MOST_BUTTONS = 8
KINDS: dict[Kind, str] = {
    "project": "project",
    "organisation": "council or partner",
    "portfolio": "portfolio",
    "person": "person",
}


class AskBackError(Exception):
    """Cairn has to ask something before it can answer; *kind* says what it is waiting for."""

    def __init__(self, reply: Reply, kind: Kind | None = None) -> None:
        super().__init__(reply.text)
        self.reply = reply
        self.kind = kind


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


class ProjectQuestion(Question):
    """A question about one project: finds out which, and answers for each that is named."""

    looks_in_documents = True

    def _replies(self, ask: Ask) -> list[Reply]:
        """Let the document that the talk is about answer first: "who enforces it?"."""
        written = going_on(ask, self.turn.store)
        if not written:
            return super()._replies(ask)
        replies, remembered = written
        self._remembered |= remembered
        return replies

    def replies(self, ask: Ask, store: Store) -> Iterable[Reply]:
        """Answer for each project that is named, or for the one that is being talked of."""
        projects = self.projects(ask, store)
        for project in projects:
            self.remember("project", project.id)
        return [self.about(project, ask, store) for project in projects]

    def about(self, project: Project, ask: Ask, store: Store) -> Reply:
        """Return the answer for one project."""
        raise LookupError(f"{type(self).__name__} has no answer about a project.")

    def projects(self, ask: Ask, store: Store) -> list[Project]:
        """Return the projects that are meant; ask back when there is none."""
        named = [one.id for one in self.entries(ask, "project")][:MOST_AT_ONCE]
        if not named:
            named = self._talked_of(ask, store)
        found = [store.projects.with_id(one) for one in named]
        return [one for one in found if one is not None]

    def _talked_of(self, ask: Ask, store: Store) -> list[int]:
        if ask.unknown:
            raise AskBackError(unknown(ask, "project"), "project")
        focus = ask.slots.get("project")
        if focus and store.projects.with_id(focus):
            return [focus]
        own = store.projects.of_person(ask.turn.asker) if ask.turn.asker else []
        if ask.says("my|our") and len(own) == 1:
            return [own[0].id]
        raise AskBackError(_which_project(ask, own), "project")


def which(ask: Ask, mention: Mention) -> Reply:
    """Ask which of several is meant, with a button for each."""
    names = [one.name for one in mention.candidates]
    more = len(names) - MOST_BUTTONS
    rest = f", or one of {more} more: please type more of its name" if more > 0 else ""
    shown = mention.candidates[:MOST_BUTTONS]
    choice = listed((one.name for one in shown), "or")
    return unanswered(
        f"“{mention.text}” could be several. Do you mean {choice}{rest}?",
        *(Button(label=one.name, says=_instead(ask.text, mention, one)) for one in shown),
    )


def unknown(ask: Ask, kind: Kind) -> Reply:
    """Say that something does not exist, and offer the nearest names."""
    name = ask.unknown[0]
    near = ask.turn.names.nearest(name, kind)
    hint = f" Did you mean {listed((one.name for one in near), 'or')}?" if near else ""
    return unanswered(
        f"I don’t know a {KINDS[kind]} called “{name}”.{hint}",
        *(Button(label=one.name, says=_replaced(ask.text, name, one)) for one in near),
    )


def _which_project(ask: Ask, own: list[Project]) -> Reply:
    return unanswered(
        "Which project do you mean? Please give its name.",
        *(Button(label=one.name, says=one.name) for one in own[:MOST_BUTTONS]),
        *(() if own else (Button(label="List the projects", says="list all projects"),)),
    )


def _meant(ask: Ask, kind: Kind) -> list[Mention]:
    """Return the mentions to read as *kind*: one that may be two things is what is still needed."""
    possible = ask.of_kind(kind)
    certain = [one for one in possible if _only(ask, one, kind)]
    return certain or list(possible)


def _only(ask: Ask, narrowed: Mention, kind: Kind) -> bool:
    place = (narrowed.start, narrowed.end, narrowed.text)
    whole = next(one for one in ask.mentions if (one.start, one.end, one.text) == place)
    return all(one.kind == kind for one in whole.candidates)


def _instead(text: str, mention: Mention, entry: Entry) -> str:
    return text[: mention.start] + entry.name + text[mention.end :]


def _replaced(text: str, name: str, entry: Entry) -> str:
    return text.replace(name, entry.name) if name in text else entry.name
