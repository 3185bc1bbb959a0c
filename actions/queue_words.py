"""What somebody wants done with a question of the queue, read out of their words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from knowledge.questions import has_words

Deed = Literal["answer", "replace", "close", "keep", "show", ""]

_PLEASE = (
    r"\W*(?:(?:please|pls|can you|could you|I(?:'d| would)? (?:want|like) to|let me|I'll)\s+)?"
)
_NOUN = r"(?:questions?|queston|quesiton|number|no\.?|nr\.?|q)"
_NUMBER = rf"(?:(?P<noun>{_NOUN})\s*)?(?P<hash>#)?\s*(?P<number>\d+)\b"
_END = r"\s*(?P<mark>[:,;.=–—-]*)\s*"
_WORDS = r"(?P<words>.*)"
_ANSWERING = r"(?:answer|answr|anser|reply|respond)(?:\s+(?:to|for))?\s+"
_THE_ANSWER = r"(?:here'?s\s+)?(?:the|my)\s+(?:answer|reply)\s+(?:to|for|of)\s+"
_IT = r"(?:it|that(?: one)?|this(?: one)?)"
_AS_AN_ARTICLE = re.compile(r"\d\s+(?:as|into)\s+an?\s+article\b", re.IGNORECASE)
_ANYHOW = re.IGNORECASE | re.DOTALL
LONGEST_TO_KEEP = 500

_SAID: tuple[tuple[Deed, str], ...] = (
    (
        "keep",
        r"(?:(?:keep|make|turn|save|put|write|add)\b(?=.{0,60}\b(?:articles?|knowledge base)\b)"
        rf"|publish\s+(?={_NOUN}?\s*#?\d|(?:it|that|this|my answer|the answer)\b))"
        rf"(?:(?!\b(?:called|titled|entitled)\b)[^\d#])*?(?:{_NUMBER})?(?:(?!\d).)*?"
        r"(?:\b(?:called|titled|entitled)\s*[:“\"]?\s*(?P<words>.+?)[”\"]?\s*)?$",
    ),
    (
        "replace",
        r"(?:(?:replace|change|correct|amend|update)\s+(?:my\s+|the\s+)?(?:answer|reply)\s+"
        rf"(?:to|for|of)\s+|replace\s+){_NUMBER}(?:\s+(?:with|to)\b)?{_END}{_WORDS}",
    ),
    (
        "close",
        rf"(?:close|drop|remove|delete|bin|reject|chuck|tak|take)\s+(?:{_NUMBER}|{_IT})\b"
        r"(?:\s+(?:from|off|oot|out|aff)\b[^,:;.]*)?" + _END + _WORDS,
    ),
    (
        "close",
        rf"{_NUMBER}\s+(?P<words>.+?)[,;.]\s*(?:so\s+)?(?:please\s+)?"
        r"(?:close|drop|remove|delete|bin) it\W*$",
    ),
    ("close", r"that question'?s (?P<words>.+?)[,;.]\s*(?:close|drop|delete|bin) it\W*$"),
    ("show", rf"(?:show|open|read|see)\s+(?:me\s+)?{_NUMBER}\W*(?:in the queue)?\W*$"),
    ("answer", rf"{_THE_ANSWER}{_NUMBER}(?:\s+is\b)?{_END}{_WORDS}"),
    ("answer", rf"{_ANSWERING}{_NUMBER}{_END}{_WORDS}"),
    ("answer", rf"(?:in reply to|reply to|re)\b:?\s*{_NUMBER}{_END}{_WORDS}"),
    (
        "answer",
        rf"tell (?:whoever|the person who) asked\s+{_NUMBER}(?:\s+that\b)?{_END}{_WORDS}",
    ),
    ("answer", rf"{_NUMBER}\s*(?P<mark>[:.–—-])\s*{_WORDS}"),
    ("answer", rf"(?:my answer|(?:answer\s+){_IT})\s*(?P<mark>[:–—-])\s*{_WORDS}"),
)
_PATTERNS = tuple((deed, re.compile(_PLEASE + said, _ANYHOW)) for deed, said in _SAID)


@dataclass(frozen=True)
class Wanted:
    """What is to be done with which question; *words* are as they were typed.

    They are the answer, why it is closed, or the article's title.
    """

    deed: Deed = ""
    number: int | None = None
    words: str = ""
    explicit: bool = False


def wanted(text: str) -> Wanted:
    """Return what is wanted; nothing where it cannot be read.

    Example: "answer question 12: by *2027*" is to answer 12 with "by *2027*".
    """
    straight = text.replace("’", "'")  # of the same length: the words are cut out of *text*
    for deed, pattern in _PATTERNS:
        if deed == "keep" and len(text) > LONGEST_TO_KEEP:
            continue
        if found := pattern.match(straight):
            return _read(deed, found, text)
    return Wanted()


def is_to_the_queue(text: str) -> bool:
    """Say whether a message can only be meant for the queue, whatever is said in it."""
    return wanted(text).explicit


def holds_an_answer(text: str) -> bool:
    """Say whether a message gives somebody's answer, which is not to be taken apart."""
    read = wanted(text)
    return read.deed in ("answer", "replace") and read.number is not None


def _read(deed: Deed, found: re.Match[str], text: str) -> Wanted:
    parts = found.groupdict()
    start, end = found.span("words") if parts.get("words") else (0, 0)
    words = text[start:end].strip()
    number = int(parts["number"]) if parts.get("number") else None
    explicit = number is not None and _is_explicit(deed, parts, text)
    return Wanted(deed, number, words if has_words(words) else "", explicit)


def _is_explicit(deed: Deed, parts: dict[str, str | None], text: str) -> bool:
    """Say whether the number can only be a question's: "re 12 councils" may be about councils."""
    if parts.get("noun") or parts.get("hash"):
        return True
    marked = deed == "answer" and ":" in (parts.get("mark") or "")
    return marked or (deed == "keep" and _AS_AN_ARTICLE.search(text) is not None)
