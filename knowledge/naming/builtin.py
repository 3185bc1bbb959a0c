"""The other names of councils and portfolios, known whatever the register holds."""

from functools import cache

from knowledge.councils import COUNCILS, PORTFOLIOS, SHARED_NAMES, Council
from knowledge.naming.entry import Entry
from knowledge.naming.folding import fold

DIRECTIONS = {"North": ("N", "Nth"), "South": ("S", "Sth"), "East": ("E",), "West": ("W",)}


def other_names(entry: Entry) -> tuple[str, ...]:
    """Return what a council or portfolio of this name is called besides."""
    if entry.kind == "portfolio":
        return _portfolios().get(_folded(entry.name), ())
    if entry.kind != "organisation":
        return ()
    council = _council(entry)
    own = (entry.name, *entry.aliases)
    return (*(_council_names(council) if council else ()), *(f"{name} Council" for name in own))


def shared_names(entry: Entry) -> tuple[str, ...]:
    """Return the names that this council shares with others: "Ayrshire"."""
    council = _council(entry) if entry.kind == "organisation" else None
    if council is None:
        return ()
    shared = [name for name, sharers in SHARED_NAMES.items() if council.name in sharers]
    forms = ("{}", "{}s", "{} Council", "{} Councils", "{}s Councils")
    return tuple(form.format(name) for name in shared for form in forms)


def _council_names(council: Council) -> tuple[str, ...]:
    names = (council.name, *council.other_names, *council.spellings, *_shortened(council.name))
    return (council.code, *names, *(f"{name} Council" for name in names), *_city(council))


def _shortened(name: str) -> tuple[str, ...]:
    """Return "N Ayrshire" for "North Ayrshire"."""
    direction, _, rest = name.partition(" ")
    return tuple(f"{letter} {rest}" for letter in DIRECTIONS.get(direction, ()))


def _city(council: Council) -> tuple[str, ...]:
    if "City" not in council.name:
        return ()
    return tuple(f"{name} City Council" for name in council.other_names)


def _council(entry: Entry) -> Council | None:
    known = _councils()
    return known.get(_folded(entry.name)) or known.get(_folded(entry.code))


@cache
def _councils() -> dict[str, Council]:
    names = {_folded(f"{one.name} Council"): one for one in COUNCILS}
    names |= {_folded(name): one for one in COUNCILS for name in (one.name, one.code)}
    return names


@cache
def _portfolios() -> dict[str, tuple[str, ...]]:
    return {_folded(one.name): one.other_names for one in PORTFOLIOS}


def _folded(name: str) -> str:
    return "".join(letter for letter in fold(name.replace("&", "and"))[0] if letter.isalnum())
