from uuid import UUID

import pytest

from bot.web.reading import BODY_BYTES
from tests.bot.web.calling import caller
from tests.fakes.answers import ANSWERS, TELECARE
from tests.world import NOW

JSON = {"content-type": "application/json"}


def test_answers_with_the_whole_object(call, talk):
    talk.answers = ANSWERS

    response = call("POST", "/api/messages", json={"text": TELECARE, "conversation": "one"})

    assert response.status_code == 200
    assert response.json().items() >= ANSWERS[TELECARE].items()
    assert response.json()["conversation"] == "one"


def test_hands_over_who_said_what_when(talk):
    message = {"text": " Hello\r\nthere ", "conversation": "one", "id": "abc"}

    caller(talk, speaks_for="ada@fife.example")("POST", "/api/messages", json=message)

    (said,) = talk.said
    assert (said.channel, said.event_id, said.conversation) == ("web", "abc", "one")
    assert (said.email, said.text, said.at) == ("ada@fife.example", "Hello\nthere", NOW)


@pytest.mark.parametrize("missing", [{}, {"id": None, "conversation": None}])
def test_makes_up_an_id_and_a_conversation_and_tells_them(call, talk, missing):
    told = call("POST", "/api/messages", json={"text": "Hello", **missing}).json()

    assert (talk.said[0].event_id, talk.said[0].conversation) == (told["id"], told["conversation"])
    assert UUID(told["id"]) != UUID(told["conversation"])


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        pytest.param(b"", "This is not JSON", id="nothing"),
        pytest.param(b"{", "This is not JSON", id="half an object"),
        pytest.param(b'{"text": "\xff"}', "This is not JSON", id="not UTF-8"),
        pytest.param(b"[" * 60_000, "This is not JSON", id="very deep"),
        pytest.param(b"1" * 60_000, "This is not JSON", id="a very long number"),
        pytest.param(b'["text"]', "Send a JSON object", id="a list"),
        pytest.param(b"null", "Send a JSON object", id="null"),
        pytest.param(b"{}", "Please write a message", id="no text"),
        pytest.param(b'{"text": null}', "Please write a message", id="text null"),
        pytest.param(b'{"text": ""}', "Please write a message", id="text empty"),
        pytest.param(b'{"text": " \\n\\u200b\\u00a0"}', "Please write a message", id="only blanks"),
        pytest.param(b'{"text": 7}', "The text has to be a string", id="text a number"),
        pytest.param(b'{"text": false}', "The text has to be a string", id="text false"),
        pytest.param(b'{"text": ["a"]}', "The text has to be a string", id="text a list"),
        pytest.param(b'{"text": "a", "conversation": 7}', "The conversation has", id="number"),
        pytest.param(b'{"text": "a", "conversation": ""}', "The conversation has", id="empty"),
        pytest.param(b'{"text": "a", "id": {}}', "The id has to be", id="id an object"),
        pytest.param(b'{"text": "a", "id": "a\\u0000"}', "The id has to be", id="id with a NUL"),
        pytest.param(b'{"text": "a", "id": "\\ud800"}', "The id has to be", id="id with a half"),
        pytest.param(b'{"text": "a", "id": "%s"}' % (b"i" * 201), "The id has to be", id="id long"),
        pytest.param(b'{"text": "a", "edits": 7}', "The edits has to be", id="edits a number"),
        pytest.param(b'{"deleted": true}', "To delete a message", id="nothing to delete"),
        pytest.param(b'{"edits": "a", "deleted": "yes"}', "To delete a message", id="deleted text"),
    ],
)
def test_refuses_in_a_sentence_what_cannot_be_read(call, talk, body, sentence):
    response = call("POST", "/api/messages", content=body, headers=JSON)

    assert response.status_code == 400
    assert response.json()["error"].startswith(sentence)
    assert talk.said == []


def test_hands_over_what_a_message_takes_the_place_of(call, talk):
    call("POST", "/api/messages", json={"text": "Hello", "edits": "m1"})
    call("POST", "/api/messages", json={"edits": "m1", "deleted": True})
    call("POST", "/api/messages", json={"text": "Hello", "edits": None})

    assert [(said.text, said.edits, said.deleted) for said in talk.said] == [
        ("Hello", "m1", False), ("", "m1", True), ("Hello", "", False),
    ]  # fmt: skip


FORM = {"name": "update", "project": "TEL", "values": {"rag": "Green", "done": ""}}


def test_hands_over_a_form_that_came_back(call, talk):
    told = call("POST", "/api/messages", json={"form": FORM, "conversation": "c", "id": "f1"})
    empty = {"form": {**FORM, "values": {}}, "text": "", "edits": None, "deleted": False}
    call("POST", "/api/messages", json=empty)

    first, second = talk.said
    assert told.status_code == 200
    assert (first.text, first.form, first.event_id) == ("", FORM, "f1")
    assert second.form["values"] == {}


