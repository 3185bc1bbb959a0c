"""What changed since a day: updates, ratings, milestones, risks, beginnings and ends."""

from collections import Counter
from collections.abc import Sequence

from actions.ask import Ask
from actions.manner import is_yes_no
from actions.paging import paged
from actions.periods import days_back
from actions.projects.events import Event, gathered
from actions.projects.one_or_many import OneOrMany
from actions.projects.rating_asked import ratings
from actions.register import source, sources
from actions.reply import Button, Reply
from actions.scoped import Scope
from actions.wording import capital, counted, listed
from knowledge.models import Project
from knowledge.periods import Period
from knowledge.store import Store

USUAL_DAYS = 14
KINDS = {
    "rating": r"ratings?|rag|colours?|(?:gone|went|moved|turned|go)\b.*\b(?:red|amber|green)|red|amber",
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
UNTOLD = r"last (?:asked|looked|spoke|talked|meeting)|we spoke|board met|away|i was off|off sick|leave"


class Changes(OneOrMany):
    """Tell what is new since a day, in one project, a portfolio, a council's projects or all."""

    intent = "changes"

    def about(self, project: Project, ask: Ask, store: Store) -> Reply:
        """Return what changed on one project."""
        reply = self._told(Scope([project], f"on {project.name}"), ask, store)
        return reply.but(sources=(source(project),))

    def across(self, scope: Scope, ask: Ask, store: Store) -> Reply:
        """Return what changed over several projects."""
        return self._told(scope, ask, store)

    def _told(self, scope: Scope, ask: Ask, store: Store) -> Reply:
        period = asked_period(ask)
        events = _wanted(gathered(scope, period, ask.today, store), ask)
        reply = Reply(
            text=f"{_counted(events, scope, period, ask)}{_usual(ask)}",
            buttons=(Button(label="What is due next?", says="What is due in the next 30 days?"),),
            sources=sources(scope.projects) if scope.projects else (),
        )
        return paged(reply, ask, ("Date", "Project", "What"), [one.row for one in events])


def asked_period(ask: Ask) -> Period:
    """Return the period asked about, the last fourteen days where none is named."""
    return ask.period("back") or days_back(ask.today, USUAL_DAYS)


def _wanted(events: Sequence[Event], ask: Ask) -> list[Event]:
    """Keep the kinds of change that the question names, or all."""
    kinds = [kind for kind, words in KINDS.items() if ask.says(words)]
    into = ratings(ask)
    found = [one for one in events if not kinds or one.kind in kinds]
    if into and "rating" in kinds:
        return [one for one in found if one.kind != "rating" or one.rag == into[-1]]
    return found


def _counted(events: Sequence[Event], scope: Scope, period: Period, ask: Ask) -> str:
    when = f"{scope.words} {period.words}"
    if not events:
        no = "No: nothing" if is_yes_no(ask) else "Nothing"
        return f"{no} {_sought(ask)} in the register {when}."
    counts = Counter(one.kind for one in events)
    parts = [counted(counts[kind], *nouns) for kind, nouns in NOUNS.items() if counts[kind]]
    yes = "Yes: " if is_yes_no(ask) else ""
    return f"{yes}{capital(when) if not yes else when}: {listed(parts)}."


def _sought(ask: Ask) -> str:
    into = ratings(ask)
    return f"went {into[-1]}" if into else "changed"


def _usual(ask: Ask) -> str:
    if ask.period("back") is not None:
        return ""
    why = "I do not know which day that was" if ask.says(UNTOLD) else "You named no period"
    return f" {why}, so these are the last {USUAL_DAYS} days."
