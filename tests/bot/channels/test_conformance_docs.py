"""docs/channels.md says of each channel what it has and has not."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.bot.channels.conformance import Feature
from tests.bot.channels.finding import held

ROOT = Path(__file__).parents[3]
NO = "No: "


def rows():
    """Read the table: a row for each feature, its cells by their headings."""
    text = (ROOT / "docs" / "channels.md").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line.startswith("|")]
    headings, _, *others = [[one.strip() for one in line.strip("|").split("|")] for line in lines]
    return {row[0]: dict(zip(headings, row, strict=True)) for row in others}


@held()
@pytest.mark.parametrize("feature", Feature)
def test_the_table_says_no_where_a_channel_has_not_and_nowhere_else(channel, feature):
    said = rows()[feature][channel.column]

    assert said.startswith(NO) == (feature in channel.has_not), said


def test_every_cell_says_something():
    assert [name for name, row in rows().items() if not all(row.values())] == []


def test_the_readme_leads_there():
    assert "(docs/channels.md)" in (ROOT / "README.md").read_text(encoding="utf-8")
