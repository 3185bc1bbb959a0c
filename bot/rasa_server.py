"""Rasa's server: started when it is needed, found when it runs, ended when we end."""

import json
import os
import secrets
import signal
import socket
import subprocess
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path

import httpx

from bot.rasa_house import NluUnavailableError as NluUnavailableError
from bot.rasa_house import launch
from bot.rasa_model import encoder_of, ensure_model, model_path, rasa_fingerprint

Say = Callable[[str], None]

LONGEST_START = 240.0
LONGEST_STOP = 5.0
LONGEST_WAIT = 60.0
A_GOOD_RUN = 300.0
SAYS_EVERY = 10.0


@dataclass(frozen=True)
class Running:
    """A server that answers: where, with which token, and of which model."""

    url: str
    token: str
    pid: int
    fingerprint: str


class RasaServer:
    """One Rasa on loopback, with the model of today's examples, living under a home."""

    def __init__(self, home: Path, *, encoder: Path | None = None) -> None:
        self._home = home
        self._weights = encoder
        self._process: subprocess.Popen[bytes] | None = None
        self._running: Running | None = None
        self._port = 0
        self._token = secrets.token_urlsafe(32)
        self._wait = 0.0
        self._since = 0.0

    @property
    def running(self) -> Running | None:
        """The server that was found or started, or None before that and after its end."""
        return self._running

    def has_model(self) -> bool:
        """Tell whether the model of today's examples is trained."""
        return model_path(self._home, self._weights).exists()

    def train(self, *, force: bool = False, say: Say = print) -> Path:
        """Return the model of today's examples, trained if there is none or if *force* is set."""
        return ensure_model(self._home, self._weights, say, force=force)

    def find_or_start(self, say: Say = print) -> Running:
        """Use the server of a running `cairn serve`, or start one that nobody else is told of."""
        self._running = find_running(self._home, rasa_fingerprint(self._weights))
        return self._running or self.start(say, announce=False)

    def start(self, say: Say = print, *, announce: bool = True) -> Running:
        """Start the server and wait until it understands; train its model first if need be.

        Only one that is announced is found by other commands: one that lives for a single
        question would end while they use it.
        """
        model = self.train(say=say)
        self._port = _free_port(self._port)
        say("Starting Rasa")
        self._process = self._launched(model)
        self._since = time.monotonic()
        url = f"http://127.0.0.1:{self._port}"
        self._await(url, say)
        fingerprint = model.name.partition(".")[0]
        self._running = Running(url, self._token, self._process.pid, fingerprint)
        if announce:
            self._announce(self._running)
        return self._running

    def _launched(self, model: Path) -> subprocess.Popen[bytes]:
        log = self._home / "logs" / "rasa.log"
        log.parent.mkdir(parents=True, exist_ok=True)
        if log.exists():
            log.replace(log.with_suffix(".log.1"))
        address = ("-i", "127.0.0.1", "-p", str(self._port))
        arguments = ("run", "--enable-api", *address, "--model", str(model))
        encoder = encoder_of(self._home, self._weights, lambda line: None)
        with log.open("wb") as output:
            return launch(arguments, self._home / "run" / "rasa", encoder, output, self._token)

    def _await(self, url: str, say: Say) -> None:
        assert self._process is not None
        began = said = time.monotonic()
        while not is_ready(url, self._token):
            now = time.monotonic()
            if self._process.poll() is not None or now - began > LONGEST_START:
                self.stop()
                log = self._home / "logs" / "rasa.log"
                raise NluUnavailableError(f"Rasa did not start: what went wrong is in {log}.")
            if now - said > SAYS_EVERY:
                said = now
                say(f"  still starting ({now - began:.0f} seconds)")
            time.sleep(0.1)
