"""The web server of ``cairn serve``, which ends when this process is told to."""

from __future__ import annotations

import asyncio
import contextlib
import signal
from collections.abc import Iterator

import uvicorn
from starlette.types import ASGIApp

LONGEST_GOODBYE = 5
STOPPING = [signal.SIGINT, signal.SIGTERM]


class WebServer(uvicorn.Server):
    """Uvicorn, which leaves the signals to us.

    It would raise them once more when it has ended, and that would end us before Rasa is stopped.
    """

    def __init__(self, app: ASGIApp) -> None:
        super().__init__(
            uvicorn.Config(
                app,
                log_config=None,
                access_log=False,
                lifespan="off",
                timeout_graceful_shutdown=LONGEST_GOODBYE,
            )
        )

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Capture none."""
        yield

    def end(self) -> None:
        """End when what is being answered is answered; at once when asked again."""
        self.force_exit = self.should_exit
        self.should_exit = True


@contextlib.contextmanager
def signals_stop(web: WebServer) -> Iterator[None]:
    """Let signals end *web*; that of a closing terminal too, unless nohup says to ignore it."""
    loop = asyncio.get_running_loop()
    ignored = signal.getsignal(signal.SIGHUP) == signal.SIG_IGN
    heeded = STOPPING if ignored else [*STOPPING, signal.SIGHUP]
    for one in heeded:
        loop.add_signal_handler(one, web.end)
    try:
        yield
    finally:
        for one in heeded:
            loop.remove_signal_handler(one)
