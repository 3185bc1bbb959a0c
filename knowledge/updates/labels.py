"""The labels of a message that is written like a form: "Done: …", "Next - …", "Blockers? …"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from knowledge.updates.pieces import Piece

LONGEST_LABEL = 60
LONGEST_ASIDE = 3
BLOCK = r"bl[ou]?(?:ck|c|k)"
NEXT_WORD = r"(?:next|nxt|nxet|nexst|netx|neist|nixt|nex|necxt)"
NOTHING = r"(?:nothing|nothign|nothin|nuthin|nithing|nithin|naething|naethin'?|nowt|nada|hee haw)"
_FOR = r"(?: (?:for|on|against|to|in) [\w ]{2,40})?"
_SPAN = r"(?:sprint|week|fortnight|period|month|time)"
_WHAT = (
    r"(?:q\d\W*)?(?:so )?(?:(?:what|whit|wha)(?:'s|s| is| was| we've| we| have we| did we| has)? )?"
)
_LABELS = {
    "done": rf"{_WHAT}(?:been )?(?:we )?"
    r"(?:done|completed?|achieve(?:d|ments?)|progress|delivered|accomplish(?:ed|ments?)|news|did"
    rf"|(?:this|last|past) {_SPAN}|highlights?|finished|results?|worked on|do|got done"
    r"|doen|summary|wins?|since last (?:time|update|sprint)|activity|activities|reasons?|why"
    r"|because"
    r"|cause|(?:what )?happened|successes|background|comments?|notes?|commentary|narrative|details?"
    rf"|✅|☑|✔)(?: (?:this|last|in this) {_SPAN})?(?: so far)?",
    "next": rf"{_WHAT}(?:up )?(?:our |the )?"
    rf"(?:{NEXT_WORD}|planned|plans?|upcoming|to[- ]?do|coming(?: up| next)?|following sprint"
    r"|coming sprint|ahead|then|looking ahead|next up|still to \w+|going forward|to come"
    r"|forward look"
    r"|priorit(?:y|ies)|focus|tomorrow|⏭|➡|▶|👉|🔜)"
    r"(?: (?:steps?|sprint|week|fortnight|actions?|for us|we'll do|period|up|month|things?|bit))?",
    "blockers": rf"{_WHAT}(?:any(?:thing)? |current |our |known |main |key |one |two |three "
    rf"|\d )?(?:risks?(?: and | & |/))?"
    rf"(?:{BLOCK}(?:e?rs?|e?d|ing|ages?)(?: (?:by|on|us))?|impediments?|obstacles?|issues?|asks?"
    r"|stuck(?: on)?|waiting(?: (?:on|for))?|needs?|needed|help needed|problems?|concerns?|worries"
    r"|barriers?|dependenc(?:y|ies)|snags?|in (?:the|our) way|held up(?: by)?|hold(?:ing|s)?"
    r" (?:us|it) (?:up|back)|stopping us|(?:hold|haud)[- ]?ups?|challenges?|support needed"
    r"|decisions? needed|escalations?|help|🚧|⛔|🛑|🚫)(?: (?:and|/|&) (?:risks?|issues?"
    r"|asks?))?(?: x ?\d| \(\d\))?",
    "milestone": r"(?:(?:ticked off|finished|completed?|reached|hit|met|passed) (?:the |our )?)?"
    r"milestones?(?: (?:done|reached|met|completed?|hit|achieved|finished|passed))?" + _FOR,
    "risk": r"(?:please )?(?:i |we )?(?:also )?(?:(?:new|raised?|raising|another|add(?:ing|ed)?"
    r"|flag(?:ging|ged)?"
    r"|log(?:ging|ged)?|open(?:ing|ed)?)(?: as)? )?(?:an? |the )?(?:new )?"
    r"risks?(?: \(?(?:new|raised|added|identified|flagged|logged|noted|to (?:raise|add|log|note"
    r"|flag))\)?)?" + _FOR,
    "benefit": r"(?:claim(?:ed|ing)? )?(?:a |the )?"
    r"benefits?(?: (?:claimed?|realised|delivered|to claim))?" + _FOR,
    "head": rf"{_WHAT}(?:the )?(?:project|proj|name|code|programme|workstream|rag|rating|status"
    r"|rag status|rag rating|overall(?: (?:rag|rating|status|position|picture))?|all in all"
    r"|in short"
    r"|verdict|rated|colour|health|where are we|how are we doing"
    r"|how's it going|confidence|update|sprint update|weekly update|date|day|sprint|author|by|lead"
    r"|from)",
}
LABEL = {kind: re.compile(rf"\W*(?:{words})\W*", re.IGNORECASE) for kind, words in _LABELS.items()}
_ASIDE = re.compile(
    r"\W*(?:date|day|sprint|author|by|lead|owner|phase|portfolio|council)\W*", re.IGNORECASE
)
_ANNOUNCES = {"colon", "equals", "dash", "line", "mark"}


def label_of(piece: Piece) -> str | None:
    """Return what a label announces, in "next:", "Blockers - " or a line of its own."""
    if len(piece.text) > LONGEST_LABEL or piece.after not in _ANNOUNCES:
        return None
    if piece.after == "dash" and piece.before not in {"line", "sentence", "comma", "semicolon"}:
        return None
    if piece.after == "line" and piece.before != "line":
        return None
    return _kind(piece.text)


def heading(text: str) -> str | None:
    """Return what the heading of a column announces: as a label's, or "aside"."""
    if len(text) > LONGEST_LABEL or not text.strip():
        return None
    return "aside" if _ASIDE.fullmatch(text) else _kind(text)


def answered(pieces: Sequence[Piece]) -> list[Piece]:
    """Take "Blockers? None." for a label and what it announces."""
    found = list(pieces)
    for place, piece in enumerate(found[:-1]):
        if piece.asked and len(piece.text) <= LONGEST_LABEL and _kind(piece.text):
            found[place] = replace(piece, after="colon", asked=False)
            found[place + 1] = replace(found[place + 1], before="colon")
    return found


def without_asides(pieces: Sequence[Piece]) -> list[Piece]:
    """Leave out what a form says of itself: "Sprint: 23", "Lead: Eilidh"."""
    found: list[Piece] = []
    aside = False
    for piece in pieces:
        value = aside and len(piece.text.split()) <= LONGEST_ASIDE
        aside = _ASIDE.fullmatch(piece.text) is not None and piece.after in {"colon", "equals"}
        if not value and not aside:
            found.append(piece)
    return found


def _kind(text: str) -> str | None:
    return next((kind for kind, label in LABEL.items() if label.fullmatch(text)), None)
