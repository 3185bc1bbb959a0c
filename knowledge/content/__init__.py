"""The office's own articles, taken into the library when they have changed."""

import hashlib
from collections.abc import Callable
from datetime import datetime
from importlib import resources
from pathlib import Path

from knowledge.ingest import READ_AS, Encoder, File, Ingest, Outcome
from knowledge.store import THE_OFFICE, OpenStore

FOLDER = Path(str(resources.files(__package__)))
ROOT = "cairn"


class BrokenArticleError(Exception):
    """One of our own articles cannot be read: the installation is damaged."""


def articles(folder: Path = FOLDER) -> list[Path]:
    """Return the files of the articles."""
    return sorted(folder.glob("*.md"))


def ensure_content(
    open_store: OpenStore,
    encoder: Callable[[], Encoder],
    now: Callable[[], datetime],
    say: Callable[[str], None] = lambda line: None,
    *,
    folder: Path = FOLDER,
    stopped: Callable[[], bool] = lambda: False,
) -> None:
    """Take in the articles unless they are kept as they are; one that is gone is retired.

    The encoder is asked for only where there is work for it. Once *stopped* says so no further
    article is begun; what is left is taken in next time.
    """
    digest = _digest(articles(folder))
    with open_store(THE_OFFICE, to_read=True) as store:
        if store.documents.content() == digest:
            return
    say("Reading the office’s own articles (the first time takes some seconds)")
    ingest, outcome = Ingest(open_store, encoder(), now), Outcome()
    files = [File(file, f"{ROOT}/{file.name}", ROOT) for file in articles(folder)]
    for one in files:
        if stopped():
            return
        ingest.take_file(one, outcome)
    if outcome.rejected:
        raise BrokenArticleError("; ".join(f"{name}: {why}" for name, why in outcome.rejected))
    paths = {one.path for one in files}
    with open_store(THE_OFFICE) as store:
        store.documents.take_turns()
        for document in store.documents.under(ROOT):
            document.retired = document.path not in paths
        store.documents.changed(digest)


def _digest(files: list[Path]) -> str:
    digest = hashlib.sha256(str(READ_AS).encode())
    for file in files:
        digest.update(file.name.encode() + b"\0" + file.read_bytes() + b"\0")
    return digest.hexdigest()
