"""What goes wrong around a conversation: the person is told in a sentence, and nothing is lost."""

import asyncio
import os
import signal
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import Engine, event, text
from sqlalchemy.exc import DataError, OperationalError

from actions.dialogue import Dialogue
from actions.executor import Executor
from bot.apologies import FORGOTTEN, HELD_UP
from bot.replying import SORRY
from bot.talk import TalkUnavailableError
from bot.turns import MOST_TRIES
from knowledge.models import Event
from knowledge.store.database import make_engine
from knowledge.store.trouble import BUSY, FULL
from tests.bot.talking import EILIDH, LEAD, Talking

CHECKOUT = Path(__file__).parents[2]
# PostgreSQL cannot be told that its disk is full
ON_SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


class Faulty(Executor):
    """Writes something and then fails, as often as it has faults left."""

    def __init__(self, *faults: Exception) -> None:
        super().__init__()
        self.faults = list(faults)

    def run(self, turn, intent, tracker):
        if self.faults:
            turn.store.conversations.keep(
                Event(
                    channel="x", event_id="x", conversation_id="x", email="", text="half done",
                    received=turn.now, said_at=turn.now,
                )
            )  # fmt: skip
            raise self.faults.pop(0)
        return super().run(turn, intent, tracker)


def passing() -> OperationalError:
    return OperationalError("SELECT 1", {}, Exception("the connection broke"))


@pytest.mark.parametrize(
    "fault",
    [
        pytest.param(ZeroDivisionError(), id="a mistake"),
        pytest.param(LookupError("no such action"), id="no such action"),
        pytest.param(DataError("INSERT", {}, Exception("out of range")), id="a value too large"),
    ],
)
def test_an_action_that_fails_costs_an_apology_and_changes_nothing(process, executor, fault):
    before = process()
    before.say()
    talking = process(Dialogue(Faulty(fault)))
    answer = talking.say("who is the deputy of telecare?")

    assert answer["text"] == SORRY
    assert answer["answered"] is False
    assert [status for _, status in talking.events()] == ["answered", "answered"]
    assert talking.state() == before.state()
    assert talking.take_up() == 0


def test_a_state_that_cannot_be_kept_costs_an_apology(process, executor):
    class Careless(Dialogue):
        def reply(self, turn, heard, state):
            replies, after = super().reply(turn, heard, state)
            return replies, {**after, "when": date(2026, 11, 18)}

    talking = process(Careless(executor))

    assert talking.say()["text"] == SORRY
    assert talking.events() == [(LEAD, "answered")]
    assert talking.state() == {}


def test_a_fault_of_the_database_in_an_action_may_pass_and_then_the_answer_comes(process):
    talking = process(Dialogue(Faulty(passing())))
    told = talking.say()

    assert (told["text"], told["waiting"]) == (HELD_UP, True)
    assert talking.events() == [(LEAD, "waiting")]
    assert talking.take_up() == 1
    assert talking.answers()[0].startswith(EILIDH)


def test_a_fault_of_the_database_that_does_not_pass_is_not_tried_for_ever(process):
    talking = process(Dialogue(Faulty(*(passing() for _ in range(100)))))
    talking.say()
    for _ in range(MOST_TRIES):
        talking.take_up()

    assert talking.answers() == [SORRY]
    assert talking.events() == [(LEAD, "answered")]


@ON_SQLITE
def test_a_full_disk_is_told_and_what_was_said_can_be_sent_again(process):
    talking = process()
    talking.say()
    with full(talking.engine), pytest.raises(TalkUnavailableError, match=FULL):
        talking.say("x" * 40_000, event="e2")
    answer = talking.say("hello", event="e2")

    assert answer["text"]
    assert talking.events() == [(LEAD, "answered"), ("hello", "answered")]


@ON_SQLITE
def test_a_disk_that_fills_up_before_the_answer_is_kept_only_delays_it(process):
    talking = process()
    with full(talking.engine, spare=3):
        for _ in range(200):
            told = talking.say()
            if told.get("waiting"):
                break
    waiting = sum(status == "waiting" for _, status in talking.events())

    assert told["text"] == HELD_UP
    assert waiting == 1
    assert talking.take_up() == waiting
    assert len(talking.answers()) == len(talking.events())


