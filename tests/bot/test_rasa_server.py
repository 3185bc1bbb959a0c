import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor

import httpx
import psutil
import pytest

from bot.rasa_house import ROOT
from bot.rasa_model import model_path, rasa_fingerprint
from bot.rasa_running import Running, announce, find_running, is_ready, withdraw
from bot.rasa_server import NluUnavailableError, RasaServer

NOBODY = Running("http://127.0.0.1:9", "token", 1, "fingerprint")


def silent(line):
    pass


def test_the_note_of_a_running_server_is_for_its_owner_only(tmp_path):
    announce(tmp_path, NOBODY)

    assert (tmp_path / "run" / "rasa.json").stat().st_mode & 0o777 == 0o600


def test_a_server_that_does_not_answer_is_not_found(tmp_path):
    announce(tmp_path, NOBODY)

    assert find_running(tmp_path, "fingerprint") is None


def test_nothing_is_found_where_nothing_was_announced(tmp_path):
    assert find_running(tmp_path, "fingerprint") is None


def test_a_note_that_cannot_be_read_is_as_good_as_none(tmp_path):
    (tmp_path / "run").mkdir()
    (tmp_path / "run" / "rasa.json").write_text('{"url": "http://127')

    assert find_running(tmp_path, "fingerprint") is None


def test_only_ones_own_note_is_withdrawn(tmp_path):
    announce(tmp_path, NOBODY)
    withdraw(tmp_path, Running("http://127.0.0.1:9", "another", 2, "fingerprint"))

    assert (tmp_path / "run" / "rasa.json").exists()


def test_the_fingerprint_stays_while_nothing_changes():
    assert rasa_fingerprint() == rasa_fingerprint()


@pytest.fixture
def home(tmp_path, rasa):
    """A fresh home; the model of the checkout is there already, for `rasa` runs with it."""
    return tmp_path


@pytest.fixture
def server(home):
    server = RasaServer(home)
    yield server
    server.stop()


@pytest.mark.live
def test_a_fresh_home_takes_its_model_from_the_checkout(home):
    said = []
    model = RasaServer(home).train(say=said.append)

    assert said == ["Copying the NLU model from the checkout"]
    assert model.read_bytes() == model_path(ROOT / "var").read_bytes()


@pytest.mark.live
def test_what_is_started_answers_with_its_token_only(server):
    running = server.start(silent)
    asked = {"text": "who leads the telecare project?"}

    understood = httpx.post(
        f"{running.url}/model/parse", json=asked, params={"token": running.token}
    )
    refused = httpx.post(f"{running.url}/model/parse", json=asked)

    assert understood.json()["intent"]["name"] == "lead"
    assert refused.status_code == httpx.codes.UNAUTHORIZED
    assert running.token not in " ".join(psutil.Process(running.pid).cmdline())


@pytest.mark.live
def test_another_command_finds_it_while_it_runs(home, server):
    running = server.start(silent)

    other = RasaServer(home)
    assert other.find_or_start(silent) == running
    other.stop()
    assert is_ready(running.url, running.token)
    assert find_running(home, running.fingerprint) == running
    server.stop()
    assert find_running(home, running.fingerprint) is None
    assert not psutil.pid_exists(running.pid)


@pytest.mark.live
def test_one_that_died_is_started_again_at_the_same_address(server):
    first = server.start(silent)
    killed = psutil.Process(first.pid)
    killed.kill()
    # its port closes a moment before it can be seen to have ended
    killed.wait(10)

    server.ensure_running(silent)

    assert server.running.url == first.url
    assert server.running.pid != first.pid
    assert is_ready(first.url, first.token)


@pytest.mark.live
def test_a_model_that_cannot_be_loaded_makes_room_for_another(server):
    server.train(say=silent).write_bytes(b"no archive")
    with pytest.raises(NluUnavailableError, match="could not load its model"):
        server.start(silent)
    server.ensure_running(silent)

    assert is_ready(server.running.url, server.running.token)


@pytest.mark.live
def test_a_start_is_given_up_when_it_is_stopped_meanwhile(server):
    starting = ThreadPoolExecutor(1)
    start = starting.submit(server.start, silent)
    time.sleep(0.5)
    server.stop()

    with pytest.raises(NluUnavailableError):
        start.result(20)


@pytest.mark.live
def test_it_ends_with_its_parent_even_a_killed_one(home):
    script = (
        "import sys, time; from pathlib import Path; from bot.rasa_server import RasaServer;"
        "print(RasaServer(Path(sys.argv[1])).start(lambda line: None).pid, flush=True);"
        "time.sleep(600)"
    )
    with subprocess.Popen(
        [sys.executable, "-c", script, home], cwd=ROOT, stdout=subprocess.PIPE, text=True
    ) as parent:
        child = int(parent.stdout.readline())
        parent.send_signal(signal.SIGKILL)

    until(lambda: not psutil.pid_exists(child))


@pytest.mark.live
def test_nothing_of_this_process_reaches_rasa_that_is_not_its_business(server, monkeypatch):
    monkeypatch.setenv("SLACK_BOT_TOKEN", "xoxb-secret")
    running = server.start(silent)

    assert "SLACK_BOT_TOKEN" not in psutil.Process(running.pid).environ()


def until(true):
    for _ in range(100):
        if true():
            return
        time.sleep(0.1)
    raise AssertionError("It did not happen within ten seconds.")
