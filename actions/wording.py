"""How dates, ratings, lists and money are worded in every answer."""

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal

SYMBOLS = {"green": "✔", "amber": "▲", "red": "✖"}
NO_RATING = "no update yet"


def day(when: date | None, otherwise: str = "no date given") -> str:
    """Write a date as British people read it: 3 December 2026."""
    return otherwise if when is None else f"{when.day} {when:%B %Y}"


def rating(rag: str | None) -> str:
    """Write a rating as a word and a symbol: colour is never the only sign."""
    return f"{rag.capitalize()} {SYMBOLS[rag]}" if rag else NO_RATING


def stage(phase: str) -> str:
    """Write a phase as a project stands in it: in beta, live, paused."""
    return f"in {phase}" if phase in ("discovery", "alpha", "beta") else phase


def stages(phases: Sequence[str]) -> str:
    """Write several phases as projects stand in them: in alpha or beta, or live."""
    inside = [one for one in phases if stage(one) != one]
    others = [one for one in phases if stage(one) == one]
    return " or ".join([*([f"in {' or '.join(inside)}"] if inside else []), *others])


def pounds(amount: Decimal | None) -> str:
    """Write an amount of money; None is not the same as nothing."""
    if amount is None:
        return "not given"
    return f"£{amount:,.0f}" if amount == amount.to_integral_value() else f"£{amount:,.2f}"


def listed(words: Iterable[str], last: str = "and") -> str:
    """Join words as a sentence does: a, b and c."""
    *some, end = list(words) or [""]
    return f"{', '.join(some)} {last} {end}" if some else end


def counted(number: int, one: str, many: str = "") -> str:
    """Write a number with its noun: 1 project, 3 projects, no projects."""
    return f"{number or 'no'} {one if number == 1 else many or one + 's'}"


def there_are(number: int, one: str, many: str = "") -> str:
    """Begin a sentence that counts: there is 1 project, there are no projects."""
    return f"There {'is' if number == 1 else 'are'} {counted(number, one, many)}"


def sentence(text: str) -> str:
    """Return people's words ending as a sentence does."""
    text = text.strip()
    return text if not text or text[-1] in ".!?…" else f"{text}."


def capital(text: str) -> str:
    """Return a text beginning with a capital letter, the rest as it is."""
    return text[:1].upper() + text[1:]


def small(text: str) -> str:
    """Return a sentence as it goes on after "Yes, ": only a name keeps its capital."""
    first, _, rest = text.partition(" ")
    ordinary = first in ("The", "There", "Sprint", "Sprints", "No", "Nothing", "You", "It")
    return f"{first.lower()} {rest}" if ordinary else text


def ago(days: int) -> str:
    """Write how long something has stood."""
    if days < 14:
        return counted(days, "day")
    return counted(days // 7, "week")


def shortened(text: str, limit: int) -> str:
    """Cut a text at a word, showing that it was cut."""
    return text if len(text) <= limit else text[: limit - 1].rsplit(" ", 1)[0] + "…"


def first_of(options: Sequence[str], number: int) -> str:
    """Pick one of several wordings by a number that varies, so that talk is not wooden."""
    return options[number % len(options)]
