"""`cairn serve` with the real Rasa: what its users see of starts, deaths and ends."""

import signal
import time

import httpx
import psutil
import pytest

from bot.apologies import DOWN
from tests.bot.serving import Serving, cairn, until

pytestmark = pytest.mark.live

QUESTION = "who leads the telecare project?"


@pytest.fixture(scope="module")
def serving(rasa, tmp_path_factory):
    """A service over the illustrative register; `rasa` has seen to its model."""
    serving = Serving(tmp_path_factory.mktemp("serving") / "home", "--demo")
    yield serving
    serving.end()


@pytest.fixture
def home(rasa, tmp_path):
    return tmp_path / "home"


def test_the_page_answers_while_rasa_starts_and_what_is_asked_then_is_answered_later(serving):
    page = httpx.get(serving.url, trust_env=False)
    told = serving.say(QUESTION, "early")

    assert page.status_code == 200
    assert told["text"] == DOWN
    assert told["waiting"] is True
    assert until(lambda: serving.later("early"))["intent"] == "lead"
    assert "Copying the NLU model from the checkout" in serving.said


def test_when_rasa_is_killed_the_person_is_told_at_once_and_answered_when_it_is_back(serving):
    serving.ready()
    died = serving.rasa()
    died.kill()
    began = time.monotonic()
    told = serving.say(QUESTION, "killed")

    assert time.monotonic() - began < 5
    assert told["text"] == DOWN
    assert until(lambda: serving.later("killed"))["answered"] is True
    assert serving.rasa().pid != died.pid
    assert serving.say(QUESTION, "killed")["text"] == serving.later("killed")["text"]


def test_a_command_uses_the_rasa_of_the_service_and_leaves_it_be(serving):
    serving.ready()
    first, second = (cairn(serving.home, "ask", QUESTION) for _ in range(2))

    assert (first.returncode, first.stderr) == (0, "")
    assert (second.returncode, second.stdout, second.stderr) == (0, first.stdout, "")
    assert serving.rasa().is_running()


def test_a_second_service_at_the_same_port_is_refused(serving):
    port = serving.url.rstrip("/").rpartition(":")[2]
    second = cairn(serving.home, "serve", "--port", port)

    assert (second.returncode, second.stdout) == (1, "")
    assert "is Cairn running?" in second.stderr


def test_the_log_says_that_it_serves_and_nothing_that_anybody_said(serving):
    written = (serving.home / "logs" / "cairn.log").read_text(encoding="utf-8")

    assert "INFO bot.service: Serving" in written
    assert "telecare" not in written
    assert "@" not in written


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_signal_ends_everything_even_while_rasa_starts(home, how):
    serving = Serving(home)
    rasa = until(lambda: psutil.Process(serving.process.pid).children()) and serving.rasa()
    began = time.monotonic()
    serving.process.send_signal(how)

    assert serving.process.wait(20) == 0
    assert time.monotonic() - began < 15
    assert serving.said.endswith("Cairn has stopped.\n")
    assert "Traceback" not in serving.said
    until(lambda: not rasa.is_running(), 5)
    assert not (home / "run" / "rasa.json").exists()


def test_what_was_kept_before_a_crash_is_answered_after_it_and_no_rasa_is_left(home):
    crashed = Serving(home, "--demo")
    crashed.say(QUESTION, "kept")
    rasa = until(lambda: psutil.Process(crashed.process.pid).children()) and crashed.rasa()
    crashed.process.kill()
    crashed.process.wait()

    until(lambda: not rasa.is_running(), 10)
    serving = Serving(home)
    answer = until(lambda: serving.later("kept"))
    serving.end()
    assert answer["intent"] == "lead"
