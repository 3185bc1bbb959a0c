"""What was cut out of a message is in no table, in no log and in no file, by whatever door."""

import asyncio

import pytest

from bot.cli.ask import _ask, _lines
from bot.cli.batch import Line
from knowledge.store.database import make_engine
from tests.bot.looking import in_files, traces
from tests.bot.serving import Serving, cairn
from tests.bot.test_logs import log  # noqa: F401 - a fixture
from tests.bot.web.calling import caller
from tests.fakes.ready import FakeReady

SECRETS = (
    *("07700 900123", "07700900123", "AB 12 34 56 C", "AB123456C", "4111 1111 1111 1111"),
    *("jim.brown@gmail.com", "leukaemia", "14 High Street", "DD1 3BX", "0101900104"),
)
MESSAGES = (
    "who leads telecare? ring 07700 900123",
    "telecare green: Perth migrated 300 users, NI AB 12 34 56 C or ab123456c",
    "/update arc red cos legal has not signed, call 07700900123",
    "paid with 4111 1111 1111 1111, receipt to jim.brown@gmail.com",
    "Mrs Smith has leukaemia and lives at 14 High Street, Dundee DD1 3BX, CHI 0101900104",
    "ask a person: whom do I ring at 07700 900123?",
    "that is wrong, my number is 07700 900123",
)
# with a number and without: it must be understood as it ever was
URGENT = (
    ("alarm", "my gran has fallen and her alarm does not work"),
    ("distress", "I can't cope any more and I don't want to be here"),
)
BY_EILIDH = "eilidh@angus.example"


def leaves_none(talking, log, tmp_path):  # noqa: F811
    assert len(talking.events()) == len(MESSAGES)
    assert "removed]" in str(talking.events())
    assert traces(talking.engine, *SECRETS) == []
    assert in_files(tmp_path, *SECRETS) == []


@pytest.mark.parametrize("fails", [False, True], ids=["as ever", "with faults"])
def test_over_http(talking, log, tmp_path, fails):  # noqa: F811
    talking.nlu.fails_at = "number" if fails else ""
    call = caller(talking.conversations, speaks_for=BY_EILIDH)
    for at, text in enumerate(MESSAGES):
        response = call("POST", "/api/messages", json={"text": text, "id": f"m{at}"})
        assert response.status_code == 200
        assert not any(secret.casefold() in response.text.casefold() for secret in SECRETS)

    leaves_none(talking, log, tmp_path)
    assert log.exists() is fails


def test_by_the_command(talking, log, tmp_path, capsys):  # noqa: F811
    for text in MESSAGES:
        lines = _lines(Line(text=text, email=BY_EILIDH), None)
        asyncio.run(_ask(FakeReady(talking.conversations), lines, as_json=True))

    printed = capsys.readouterr().out
    leaves_none(talking, log, tmp_path)
    assert not any(secret.casefold() in printed.casefold() for secret in SECRETS)


def test_by_an_edit(talking, log, tmp_path):  # noqa: F811
    call = caller(talking.conversations, speaks_for=BY_EILIDH)
    first = call("POST", "/api/messages", json={"text": "hello", "conversation": "c"}).json()
    for text in MESSAGES[1:]:
        body = {"text": text, "edits": first["id"], "conversation": "c"}
        assert call("POST", "/api/messages", json=body).status_code == 200

    leaves_none(talking, log, tmp_path)


def test_it_would_be_found(talking, tmp_path):
    """Else the tests above could not fail."""
    with talking.engine.begin() as connection:
        connection.exec_driver_sql(
            "INSERT INTO conversations (id, state, turns) VALUES ('c', '{\"a\": \"ab123456c\"}', 0)"
        )

    assert traces(talking.engine, *SECRETS)[0].startswith("conversations.state")


@pytest.mark.live
def test_through_the_service_and_the_real_rasa(rasa, tmp_path):
    home = tmp_path / "home"
    serving = Serving(home, "--demo").ready()
    try:
        answers = [serving.say(text, f"m{at}") for at, text in enumerate(MESSAGES)]
        urgent = [serving.say(f"{text}, ring me on 07700 900123", text) for _, text in URGENT]
        asked = [cairn(home, "ask", text, "--as", BY_EILIDH) for text in MESSAGES[:3]]
    finally:
        serving.end()
    engine = make_engine(f"sqlite:///{home / 'cairn.db'}")

    assert all("before I kept anything" in one["text"] for one in answers)
    assert [one["intent"] for one in urgent] == [intent for intent, _ in URGENT]
    assert all("call" in str(one["messages"][0]["facts"]) for one in urgent)
    assert all("before I kept anything" in one.stdout for one in asked), asked
    assert in_files(tmp_path, *SECRETS) == []
    assert traces(engine, *SECRETS) == []
    engine.dispose()
