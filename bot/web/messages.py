"""The API: say something, and fetch an answer that came later."""

from collections.abc import Callable
from datetime import datetime

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from bot.talk import Said, Talk
from bot.web.reading import read_message

CHANNEL = "web"


class Messages:
    """Carries messages to the conversation and its answers back."""

    def __init__(self, talk: Talk, speaks_for: str, now: Callable[[], datetime]) -> None:
        self._talk = talk
        self._speaks_for = speaks_for
        self._now = now

    async def say(self, request: Request) -> Response:
        """Answer one message; its id and conversation come back for the next request."""
        message = await read_message(request)
        said = Said(
            channel=CHANNEL,
            event_id=message.id,
            conversation=message.conversation,
            email=self._speaks_for,
            text=message.text,
            at=self._now(),
            edits=message.edits,
            deleted=message.deleted,
            form=message.form,
        )
        answer = await self._talk.say(said)
        return JSONResponse({**answer, "id": message.id, "conversation": message.conversation})

    async def later(self, request: Request) -> Response:
        """Hand over the answer that was promised, or nothing while there is none."""
        answer = await self._talk.answer_to(CHANNEL, request.path_params["id"])
        return Response(status_code=204) if answer is None else JSONResponse(answer)
