"""Words with which somebody leaves a form for now: it waits, and nothing of them is a field's."""

from __future__ import annotations

import re

from actions.updates.plain import straight

MOST_WORDS = 14
_WHEN = (
    r"(?:later|tomorrow|another time|now|tonight|monday|tuesday|wednesday|thursday|friday|"
    r"the morning|next week|after lunch|when I'm back)"
)
_LATER = re.compile(
    r"\W*(?:(?:can|could|let's|i'll|i will|shall)(?: (?:we|i|you))?\W+|(?:no|sorry|actually|och|"
    r"hang on|hold on|wait)\W+)*+(?:(?:do|finish|(?:come|get) back to|leave|park|pause|save|stop) ?"
    r"(?:this|it|that)? ?)?(?:(?:until |till |a bit )?later|tomorrow|another time|for now|not now|"
    r"park (?:it|this)|pause|after lunch|in a (?:bit|minute|while))(?: on| today| please)?\W*",
    re.IGNORECASE,
)
# "we have to go to committee" and "need to go live" are work
_MUST_GO = re.compile(
    r"\W*+(?:(?:cancel|sorry|right|ok(?:ay)?|oh|och|no|stop|wait|damn|anyway|oops)\b\W*+)*+"
    r"(?:(?:i've|i have|i'll have|i|have)\s+)?(?:got to|gotta|have to|need to|must|to)\s+"
    r"(?:run|go|dash|leave|rush|shoot|nip out|head off)\b(?:\W*(?:now|sorry|i'm afraid|for a bit)\b"
    r"|\W+(?:to|into) (?:a|my|the next) meeting\b)*(?:\W*$|\s*[,.!;–-])",
    re.IGNORECASE,
)
_KEEP = re.compile(
    r"(?:^|[\s,.;!–-])(?:keep|save|park|hold|leave|finish) (?:that|this|it|the rest)(?: here)? "
    rf"(?:for|till|until|on)? ?{_WHEN}(?: please| then)?\W*$",
    re.IGNORECASE,
)


def leaves(text: str) -> bool:
    """Say whether a message leaves the form for now: "sorry, got to go"."""
    text = straight(text)
    if _LATER.fullmatch(text):
        return True
    if len(text.split()) > MOST_WORDS:
        return False
    return _MUST_GO.match(text) is not None or _KEEP.search(text) is not None
