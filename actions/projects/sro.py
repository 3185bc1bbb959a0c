"""Who is accountable for a project."""

from typing import ClassVar

from actions.projects.role import RoleQuestion
from actions.reply import Button
from knowledge.models import Project


class Sro(RoleQuestion):
    """Name a project's senior responsible owner, or say that there is none."""

    intent = "sro"
    role: ClassVar[str] = "sro"
    label: ClassVar[str] = "SRO"

    def buttons(self, project: Project) -> tuple[Button, ...]:
        """Return the questions after the lead and the rating."""
        return (
            Button(label="Who leads it?", says=f"Who leads {project.name}?"),
            Button(label="How is it doing?", says=f"How is {project.name} doing?"),
        )
