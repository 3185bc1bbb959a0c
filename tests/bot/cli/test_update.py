"""`cairn update`: the road of a chat, and whether anything came of it."""

import json
from contextlib import contextmanager

import pytest
from typer.testing import CliRunner

import bot.ready
from bot.cli import app
from knowledge.store import THE_OFFICE, opener
from tests.bot.serving import cairn
from tests.bot.talking import Talking
from tests.fakes.ready import FakeReady
from tests.world import NOW

EILIDH, RAB, SENGA = "eilidh@angus.example", "rab@fife.example", "senga@falkirk.example"
AGAIN = "Not all of it is logged: the answer above says what it takes."


@pytest.fixture
def talking(process, database_url, monkeypatch, tmp_path) -> Talking:
    """A process with a made-up Rasa, which takes all that it hears for reports."""
    monkeypatch.setenv("CAIRN_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("CAIRN_DATABASE_URL", database_url)
    talking = process()
    talking.nlu.next = ["log_update"] * 9

    @contextmanager
    def made_up(settings, say):
        yield FakeReady(talking.conversations)

    monkeypatch.setattr(bot.ready, "cairn", made_up)
    return talking


def run(*words: str, by: str = EILIDH) -> tuple[int, str, str]:
    more = ["--at", NOW.isoformat(), *(["--as", by] if by else [])]
    result = CliRunner().invoke(app, ["update", *more, *words])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result.exit_code, result.stdout.strip(), result.stderr.strip()


def latest(talking, code="TEL"):
    with opener(talking.engine)(THE_OFFICE) as store:
        update = store.updates.latest(store.projects.with_code(code).id, NOW.date())
        return update and (update.rag, update.done, update.next)


@pytest.mark.parametrize("project", ["TEL", "tel", "telecare", " Digital Telecare "])
def test_an_update_is_logged_and_read_back(talking, project):
    status, shown, aside = run(project, "green, 600 users migrated, next Perth")

    assert (status, aside) == (0, "")
    assert shown.startswith("Logged for Digital Telecare.")
    assert latest(talking) == ("green", "600 users migrated", "Perth")


def test_json_is_the_object_of_ask(talking):
    status, shown, _ = run("TEL", "green, 600 users migrated", "--json")
    answer = json.loads(shown)

    assert status == 0
    assert answer["answered"] is True
    assert {"text", "facts", "form", "buttons", "ms"} <= set(answer)
    assert "messages" not in answer


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("red", "why?", id="a rating without a reason"),
        pytest.param("600 users migrated", "red, amber or green", id="no rating"),
        pytest.param("green, 600 users, ring 07700 900123", "phone number", id="personal data"),
    ],
)
def test_what_is_asked_back_is_told_and_nothing_is_logged(talking, text, words):
    stood = latest(talking)
    status, shown, aside = run("TEL", text)

    assert (status, aside) == (1, AGAIN)
    assert words in shown
    assert latest(talking) == stood


def test_a_question_is_answered_and_is_no_update(talking):
    talking.nlu.next = ["lead"]
    status, shown, aside = run("TEL", "who leads it?")

    assert (status, aside) == (1, AGAIN)
    assert "Eilidh Mackay" in shown


@pytest.mark.parametrize(
    ("project", "by", "words"),
    [
        pytest.param("TEL", SENGA, "Eilidh Mackay", id="of somebody else"),
        pytest.param("TEL", "nobody@x.example", "I don’t know who you are", id="by a stranger"),
        pytest.param("PORT", RAB, "closed", id="closed"),
    ],
)
def test_who_may_not_log_is_told_as_in_a_chat(talking, project, by, words):
    status, shown, aside = run(project, "green, all done", by=by)

    assert (status, aside) == (1, AGAIN)
    assert words in shown


@pytest.mark.parametrize("project", ["FOO", "HEA", "Heather", "the green one", "status"])
def test_what_does_not_exist_for_somebody_is_never_logged_for_another_project(talking, project):
    stood = latest(talking)
    status, shown, aside = run(project, "green, 600 users migrated")

    assert (status, shown) == (1, "")
    assert aside.startswith(f"I don’t know a project called “{project}”")
    assert latest(talking) == stood
    assert talking.events() == []


def test_json_says_so_too(talking):
    status, shown, aside = run("FOO", "green, 600 users migrated", "--json")

    assert (status, aside) == (1, "")
    assert json.loads(shown)["text"].startswith("I don’t know a project called “FOO”")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("green. <b>\"Done\"</b> & 'sorted' [red] $HOME \\ %s {x}", id="signs"),
        pytest.param("green\n- Perth: 600 users\n- Fife: 20\nnext: Angus", id="lines"),
        pytest.param("green, Òran Mòr 🏴󠁧󠁢󠁳󠁣󠁴󠁿 done", id="letters"),
        pytest.param("-- green, 600 users", id="dashes"),
    ],
)
def test_the_text_may_hold_anything(talking, text):
    status, shown, _ = run("TEL", "--", text)

    assert status == 0, shown
    assert latest(talking)[0] == "green"


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ((), "Missing argument"),
        (("TEL",), "Missing argument"),
        (("TEL", "  "), "There is nothing to log"),
        (("", "green"), "There is nothing to log"),
        (("TEL", "x" * 4_000), "1 to 4,000 characters"),
    ],
)
def test_wrong_use_is_told(talking, words, sentence):
    status, _, aside = run(*words)

    assert status == 2
    assert sentence in aside


def test_who_tells_it_has_to_be_named(talking):
    status, _, aside = run("TEL", "green", by="")

    assert status == 2
    assert "--as" in aside


@pytest.mark.live
def test_through_the_real_rasa(rasa, tmp_path):
    home = tmp_path / "home"
    assert cairn(home, "demo").returncode == 0
    by = ("--as", "eilidh.mackay@angus.example")
    done = cairn(home, "update", "TELE", "green, Angus migrated 400 users, next Perth", *by)
    asked = cairn(home, "update", "TELE", "red", *by)

    assert (done.returncode, asked.returncode) == (0, 1), (done, asked)
    assert done.stdout.startswith("Logged for Digital Telecare Migration.")
    assert asked.stderr.endswith(f"{AGAIN}\n")
