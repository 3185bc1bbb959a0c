"""What the person at the keyboard is told when a command cannot go on: one plain sentence."""

from __future__ import annotations

import functools
import logging
from collections.abc import Callable
from typing import ParamSpec

import typer

from bot.logs import keep_log
from bot.rasa_house import NluUnavailableError
from bot.reading import ReadingUnavailableError
from bot.refusal import RefusalError
from bot.settings import SettingsError, read_settings
from bot.talk import TalkUnavailableError

__all__ = ["RefusalError", "told"]

P = ParamSpec("P")
logger = logging.getLogger(__name__)

INTERRUPTED = 130
EXPECTED = (
    RefusalError,
    SettingsError,
    NluUnavailableError,
    TalkUnavailableError,
    ReadingUnavailableError,
)
FAULT = (
    "Something went wrong inside Cairn ({kind}). It is not your doing: please tell whoever looks "
    "after Cairn, and send logs/cairn.log from its home folder."
)


def told(command: Callable[P, None]) -> Callable[P, None]:
    """Wrap a command so that every failure becomes a sentence and an exit status."""

    @functools.wraps(command)
    def run(*args: P.args, **kwargs: P.kwargs) -> None:
        try:
            keep_log(read_settings().home)
            command(*args, **kwargs)
        except (typer.Exit, typer.TyperException, BrokenPipeError):
            raise
        except KeyboardInterrupt:
            raise typer.Exit(INTERRUPTED) from None
        except Exception as error:
            typer.echo(in_words(error), err=True)
            raise typer.Exit(error.status if isinstance(error, RefusalError) else 1) from None

    return run


def in_words(error: Exception) -> str:
    """Say what went wrong; only what nobody expects goes to the log."""
    # imported here because the database's libraries take a second, which --help need not spend
    from sqlalchemy.exc import SQLAlchemyError  # noqa: PLC0415

    from knowledge.search.encoder_files import EncoderUnavailableError  # noqa: PLC0415
    from knowledge.store.trouble import DatabaseError, plain_words  # noqa: PLC0415

    if isinstance(error, (*EXPECTED, DatabaseError, EncoderUnavailableError)):
        return str(error)
    if isinstance(error, (OSError, SQLAlchemyError)):
        return plain_words(error)
    logger.error("A command failed", exc_info=error)
    return FAULT.format(kind=type(error).__name__)
