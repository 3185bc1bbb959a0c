"""What is said of somebody's health: a condition beside a person."""

from __future__ import annotations

import re

from knowledge.councils import COUNCILS
from knowledge.privacy.conditions import BEING, ENDS, ILL, PARTS, WRITTEN
from knowledge.privacy.found import Found

_KIN = (
    r"(?i:mum|mother|mam|dad|father|wife|husband|partner|son|daughter|brother|sister|gran|granny|"
    r"grandad|grandmother|grandfather|uncle|aunt|auntie|nephew|niece|bairn|wean)"
)
_TITLE = (
    r"(?i:mr\.?\s(?:and|&)\smrs|mr|mrs|ms|miss|mx|dr|prof|sir|lady)\b\.?\s"
    r"(?:[A-Za-z]\.?\s)?[A-Za-z][\w'’-]+"
)
_NAME = r"[A-Z][a-z'’]+(?:\s(?:[A-Z]\.\s)?(?:Mac|Mc|O['’])?[A-Z][\w'’-]+){0,2}"
_RELATIVE = rf"(?:(?i:my|his|her|your|our|the\s\w+['’]s)|{_NAME}['’]s)\s{_KIN}"
_AGED = r"(?:\s\([^()\n]{1,20}\))?"
_PERSON = rf"(?:(?i:he|she)|{_RELATIVE}|{_TITLE}|{_NAME}){_AGED}"
_IS = r"(?:is|was|has been|had been|is being|feels|seems|became|has become|is getting|gets|got)"
_HAS = (
    r"(?:has|had|got|(?:both )?have|has got|has had|is being treated for|was treated for|"
    r"suffers(?: from| with)?|is suffering(?: from| with)?|suffered(?: from)?|"
    r"(?:was |is |has been )?diagnosed with|"
    r"is living with|lives with|is recovering from|is having|developed|died (?:of|from)|"
    r"(?:is|was|went) off (?:sick )?with|is in hospital with|is (?:currently )?undergoing)"
)
# "Jim in the Girvan depot"
_OF_A_PLACE = r"(?:\s(?:in|at|from|of)\s[^\n.,;:!?]{2,30}?)?"
_MEANWHILE = r"(?i:also|now|still|just|probably|definitely|apparently)"
_OF_SOMEBODY = re.compile(
    rf"(?<![\w@.])(?P<who>{_PERSON}){_OF_A_PLACE}(?:['’](?:s|d))?\s(?:{_MEANWHILE}\s){{0,2}}"
    rf"(?i:{_HAS}\s)"
    rf"(?:{_MEANWHILE}\s){{0,2}}(?P<ill>(?i:{ILL})){ENDS}"
)
_SOMEBODY_IS = re.compile(
    rf"(?<![\w@.])(?P<who>{_PERSON})(?:['’]s|\s(?:{_MEANWHILE}\s){{0,2}}(?i:{_IS}))\s"
    rf"(?:{_MEANWHILE}\s){{0,2}}(?P<ill>(?i:{BEING})){ENDS}"
)
_OWN = re.compile(
    rf"(?<![\w@.])(?P<who>(?i:his|her)|{_RELATIVE}['’]s|(?:{_TITLE}|{_NAME})['’]s?)\s"
    rf"(?P<ill>(?i:{ILL})){ENDS}"
)
# "Mrs Reid's diabetes record"; of one bare word it may be a council's
_OWN_RECORD = re.compile(
    rf"(?<![\w@.])(?P<who>(?i:his|her)|{_RELATIVE}['’]s|(?:{_TITLE}|{_NAME}\s[A-Z][\w'’-]+?)['’]s?)"
    rf"\s(?P<ill>(?i:{ILL}))\s(?i:{WRITTEN})\b"
)
_AWAY = (
    r"off sick|off ill|off poorly|signed off(?: work| sick)|on (?:long.term )?sick leave|"
    r"on the sick|(?:off|on) long.term sick"
)
_WITH = r"(?:\s(?:with|because of|due to|after)\s|\s?[-–:(]\s?)"
_OFF = re.compile(
    rf"(?i)\b(?:{_AWAY}|signed off|off work|in hospital|off){_WITH}"
    rf"(?:(?:(?:his|her|their)\s)?(?P<ill>{ILL}){ENDS}|(?:his|her|their)\s(?P<part>{PARTS}){ENDS})"
)
# that somebody is off sick tells of their health; what from is cut by itself
_SOMEBODY_IS_OFF = re.compile(
    rf"(?<![\w@.])(?P<who>{_PERSON}){_OF_A_PLACE}(?:['’]s|\s(?i:{_IS}|went|goes|phoned in))\s"
    rf"(?:{_MEANWHILE}\s){{0,2}}(?P<ill>(?i:{_AWAY}))(?![\w-])(?!{_WITH}(?:(?i:his|her|their)\s)?"
    rf"(?:\[|(?i:{ILL}|{PARTS})))"
)
_OF_PEOPLE = (_OF_SOMEBODY, _SOMEBODY_IS, _OWN, _OWN_RECORD, _SOMEBODY_IS_OFF)
# "Telecare has dementia and falls detectors": of a bare name, what goes on has to go on about them
_GOES_ON = re.compile(
    r"\s(?:and|or|with|for|in|at|on|to|from)\s(?!(?:is|has|was|will|he|she|they|we|can|cannot|can['’]t|"
    r"so|could|had|needs|won['’]t|isn['’]t|may|might|his|her|hospital|the moment|lives|works)\b)"
)
# somebody needs help, and whoever reads this has to understand why
_NOW = re.compile(
    r"(?i)^(?:he|she|(?:my|his|her|our)\s\w+)(?:['’]s|\s(?:is|has|might have|may have))"
    r"(?:\s(?:just|been))?\s(?:had|having|got)\s"
    r".*\b(?:stroke|heart attack|sepsis|miscarriage|broken \w+)$"
)
_NOBODY = {
    word
    for council in COUNCILS
    for name in (council.name, *council.other_names)
    for word in (name, name.split()[0])
    if word[0].isupper()
} | {
    *("The", "This", "That", "It", "There", "Project", "Everyone", "Nobody", "Team", "Council"),
    *("Which", "What", "Who", "Our", "Scotland", "Phase", "Work", "Care", "Service", "One"),
    *("Sprint", "Testing", "Users", "Staff", "Residents", "Nurses", "Telecare", "Scottish", "NHS"),
}  # fmt: skip


def health_details(text: str) -> list[Found]:
    """Find conditions that are said of a named person, of him or of her; only those are cut."""
    said = [one for pattern in _OF_PEOPLE for one in pattern.finditer(text)]
    found = [one for one in said if _is_somebody(one, text) and not _NOW.search(one[0])]
    spans = [one.span("ill") for one in found]
    spans += [one.span("ill" if one["ill"] else "part") for one in _OFF.finditer(text)]
    return [Found("health", *span) for span in spans]


def _is_somebody(said: re.Match[str], text: str) -> bool:
    name = re.sub(r"['’]s?$", "", said["who"])
    if name in _NOBODY or name.split()[0] in _NOBODY - {"Angus"} or name.isupper():
        return False
    is_it = said.re in (_SOMEBODY_IS, _SOMEBODY_IS_OFF)
    bare = (
        not is_it
        and re.fullmatch(_NAME, name)
        and not re.match(rf"(?i:he|she|his|her)\b|{_TITLE}", name)
    )
    return not (bare and _GOES_ON.match(text, said.end("ill")))
