"""A register in which one person has left traces everywhere."""

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from knowledge.models import (
    UNANSWERED,
    Asking,
    Conversation,
    Delivery,
    Document,
    Event,
    Feedback,
    Leave,
    Message,
    Person,
    Project,
    Question,
    Quiet,
    Suggestion,
)
from knowledge.questions import key
from knowledge.store import THE_OFFICE, OpenStore, Store
from knowledge.store.logbook import Hand
from tests.world import NOW, TODAY

ZOE, RAB = "zoe@fife.example", "rab@fife.example"
NAME = "Zoë O’Hara"
HERS, SHARED = "web:hers", "slack:shared"


@pytest.fixture
def traces(open_store: OpenStore, engine: Engine) -> Engine:
    """Let Zoë be deputy of Telecare, and speak, ask, post, answer, own and be spoken of."""
    with open_store(THE_OFFICE) as store:
        _Traces(store)
    return engine


class _Traces:
    def __init__(self, store: Store) -> None:
        self._store = store
        self._session: Session = store._session
        rab = store.people.reached_at(RAB)
        telecare = store.projects.with_code("TEL")
        assert rab
        assert telecare
        zoe = Person(email=ZOE, name=NAME, organisation=rab.organisation, role="lead",
            slack_id="U123", teams_id="T123", working_days="Mon;Wed", timezone="Europe/Paris",
        )  # fmt: skip
        self._session.add(zoe)
        self._session.flush()
        telecare.deputy = zoe
        self._talk()
        self._report(zoe, rab, telecare)
        self._queue(zoe)
        self._shelf()
        self._store.accounts.found("slack", "T1", "U123", ZOE, NOW)
        self._store.references.met("slack", "T1", "D1", "https://x", NOW, user="U123")
        self._store.references.met("slack", "T1", "D2", "https://x", NOW, user="U124")
        self._session.add(Leave(person=zoe, first=TODAY, last=TODAY, note="Dentist"))
        self._session.flush()
        self._store.nudges.be_quiet(Quiet(person_id=zoe.id, told=NOW))
        self._store.nudges.setting_of(zoe).hour = 9
        self._session.flush()

    def _talk(self) -> None:
        for number, (conversation, email, words) in enumerate(
            (
                (HERS, "", "who am I?"),
                (HERS, ZOE, "How is telecare?"),
                (HERS, f" {ZOE.upper()}", "thanks"),
                (SHARED, ZOE, "hello all"),
                (SHARED, RAB, f"Ask {NAME.upper()} ({ZOE}) about it"),
                ("web:rab", RAB, "who is the deputy?"),
            )
        ):
            event = Event(channel="web", event_id=str(number), conversation_id=conversation,
                email=email, text=words, received=NOW, said_at=NOW, status="answered",
            )  # fmt: skip
            self._session.add(event)
            self._session.flush()
            said = {"text": f"{NAME} is the deputy.", "facts": [{"label": "E-mail", "value": ZOE}]}
            self._session.add(
                Message(event_row=event.id, conversation_id=conversation, answer=said, made=NOW)
            )
        for conversation, words in ((HERS, "thanks"), (SHARED, "hello all"), ("web:rab", "so?")):
            self._session.add(Conversation(id=conversation, state=_state(words)))
        self._event_row = event.id

    def _report(self, zoe: Person, rab: Person, telecare: Project) -> None:
        logbook = self._store.logbook
        hers = Hand(zoe, "web", HERS, NOW, event_row=2)
        update = logbook.keep(telecare, TODAY, "green", "Perth is live.", "", "", hers)
        logbook.correct(update, hers, done=f"Perth is live, {NAME} says.")
        behalf = Hand(rab, "web", "web:rab", NOW, on_behalf_of=zoe)
        logbook.keep(telecare, TODAY - timedelta(days=1), "amber", "Late.", "", "", behalf)
        for email, name in ((ZOE, NAME), (RAB, rab.name)):
            suggestion = Suggestion(text=f"Say that {NAME} left", draft={"done": f"{ZOE} left"},
                by_email=email, by_name=name, conversation_id=f"c:{email}", made=NOW,
            )  # fmt: skip
            suggestion.project_id = telecare.id
            suggestion.decided_by_id = zoe.id
            self._session.add(suggestion)

    def _queue(self, zoe: Person) -> None:
        for words, email, status in (
            ("What is a SSID?", ZOE, "open"),
            (f"When is {NAME} back?", RAB, "open"),
            ("Is it Tuesday?", RAB, "answered"),
        ):
            question = Question(text=words, key=key(words), first_asked=NOW, status=status,
                kind=UNANSWERED, vector=b"\0\0",
            )  # fmt: skip
            if status == "answered":
                question.answer, question.answered_by_id = f"Yes, says {NAME}.", zoe.id
            self._session.add(question)
            self._session.flush()
            self._session.add(
                Asking(question_id=question.id, conversation_id=f"c:{email}", email=email,
                    text=words, asked=NOW)
            )  # fmt: skip
        for email in (ZOE, RAB):
            self._session.add(
                Delivery(key=f"answer:1:web:a:{email}", conversation_id="web:a", email=email,
                    reply={"text": f"{NAME} answered"}, made=NOW)
            )  # fmt: skip

    def _shelf(self) -> None:
        document = Document(path="guides/a.md", title="A guide", hash="1", taken=NOW, owner=ZOE,
            markdown=f"Write to {NAME}.",
        )  # fmt: skip
        self._session.add(document)
        self._session.flush()
        self._session.add(
            Feedback(document_id=document.id, verdict="helpful", conversation_id=HERS, email=ZOE,
                text="ta", said=NOW)
        )  # fmt: skip


def _state(words: str) -> dict[str, Any]:
    """Return where a conversation stands in which *words* were said."""
    drafts = {email: [{"text": f"Draft of {email}"}] for email in (ZOE, RAB)}
    slots = {"person": NAME, "telling": drafts, "focus": "project"}
    asked = {"intent": "status", "text": "How is telecare?"}
    return {"slots": slots, "last": asked, "more": {"text": words}, "pending": None}
