"""Trains the model that Rasa understands with, once for each state of what it is made from."""

import re
import shutil
import subprocess
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from bot.rasa_house import CONFIG, ROOT, TOPICS, NluUnavailableError, end, launch
from bot.rasa_model import Say, encoder_of, model_path

KEPT = 3
TRAINING = re.compile(rb"Starting to train component '(\w+)'")
IN_WORDS = {b"TfIdf": "learning words", b"Intents": "learning intents (half a minute)"}


class Training:
    """Finds, copies or trains the model of today's examples under a home."""

    def __init__(self, home: Path, weights: Path | None) -> None:
        self._home = home
        self._weights = weights
        self._process: subprocess.Popen[bytes] | None = None
        self._stopped = threading.Event()

    def stop(self) -> None:
        """Give up a training that another thread is waiting for."""
        self._stopped.set()
        if self._process:
            end(self._process)

    def model(self, say: Say, *, force: bool = False) -> Path:
        """Return the model, trained if there is none or if *force* is set."""
        self._stopped.clear()
        model = model_path(self._home, self._weights)
        if force or not model.exists():
            model.parent.mkdir(parents=True, exist_ok=True)
            with self._one_at_a_time(model.parent / ".lock", say):
                if force or not model.exists():
                    self._make(model, say, force)
        return model

    @contextmanager
    def _one_at_a_time(self, path: Path, say: Say) -> Iterator[None]:
        lock = FileLock(path)
        try:
            lock.acquire(timeout=0)
        except Timeout:
            say("Waiting for another command that is training the NLU model")
            lock.acquire(cancel_check=self._stopped.is_set)
        try:
            yield
        finally:
            lock.release()

    def _make(self, model: Path, say: Say, force: bool) -> None:
        """Make the model aside and move it in, so that nobody ever loads half of one."""
        for left_behind in self._home.glob(".training-*"):  # by one that was killed
            shutil.rmtree(left_behind, ignore_errors=True)
        known = ROOT / "var" / "models" / model.name
        with tempfile.TemporaryDirectory(dir=self._home, prefix=".training-") as scratch:
            if known.exists() and not force:
                say("Copying the NLU model from the checkout")
                made = Path(shutil.copyfile(known, Path(scratch) / model.name))
            else:
                say("Training the NLU model: its examples or its pipeline are new")
                made = self._train(Path(scratch), say)
            made.replace(model)
        for old in sorted(model.parent.glob("*.tar.gz"), key=_made_at)[:-KEPT]:
            old.unlink(missing_ok=True)

    def _train(self, scratch: Path, say: Say) -> Path:
        arguments = [
            *("train", "nlu", "--config", str(CONFIG), "--nlu", str(TOPICS)),
            *("--out", str(scratch), "--fixed-model-name", "model"),
        ]
        log = self._home / "logs" / "training.log"
        log.parent.mkdir(parents=True, exist_ok=True)
        encoder = encoder_of(self._home, self._weights, say)
        with (
            log.open("wb", buffering=0) as kept,
            launch(arguments, scratch, encoder, subprocess.PIPE) as self._process,
        ):
            for line in self._process.stdout or ():
                kept.write(line)
                if found := TRAINING.search(line):
                    say(f"  {IN_WORDS.get(found[1], found[1].decode())}")
        made = scratch / "model.tar.gz"
        if self._process.returncode or not made.exists():
            raise NluUnavailableError(
                f"Training the NLU model failed: what went wrong is in {log}."
            )
        return made


def _made_at(model: Path) -> float:
    return model.stat().st_mtime
