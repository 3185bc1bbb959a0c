"""For whom an update is posted: "on behalf of Rab: …"."""

from __future__ import annotations

import re

from knowledge.updates.subjects import Subjects

_NAME = r"(?P<name>[^\W\d_][\w'-]*(?: (?:Mac|Mc)?[A-Z][\w'-]*){0,2})"
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


def on_behalf_of(text: str, subjects: Subjects) -> tuple[int | None, tuple[tuple[int, int], ...]]:
    """Return for whom *text* was posted, and the words that said so."""
    opening = _OPENING.match(text)
    if opening:
        name = opening["name"] or opening["other"] or opening["owner"]
        person = subjects.person(name)
        if person is not None and "'s " not in name:
            return person, (opening.span(),)
    for found in _AWAY.finditer(text):
        person = subjects.person(found["name"] or found["away"])
        if person is not None:
            return person, (found.span(),)
    for found in _EXPLICIT.finditer(text):
        person = subjects.person(found["name"] or found["whose"])
        if person is not None or "behalf" in found[0].casefold():
            return person, (found.span(),)
    return None, ()
