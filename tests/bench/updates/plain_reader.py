"""What a user would build in an afternoon: a colour word, a name, "next" and "blocked"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from knowledge.allowed import may_log
from knowledge.models import Person, Project
from tests.bench.updates.examples import TODAY
from tests.bench.updates.happened import Happened, Logged

_COLOUR = re.compile(r"\b(red|amber|green)\b", re.IGNORECASE)
_BLOCKED = re.compile(
    r"\bblock(?:ed|ers?)\b(?:\s+by\b)?[\s:,-]*(?P<told>(?:(?!\bnext\b)[^.;\n])*)", re.IGNORECASE
)
_NEXT = re.compile(r"\bnext\b[\s:,-]*(?P<told>[^.;\n]*)", re.IGNORECASE)
_NONE = re.compile(r"\b(?:no|none|nothing)\b\W*", re.IGNORECASE)
_EDGES = " \t\n,;:.-"


@dataclass(frozen=True)
class Spoken:
    """A project as the reader knows it: by exact names, and who may log for it."""

    code: str
    names: tuple[str, ...]
    own: frozenset[str]
    may: frozenset[str]


class PlainReader:
    """Reads a message by its keywords and logs at once; asks only for the project."""

    def __init__(self, projects: list[Spoken]) -> None:
        self._projects = projects

    def told(self, example: dict[str, Any]) -> Happened:
        """Return what the register would hold."""
        text, email = example["text"], example["as"] or ""
        colour = _COLOUR.search(text)
        if colour is None:
            return Happened()
        project, name = self._project(text, email)
        if project is None:
            return Happened(asked=("project",))
        if email not in project.may:
            return Happened()
        rest = text.replace(colour[0], "", 1).replace(name, "", 1)
        return Happened((_logged(project.code, colour[0].lower(), rest),))

    def _project(self, text: str, email: str) -> tuple[Spoken | None, str]:
        """Return the project that is named by the longest name, or the author's only one."""
        named = [
            (one, found[0])
            for one in self._projects
            for name in one.names
            if (found := re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text, re.IGNORECASE))
        ]
        if named:
            return max(named, key=lambda pair: len(pair[1]))
        own = [one for one in self._projects if email in one.own]
        return (own[0], "") if len(own) == 1 else (None, "")


def plain_reader(session: Session) -> PlainReader:
    """Return a reader that knows a register."""
    people = session.scalars(select(Person)).all()
    return PlainReader(
        [
            Spoken(
                one.code,
                (one.code, one.name, *one.aliases),
                frozenset(who.email for who in people if who.id in (one.lead_id, one.deputy_id)),
                frozenset(who.email for who in people if may_log(who, one)),
            )
            for one in session.scalars(select(Project)).all()
        ]
    )


def _logged(code: str, rag: str, rest: str) -> Logged:
    blockers, rest = _cut(_BLOCKED, rest)
    following, rest = _cut(_NEXT, rest)
    return Logged(code, rag, TODAY, rest.strip(_EDGES), following, _NONE.sub("", blockers))


def _cut(pattern: re.Pattern[str], text: str) -> tuple[str, str]:
    """Return what a keyword tells, and the text without it."""
    found = pattern.search(text)
    if found is None:
        return "", text
    return found["told"].strip(_EDGES), text[: found.start()] + text[found.end() :]
