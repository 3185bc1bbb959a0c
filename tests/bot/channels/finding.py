"""Finds the channels by looking, and says what one of them lacks."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from tests.bot.channels.conformance import Conforming, Feature

HERE = Path(__file__).parent
CHANNELS = HERE.parents[2] / "bot" / "channels"
ADAPTER = "conforming.py"
# by feature, since only a channel that has it needs the room
ROOMS = {
    "forms.py": Feature.FORMS,
    "posting.py": Feature.UNASKED,
    "channel.py": Feature.UNASKED,
    "settings.py": Feature.UNASKED,
    "limits.py": Feature.UNASKED,
    "incoming.py": Feature.REPEATS,
}
NO_ADAPTER = (
    "bot/channels/{name} is held to nothing: add tests/bot/channels/{name}/{adapter} with a class "
    "Adapter that is a Conforming (tests/bot/channels/conformance.py)."
)
NO_CLASS = "tests/bot/channels/{name}/{adapter} has no class Adapter: add one that is a Conforming."
NO_METHOD = (
    "The Adapter of {name} has no {part}: add it as Conforming describes it "
    "(tests/bot/channels/conformance.py)."
)
NO_ROOM = (
    "bot/channels/{name} has no {room}: add it, or say in has_not of its Adapter that the channel "
    "has not “{feature}”."
)
NO_RENDERING = "bot/channels/{name} has no rendering.py: add one that draws an answer’s messages."
# what only those need that have it
OPTIONAL = {
    "heard": Feature.ASKING,
    "running": Feature.ASKING,
    "rest": Feature.REST,
    "offers_rest": Feature.REST,
    "form_reads": Feature.FORMS,
    "form_back": Feature.FORMS,
    "form_errors": Feature.FORMS,
}


def names(channels: Path = CHANNELS) -> list[str]:
    """Return every folder that holds code of a channel."""
    return sorted(one.name for one in channels.iterdir() if any(one.glob("*.py")))


def missing(name: str, channels: Path = CHANNELS, tests: Path = HERE) -> list[str]:
    """Return a sentence for each thing that has to be added to a channel."""
    if not (channels / name / "rendering.py").exists():
        return [NO_RENDERING.format(name=name)]
    if not (tests / name / ADAPTER).exists():
        return [NO_ADAPTER.format(name=name, adapter=ADAPTER)]
    kind = getattr(import_module(f"tests.bot.channels.{name}.conforming"), "Adapter", None)
    if kind is None:
        return [NO_CLASS.format(name=name, adapter=ADAPTER)]
    return lacking(name, kind, channels)


def lacking(name: str, kind: Any, channels: Path = CHANNELS) -> list[str]:
    """Return what an adapter and the folder of its channel lack for what it says that it has."""
    has_not = getattr(kind, "has_not", frozenset())
    parts = (one for one in dir(Conforming) if not one.startswith("_"))
    wanted = [*parts, *Conforming.__annotations__]
    found = [
        NO_METHOD.format(name=name, part=part) for part in wanted
        if not hasattr(kind, part) and OPTIONAL.get(part) not in has_not
    ]  # fmt: skip
    rooms = [
        NO_ROOM.format(name=name, room=room, feature=feature) for room, feature in ROOMS.items()
        if feature not in has_not and not (channels / name / room).exists()
    ]  # fmt: skip
    return [*found, *rooms]


def adapters() -> dict[str, Conforming]:
    """Return the adapter of every channel that has one; who lacks it is told by another test."""
    return {
        name: import_module(f"tests.bot.channels.{name}.conforming").Adapter()
        for name in names() if not missing(name)
    }  # fmt: skip


def held(*features: Feature) -> pytest.MarkDecorator:
    """Run a test for each *channel* that has these features."""
    able = {name: one for name, one in adapters().items() if not one.has_not.intersection(features)}
    return pytest.mark.parametrize("channel", able.values(), ids=able.keys())
