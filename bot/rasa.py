"""The NLU port's adapter: asks Rasa what a text means."""

import asyncio
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import httpx
from pydantic import BaseModel, ValidationError
from tenacity import retry, retry_if_exception_type, stop_after_attempt, wait_random

from bot.rasa_running import Running

LONGEST_WAIT = httpx.Timeout(10, connect=2)
# Rasa reads what follows a slash as an intent by name: that is not for people
_COMMAND = re.compile(r"^[\s/]+")
ITS_OWN_FAULT = (httpx.codes.BAD_REQUEST, httpx.codes.INTERNAL_SERVER_ERROR)


class NluDownError(Exception):
    """Rasa cannot be reached, or does not answer as it should: it may later."""


class CutOffError(NluDownError):
    """The connection broke: it may have been an old one that Rasa had closed already."""


class NotUnderstoodError(Exception):
    """Rasa is well, but fails at this very text: it will again."""


@dataclass(frozen=True)
class Meaning:
    """The intent of a text, and how sure Rasa is of it."""

    intent: str
    confidence: float


class Nlu(Protocol):
    """Whatever can tell what a text means."""

    async def parse(self, text: str) -> Meaning:
        """Return the meaning of *text*; raises NluDownError or NotUnderstoodError."""
        ...


class Server(Protocol):
    """Whatever knows where Rasa is."""

    @property
    def running(self) -> Running | None:
        """Where Rasa is, or None while it is nowhere."""
        ...


class _Intent(BaseModel):
    name: str | None
    confidence: float


class _Parsed(BaseModel):
    intent: _Intent


class Rasa:
    """Rasa's own server, over loopback HTTP."""

    def __init__(self, http: httpx.AsyncClient, server: Server) -> None:
        self._http = http
        self._server = server

    @retry(
        retry=retry_if_exception_type(CutOffError),
        stop=stop_after_attempt(2),
        wait=wait_random(0.05, 0.2),
        reraise=True,
    )
    async def parse(self, text: str) -> Meaning:
        """Ask Rasa; who has waited long is told so, and does not wait as long again."""
        running = self._server.running
        if running is None:
            raise NluDownError("Rasa has not started yet.")
        try:
            response = await self._http.post(
                f"{running.url}/model/parse",
                json={"text": _COMMAND.sub("", text) or "?"},
                params={"token": running.token},
                timeout=LONGEST_WAIT,
            )
        except httpx.TimeoutException as error:
            raise NluDownError("Rasa takes too long.") from error
        except httpx.HTTPError as error:
            raise CutOffError("Rasa does not answer.") from error
        return _meaning(response)


def _meaning(response: httpx.Response) -> Meaning:
    if response.status_code in ITS_OWN_FAULT:
        raise NotUnderstoodError(f"Rasa says {response.status_code}.")
    try:
        response.raise_for_status()
        intent = _Parsed.model_validate_json(response.content).intent
    except (httpx.HTTPError, ValidationError) as error:
        raise NluDownError("What answers is not Rasa, or it has no model.") from error
    return Meaning(intent.name or "out_of_scope", intent.confidence)


async def parse_all(nlu: Nlu, texts: Sequence[str]) -> list[Meaning]:
    """Ask about several texts at once."""
    return list(await asyncio.gather(*(nlu.parse(text) for text in texts)))
