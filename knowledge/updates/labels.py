"""The labels of a message that is written like a form: "Done: …", "Next - …"."""

from __future__ import annotations

import re

from knowledge.updates.pieces import Piece

LONGEST_LABEL = 60
BLOCK = r"bl[ou]?(?:ck|c|k)"
_FOR = r"(?: (?:for|on|against|to|in) [\w ]{2,40})?"
_LABELS = {
    "done": r"(?:what(?:'s| was| we've| we)? )?(?:been )?"
    r"(?:done|completed?|achieve(?:d|ments?)|progress|delivered|accomplish(?:ed|ments?)|news|did"
    r"|(?:this|last|past) (?:sprint|week|fortnight|period)|highlights?|finished|results?|worked on"
    r"|doen|summary|wins?|since last (?:time|update|sprint)|activity|reasons?|why|because|cause"
    r"|(?:what )?happened|✅|☑|✔)(?: (?:this|last) (?:sprint|week|fortnight))?(?: so far)?",
    "next": r"(?:what(?:'s|s| is) )?(?:up )?"
    r"(?:next|nxt|planned|plans?|upcoming|to[- ]?do|coming up|following sprint|coming sprint|ahead"
    r"|then|looking ahead|next up|⏭|➡|▶|👉|🔜)"
    r"(?: (?:steps?|sprint|week|fortnight|actions?|for us|we'll do|period|up))?",
    "blockers": r"(?:any |current |our )?"
    rf"(?:{BLOCK}(?:e?rs?|e?d|ing|ages?)(?: (?:by|on))?|impediments?|obstacles?|issues?|asks?"
    r"|stuck(?: on)?|waiting(?: (?:on|for))?|needs?|help needed|problems?|concerns?|hold[- ]?ups?"
    r"|barriers?|dependenc(?:y|ies)|snags?|in the way|held up(?: by)?|🚧|⛔|🛑|🚫)",
    "milestone": r"(?:(?:ticked off|finished|completed?|reached|hit|met|passed) (?:the |our )?)?"
    r"milestones?(?: (?:done|reached|met|completed?|hit|achieved|finished|passed))?" + _FOR,
    "risk": r"(?:(?:new|raised?|raising|another|add(?:ing|ed)?|flag(?:ging|ged)?|log(?:ging|ged)?"
    r"|open(?:ing|ed)?) )?(?:an? |the )?(?:new )?"
    r"risks?(?: (?:raised|added|identified|flagged|logged|noted|to (?:raise|add|log|note|flag)))?"
    + _FOR,
    "benefit": r"(?:claim(?:ed|ing)? )?(?:a |the )?"
    r"benefits?(?: (?:claimed?|realised|delivered|to claim))?" + _FOR,
    "head": r"(?:project|proj|name|rag|rating|status|rag status|rag rating|rated|colour|health"
    r"|update|sprint update|weekly update|date|day|sprint|author|by|lead|from)",
}
LABEL = {kind: re.compile(rf"\W*(?:{words})\W*", re.IGNORECASE) for kind, words in _LABELS.items()}


def label_of(piece: Piece) -> str | None:
    """Return what a label announces, in "next:", "Blockers - " or a line of its own."""
    if len(piece.text) > LONGEST_LABEL or piece.after not in {
        "colon",
        "equals",
        "dash",
        "line",
        "mark",
    }:
        return None
    if piece.after == "dash" and piece.before not in {"line", "sentence", "comma", "semicolon"}:
        return None
    if piece.after == "line" and piece.before != "line":
        return None
    return next((kind for kind, label in LABEL.items() if label.fullmatch(piece.text)), None)
