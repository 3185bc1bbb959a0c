"""Cutting what somebody typed into words."""

import re
import unicodedata
from collections.abc import Sequence
from itertools import islice

from knowledge.naming.folding import fold
from knowledge.naming.tokens import Reading, Token

WORD = re.compile(
    r"""
    (?P<sealed>
        [\w.+-]{1,64} @ [\w-]{1,64} (?: \. [\w-]{1,64} ){1,8}   # an e-mail address
      | <[@\#!] [^>\s]{1,80} >                                  # a chat vendor's reference
      | <? (?: https?:// | www\. ) [^\s<>|]{1,2000}             # a link
      | : [a-z] [a-z0-9_+-]{1,40} : (?!\w)                      # an emoji by its name
    )
  | (?P<and> & (?:amp;)? )
  | (?P<joined>
        [^\W\d_]{1,8} - \d{1,6} (?!\w)                          # a reference such as DT-014
      | [a-z] - [^\W\d_]{3,}                                    # "e-voting" is not voting
    )
  | (?P<word> [^\W_]+ (?: ' [^\W_]+ )* )
    """,
    re.VERBOSE,
)
QUOTED = re.compile(r"[\"“„«]([^\"“”„»\n]{2,80})[\"”»]|(?<!\w)'([^'\n]{2,80})'(?!\w)")
ABBREVIATED = frozenset({"st", "dr", "mr", "mrs", "ms", "no", "n", "s", "e", "w", "nth", "sth"})
MOST_WORDS = 400
"""Whoever pastes a page has said by then what it is about."""


def read(text: str) -> Reading:
    """Cut *text* into words."""
    folded, places = fold(text)
    tokens: list[Token] = []
    before = 0
    for match in islice(WORD.finditer(folded), MOST_WORDS):
        word, owning = _word(match)
        start, end = match.start(), match.end() - 2 * owning
        gap = folded[before:start].removeprefix("'s")
        if tokens and tokens[-1].word in ABBREVIATED:
            gap = gap.removeprefix(".")
        place, stop = places[start], _with_accents(text, places[end - 1] + 1)
        sealed = match["sealed"] is not None
        tokens.append(Token(place, stop, text[place:stop], word, gap, owning, sealed))
        before = end
    return Reading(text, tuple(tokens), _quotes(folded, places, tokens))


def _word(match: re.Match[str]) -> tuple[str, bool]:
    """Return the word without apostrophes, and whether a possessive "'s" was taken off."""
    written = match[0]
    if match["and"]:
        return "and", False
    if match["sealed"]:
        return written.strip("<").rstrip(".,;:!?)'") or written, False
    if match["joined"]:
        return written.replace("-", ""), False
    owning = written.endswith("'s") and len(written) > 2
    return (written.removesuffix("'s") if owning else written).replace("'", ""), owning


def _with_accents(text: str, stop: int) -> int:
    """Return the place behind the accents that are written as letters of their own."""
    while stop < len(text) and unicodedata.combining(text[stop]):
        stop += 1
    return stop


def _quotes(
    folded: str, places: Sequence[int], tokens: Sequence[Token]
) -> tuple[tuple[int, int], ...]:
    """Return the runs of tokens that stand in quotation marks."""
    runs: list[tuple[int, int]] = []
    for match in QUOTED.finditer(folded):
        first, last = places[match.start()], places[match.end() - 1]
        inside = [n for n, token in enumerate(tokens) if first <= token.start and token.end <= last]
        if inside:
            runs.append((inside[0], inside[-1] + 1))
    return tuple(runs)
