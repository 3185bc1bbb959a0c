"""The people who hold a role in projects, by portfolio, council or role."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from actions.ask import Ask
from actions.filters import PERSON_ROLES, chosen
from actions.manner import is_yes_no
from actions.paging import paged
from actions.people.parts import NAMES
from actions.people.role_holders import CONTACT, Listed, role_holders
from actions.projects.council_projects import CouncilProjects
from actions.question import Question
from actions.register import sources
from actions.reply import Button, Reply
from actions.strangers import refuse_strangers
from actions.wording import capital, counted, listed
from knowledge.models import Project
from knowledge.naming import Entry
from knowledge.store import Store, Wanted

NAMED_IN_TEXT = 5
_LED = re.compile(r"\W*(?:which |what |list |show |all )*(?:me )?(?:the )?projects\s+leads?\b")
BESIDES = r"besides|other than|except|apart from|else|but not"


class ListPeople(Question):
    """List leads, deputies, SROs and contacts of open projects, each once."""

    intent = "list_people"
    looks_in_documents = True

    def replies(self, ask: Ask, store: Store) -> Iterable[Reply]:
        """Return the people; "projects Angus leads" are projects."""
        if not (ask.sure("organisation") and _LED.match(ask.words)):
            return super().replies(ask, store)
        councils = CouncilProjects(self.turn)
        replies = list(councils.replies(ask, store))
        self._remembered |= councils._remembered
        return replies

    def answer(self, ask: Ask, store: Store) -> Reply:
        """Return a table of people with where they work and what they do."""
        portfolios, councils = self._portfolios(ask), self.entries(ask, "organisation")
        refuse_strangers(ask, "organisation" if ask.says("councils?|from|at") else "portfolio")
        for entry in (*portfolios, *councils):
            self.remember(entry.kind, entry.id)
        roles = chosen(ask, PERSON_ROLES)
        wanted = Wanted(
            portfolios=tuple(one.id for one in portfolios),
            projects=tuple(one.id for one in ask.sure("project")),
        )
        held = roles or (*PERSON_ROLES, CONTACT)
        people = role_holders(wanted, held, {one.id for one in councils}, store, ask.today)
        left_out = {one.id for one in ask.sure("person")} if ask.says(BESIDES) else set()
        people = [one for one in people if one.person.id not in left_out]
        return _reply(people, roles, (*portfolios, *councils), ask)

    def _portfolios(self, ask: Ask) -> list[Entry]:
        """Return the portfolios named, or the one talked of: "the people in this portfolio"."""
        named = self.entries(ask, "portfolio")
        talked_of = ask.slots.get("portfolio")
        if named or not talked_of or not ask.says(r"(?:this|that|the) portfolio|it|there"):
            return named
        portfolio = self.turn.store.people.portfolio(talked_of)
        return [Entry("portfolio", portfolio.id, portfolio.name)] if portfolio else []


def _reply(
    people: Sequence[Listed], roles: Sequence[str], named: Sequence[Entry], ask: Ask
) -> Reply:
    reply = Reply(
        text=_first_sentence(people, roles, named, ask),
        buttons=_buttons(named),
        sources=sources(()),
    )
    if ask.says("by portfolio|per portfolio|each portfolio"):
        return paged(
            reply, ask, ("Portfolio", "Name", "Works for", "Projects"), _by_portfolio(people)
        )
    columns: tuple[str, ...] = ("Name", "Works for", "Role", "Projects")
    rows: list[tuple[str, ...]] = [
        (*_who(one), one.roles, _projects(list(one.of.values()))) for one in people
    ]
    if ask.says(r"e-?mails?|mailing|address(?:es)?|contacts?|reach|in touch"):
        columns = (*columns, "E-mail")
        rows = [(*row, one.person.email) for row, one in zip(rows, people, strict=True)]
    return paged(reply, ask, columns, rows)


def _first_sentence(
    people: Sequence[Listed], roles: Sequence[str], named: Sequence[Entry], ask: Ask
) -> str:
    places = " and ".join(
        f"{'in' if one.kind == 'portfolio' else 'from'} {one.name}" for one in named
    )
    noun = " or ".join(NAMES[role] for role in roles)
    more = "other " * ask.says(BESIDES)
    many = " or ".join(f"{NAMES[role]}s" for role in roles)
    kind = (f"{more}{noun}", f"{more}{many}") if roles else (f"{more}person", f"{more}people")
    verb = "is" if len(people) == 1 else "are"
    where = f"{places} on open projects".strip()
    said = f"there {verb} {counted(len(people), *kind)} {where}"
    if 0 < len(people) <= NAMED_IN_TEXT:
        said = f"{said}: {listed(one.person.name for one in people)}"
    if is_yes_no(ask) and not ask.says("list"):
        said = f"{'yes' if people else 'no'}, {said}"
    return f"{capital(said)}."


def _by_portfolio(people: Sequence[Listed]) -> list[tuple[str, ...]]:
    rows: dict[tuple[str, str, str], list[Project]] = defaultdict(list)
    for one in people:
        for project in one.of.values():
            rows[project.portfolio.name, *_who(one)].append(project)
    return [(*key, _projects(some)) for key, some in sorted(rows.items())]


def _who(one: Listed) -> tuple[str, str]:
    return one.person.name, one.person.organisation.name


def _projects(projects: Sequence[Project]) -> str:
    names = sorted((one.name for one in projects), key=str.casefold)
    if len(names) <= NAMED_IN_TEXT:
        return ", ".join(names)
    return f"{', '.join(names[:NAMED_IN_TEXT])} and {len(names) - NAMED_IN_TEXT} more"


def _buttons(named: Sequence[Entry]) -> tuple[Button, ...]:
    if not named:
        return (Button(label="Leads by portfolio", says="Show leads by portfolio"),)
    name = named[0].name
    if named[0].kind == "portfolio":
        return (Button(label="How is it doing?", says=f"How is {name} doing?"),)
    return (Button(label="Their projects", says=f"Which projects is {name} in?"),)
