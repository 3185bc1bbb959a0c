"""``cairn doctor``: checks what Cairn needs, and says how to mend each."""

from __future__ import annotations

from dataclasses import dataclass

import typer

from bot.settings import Settings, read_settings


@dataclass(frozen=True)
class Finding:
    """What was found about one thing, and how to mend it where it is not well."""

    what: str
    found: str
    mend: str = ""


def doctor() -> None:
    """Check the database, Rasa, its model, the clock and the disk.

    Example: cairn doctor
    """
    findings = examine(read_settings())
    for finding in findings:
        typer.echo(f"{'Mend' if finding.mend else 'Well'}: {finding.what}: {finding.found}")
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
            findings.append(Finding(what, *check(settings)))
        except Exception as error:
            findings.append(Finding(what, "it cannot be used", in_words(error)))
    return findings