def test_a_locked_database_is_told_and_keeps_nothing(process, database_url, monkeypatch):
    monkeypatch.setattr("knowledge.store.database.WAIT_FOR_A_LOCK_MS", 200)
    talking, other = process(), process()
    with other.engine.connect() as locking:
        postgres = database_url.startswith("postgresql")
        locking.execute(text("LOCK TABLE events" if postgres else "SELECT 1"))
        with pytest.raises(TalkUnavailableError, match=BUSY):
            talking.say()
        locking.rollback()

    assert talking.events() == []
    assert talking.say()["text"].startswith(EILIDH)


def test_a_database_that_may_only_be_read_is_told(process, database_url, tmp_path):
    talking = process()
    if database_url.startswith("postgresql"):
        with talking.engine.begin() as connection:
            name = talking.engine.url.database
            connection.execute(
                text(f"ALTER DATABASE {name} SET default_transaction_read_only = on")
            )
        talking.engine.dispose()
    else:
        only_for_reading(talking.engine)

    with pytest.raises(TalkUnavailableError, match="may only be read"):
        talking.say()


def test_a_database_that_is_gone_is_told(process, database_url, executor, tmp_path):
    if database_url.startswith("postgresql"):
        gone = database_url.rpartition("host=")[0] + f"host={tmp_path}"
        sentence = "cannot be reached"
    else:
        gone, sentence = f"sqlite:///{tmp_path / 'gone.db'}", "tables do not fit"
    talking = Talking(make_engine(gone), executor)
    with pytest.raises(TalkUnavailableError, match=sentence):
        talking.say()
    with pytest.raises(TalkUnavailableError):
        asyncio.run(talking.conversations.answer_to("test", "e1"))

    health = asyncio.run(talking.conversations.health())
    talking.engine.dispose()
    assert health["database"] == "down"


def test_a_message_that_was_erased_meanwhile_is_said_to_be(process):
    talking, other = process(), process()

    async def erased(_: str) -> None:
        with other.engine.begin() as connection:
            connection.execute(text("DELETE FROM events"))
        return await parse("hello")

    parse = talking.nlu.parse
    talking.nlu.parse = erased

    assert talking.say()["text"] == FORGOTTEN
    assert talking.take_up() == 0


def test_a_crash_between_keeping_and_answering_is_made_good_at_the_next_start(
    process, database_url
):
    crash = (
        "import asyncio, os, signal, sys\n"
        "from tests.bot.talking import Talking, said\n"
        "from actions.executor import Executor\n"
        "from knowledge.store.database import make_engine\n"
        "talking = Talking(make_engine(sys.argv[1]), Executor())\n"
        "talking.nlu.parse = lambda text: os.kill(os.getpid(), signal.SIGKILL)\n"
        "asyncio.run(talking.conversations.say(said(event='e1')))\n"
    )
    crashed = subprocess.run([sys.executable, "-c", crash, database_url], cwd=CHECKOUT, check=False)
    talking = process()

    assert crashed.returncode == -signal.SIGKILL
    assert talking.events() == [(LEAD, "waiting")]
    assert talking.take_up() == 1
    assert talking.say(event="e1")["text"] == talking.answers()[0]
    assert talking.events() == [(LEAD, "answered")]


class full:  # noqa: N801 - reads as a word
    """The database's file cannot grow by more than *spare* pages while the block lasts."""

    def __init__(self, engine: Engine, spare: int = 0) -> None:
        self._engine = engine
        self._spare = spare

    def __enter__(self) -> None:
        self._engine.dispose()
        event.listen(self._engine, "connect", self._limit)

    def __exit__(self, *_: object) -> None:
        event.remove(self._engine, "connect", self._limit)
        self._engine.dispose()

    def _limit(self, connection, _) -> None:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count = {pages + self._spare}")


def only_for_reading(engine: Engine) -> None:
    file = Path(str(engine.url.database))
    engine.dispose()
    if os.geteuid() == 0:
        pytest.skip("root may write what nobody may")
    file.chmod(0o444)
    file.parent.chmod(0o555)
