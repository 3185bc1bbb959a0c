"""What may be doubted of an update, told kindly to whoever posted it; it is logged all the same."""

from __future__ import annotations

from actions.reply import Reply
from actions.updates.desk import Desk
from actions.updates.reporting.unmarked import offer, unmarked
from actions.wording import capital
from knowledge.honesty import doubts_at_posting
from knowledge.models import Project, Update


def misgivings(desk: Desk, project: Project, update: Update) -> list[Reply]:
    """Return one message with what readers may doubt; none where all adds up."""
    updates = desk.store.updates.of(project.id, desk.today)
    milestones = desk.store.progress.milestones([project.id])
    told = unmarked(update, milestones)
    others = [one for one in milestones if one not in told]
    found = doubts_at_posting(project, update, others, updates, desk.today)
    said = [Reply(text=" ".join(capital(one) for one in found))] if found else []
    return [*said, *([offer(project, told)] if told else [])]
