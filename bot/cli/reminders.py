"""``cairn reminders``: how reminders come, for the office, a project or a person."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cleaning import clean
from bot.cli.naming import near, projects_called
from bot.cli.records import records
from bot.refusal import RefusalError
from bot.settings import read_settings

if TYPE_CHECKING:
    from knowledge.models import NudgeSetting, Person, Project
    from knowledge.store import Store

NOBODY = "Nobody in the register has the e-mail {email}: check it, or import the person first."
NO_PROJECT = "I know no project called {name}.{near}"
NOT_BOTH = "Say either --for or --project: a setting is of one person, of one project, or of all."
ONE_OF = "{name} has to be {allowed}, not {value}."
OWN = "The {what} is each person’s own, or the office’s: leave --project out."
SWITCH = "--on and --off are of a project: name it with --project. People turn off their own."


def reminders(
    *,
    email: Annotated[str, typer.Option("--for", help="Of one person, by e-mail.")] = "",
    project: Annotated[str, typer.Option(help="Of one project, by code or name.")] = "",
    hour: Annotated[int | None, typer.Option(help="The hour at which they come: 9 to 16.")] = None,
    gap: Annotated[int | None, typer.Option(help="Working days between two: 1 to 10.")] = None,
    most: Annotated[int | None, typer.Option(help="How many for a sprint: 1 to 5.")] = None,
    channel: Annotated[str, typer.Option(help="Where first: slack, teams or email.")] = "",
    on: Annotated[
        bool | None, typer.Option("--on/--off", help="For a project: any at all.")
    ] = None,
    usual: Annotated[bool, typer.Option("--usual", help="Forget what was set.")] = False,
) -> None:
    """Say how reminders come, and set it: for the office, one project or one person.

    Example: cairn reminders --for rab@fife.example --hour 14 --channel email
    """
    wanted = {"hour": hour, "gap": gap, "most": most, "channel": clean(channel).lower() or None}
    said = {name: value for name, value in wanted.items() if value is not None}
    _check(said, of_project=bool(project), of_person=bool(email), on=on)
    with records(read_settings()) as store:
        whose = _whose(store, clean(email).strip().lower(), clean(project).strip())
        if usual or said or on is not None:
            _set(store.nudges.setting_of(whose), said, on=on, usual=usual)
        lines = list(_told(store))
    typer.echo("\n".join(lines))


def _check(
    said: dict[str, int | str], *, of_project: bool, of_person: bool, on: bool | None
) -> None:
    from knowledge.nudges.manner import CHANNELS, GAPS, HOURS, MOST  # noqa: PLC0415

    if of_project and of_person:
        raise RefusalError(NOT_BOTH)
    if on is not None and not of_project:
        raise RefusalError(SWITCH)
    for name, allowed in (("hour", HOURS), ("gap", GAPS), ("most", MOST), ("channel", CHANNELS)):
        if name not in said:
            continue
        if of_project and name in ("hour", "channel"):
            raise RefusalError(OWN.format(what=name))
        if said[name] not in allowed:
            words = f"{allowed[0]} to {allowed[-1]}" if name != "channel" else ", ".join(CHANNELS)
            raise RefusalError(ONE_OF.format(name=f"--{name}", allowed=words, value=said[name]))


def _whose(store: Store, email: str, named: str) -> Person | Project | None:
    if email:
        person = store.people.reached_at(email)
        if person is None:
            raise RefusalError(NOBODY.format(email=email), 1)
        return person
    if not named:
        return None
    found = projects_called(store, named)
    if len(found) != 1:
        raise RefusalError(NO_PROJECT.format(name=named, near=near(store, named)), 1)
    return found[0]


def _set(
    setting: NudgeSetting, said: dict[str, int | str], *, on: bool | None, usual: bool
) -> None:
    if usual:
        setting.hour = setting.gap = setting.most = None
        setting.channel, setting.off = "", False
    for name, value in said.items():
        setattr(setting, name, value)
    if on is not None:
        setting.off = not on


def _told(store: Store) -> Iterator[str]:
    """Yield the office's way, and what is set otherwise."""
    from knowledge.nudges.manner import AS_USUAL  # noqa: PLC0415

    rows = store.nudges.settings()
    office = next((one for one in rows if one.person_id is None and one.project_id is None), None)
    hour, gap, most = (
        (getattr(office, name, None) or getattr(AS_USUAL, name)) for name in ("hour", "gap", "most")
    )
    yield f"The office: {_line(hour, gap, most, office.channel if office else '')}."
    for one in rows:
        line = _line(one.hour, one.gap, one.most, one.channel, off=one.off)
        if one is office or not line:
            continue
        person = store.people.with_id(one.person_id) if one.person_id else None
        project = store.projects.with_id(one.project_id) if one.project_id else None
        whose = person.email if person else f"{project.code}, {project.name}" if project else ""
        yield clean(f"{whose}: {line}.")


def _line(
    hour: int | None, gap: int | None, most: int | None, channel: str, *, off: bool = False
) -> str:
    parts = [
        "turned off" if off else "",
        f"at {hour:02}:00" if hour else "",
        f"{gap} working day{'s' * (gap != 1)} apart" if gap else "",
        f"at most {most} for a sprint" if most else "",
        f"by {channel} first" if channel else "",
    ]
    return ", ".join(part for part in parts if part)
