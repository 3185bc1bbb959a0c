"""What a few words mean where subscriptions are talked of: "monthly", "stop it", "and Fife"."""

from __future__ import annotations

import re

from actions.digests.words import OWN, OWN_COUNCIL, WHOLE
from actions.subscriptions.how_wanted import beside_options, has_option
from actions.subscriptions.wishes import Wish

LONGEST = 12
_POLITE = r"\W*(?:(?:ok|okay|and|so|actually|please|can you|could you|no),? )*"
_THANKS = r"(?:,? (?:please|thanks|now|then|again|for now))*\W*"
_IT = (
    r"(?:it|that|this|them|these|those|all(?: of (?:it|them|these))?|everything|"
    r"(?:the|my|all|these|all the) (?:e-?mails?|mails?|messages?))"
)
_BEGINS: tuple[tuple[Wish, str], ...] = (
    ("closed", r"(?:but )?(?:not|no|without|leave out|skip|minus) (?:the |any )?(?:closed|finished|"
     r"old|done) (?:ones|projects?)"),
    ("stop", rf"(?:stop|(?:stop|cancel|end|bin|drop|turn off|switch off|delete|remove|scrap) {_IT}|"
     rf"(?:turn|switch) {_IT} off|no more(?: of (?:that|it|these|them))?|"
     rf"i (?:don't|do not|dinnae) want {_IT}(?: any ?more)?)"),
    ("pause", rf"(?:pause|suspend|hold)(?: {_IT})?"
     r"(?: (?:until|till|for|while|over|from)\b.{1,40})?"),
    ("resume", rf"(?:resume|unpause|restart|start|carry on|turn {_IT} (?:back )?on)(?: {_IT})?"
     r"(?: again)?"),
    ("list", r"how often\b.{0,40}|(?:when|where)(?:'s| is| are| do| does| will)? "
     r"(?:i get |the |my )?(?:it|they|these|that|next(?: one)?|first(?: one)?)\b.{0,30}|"
     r"what do i get"),
    ("preview", rf"preview(?: {_IT})?|(?:what|how) (?:will|would|does) {_IT} look(?: like)?|"
     r"show me (?:it|one|an example)|let me see (?:it|one)"),
)  # fmt: skip
_WISHES = tuple(
    (wish, re.compile(rf"{_POLITE}(?:{words}){_THANKS}", re.IGNORECASE)) for wish, words in _BEGINS
)
_ALSO = re.compile(r"\W*(?:and|also|plus|add)\b", re.IGNORECASE)
_PART = re.compile(rf"\b(?:{OWN}|{OWN_COUNCIL}|{WHOLE})(?![\w-])", re.IGNORECASE)
_FILLER = re.compile(
    r"\b(?:please|can|could|you|i|i'd|we|me|us|make|send|sent|have|get|want|like|prefer|rather|sooner|"
    r"change|switch|move|put|set|keep|narrow|it|them|that|this|these|the|my|our|a|to|on|in|at|by|via|for|"
    r"of|as|and|but|instead|only|just|about|around|thanks|ok|okay|no|not|actually|so|then|than|"
    r"also|too|well|again|with|one|ones|digests?|come|comes|be|is|should|let's|add|plus|council|"
    r"projects?|portfolio|day|o'?clock|morning|afternoon|first|second)\b",
    re.IGNORECASE,
)


def of_what_is_talked_of(text: str, rest: str | None = None) -> Wish | None:
    """Return what is wanted of digests that are talked of; None for what is about something else.

    *rest* is the text without the names in it, where there are some: with nothing else said, they
    are what a digest is to be about.
    """
    if len(text.split()) > LONGEST:
        return None
    if found := next((wish for wish, words in _WISHES if words.fullmatch(text)), None):
        return found
    words = text if rest is None else rest
    is_named = rest is not None or _PART.search(words) is not None
    left = _FILLER.sub(" ", _PART.sub(" ", beside_options(words)))
    if re.search(r"\w", left) or not (is_named or has_option(words)):
        return None
    return "subscribe" if is_named and not has_option(words) and _ALSO.match(words) else "change"
