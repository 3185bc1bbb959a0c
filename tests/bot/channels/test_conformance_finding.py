"""Channels are found by looking, and a new one is told what it lacks."""

from __future__ import annotations

import pytest

from tests.bot.channels.conformance import Feature
from tests.bot.channels.finding import (
    ADAPTER,
    NO_ADAPTER,
    NO_METHOD,
    NO_RENDERING,
    NO_ROOM,
    adapters,
    lacking,
    missing,
    names,
)


def test_the_channels_of_today_are_found():
    assert {"console", "email", "slack", "teams"} <= set(names())
    assert set(adapters()) == set(names())


@pytest.mark.parametrize("name", names())
def test_a_channel_has_all_that_it_can_be_held_to_its_promises_by(name):
    assert missing(name) == []


def test_a_new_channel_is_told_what_to_add(tmp_path):
    channel = tmp_path / "pigeon"
    channel.mkdir()
    (channel / "__init__.py").touch()
    assert names(tmp_path) == ["pigeon"]
    assert missing("pigeon", tmp_path, tmp_path) == [NO_RENDERING.format(name="pigeon")]

    (channel / "rendering.py").touch()
    assert missing("pigeon", tmp_path, tmp_path) == [
        NO_ADAPTER.format(name="pigeon", adapter=ADAPTER)
    ]


def test_an_adapter_is_told_what_it_lacks_for_what_it_says_that_it_has(tmp_path):
    class Adapter:
        column = "Pigeon"
        has_not = frozenset(Feature) - {Feature.FORMS}

        def shown(self):
            """Draw nothing."""

    said = lacking("pigeon", Adapter, tmp_path)

    assert NO_METHOD.format(name="pigeon", part="form_back") in said
    assert NO_METHOD.format(name="pigeon", part="shown") not in said
    assert NO_METHOD.format(name="pigeon", part="rest") not in said
    assert NO_ROOM.format(name="pigeon", room="forms.py", feature="Forms") in said
    assert NO_ROOM.format(name="pigeon", room="posting.py", feature=Feature.UNASKED) not in said
