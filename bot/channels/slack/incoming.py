"""Slack's text as the words that the person wrote."""

import re
from collections.abc import Mapping

SOMEBODY, CHANNEL, GROUP = "somebody", "#channel", "@group"
_ENTITIES = {"&amp;": "&", "&lt;": "<", "&gt;": ">"}
_WRITTEN = re.compile(r"<([@#!]|\w+:)([^<>|\n]*)(?:\|([^<>\n]*))?>|&(?:amp|lt|gt);")


def words(text: str, names: Mapping[str, str] | None = None, me: str = "") -> str:
    """Undo Slack's escapes in *text*.

    *names* are of people, by their ids; *me* is the bot's own, whose mention is no word of theirs.
    """
    if me:
        text = _without(me, text)
    return _WRITTEN.sub(lambda found: _meant(found, names or {}), text)


def _without(me: str, text: str) -> str:
    """Drop the bot's mention, with what stands between it and the words."""
    mention = rf"<@{re.escape(me)}(?:\|[^<>\n]*)?>"
    begun = re.sub(rf"^\s*(?:{mention}[\s,:]*)+", "", text)
    # not from every blank of a long row of them: that would take seconds
    return re.sub(rf"(?<![^\S\n])[^\S\n]*{mention}", "", begun)


def _meant(found: re.Match[str], names: Mapping[str, str]) -> str:
    kind, what, label = found[1], found[2], _unescaped(found[3] or "")
    if kind is None:
        return _ENTITIES[found[0]]
    if kind == "@":
        return names.get(what) or label or SOMEBODY
    if kind == "#":
        return f"#{label}" if label else CHANNEL
    if kind == "!":
        return _special(what, label)
    return _link(_unescaped(f"{kind}{what}"), label)


def _special(what: str, label: str) -> str:
    """Write what Slack gives a meaning to: everybody here, a group, a moment."""
    name = what.partition("^")[0]
    if name == "subteam":
        return label or GROUP
    return label if name == "date" else f"@{name}"


def _link(address: str, label: str) -> str:
    """Write a link as it was typed, or its label and where it leads if they are not the same."""
    if address.startswith("tel:"):
        return label or address.removeprefix("tel:")
    shown = address.removeprefix("mailto:")
    typed = shown.removeprefix("https://").removeprefix("http://")
    if not label or label == shown:
        return shown
    return label if label.rstrip("/") == typed.rstrip("/") else f"{label} ({shown})"


def _unescaped(text: str) -> str:
    return re.sub("&(?:amp|lt|gt);", lambda found: _ENTITIES[found[0]], text)
