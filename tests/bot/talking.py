"""Talk with Cairn in a test, and look at what it has kept."""

import asyncio
import uuid
from typing import Any

from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from actions.dialogue import Dialogue
from actions.executor import Executor
from bot.conversation import Conversations
from bot.talk import Said
from knowledge.models import Conversation, Event, Message
from knowledge.search.library import Library
from knowledge.store import opener
from tests.fakes.nlu import FakeNlu
from tests.world import NOW

LEAD = "who leads telecare?"
EILIDH = "Eilidh Mackay leads Digital Telecare."
MEANINGS = {"who leads this project?": "lead", "who is the deputy of this project?": "deputy"}


def said(text: str = LEAD, *, event: str = "", conversation: str = "c", by: str = "") -> Said:
    return Said("test", event or str(uuid.uuid4()), conversation, by, text, NOW)


class Talking:
    """One process of Cairn, and the database that it shares with others."""

    def __init__(
        self,
        engine: Engine,
        executor: Executor,
        dialogue: Dialogue | None = None,
        library: Library | None = None,
    ) -> None:
        self.engine = engine
        self.nlu = FakeNlu(MEANINGS)
        self.conversations = Conversations(
            opener(engine), self.nlu, dialogue or Dialogue(executor), lambda: NOW, library,
            forms={"web"}, sent_to={"posted"},
        )  # fmt: skip

    def say(self, text: str = LEAD, **more: Any) -> dict[str, Any]:
        return asyncio.run(self.conversations.say(said(text, **more)))

    def take_up(self) -> int:
        return asyncio.run(self.conversations.answer_waiting(NOW))

    def events(self) -> list[tuple[str, str]]:
        """What is kept, with how it stands, in order."""
        with Session(self.engine) as session:
            kept = session.scalars(select(Event).order_by(Event.id))
            return [(event.text, event.status) for event in kept]

    def answers(self) -> list[str]:
        """What was answered, in order."""
        with Session(self.engine) as session:
            kept = session.scalars(select(Message).order_by(Message.id))
            return [message.answer["text"] for message in kept]

    def state(self, conversation: str = "c") -> dict[str, Any] | None:
        with Session(self.engine) as session:
            kept = session.get(Conversation, f"test:{conversation}")
            return kept and kept.state
