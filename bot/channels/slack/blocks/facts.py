"""Facts: short ones side by side, each long one by itself."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from actions.reply import Fact
from bot.channels.slack.blocks.piece import Piece, section, sections
from bot.channels.slack.limits import SECTION_FIELDS, SECTION_TEXT, SHORT_FACT
from bot.channels.slack.outgoing import (
    Drawing,
    escape,
    is_inert,
    is_linkable,
    linked,
    marked_up,
    plain,
    size,
)


def facts(known: Sequence[Fact]) -> Iterator[Piece]:
    """Draw facts in their order."""
    for is_short, some in groupby((one for one in known if _reads(one)), _is_short):
        draw = _fields if is_short else _long
        yield from draw(list(some))


def _fields(some: Sequence[Fact]) -> Iterator[Piece]:
    for start in range(0, len(some), SECTION_FIELDS):
        shown = some[start : start + SECTION_FIELDS]
        block = {"type": "section", "fields": [_fact(one) for one in shown]}
        yield Piece(block, "\n".join(_reads(one) for one in shown))


def _long(some: Sequence[Fact]) -> Iterator[Piece]:
    for one in some:
        drawn = _fact(one)
        if Piece(drawn).size > SECTION_TEXT:
            yield from sections(_reads(one))
        else:
            yield section(drawn, _reads(one))


def _fact(fact: Fact) -> Drawing:
    label, value = fact.label.strip(), fact.value.strip()
    if label and "\n" not in label and is_inert(label) and is_linkable(value):
        return marked_up(f"*{escape(label)}*\n{linked(value)}")
    return plain(_reads(fact))


def _reads(fact: Fact) -> str:
    return ": ".join(part for part in (fact.label.strip(), fact.value.strip()) if part)


def _is_short(fact: Fact) -> bool:
    return size(_reads(fact)) <= SHORT_FACT
