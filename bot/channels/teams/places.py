"""Where something is said in Teams, as a conversation's name; by it Cairn finds the way back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

PERSONAL, GROUP, IN_CHANNEL = "personal", "group", "channel"
# somebody's own chat that is not begun yet: it goes by who they are
TO_BEGIN = "person"
# what Teams calls them; where it does not say, others may read along
KINDS = {"personal": PERSONAL, "groupChat": GROUP, "channel": IN_CHANNEL}


@dataclass(frozen=True)
class Place:
    """Somebody's own chat with Cairn, a group chat, or a channel's thread.

    *tenant* is the organisation in which it is. A thread is a part of *conversation*, as Teams
    writes it: ``19:…@thread.tacv2;messageid=…``.
    """

    tenant: str
    kind: str
    conversation: str

    @property
    def name(self) -> str:
        """Return the conversation's name."""
        return f"{self.tenant}:{self.kind}:{self.conversation}"

    @property
    def room(self) -> str:
        """Return the chat or the channel, whatever the thread."""
        return self.conversation.partition(";")[0]

    @property
    def is_public(self) -> bool:
        """Say whether others read along."""
        return self.kind not in (PERSONAL, TO_BEGIN)

    @classmethod
    def named(cls, name: str) -> Self:
        """Read a conversation's name; raises ValueError for what is none."""
        tenant, kind, conversation = name.split(":", 2)
        return cls(tenant, kind, conversation)
