"""Which councils and partners take part in a project."""

from __future__ import annotations

from collections.abc import Sequence

from actions.ask import Ask
from actions.filters import organisation_role
from actions.manner import is_yes_no
from actions.paging import paged
from actions.people.councils_meant import OURS
from actions.projects.one_project import OneProject
from actions.question import AskBackError, unknown
from actions.register import source
from actions.reply import Button, Reply, unanswered
from actions.subject import subject
from actions.wording import counted, listed
from knowledge.models import Organisation, Participant, Project
from knowledge.naming import Entry
from knowledge.store import Store

NOT_IN = r"aren't|arent|isn't|isnt|hasn't|haven't|not (?:in|joined|part|taking part|signed up)|arena|hasnae"
OTHERS = r"anyone other|anybody other|other than|other councils|just|only|else|besides"
ALL = r"all (?:the )?(?:32|thirty[- ]two|councils)|every council"
ISLANDS = ("Na h-Eileanan Siar", "Orkney Islands", "Shetland Islands")
PARTNERS_ONLY = r"health boards?|partner (?:organisations?|orgs|bodies)|non-council\w*|bodies"
LEFT = r"dropped out|left|pulled out|withdrawn|withdrew"
TELLS_NOTHING = "participating participate participants joined join signed sign board full authorities authority local"
COLUMNS = ("Council or partner", "Role", "Responsibility")


class ProjectCouncils(OneProject):
    """List who takes part in a project, or say whether somebody does."""

    intent = "project_councils"

    def about(self, project: Project, ask: Ask, store: Store) -> Reply:
        """Return the participants; yes or no first for a council that is named."""
        parts = store.projects.participants(project.id)
        named = self.entries(ask, "organisation")
        reply = Reply(
            text="",
            buttons=(
                Button(label="Who does what?", says=f"Who does what in {project.name}?"),
                Button(label="Who leads it?", says=f"Who leads {project.name}?"),
            ),
            sources=(source(project),),
        )
        if not named:
            _refuse_strangers(ask)
        if named and not ask.says(OTHERS):
            return reply.but(text=_whether(project, parts, named, ask))
        if ask.says(NOT_IN):
            return _missing(project, parts, reply, ask, store)
        if ask.says(ALL):
            return _all(project, parts, reply, ask, store)
        shown = _shown(parts, named, ask)
        text = _first_sentence(project, parts, shown, named, ask)
        return paged(reply.but(text=text), ask, COLUMNS, [_row(one) for one in shown])


def _whether(
    project: Project, parts: Sequence[Participant], named: Sequence[Entry], ask: Ask
) -> str:
    roles = {one.organisation_id: one.role for one in parts}
    inside = [f"{one.name} (as {roles[one.id]})" for one in named if one.id in roles]
    outside = [one.name for one in named if one.id not in roles]
    answer = ("No, " if outside else "Yes, ") * (is_yes_no(ask) and not ask.says("or"))
    takes = "takes" if len(inside) == 1 else "take"
    if not outside:
        return f"{answer}{listed(inside)} {takes} part in {project.name}."
    does = "does" if len(outside) == 1 else "do"
    if not inside:
        return f"{answer}{listed(outside)} {does} not take part in {project.name}."
    return f"{answer}{listed(inside)} {takes} part in {project.name}, but {listed(outside)} {does} not."


def _refuse_strangers(ask: Ask) -> None:
    """Ask back where something that is no council or partner known is asked about: "is Narnia in it?"."""
    if not is_yes_no(ask) or ask.says(f"{ALL}|{PARTNERS_ONLY}|{OTHERS}|islands?|any|anyone"):
        return
    stranger = subject(ask.text, ask.mentions, also=TELLS_NOTHING)
    if ask.unknown:
        raise AskBackError(unknown(ask, "organisation"), "organisation")
    if stranger:
        raise AskBackError(
            unanswered(f"I don’t know a council or partner called “{stranger.shown}”."), "organisation"
        )


