import asyncio
import json

import httpx
import pytest

from bot.app import http_client
from bot.rasa import Meaning, NluDownError, NotUnderstoodError, Rasa
from bot.rasa_running import Running
from tests.fakes.server import FakeServer

RUNNING = Running("http://127.0.0.1:9", "secret", 1, "fingerprint")


class Answering:
    """Rasa's side of the wire: answers, or fails, in turn; the last one again and again."""

    def __init__(self, *answers):
        self.answers = list(answers)
        self.requests = []

    def __call__(self, request):
        self.requests.append(request)
        answer = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        if isinstance(answer, Exception):
            raise answer
        return answer

    @property
    def texts(self):
        return [json.loads(request.content)["text"] for request in self.requests]


def meant(intent="lead", confidence=0.9):
    return httpx.Response(200, json={"intent": {"name": intent, "confidence": confidence}})


def parse(answering, text="who leads telecare?", server=None):
    async def parsing():
        async with httpx.AsyncClient(transport=httpx.MockTransport(answering)) as http:
            return await Rasa(http, server or FakeServer(RUNNING)).parse(text)

    return asyncio.run(parsing())


def test_a_text_is_understood():
    answering = Answering(meant())

    assert parse(answering) == Meaning("lead", 0.9)
    assert answering.texts == ["who leads telecare?"]
    assert answering.requests[0].url.params["token"] == "secret"


def test_a_text_without_an_intent_is_out_of_scope():
    assert parse(Answering(meant(None, 0.0))) == Meaning("out_of_scope", 0.0)


def test_before_rasa_has_started_it_is_down():
    with pytest.raises(NluDownError):
        parse(Answering(meant()), server=FakeServer(None))


def test_a_connection_that_rasa_had_closed_is_made_anew():
    assert parse(Answering(httpx.RemoteProtocolError("closed"), meant())).intent == "lead"


def test_rasa_that_is_gone_is_asked_twice_and_no_more():
    answering = Answering(httpx.ConnectError("refused"))

    with pytest.raises(NluDownError):
        parse(answering)
    assert len(answering.requests) == 2


def test_who_has_waited_long_is_not_kept_waiting_as_long_again():
    answering = Answering(httpx.ReadTimeout("too long"))

    with pytest.raises(NluDownError):
        parse(answering)
    assert len(answering.requests) == 1


@pytest.mark.parametrize(
    "answer",
    [
        pytest.param(httpx.Response(401, json={"reason": "NotAuthenticated"}), id="another's"),
        pytest.param(httpx.Response(409, json={"reason": "Conflict"}), id="without a model"),
        pytest.param(httpx.Response(503), id="overloaded"),
        pytest.param(httpx.Response(200, text="<html>"), id="not Rasa at all"),
        pytest.param(httpx.Response(200, json={"intent": None}), id="not as it should"),
    ],
)
def test_what_does_not_answer_as_rasa_does_is_down(answer):
    with pytest.raises(NluDownError):
        parse(Answering(answer))


def test_a_text_that_rasa_fails_at_is_told_apart_from_rasa_being_down():
    answering = Answering(httpx.Response(500, json={"reason": "ParsingError"}))

    with pytest.raises(NotUnderstoodError):
        parse(answering)
    assert len(answering.requests) == 1


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ('/lead{"project": "x"}', 'lead{"project": "x"}'),
        ("/lead", "lead"),
        (" / /lead", "lead"),
        ("\t/lead", "lead"),
        ("\u00a0/\u2003/lead", "lead"),
        ("///", "?"),
        ("and/or", "and/or"),
    ],
)
def test_nobody_can_name_an_intent(typed, asked):
    answering = Answering(meant())
    parse(answering, typed)

    assert answering.texts == [asked]


def test_a_proxy_of_the_environment_is_not_used_for_loopback(monkeypatch):
    monkeypatch.setenv("HTTP_PROXY", "http://proxy.example:3128")

    assert http_client()._mounts == {}
