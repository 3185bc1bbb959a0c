"""Everything that Cairn does not know."""

from actions.ask import Ask
from actions.people_to_ask import ASK_A_PERSON, people_to_ask
from actions.question import Question
from actions.reply import Button, Reply, unanswered
from actions.smalltalk.greet import STARTERS
from actions.standards.looking import in_full, look_up
from actions.standards.second_look import silence
from actions.standards.unknown import nearest
from actions.updates.desk import Desk
from actions.updates.in_hand import named_in_hand
from knowledge.store import Store


class OutOfScope(Question):
    """Say "I don’t know that", what is known, and whom to ask."""

    intent = "out_of_scope"
    looks_in_documents = True

    def answer(self, ask: Ask, store: Store) -> Reply:
        """Return the honest answer."""
        person = Button(
            label="Put it to the Digital Office", says=f"{ASK_A_PERSON}{in_full(ask, store)}"
        )
        if nothing := silence(ask, store):
            return nothing.but(buttons=(person,))
        if in_hand := named_in_hand(Desk.at(ask)):
            return in_hand
        if ask.turn.library and (near := nearest(look_up(ask, store), ask, store)):
            return near.but(buttons=(person,))
        return unanswered(
            "I don’t know that. I know about the projects that Scottish councils do together: "
            "their status, people, councils, milestones, risks and benefits; and what standards "
            "and guidance for digital work say. For council services please ask your own "
            f"council; for anything else, {people_to_ask(store)}.",
            person,
            *STARTERS,
        )
