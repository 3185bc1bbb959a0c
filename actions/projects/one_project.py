"""The parent of questions that only a project has an answer to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import ClassVar

from actions.ask import Ask
from actions.asking_back import KINDS, MOST_BUTTONS, AskBackError, unknown
from actions.filters import lacking, wanted
from actions.projects.counting import asked_for_more
from actions.projects.listing import listing
from actions.projects.project_question import ProjectQuestion
from actions.question import Question
from actions.reply import Button, Reply, unanswered
from actions.strangers import unknown_names
from knowledge.naming import Entry, Kind
from knowledge.store import Store, Wanted

OTHERS: tuple[Kind, ...] = ("portfolio", "organisation", "person")
PROJECTS = r"projects|which ones|what ones|anything|everything"
BACK_TO_ONE = r"this project|that project|the project"
THE_ONE_TALKED_OF = r"it|it's|its|this|that|the project|yon"


class OneProject(ProjectQuestion):
    """Answers about projects; where something else is named in their place, a sibling answers."""

    siblings: ClassVar[Mapping[Kind, type[Question]]] = {}

    def replies(self, ask: Ask, store: Store) -> Iterable[Reply]:
        """Answer for each project named or talked of, or for what is named instead."""
        if asks_for_a_list(ask):
            return [listing(self, ask, store)]
        other = instead_of_a_project(ask)
        if other:
            return self.instead(other, ask, store)
        return [*super().replies(ask, store), *_strangers(ask)]

    def instead(self, other: Entry, ask: Ask, store: Store) -> Iterable[Reply]:
        """Answer about what is no project, or say that it is none and ask which is meant."""
        sibling = self.siblings.get(other.kind)
        if sibling is None:
            raise AskBackError(_no_project(other, ask, store), "project")
        return self.hand_over(sibling, ask, store)

    def hand_over(self, sibling: type[Question], ask: Ask, store: Store) -> list[Reply]:
        """Let another question answer, and remember what it was about."""
        question = sibling(self.turn)
        replies = list(question.replies(ask, store))
        self._remembered |= question._remembered
        return replies


def asks_for_a_list(ask: Ask) -> bool:
    """Say whether projects are to be listed: "which projects have no SRO?", "…end this year?"."""
    if unknown_names(ask) or ask.of_kind("project") or not ask.says(PROJECTS):
        return False
    if lacking(ask):
        return True
    narrowed = wanted(ask)
    return asked_for_more(ask, narrowed)[0] != narrowed and not ask.says(BACK_TO_ONE)


def instead_of_a_project(ask: Ask) -> Entry | None:
    """Return what is named in a project's place; a council beside the one talked of is not."""
    if ask.unknown or ask.of_kind("project") or ask.says(THE_ONE_TALKED_OF):
        return None
    kinds = OTHERS[:1] if ask.slots.get("project") else OTHERS
    return next((found for kind in kinds for found in ask.sure(kind)), None)


def _strangers(ask: Ask) -> list[Reply]:
    """Say of a name beside a project's that it is none: "who leads telecare and the Unicorn?"."""
    if not ask.of_kind("project"):
        return []
    found = [one for one in ask.unknown if _is_beside(one, ask.text)]
    return [unknown(replace(ask, unknown=(one,)), "project") for one in found]


def _is_beside(name: str, text: str) -> bool:
    name = re.escape(name)
    joined = r"(?:,|\band\b|\bor\b|&)"
    return bool(re.search(rf"{joined}\s+(?:the\s+)?{name}|{name}\s*{joined}", text, re.IGNORECASE))


def _no_project(other: Entry, ask: Ask, store: Store) -> Reply:
    wanted = {
        "portfolio": Wanted(portfolios=(other.id,)),
        "organisation": Wanted(organisations=(other.id,)),
        "person": Wanted(people=(other.id,)),
    }[other.kind]
    near = store.projects.wanted(wanted, ask.today)[:MOST_BUTTONS]
    return unanswered(
        f"{other.name} is a {KINDS[other.kind]}, not a project. Which project do you mean?",
        *(Button(label=one.name, says=_in_its_place(ask, other, one.name)) for one in near),
    )


def _in_its_place(ask: Ask, other: Entry, name: str) -> str:
    place = next(one for one in ask.mentions if other in one.candidates)
    return ask.text[: place.start] + name + ask.text[place.end :]
