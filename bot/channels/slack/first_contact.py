"""Finds in Slack who never wrote to Cairn: their direct message is opened when it is posted."""

from __future__ import annotations

import logging

from bot.channels.slack.people import CHANNEL
from bot.channels.slack.places import PERSON, Place
from bot.channels.slack.workspaces import Home
from bot.posting import NotSentError, UndeliverableError
from knowledge.models import Person
from knowledge.store import Store

logger = logging.getLogger(__name__)


class SlackFirstContact:
    """Knows somebody by a linked or verified account, else by the id in the register.

    The register does not say in which workspace an id is: it is in the office's own.
    """

    def __init__(self, home: Home | None) -> None:
        self._home = home
        self._team = ""

    async def ready(self) -> None:
        """Learn which workspace is the office's own."""
        if self._home is None or self._team:
            return
        try:
            self._team = (await self._home.added()).team
        except (NotSentError, UndeliverableError) as error:
            logger.warning("Slack does not say where Cairn is", exc_info=error)

    def of(self, person: Person, store: Store) -> str:
        """Return the conversation with somebody alone, "" where Slack is not known to have them."""
        account = next(iter(store.accounts.belonging_to(CHANNEL, person.email)), None)
        if account is not None:
            return _named(account.place, account.user)
        known = store.accounts.called(CHANNEL, person.slack_id) if person.slack_id else ()
        if any(one.linked_by for one in known):
            return ""  # somebody said that it is another's, or nobody's
        team = next((one.place for one in known), self._team)
        return _named(team, person.slack_id) if person.slack_id and team else ""


def _named(team: str, user: str) -> str:
    return f"{CHANNEL}:{Place(team, user).name}" if user.startswith(PERSON) else ""
