"""Articles on the shelves of a test's office."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Engine

from knowledge.ingest import Ingest
from knowledge.store import opener
from tests.fakes.encoder import FakeEncoder
from tests.world import NOW

CLOUD = "# Cloud first\n\nA council must use the public cloud for new systems."


def shelve(engine: Engine, folder: Path, name: str, text: str = CLOUD, **front: str) -> None:
    """Take an article in: ``shelve(engine, folder, "cloud.md", title="Cloud first")``."""
    about = "".join(f"{key}: {value}\n" for key, value in front.items())
    file = folder / name
    file.write_text(f"---\n{about}---\n{text}\n", encoding="utf-8")
    Ingest(opener(engine), FakeEncoder(), lambda: NOW).take([file])
