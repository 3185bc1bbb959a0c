"""Who stands in for a project's lead."""

from typing import ClassVar

from actions.projects.role import RoleQuestion
from actions.reply import Button
from knowledge.models import Project


class Deputy(RoleQuestion):
    """Name the deputy of a project's lead, or say that there is none."""

    intent = "deputy"
    role: ClassVar[str] = "deputy"
    label: ClassVar[str] = "Deputy lead"

    def buttons(self, project: Project) -> tuple[Button, ...]:
        """Return the questions after the lead and the SRO."""
        return (
            Button(label="Who leads it?", says=f"Who leads {project.name}?"),
            Button(label="And the SRO?", says=f"Who is the SRO of {project.name}?"),
        )
