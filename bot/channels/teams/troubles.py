"""What Teams answers when it does not take something, as the outbox understands it."""

from __future__ import annotations

import httpx

from bot.posting import NotSentError, UndeliverableError

# a secret that is mended later, and Teams' own trouble, of which it is not known what came of it
NOT_LET_IN, TOO_MANY, THEIRS = 401, 429, 500
# Teams says so too where many write in one conversation
BUSY = frozenset({412, TOO_MANY})
NEVER = frozenset({403, 404})
NOT_DRAWN = frozenset({400, 413})
NO_REASON = "status {status}"


def status_of(error: Exception) -> int:
    """Return the status of an answer of Teams; 0 where there was none."""
    return error.response.status_code if isinstance(error, httpx.HTTPStatusError) else 0


def reason_of(error: httpx.HTTPStatusError) -> str:
    """Return Teams' own word for what is wrong, or the status."""
    try:
        said = error.response.json()
    except ValueError:
        said = None
    said = said.get("error", said) if isinstance(said, dict) else {}
    code = said.get("code") if isinstance(said, dict) else None
    return str(code or NO_REASON.format(status=error.response.status_code))


def as_trouble(error: Exception, *, nothing_sent: bool) -> Exception:
    """Return *error* as the outbox knows it; what is a fault of ours stays as it is."""
    if isinstance(error, httpx.ConnectError | httpx.ConnectTimeout):
        return NotSentError("no connection", nothing_sent=nothing_sent)
    if isinstance(error, httpx.TransportError | TimeoutError):
        return NotSentError(type(error).__name__)
    if not isinstance(error, httpx.HTTPStatusError):
        return error
    status, reason = status_of(error), reason_of(error)
    if status in BUSY or status == NOT_LET_IN:
        seconds = _seconds(error.response)
        return NotSentError(reason, seconds=seconds, nothing_sent=nothing_sent)
    if status >= THEIRS:
        return NotSentError(reason, seconds=_seconds(error.response))
    return UndeliverableError(reason) if status in NEVER else error


def _seconds(response: httpx.Response) -> float | None:
    """Return how long Teams wants to be left alone, where it says so."""
    wanted = response.headers.get("retry-after", "")
    return float(wanted) if wanted.isdecimal() else None
