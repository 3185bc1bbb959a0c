"""Keeps Rasa running for as long as Cairn is served."""

import logging
import threading
from collections.abc import Callable
from typing import Protocol

from bot.rasa_house import NluUnavailableError
from knowledge.search.encoder_files import EncoderUnavailableError

logger = logging.getLogger(__name__)

EVERY_SECOND = 1.0
A_WHILE = 30.0
LONGEST_END = 2.0
READY = "Cairn is ready. Ctrl-C stops it."

Say = Callable[[str], None]


class Server(Protocol):
    """What can be started, looked after and stopped."""

    def start(self, say: Say) -> object:
        """Start it, however long that takes; raises NluUnavailableError."""
        ...

    def ensure_running(self, say: Say) -> None:
        """Start it again if it has died; raises NluUnavailableError."""
        ...

    def stop(self) -> None:
        """End it; a start that is under way ends too."""
        ...


class Keeper:
    """Starts Rasa, and starts it again whenever it dies.

    It has a thread of its own, which nobody waits for: whoever stops Cairn while the model is
    being trained has not to wait until it is. What it started ends with this process.
    """

    def __init__(self, server: Server, say: Say) -> None:
        self._server = server
        self._say = say
        self._ending = threading.Event()
        self._thread = threading.Thread(target=self._keep, name="keeper", daemon=True)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def stop(self) -> None:
        """Stop Rasa, and leave it so."""
        self._ending.set()
        self._server.stop()
        self._thread.join(LONGEST_END)
        self._server.stop()

    def _keep(self) -> None:
        runs = False
        while not self._ending.is_set():
            runs = self._look_after(runs)
            self._ending.wait(EVERY_SECOND if runs else A_WHILE)

    def _look_after(self, runs: bool) -> bool:
        """Start Rasa, or start it again; whatever goes wrong is told, and tried again later."""
        try:
            if runs:
                self._server.ensure_running(self._say)
            else:
                self._server.start(self._say)
                self._say(READY)
        except (NluUnavailableError, EncoderUnavailableError) as error:
            self._tell(str(error))
            return False
        except Exception as error:
            logger.exception("Rasa could not be started")
            self._tell(f"Rasa could not be started ({type(error).__name__}): trying again soon.")
            return False
        return True

    def _tell(self, sentence: str) -> None:
        if not self._ending.is_set():
            self._say(sentence)
