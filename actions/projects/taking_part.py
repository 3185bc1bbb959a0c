"""How it is worded who takes part in a project."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from actions.ask import Ask
from actions.filters import organisation_role
from actions.manner import is_yes_no
from actions.wording import capital, counted, listed
from knowledge.models import Organisation, Participant, Project
from knowledge.naming import Entry

PARTNERS_ONLY = r"health boards?|non-council\w*|bodies"
LEFT = r"dropped out|left|pulled out|withdrawn|withdrew"
ONE = {"lead": "leads", "partner": "is a partner in", "observer": "observes"}
MANY = {"lead": "lead", "partner": "are partners in", "observer": "observe"}


def whether(
    project: Project, parts: Sequence[Participant], named: Sequence[Entry], ask: Ask
) -> str:
    """Say of each council named whether it takes part, or has the role asked about."""
    roles = {one.organisation_id: one.role for one in parts}
    inside = [f"{one.name} (as {roles[one.id]})" for one in named if one.id in roles]
    outside = [one.name for one in named if one.id not in roles]
    wanted = organisation_role(ask)
    is_so = not outside
    if wanted in ("lead", "observer"):
        is_so = all(roles.get(one.id) == wanted for one in named)
    answer = ("Yes, " if is_so else "No, ") * (is_yes_no(ask) and not ask.says("or"))
    takes, does = _verb(inside, "takes", "take"), _verb(outside, "does", "do")
    if not outside:
        return f"{answer}{listed(inside)} {takes} part in {project.name}."
    if not inside:
        return f"{answer}{listed(outside)} {does} not take part in {project.name}."
    others = f"{listed(outside)} {does} not"
    return f"{answer}{listed(inside)} {takes} part in {project.name}, but {others}."


def who(
    project: Project,
    parts: Sequence[Participant],
    shown: Sequence[Participant],
    named: Sequence[Entry],
    ask: Ask,
) -> str:
    """Name those that are asked for; *named* are known already."""
    if not parts:
        return f"The register names no council or partner in {project.name}."
    gone = " The register does not keep who has left." * ask.says(LEFT)
    besides = f" besides {listed(one.name for one in named)}" if named else ""
    if not shown:
        return f"No {_kind(named, ask)} takes part in {project.name}{besides}.{gone}"
    yes = ("No, " if ask.says("just|only") else "Yes, ") * is_yes_no(ask)
    role = "" if named else organisation_role(ask)
    if role:
        verb = (ONE if len(shown) == 1 else MANY)[role]
        return f"{yes}{listed(one.organisation.name for one in shown)} {verb} {project.name}."
    number, takes = _number(shown), _verb(shown, "takes", "take")
    names = listed(_with_role(one) for one in shown)
    return f"{yes}{number} {takes} part in {project.name}{besides}: {names}.{gone}"


def missing(
    project: Project, parts: Sequence[Participant], councils: Sequence[Organisation]
) -> str:
    """Name the councils that do not take part."""
    inside = {one.organisation_id for one in parts}
    outside = [one.name for one in councils if one.id not in inside]
    if not outside:
        return f"Every council takes part in {project.name}."
    number, do = counted(len(outside), "council"), _verb(outside, "does", "do")
    return f"{number} {do} not take part in {project.name}: {listed(outside)}."


def how_many_of_all(
    project: Project, parts: Sequence[Participant], councils: Sequence[Organisation]
) -> str:
    """Say whether all councils take part, and how many do."""
    inside = sum(one.organisation.kind == "council" for one in parts)
    answer = "Yes" if inside == len(councils) else "No"
    return f"{answer}, {inside} of the {len(councils)} councils take part in {project.name}."


def in_portfolio(name: str, parts: Sequence[Participant]) -> str:
    """Say how many take part in a portfolio's projects, each counted once."""
    once = {one.organisation_id: one for one in parts}.values()
    if not once:
        return f"The register names no council or partner in the open projects of {name}."
    return f"{_number(once)} {_verb(once, 'takes', 'take')} part in open projects of {name}."


def _kind(named: Sequence[Entry], ask: Ask) -> str:
    if ask.says(PARTNERS_ONLY):
        return "organisation other than councils"
    if ask.says("islands?"):
        return "island council"
    return "other council or partner" if named else "council or partner of that kind"


def _number(parts: Iterable[Participant]) -> str:
    kinds = [one.organisation.kind for one in parts]
    councils = kinds.count("council")
    partners = len(kinds) - councils
    told = [counted(councils, "council")] * bool(councils)
    return capital(listed([*told, *[counted(partners, "partner")] * bool(partners)]))


def _with_role(part: Participant) -> str:
    role = "" if part.role == "partner" else f" ({part.role})"
    return f"{part.organisation.name}{role}"


def _verb(things: Iterable[object], one: str, many: str) -> str:
    return one if len(list(things)) == 1 else many
