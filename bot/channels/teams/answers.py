"""An answer as it is posted: with what has to be said before it, and what may be done with it."""

from __future__ import annotations

from dataclasses import replace

from bot.channels.teams.cards.buttons import SHARE_IT, share
from bot.channels.teams.cards.piece import card
from bot.channels.teams.drawn import Drawn
from bot.channels.teams.places import Place
from bot.channels.teams.rendering import draw
from bot.in_public import MAY_BE_SHARED
from bot.posting import Post

PERHAPS_AGAIN = (
    "I can’t tell whether what I said last arrived, so here it is once more. If you have it "
    "already, pass it over."
)
ALONE = "You asked me this where others read along. The answer is for you alone:"


def drawn_for(post: Post) -> list[Drawn]:
    """Draw an answer; one that its reader alone sees, and may share, with a button for that.

    A form is filled in where it stands only if it was asked for there: else it is a dialog.
    """
    fills_in = not Place.named(post.conversation).is_public
    messages = draw(post.answer, post.key, fills_in=fills_in)
    if post.private_to:
        may_share = post.answer.get("private") in MAY_BE_SHARED
        messages = [Drawn(ALONE), *(_shareable(messages, post.key) if may_share else messages)]
    return [Drawn(PERHAPS_AGAIN), *messages] if post.look_first else messages


def _shareable(messages: list[Drawn], key: str) -> list[Drawn]:
    """Put a button below the last message, for showing everybody what it says."""
    *before, last = messages
    below = share(key).element
    if last.card is None:
        return [*messages, Drawn(SHARE_IT, card([below]))]
    body = [*last.card["body"], below]
    return [*before, replace(last, card={**last.card, "body": body})]