@pytest.mark.parametrize(
    ("form", "sentence"),
    [
        pytest.param("update", "Send a form as", id="a text"),
        pytest.param([], "Send a form as", id="a list"),
        pytest.param({}, "Send a form as", id="nothing in it"),
        pytest.param({**FORM, "sprint": 3}, "Send a form as", id="more than a form has"),
        pytest.param({**FORM, "values": [["rag", "Green"]]}, "Send a form as", id="values a list"),
        pytest.param({**FORM, "values": None}, "Send a form as", id="no values"),
        pytest.param({**FORM, "name": "erase"}, "The form’s name is", id="another form"),
        pytest.param({**FORM, "name": ["update"]}, "The form’s name is", id="name a list"),
        pytest.param({**FORM, "project": ""}, "The form’s name is", id="no project"),
        pytest.param({**FORM, "project": 7}, "The form’s name is", id="project a number"),
        pytest.param({**FORM, "project": "T\n"}, "The form’s name is", id="project two lines"),
        pytest.param({**FORM, "project": "T" * 201}, "The form’s name is", id="project long"),
        pytest.param({**FORM, "values": {"": "a"}}, "A field’s name", id="field without a name"),
        pytest.param({**FORM, "values": {"a" * 41: "a"}}, "A field’s name", id="long field name"),
        pytest.param({**FORM, "values": {"07700": "a"}}, "A field’s name", id="digits for a name"),
        pytest.param({**FORM, "values": {"done": 400}}, "Each value", id="a number"),
        pytest.param({**FORM, "values": {"done": None}}, "Each value", id="null"),
        pytest.param({**FORM, "values": {"done": ["a"]}}, "Each value", id="a list for a value"),
        pytest.param(
            {**FORM, "values": {f"f{'x' * at}": "" for at in range(21)}}, "A form has at most 20",
            id="many fields",
        ),
        pytest.param(
            {**FORM, "values": {"done": "x" * 4_001}}, "This form is too long", id="a long value"
        ),
        pytest.param(
            {**FORM, "values": dict.fromkeys(("done", "next", "blockers", "day"), "x" * 3_001)},
            "This form is too long", id="long together",
        ),
    ],
)  # fmt: skip
def test_refuses_in_a_sentence_a_form_that_is_none(call, talk, form, sentence):
    response = call("POST", "/api/messages", json={"form": form})

    assert response.status_code == 400
    assert response.json()["error"].startswith(sentence)
    assert talk.said == []


@pytest.mark.parametrize("beside", [{"text": "a"}, {"edits": "m1"}, {"text": 7}])
def test_a_form_is_a_message_of_its_own(call, talk, beside):
    response = call("POST", "/api/messages", json={"form": FORM, **beside})

    assert response.status_code == 400
    assert response.json()["error"].startswith("A form is a message of its own")
    assert talk.said == []


def test_takes_a_form_of_the_longest_values_however_they_are_escaped(call, talk):
    values = dict.fromkeys(("done", "next", "blockers"), "🪨" * 4_000)

    response = call("POST", "/api/messages", json={"form": {**FORM, "values": values}})

    assert response.status_code == 200
    assert talk.said[0].form["values"] == values


def test_takes_4000_characters_and_no_more(call, talk):
    fits = call("POST", "/api/messages", json={"text": "🪨" * 4_000})
    over = call("POST", "/api/messages", json={"text": "🪨" * 4_001})

    assert fits.status_code == 200
    assert over.status_code == 400
    assert "4,000 characters; it has 4,001" in over.json()["error"]
    assert [len(said.text) for said in talk.said] == [4_000]


def test_stops_reading_a_huge_body(call, talk):
    response = call("POST", "/api/messages", content=b" " * (BODY_BYTES + 1), headers=JSON)

    assert response.status_code == 413
    assert "4,000" in response.json()["error"]
    assert talk.said == []


@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded", "", "json"])
def test_takes_nothing_but_json(call, talk, kind):
    response = call(
        "POST", "/api/messages", content=b'{"text": "a"}', headers={"content-type": kind}
    )

    assert response.status_code == 415
    assert "application/json" in response.json()["error"]
    assert talk.said == []


def test_takes_json_with_a_charset(call):
    kind = {"content-type": "Application/JSON; charset=utf-8"}

    assert call("POST", "/api/messages", content=b'{"text": "a"}', headers=kind).is_success


def test_passes_on_why_the_message_could_not_be_kept(call, talk):
    talk.trouble = "Cairn is busy. Please try again in a minute."

    response = call("POST", "/api/messages", json={"text": "Hello"})

    assert response.status_code == 503
    assert response.json() == {"error": "Cairn is busy. Please try again in a minute."}
    assert response.headers["retry-after"] == "5"


def test_shows_nobody_a_traceback(call, talk):
    talk.bug = KeyError("secret")

    response = call("POST", "/api/messages", json={"text": "Hello"})

    assert response.status_code == 500
    assert response.json()["error"].startswith("Something went wrong on Cairn's side.")
    assert "secret" not in response.text
    assert "content-security-policy" in response.headers


def test_hands_over_a_later_answer_once_there_is_one(call, talk):
    before = call("GET", "/api/messages/a%2Fb%20c")
    talk.later["a/b c"] = ANSWERS[TELECARE]
    after = call("GET", "/api/messages/a%2Fb%20c")

    assert (before.status_code, before.content) == (204, b"")
    assert after.json() == ANSWERS[TELECARE]


@pytest.mark.parametrize(
    ("state", "status"),
    [
        ({"rasa": "ready", "database": "ready"}, 200),
        ({"rasa": "starting", "database": "ready"}, 200),
        ({"rasa": "down", "database": "ready"}, 200),
        ({"rasa": "ready", "database": "down"}, 503),
    ],
)
def test_tells_how_it_is(call, talk, state, status):
    talk.state = state

    response = call("GET", "/health")

    assert (response.status_code, response.json()) == (status, state)
