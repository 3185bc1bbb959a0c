"""The messages that updates are measured on, and reading them as their authors would."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from knowledge.updates import Known, Reading, read
from tests.bench.updates.register import Register

FOLDER = Path(__file__).parent
TODAY = date(2026, 11, 18)
# these read as updates; that they may not be logged is told by the register
NOT_BY_THEIR_WORDS = {"not allowed", "closed project"}


def listed(*names: str) -> list[dict[str, Any]]:
    """Return the examples of evaluation files."""
    texts = ((FOLDER / name).read_text(encoding="utf-8") for name in names)
    return [example for text in texts for example in yaml.safe_load(text)]


def understood(example: dict[str, Any], register: Register) -> Reading:
    """Read an example as its author would have it read."""

    def known(project: int) -> Known:
        kept = register.known[project]
        return replace(kept, rag=example.get("previous", kept.rag))

    only = register.only_project(example["as"])
    return read(example["text"], register.names, TODAY, known, only)


def near_misses(*names: str) -> list[dict[str, Any]]:
    """Return the messages of which nothing may be logged because of their words."""
    return [one for one in listed(*names) if one["why"] not in NOT_BY_THEIR_WORDS]


def logged(examples: list[dict[str, Any]], register: Register) -> list[tuple[str, Reading]]:
    """Return the near misses of which something would be logged."""
    read_all = [(one["text"], understood(one, register)) for one in examples]
    return [(text, reading) for text, reading in read_all if reading.drafts]
