"""A Rasa server that is started, dies and is stopped as a test says."""

from collections.abc import Callable

from bot.rasa_house import NluUnavailableError
from bot.rasa_running import Running


class FakeServer:
    """Runs where it is told, or nowhere; *trouble* is what the next starts come to."""

    def __init__(self, running: Running | None = None) -> None:
        self.running = running
        self.trouble: list[Exception] = []
        self.done: list[str] = []

    def start(self, say: Callable[[str], None]) -> None:
        self.done.append("start")
        if self.trouble:
            raise self.trouble.pop(0)
        say("Starting Rasa")

    def ensure_running(self, say: Callable[[str], None]) -> None:
        self.done.append("look")
        if self.trouble:
            raise self.trouble.pop(0)

    def stop(self) -> None:
        self.done.append("stop")


GONE = NluUnavailableError("Rasa did not start: what went wrong is in rasa.log.")
