"""When and why a project's rating changed, in the words of the update that changed it."""

from collections.abc import Sequence

from actions.ask import Ask
from actions.paging import paged
from actions.periods import days_back
from actions.projects.in_doubt import in_doubt
from actions.projects.one_or_many import OneOrMany
from actions.projects.rating_asked import Asked, asked, ratings
from actions.projects.rating_moves import moves
from actions.projects.state import is_put, state
from actions.register import can_tell, reported, source, sources
from actions.reply import Button, Fact, Reply
from actions.scoped import Scope
from actions.wording import ago, capital, counted, day, rating, sentence
from knowledge.blockers import named
from knowledge.models import Project, Update
from knowledge.ratings import Change, changes, runs
from knowledge.store import Store

USUAL_DAYS = 14
HOW_LONG = r"how (?:long|many (?:days|weeks|months|sprints))|hoo lang"
TIMES = r"how (?:often|many times)|number of (?:times|changes)"
WHO = r"who|whae|wha"


class RatingChange(OneOrMany):
    """Tell when the rating changed, from what to what, and why."""

    intent = "rating_change"
    asks_which = True

    def about(self, project: Project, ask: Ask, store: Store) -> Reply:
        """Return the change that is asked for: the last one, unless a rating is named."""
        updates = store.updates.of(project.id, ask.today)
        if not updates:
            text = f"{project.name} has no update yet, so it has no rating. {can_tell(project)}"
            return Reply(text=text, sources=(source(project),))
        if is_put(ask):
            return state(project, ask, store)
        change = asked(ask).among(changes(updates))
        text = _times(project, updates) if ask.says(TIMES) else _told(project, updates, change, ask)
        return Reply(
            text=text,
            facts=(*_facts(change, updates[0]), *in_doubt(project, ask, store)),
            buttons=(
                Button(label="Earlier updates", says=f"Show the history of {project.name}"),
                Button(label="Blockers", says=f"What is blocking {project.name}?"),
            ),
            sources=(source(project, change.update if change else updates[0]),),
        )

    def across(self, scope: Scope, ask: Ask, store: Store) -> Reply:
        """Return the changes of rating over several projects, the newest first."""
        named_period = ask.period("back")
        period = named_period or days_back(ask.today, USUAL_DAYS)
        into = ratings(ask)
        found = [
            one
            for one in moves(scope, period, ask.today, store)
            if not into or one.change.update.rag in into
        ]
        were = "was" if len(found) == 1 else "were"
        text = f"There {were} {counted(len(found), 'change')} of rating"
        text += f"{' to ' + ' or '.join(into) if into else ''} {scope.words} {period.words}."
        if named_period is None:
            text += f" You named no period, so I looked {USUAL_DAYS} days back."
        reply = Reply(text=text, sources=sources(scope.projects))
        columns = ("Date", "Project", "From", "To", "Why")
        return paged(reply, ask, columns, [one.row for one in found])


def _told(
    project: Project, updates: Sequence[Update], change: Change[Update] | None, ask: Ask
) -> str:
    """Say first what the question takes wrongly; then the change, and what is said since."""
    latest, run, meant = updates[0], runs(updates)[0], asked(ask)
    is_now = f"it is {rating(latest.rag)}, since {day(run.began.date)}"
    wrong = ""
    if meant.is_of not in ("", latest.rag) and not (change and meant.into):
        wrong = f"{project.name} is not {meant.is_of} now: {is_now}. "
    elif meant.out_of == latest.rag and not meant.is_of:
        wrong = f"{project.name} is {rating(latest.rag)} now, since {day(run.began.date)}. "
    if change is None:
        return wrong + _no_change(project, updates, meant, ask)
    who = "It" if wrong else project.name
    text = f"{who} went from {rating(change.before)} to {rating(change.update.rag)}"
    text = f"{wrong}{text} on {day(change.update.date)}. {_by(change, ask)}{why(change.update)}"
    if change.update is not run.began:
        return text if wrong else f"{text} Now {is_now}."
    return f"{_how_long(updates, ask)}{text}{_since(latest, change.update)}"


def _no_change(project: Project, updates: Sequence[Update], meant: Asked, ask: Ask) -> str:
    every, latest, began = runs(updates), updates[0], runs(updates)[0].began
    if meant.is_of and all(one.rag != meant.is_of for one in updates):
        return f"It was never rated {meant.is_of}. {why(began)}"
    if len(every) == 1:
        text = f"{project.name} has been {rating(latest.rag)} since its first update"
        text += f", on {day(began.date)}"
        return f"{_how_long(updates, ask)}{text}: its rating never changed. {why(latest, 'latest')}"
    text = f"The rating of {project.name} has not changed in that way"
    return f"{text}: it is {rating(latest.rag)}, since {day(began.date)}. {why(began)}"


def _how_long(updates: Sequence[Update], ask: Ask) -> str:
    if not ask.says(HOW_LONG):
        return ""
    since = runs(updates)[0].began.date
    return f"For {ago((ask.today - since).days)}, since {day(since)}. "


def why(update: Update, which: str = "") -> str:
    """Quote an update's own words as the reason for its rating."""
    said = f"{which} update, of" if which else "update of"
    return f"The {said} {day(update.date)}{',' * bool(which)} says: {_words(update)}"


def _words(update: Update) -> str:
    blocking = f" Blockers: “{sentence(update.blockers)}”" if named(update.blockers) else ""
    return f"“{sentence(update.done)}”{blocking}"


def _since(latest: Update, changed: Update) -> str:
    return "" if latest is changed else f" {why(latest, 'latest')}"


def _by(change: Change[Update], ask: Ask) -> str:
    author = change.update.author
    return f"{author.name} gave that rating. " if author and ask.says(WHO) else ""


def _times(project: Project, updates: Sequence[Update]) -> str:
    every = changes(updates)
    if not every:
        text = f"{project.name} has been {rating(updates[0].rag)} in all of its"
        return f"Never: {text} {counted(len(updates), 'update')}."
    last = every[0]
    text = f"{counted(len(every), 'time')}: the rating of {project.name} last changed"
    moved = f"from {rating(last.before)} to {rating(last.update.rag)}"
    return capital(f"{text} on {day(last.update.date)}, {moved}.")


def _facts(change: Change[Update] | None, latest: Update) -> tuple[Fact, ...]:
    if change is None:
        return (Fact(label="Rating", value=rating(latest.rag)),)
    return (
        Fact(label="From", value=rating(change.before)),
        Fact(label="To", value=rating(change.update.rag)),
        Fact(label="Changed", value=reported(change.update)),
    )
