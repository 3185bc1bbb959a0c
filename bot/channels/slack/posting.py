"""Posts answers in Slack."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.channels.slack.blocks.buttons import SHARE_IT, share
from bot.channels.slack.blocks.opinion import ASKED, opinion
from bot.channels.slack.blocks.piece import Piece
from bot.channels.slack.directs import Directs
from bot.channels.slack.limits import MESSAGE_BLOCKS
from bot.channels.slack.looking import EVENT_TYPE, Looking
from bot.channels.slack.outgoing import Drawing
from bot.channels.slack.places import Place, row_id
from bot.channels.slack.rendering import Drawn, draw
from bot.channels.slack.troubles import NOT_A_MEMBER, NOT_DRAWN, REFUSED, as_trouble, code_of
from bot.channels.slack.workspaces import Workspaces
from bot.in_public import MAY_BE_SHARED
from bot.opinions import is_judged
from bot.posting import NotSentError, Post, Posted, UndeliverableError

PRESSED = ("actions", "context_actions")


class SlackPoster:
    """Posts with the token of each workspace, each answer as one message or several."""

    def __init__(self, workspaces: Workspaces) -> None:
        self._workspaces = workspaces
        self._looking = Looking(workspaces)
        self.directs = Directs()

    async def post(self, post: Post) -> Posted:
        """Post an answer, all of its messages in order; those that are there already are not."""
        place = Place.named(post.conversation)
        token = (await self._workspaces.client(place.team)).token
        try:
            return await self._all(place, post)
        except UndeliverableError as error:
            if str(error) in REFUSED and await self._workspaces.has_another(place.team, str(token)):
                raise NotSentError("another token") from error
            raise

    async def _all(self, place: Place, post: Post) -> Posted:
        messages = drawn_for(post)
        there: Mapping[int, str] = {}
        try:
            if post.look_first and not (post.private_to or place.aside):
                there = await self._looking.parts(await self._found(place), post.key)
        except Exception as error:
            raise as_trouble(error, nothing_sent=False) from error
        return await self._post(place, messages, post, there)

    async def show(
        self, place: Place, messages: Sequence[Drawn], only_to: str = "", speaker: str = ""
    ) -> None:
        """Post what is in no outbox, to all who read there or to one of them."""
        for one in messages:
            await self._one(place, _content(place, one, speaker), only_to, {})

    async def _post(
        self, place: Place, messages: Sequence[Drawn], post: Post, there: Mapping[int, str]
    ) -> Posted:
        ids = dict(there)
        for part, one in enumerate(messages):
            if part in ids:
                continue
            told: Drawing = {
                "event_type": EVENT_TYPE,
                "event_payload": {"key": post.key, "part": part},
            }
            try:
                content = _content(place, one, post.speaker)
                ids[part] = await self._one(place, content, post.private_to, told)
            except Exception as error:
                sure = not ids and not post.look_first
                raise as_trouble(error, nothing_sent=sure, room=place.room) from error
        channel = (await self._found(place)).channel if ids else place.channel
        return {"channel": channel, "ids": [ids[part] for part in sorted(ids)]}

    async def _one(self, place: Place, content: Drawing, only_to: str, metadata: Drawing) -> str:
        """Post one message; without its blocks where Slack refuses them: the words are the same."""
        try:
            return await self._sent(place, content, only_to, metadata)
        except SlackApiError as error:
            if code_of(error) not in NOT_DRAWN:
                raise
        return await self._sent(place, {"text": content["text"]}, only_to, metadata)

    async def _sent(self, place: Place, content: Drawing, only_to: str, metadata: Drawing) -> str:
        place = await self._found(place)
        client = await self._workspaces.client(place.team)
        thread: Drawing = {"thread_ts": place.thread} if place.thread else {}
        if user := only_to or place.aside:
            return await _to_one(client, user, place.channel, {**content, **thread})
        more: Drawing = {"metadata": metadata} if metadata else {}
        sent = await client.chat_postMessage(
            channel=place.channel, unfurl_links=False, unfurl_media=False,
            **content, **thread, **more,
        )  # fmt: skip
        return str(sent.get("ts") or "")

    async def _found(self, place: Place) -> Place:
        """Return a place by the channel in which it is."""
        client = await self._workspaces.client(place.team)
        return replace(place, channel=await self.directs.channel(client, place))


def drawn_for(post: Post) -> list[Drawn]:
    """Draw an answer; one that its reader alone sees, and may share, with a button for that."""
    messages = draw(post.answer, post.key)
    if Place.named(post.conversation).is_direct and is_judged(post.answer):
        return _with_last(messages, opinion(post.key), ASKED)
    if not post.private_to or post.answer.get("private") not in MAY_BE_SHARED:
        return messages
    return _with_last(messages, share(post.key), SHARE_IT)


def _with_last(messages: list[Drawn], piece: Piece, text: str) -> list[Drawn]:
    """Put something under the last message; *text* stands for it where it is one of its own."""
    *before, last = messages
    if len(last.blocks) == MESSAGE_BLOCKS:
        return [*messages, Drawn([piece.block], text)]
    return [*before, Drawn([*last.blocks, piece.block], last.text)]


def _content(place: Place, message: Drawn, speaker: str) -> Drawing:
    """Return a message whose buttons say in which conversation they stand, and for whom."""
    blocks = [
        {**block, "block_id": row_id(place, speaker, at)} if block["type"] in PRESSED else block
        for at, block in enumerate(message.blocks)
    ]
    return {"text": message.text, "blocks": blocks}


async def _to_one(client: AsyncWebClient, user: str, channel: str, content: Drawing) -> str:
    """Show something to one user; in a direct message where Cairn is no member."""
    try:
        sent = await client.chat_postEphemeral(channel=channel, user=user, **content)
    except SlackApiError as error:
        if code_of(error) not in NOT_A_MEMBER:
            raise
        direct = {name: value for name, value in content.items() if name != "thread_ts"}
        sent = await client.chat_postMessage(channel=user, unfurl_links=False, **direct)
    return str(sent.get("message_ts") or sent.get("ts") or "")
