"""The API: what Cairn has to say without being asked."""

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from bot.cleaning import NAME_CHARACTERS
from bot.talk import Seat, Talk
from bot.web.messages import CHANNEL

NO_CONVERSATION = "Say which conversation it is: /api/news?conversation=…"
WRONG_NAME = f"A conversation’s name has 1 to {NAME_CHARACTERS} printable characters."


class News:
    """Hands over what waits for whoever sits here, in one conversation."""

    def __init__(self, talk: Talk, speaks_for: str) -> None:
        self._talk = talk
        self._speaks_for = speaks_for

    async def fetch(self, request: Request) -> Response:
        """Hand over what is new, which is then marked as said; HEAD would say it to nobody."""
        name = request.query_params.get("conversation", "")
        if not name.strip():
            raise HTTPException(400, NO_CONVERSATION)
        if len(name) > NAME_CHARACTERS or not name.isprintable():
            raise HTTPException(400, WRONG_NAME)
        if request.method == "HEAD":
            return Response()
        found = await self._talk.news(Seat(CHANNEL, name, self._speaks_for))
        return JSONResponse({"messages": found})
