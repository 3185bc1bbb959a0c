"""``cairn nudge``: who would be reminded of an update at a time, and who would not and why."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot.cleaning import clean
from bot.cli.saying import HERE, moment
from bot.refusal import RefusalError
from bot.settings import read_settings

if TYPE_CHECKING:
    from datetime import datetime

    from knowledge.models import Person
    from knowledge.nudges import Outcome
    from knowledge.store import Store

INDENT = "   "
BY_ITSELF = (
    "Reminders are sent by “cairn serve”, on time: add --dry-run to see who would be reminded."
)


def nudge(
    *,
    at: Annotated[str, typer.Option(help="When: 2026-11-18T10:00; else now.")] = "",
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Say who would be reminded; nothing is sent.")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
) -> None:
    """Say who would be reminded of an update at a time, how and why, and who would not.

    Example: cairn nudge --at 2026-11-18T10:00 --dry-run
    """
    if not dry_run:
        raise RefusalError(BY_ITSELF)
    when = moment(at)
    found = _judged(when)
    if as_json:
        sys.stdout.write(json.dumps(found, ensure_ascii=False) + "\n")
    else:
        sys.stdout.write(_written(found, when))


def _judged(now: datetime) -> dict[str, Any]:
    """Return who is due and who is passed over, as the contract has it."""
    from bot.app import open_database  # noqa: PLC0415 - a second that --help need not spend
    from knowledge.nudges import due  # noqa: PLC0415
    from knowledge.nudges.gathering import gather  # noqa: PLC0415
    from knowledge.store import THE_OFFICE, opener  # noqa: PLC0415

    engine = open_database(read_settings())
    try:
        with opener(engine)(THE_OFFICE, to_read=True) as store:
            projects = sorted(store.projects.all(), key=lambda one: one.code)
            outcome = due(projects, gather(store, projects, now), now)
            return _plain(outcome, store, now)
    finally:
        engine.dispose()


def _plain(outcome: Outcome, store: Store, now: datetime) -> dict[str, Any]:
    from bot.channels.email.settings import read_email_settings  # noqa: PLC0415
    from knowledge.nudges import Manners  # noqa: PLC0415
    from knowledge.nudges.reached import NOWHERE, channel_of  # noqa: PLC0415

    accounts, manners = store.accounts.channels(), Manners.of(store.nudges.settings())
    mail = read_email_settings()
    by_mail = mail.wanted and not mail.trouble

    def channel(person: Person) -> str:
        known, wanted = accounts.get(person.email, ()), manners.channel(person.id)
        return channel_of(person, known, wanted, by_mail=by_mail)

    def why(person: Person, said: str) -> str:
        return f"{said}; {NOWHERE}" if channel(person) == "none" else said

    return {
        "at": now.isoformat(),
        "nudges": [
            {
                "email": one.step.person.email,
                "project": one.step.project.code,
                "sprint": one.step.sprint,
                "nth": one.step.nth,
                "channel": channel(one.step.person),
                "why": why(one.step.person, one.why),
                "cc": [copied.email for copied in one.cc],
            }
            for one in outcome.nudges
        ],
        "passed_over": [
            {"email": one.person.email, "project": one.project.code, "why": one.why}
            for one in outcome.passed_over
        ],
    }


def _written(found: dict[str, Any], now: datetime) -> str:
    """Write it to be read: a line for each message, with a line for each project in it."""
    local = now if now.tzinfo is HERE else now.astimezone(HERE)
    lines = [f"On {local:%A} {local.day} {local:%B %Y} at {local:%H:%M} {local.tzname()}:"]
    messages: dict[tuple[str, str], list[dict[str, Any]]] = {}
    for one in found["nudges"]:
        messages.setdefault((one["email"], one["channel"]), []).append(one)
    for (email, channel), some in messages.items():
        how = "but nothing can be sent" if channel == "none" else f"by {channel}"
        lines.append(clean(f"{email} is reminded, {how}:"))
        lines += [f"{INDENT}{clean(_line(one))}" for one in some]
    if not messages:
        lines.append("Nobody is reminded.")
    if found["passed_over"]:
        lines.append("Passed over:")
    for one in found["passed_over"]:
        lines.append(INDENT + clean(f"{one['project']}, {one['email']}: {one['why']}"))
    return "\n".join(lines) + "\n"


def _line(one: dict[str, Any]) -> str:
    copied = f" (copy to {', '.join(one['cc'])})" if one["cc"] else ""
    times = {1: "first", 2: "second", 3: "third"}.get(one["nth"], f"{one['nth']}th")
    return f"{one['project']}, {times} time: {one['why']}{copied}"
