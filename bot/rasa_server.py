"""Rasa's server: started when it is needed, found when it runs, ended when we end."""

import secrets
import subprocess
import time
from pathlib import Path

import httpx

from bot.rasa_house import NluUnavailableError, end, free_port, launch
from bot.rasa_model import Say, encoder_of, model_path, rasa_fingerprint
from bot.rasa_running import Running, announce, find_running, status, withdraw
from bot.rasa_training import Training

__all__ = ["NluUnavailableError", "RasaServer", "rasa_fingerprint"]

LONGEST_START = 240.0
LONGEST_PAUSE = 60.0
A_GOOD_RUN = 300.0
SAID_EVERY = 10.0


class RasaServer:
    """One Rasa on loopback, with the model of today's examples, living under a home."""

    def __init__(self, home: Path, *, encoder: Path | None = None) -> None:
        self._home = home
        self._weights = encoder
        self._training = Training(home, encoder)
        self._process: subprocess.Popen[bytes] | None = None
        self._running: Running | None = None
        self._announced = False
        self._wanted = False
        self._port = 0
        self._token = secrets.token_hex(32)
        self._started_at = 0.0
        self._pause = 0.0

    @property
    def running(self) -> Running | None:
        """The server that was found or started; None before that, and once it is stopped."""
        return self._running

    def has_model(self) -> bool:
        """Tell whether the model of today's examples is there."""
        return model_path(self._home, self._weights).exists()

    def train(self, *, force: bool = False, say: Say = print) -> Path:
        """Return the model of today's examples, trained if there is none or if *force* is set."""
        return self._training.model(say, force=force)

    def find_or_start(self, say: Say = print) -> Running:
        """Use the server of a running `cairn serve`, or start one that nobody else is told of.

        Others must not be: it lives for this command alone, and would end while they use it.
        """
        self._running = find_running(self._home, rasa_fingerprint(self._weights))
        return self._running or self.start(say, announced=False)

    def start(self, say: Say = print, *, announced: bool = True) -> Running:
        """Start the server and wait until it understands; train its model first if need be."""
        self._wanted = True
        self._started_at = time.monotonic()
        model = self.train(say=say)
        if not self._wanted:
            raise NluUnavailableError("Rasa was stopped before it had started.")
        say("Starting Rasa")
        self._announced = announced
        self._started_at = time.monotonic()
        self._port = free_port(self._port)
        process = self._process = self._launched(model)
        running = Running(
            f"http://127.0.0.1:{self._port}",
            self._token,
            process.pid,
            model.name.partition(".")[0],
        )
        self._await(running, process, model, say)
        if announced:
            announce(self._home, running)
        self._running = running
        return running

    def ensure_running(self, say: Say = print) -> None:
        """Start the server again if it has died; call it every second or so.

        The pause before each start doubles, up to a minute, until one has run well: what
        makes it die at once must not keep the machine busy.
        """
        if not self._wanted or (self._process and self._process.poll() is None):
            return
        lasted = time.monotonic() - self._started_at
        if lasted > A_GOOD_RUN:
            self._pause = 0.0
        if lasted >= self._pause:
            self._pause = min(max(1.0, 2 * self._pause), LONGEST_PAUSE)
            say("Rasa has stopped: starting it again")
            self._end()
            self.start(say, announced=self._announced)

    def stop(self) -> None:
        """End the server if it is ours, or a start that another thread is waiting for."""
        self._wanted = False
        self._training.stop()
        self._end()

    def _end(self) -> None:
        running, process = self._running, self._process
        self._running = self._process = None
        if process:
            if running:
                withdraw(self._home, running)
            end(process)

    def _launched(self, model: Path) -> subprocess.Popen[bytes]:
        encoder = encoder_of(self._home, self._weights, lambda line: None)
        if self._log.exists():
            self._log.replace(self._log.with_suffix(".log.1"))
        self._log.parent.mkdir(parents=True, exist_ok=True)
        address = ("-i", "127.0.0.1", "-p", str(self._port))
        arguments = ("run", "--enable-api", *address, "--model", str(model))
        with self._log.open("wb") as output:
            return launch(arguments, self._home / "run" / "rasa", encoder, output, self._token)

    def _await(
        self, running: Running, process: subprocess.Popen[bytes], model: Path, say: Say
    ) -> None:
        said = 0.0
        while (told := status(running.url, running.token)) != httpx.codes.OK:
            if told == httpx.codes.CONFLICT:
                self._end()
                model.unlink(missing_ok=True)
                raise NluUnavailableError(
                    "Rasa could not load its model, which is removed: start again to train another."
                )
            lasted = time.monotonic() - self._started_at
            if process.poll() is not None or lasted > LONGEST_START or not self._wanted:
                self._end()
                raise NluUnavailableError(f"Rasa did not start: what went wrong is in {self._log}.")
            if lasted > said + SAID_EVERY:
                said = lasted
                say(f"  still starting, after {lasted:.0f} seconds")
            time.sleep(0.1)

    @property
    def _log(self) -> Path:
        return self._home / "logs" / "rasa.log"
