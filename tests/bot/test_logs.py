import logging

import pytest

from bot.logs import keep_log
from knowledge.store import THE_OFFICE, DatabaseError, opener
from knowledge.store.database import make_engine

SECRETS = ("heather is red", "rab@fife.example", "xoxb-token")


@pytest.fixture
def log(tmp_path):
    """The log of a home; what the tests had before is put back."""
    root = logging.getLogger()
    before = root.handlers[:]
    keep_log(tmp_path)
    yield tmp_path / "logs" / "cairn.log"
    for handler in set(root.handlers) - set(before):
        root.removeHandler(handler)
        handler.close()


def test_nothing_is_made_before_there_is_something_to_write(log):
    assert not log.exists()


def test_our_own_lines_say_what_happened_and_to_which(log):
    logging.getLogger("bot.service").info("Serving")
    logging.getLogger("bot.turns").warning("No answer", extra={"event": 7})

    lines = log.read_text(encoding="utf-8").splitlines()
    assert [line.partition(" ")[2] for line in lines] == [
        "INFO bot.service: Serving",
        "WARNING bot.turns: No answer event=7",
    ]


def test_a_fault_is_told_by_kind_and_place_without_its_words(log):
    try:
        try:
            raise ValueError(SECRETS[0])
        except ValueError as error:
            raise RuntimeError(SECRETS[1]) from error
    except RuntimeError:
        logging.getLogger("bot.turns").exception("No answer %s", SECRETS[2])

    written = log.read_text(encoding="utf-8")
    assert "builtins.RuntimeError" in written
    assert "builtins.ValueError" in written
    assert f"{__file__}:" in written
    assert not any(secret in written for secret in SECRETS)


def test_what_a_database_refused_is_not_quoted(log, tmp_path):
    engine = make_engine(f"sqlite:///{tmp_path / 'empty.db'}")
    with pytest.raises(DatabaseError) as refused, opener(engine)(THE_OFFICE) as store:
        store.people.reached_at(SECRETS[1])
    engine.dispose()
    logging.getLogger("bot").error("No answer", exc_info=refused.value)

    written = log.read_text(encoding="utf-8")
    assert "sqlite3.OperationalError (SQLITE_ERROR)" in written
    assert SECRETS[1] not in written


def test_what_other_libraries_say_by_the_way_is_left_out(log):
    logging.getLogger("httpx").info("POST http://127.0.0.1/?token=%s", SECRETS[2])
    logging.getLogger("asyncio").error("Task exception was never retrieved\nfuture: " + SECRETS[0])

    written = log.read_text(encoding="utf-8")
    assert "Task exception was never retrieved" in written
    assert not any(secret in written for secret in SECRETS)
    assert "httpx" not in written


@pytest.mark.parametrize("secret", SECRETS)
def test_what_other_libraries_have_put_into_their_lines_is_left_out(log, secret):
    logging.getLogger("slack_bolt.AsyncApp").warning(f"Unhandled request ({secret})")

    written = log.read_text(encoding="utf-8")
    assert "WARNING slack_bolt.AsyncApp: test_logs.py:" in written
    assert secret not in written


def test_a_home_that_cannot_be_written_stops_nothing(log, tmp_path, capsys):
    (tmp_path / "file").write_text("")
    keep_log(tmp_path / "file")
    logging.getLogger("bot").error("No answer")

    assert capsys.readouterr().err == ""


def test_a_fault_that_led_to_itself_is_told_once(log):
    fault = ValueError("heather is red")
    fault.__cause__ = fault
    logging.getLogger("bot.turns").error("No answer", exc_info=fault)

    assert log.read_text(encoding="utf-8").count("builtins.ValueError") == 1
