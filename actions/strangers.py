"""Names in a question that are nobody's: what is asked about them must not be answered for all."""

import re
from dataclasses import replace

from actions.ask import Ask
from actions.question import AskBackError, unknown
from knowledge.naming import Kind

_NAMED = re.compile(
    r"\b(?:with|from|involv\w+|at|for|of|in|has|is|does|to|by)\s+(?:the\s+)?"
    r"((?:[A-Z][\w&'’-]+)(?:\s+(?:and\s+|of\s+|for\s+)?[A-Z][\w&'’-]+)*)"
)
_NO_NAMES = re.compile(
    r"FOI|RAG|SROs?|PMs?|ROI|Red|Amber|Green|Discovery|Alpha|Beta|Live|Closed|Paused|"
    r"Jan\w*|Feb\w*|Mar\w*|Apr\w*|May|June?|July?|Aug\w*|Sep\w*|Oct\w*|Nov\w*|Dec\w*|Q[1-4]|"
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Christmas|Easter|Hogmanay|Digital Office|Cairn"
)


def refuse_strangers(ask: Ask, kind: Kind) -> None:
    """Ask back where a name is typed that is nobody's: "how many projects involve Narnia Arts?"."""
    name = stranger(ask)
    if name:
        raise AskBackError(unknown(replace(ask, unknown=(name,)), kind), kind)


def stranger(ask: Ask) -> str:
    """Return the first words written as a name that name nothing, or nothing."""
    if ask.unknown and not ask.mentions:
        return ask.unknown[0]
    text = ask.text
    for one in ask.mentions:
        text = text[: one.start] + "," * (one.end - one.start) + text[one.end :]
    if text.isupper():
        return ""
    names = (found[1] for found in _NAMED.finditer(text))
    return next((name for name in names if not _NO_NAMES.fullmatch(name)), "")
