"""The demo register's digest in each format, word for word.

After a change that is meant: ``CAIRN_GOLDENS=write uv run pytest tests/actions/digests``, then read
the difference as a chief executive would.
"""

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from actions.digests import page, plain
from actions.digests.telling import told
from bot.channels.console.rendering import render
from knowledge.digests import Digest, Period
from tests.actions.digests.conftest import Made

FOLDER = Path(__file__).parent / "goldens"
FORMATS: dict[str, Callable[[Digest], str]] = {
    "week.txt": lambda digest: page.as_text(digest, "https://cairn.example/unsubscribe/1"),
    "week.md": page.as_markdown,
    "week.html": lambda digest: page.as_html(digest, "https://cairn.example/unsubscribe/1"),
    "week.json": lambda digest: json.dumps(
        plain.as_plain(digest), ensure_ascii=False, indent=1
    ) + "\n",
    "week.chat": lambda digest: render(told(digest)) + "\n",
}  # fmt: skip


@pytest.mark.parametrize("name", FORMATS)
def test_the_week_reads_as_written(made: Made, name: str) -> None:
    _compare(name, FORMATS[name](made(everybody=True)))


def test_a_month_reads_as_written(made: Made) -> None:
    _compare("month.txt", page.as_text(made(days=Period.month("2026-11"), everybody=True)))


def _compare(name: str, written: str) -> None:
    golden = FOLDER / name
    if os.environ.get("CAIRN_GOLDENS") == "write":
        golden.write_text(written, encoding="utf-8")
    assert written == golden.read_text(encoding="utf-8")
