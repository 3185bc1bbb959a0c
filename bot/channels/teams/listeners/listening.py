"""Hears what Teams sends, and gives each kind to who listens for it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from bot.channels.teams.activity import Activity, MalformedError
from bot.channels.teams.desk import Desk
from bot.channels.teams.listeners import extension, feedback, forms, messages, opened, presses
from bot.talk import TalkUnavailableError
from knowledge.store import DatabaseError

Given = Mapping[str, Any] | None
Listener = Callable[[Activity, Desk], Awaitable[Given]]

INVOKE = "invoke"
LISTENERS: Mapping[str, Listener] = {
    "message": messages.hear,
    "messageUpdate": messages.hear,
    "messageDelete": messages.hear,
    "installationUpdate": opened.hear,
    "adaptiveCard/action": presses.execute,
    "task/fetch": forms.opened,
    "task/submit": forms.sent,
    "message/submitAction": feedback.hear,
    "composeExtension/query": extension.search,
    "composeExtension/fetchTask": extension.log_message,
    "composeExtension/submitAction": forms.sent,
}


class Listening:
    """Stands before every listener."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    async def hear(self, activity: Activity) -> Given:
        """Note where it happened, and return what its listener answers at once.

        Raises MalformedError where it lacks what its kind has, and TalkUnavailableError where it
        could not be kept.
        """
        try:
            await self._desk.reach.met(activity)
        except DatabaseError as error:
            raise TalkUnavailableError(str(error)) from error
        called = activity.name if activity.kind == INVOKE else activity.kind
        listener = LISTENERS.get(called)
        if listener is None:
            return None
        try:
            return await listener(activity, self._desk)
        except (LookupError, TypeError, AttributeError, ValueError) as error:
            raise MalformedError("It lacks what belongs to its kind.") from error
        except DatabaseError as error:
            raise TalkUnavailableError(str(error)) from error
