"""Who leads a project."""

from typing import ClassVar

from actions.projects.role import RoleQuestion
from actions.reply import Button
from knowledge.models import Project


class Lead(RoleQuestion):
    """Name a project's lead, and how to reach them."""

    intent = "lead"
    role: ClassVar[str] = "lead"
    label: ClassVar[str] = "Lead"

    def buttons(self, project: Project) -> tuple[Button, ...]:
        """Return the questions after the deputy and after the person."""
        return (
            Button(label="And the deputy?", says=f"Who is the deputy for {project.name}?"),
            Button(
                label="What else do they lead?", says=f"What else does {project.lead.name} lead?"
            ),
        )
