"""What a model is made from, and where it is kept."""

import hashlib
from collections.abc import Callable, Iterator
from pathlib import Path

from bot.rasa_house import CONFIG, NLU, ROOT, TOPICS
from knowledge.search.encoder_files import ensure_encoder, stamp_of

Say = Callable[[str], None]


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
