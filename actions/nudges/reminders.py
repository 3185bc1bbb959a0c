"""Reminders, and quiet from them."""

from __future__ import annotations

from actions.ask import Ask
from actions.manner import straight
from actions.nudges.handing_on import handed_on
from actions.nudges.own_reminders import named_own, one_project
from actions.nudges.quietening import put_off, turned_off, turned_on
from actions.nudges.reminder_words import certainly_about, wish
from actions.nudges.skipping import skipped, unskipped
from actions.nudges.telling_why import at_hour, fewer, settings, why
from actions.question import Question, unknown
from actions.reply import Reply, unanswered
from knowledge.models import Person
from knowledge.store import Store

WHO = "I don’t know who you are here, so I send you no reminders and can change none."


class Reminders(Question):
    """Reminders, and quiet from them."""

    intent = "reminders"

    def yields(self, ask: Ask) -> bool:
        """Let documents answer what is asked in general."""
        return not certainly_about(straight(ask.text))

    def answer(self, ask: Ask, store: Store) -> Reply:
        """Do what is wanted, or say how reminders come."""
        known = ask.turn.asker
        asker = store.people.with_id(known.id) if known else None
        if asker is None:
            return unanswered(WHO)
        if ask.unknown and not ask.mentions:
            return unknown(ask, "project")
        named = [one.id for one in self.entries(ask, "project")]
        for one in named:
            self.remember("project", one)
        return self._done(ask, asker, store, named)

    def _done(self, ask: Ask, asker: Person, store: Store, named: list[int]) -> Reply:
        has_day = ask.period("ahead") is not None
        match wish(straight(ask.text), has_day=has_day):
            case "skip":
                found = one_project(ask, asker, store, named, "skip this sprint of {}")
                return skipped(ask, asker, store, found)
            case "unskip":
                found = one_project(ask, asker, store, named, "don’t skip this sprint of {}")
                return unskipped(ask, store, found)
            case "not mine":
                found = one_project(ask, asker, store, named, "{} is not mine any more")
                return handed_on(ask, asker, store, found)
            case "off":
                return turned_off(ask, asker, store, named_own(ask, asker, store, named))
            case "on":
                return turned_on(asker, store, named_own(ask, asker, store, named))
            case "later":
                return put_off(ask, asker, store, named_own(ask, asker, store, named))
            case "why":
                return why(ask, asker, store)
            case "hour":
                return at_hour(ask, asker, store)
            case "fewer":
                return fewer(ask, asker, store)
        return settings(ask, asker, store)