def _does(role: str, shown: Sequence[Participant]) -> str:
    one = {"lead": "leads", "partner": "is a partner in", "observer": "observes"}
    many = {"lead": "lead", "partner": "are partners in", "observer": "observe"}
    return (one if len(shown) == 1 else many)[role]


def _first_sentence(
    project: Project,
    parts: Sequence[Participant],
    shown: Sequence[Participant],
    named: Sequence[Entry],
    ask: Ask,
) -> str:
    if not parts:
        return f"The register names no council or partner in {project.name}."
    besides = f" besides {listed(one.name for one in named)}" if named else ""
    gone = " The register does not keep who has left." * ask.says(LEFT)
    if not shown:
        kind = "island council" if ask.says("islands?") else "other organisation"
        kind = "partner that is no council" if ask.says(PARTNERS_ONLY) else kind
        return f"No{besides and ','} {kind} takes part in {project.name}{besides}.{gone}"
    yes = "Yes, " if is_yes_no(ask) and not ask.says("just|only") else ""
    yes = "No, " if is_yes_no(ask) and ask.says("just|only") else yes
    verb = "takes" if len(shown) == 1 else "take"
    role = "" if named else organisation_role(ask)
    if role:
        return f"{yes}{listed(one.organisation.name for one in shown)} {_does(role, shown)} {project.name}."
    names = listed(_named(one) for one in shown)
    number = _number(shown)
    return f"{yes}{number} {verb} part in {project.name}{besides}: {names}.{gone}"


def _shown(parts: Sequence[Participant], named: Sequence[Entry], ask: Ask) -> Sequence[Participant]:
    left_out = {one.id for one in named}
    if ask.says("else") and ask.says(OURS) and ask.turn.asker:
        left_out.add(ask.turn.asker.organisation_id)
    role = "" if named else organisation_role(ask)
    return [
        one
        for one in parts
        if one.organisation_id not in left_out
        and (not role or one.role == role)
        and (not ask.says(PARTNERS_ONLY) or one.organisation.kind != "council")
        and (not ask.says(r"islands?") or one.organisation.name in ISLANDS)
    ]


def _missing(
    project: Project, parts: Sequence[Participant], reply: Reply, ask: Ask, store: Store
) -> Reply:
    ids = {one.organisation_id for one in parts}
    missing = [one for one in _councils(store) if one.id not in ids]
    verb = "does" if len(missing) == 1 else "do"
    number = counted(len(missing), "council")
    text = f"{number.capitalize()} {verb} not take part in {project.name}: {_names(missing)}."
    return reply.but(text=text if missing else f"Every council takes part in {project.name}.")


def _all(
    project: Project, parts: Sequence[Participant], reply: Reply, ask: Ask, store: Store
) -> Reply:
    councils = _councils(store)
    inside = [one for one in parts if one.organisation.kind == "council"]
    answer = "Yes" if len(inside) == len(councils) else "No"
    text = f"{answer}, {len(inside)} of the {len(councils)} councils take part in {project.name}."
    return paged(reply.but(text=text), ask, COLUMNS, [_row(one) for one in parts])


def _councils(store: Store) -> list[Organisation]:
    return [one for one in store.people.organisations() if one.kind == "council"]


def _number(parts: Sequence[Participant]) -> str:
    councils = sum(one.organisation.kind == "council" for one in parts)
    partners = len(parts) - councils
    told = [counted(councils, "council")] * bool(councils)
    return listed([*told, *([counted(partners, "partner")] * bool(partners))])


def _names(councils: Sequence[Organisation]) -> str:
    return listed(one.name for one in councils)


def _named(part: Participant) -> str:
    return (
        f"{part.organisation.name} ({part.role})"
        if part.role != "partner"
        else part.organisation.name
    )


def _row(part: Participant) -> tuple[str, ...]:
    return (part.organisation.name, part.role, part.responsibility or "none given")
