"""The marked sentences of a quoted passage, made fit to be drawn."""

from collections.abc import Iterable, Iterator

Mark = tuple[int, int]


def merged(text: str, marks: Iterable[Mark]) -> list[Mark]:
    """Return marks in their order, those with nothing but space between them as one.

    What does not lie within *text* is cut off: the text may be newer than the marks.
    """
    found: list[Mark] = []
    within = ((max(start, 0), min(max(end, 0), len(text))) for start, end in marks)
    for start, end in sorted(mark for mark in within if text[slice(*mark)].strip()):
        if found and not text[found[-1][1] : start].strip():
            found[-1] = (found[-1][0], max(found[-1][1], end))
        else:
            found.append((start, end))
    return found


def pieces(text: str, marks: Iterable[Mark]) -> Iterator[tuple[str, bool]]:
    """Return the text piece by piece, each with whether it is marked."""
    at = 0
    for start, end in merged(text, marks):
        if start > at:
            yield text[at:start], False
        yield text[start:end], True
        at = end
    if at < len(text):
        yield text[at:], False
