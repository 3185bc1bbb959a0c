"""Where Cairn is put, and where it is taken away."""

from __future__ import annotations

import asyncio

from bot.channels.teams.activity import Activity
from bot.channels.teams.desk import Desk
from bot.channels.teams.welcome import welcome

ADDED, REMOVED = "add", "remove"
GONE = "removed"


async def hear(activity: Activity, desk: Desk) -> None:
    """Greet where Cairn was put; note where it was taken away."""
    action = activity.raw.get("action")
    if action == REMOVED:
        await desk.reach.lost(activity.place, GONE)
    if action == ADDED:
        desk.soon(_greet(activity, desk))


async def _greet(activity: Activity, desk: Desk) -> None:
    """Greet once, or not at all: it is in no outbox."""
    email = "" if activity.place.is_public else await desk.people.email(activity)
    person = await asyncio.to_thread(desk.people.person, email)
    prompts = await desk.at_home.prompts(email)
    await desk.poster.show(activity.place, welcome(person, activity.place, prompts))
