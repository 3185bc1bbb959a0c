"""``cairn doctor``: checks what Cairn needs, and says how to mend each."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

import typer

from bot.cli.findings import Finding
from bot.settings import Settings, read_settings


def doctor() -> None:
    """Check the database, Rasa, its model, the clock, the disk, Slack and Teams.

    Example: cairn doctor
    """
    findings = examine(read_settings())
    for finding in findings:
        typer.echo(f"{finding.verdict}: {finding.what}: {finding.found}")
        if finding.mend:
            typer.echo(f"      {finding.mend}")
    raise typer.Exit(1 if any(finding.mend for finding in findings) else 0)


def examine(settings: Settings) -> list[Finding]:
    """Look at each thing in turn; what fails in one is a finding too."""
    from bot.cli.checks import CHECKS  # noqa: PLC0415 - seconds that --help need not spend
    from bot.cli.troubles import in_words  # noqa: PLC0415

    findings = []
    for what, check in CHECKS.items():
        try:
            found, *mend = check(settings)
            findings.append(Finding(what, found, "".join(mend)))
        except Exception as error:
            findings.append(Finding(what, "it cannot be used", in_words(error)))
    return [*findings, *asyncio.run(_channels(settings))]


async def _channels(settings: Settings) -> Sequence[Finding]:
    """Ask those who run the channels, at the same time."""
    from bot.app import right_now  # noqa: PLC0415
    from bot.channels.slack.settings import read_slack_settings  # noqa: PLC0415
    from bot.channels.teams.settings import read_teams_settings  # noqa: PLC0415
    from bot.cli.slack_checks import SlackDoctor  # noqa: PLC0415
    from bot.cli.teams_checks import look_at_teams  # noqa: PLC0415
    from bot.door import is_called_from_here_alone  # noqa: PLC0415

    on_loopback = is_called_from_here_alone(settings)
    slack, teams = await asyncio.gather(
        SlackDoctor(read_slack_settings(), right_now()).look(),
        look_at_teams(read_teams_settings(), on_loopback=on_loopback),
    )
    return [*slack, teams]
