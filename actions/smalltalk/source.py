"""Where the last answer came from."""

from actions.ask import Ask
from actions.question import Question
from actions.reply import Reply, Source, unanswered
from actions.standards.currency import asks_whether_current, whether_current
from actions.standards.looking import in_mind
from knowledge.store import Store


class WhereFrom(Question):
    """Name the last answer's sources again, with owner and date."""

    intent = "source"

    def answer(self, ask: Ask, store: Store) -> Reply:
        """Return the sources that the dialogue kept; whether a document is current, where asked."""
        if in_mind(ask) and asks_whether_current(ask):
            return whether_current(ask, store)[0]
        kept = [Source.model_validate(one) for one in ask.slots.get("sources") or ()]
        if not kept:
            return unanswered("My last answer had no source: it was not about anything recorded.")
        return Reply(text="My last answer came from here:", sources=tuple(kept))
