"""Facts: short ones as Teams lists them, each long one by itself."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from actions.reply import Fact
from bot.channels.teams.cards.piece import Piece, belonging
from bot.channels.teams.cards.words import BOLD, block, lines, runs
from bot.channels.teams.limits import FACTS, SHORT_FACT
from bot.channels.teams.outgoing import is_inert


def facts(known: Sequence[Fact]) -> Iterator[Piece]:
    """Draw facts in their order."""
    for is_listed, some in groupby((one for one in known if _reads(one)), _can_be_listed):
        draw = _set if is_listed else _one_by_one
        yield from draw(list(some))


def _set(some: Sequence[Fact]) -> Iterator[Piece]:
    for start in range(0, len(some), FACTS):
        shown = some[start : start + FACTS]
        drawn = [{"title": one.label.strip(), "value": one.value.strip()} for one in shown]
        text = "\n".join(_reads(one) for one in shown)
        yield Piece({"type": "FactSet", "facts": drawn}, text)


def _one_by_one(some: Sequence[Fact]) -> Iterator[Piece]:
    for one in some:
        label, value = one.label.strip(), one.value.strip()
        if len(_reads(one)) <= SHORT_FACT and "\n" not in _reads(one) and "://" not in value:
            named = runs(f"{label}: " if value else label, **BOLD) if label else []
            yield Piece(block(*named, *runs(value)), _reads(one))
        else:
            yield from belonging([*lines(label, **BOLD), *lines(value)])


def _can_be_listed(fact: Fact) -> bool:
    """Say whether a `FactSet`, which obeys Markdown, would show a fact as it is."""
    reads, label, value = _reads(fact), fact.label.strip(), fact.value.strip()
    if not (label and value) or "\n" in reads or len(reads) > SHORT_FACT:
        return False
    return is_inert(label) and is_inert(value)


def _reads(fact: Fact) -> str:
    return ": ".join(part for part in (fact.label.strip(), fact.value.strip()) if part)
