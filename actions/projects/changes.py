"""What changed since a day: updates, ratings, milestones, risks, beginnings and ends."""

from collections import Counter
from collections.abc import Sequence

from actions.ask import Ask
from actions.digests.digest import shown
from actions.digests.words import MISSED
from actions.manner import is_yes_no
from actions.paging import paged
from actions.periods import days_back
from actions.projects.events import Event, gathered
from actions.projects.one_or_many import OneOrMany, is_of_the_one
from actions.projects.rating_asked import asked
from actions.projects.rating_change import RatingChange
from actions.register import source, sources
from actions.reply import Button, Reply
from actions.scoped import Scope
from actions.wording import capital, counted, day, listed
from knowledge import sprints
from knowledge.models import Project
from knowledge.periods import Period
from knowledge.store import Store

USUAL_DAYS = 14
KINDS = {
    "rating": r"ratings?|rag|colours?|reds?|ambers?|greens?",
    "milestone": r"milestones?|dates?|deadlines?",
    "risk": r"risks?",
    "project": r"new projects?|closed ones|projects? (?:closed|started|ended)|come in|gone out",
}
NOUNS = {
    "update": ("new update", "new updates"),
    "rating": ("change of rating", "changes of rating"),
    "milestone": ("milestone done, missed or slipped", "milestones done, missed or slipped"),
    "risk": ("new risk", "new risks"),
    "project": ("start or end of a project", "starts or ends of projects"),
}
UNTOLD = (
    r"last (?:time|asked|looked|spoke|talked|meeting)|since (?:i|we)|we (?:last )?spoke|board met|"
    r"away|i was off|off sick|leave|holidays"
)
LATELY = r"lately|recently|of late|what(?:'s|s| is| has been)? new|(?:any|the) news"
BY_RATING = r"worse\w*|better|improv\w*|deteriorat\w*"
SINCE_WHEN = r"since when|fae when"
SPRINT = r"(?:this|current|running|last|previous|past) sprint"
NOT_KEPT = r"scope|leads?|phases?|summary|team"


class Changes(OneOrMany):
    """Tell what is new since a day, in one project, a portfolio, a council's projects or all."""

    intent = "changes"

    def is_wide(self, ask: Ask) -> bool:
        """Say whether many projects are meant: "what changed lately?" is of all."""
        is_narrow = bool(ask.of_kind("project") or ask.unknown) or is_of_the_one(ask)
        return (ask.says(LATELY) and not is_narrow) or super().is_wide(ask)

    def about(self, project: Project, ask: Ask, store: Store) -> Reply:
        """Return what changed on one project."""
        if ask.says(SINCE_WHEN):
            return RatingChange(self.turn).about(project, ask, store)
        period = _sprint(project, ask) or asked_period(ask)
        reply = self._told(Scope([project], f"on {project.name}"), period, ask, store)
        return reply.but(sources=(source(project),))

    def across(self, scope: Scope, ask: Ask, store: Store) -> Reply:
        """Return what changed over several projects; those that closed too, where that is asked.

        Who was away gets a digest: what they missed in the order of its weight.
        """
        if ask.says(MISSED) and not any(ask.says(words) for words in KINDS.values()):
            return shown(self, ask, store)
        if ask.says(KINDS["project"]) and not ask.mentions:
            scope = Scope(store.projects.all(), scope.words)
        return self._told(scope, asked_period(ask), ask, store)

    def _told(self, scope: Scope, period: Period, ask: Ask, store: Store) -> Reply:
        events = _wanted(gathered(scope, period, ask.today, store), ask)
        reply = Reply(
            text=f"{_counted(events, scope, period, ask)}{_usual(ask, scope)}{_not_kept(ask)}",
            buttons=(Button(label="What is due next?", says="What is due in the next 30 days?"),),
            sources=sources(scope.projects) if scope.projects else (),
        )
        return paged(reply, ask, ("Date", "Project", "What"), [one.row for one in events])


def asked_period(ask: Ask) -> Period:
    """Return the period asked about, the last fourteen days where none is named."""
    days = 1 if ask.says("overnight") else USUAL_DAYS
    return ask.period("back") or days_back(ask.today, days)


def _sprint(project: Project, ask: Ask) -> Period | None:
    """Return the days of "this sprint" or "last sprint", which each project has its own of."""
    if project.sprint_start is None or not ask.says(SPRINT):
        return None
    running = sprints.number(project.sprint_start, project.sprint_days, ask.today) or 1
    number = max(running - 1, 1) if ask.says("last|previous|past") else running
    first, last = sprints.bounds(project.sprint_start, project.sprint_days, number)
    return Period(first, last, f"in sprint {number}, from {day(first)} to {day(last)}", 0, 0)


def _wanted(events: Sequence[Event], ask: Ask) -> list[Event]:
    """Keep the kinds of change that the question names, or all."""
    kinds = [kind for kind, words in KINDS.items() if ask.says(words)]
    if not kinds and ask.says(BY_RATING):
        kinds = ["rating"]
    meant = asked(ask)
    return [
        one
        for one in events
        if (not kinds or one.kind in kinds) and (one.kind != "rating" or meant.fits(*one.moved))
    ]


def _counted(events: Sequence[Event], scope: Scope, period: Period, ask: Ask) -> str:
    when = f"{scope.words} {period.words}"
    if not events:
        no = "No: nothing" if is_yes_no(ask) else "Nothing"
        return f"{no} {_sought(ask)} {when}, as far as the register shows."
    counts = Counter(one.kind for one in events)
    parts = [counted(counts[kind], *nouns) for kind, nouns in NOUNS.items() if counts[kind]]
    yes = "Yes: " if is_yes_no(ask) else ""
    return f"{yes}{capital(when) if not yes else when}: {listed(parts)}."


def _sought(ask: Ask) -> str:
    meant = asked(ask)
    return f"went {meant.is_of}" if meant.is_of else "changed"


def _usual(ask: Ask, scope: Scope) -> str:
    if ask.period("back") is not None or ask.says("overnight"):
        return ""
    if ask.says(SPRINT) and len(scope.projects) == 1 and scope.projects[0].sprint_start:
        return ""
    why = "You named no period"
    if ask.says(SPRINT):
        why = "Each project has its own sprints"
    elif ask.says(UNTOLD):
        why = "I do not know which day that was"
    return f" {why}, so these are the last {USUAL_DAYS} days."


def _not_kept(ask: Ask) -> str:
    if not ask.says(NOT_KEPT):
        return ""
    return " The register keeps no record of when its own words on scope, phase or people changed."
