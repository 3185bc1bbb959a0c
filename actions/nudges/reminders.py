"""Reminders, and quiet from them."""

from __future__ import annotations

from actions.ask import Ask
from actions.asking_back import unknown
from actions.manner import straight
from actions.nudges.handing_on import handed_on
from actions.nudges.of_everybody import check_may_set, is_for_everybody, of_everybody
from actions.nudges.other_wishes import SOMEBODY_ELSE, WEEKDAY, nothing_new, two_wishes
from actions.nudges.own_reminders import named_own, one_project, own_projects
from actions.nudges.picking import PICK_A_DAY, asked_for, picked
from actions.nudges.quietening import put_off, turned_off, turned_on
from actions.nudges.reminder_patterns import Wish
from actions.nudges.reminder_times import TIME_ZONE
from actions.nudges.reminder_words import certainly_about, is_of_something_else, wish
from actions.nudges.setting import (
    apart,
    as_usual,
    at_hour,
    by_channel,
    fewer,
)
from actions.nudges.skipping import skipped, unskipped
from actions.nudges.telling_why import LEADS_NOTHING, settings, why
from actions.nudges.time_zones import clock_told
from actions.question import Question
from actions.reply import Reply, unanswered
from knowledge.models import Person
from knowledge.store import Store

WHO = "I don’t know who you are here, so I send you no reminders and can change none."
NOTHING_ELSE = (
    "I remind people of their project updates and of nothing else, so I have noted nothing. A "
    "calendar can do that for you."
)


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
        if (ask.turn.form or {}).get("name") == PICK_A_DAY:
            return picked(ask, asker, store)
        if TIME_ZONE.search(ask.text):
            return clock_told(ask.text, asker)
        if ask.unknown and not ask.mentions:
            not_known = unknown(ask, "project")
            return not_known if not_known.buttons else _of_nothing_else(not_known)
        if not ask.of_kind("project") and is_of_something_else(ask.words):
            return unanswered(NOTHING_ELSE)
        named = [one.id for one in self.entries(ask, "project")]
        for one in named:
            self.remember("project", one)
        return self._done(ask, asker, store, named)

    def _done(self, ask: Ask, asker: Person, store: Store, named: list[int]) -> Reply:
        has_day = ask.period("ahead") is not None
        wanted = wish(straight(ask.text), has_day=has_day)
        if wanted == "other":
            return unanswered(NOTHING_ELSE)
        if wanted not in ("why", None, "settings") and not (named or own_projects(asker, store)):
            return unanswered(LEADS_NOTHING)
        if two := two_wishes(ask.text):
            return two
        done = self._changed(wanted, ask, asker, store, named)
        return done or self._quietened(wanted, ask, asker, store, named)

    def _changed(
        self, wanted: Wish | None, ask: Ask, asker: Person, store: Store, named: list[int]
    ) -> Reply | None:
        """Set how reminders come, of the asker or of the projects that are named."""
        projects = [one for number in named if (one := store.projects.with_id(number))]
        if wanted in ("hour", "which hour"):
            return at_hour(ask, asker, store)
        if wanted == "channel":
            return by_channel(ask, asker, store)
        is_of_all = wanted in ("off", "on") and is_for_everybody(ask, asker, projects)
        if is_of_all or wanted in ("fewer", "apart", "usual"):
            check_may_set(asker, projects)
        if is_of_all:
            return of_everybody(store, projects, off=wanted == "off")
        match wanted:
            case "fewer":
                return fewer(ask, asker, store, projects)
            case "apart":
                return apart(ask, asker, store, projects)
            case "usual":
                return as_usual(asker, store, projects)
        return None

    def _quietened(
        self, wanted: Wish | None, ask: Ask, asker: Person, store: Store, named: list[int]
    ) -> Reply:
        """Do what is wanted of the asker's own reminders, or say how they come."""
        match wanted:
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
            case "weekday":
                return unanswered(WEEKDAY)
            case "somebody else":
                return unanswered(SOMEBODY_ELSE)
            case "nothing new":
                return nothing_new(ask, asker, store, named)
            case "pick":
                return asked_for(ask, asker, store, named_own(ask, asker, store, named))
            case "why":
                return why(ask, asker, store)
        return settings(ask, asker, store)


def _of_nothing_else(not_known: Reply) -> Reply:
    """Say of a name that is like no project's that it is nothing to be reminded of here."""
    return not_known.but(text=f"{not_known.text} {NOTHING_ELSE}")
