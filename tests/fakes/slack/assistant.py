"""What Slack shows of an assistant at work: a status, prompts, a title, words as they come."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

Args = dict[str, Any]


class Assistant:
    """Keep what is shown in each thread; a stream is a message that grows until it is stopped."""

    def __init__(self, messages: list[Args]) -> None:
        self._messages = messages
        self.statuses: list[tuple[str, str]] = []
        self.prompts: dict[str, list[Args]] = {}
        self.titles: dict[str, str] = {}
        self._streams: dict[str, Args] = {}

    @property
    def methods(self) -> Mapping[str, Callable[[Args], Args]]:
        return {
            "assistant.threads.setStatus": self._status,
            "assistant.threads.setSuggestedPrompts": self._suggest,
            "assistant.threads.setTitle": self._title,
            "chat.startStream": self._start,
            "chat.appendStream": self._append,
            "chat.stopStream": self._stop,
        }

    def _status(self, args: Args) -> Args:
        self.statuses.append((args["channel_id"], args["status"]))
        return {}

    def _suggest(self, args: Args) -> Args:
        prompts = args["prompts"]
        found = json.loads(prompts) if isinstance(prompts, str) else prompts
        if not 1 <= len(found) <= 4:
            raise KeyError("invalid_arguments")
        self.prompts[args["channel_id"]] = found
        return {}

    def _title(self, args: Args) -> Args:
        self.titles[args["channel_id"]] = args["title"]
        return {}

    def _start(self, args: Args) -> Args:
        if not args.get("thread_ts"):
            raise KeyError("missing_thread_ts")
        ts = f"{1_700_000_000 + len(self._messages)}.000200"
        message = {**args, "text": args.get("markdown_text") or "", "ts": ts}
        self._messages.append(message)
        self._streams[ts] = message
        return {"ts": ts, "channel": args["channel"]}

    def _append(self, args: Args) -> Args:
        if args["ts"] not in self._streams:
            raise KeyError("message_not_in_streaming_state")
        self._streams[args["ts"]]["text"] += args.get("markdown_text") or ""
        return {"ts": args["ts"], "channel": args["channel"]}

    def _stop(self, args: Args) -> Args:
        done = self._append(args)
        del self._streams[args["ts"]]
        return done
