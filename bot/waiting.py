"""How long what could not be sent waits, and for how long its channel is waited for."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.outages import BETWEEN_TRIES, Outages
from bot.posting import NotSentError
from knowledge.store.to_send import ToSend

WAITS = (5, 30, 120, 600)
MOST_FAULTS = len(WAITS) + 1
# how long what comes unasked waits for its channel before it goes through another
LONGEST_WAIT = timedelta(hours=1)


def seconds_to_wait(claimed: ToSend, error: Exception, outages: Outages) -> float:
    """Return how many seconds it waits: as long as the vendor wants, else longer and longer.

    Where the workspace is away it is short, for few try then. *outages* hear of the failure.
    """
    where = claimed.conversation
    if isinstance(error, NotSentError) and error.seconds is not None:
        room = f"{claimed.channel}:{error.room}" if error.room else ""
        outages.leave_alone(where, error.seconds, room)
        return error.seconds
    if isinstance(error, NotSentError | OSError):
        outages.not_reached(where)
        if outages.is_away(where):
            return BETWEEN_TRIES.total_seconds()
    return float(WAITS[min(claimed.tries, len(WAITS) - 1)])


def has_waited_long(claimed: ToSend, now: datetime) -> bool:
    """Say whether what came unasked has waited so long that another channel is to be tried."""
    if claimed.reply is None or claimed.made is None:
        return False
    return now - claimed.made > LONGEST_WAIT
