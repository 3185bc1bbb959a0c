"""Which projects a person leads, or has a part in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from actions.ask import Ask
from actions.filters import CLOSED_TOO, PERSON_ROLES, PHASES, chosen
from actions.manner import is_yes_no
from actions.paging import paged
from actions.people.parts import Part, in_words, parts_of
from actions.people.person_meant import people_meant
from actions.projects.council_projects import CouncilProjects
from actions.question import Question
from actions.register import sources
from actions.reply import Button, Reply
from actions.strangers import refuse_unknown
from actions.wording import counted, listed, rating, stages
from knowledge.models import Person
from knowledge.store import Store

ROLE_VERBS = {"lead": "leads", "deputy": "is deputy lead of", "sro": "is SRO of"}
PAST = rf"{CLOSED_TOO}|used to|in the past|formerly"
SEVERAL = r"more than one|mair than yin|several|many"
ELSE = r"else|other|others|besides|apart from|except"
PERSON = r"he|she|they|him|her|them|his|their|i|me|my|who|whom|lead of|sro of|deputy of|person"
OTHER = "other"
MOST_NAMED = 3
COLUMNS = ("Project", "Role", "Phase", "Rating")


class PersonProjects(Question):
    """List the projects that somebody leads, or is otherwise named on."""

    intent = "person_projects"
    looks_in_documents = True

    def replies(self, ask: Ask, store: Store) -> Iterable[Reply]:
        """Answer for each person named, or for the one talked of; a stranger beside is refused."""
        if ask.sure("organisation") and not ask.of_kind("person") and not ask.says(PERSON):
            councils = CouncilProjects(self.turn)
            replies = list(councils.replies(ask, store))
            self._remembered |= councils._remembered
            return replies
        if ask.of_kind("person"):
            refuse_unknown(ask, "person")
        return [_about(person, ask, store) for person in people_meant(self, ask, store)]


def _about(person: Person, ask: Ask, store: Store) -> Reply:
    roles = chosen(ask, PERSON_ROLES)
    phases = chosen(ask, PHASES) if not ask.says(CLOSED_TOO) else ()
    every = [part for part in parts_of(person, store, ask.today) if _has(part, roles, phases)]
    every, within = _narrowed(every, ask)
    parts = [part for part in every if not part.is_over or phases or ask.says(PAST)]
    over = [part.project.name for part in every if part.is_over and part not in parts]
    reply = Reply(
        text=f"{_sentence(person, parts, roles, within, ask)}{_closed(over)}",
        buttons=(Button(label=f"Contact {person.name}", says=f"How do I contact {person.name}?"),),
        sources=sources([part.project for part in parts]),
    )
    return paged(reply, ask, COLUMNS, _rows(parts, ask, store))


def _has(part: Part, roles: Sequence[str], phases: Sequence[str]) -> bool:
    in_role = not roles or bool(set(roles) & set(part.roles))
    return in_role and (not phases or part.project.phase in phases)


def _narrowed(parts: list[Part], ask: Ask) -> tuple[list[Part], str]:
    """Keep the project that is asked about, or leave out the one that is known already."""
    named = {one.id: one.name for one in ask.sure("project")}
    if ask.says(ELSE):
        known = set(named) or {ask.slots.get("project") or 0}
        left = [part for part in parts if part.project.id not in known]
        return left, "" if len(left) == len(parts) else OTHER
    if named and ask.sure("person"):
        kept = [part for part in parts if part.project.id in named]
        return kept, listed(named.values())
    return parts, ""


def _sentence(
    person: Person, parts: Sequence[Part], roles: Sequence[str], within: str, ask: Ask
) -> str:
    verb = " or ".join(ROLE_VERBS[role] for role in roles) if roles else "has a part in"
    phases = chosen(ask, PHASES) if not ask.says(CLOSED_TOO) else ()
    now = f" now {stages(phases)}" * bool(phases)
    number = counted(len(parts), "other project" if within == OTHER else "project") + now
    named = f": {listed(part.project.name for part in parts)}" * (0 < len(parts) <= MOST_NAMED)
    said = f"{person.name} {verb} {number}{named}."
    if not parts and within not in ("", OTHER):
        said = f"{person.name} has no {'such ' * bool(roles)}part in {within}."
    elif len(parts) == 1 and not roles:
        said = f"{person.name} {in_words(parts) or f'has a part in {parts[0].project.name}'}."
    if not is_yes_no(ask):
        return said
    least = 2 if ask.says(SEVERAL) else 1
    return f"{'Yes' if len(parts) >= least else 'No'}, {said}"


def _closed(names: Sequence[str]) -> str:
    if not names:
        return ""
    shown = listed(names) if len(names) <= MOST_NAMED else counted(len(names), "project")
    return f" Closed and not counted: {shown}."


def _rows(parts: Sequence[Part], ask: Ask, store: Store) -> list[tuple[str, ...]]:
    latest = store.updates.latest_of([part.project.id for part in parts], ask.today)
    rags = {project: update.rag for project, update in latest.items()}
    return [
        (part.project.name, part.words, part.project.phase, rating(rags.get(part.project.id)))
        for part in parts
    ]
