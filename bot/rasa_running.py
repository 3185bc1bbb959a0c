"""How a command finds the Rasa that another one has started: a note under the home."""

import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path

import httpx

SOON = 2.0


@dataclass(frozen=True)
class Running:
    """A server that answers: where, with which token, and of which model."""

    url: str
    token: str
    pid: int
    fingerprint: str


def announce(home: Path, running: Running) -> None:
    """Leave a note of *running* that only its owner may read: the token is in it."""
    note = _note(home)
    note.parent.mkdir(parents=True, exist_ok=True)
    new = note.with_suffix(f".{running.pid}")
    with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
        json.dump(asdict(running), file)
    new.replace(note)


def withdraw(home: Path, running: Running) -> None:
    """Take the note away, if it is still about *running*."""
    if _noted(home) == running:
        _note(home).unlink(missing_ok=True)


def find_running(home: Path, fingerprint: str) -> Running | None:
    """Return the server of the same model that was announced, or None if none answers."""
    noted = _noted(home)
    if noted and noted.fingerprint == fingerprint and is_ready(noted.url, noted.token):
        return noted
    return None


def is_ready(url: str, token: str) -> bool:
    """Tell whether Rasa answers at *url*, with its model loaded."""
    return status(url, token) == httpx.codes.OK


def status(url: str, token: str) -> int | None:
    """Return how Rasa answers at *url*, or None if it does not; 409 is for having no model."""
    try:
        response = httpx.get(
            f"{url}/status", params={"token": token}, timeout=SOON, trust_env=False
        )
    except httpx.HTTPError:
        return None
    return response.status_code


def _noted(home: Path) -> Running | None:
    try:
        return Running(**json.loads(_note(home).read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None


def _note(home: Path) -> Path:
    return home / "run" / "rasa.json"
