"""Where somebody is reached in private: webmail, and a house with its postcode."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from knowledge.privacy.found import Found

_EMAIL = re.compile(
    r"(?<![\w.+%-])[\w.+%'’-]{1,64}@((?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,18})(?![\w-])",
    re.IGNORECASE,
)
# whoever writes from these writes for themselves; all others are taken to be at work
_WEBMAIL = re.compile(
    r"(?:g(?:oogle)?mail|outlook|hotmail|live|msn|yahoo|ymail|rocketmail|icloud|me|mac|aol|aim|"
    r"proton(?:mail)?|pm|gmx|mail|email|fastmail|hey|duck|tuta(?:nota)?|zoho|yandex|inbox|hushmail|"
    r"btinternet|btopenworld|talktalk|talk21|virginmedia|ntlworld|blueyonder|tiscali|plusnet|"
    r"lineone|freeserve|fsmail|supanet|wanadoo|qq|web|sky|"
    r"laposte|rediffmail|posteo|mailbox|runbox|disroot|startmail)"
    r"\.(?:com|co\.uk|net|me|org|uk|fr|de|ie|it|es|eu|in|ca|ru|pl|org\.uk|co)",
    re.IGNORECASE,
)

# as Royal Mail gives them out
_POSTCODE = r"(?:[A-PR-UWYZ][A-HK-Y]?[0-9][0-9A-Z]?)[ \u00a0]?[0-9][ABD-HJLNP-UW-Z]{2}"
_STREET = (
    r"street|st|road|rd|avenue|ave|lane|ln|crescent|cres|place|pl|terrace|terr|drive|dr|court|ct|"
    r"gardens|gdns|way|close|brae|wynd|loan|square|sq|grove|park|row|view|hill|path|walk|quadrant|"
    r"cottages?|bank|circle|gate|green|mews|vennel|yards?|rise|knowe|crofts?|parade|bridge|wharf|"
    r"quay|shore|esplanade|circus|neuk|haugh|den|glen|meadows?|rigg?|heights"
)
_FLAT = r"(?:(?:flat|apt)\s?[0-9]{1,3}(?:[a-z]|/[0-9]{1,2})?,?\s)?"
_NUMBER = rf"(?<![\w£$€.,/#-]){_FLAT}[0-9]{{1,4}}(?:[a-z]|[/-][0-9]{{1,3}})?"
_HOME = re.compile(
    rf"{_NUMBER}(?:,?\s[^\n\d?!;]{{0,40}}\b(?:{_STREET})\b[^?!;]{{0,60}}?|[,\s]{{1,3}}){_POSTCODE}(?!\w)",
    re.IGNORECASE,
)
_HOUSE_AFTER = re.compile(
    rf"\b{_POSTCODE},?\s{{1,2}}(?:\(|at\s|the\s)?(?:house|flat|number|no\.?|door)\s{{0,2}}"
    r"(?:number|no\.?)?\s?[0-9]{1,4}[a-z]?(?!\w)",
    re.IGNORECASE,
)
# a place of work gives its number too: "Verity House, 19 Haymarket Yards, Edinburgh EH12 5BH"
_BUILDING = re.compile(
    r"\b(?:House|Offices?|HQ|Headquarters|Centre|Hub|School|Academy|Primary|Library|Depot|Hospital|"
    r"Surgery|Chambers|Buildings?|Tower|Hall|Station|Campus|College|University|Ltd|Limited)"
    r"\b[\s,:(]{0,3}(?:at\s|is\s|in\s)?$"
)


def emails(text: str, allowed: Collection[str] = ()) -> Iterator[Found]:
    """Find private addresses; those of councils, suppliers and *allowed* ones are for work."""
    for match in _EMAIL.finditer(text):
        if _WEBMAIL.fullmatch(match[1]) and match[0].casefold() not in allowed:
            yield Found("email", *match.span())


def webmail_in(text: str) -> list[str]:
    """Return the private addresses in a text, in small letters."""
    return [text[one.start : one.end].casefold() for one in emails(text)]


def homes(text: str) -> Iterator[Found]:
    """Find postcodes with the number of a house."""
    for match in _HOME.finditer(text):
        if not _BUILDING.search(text[max(0, match.start() - 60) : match.start()]):
            yield Found("home", *match.span())
    for match in _HOUSE_AFTER.finditer(text):
        yield Found("home", *match.span())
