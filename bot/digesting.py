"""Makes a digest in the second in which it is sent: with its reader's eyes, as things stand."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from actions.ask import HERE
from actions.digests.page import as_html, as_text
from actions.digests.pictures import picture
from actions.digests.wording import title
from actions.subscriptions.composing import composed, in_chat
from bot.answer import answer
from bot.posting import Post, Posted, Poster, UnwantedError
from bot.unsubscribing import Links
from knowledge.digests import Digest, Period
from knowledge.models import DigestIssue, Person, Subscription
from knowledge.store import THE_OFFICE, OpenStore, viewer

TREND = "trend"
NOT_WANTED = "no longer wanted when it was to be sent"


class Digesting:
    """Posts through another poster; a digest as it is made now, by mail as a mail of its own.

    *links* is what ends a digest by one press; None where mail is not sent.
    """

    def __init__(
        self,
        poster: Poster,
        open_store: OpenStore,
        clock: Callable[[], datetime],
        links: Links | None = None,
    ) -> None:
        self._poster = poster
        self._open_store = open_store
        self._clock = clock
        self._links = links

    async def post(self, post: Post) -> Posted:
        """Post what is no digest as it is.

        What may have been sent before is sent as it was: it has to be the same to be found.
        """
        if not post.key.startswith("delivery:") or post.look_first:
            return await self._poster.post(post)
        return await self._poster.post(await asyncio.to_thread(self._made, post))

    def _made(self, post: Post) -> Post:
        with self._open_store(THE_OFFICE, to_read=True) as store:
            issue = store.subscriptions.issue_in(post.key)
            if issue is None:
                return post
            subscription = store.subscriptions.with_id(issue.subscription_id)
            person = _reader(subscription, store.people.with_id)
        today = _today(self._clock(), person)
        if subscription is None or subscription.ended or subscription.rests(today):
            raise UnwantedError(NOT_WANTED)
        digest = self._digest(subscription, issue, person, today)
        reply = in_chat(digest, subscription)
        with self._open_store(THE_OFFICE) as store:
            row = int(post.key.partition(":")[2])
            store.deliveries.reword(row, reply.model_dump(mode="json"))
        given = {**answer([reply], "", 1.0, 0.0), **self._mail(digest, subscription)}
        return replace(post, answer=given)

    def _digest(
        self, subscription: Subscription, issue: DigestIssue, person: Person | None, today: date
    ) -> Digest:
        period = Period(issue.first, issue.last)
        with self._open_store(viewer(person), to_read=True) as store:
            return composed(subscription, period, store, self._clock(), today)

    def _mail(self, digest: Digest, subscription: Subscription) -> Mapping[str, Any]:
        if self._links is None:
            return {}
        with self._open_store(THE_OFFICE) as store:
            link = self._links.to_end(subscription, store)
        written = {
            "subject": f"Digest: {title(digest)}",
            "text": as_text(digest, link),
            "html": as_html(digest, link, "" if digest.is_quiet else f"cid:{TREND}"),
            "unsubscribe": link,
            "pictures": {} if digest.is_quiet else {TREND: picture(digest).content},
        }
        return {"mail": written}


def _reader(
    subscription: Subscription | None, with_id: Callable[[int], Person | None]
) -> Person | None:
    if subscription is None or subscription.person_id is None:
        return None
    return with_id(subscription.person_id)


def _today(now: datetime, person: Person | None) -> date:
    return now.astimezone(ZoneInfo(person.timezone if person else HERE)).date()
