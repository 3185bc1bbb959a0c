"""What the tests of single features ask for: a document from text or bytes."""

from collections.abc import Callable
from pathlib import Path

import pytest

from knowledge.documents import Written, read

Reading = Callable[[str, str | bytes], Written]


@pytest.fixture
def reading(tmp_path: Path) -> Reading:
    """Read what is given as a file of the name that is given."""

    def read_it(name: str, content: str | bytes) -> Written:
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return read(path)

    return read_it
