"""`cairn ask` and `cairn chat` as their users run them, with the real Rasa."""

import contextlib
import json
import os
import pty
import re
import subprocess
import sys
import time

import pytest

from tests.bot.serving import CAIRN, CHECKOUT, PATIENCE, cairn, environment

pytestmark = pytest.mark.live

KEYS = [
    "text",
    "intent",
    "confidence",
    "quotes",
    "facts",
    "table",
    "form",
    "buttons",
    "sources",
    "answered",
    "ms",
]

# makes the terminal the one whose keys send signals, then becomes the command
AT_ONCE = 20.0
IN_A_TERMINAL = (
    "import fcntl, os, sys, termios; fcntl.ioctl(0, termios.TIOCSCTTY, 0); "
    "os.execv(sys.argv[1], sys.argv[1:])"
)


@pytest.fixture(scope="module")
def home(rasa, tmp_path_factory):
    home = tmp_path_factory.mktemp("asking") / "home"
    assert cairn(home, "demo").returncode == 0
    return home


def test_a_fresh_home_sets_itself_up_and_says_so_aside(rasa, tmp_path):
    asked = cairn(tmp_path / "fresh", "ask", "which councils do you know?")

    assert asked.returncode == 0
    assert "Copying the NLU model from the checkout" in asked.stderr
    assert asked.stdout.strip()


def test_one_object_and_a_conversation_that_goes_on(home):
    first = cairn(home, "ask", "who leads telecare?", "--json", "--conversation", "c1")
    second = cairn(home, "ask", "and the deputy?", "--json", "--conversation", "c1")

    answers = [json.loads(first.stdout), json.loads(second.stdout)]
    assert [list(answer) for answer in answers] == [KEYS, KEYS]
    assert [answer["intent"] for answer in answers] == ["lead", "deputy"]
    assert all(answer["answered"] for answer in answers)


def test_a_batch_prints_nothing_but_its_lines_in_order(home, tmp_path):
    lines = [
        {"text": "who leads telecare?", "conversation": "b", "at": "2026-11-18T10:00"},
        {"text": "and the deputy?", "conversation": "b"},
        {"text": ""},
        {"text": '/lead{"project": "telecare"}'},
        {"text": "/restart"},
        {"text": "🏴󠁧󠁢󠁳󠁣󠁴󠁿 Òran Mòr <b>*bold*</b> [red]x[/red] ' \" \\ \u202e"},
        {"text": "x" * 4_000},
        {"text": "who leads telecare? " * 190},
    ]
    file = tmp_path / "batch.jsonl"
    written = [*(json.dumps(line) for line in lines), "not JSON", r'{"text": "caf\udce9 \u0000?"}']
    file.write_text("\n".join(written), encoding="utf-8")
    asked = cairn(home, "ask", "--batch", str(file))

    answers = [json.loads(line) for line in asked.stdout.splitlines()]
    assert asked.returncode == 1
    assert len(answers) == len(written)
    assert [answer["intent"] for answer in answers[:2]] == ["lead", "deputy"]
    assert [place for place, answer in enumerate(answers) if "error" in answer] == [2, 8]
    assert all(answer["text"] for answer in answers)
    assert "Traceback" not in asked.stderr


def test_a_talk_in_the_terminal_ends_at_once_with_ctrl_c(home):
    ours, theirs = pty.openpty()
    chat = subprocess.Popen(
        [sys.executable, "-c", IN_A_TERMINAL, *CAIRN, "chat"], cwd=CHECKOUT,
        env=environment(home), stdin=theirs, stdout=theirs, stderr=theirs, start_new_session=True,
    )  # fmt: skip
    os.close(theirs)
    screen = read_until(ours, "You: ")
    os.write(ours, b"who leads telecare?\n")
    screen += read_until(ours, "You: ")
    status = interrupt(ours, chat)
    os.close(ours)

    assert status == 130
    assert re.search(r"Cairn: .*Eilidh Mackay leads", screen)
    assert "Traceback" not in screen


def interrupt(terminal: int, chat: subprocess.Popen[bytes]) -> int:
    """Press Ctrl-C, and again where Python's readline was just about to wait and did not see it."""
    os.write(terminal, b"\x03")
    with contextlib.suppress(subprocess.TimeoutExpired):
        return chat.wait(AT_ONCE)
    os.write(terminal, b"\x03")
    return chat.wait(AT_ONCE)


def read_until(terminal: int, words: str) -> str:
    screen, end = "", time.monotonic() + PATIENCE
    while words not in re.sub(r"\x1b\[[\d;?]*\w", "", screen):
        assert time.monotonic() < end, screen
        screen += os.read(terminal, 4096).decode(errors="replace")
    return re.sub(r"\x1b\[[\d;?]*\w", "", screen)
