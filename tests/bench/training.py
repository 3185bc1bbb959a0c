"""Trains and starts the pipelines that are compared: Cairn's, and the one of `rasa init`."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bot.rasa_house import NLU, TOPICS, launch
from bot.rasa_model import encoder_of
from bot.rasa_running import Running, is_ready

RASA_INIT = NLU / "rasa_init.yml"


def trained_as_rasa_init(home: Path) -> tuple[Path, float]:
    """Return the model of `rasa init`'s pipeline on the same examples, and its training time.

    It takes most of an hour on two cores, so it is kept with its time until the examples change.
    """
    made_from = hashlib.sha256(RASA_INIT.read_bytes())
    for topic in sorted(TOPICS.glob("*.yml")):
        made_from.update(topic.read_bytes())
    model = home / "bench" / f"rasa-init-{made_from.hexdigest()[:12]}.tar.gz"
    took = model.with_suffix(".seconds")
    if not (model.exists() and took.exists()):
        began = time.perf_counter()
        _train(home, RASA_INIT, model)
        took.write_text(f"{time.perf_counter() - began:.1f}", encoding="utf-8")
    return model, float(took.read_text(encoding="utf-8"))


def _train(home: Path, config: Path, model: Path) -> None:
    scratch = model.parent / "training"
    shutil.rmtree(scratch, ignore_errors=True)
    scratch.mkdir(parents=True)
    arguments = [
        *("train", "nlu", "--config", str(config), "--nlu", str(TOPICS)),
        *("--out", str(scratch), "--fixed-model-name", "model"),
    ]
    with (scratch / "log").open("wb") as log:
        encoder = encoder_of(home, None, print)
        process = launch(arguments, scratch, encoder, log, config=config)
        if process.wait():
            raise RuntimeError(f"Training failed: see {scratch / 'log'}.")
    (scratch / "model.tar.gz").replace(model)


@contextmanager
def running(home: Path, model: Path, config: Path) -> Iterator[Running]:
    """Serve a model on a port of its own, for as long as the block lasts."""
    port, token = 50_571, "bench"
    arguments = ["run", "--enable-api", "-i", "127.0.0.1", "-p", str(port), "--model", str(model)]
    encoder = encoder_of(home, None, print)
    process = launch(
        arguments, home / "bench" / "run", encoder, subprocess.DEVNULL, token, config=config
    )
    served = Running(f"http://127.0.0.1:{port}", token, process.pid, "bench")
    try:
        while not is_ready(served.url, token):
            if process.poll() is not None:
                raise RuntimeError("Rasa did not start.")
            time.sleep(0.3)
        yield served
    finally:
        process.terminate()
        process.wait(30)
