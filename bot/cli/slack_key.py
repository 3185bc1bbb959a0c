"""``cairn slack-key``: make a key for the tokens of the workspaces that add Cairn."""

from __future__ import annotations

import typer


def slack_key() -> None:
    """Print a new key for SLACK_TOKEN_KEY; without it nobody can read the tokens that are kept.

    To change the key, write the new one before the old, with a comma between them, and start Cairn
    once: after that the old one can go.

    Example: cairn slack-key
    """
    from bot.channels.slack.encrypted import new_key  # noqa: PLC0415 - --help need not load it

    typer.echo(new_key())
