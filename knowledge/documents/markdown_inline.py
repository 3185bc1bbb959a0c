"""The links, images and tags in a line of Markdown."""

import re

from knowledge.documents import escaping

INSIDE = r"((?:[^\[\]\\]|\\.|\[[^\[\]]{0,300}\]){0,500})"
TARGET = r"\(\s*(<[^<>\n]{0,2000}>|[^\s()<]{0,2000}(?:\([^\s()]{0,500}\)[^\s()]{0,500}){0,5})"
SAID = r"(?:\s+(?:\"[^\"]{0,500}\"|'[^']{0,500}'|\([^)]{0,500}\)))?\s*\)"
POINTS = r"\](?:" + TARGET + SAID + r"|\[([^\]]{0,200})\])"
IMAGE = re.compile(r"!\[" + INSIDE + POINTS, re.DOTALL)
LINK = re.compile(r"(?<!\\)\[" + INSIDE + POINTS, re.DOTALL)
SHORT_LINK = re.compile(r"(?<![!\\\]])\[([^\[\]^]{1,200})\](?![\[(:])")
ADDRESS = re.compile(
    r"<((?:https?://|mailto:)[^\s<>]{1,2000}|[\w.+-]{1,100}@[\w.-]{1,200})>", re.IGNORECASE
)
BREAK = re.compile(r"[ \t]{0,20}<(?:br|hr)\b[^<>]{0,200}>[ \t]{0,20}", re.IGNORECASE)
ITEM_TAG = re.compile(r"\s{0,20}<li\b[^<>]{0,500}>\s{0,20}", re.IGNORECASE)
END_TAG = re.compile(
    r"</?(?:p|div|ul|ol|dl|section|details|summary|blockquote)\b[^<>]{0,500}>", re.IGNORECASE
)
ALT = re.compile(
    r"<img\b[^<>]{0,2000}?\balt\s*=\s*(?:\"([^\"<>]*)\"|'([^'<>]*)')[^<>]{0,2000}>", re.IGNORECASE
)
TAG = re.compile(
    r"</?(?:a|abbr|address|article|aside|b|big|body|button|caption|center|cite|code|col|colgroup|"
    r"dd|del|dfn|dt|em|embed|fieldset|figcaption|figure|font|footer|form|h[1-6]|head|header|html|"
    r"i|iframe|img|input|ins|kbd|label|legend|li|link|main|mark|meta|nav|object|option|picture|pre|q|"
    r"s|samp|select|small|source|span|strike|strong|sub|sup|table|tbody|td|textarea|tfoot|th|thead|"
    r"title|tr|u|var|video|audio)\b(?:\s[^<>]{0,2000})?/?>",
    re.IGNORECASE,
)
TICKS = re.compile(r"`+")


def cleaned(text: str, targets: dict[str, str]) -> str:
    """Clean *text* but for its code; *targets* are what links name at the end of the document."""
    made, at = [], 0
    for begin, end in _code(text):
        made += [_cleaned(text[at:begin], targets), text[begin:end]]
        at = end
    return "".join([*made, _cleaned(text[at:], targets)])


def _code(text: str) -> list[tuple[int, int]]:
    """Find the spans of code, each between two runs of as many backticks."""
    runs = list(TICKS.finditer(text))
    later: dict[int, list[int]] = {}
    for place in range(len(runs) - 1, -1, -1):
        later.setdefault(len(runs[place][0]), []).append(place)
    spans, place = [], 0
    while place < len(runs):
        same = later[len(runs[place][0])]
        while same and same[-1] <= place:
            same.pop()
        if same and "\n\n" not in text[runs[place].end() : runs[same[-1]].start()]:
            spans.append((runs[place].start(), runs[same[-1]].end()))
            place = same[-1]
        place += 1
    return spans


def _cleaned(text: str, targets: dict[str, str]) -> str:
    text = ALT.sub(lambda found: found[1] or found[2] or "", text)
    text = ADDRESS.sub(r"\1", text)
    text = ITEM_TAG.sub("\n- ", BREAK.sub(" ", END_TAG.sub("\n\n", text)))
    text = TAG.sub("", text)
    text = IMAGE.sub(r"\1", text)
    text = LINK.sub(lambda found: _link(found, targets), text)
    text = SHORT_LINK.sub(lambda found: _short_link(found, targets), text)
    return escaping.tags_escaped(text)


def _link(found: re.Match[str], targets: dict[str, str]) -> str:
    named = found[3] if found[3] is not None else ""
    known = targets.get((named or found[1]).casefold(), "")
    if found[2] is None and not known:
        return found[0]
    return escaping.link(found[1], known if found[2] is None else found[2].strip("<>"))


def _short_link(found: re.Match[str], targets: dict[str, str]) -> str:
    target = targets.get(found[1].casefold())
    return found[0] if target is None else escaping.link(found[1], target)
