"""Which room a conversation is in: what is said there anew is no answer to a thread."""

from __future__ import annotations

PARTS_IN_SLACK = 3
THREAD_IN_TEAMS = ";"


def room_of(conversation: str) -> str:
    """Return the channel or group chat of a conversation over all channels.

    In Slack it is ``slack:T…:C…`` without the thread, in Teams what stands before its ``;``.
    """
    if conversation.startswith("slack:"):
        return ":".join(conversation.split(":")[:PARTS_IN_SLACK])
    return conversation.partition(THREAD_IN_TEAMS)[0]
