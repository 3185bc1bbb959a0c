"""Whom to turn to when Cairn cannot help."""

from actions.wording import listed
from knowledge.store import Store

MOST_NAMED = 2
# what a button says that puts a question to them
ASK_A_PERSON = "ask a person: "


def people_to_ask(store: Store) -> str:
    """Return who looks after the office, with addresses, or the office itself."""
    managers = store.people.managers()[:MOST_NAMED]
    named = [f"{one.name} ({one.email})" for one in managers]
    return listed(named, "or") if named else "the Digital Office"
