"""Shows what needs no answer: the rest of a long reply, and aloud what was told one person."""

from __future__ import annotations

from bot.channels.teams.activity import Activity, part
from bot.channels.teams.desk import Desk
from bot.channels.teams.drawn import Drawn
from bot.channels.teams.places import Place
from bot.channels.teams.rendering import draw, rest
from bot.in_public import MAY_BE_SHARED
from bot.posting import Post

SHARED = "{name} asked me this and shares my answer:"
SOMEBODY = "Somebody"


async def more(activity: Activity, post: Post, desk: Desk) -> None:
    """Show the rest of a reply; where others read along, to who asks for it."""
    only_to = activity.user if activity.place.is_public else ""
    await desk.poster.show(activity.place, rest(post.answer), only_to)


def may_share(post: Post, activity: Activity) -> bool:
    """Say whether somebody may show everybody what they were told alone."""
    told_them = post.private_to == activity.user
    return told_them and post.is_current and post.answer.get("private") in MAY_BE_SHARED


async def share(activity: Activity, post: Post, desk: Desk) -> None:
    """Show everybody what somebody was told alone, and say whom: "you" in it is that person."""
    name = str(part(activity.raw, "from").get("name") or SOMEBODY)
    line = Drawn(SHARED.format(name=" ".join(name.split())))
    await desk.poster.show(Place.named(post.conversation), [line, *draw(post.answer, post.key)])


async def say(activity: Activity, words: str, desk: Desk) -> None:
    """Say something where somebody did something, once or not at all."""
    await desk.poster.show(activity.place, [Drawn(words)])
