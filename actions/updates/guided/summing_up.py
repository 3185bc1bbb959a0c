"""The end of a guided update: it is posted, or something in it is changed first."""

from __future__ import annotations

import re
from collections.abc import Container

from actions.reply import Button, Reply, unanswered
from actions.updates.correcting.correction_words import correction
from actions.updates.correcting.recounting import recounted
from actions.updates.correcting.rewording import replaced
from actions.updates.desk import Desk
from actions.updates.guided import fields
from actions.updates.guided.guided import asked_again, goes_to, posted
from actions.updates.memory import Filling
from actions.updates.plain import says_no, says_yes
from actions.updates.reporting.completing import ratings_in
from actions.updates.reporting.rating_alone import only_rating
from actions.wording import capital, rating
from knowledge.models import Project

FEW_WORDS = 5
# what corrects an earlier field; other words may well be the answer
SMALL = ("rating", "swap", "count")
_POST = re.compile(
    r"\W*(?:post|log|send|save|submit|publish)(?: (?:it|that|this|now|the update|please))*\W*",
    re.IGNORECASE,
)
UNCLEAR = "I did not get that. Say what to change, such as “next is Dundee” or “blockers: none”."


def at_the_end(desk: Desk, filling: Filling, project: Project) -> list[Reply]:
    """Post what is summed up, or change it."""
    if says_yes(desk.text) or _POST.fullmatch(desk.text):
        return posted(desk, filling, project)
    if field := fields.named(desk.text):
        filling.field = field
        return [asked_again(desk)]
    last = desk.last(project)
    if changed(desk, filling) or _told_again(desk, filling, project):
        return [goes_to(desk, filling, last)]
    if says_no(desk.text) or "change" in desk.text.lower():
        desk.memory.asked = "form"
        buttons = (
            Button(label=label, says=f"change the {label.lower()}")
            for label in fields.LABELS.values()
        )
        return [unanswered("What shall I change?", *buttons)]
    return [asked_again(desk, UNCLEAR)]


def changed(desk: Desk, filling: Filling, only: Container[str] = ()) -> bool:
    """Change what is filled in by a correction in plain words: "make that amber"."""
    wanted = correction(desk.text)
    if wanted is None or (only and wanted.what not in only):
        return False
    values = filling.values
    match wanted.what:
        case "rating":
            values["rag"] = wanted.new
        case "unblock":
            values["blockers"] = ""
        case "field":
            values[wanted.field] = capital(wanted.new)
        case "more":
            values["done"] = "; ".join(one for one in (values.get("done"), wanted.new) if one)
        case "day":
            return _takes(desk, filling, "day", None)
        case "swap":
            return bool(values.update(changes := replaced(values, wanted)) or changes)
        case "count":
            return bool(values.update(changes := recounted(values, wanted.new)) or changes)
        case _:
            return False
    return True


def changed_before(desk: Desk, filling: Filling) -> str:
    """Change what was filled in before: "amber then", "make that three more gaps"."""
    if filling.field == "rag":
        return ""
    before = dict(filling.values)
    if rag := only_rating(desk.text):
        filling.values["rag"] = rag
    elif not changed(desk, filling, SMALL):
        return ""
    name = next((one for one in fields.ORDER if filling.values.get(one) != before.get(one)), "")
    if not name:
        return ""
    held = filling.values[name]
    return f"{fields.LABELS[name]}: {rating(held) if name == 'rag' else held}."


def _told_again(desk: Desk, filling: Filling, project: Project) -> bool:
    """Take a rating by itself, or words about what stands in the way, for that field's."""
    if len(desk.text.split()) > FEW_WORDS:
        return False
    if len(set(ratings_in(desk.text))) == 1:
        return _takes(desk, filling, "rag", None)
    last = desk.last(project)
    is_blocked = last is not None and bool(last.blockers)
    if fields.speaks_of_blockers(desk.text) and (is_blocked or "no" in desk.text.lower()):
        return _takes(desk, filling, "blockers", project)
    return False


def _takes(desk: Desk, filling: Filling, field: str, project: Project | None) -> bool:
    last, about = desk.last(project) if project else None, desk.project(filling.project)
    if about is None:
        return False
    since = fields.first_day(about, desk.today)
    try:
        filling.values[field] = fields.value(field, desk.text, last, desk.today, since)
    except fields.UnfitError:
        return False
    return True
