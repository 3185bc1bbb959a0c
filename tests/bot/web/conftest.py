"""The web, with a fake conversation behind it."""

import pytest

from tests.bot.web.calling import Call, caller
from tests.fakes.reading import FakeReading
from tests.fakes.talk import FakeTalk


@pytest.fixture
def talk() -> FakeTalk:
    return FakeTalk()


@pytest.fixture
def reading() -> FakeReading:
    return FakeReading()


@pytest.fixture
def call(talk: FakeTalk, reading: FakeReading) -> Call:
    return caller(talk, reading)
