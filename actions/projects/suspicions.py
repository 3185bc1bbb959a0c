"""What a question itself brings up against ratings: critical risks, past ends, no change."""

from collections import defaultdict
from datetime import timedelta

from actions.ask import Ask
from actions.periods import age_asked
from actions.projects.evidence import Evidence
from actions.scoped import Scope
from actions.wording import day
from knowledge.ratings import runs
from knowledge.store import Store

RISKS = r"risks?"
ENDED = r"end dates?|ended|past (?:its|their|the) end"


def suspicions(
    scope: Scope, ask: Ask, evidence: Evidence, store: Store
) -> dict[int, list[str]] | None:
    """Return by project what is asked about beyond the usual doubts, or None where nothing is."""
    age = age_asked(ask)
    if age:
        return _unchanged(scope, ask, age, store)
    if ask.says(RISKS):
        return _critical(evidence, store)
    return _ended(scope, ask) if ask.says(ENDED) else None


def _critical(evidence: Evidence, store: Store) -> dict[int, list[str]]:
    green = [id_ for id_, trail in evidence.trails.items() if trail[0].rag == "green"]
    found: dict[int, list[str]] = defaultdict(list)
    for one in store.progress.risks(green) if green else ():
        if one.level == "critical":
            found[one.project_id].append(
                f"It is rated green, with the critical risk “{one.title}”."
            )
    return found


def _ended(scope: Scope, ask: Ask) -> dict[int, list[str]]:
    return {
        one.id: [f"Its end date, {day(one.end)}, is past."]
        for one in scope.projects
        if one.end and one.end < ask.today
    }


def _unchanged(scope: Scope, ask: Ask, age: int, store: Store) -> dict[int, list[str]]:
    before = ask.today - timedelta(days=age)
    since = {
        id_: runs(trail)[0].began.date
        for id_, trail in store.updates.trails(scope.ids, ask.today).items()
    }
    return {
        id_: [f"It is rated so since {day(when)}."] for id_, when in since.items() if when <= before
    }
