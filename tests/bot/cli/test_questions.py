import json

import pytest
from typer.testing import CliRunner

from bot.app import right_now
from bot.cli import app
from knowledge.models import NOT_HELPFUL, Document, Event, Organisation, Person
from knowledge.search.encoder_files import EncoderUnavailableError
from knowledge.store import THE_OFFICE, opener
from knowledge.store.deliveries import Place
from knowledge.store.questions import Asker
from tests.fakes.books import library

ISLA, RAB = "isla@stirling.example", "rab@fife.example"
COOKIES = "Do we need a <b>cookie</b> banner? 🍪"


@pytest.fixture
def store(engine, database_url, monkeypatch, tmp_path):
    """Open the database of the commands, in which two people have asked one question."""
    monkeypatch.setenv("CAIRN_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("CAIRN_DATABASE_URL", database_url)
    monkeypatch.setattr("bot.cli.queue_desk.library", lambda settings: library())
    open_store = opener(engine)
    with open_store(THE_OFFICE) as store:
        office = Organisation(code="DO", name="Digital Office", kind="partner")
        for email, name, role in ((ISLA, "Isla Grant", "manager"), (RAB, "Rab Sinclair", "staff")):
            store._session.add(Person(email=email, name=name, organisation=office, role=role))
        for email in ("a@x.example", "b@x.example"):
            store.questions.ask(COOKIES, Asker("web:a", email, right_now()))
    return lambda: open_store(THE_OFFICE)


def run(*words):
    result = CliRunner().invoke(app, ["questions", *words])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result.exit_code, result.stdout.strip(), result.stderr.strip()


def told(store):
    with store() as open_store:
        place = Place("web", "web:a", "a@x.example")
        return [one["text"] for one in open_store.deliveries.claim(place, right_now())]


def state(store):
    with store() as open_store:
        question = open_store.questions.with_id(1)
        return question.status, question.answer


def test_the_queue_is_listed(store):
    status, shown, _ = run()

    assert status == 0
    assert shown.startswith(f"1. {COOKIES}\n   no answer, 2 people, last on ")


def test_the_queue_is_one_object_for_programs(store):
    status, shown, _ = run("--json")

    (one,) = json.loads(shown)["questions"]
    assert status == 0
    assert (one["number"], one["question"], one["people"]) == (1, COOKIES, 2)
    assert list(one) == [
        "number", "question", "kind", "people", "last_asked", "portfolio", "document",
    ]  # fmt: skip


def test_an_answer_goes_to_everyone_and_is_kept_as_it_is(store):
    status, shown, _ = run(
        "answer", "1", " No, *never* <b>ever</b>. ", "--as", "Isla@Stirling.example"
    )

    assert (status, shown) == (0, "The answer to question 1 goes to 2 people.")
    assert state(store) == ("answered", "No, *never* <b>ever</b>.")
    assert told(store)[0].endswith("Isla Grant answers: “No, *never* <b>ever</b>.”")
    assert run()[1] == "No question is waiting for an answer."


def test_an_answer_becomes_an_article(store):
    status, shown, _ = run(
        "answer", "1", "No.", "--as", ISLA, "--article", "--title", "Cookie  banners"
    )

    assert status == 0
    assert shown.endswith("It is kept as the article “Cookie banners”.")
    with store() as open_store:
        assert open_store.documents.at("questions/1").markdown == "# Cookie banners\n\nNo."


def test_without_an_encoder_neither_answer_nor_article_is_kept(store, monkeypatch):
    def broken(settings):
        raise EncoderUnavailableError("The sentence encoder needs a file.")

    monkeypatch.setattr("bot.cli.queue_desk.library", broken)
    status, _, told_instead = run("answer", "1", "No.", "--as", ISLA, "--article")

    assert (status, told_instead) == (1, "The sentence encoder needs a file.")
    assert state(store) == ("open", "")


def test_an_answer_is_replaced_only_if_that_is_said(store):
    run("answer", "1", "No.", "--as", ISLA)
    refused = run("answer", "1", "Yes.", "--as", ISLA)
    unchanged = state(store)
    done = run("answer", "1", "Yes.", "--as", ISLA, "--replace")

    assert refused[0] == 1
    assert refused[2].startswith("Question 1 was answered by Isla Grant on ")
    assert unchanged == ("answered", "No.")
    assert done[0] == 0
    assert state(store) == ("answered", "Yes.")


def test_a_question_is_closed_with_a_reason(store):
    closed = run("close", "1", "--as", ISLA, "--why", "duplicate")
    again = run("close", "1", "--as", ISLA)

    assert closed == (0, "Question 1 is closed.", "")
    assert (again[0], again[2][:44]) == (1, "Question 1 is out of the queue already, sinc")
    assert state(store) == ("closed", "duplicate")
    assert told(store) == []


def test_an_owner_without_a_role_may_answer_what_is_about_their_document(store):
    with store() as open_store:
        document = open_store.documents.put(
            Document(
                path="a.md", title="A", markdown="", hash="", taken=right_now(), owner=RAB.upper()
            )
        )
        who = Asker("web:a", "a@x.example", right_now())
        open_store.questions.complain(document.id, "wrong", "“A” is wrong", "wrong", who)

    assert run("answer", "2", "Mended.", "--as", RAB)[0] == 0
    assert run("answer", "1", "No.", "--as", RAB)[0] == 1


@pytest.mark.parametrize(
    ("words", "status", "sentence"),
    [
        (["answer", "1", "No."], 2, "Say who answers it: add --as with the e-mail of"),
        (["answer", "1", "No.", "--as", " "], 2, "Say who answers it: add --as"),
        (["close", "1"], 2, "Say who closes it: add --as with the e-mail of"),
        (["answer", "1", " … ", "--as", ISLA], 2, "There is no answer to send"),
        (["answer", "1", "", "--as", ISLA], 2, "There is no answer to send"),
        (["answer", "1", "x" * 4_001, "--as", ISLA], 2, "An answer has up to 4,000 characters"),
        (["answer", "1", "No.", "--as", ISLA, "--title", "A"], 2, "A title is for an article"),
        (["answer", "9", "No.", "--as", ISLA], 1, "There is no question 9 that Isla Grant may"),
        (["answer", "9" * 30, "No.", "--as", ISLA], 1, "There is no question 999"),
        (["answer", "1", "No.", "--as", RAB], 1, "There is no question 1 that Rab Sinclair may"),
        (["answer", "1", "No.", "--as", "x@y.z"], 1, "Nobody in the register has the e-mail x@y"),
        (["close", "1", "--as", RAB], 1, "There is no question 1 that Rab Sinclair may see"),
    ],
)
def test_what_cannot_be_done_is_told_in_a_sentence_and_changes_nothing(
    store, words, status, sentence
):
    refused = run(*words)

    assert (refused[0], refused[1]) == (status, "")
    assert refused[2].startswith(sentence)
    assert refused[2].count("\n") == 0
    assert state(store) == ("open", "")


@pytest.mark.parametrize("part", ["answer", "close"])
def test_what_stands_under_it_has_help_with_an_example(part):
    status, shown, _ = run(part, "--help")

    assert status == 0
    assert f"Example: cairn questions {part} 12" in shown


def test_opinions_of_answers_are_listed(store):
    asked = Asker("web:a", "a@x.example", right_now())
    with store() as open_store:
        event = Event(
            channel="web", event_id="1", conversation_id="web:a", email="a@x.example",
            text="who?", received=asked.now, said_at=asked.now,
        )  # fmt: skip
        open_store.conversations.keep(event)
        open_store.conversations.answer(event, {}, {"text": "Rab"}, asked.now)
        open_store._session.flush()
        message = open_store.sent.answer("message:1")
        open_store.feedback.judge(message.id, NOT_HELPFUL, "He left.", asked)

    status, shown, _ = run("opinions")
    (one,) = json.loads(run("opinions", "--json")[1])["opinions"]

    assert (status, shown.splitlines()[0]) == (0, "who?")
    assert "not helpful: He left." in shown
    assert (one["question"], one["answer"], one["queue"]) == ("who?", "Rab", None)


def test_no_opinion_is_no_fault(store):
    assert run("opinions") == (0, "Nobody has said yet what they think of an answer.", "")
