"""How a question is put: as a yes or no, as a number, by somebody about themselves."""

import re

from actions.ask import Ask

_AUX = (
    r"is|isn't|isnt|are|aren't|arent|was|were|does|doesn't|do|did|has|hasn't|have|haven't|hae|had|"
    r"will|would|wouldn't|should|can|am"
)
_HEARD = (
    r"i thought|i was told|i hear|i gather|(?:just )?checking (?:that|if|whether)|my boss thinks|"
    r"somebody asked (?:if|whether)|whether|tell me if|know if|want to know if|"
    r"is that right|am i right"
)
_OPENING = r"(?:^|[.,;:!–—]\s*|\s-\s*|\bso\b\s*|\band\b\s*)"
_YES_NO = re.compile(
    rf"{_OPENING}(?:and |so |but )*(?!(?:can|could|may) (?:i|we)\b)(?:{_AUX})\b"
    rf"(?!\s+(?:you|ye)\b)|\b(?:{_HEARD})\b",
    re.IGNORECASE,
)
_OPEN = re.compile(
    rf"{_OPENING}(?:and |so |but )*"
    r"(?:wh(?:o|a|at|it|en|ich|ose|ere|aur|y)(?:['’]?s|['’]re)?|hoo|how)\b",
    re.IGNORECASE,
)
_HOW_MANY = (
    r"how many|how mony|hoo mony|hoo many|number of|number in|count(?: of)?|how big|tally|total|"
    r"what number|quantity"
)


def is_yes_no(ask: Ask) -> bool:
    """Say whether yes or no is what the question waits for: "is X live yet?"."""
    text = straight(ask.text)
    return _YES_NO.search(text) is not None and _OPEN.search(text) is None


def is_how_many(ask: Ask) -> bool:
    """Say whether a number is asked for."""
    return ask.says(_HOW_MANY)


def is_about_asker(ask: Ask) -> bool:
    """Say whether somebody asks about themselves: "am I the deputy?"."""
    return ask.says(r"am i|was i|do i (?:still )?(?:lead|run|manage|work|sponsor|deputise)")


def straight(text: str) -> str:
    """Return *text* with typists' apostrophes instead of printers'."""
    return text.replace("’", "'").replace("‘", "'")
