"""What kind of thing a question wants, and whether a passage holds any of that kind."""

import re

# chosen on the tuning questions of tests/bench/search
PREFERENCE = 0.2

_MONEY = re.compile(r"\b(?:how much|cost|costs|price|prices|fee|fees|fine|fines|salary|budget)\b|£")
_NUMBER = re.compile(r"\bhow (?:many|mony|long|often|big)\b|\bpercent|%|\bnumber of\b")
_DAY = re.compile(r"\bwhen\b|\bwhat (?:date|year|day)\b|\bwhich (?:year|day)\b|\bdeadline\b")

_NEED = re.compile(
    r"\b(?:do|does|did|will|would) (?:we|i|you|they|the \w+|a \w+|every \w+) "
    r"(?:really |still |also |always )?(?:need|have to have)\b|"
    r"\b(?:is|are) (?:a |an |the )?(?:[\w-]+ ){1,4}?"
    r"(?:needed|required|mandatory|compulsory|necessary|a must)\b"
)
_HAS_NEED = re.compile(
    r"\b(?:require[sd]?|mandatory|compulsory|obliged|needed|needs?|have to|has to|must have|"
    r"good practice|optional|voluntary|exempt|appl(?:y|ies)|by law|legal(?:ly)?)\b"
)

_HAS_MONEY = re.compile(r"£|\bpounds?\b")
_HAS_NUMBER = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|once|twice|every|each|half)\b"
)
_HAS_DAY = re.compile(
    r"\b(?:19|20)\d\d\b|\b(?:january|february|march|april|may \d|june|july|august|september|"
    r"october|november|december|monday|friday|day|days|week|weeks|month|months|before|after|"
    r"once|when|until)\b"
)
_LIST = re.compile(
    r"\b(?:list|lists|checklist|template|form|criteria|principles|controls|steps|points|themes|"
    r"awards|levels|portfolios|phases|stages|headings|rights|rules)\b"
)
_HAS_ROWS = re.compile(r"(?:^[^:;\n]{2,40}: [^;\n]+; [^:\n]{2,60}: .*\n?){3,}", re.MULTILINE)
_HAS_LIST = re.compile(r"(?:^\s*(?:•|\d+\.)\s.*\n?){3,}", re.MULTILINE)
KINDS = ((_MONEY, _HAS_MONEY), (_NUMBER, _HAS_NUMBER), (_DAY, _HAS_DAY))


def lacks_what_is_wanted(question: str, passage: str) -> bool:
    """Say whether a question wants money, a number or a day, and the passage has none."""
    asked, said = question.casefold(), passage.casefold()
    return any(wanted.search(asked) and not has.search(said) for wanted, has in KINDS)


def misses_the_duty(question: str, passage: str) -> bool:
    """Say whether a question asks if something is needed, and the passage does not tell."""
    asked = _NEED.search(question.casefold()) is not None
    return asked and _HAS_NEED.search(passage.casefold()) is None


def wants_a_list(question: str) -> bool:
    """Say whether a question wants a list, a checklist or a form."""
    return _LIST.search(question.casefold()) is not None


def has_list(passage: str) -> bool:
    """Say whether a passage has a list of three or more in it."""
    return _HAS_LIST.search(passage) is not None


def has_rows(passage: str) -> bool:
    """Say whether a passage has three or more rows of a table in it, as passages write them."""
    return _HAS_ROWS.search(passage) is not None


def lists_what_is_wanted(question: str, passage: str) -> bool:
    """Say whether a question wants a list or a form, and the passage is one."""
    return wants_a_list(question) and has_list(passage)


def preference(question: str, passage: str) -> float:
    """Return what a passage's rank gains by being of the kind that is wanted, or loses by not."""
    gained, lost = lists_what_is_wanted(question, passage), lacks_what_is_wanted(question, passage)
    return PREFERENCE * (gained - lost)
