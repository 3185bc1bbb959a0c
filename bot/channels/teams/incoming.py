"""Teams' text and HTML as the words that the person wrote."""

import re
from html import unescape
from html.parser import HTMLParser

_MENTION = re.compile(r"<at(?:\s[^>]*)?>(.*?)</at>", re.DOTALL | re.IGNORECASE)
_QUOTED = re.compile(r"<quoted\b[^>]*?(?:/>|>.*?</quoted>)", re.DOTALL | re.IGNORECASE)
_ENTITY = re.compile(r"&(?:amp|lt|gt|quot|nbsp|#39|#160);")
_BLOCKS = {"p", "div", "li", "ul", "ol", "h1", "h2", "h3", "pre", "table", "tr", "blockquote"}
_EMPTY = {"br", "img", "hr", "input", "meta", "link", "col", "wbr"}
_UNSEEN = {"script", "style", "attachment", "systemeventmessage", "quoted"}
_REPLY = "schema.skype.com/reply"
_MINE = "\ue000"


def words(text: str, html: str = "", me: str = "") -> str:
    """Return what somebody wrote, in their words.

    *html* is the same as Teams attaches it, and tells more: what is quoted from an earlier message
    is none of their words, and escapes are certain. *me* is the bot's name, whose mention is no
    word of theirs either.
    """
    if html.strip():
        return from_html(html, me)
    bare = _MENTION.sub(lambda found: _named(found[1], me), _QUOTED.sub("", text))
    return _settled(_ENTITY.sub(lambda found: unescape(found[0]), bare))


def from_html(html: str, me: str = "") -> str:
    """Return the words of a message's HTML, without what it quotes from another."""
    reading = _Reading(me)
    reading.feed(html)
    reading.close()
    return _settled("".join(reading.parts))


class _Reading(HTMLParser):
    """Puts down words, with a line for each block."""

    def __init__(self, me: str) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._me = me
        # what is open and not to be read, innermost last
        self._unread: list[str] = []
        self._mention: list[str] | None = None
        self._link = ("", 0)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        about = {name: value or "" for name, value in attrs}
        if self._unread or tag in _UNSEEN or _REPLY in about.get("itemtype", "").lower():
            if tag not in _EMPTY:
                self._unread.append(tag)
        elif tag == "at" or _is_mention(about):
            self._mention = []
        elif tag in ("img", "emoji"):
            self._say(about.get("alt", ""))
            self._skip_emoji(tag)
        elif tag == "a":
            self._link = (about.get("href", ""), len(self.parts))
        elif tag == "li":
            self.parts.append("\n- ")
        elif tag in _BLOCKS or tag == "br":
            self.parts.append("\n")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _EMPTY:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if self._unread:
            if tag in self._unread:
                while self._unread.pop() != tag:
                    pass
        elif self._mention is not None and tag in ("at", "span"):
            name, self._mention = "".join(self._mention), None
            self.parts.append(_named(name, self._me))
        elif tag == "a":
            self._close_link()
        elif tag in _BLOCKS and tag != "li":
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._unread:
            self._say(re.sub(r"[^\S\xa0]+", " ", data))

    def _say(self, data: str) -> None:
        (self.parts if self._mention is None else self._mention).append(data)

    def _skip_emoji(self, tag: str) -> None:
        """Leave out what stands within an emoji: its alternative is the sign itself."""
        if tag == "emoji":
            self._unread.append(tag)

    def _close_link(self) -> None:
        (url, since), self._link = self._link, ("", 0)
        label = "".join(self.parts[since:]).strip()
        if url.startswith(("http://", "https://")) and not _is_same(label, url):
            self.parts.append(f" ({url})")


def _is_mention(about: dict[str, str]) -> bool:
    return "schema.skype.com/mention" in about.get("itemtype", "").lower()


def _is_same(label: str, url: str) -> bool:
    bare = re.sub(r"^https?://", "", url).rstrip("/")
    return re.sub(r"^https?://", "", label).rstrip("/") == bare


def _named(name: str, me: str) -> str:
    """Return a mention as a name; a mark for the bot's own, which is dropped with its space."""
    shown = unescape(name).strip()
    return _MINE if me and shown.casefold() == me.strip().casefold() else shown


def _settled(text: str) -> str:
    """Drop the bot's mention with what stands between it and the words, and settle spaces."""
    text = re.sub(rf"^\s*(?:{_MINE}[\s,:]*)+", "", text.replace("\r\n", "\n").replace("\r", "\n"))
    text = re.sub(rf"[^\S\n]*{_MINE}", "", text).replace("\xa0", " ")
    lines = [line.strip() for line in text.split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()
