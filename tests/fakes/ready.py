"""Cairn for one command, with a made-up conversation in place of Rasa and a database."""

from contextlib import asynccontextmanager

from bot.talk import Talk


class FakeReady:
    """Hands over *talk*; counts how often Rasa was to be started again."""

    def __init__(self, talk: Talk) -> None:
        self._talk = talk
        self.revived = 0

    @asynccontextmanager
    async def talk(self):
        yield self._talk

    def revive(self) -> None:
        self.revived += 1
