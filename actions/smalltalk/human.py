"""Wanting a person."""

import re

from actions.ask import Ask
from actions.people_to_ask import ASK_A_PERSON, people_to_ask
from actions.question import Question
from actions.reply import Reply, unanswered
from actions.smalltalk.sharing import HOW_TO_SHARE, asks_to_share
from actions.standards.unknown import answered_before, pass_on
from knowledge.store import Store

_QUESTION = re.compile(rf"\s*{ASK_A_PERSON.strip()}\s*(?P<question>.+)", re.IGNORECASE | re.DOTALL)


class Human(Question):
    """Say who can be talked to, or put a question to them."""

    intent = "human"

    def answer(self, ask: Ask, store: Store) -> Reply:
        """Return who looks after the office, and pass a question on; an answer is not passed on."""
        if asks_to_share(ask.text):
            return unanswered(HOW_TO_SHARE)
        match = _QUESTION.fullmatch(ask.text)
        if match and ask.turn.library:
            question = match["question"].strip()
            before = answered_before(ask, store, question)
            return before or Reply(text=pass_on(question, ask, store))
        return Reply(text=f"Of course. Please get in touch with {people_to_ask(store)}.")
