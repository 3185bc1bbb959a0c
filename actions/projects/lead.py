"""Who leads a project."""

from typing import ClassVar

from actions.ask import Ask
from actions.projects.role import RoleQuestion
from actions.register import can_tell, source
from actions.reply import Button, Reply, unanswered
from knowledge.models import Project
from knowledge.store import Store

SUPPLIES = (
    r"suppl(?:y|ies|ied|iers?)|vendors?|contractors?|builds?|building|built|develops?|developed|hosts?|"
    r"hosted|funds?|funded|funders?|pays?|paid"
)


class Lead(RoleQuestion):
    """Name a project's lead, and how to reach them."""

    intent = "lead"
    role: ClassVar[str] = "lead"
    label: ClassVar[str] = "Lead"

    def about(self, project: Project, ask: Ask, store: Store) -> Reply:
        """Return who leads it; who supplies or pays for it is another question."""
        if not ask.says(SUPPLIES) or ask.says("leads?|leading|led"):
            return super().about(project, ask, store)
        said = f"The register does not name suppliers, hosts or funders of {project.name}."
        return unanswered(f"{said} {can_tell(project)}").but(sources=(source(project),))

    def buttons(self, project: Project) -> tuple[Button, ...]:
        """Return the questions after the deputy and after the person."""
        return (
            Button(label="And the deputy?", says=f"Who is the deputy for {project.name}?"),
            Button(
                label="What else do they lead?", says=f"What else does {project.lead.name} lead?"
            ),
        )
