"""What becomes of somebody's updates while they are away: who is asked, and who covers."""

from __future__ import annotations

import re
from collections.abc import Sequence

from actions.nudges.own_reminders import own_projects
from actions.people_to_ask import people_to_ask
from actions.wording import listed
from knowledge.models import OWES_NOTHING, Person, Project
from knowledge.store import Store

MOST_NAMED = 3
# "on holiday next week, Rab is covering": whom the register does not name is not asked
_COVER = re.compile(
    r"(?:[,.;–—-]|\band\b|\bbut\b)[\s-]*(?:please )?(?:"
    r"(?P<who>(?:(?!\band\b)[^\d,.;]){1,40}?)(?:\s+(?:is|will be|are|wull be)|'s|'ll be|\s+will|"
    r"'ll)\s+(?:cover(?:ing)?|stand(?:ing)? in|deputis(?:e|ing)|fill(?:ing)? in|"
    r"look(?:ing)? after)\b|"
    r"(?:cover(?:ed)? (?:is |by )|ask |contact |speak to )(?P<whom>[^\d,.;]{1,40})).*$",
    re.IGNORECASE | re.DOTALL,
)


def meanwhile(asker: Person, store: Store) -> str:
    """Say who is asked for updates while somebody is away."""
    owed = [one for one in own_projects(asker, store) if _is_owed_by(asker, one)]
    if not owed:
        return "I send you no reminders meanwhile."
    if len(owed) > MOST_NAMED:
        return (
            "I send you no reminders meanwhile; where a project has a deputy, they are asked "
            "instead."
        )
    asked = listed(f"{one.deputy.name} about {one.name}" for one in owed if one.deputy)
    alone = [one.name for one in owed if not one.deputy]
    told = f", and ask {asked} if an update is missing" if asked else ""
    return f"I send you no reminders meanwhile{told}.{_nobody(alone)}"


def cover_told(text: str) -> tuple[str, str]:
    """Return the text without word of who covers, and who does; "" where nobody is named."""
    found = _COVER.search(text)
    if found is None:
        return text, ""
    return text[: found.start()], (found["who"] or found["whom"] or "").strip()


def cover_words(who: str, asker: Person, store: Store) -> str:
    """Say that only deputies are asked, where it is somebody else who covers; else ""."""
    deputies = {
        one.deputy.name.casefold()
        for one in own_projects(asker, store)
        if one.deputy and _is_owed_by(asker, one)
    }
    if not who or any(who.casefold() in (one, one.split()[0]) for one in deputies):
        return ""
    return (
        f" I have not noted that {who} covers: only the deputy in the register is asked, and "
        f"{people_to_ask(store)} can change who that is."
    )


def _is_owed_by(asker: Person, project: Project) -> bool:
    owes = project.phase not in OWES_NOTHING and project.sprint_start is not None
    return owes and project.lead_id == asker.id


def _nobody(names: Sequence[str]) -> str:
    if not names:
        return ""
    has = "it has" if len(names) == 1 else "they have"
    return f" Nobody is asked about {listed(names)}: {has} no deputy in the register."
