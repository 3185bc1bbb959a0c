"""Digests of what changed."""

from __future__ import annotations

from actions.ask import Ask
from actions.question import Question
from actions.reply import Reply
from actions.subscriptions.answering import about_subscriptions
from knowledge.store import Store

NOT_YET = "Say “subscribe me” and what changes comes to you every week."


class Digest(Question):
    """Digests of what changed."""

    intent = "digest"

    def answer(self, ask: Ask, store: Store) -> Reply:
        """Answer what is about subscriptions, or about a digest itself."""
        return about_subscriptions(self, ask, store) or Reply(text=NOT_YET)
