"""The API of the search: passages with their scores, for other programs."""

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse

from bot.cleaning import TEXT_CHARACTERS, clean
from bot.reading import MOST_PASSAGES, USUAL_PASSAGES, Reading

NO_QUERY = "Say what to search for: /api/search?q=cloud+first"
TOO_LONG = "This is too long to search for. Please keep it to {limit:,} characters."
WRONG_LIMIT = "The limit has to be a whole number from 1 to {most}."


class Search:
    """Searches for whoever speaks here."""

    def __init__(self, reading: Reading, speaks_for: str) -> None:
        self._reading = reading
        self._speaks_for = speaks_for

    async def find(self, request: Request) -> JSONResponse:
        """Answer with the passages that come nearest to what is asked for."""
        query, limit = _query(request), _limit(request)
        return JSONResponse(await self._reading.search(query, self._speaks_for, limit))


def _query(request: Request) -> str:
    query = clean(request.query_params.get("q", "")).strip()
    if not query:
        raise HTTPException(400, NO_QUERY)
    if len(query) > TEXT_CHARACTERS:
        raise HTTPException(400, TOO_LONG.format(limit=TEXT_CHARACTERS))
    return query


def _limit(request: Request) -> int:
    written = request.query_params.get("limit", str(USUAL_PASSAGES))
    if not (written.isascii() and written.isdigit() and 0 < int(written[:9]) <= MOST_PASSAGES):
        raise HTTPException(400, WRONG_LIMIT.format(most=MOST_PASSAGES))
    return int(written)
