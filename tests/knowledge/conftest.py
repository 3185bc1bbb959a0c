"""A folder of guides, and taking it in."""

from collections.abc import Callable
from pathlib import Path

import pytest

from knowledge.ingest import Ingest, Outcome
from knowledge.store import OpenStore
from tests.fakes.encoder import FakeEncoder
from tests.world import NOW

Write = Callable[..., Path]
Take = Callable[..., Outcome]


@pytest.fixture
def guides(tmp_path: Path) -> Path:
    folder = tmp_path / "guides"
    folder.mkdir()
    return folder


@pytest.fixture
def write(guides: Path) -> Write:
    """Write a guide: ``write("cloud.md", "text", title="Cloud first")``."""

    def write(name: str, text: str, **front: str) -> Path:
        about = "".join(f"{key}: {value}\n" for key, value in front.items())
        file = guides / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"---\n{about}---\n{text}\n" if front else f"{text}\n", encoding="utf-8")
        return file

    return write


@pytest.fixture
def encoder() -> FakeEncoder:
    return FakeEncoder()


@pytest.fixture
def take(open_store: OpenStore, encoder: FakeEncoder, guides: Path) -> Take:
    """Take the guides in, or other files and folders."""

    def take(*paths: Path, sync: bool = False) -> Outcome:
        return Ingest(open_store, encoder, lambda: NOW).take(paths or [guides], sync=sync)

    return take
