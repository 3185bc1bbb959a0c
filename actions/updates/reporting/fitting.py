"""Whether a message can be the answer to what was asked of a draft."""

from __future__ import annotations

import re

from actions.updates.desk import Desk
from actions.updates.memory import Waiting
from actions.updates.plain import says_same, says_yes
from actions.updates.reporting.completing import day_in, ratings_in
from actions.updates.reporting.days_told import not_a_day
from actions.updates.reporting.drafts import lacks
from knowledge.updates.ratings import words

# what may stand beside the name of the project that a draft is for
_NO_MORE = re.compile(
    r"\W*(?:(?:it|it's|its|that's|is|was|that|this|for|the|project|one|i|mean|meant|sorry|on|about|"
    r"my|should|be|update|put|under|please|no|oh)\b\W*)*",
    re.IGNORECASE,
)


def fits(desk: Desk, waiting: Waiting) -> bool:
    """Say whether a message can be the answer to what was asked of a draft."""
    project = desk.project(waiting.draft.project_id)
    if project is None:
        return bool(desk.named) and _NO_MORE.fullmatch(_around_names(desk)) is not None
    elsewhere = [one for one in desk.named if one.id != project.id]
    if waiting.suggestion and desk.named and _tells_more(desk):
        return False  # the lead's own words are no part of what somebody else suggests
    if waiting.confirm:
        beside = without_ratings(desk.text)
        is_rating = waiting.draft.rag is None and ratings_in(desk.text) and not beside.strip(" .!")
        return says_yes(beside) or bool(is_rating)
    if elsewhere and desk.reading.drafts:
        return False
    match lacks(waiting.draft, desk.known(project.id)):
        case "rating":
            return says_same(desk.text) or bool(ratings_in(desk.text))
        case "reason":
            return re.search(r"\w", _around_names(desk)) is not None
        case "day":
            is_day = day_in(desk) is not None or not_a_day(desk.text, desk.today) is not None
            return is_day and not _tells_more(desk)
    return False


def without_ratings(text: str) -> str:
    """Return a text without its ratings: "green yes" is a yes."""
    kept = text[:500]
    for one in reversed([one for one in words(kept) if one.rag]):
        kept = kept[: one.start] + kept[one.end :]
    return kept


def _tells_more(desk: Desk) -> bool:
    """Say whether a message is a report of its own: "backdated to Friday: ARC amber, 4 signed"."""
    return any(one.done or one.next or one.blockers for one in desk.reading.drafts)


def _around_names(desk: Desk) -> str:
    """Return the words beside the names: a name alone is a question about the project."""
    kept = desk.text
    for one in reversed(desk.found.mentions):
        kept = kept[: one.start] + kept[one.end :]
    return kept
