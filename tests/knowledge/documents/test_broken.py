"""What cannot be read is refused in one sentence that says why and what to do."""

import os
import resource
import time
from pathlib import Path

import pytest

from knowledge.documents import UnreadableError, read
from tests.knowledge.documents import broken
from tests.knowledge.documents.made import Broken
from tests.knowledge.documents.messy import write

BROKEN = list(broken.documents())
BOMBS = ("bomb.docx", "entities.docx", "deep.docx", "deep.html", "front-alias-bomb.md")
MEMORY = 300_000  # kilobytes


@pytest.mark.parametrize("made", BROKEN, ids=lambda made: made.name)
def test_a_broken_document_is_refused_in_one_sentence(tmp_path: Path, made: Broken) -> None:
    path = write(tmp_path, made)
    begun = time.monotonic()

    with pytest.raises(UnreadableError) as refusal:
        read(path)

    sentence = str(refusal.value)
    assert made.says in sentence
    assert sentence.endswith(".")
    assert "\n" not in sentence
    assert path.name not in sentence
    assert time.monotonic() - begun < 10


def test_refusing_a_bomb_takes_little_memory(tmp_path: Path) -> None:
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    for made in (one for one in BROKEN if one.name in BOMBS):
        with pytest.raises(UnreadableError):
            read(write(tmp_path, made))
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < MEMORY


def test_what_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match="does not exist"):
        read(tmp_path / "nowhere.md")


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match="is a folder"):
        read(tmp_path)


def test_a_pipe_is_refused_rather_than_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.md")
    with pytest.raises(UnreadableError, match="no ordinary file"):
        read(tmp_path / "pipe.md")


@pytest.mark.skipif(os.geteuid() == 0, reason="everything may be read by root")
def test_a_file_that_may_not_be_opened_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "secret.md"
    path.write_text("# A", encoding="utf-8")
    path.chmod(0)
    with pytest.raises(UnreadableError, match="may not be opened"):
        read(path)
