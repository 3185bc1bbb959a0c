"""Taking off what a chat or a mail programme puts around the words that a person wrote."""

from __future__ import annotations

import re

from knowledge.updates.quoting import without_quotation
from knowledge.updates.signing_off import without_signature

CIRCLES = {
    "large_green_circle": "🟢", "green_circle": "🟢", "large_yellow_circle": "🟡",
    "yellow_circle": "🟡", "large_orange_circle": "🟠", "orange_circle": "🟠",
    "red_circle": "🔴", "large_red_circle": "🔴", "green_heart": "🟢",
    "white_check_mark": "✅", "heavy_check_mark": "✅", "ballot_box_with_check": "✅",
    "construction": "🚧", "no_entry": "🚧", "octagonal_sign": "🚧",
    "next_track_button": "⏭", "black_right_pointing_double_triangle_with_vertical_bar": "⏭",
    "arrow_right": "⏭", "fast_forward": "⏭",
}  # fmt: skip
_ESCAPED = re.compile(r"&(?:amp;)*(amp|lt|gt|nbsp);")
_MEANT = {"amp": "&", "lt": "<", "gt": ">", "nbsp": " "}
_LINK = re.compile(r"<(?:https?|mailto|tel):[^<>|\s]*(?:\|([^<>|]*))?>")
_MENTION = re.compile(r"<[@!#][A-Za-z0-9_^]+(?:\|[^<>|]*)?>")
_CAIRN = re.compile(r"(?<![\w.])@cairn\b[\s,:]*", re.IGNORECASE)
_SHORTCODE = re.compile(r"(?<![\w:]):([a-z][a-z0-9_+-]{1,60}):(?![\w:])")
_TICKED = re.compile(r"^(?:[-*•+] ?)?\[[xX]\] ?", re.MULTILINE)
_UNTICKED = re.compile(r"^(?:[-*•+] ?)?\[ ?\] ?", re.MULTILINE)
_MARKED_UP = re.compile(
    r"`(\w+)`|\*\*(\w[^*\n]{0,60})\*\*|(?<!\w)_(\w[^_\n]{0,60})_(?!\w)|\[([a-z]{2,12})\]",
    re.IGNORECASE,
)
_TABS = re.compile(r"(?<=\S)[ \t]*\t[ \t]*(?=\S)")
_INVISIBLE = re.compile(r"[\u00ad\u200b-\u200f\u2060\ufe0e\ufe0f\ufeff]")
_BLANKS = re.compile(r"[^\S\n]+")
_LINE_ENDS = re.compile(r" ?(?:\n ?)+")


def cleaned(text: str) -> str:
    """Return the words that the author wrote, without escapes, quotations and signatures.

    Cleaning what is clean changes nothing: each round takes something off or is the last.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    while (again := _once(text)) != text:
        text = again
    return text


def _once(text: str) -> str:
    text = _ESCAPED.sub(lambda found: _MEANT[found[1]], text)
    text = _LINK.sub(lambda found: f" {found[1] or ''} ", text)
    text = _CAIRN.sub("", _MENTION.sub(" ", text))
    text = _SHORTCODE.sub(lambda found: f" {CIRCLES.get(found[1], '')} ", text)
    text = _TABS.sub(_columns, _INVISIBLE.sub("", text))
    text = _LINE_ENDS.sub(_at_most_one_empty, _BLANKS.sub(" ", text)).strip()
    text = _MARKED_UP.sub(lambda found: found[found.lastindex or 0], text.replace("⏩", "⏭"))
    text = _UNTICKED.sub("⏭ ", _TICKED.sub("✅ ", text))
    return without_signature(without_quotation(text)).strip()


def _columns(found: re.Match[str]) -> str:
    """Keep the columns of a table that was pasted."""
    return f"{' |' * found[0].count(chr(9))} "


def _at_most_one_empty(found: re.Match[str]) -> str:
    return "\n" * min(found[0].count("\n"), 2)
