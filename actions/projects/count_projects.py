"""How many projects there are, under any condition."""

from __future__ import annotations

from dataclasses import replace

from actions.ask import Ask
from actions.filters import PERSON_ROLES, chosen, described, led_by, wanted
from actions.manner import is_yes_no
from actions.projects.counting import as_at, asked_for_more, number_asked
from actions.question import Question
from actions.register import can_tell, source, sources
from actions.reply import Button, Fact, Reply, Table, unanswered
from actions.strangers import refuse_strangers
from actions.wording import capital, counted, rating, stage
from knowledge.models import FINISHED, Project
from knowledge.naming import Kind
from knowledge.store import NO_UPDATE, Store, Wanted

KINDS: tuple[Kind, ...] = ("portfolio", "organisation", "person")
EACH_PORTFOLIO = r"(?:each|every|per|by) portfolio|the portfolios"
EACH_PHASE = r"(?:each|every|per|by) phase"
MINE = r"do i|am i|i've|i have|my (?:own )?projects|of mine"
RATINGS = ("red", "amber", "green", NO_UPDATE)


class CountProjects(Question):
    """Count projects in the database."""

    intent = "count_projects"
    looks_in_documents = True

    def answer(self, ask: Ask, store: Store) -> Reply:
        """Return the number first, then how it is made up; of one project none is kept."""
        if named := self._one_project(ask, store):
            return _no_such_number(named)
        self._settle(ask)
        found, whose = self._narrow(ask, store)
        narrow, words, remark = asked_for_more(ask, found)
        number = store.projects.count(narrow, as_at(ask, narrow))
        told = " ".join(part for part in (whose, described(ask, narrow), words) if part)
        return Reply(
            text=f"{_first_sentence(number, told, ask)}{remark}",
            facts=_facts(narrow, ask, store),
            table=_table(narrow, ask, store),
            buttons=_buttons(told),
            sources=sources(()),
        )

    def _one_project(self, ask: Ask, store: Store) -> Project | None:
        """Return the project named where it is not projects that are counted: "staff on X"."""
        named = ask.sure("project")
        if not named or ask.says("projects?"):
            return None
        self.remember("project", named[0].id)
        return store.projects.with_id(named[0].id)

    def _settle(self, ask: Ask) -> None:
        """Ask back where a name is unclear or unknown, and remember those that are clear."""
        refuse_strangers(ask, "organisation")
        for kind in KINDS:
            for entry in self.entries(ask, kind):
                self.remember(kind, entry.id)

    def _narrow(self, ask: Ask, store: Store) -> tuple[Wanted, str]:
        """Return what is counted, and in words whose: "do I lead" and "of them" narrow it too."""
        found, asker, focus = wanted(ask), ask.turn.asker, ask.slots.get("focus")
        if asker and ask.says(MINE):
            found = replace(found, people=(asker.id,), person_roles=chosen(ask, PERSON_ROLES))
            return found, (led_by(found).format("you") if found.person_roles else "of yours")
        if ask.mentions or not ask.says("them|those|these|they|it"):
            return found, ""
        if focus == "portfolio" and (portfolio := store.people.portfolio(ask.slots[focus])):
            return replace(found, portfolios=(portfolio.id,)), f"in {portfolio.name}"
        if focus == "organisation" and (council := store.people.organisation(ask.slots[focus])):
            return replace(found, organisations=(council.id,)), f"with {council.name}"
        if focus == "person" and (person := store.people.with_id(ask.slots[focus])):
            found = replace(found, people=(person.id,))
            return found, led_by(found).format(person.name)
        return found, ""


def _no_such_number(project: Project) -> Reply:
    said = f"The register does not hold that number for {project.name}. {can_tell(project)}"
    return unanswered(said).but(sources=(source(project),))


def _first_sentence(number: int, told: str, ask: Ask) -> str:
    verb = "is" if number == 1 else "are"
    said = f"there {verb} {counted(number, 'project')} {told}".strip()
    asked = number_asked(ask)
    if asked and is_yes_no(ask):
        said = f"{'yes' if asked(number) else 'no'}, {said}"
    return capital(f"{said}.")


def _facts(narrow: Wanted, ask: Ask, store: Store) -> tuple[Fact, ...]:
    """Return how the number is made up by rating, and what was left out of it."""
    facts = []
    if len(narrow.ratings) != 1:
        per = store.projects.per_rating(narrow, as_at(ask, narrow))
        facts = [
            Fact(label=rating(None if one == NO_UPDATE else one).capitalize(), value=str(per[one]))
            for one in RATINGS
            if per.get(one)
        ]
    if len(narrow.phases) > 1:
        phases = store.projects.per_phase(narrow, ask.today)
        facts += [
            Fact(label=stage(one).capitalize(), value=str(phases.get(one, 0)))
            for one in narrow.phases
        ]
    if not narrow.phases and not narrow.with_closed:
        closed = store.projects.count(replace(narrow, phases=(FINISHED,)), ask.today)
        facts += [Fact(label="Closed, not counted", value=str(closed))] * bool(closed)
    return tuple(facts)


def _table(narrow: Wanted, ask: Ask, store: Store) -> Table | None:
    if ask.says(EACH_PORTFOLIO):
        numbers = store.projects.per_portfolio(narrow, ask.today)
        portfolios = store.people.portfolios()
        rows = tuple((one.name, str(numbers.get(one.id, 0))) for one in portfolios)
        return Table(columns=("Portfolio", "Projects"), rows=rows)
    if ask.says(EACH_PHASE):
        phases = store.projects.per_phase(narrow, ask.today)
        return Table(
            columns=("Phase", "Projects"), rows=tuple((one, str(n)) for one, n in phases.items())
        )
    return None


def _buttons(told: str) -> tuple[Button, ...]:
    return (
        Button(label="List them", says=f"List the projects {told}".strip()),
        Button(label="By portfolio", says="How many projects are there in each portfolio?"),
    )
