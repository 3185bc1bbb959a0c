"""The model that Rasa understands with: trained once for each state of what it is made from."""

import hashlib
import re
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from bot.rasa_house import CONFIG, NLU, ROOT, TOPICS, NluUnavailableError, launch
from knowledge.search.encoder_files import ensure_encoder, stamp_of

Say = Callable[[str], None]

KEPT = 3
TRAINING = re.compile(r"Starting to train component '(\w+)'")
IN_WORDS = {"TfIdf": "learning words", "Intents": "learning intents (half a minute)"}


def rasa_fingerprint(weights: Path | None = None) -> str:
    """Tell apart everything that a model is made from: examples, pipeline, versions, encoder."""
    digest = hashlib.sha256(stamp_of(weights).encode())
    for path in sorted(_ingredients()):
        digest.update(f"{path.relative_to(ROOT).as_posix()}\0".encode())
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()[:16]


def _ingredients() -> Iterator[Path]:
    yield CONFIG
    yield NLU / "uv.lock"
    yield from (*TOPICS.rglob("*.yml"), *(NLU / "words").rglob("*.yml"))
    yield from (NLU / "components").rglob("*.py")


def model_path(home: Path, weights: Path | None = None) -> Path:
    """Return where the model of today's fingerprint is, or would be."""
    return home / "models" / f"{rasa_fingerprint(weights)}.tar.gz"


def encoder_of(home: Path, weights: Path | None, say: Say) -> Path:
    """Return the folder of the encoder under *home*, made or copied if need be."""
    return ensure_encoder(home / "encoder", weights, [ROOT / "var" / "encoder"], say)


def ensure_model(home: Path, weights: Path | None, say: Say, *, force: bool = False) -> Path:
    """Return the model of today's fingerprint under *home*: found, copied or trained."""
    model = model_path(home, weights)
    if force or not model.exists():
        model.parent.mkdir(parents=True, exist_ok=True)
        with _one_at_a_time(model.parent / ".lock", say):
            if force or not model.exists():
                _make(model, home, weights, say, force)
    return model


@contextmanager
def _one_at_a_time(path: Path, say: Say) -> Iterator[None]:
    lock = FileLock(path)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        say("Waiting for another command that is training the NLU model")
        lock.acquire()
    try:
        yield
    finally:
        lock.release()


def _make(model: Path, home: Path, weights: Path | None, say: Say, force: bool) -> None:
    """Make the model aside and move it in, so that nobody ever loads half of one."""
    known = ROOT / "var" / "models" / model.name
    with tempfile.TemporaryDirectory(dir=home, prefix=".training-") as scratch:
        if known.exists() and not force:
            say("Copying the NLU model from the checkout")
            made = Path(shutil.copyfile(known, Path(scratch) / model.name))
        else:
            say("Training the NLU model: its examples or its pipeline are new")
            made = _train(Path(scratch), home, weights, say)
        made.replace(model)
    newest_first = sorted(model.parent.glob("*.tar.gz"), key=_age)
    for old in newest_first[KEPT:]:
        old.unlink(missing_ok=True)


def _age(model: Path) -> float:
    return -model.stat().st_mtime


def _train(scratch: Path, home: Path, weights: Path | None, say: Say) -> Path:
    arguments = [
        *("train", "nlu", "--config", str(CONFIG), "--nlu", str(TOPICS)),
        *("--out", str(scratch), "--fixed-model-name", "model"),
    ]
    log = home / "logs" / "training.log"
    log.parent.mkdir(parents=True, exist_ok=True)
    encoder = encoder_of(home, weights, say)
    with (
        log.open("wb", buffering=0) as kept,
        launch(arguments, scratch, encoder, subprocess.PIPE) as process,
    ):
        for line in process.stdout or ():
            kept.write(line)
            if found := TRAINING.search(line.decode(errors="replace")):
                say(f"  {IN_WORDS.get(found[1], found[1])}")
    made = scratch / "model.tar.gz"
    if process.returncode or not made.exists():
        raise NluUnavailableError(f"Training the NLU model failed: what went wrong is in {log}.")
    return made
