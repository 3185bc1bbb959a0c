"""A chat service that keeps what is posted; it can be down, slow, busy, or lose its answers."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

from bot.posting import Post, Posted


class FakePoster:
    """Post in order; *trouble* is raised instead, *afterwards* when it is posted already.

    What a test puts into *trouble* under a conversation's name, or under "" for all of them, holds
    until it is taken out. What it puts into *waits* under a workspace's is waited for there.
    """

    def __init__(self) -> None:
        self.posted: list[tuple[str, str]] = []
        self.keys: list[str] = []
        self.posts: list[Post] = []
        self.looked: list[str] = []
        self.tried = 0
        self.trouble: dict[str, Callable[[], Exception]] = {}
        self.afterwards: dict[str, Callable[[], Exception]] = {}
        self.waits: dict[str, Callable[[], Awaitable[object]]] = {}
        self.seconds = 0.0

    async def post(self, post: Post) -> Posted:
        self.tried += 1
        await asyncio.sleep(self.seconds)
        if waits := self.waits.get(post.conversation.partition(":")[0]):
            await waits()
        if fault := self.trouble.get(post.conversation) or self.trouble.get(""):
            raise fault()
        if not (post.look_first and self._has(post)):
            self.posted.append((post.conversation, text_of(post)))
            self.keys.append(post.key)
            self.posts.append(post)
        if fault := self.afterwards.pop(post.conversation, None):
            raise fault()
        return {"ids": [f"{len(self.posted)}.0"]}

    def said_in(self, conversation: str) -> list[str]:
        return [text for where, text in self.posted if where == conversation]

    def _has(self, post: Post) -> bool:
        self.looked.append(post.key)
        return post.key in self.keys


def text_of(post: Post) -> str:
    return "\n\n".join(one["text"] for one in post.answer["messages"])
