import asyncio
import json
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.cli.ask import _ask, _lines
from bot.cli.batch import Line
from bot.cli.saying import answered, moment, said
from bot.refusal import RefusalError
from tests.fakes.ready import FakeReady
from tests.fakes.talk import FakeTalk, answer, part

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


@pytest.fixture
def talk():
    talk = FakeTalk()
    talk.answers["who?"] = answer(part("“Eilidh” & <Rab> [bold] 🏴󠁧󠁢󠁳󠁣󠁴󠁿"))
    return talk


@pytest.fixture
def ask(talk, capsys):
    """Ask lines; return whether one failed, what was printed and what was said on the side."""

    def ask(*lines, as_json=False):
        failed = asyncio.run(_ask(FakeReady(talk), list(lines), as_json))
        printed = capsys.readouterr()
        return failed, printed.out, printed.err

    return ask


def question(text="who?", **more):
    return _lines(Line(text=text, **more), None)[0]


def batch(tmp_path, *lines, **given):
    file = tmp_path / "batch.jsonl"
    file.write_bytes(b"\n".join(lines))
    return _lines(Line(text="", **given), file)


def test_the_answer_is_printed_as_it_is(ask):
    assert ask(question()) == (False, "“Eilidh” & <Rab> [bold] 🏴󠁧󠁢󠁳󠁣󠁴󠁿\n", "")


def test_json_has_what_the_contract_says_and_no_more(ask):
    failed, printed, _ = ask(question(), as_json=True)

    assert not failed
    assert list(json.loads(printed)) == KEYS
    assert "🏴󠁧󠁢󠁳󠁣󠁴󠁿" in printed


def test_lines_are_answered_in_order_and_a_bad_one_stops_nothing(ask, talk, tmp_path):
    lines = batch(
        tmp_path,
        b'\xef\xbb\xbf{"text": "who?", "as": "Rab@Fife.example", "conversation": "c"}',
        b"not JSON",
        b"",
        b'{"text": "caf\xe9"}',
        b'{"text": 5}',
        b'{"text": "   "}',
        b'{"text": "who?", "at": "soon"}',
        b'{"text": "who?", "as": null, "conversation": null, "at": "2026-11-18T10:00"}\r',
        b'["who?"]',
        b"[" * 100_000,
        rb'{"text": "who?\u0000", "conversation": "\udce9"}',
    )
    failed, printed, aside = ask(*lines, as_json=True)
    answers = [json.loads(line) for line in printed.splitlines()]

    assert failed
    assert aside == ""
    assert ["error" in one for one in answers] == [False, *[True] * 5, False, True, True, False]
    assert all(one["text"] == one["error"] for one in answers if "error" in one)
    assert all(set(KEYS) <= set(one) for one in answers)
    assert "Line 2 was not asked" in answers[1]["text"]
    assert "Line 4 was not asked" in answers[2]["text"]
    assert [one.text for one in talk.said] == ["who?"] * 3
    assert [one.conversation for one in talk.said][::2] == ["c", "\ufffd"]
    assert talk.said[1].at == datetime(2026, 11, 18, 10, tzinfo=ZoneInfo("Europe/London"))


def test_what_stands_beside_a_batch_is_for_the_lines_that_leave_it_open(tmp_path):
    first, second = batch(
        tmp_path,
        b'{"text": "who?"}',
        b'{"text": "who?", "as": "b@c.example"}',
        email="a@b.example",
        conversation="c",
    )

    assert (first.email, second.email) == ("a@b.example", "b@c.example")
    assert first.conversation == second.conversation == "c"


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        pytest.param({"text": ""}, "There is nothing to ask", id="nothing"),
        pytest.param({"text": " \n\t"}, "There is nothing to ask", id="blanks"),
        pytest.param({"text": "\x00\x07"}, "1 to 4,000 characters", id="nothing that is kept"),
        pytest.param({"text": "x" * 4_001}, "this one has 4,001", id="too long"),
        pytest.param({"text": "who?", "at": "tomorrow"}, "“tomorrow” is no time", id="no time"),
        pytest.param({"text": "who?", "at": "2026-02-30"}, "“2026-02-30” is no time", id="no day"),
        pytest.param({"text": "who?", "at": "0001-01-01"}, "is no time", id="before time"),
        pytest.param({"text": "who?", "at": "9999-12-31T23:59-05:00"}, "is no time", id="after"),
        pytest.param({"text": "who?", "conversation": "c" * 201}, "201 characters", id="its name"),
        pytest.param({"text": "who?", "email": "e" * 201}, "e-mail has 201", id="whose"),
    ],
)
def test_what_cannot_be_asked_is_refused_in_a_sentence(line, sentence):
    with pytest.raises(RefusalError, match=sentence) as refused:
        _lines(Line(**line), None)
    assert refused.value.status == 2


def test_a_batch_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(RefusalError, match="No such file or directory"):
        _lines(Line(text=""), tmp_path / "none.jsonl")
    with pytest.raises(RefusalError, match="Is a directory"):
        _lines(Line(text=""), tmp_path)
    with pytest.raises(RefusalError, match="not both"):
        _lines(Line(text="who?"), tmp_path)


def test_a_message_that_cannot_be_kept_is_told_and_the_next_one_is_asked(ask, talk):
    talk.trouble = "The disk is full: free some space and try again; nothing was kept."
    failed, printed, aside = ask(question(), question())

    assert (failed, printed) == (True, "")
    assert aside == f"{talk.trouble}\n" * 2


def test_rasa_is_started_again_when_it_was_lost_and_the_same_is_said_again():
    class Lost(FakeTalk):
        async def say(self, said):
            self.said.append(said)
            return answer(part("I can’t understand"), waiting=len(self.said) < 2)

    talk, ready = Lost(), FakeReady(FakeTalk())
    given = asyncio.run(answered(talk, question(), ready.revive))

    assert given["waiting"] is False
    assert ready.revived == 1
    assert talk.said[0] is talk.said[1]


def test_one_that_stays_lost_is_a_failure(ask, talk):
    talk.answers["who?"] = answer(part("I can’t understand"), waiting=True)

    assert ask(question()) == (True, "I can’t understand\n", "")


def test_every_question_is_an_event_of_its_own_in_a_conversation_of_its_own():
    first, second = question(), question()

    assert first.event_id != second.event_id
    assert first.conversation != second.conversation
    assert said("cli", "who?", "", "c", "").thread == "cli:c"


@pytest.mark.parametrize(
    ("at", "read"),
    [
        ("2026-11-18T10:00", datetime(2026, 11, 18, 10, tzinfo=UTC)),
        ("2026-07-01T10:00", datetime(2026, 7, 1, 9, tzinfo=UTC)),
        (" 2026-11-18 10:00:00+02:00 ", datetime(2026, 11, 18, 8, tzinfo=UTC)),
        ("2026-11-18T10:00Z", datetime(2026, 11, 18, 10, tzinfo=UTC)),
        ("2026-11-18", datetime(2026, 11, 18, tzinfo=UTC)),
    ],
)
def test_a_time_without_an_offset_is_in_london(at, read):
    assert moment(at) == read
