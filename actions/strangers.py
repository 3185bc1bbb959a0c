"""Names in a question that are nobody's: what is asked about them must not be answered for all."""

from __future__ import annotations

import re
from dataclasses import replace

from actions.ask import Ask
from actions.asking_back import AskBackError, unknown
from actions.filters import (
    CLOSED_TOO,
    LEVELS,
    ORGANISATION_ROLES,
    PERSON_ROLES,
    PHASES,
    RATINGS,
    words_of,
)
from actions.manner import is_yes_no
from actions.subject import subject
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
_DAYS = re.compile(
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|"
    r"Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?|Q[1-4]|Spring|Summer|Autumn|Winter|"
    r"Christmas|Easter|Hogmanay)\s+\d+",
    re.IGNORECASE,
)

_OF_A_PROJECT = re.compile(
    r"\b(?:in|on|of|joined|join|part of|lead|leads|leading|led|run|runs|running|for)"
    r"\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_READ = tuple(
    map(
        words_of,
        (
            *RATINGS.values(),
            *PHASES.values(),
            *LEVELS.values(),
            *ORGANISATION_ROLES.values(),
            *PERSON_ROLES.values(),
            CLOSED_TOO,
            r"(?:more|fewer|less) than|at (?:least|most)|up to|\d[\w/.-]*|q[1-4]",
            r"january|february|march|april|may|june|july|august|september|october|november|december",
            r"jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|christmas|hogmanay|easter|new year",
            r"spring|summer|autumn|winter|today|yesterday|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day",
        ),
    )
)
_TELLS_NOTHING = (
    "year years month months week weeks quarter quarters sprint sprints fortnight last past "
    "previous current currently present moment recent recently late early earlier later beyond "
    "full complete whole entire catalogue inventory overview rundown summary index names titles "
    "read write print show display present give reel rhyme leave out moved gone gone shelved "
    "mothballed parked rid comes come sits sit stage stages status rating rated ratings rag "
    "colour colours worse better books started starting starts start begin begins beginning began "
    "begun kicked launched launch new end ends ending ended finish finishes finishing concludes "
    "due wrap wraps active ongoing underway open running ran live stake participate participating "
    "together joint jointly common overlap collaborate collaborates member membership feature "
    "features crop crops seat team teams join joined shared collaborations collaboration "
    "apart besides except sort sorted order ordered alphabetical alphabetically "
    "table leader chief exec executive board committee please quickly wot "
    "instead then rather sorry actually completely altogether total phase phases "
    "hand hands finger pie "
    "holds hold belongs belong falls fall listed exists grouped group wise project's s d g since "
    "before until till during between public use private troubled got"
)


def refuse_strangers(ask: Ask, kind: Kind) -> None:
    """Ask back where a name is typed that is nobody's: "how many projects involve Narnia Arts?"."""
    name = stranger(ask)
    if name:
        raise refusal(ask, name, kind)


def refuse_unknown(ask: Ask, kind: Kind) -> None:
    """Ask back where a name beside a known one is nobody's: "is Glasgow in Clyde Tolls?"."""
    names = unknown_names(ask)
    if names:
        raise refusal(ask, names[0], kind)


def refusal(ask: Ask, name: str, kind: Kind) -> AskBackError:
    """Return the question back about a name that is nobody's, as what it is likely to be."""
    kind = _likely(ask, name, kind)
    return AskBackError(unknown(replace(ask, unknown=(name,)), kind), kind)


def stranger(ask: Ask) -> str:
    """Return the first words written as a name that name nothing, or nothing."""
    if beside := unknown_names(ask):
        return beside[0]
    text = ask.text
    for one in ask.mentions:
        text = text[: one.start] + "," * (one.end - one.start) + text[one.end :]
    if text.isupper():
        return ""
    names = (found[1] for found in _NAMED.finditer(text))
    return next((name for name in names if not _NO_NAMES.fullmatch(name)), "")


def left_over(ask: Ask, *, after: bool = False) -> str:
    """Return the telling words of a list that nothing narrows by: "which projects use AI?".

    With *after* only those that stand behind the last name. Words of the names that are known are
    none: an answer to "which Ayrshire?" stands behind the question.
    """
    text = ask.text
    for one in ask.mentions:
        text = text[: one.start] + " " * (one.end - one.start) + text[one.end :]
    text = text[max((one.end for one in ask.mentions), default=0) :] if after else text
    for pattern in _READ:
        text = pattern.sub(" ", text)
    known = " ".join(entry.name for one in ask.mentions for entry in one.candidates)
    return subject(text, also=f"{_TELLS_NOTHING} {known.casefold()}").shown


def unknown_names(ask: Ask) -> tuple[str, ...]:
    """Return the names found to be nobody's; "March 2027" is none."""
    return tuple(name for name in ask.unknown if not _DAYS.fullmatch(name))


def _likely(ask: Ask, name: str, kind: Kind) -> Kind:
    """Return what a name would be by the words before it: what is led is a project."""
    before = ask.text[: max(ask.text.find(name), 0)]
    if not is_yes_no(ask) and kind != "person":
        return kind
    return "project" if _OF_A_PROJECT.search(before) else kind
