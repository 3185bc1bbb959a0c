"""The words for months, weekdays and numbers, misspellings that people make among them."""

import re
from collections.abc import Iterable


def either(words: Iterable[str]) -> str:
    """Return a pattern for any of *words*, the longest first."""
    return "(?:" + "|".join(sorted(map(re.escape, words), key=len, reverse=True)) + ")"


MONTHS = {
    **dict.fromkeys(("january", "jan", "janurary", "januray"), 1),
    **dict.fromkeys(("february", "feb", "febuary", "feburary", "febr"), 2),
    **dict.fromkeys(("march", "mar"), 3),
    **dict.fromkeys(("april", "apr", "apl", "aprl"), 4),
    **dict.fromkeys(("may",), 5),
    **dict.fromkeys(("june", "jun"), 6),
    **dict.fromkeys(("july", "jul"), 7),
    **dict.fromkeys(("august", "aug", "agust"), 8),
    **dict.fromkeys(("september", "sept", "sep", "septmber", "septemeber"), 9),
    **dict.fromkeys(("october", "oct", "ocotber", "octber"), 10),
    **dict.fromkeys(("november", "nov", "novemeber", "novmber"), 11),
    **dict.fromkeys(("december", "dec", "decemeber", "decmber"), 12),
}
WEEKDAYS = {
    **dict.fromkeys(("monday", "mon", "munday"), 0),
    **dict.fromkeys(("tuesday", "tues", "tue", "tuseday", "teusday"), 1),
    **dict.fromkeys(("wednesday", "weds", "wed", "wensday", "wednsday", "wendesday"), 2),
    **dict.fromkeys(("thursday", "thurs", "thur", "thu", "thursaday", "thrusday"), 3),
    **dict.fromkeys(("friday", "fri", "firday"), 4),
    **dict.fromkeys(("saturday", "sat", "seturday", "saterday"), 5),
    **dict.fromkeys(("sunday", "sun"), 6),
}
NUMBERS = {
    "one": 1, "two": 2, "twa": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20,
    "thirty": 30, "sixty": 60, "ninety": 90, "a dozen": 12, "half a dozen": 6, "dozen": 12,
    "a couple of": 2, "a couple o'": 2, "a couple": 2, "couple of": 2, "couple": 2,
    "a pair of": 2, "a few": 3, "few": 3, "several": 3,
}  # fmt: skip
_ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
    "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth",
    "seventeenth", "eighteenth", "nineteenth", "twentieth", "twenty-first", "twenty-second",
    "twenty-third", "twenty-fourth", "twenty-fifth", "twenty-sixth", "twenty-seventh",
    "twenty-eighth", "twenty-ninth", "thirtieth", "thirty-first",
)  # fmt: skip
ORDINALS = {word: number for number, word in enumerate(_ORDINALS, start=1)}

MONTH = either(MONTHS)
WEEKDAY = either(WEEKDAYS)
ON_A_WEEKDAY = rf"(?:(?:(?:this|next|last|coming) )?{WEEKDAY},? )?"
NUMBER = rf"(?:[0-9]{{1,3}}|{either(NUMBERS)}|an?)"
ORDINAL = either([*ORDINALS, *(word.replace("-", " ") for word in ORDINALS)])
UNIT = r"(?:hour|hr|day|week|wk|fortnight|fornight|fortnite|month|mth|quarter|year|yr)"

# words before a day, and before anything longer
POINTING = (
    r"on|by|since|before|afore|after|until|till?|from|fae|due|between|dated|w/?c|w/?b|as of|"
    r"week (?:of|commencing|beginning|starting|ending)"
)
SPANNING = (
    r"in|during|over|throughout|through|for|to|tae|of|around|about|and|come|early|late|mid|end|"
    r"prior to|ahead of|following|at|this|last|next"
)

# names of people, verbs and Gaelic too: they need a word in front that makes a date of them
MONTHS_WITH_OTHER_MEANINGS = frozenset({"march", "mar", "may", "april", "june", "jan", "august"})
WEEKDAYS_WITH_OTHER_MEANINGS = frozenset({"mon", "tue", "wed", "thu", "sat", "sun"})


def amount(words: str) -> int:
    """Return the number that *words* say: `3`, `three`, `a couple of`; `a` is one."""
    if words.isdigit():
        return int(words)
    return NUMBERS.get(words, 1)


def ordinal(words: str) -> int:
    """Return the number of `third`, `twenty third` or `twenty-third`."""
    return ORDINALS[words.replace(" ", "-")]
