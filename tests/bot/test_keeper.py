import threading
import time

import pytest

from bot.keeper import READY, Keeper
from tests.fakes.server import GONE, FakeServer


@pytest.fixture(autouse=True)
def impatient(monkeypatch):
    monkeypatch.setattr("bot.keeper.EVERY_SECOND", 0.01)
    monkeypatch.setattr("bot.keeper.A_WHILE", 0.01)


def kept(server, until):
    """Keep *server* until it was asked for something so often; return what was said."""
    said = []
    keeper = Keeper(server, said.append)
    keeper.start()
    for _ in range(500):
        if len(server.done) >= until:
            break
        time.sleep(0.01)
    keeper.stop()
    return said


def test_it_is_started_and_looked_after_and_stopped():
    server = FakeServer()
    said = kept(server, until=3)

    assert server.done[:3] == ["start", "look", "look"]
    assert server.done[-1] == "stop"
    assert said == ["Starting Rasa", READY]


def test_a_start_that_fails_is_told_and_tried_again():
    server = FakeServer()
    server.trouble = [GONE]

    assert kept(server, until=3) == [str(GONE), "Starting Rasa", READY]


def test_one_that_cannot_be_started_again_is_started_from_scratch():
    server = FakeServer()
    said = []
    keeper = Keeper(server, said.append)
    assert keeper._look_after(runs=False)
    server.trouble = [GONE, OSError(28, "No space left on device")]

    assert not keeper._look_after(runs=True)
    assert not keeper._look_after(runs=False)
    assert keeper._look_after(runs=False)
    assert said == [
        "Starting Rasa",
        READY,
        str(GONE),
        "Rasa could not be started (OSError): trying again soon.",
        "Starting Rasa",
        READY,
    ]


def test_whoever_stops_it_does_not_wait_for_a_long_start(monkeypatch):
    monkeypatch.setattr("bot.keeper.LONGEST_END", 0.1)

    class Training(FakeServer):
        def start(self, say):
            for_ever.wait(30)

    for_ever = threading.Event()
    keeper = Keeper(Training(), lambda line: None)
    keeper.start()
    began = time.monotonic()
    keeper.stop()
    for_ever.set()

    assert time.monotonic() - began < 5
