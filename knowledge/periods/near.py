"""Days close to today by their names: today, yesterday, tomorrow, the morn, from now."""

import re
from collections.abc import Iterator
from datetime import timedelta

from knowledge.periods.stretch import Moment, one_day
from knowledge.periods.typed import Typed

_NEAR = {
    -2: r"(?:the )?day before yesterday",
    -1: r"yesterday|yestreen|last night|yesteday|yesturday|yday",
    0: r"today|this (?:morning|afternoon|evening)|tonight|(?<!of )the day(?=[ ?!.]*$)|"
    r"(?:the )?end of (?:the )?day|eod|close of (?:play|business)",
    1: r"tomorrow|tomorow|tommorow|tommorrow|tmrw|tmw|the morrow|the morra|"
    r"the morn(?!ing)(?:'s morn)?",
    2: r"(?:the )?day after (?:tomorrow|the morn)|overmorrow",
}
_PATTERNS = {step: re.compile(rf"(?<![\w-])(?:{words})\b") for step, words in _NEAR.items()}
_NOW = re.compile(
    r"\b(?:(?:from|between|til|till|until|to) (now)|between [^.?!]{1,40} and (now)|"
    r"(?<!up )to (date))\b"
)


def read(typed: Typed) -> Iterator[Moment]:
    """Read every day that is named by how near it is."""
    for step, pattern in _PATTERNS.items():
        for found in pattern.finditer(typed.plain):
            yield Moment(*found.span(), (one_day(typed.today + timedelta(days=step)),))
    for found in _NOW.finditer(typed.plain):
        span = found.span(found.lastindex or 0)
        yield Moment(*span, (one_day(typed.today),), means_now=True)
