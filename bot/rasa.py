"""The NLU port's adapter: asks Rasa what a text means."""

import asyncio
from dataclasses import dataclass
from typing import Protocol

import httpx
from pydantic import BaseModel, ValidationError
from tenacity import retry, retry_if_exception_type, stop_after_attempt, wait_random_exponential

from bot.rasa_server import RasaServer

LONGEST_WAIT = httpx.Timeout(10, connect=2)


class NluDownError(Exception):
    """Rasa cannot be reached, or does not answer as it should."""


@dataclass(frozen=True)
class Meaning:
    """The intent of a text, and how sure Rasa is of it."""

    intent: str
    confidence: float


class Nlu(Protocol):
    """Whatever can tell what a text means."""

    async def parse(self, text: str) -> Meaning:
        """Return the meaning of *text*; raises NluDownError."""
        ...


class _Intent(BaseModel):
    name: str | None
    confidence: float


class _Parsed(BaseModel):
    intent: _Intent


class Rasa:
    """Rasa's own server, over loopback HTTP."""

    def __init__(self, http: httpx.AsyncClient, server: RasaServer) -> None:
        self._http = http
        self._server = server

    @retry(
        retry=retry_if_exception_type(NluDownError),
        stop=stop_after_attempt(2),
        wait=wait_random_exponential(max=0.5),
        reraise=True,
    )
    async def parse(self, text: str) -> Meaning:
        """Ask Rasa; a slash in front would be read as an intent by name, which is not for people."""
        running = self._server.running
        if running is None:
            raise NluDownError("Rasa has not started yet.")
        asked = {"text": text.lstrip("/ ") or "?"}
        try:
            response = await self._http.post(
                f"{running.url}/model/parse",
                json=asked,
                params={"token": running.token},
                timeout=LONGEST_WAIT,
            )
            response.raise_for_status()
            intent = _Parsed.model_validate_json(response.content).intent
        except (httpx.HTTPError, ValidationError) as error:
            raise NluDownError("Rasa does not answer.") from error
        return Meaning(intent.name or "out_of_scope", intent.confidence)


async def parse_all(nlu: Nlu, texts: list[str]) -> list[Meaning]:
    """Ask about several texts at once."""
    return list(await asyncio.gather(*(nlu.parse(text) for text in texts)))
