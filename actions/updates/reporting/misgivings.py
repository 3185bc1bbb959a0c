"""What may be doubted of an update, told kindly to whoever posted it; it is logged all the same."""

from __future__ import annotations

from collections.abc import Iterator

from actions.reply import Reply
from actions.updates.desk import Desk
from actions.updates.reporting.days_told import not_a_day
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
    found = [*found, *_no_days(update, desk)]
    said = [Reply(text=" ".join(capital(one) for one in found))] if found else []
    return [*said, *([offer(project, told)] if told else [])]


def _no_days(update: Update, desk: Desk) -> Iterator[str]:
    for words in (update.done, update.next, update.blockers):
        if wrong := not_a_day(words, desk.today):
            yield (
                f"{wrong} Your words stand as you wrote them: to put another day there, say for "
                f"example “change {words[wrong.start : wrong.end]} to 30 November”."
            )
