"""What a digest says, line by line."""

from __future__ import annotations

from collections.abc import Iterator

from actions.digests.sections import Line, Section
from actions.digests.wording import short
from actions.wording import listed, rating, sentence, shortened
from knowledge.digests import Digest, RatingMove

LONGEST = 200


def sections(digest: Digest) -> tuple[Section, ...]:
    """Return the sections that have something to say, the gravest first."""
    return tuple(one for one in _sections(digest) if one.lines or one.more)


def _sections(digest: Digest) -> Iterator[Section]:
    yield Section("moves", "Ratings that changed", tuple(map(_move, digest.moves)))


def _move(move: RatingMove) -> Line:
    blocked = f" Blockers: {sentence(listed(move.blockers))}" if move.blockers else ""
    why = shortened(f"{sentence(move.why)}{blocked}", LONGEST)
    by = f" by its {move.by}" if move.by else ""
    return Line(
        about=move.project.name,
        text=f"{rating(move.before)} to {rating(move.after)}: {why}",
        found_in=f"update of {short(move.day)}{by}",
        mark=move.after,
    )
