"""An overview by portfolio."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from actions.projects.standing import Standing

COLUMNS = ("Portfolio", "Projects", "Red", "Amber", "Green", "No update", "Overdue")


def rows(standings: Sequence[Standing]) -> list[tuple[str, ...]]:
    """Return a row of counts for each portfolio that has projects."""
    found = []
    for name, some in sorted(_grouped(standings).items()):
        counts = Counter(one.rag for one in some)
        numbers = (len(some), *(counts[rag] for rag in ("red", "amber", "green", "")))
        overdue = sum(one.owed > 0 for one in some)
        found.append((name, *(str(number) for number in (*numbers, overdue))))
    return found


def worst(standings: Sequence[Standing]) -> str:
    """Say which portfolio has the largest share of reds, or nothing when there are none."""
    shares = {
        name: sum(one.rag == "red" for one in some) / len(some)
        for name, some in _grouped(standings).items()
    }
    most = max(shares.values(), default=0.0)
    names = sorted(name for name, share in shares.items() if share == most)
    if not most or len(names) > 1:
        return ""
    return f" {names[0]} has the largest share of reds: {round(100 * most)}%."


def _grouped(standings: Sequence[Standing]) -> dict[str, list[Standing]]:
    found: dict[str, list[Standing]] = defaultdict(list)
    for one in standings:
        found[one.project.portfolio.name].append(one)
    return found
