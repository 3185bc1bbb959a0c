"""The channels that are set up, and what is done on time beside them."""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator, Callable, Mapping
from dataclasses import dataclass

from sqlalchemy import Engine

from bot.app import digests, nudges, right_now, undelivered
from bot.channels.email.settings import EmailSettings
from bot.channels.slack.settings import read_slack_settings
from bot.channels.teams.settings import read_teams_settings
from bot.conversation import Conversations
from bot.door import is_called_from_here_alone
from bot.elsewhere import Elsewhere
from bot.in_email import in_email
from bot.in_slack import in_slack
from bot.in_teams import in_teams
from bot.joined import Joined
from bot.settings import Settings
from bot.web.side_doors import SideDoors
from bot.whereabouts import Whereabouts
from knowledge.search.library import Library
from scheduler.jobs.deliveries import SendWaiting
from scheduler.jobs.inbox import TakeUp
from scheduler.ports import Job
from scheduler.timetable import Timetable


@dataclass(frozen=True)
class OnTime:
    """Listens to the channels, and runs the jobs."""

    settings: Settings
    mail: EmailSettings
    talk: Conversations
    engine: Engine
    books: Library
    say: Callable[[str], None]

    @contextlib.asynccontextmanager
    async def running(self, doors: SideDoors) -> AsyncIterator[None]:
        """Listen and run jobs while the block runs; what calls a channel comes in by *doors*."""
        async with self._channels() as channels:
            doors.open({path: app for one in channels.values() for path, app in one.doors.items()})
            timetable = self._timetable(channels)
            timetable.start()
            try:
                yield
            finally:
                timetable.stop()

    @contextlib.asynccontextmanager
    async def _channels(self) -> AsyncIterator[dict[str, Joined]]:
        """Open those that are set up, by their names, the one that is written to first in front."""
        async with (
            in_slack(read_slack_settings(), self.talk, self.engine, self.say) as slack,
            in_teams(
                read_teams_settings(),
                self.talk,
                self.engine,
                self.books,
                self.say,
                on_loopback=is_called_from_here_alone(self.settings),
            ) as teams,
            in_email(self.mail, _chats(slack, teams), self.engine, self.say) as mail,
        ):
            joined = {"slack": slack, "teams": teams, "email": mail}
            yield {name: one for name, one in joined.items() if one}

    def _timetable(self, channels: Mapping[str, Joined]) -> Timetable:
        """Make the jobs; what cannot be said in one channel goes on in the next."""
        writes = {name: one.first_contact for name, one in channels.items()}
        whereabouts = Whereabouts(writes)
        for one in channels.values():
            one.outbox.goes_on_in(Elsewhere(whereabouts))
        outboxes = [one.outbox for one in channels.values()]
        jobs: list[Job] = [
            TakeUp(self.talk),
            nudges(self.engine, writes),
            digests(self.engine, whereabouts, everyone=self.settings.digests == "everyone"),
            undelivered(self.engine, whereabouts),
            *([SendWaiting(*outboxes)] if outboxes else []),
        ]
        return Timetable(jobs, right_now)


def _chats(slack: Joined | None, teams: Joined | None) -> list[str]:
    """Return where people can answer what comes by mail."""
    return [name for name, one in (("Slack", slack), ("Teams", teams)) if one]
