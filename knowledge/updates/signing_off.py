"""Cutting off signatures, disclaimers and what a telephone says of itself."""

from __future__ import annotations

import re

_CLOSING = re.compile(
    r"(?:(?:kind|best|warm|many|with|all the|kindest|warmest)\s+)*"
    r"(?:regards|wishes|best|thanks|thank you|thx|cheers|ta|rgds|br|kr|sincerely|slàinte"
    r"|mòran taing|"
    r"yours(?: (?:sincerely|faithfully|aye))?|all the best|speak soon|many thanks)"
    r"(?: (?:again|all|in advance|everyone|so much))?\s*[,.!–-]*(?:\s[A-Z][\w'’-]*){0,3}$",
    re.IGNORECASE,
)
_FOOTER = re.compile(
    r"(?:-- ?$|sent (?:from|via) |get outlook for |(?:\*+ ?)?(?:disclaimer|confidentiality notice|"
    r"legal notice|caution)\b|this (?:e-?mail|message|communication)\b.{0,80}"
    r"\b(?:confidential|privileged|intended|scanned|virus)|"
    r"the (?:information|contents?) (?:contained )?in this (?:e-?mail|message)\b|"
    r"if you (?:have|are not) .{0,40}(?:in error|intended recipient)|"
    r"please (?:consider the environment|think before)|official(?:[- ]sensitive)?$|"
    r"(?:e-?mails?|messages?) (?:sent|received) .{0,60}(?:monitored|recorded))",
    re.IGNORECASE,
)
_NAME = re.compile(
    r"[A-Z][\w'’-]+(?: [A-Z][\w'’.-]*){1,3}(?: \((?:she|he|they|her|him|them|[\s/])+\))?,?$"
)
_ONE_LINE = re.compile(r"[A-Z][\w'’-]+(?: [A-Z][\w'’.-]*){1,3} ?[|·•] ?")
_PRONOUNS = re.compile(r"\((?:she|he|they)\b", re.IGNORECASE)
_POST = re.compile(
    r"\b(?:lead|manager|officer|head|director|analyst|architect|engineer|designer|owner|council|"
    r"office|team|service|services|programme|department|tel|mobile|phone|deputy|pm|comhairle)\b|"
    r"@|www\.|\+44|\b0\d{3,4} ?\d{3}",
    re.IGNORECASE,
)
_IS_NEWS = re.compile(r"[.!?;]$|^\W*(?:next|rag|done|status|block\w*)\b", re.IGNORECASE)
LONGEST_SIGNATURE = 8
LONGEST_LINE = 80


def without_signature(text: str) -> str:
    """Return *text* up to where its author signs off."""
    lines = text.split("\n")
    end = next((n for n, line in enumerate(lines) if _FOOTER.match(line)), len(lines))
    while (earlier := _before_name(lines, _before_closing(lines, end))) != end:
        end = earlier
    return "\n".join(lines[:end])


def _before_closing(lines: list[str], end: int) -> int:
    """Return the line before "Regards," where only a signature follows it, or *end*."""
    for place in range(max(end - LONGEST_SIGNATURE, 1), end):
        if _CLOSING.match(lines[place]) and all(map(_can_sign, lines[place + 1 : end])):
            return place
    return end


def _can_sign(line: str) -> bool:
    return len(line) <= LONGEST_LINE and not _IS_NEWS.search(line)


def _before_name(lines: list[str], end: int) -> int:
    """Return the line before a last paragraph of a name and a post, or *end*."""
    while end and not lines[end - 1].strip():
        end -= 1
    start = end
    while start and lines[start - 1].strip() and end - start <= LONGEST_SIGNATURE:
        start -= 1
    block = lines[start:end]
    if (
        not start
        or not 1 <= len(block) <= LONGEST_SIGNATURE
        or not (_NAME.match(block[0]) or _ONE_LINE.match(block[0]))
    ):
        return end
    if len(block) == 1 and _ONE_LINE.match(block[0]) and _POST.search(block[0]):
        return start
    has_post = all(map(_can_sign, block)) and any(map(_POST.search, block[1:]))
    return start if has_post or _PRONOUNS.search(block[0]) else end
