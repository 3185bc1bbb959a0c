"""Several projects, and how a sentence names them: "any risks in Digital Place?"."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from knowledge.models import Project

Closed = Literal["left out", "too", "alone"]


@dataclass(frozen=True)
class Scope:
    """Several projects, and how a sentence names them: "in Digital Place"."""

    projects: list[Project]
    words: str

    @property
    def ids(self) -> list[int]:
        """Return the projects' ids."""
        return [project.id for project in self.projects]

    def named(self, project_id: int) -> Project:
        """Return one of the projects by id."""
        return self._by_id[project_id]

    @cached_property
    def _by_id(self) -> dict[int, Project]:
        return {one.id: one for one in self.projects}
