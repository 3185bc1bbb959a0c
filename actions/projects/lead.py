"""Who leads a project."""

from actions.ask import Ask
from actions.question import ProjectQuestion
from actions.register import source, who
from actions.reply import Button, Fact, Reply
from knowledge.models import Project
from knowledge.store import Store


class Lead(ProjectQuestion):
    """Name a project's lead, and how to reach them."""

    intent = "lead"

    def about(self, project: Project, ask: Ask, store: Store) -> Reply:
        """Return the lead with their organisation and address."""
        return Reply(
            text=f"{project.lead.name} leads {project.name}.",
            facts=(
                Fact(label="Lead", value=who(project.lead)),
                Fact(label="E-mail", value=project.lead.email),
            ),
            buttons=(Button(label="And the deputy?", says=f"Who is the deputy for {project.name}?"),),
            sources=(source(project),),
        )
