import asyncio
import io

import pytest
from rich.console import Console

from bot.cli.chat import Chat, pressed
from tests.fakes.ready import FakeReady
from tests.fakes.talk import FakeTalk, answer, part

BUTTONS = [{"label": "The deputy", "says": "who is the deputy?"}]


@pytest.fixture
def chat(monkeypatch):
    """Type lines; return what was said to Cairn and what stands on the screen."""
    talk = FakeTalk()
    talk.answers["who?"] = answer(part("Eilidh [red]", buttons=BUTTONS))

    def chat(*lines, trouble=""):
        talk.trouble = trouble
        monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{line}\n" for line in lines)))
        screen = io.StringIO()
        with asyncio.Runner() as runner:
            Chat(FakeReady(talk), runner, Console(file=screen, width=80), "a@b.example").run()
        return talk.said, screen.getvalue()

    return chat


def test_a_conversation_goes_on_until_the_end_of_input(chat):
    said, screen = chat("who?", "and then?")

    assert [one.text for one in said] == ["who?", "and then?"]
    assert said[0].conversation == said[1].conversation
    assert said[0].email == "a@b.example"
    assert "Cairn: Eilidh [red]" in screen


def test_a_number_presses_a_button(chat):
    said, screen = chat("who?", "1")

    assert "1. The deputy" in screen
    assert said[1].text == "who is the deputy?"


def test_what_people_typed_between_colons_is_no_picture(monkeypatch):
    talk, screen = FakeTalk(), io.StringIO()
    buttons = [{"label": "Say :tada:", "says": ":tada:"}]
    talk.answers["who?"] = answer(part("well :smile:", buttons=buttons))
    monkeypatch.setattr("sys.stdin", io.StringIO("who?\n"))
    with asyncio.Runner() as runner:
        Chat(FakeReady(talk), runner, Console(file=screen, width=80), "").run()

    assert "Cairn: well :smile:" in screen.getvalue()
    assert "1. Say :tada:" in screen.getvalue()


def test_an_empty_line_says_nothing(chat):
    said, _ = chat("", "  ", "who?")

    assert [one.text for one in said] == ["who?"]


@pytest.mark.parametrize(
    ("line", "trouble", "sentence"),
    [
        ("x" * 4_001, "", "has 4,001"),
        ("who?", "The database is busy.", "The database is busy."),
    ],
)
def test_what_cannot_be_asked_is_told_and_the_talk_goes_on(chat, line, trouble, sentence):
    _, screen = chat(line, "hello", trouble=trouble)

    assert sentence in screen
    assert screen.count("You:") == 3


def test_a_number_without_a_button_is_a_message():
    assert pressed("2", BUTTONS) == "2"
    assert pressed("0", BUTTONS) == "0"
    assert pressed("²", BUTTONS) == "²"
