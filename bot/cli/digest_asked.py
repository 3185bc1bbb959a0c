"""What a digest is asked for on the command line: its days, its part of the register, ratings."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, NamedTuple

from bot.cleaning import clean
from bot.cli.naming import near, projects_called
from bot.cli.saying import HERE
from bot.refusal import RefusalError

if TYPE_CHECKING:
    from knowledge.digests import Period, Scope
    from knowledge.models import Person, Project
    from knowledge.naming import Kind
    from knowledge.store import Store

ONE_PERIOD = "Choose one period: --week, --month, or --from with --to."
NO_FIRST = "Give the first day too: --from 2026-11-08 --to {last}."
NO_DAY = "“{typed}” is no day that I can read: write it as 2026-11-08 or 8/11/2026."
NOT_YET = "{first} is still to come on {today}: choose days that have begun."
ONE_PART = "Choose one part of the register: --portfolio, --council or --project."
UNKNOWN = "There is no {kind} “{typed}”{who}.{hint}"
SEVERAL = "“{typed}” may be several: {names}. Give the name in full."
NO_RATING = "“{typed}” is no rating: write --only with red, amber or green, as in red,amber."
KINDS = {"portfolio": "portfolio", "organisation": "council"}
WAYS = ("%Y-%m-%d", "%d/%m/%Y")


class Days(NamedTuple):
    """How the days were typed; each may be left out."""

    week: str = ""
    month: str = ""
    first: str = ""
    last: str = ""


class About(NamedTuple):
    """Which part of the register was typed; nothing is the reader's own."""

    portfolio: str = ""
    council: str = ""
    projects: tuple[str, ...] = ()


def period(typed: Days, now: datetime) -> Period:
    """Return the days that are asked for, the last whole week where none are."""
    from knowledge.digests import NotAPeriodError, Period  # noqa: PLC0415 - as in digest.py

    today = now.astimezone(HERE).date()
    if sum(map(bool, (typed.week, typed.month, typed.first or typed.last))) > 1:
        raise RefusalError(ONE_PERIOD)
    if typed.last and not typed.first:
        raise RefusalError(NO_FIRST.format(last=typed.last))
    try:
        if typed.week:
            found = Period.week(typed.week)
        elif typed.month:
            found = Period.month(typed.month)
        elif typed.first:
            found = Period(_day(typed.first), _day(typed.last) if typed.last else today)
        else:
            return Period.last_week(today)
    except NotAPeriodError as error:
        raise RefusalError(str(error)) from error
    if found.first > today:
        raise RefusalError(NOT_YET.format(first=found.first, today=today))
    return found


def ratings(only: str) -> tuple[str, ...]:
    """Return the ratings to keep to, each once; nothing is all."""
    from knowledge.digests import RATINGS  # noqa: PLC0415 - as in digest.py

    typed = [one.strip() for one in only.replace(";", ",").split(",") if one.strip()]
    for one in typed:
        if one.casefold() not in RATINGS:
            raise RefusalError(NO_RATING.format(typed=one))
    return tuple(one for one in RATINGS if one in {word.casefold() for word in typed})


def scope(store: Store, about: About, reader: Person | None, now: datetime) -> Scope:
    """Return the part of the register that is named, or the one that is the reader's own."""
    from knowledge.digests import Scope, usual  # noqa: PLC0415 - as in digest.py

    if sum(map(bool, about)) > 1:
        raise RefusalError(ONE_PART)
    if about.projects:
        found = [_project(store, one, reader) for one in about.projects]
        names = tuple(one.name for one in found)
        return Scope("projects", tuple(one.id for one in found), names)
    if about.portfolio:
        return Scope("portfolio", *_named(store, "portfolio", about.portfolio))
    if about.council:
        return Scope("council", *_named(store, "organisation", about.council))
    return usual(store, reader, now.astimezone(HERE).date())


def _day(typed: str) -> date:
    for way in WAYS:
        try:
            return datetime.strptime(typed.strip(), way).replace(tzinfo=HERE).date()
        except ValueError:
            continue
    raise RefusalError(NO_DAY.format(typed=typed))


def _project(store: Store, typed: str, reader: Person | None) -> Project:
    found = projects_called(store, clean(typed))
    if not found:
        who = f" that {reader.name} may see" if reader else ""
        hint = near(store, typed)
        raise RefusalError(UNKNOWN.format(kind="project", typed=typed, who=who, hint=hint))
    if len(found) > 1:
        raise _several(typed, [f"{one.name} ({one.code})" for one in found])
    return found[0]


def _named(store: Store, kind: Kind, typed: str) -> tuple[tuple[int, ...], tuple[str, ...]]:
    """Return the one portfolio or council that goes by what was typed, by id and name."""
    from knowledge.naming import Names  # noqa: PLC0415 - as in digest.py

    words, names = clean(typed).strip(), Names(store.nameable())
    mentions = [one for one in names.find(words).mentions if one.text == words]
    found = [one for some in mentions for one in some.candidates if one.kind == kind]
    if not found:
        near_names = [one.name for one in names.nearest(words, kind)]
        hint = f" Did you mean {' or '.join(near_names)}?" if near_names else ""
        raise RefusalError(UNKNOWN.format(kind=KINDS[kind], typed=typed, who="", hint=hint))
    if len(found) > 1:
        raise _several(typed, [one.name for one in found])
    return (found[0].id,), (found[0].name,)


def _several(typed: str, names: Sequence[str]) -> RefusalError:
    return RefusalError(SEVERAL.format(typed=typed, names=", ".join(names)))
