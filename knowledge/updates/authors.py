"""For whom an update is posted: "on behalf of Rab: …"."""

from __future__ import annotations

import re

from knowledge.updates.subjects import Subjects

_NAME = r"(?P<name>[^\W\d_][\w.-]*@[\w.-]+\w|[^\W\d_][\w'-]*(?: (?:Mac|Mc)?[A-Z][\w'-]*){0,2})"
_SWALLOWED = (
    r"(?:,? ?\(?(?:who|who's|as|because|while|she|he|they|away|off|on leave|is)\b[^:\n]{0,60})?"
)
_EXPLICIT = re.compile(
    rf"\(?\b(?:(?:posting|post|posted|logging|log|logged|sending|sent|typing|reporting|writing"
    rf"|update|updating|filling in|standing in|covering)(?: this)? (?:for|on behalf of)"
    rf"|on behalf of|on behalf o'|obo|o\.b\.o\.|p\.?p\.?)[ :]+{_NAME}{_SWALLOWED}\)?"
    rf"|\b(?:(?:posting|posted|logging|sending|writing|reporting|this is|an update) )?on"
    rf" {_NAME.replace('name', 'whose')}'s behalf",
    re.IGNORECASE,
)
_ABSENT = (
    r"(?:who's|who is|is|she's|he's|they're|as|while|away|off|on leave|on holiday|ill|sick|poorly)"
)
# "ARC amber for Karen", "…, for Karen"
_FOR_WHOM = re.compile(
    rf"\b(?:red|amber|green) for {_NAME}(?=\s*(?:[,.:;]|$| [-–—]))|(?:,|[-–—]"
    rf"|\n) ?for {_NAME.replace('name', 'last')}\W*$",
    re.IGNORECASE,
)
# "…, for Priya Nair who is on leave: …"; "Fraser's away so for him: …"
_AWAY = re.compile(
    rf"(?:^|[,(–—-]) ?for {_NAME} \(?{_ABSENT}\b[^:,\n]{{0,60}}\)?"
    rf"|^\s*{_NAME.replace('name', 'away')}(?:'s| is| has| was)\b[^:,.\n]{{2,60}}?(?:,|\bso\b"
    rf"|\band\b)"
    r"[^:,.\n]{0,20}?\b(?:for|fae|from|on behalf of) (?:him|her|them)\b",
    re.IGNORECASE | re.MULTILINE,
)
_OPENING = re.compile(
    rf"\s*(?:(?:this is )?(?:for|from) {_NAME}{_SWALLOWED}(?=\s*(?::|,| [-–—]))"
    rf"|{_NAME.replace('name', 'other')} (?:has |has just |just )?(?:asked|asks|told|wants"
    rf"|wanted|got) me to (?:log|post|send|put in|put|say|record|add|update|pass on|report"
    rf"|enter)(?: (?:this|that|it))?"
    rf"|{_NAME.replace('name', 'owner')}'s (?:sprint |weekly )?update(?=\s*(?::| [-–—])))",
    re.IGNORECASE,
)

# "Put it down as from Rachel please"; "…, from Rachel" at the very end
_PUT_DOWN = re.compile(
    rf"\b(?:please |can you |could you )?(?:put|log|post|record|mark|note|file|enter)"
    rf" (?:it|this|that|these)(?: down| in)?(?: as)? (?:from|for|under|by|coming from) {_NAME}"
    rf"(?:'s name)?(?: please| pls| thanks)?[.!]?(?=\s*$|\s*\n)|(?:,|[-–—(]|\n|"
    rf"\.) ?(?:this is )?from"
    rf" {_NAME.replace('name', 'last')}\)?\W*$",
    re.IGNORECASE,
)
# that they said so is no work that was done: "Rachel rang me, she's away."
_TOLD_ME = (
    r"(?:^|(?<=[.\n])) *{name}(?: [A-Z][\w'-]*)? (?:has |just |has just )?(?:rang|phoned|called|"
    r"texted|"
    r"emailed|e-mailed|messaged|asked|told|rung)(?: me)?\b[^.:\n]{{0,60}}(?:[.\n]|$)"
)


def on_behalf_of(text: str, subjects: Subjects) -> tuple[int | None, tuple[tuple[int, int], ...]]:
    """Return for whom *text* was posted, and the words that said so."""
    opening = _OPENING.match(text)
    if opening:
        name = opening["name"] or opening["other"] or opening["owner"]
        person = subjects.person(name)
        if person is not None and "'s " not in name:
            return person, (opening.span(),)
    for found in _PUT_DOWN.finditer(text):
        name = found["name"] or found["last"]
        person = subjects.person(name)
        if person is not None:
            first = re.escape(name.split()[0])
            told = re.compile(_TOLD_ME.format(name=first), re.IGNORECASE).finditer(text)
            return person, (found.span(), *(one.span() for one in told))
    for found in _FOR_WHOM.finditer(text):
        group = "name" if found["name"] else "last"
        person = subjects.person(found[group])
        if person is not None:
            return person, ((text.rindex("for ", 0, found.start(group)), found.end(group)),)
    for found in _AWAY.finditer(text):
        person = subjects.person(found["name"] or found["away"])
        if person is not None:
            return person, (found.span(),)
    for found in _EXPLICIT.finditer(text):
        person = subjects.person(found["name"] or found["whose"])
        if person is not None or "behalf" in found[0].casefold():
            return person, (found.span(),)
    return None, ()
