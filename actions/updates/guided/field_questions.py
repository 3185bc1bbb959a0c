"""The questions of a guided update, each with what was said last time."""

from __future__ import annotations

from actions.reply import Button, Reply, unanswered
from actions.wording import day, rating, shortened
from knowledge.models import Project, Update

RATINGS = ("green", "amber", "red")
SKIP = Button(label="Skip", says="skip")
BACK = Button(label="Back", says="back")


def question(field: str, project: Project, last: Update | None) -> Reply:
    """Ask for one field, with what was said last time."""
    match field:
        case "rag":
            return _rating(project, last)
        case "done":
            since = f" since {day(last.date)}" if last else ""
            return unanswered(f"What was done{since}?", SKIP, BACK)
        case "next":
            return _next(last)
        case "blockers":
            return _blockers(last)
    return unanswered("Which day is it for? It can be today or a day before.", BACK)


def _rating(project: Project, last: Update | None) -> Reply:
    was = f" It was {rating(last.rag)} on {day(last.date)}." if last else ""
    same = (Button(label="Same as last time", says="same as last time"),) if last else ()
    return unanswered(
        f"How is {project.name}: red, amber or green?{was}",
        *(Button(label=rating(one), says=one) for one in RATINGS),
        *same,
        Button(label="Cancel", says="cancel"),
    )


def _next(last: Update | None) -> Reply:
    if last is None or not last.next:
        return unanswered("What comes next?", SKIP, BACK)
    return unanswered(
        f"What comes next? Last time you planned: “{shortened(last.next, 200)}”",
        Button(label="Same as last time", says="same as last time"),
        SKIP,
        BACK,
    )


def _blockers(last: Update | None) -> Reply:
    nothing = Button(label="Nothing", says="nothing blocking")
    if last is None or not last.blockers:
        return unanswered("Is anything in the way?", nothing, BACK)
    return unanswered(
        f"Still blocked by “{shortened(last.blockers, 200)}”, or is it resolved?",
        Button(label="Still blocked", says="still blocked"),
        Button(label="Resolved", says="resolved"),
        BACK,
    )
