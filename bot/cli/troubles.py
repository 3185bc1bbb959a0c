"""What the person at the keyboard is told when a command cannot go on: one plain sentence."""

import functools
import logging
from collections.abc import Callable
from typing import ParamSpec

import typer
from sqlalchemy.exc import SQLAlchemyError

from bot.rasa_server import NluUnavailableError
from bot.settings import SettingsError
from bot.talk import TalkUnavailableError
from knowledge.store import DatabaseError
from knowledge.store.trouble import plain_words

P = ParamSpec("P")
logger = logging.getLogger(__name__)

INTERRUPTED = 130
EXPECTED = (SettingsError, DatabaseError, NluUnavailableError, TalkUnavailableError)


class RefusalError(Exception):
    """A command refuses; the message says what to do, *status* is what it exits with."""

    def __init__(self, message: str, status: int = 2) -> None:
        super().__init__(message)
        self.status = status


def told(command: Callable[P, None]) -> Callable[P, None]:
    """Wrap a command so that every failure becomes a sentence and an exit status."""

    @functools.wraps(command)
    def run(*args: P.args, **kwargs: P.kwargs) -> None:
        try:
            command(*args, **kwargs)
        except RefusalError as error:
            _stop(str(error), error.status)
        except EXPECTED as error:
            _stop(str(error), 1)
        except (OSError, SQLAlchemyError) as error:
            _stop(plain_words(error), 1)
        except KeyboardInterrupt:
            raise typer.Exit(INTERRUPTED) from None

    return run


def _stop(sentence: str, status: int) -> None:
    typer.echo(sentence, err=True)
    raise typer.Exit(status)
