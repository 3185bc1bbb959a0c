"""Reading a web page."""

import re
from typing import Any

from lxml import etree
from lxml import html as lxml_html

from knowledge.documents.about import KINDS
from knowledge.documents.blocks import as_markdown
from knowledge.documents.escaping import GOOD_TARGET
from knowledge.documents.html_blocks import blocks_of, settled
from knowledge.documents.html_chrome import main_part
from knowledge.documents.titles import sensible
from knowledge.documents.written import Found, UnreadableError

Element = Any

MOST_BYTES = 10_000_000  # without its pictures
TOO_LONG = "It has more than 10 MB of HTML: save the page without its scripts, or as PDF."
TOO_DEEP = "Its parts are nested too deeply to be read: save the page again as plain HTML or PDF."
NOTHING = "It is a page without text: save it from the browser once it is shown in full."
SAVED_FROM = re.compile(r"saved from url=\(\d+\)(\S+)")
PICTURE = re.compile(r"data:[\w/+.;=-]{0,80}base64,[A-Za-z0-9+/=\s%]+")
OWNERS = ("dc.publisher", "dcterms.publisher", "dc.creator", "dcterms.creator", "author")
SOURCES = ("dc.source", "dcterms.source", "dc.identifier", "og:url")
REVIEWED = ("dc.date.reviewed", "dcterms.reviewed", "reviewed", "last-reviewed")
NOBODY = re.compile(r"admin|administrator|webmaster|web team|user|author|\W*", re.IGNORECASE)
SITE = re.compile(r"\s+[|–—·»-]\s+")


def read_page(text: str) -> Found:
    """Read the main part of a page, and what it tells of itself."""
    page = parsed(text)
    told = _told(page)
    source = _source(page, told)
    blocks = settled(blocks_of(main_part(page)))
    markdown = as_markdown(blocks)
    if not markdown:
        raise UnreadableError(NOTHING)
    headings = [block.text for block in blocks if block.level]
    owner = next((told[name] for name in OWNERS if told.get(name)), "")
    about = {
        "owner": "" if NOBODY.fullmatch(owner) else owner,
        "source": source,
        "reviewed": _day(next((told[name] for name in REVIEWED if told.get(name)), "")),
        "kind": told.get("dc.type", "").casefold()
        if told.get("dc.type", "").casefold() in KINDS
        else "",
    }
    return Found(markdown, _title(page, told, headings), tuple(about.items()))


def parsed(text: str) -> Element:
    """Parse a page, whatever is missing or left open in it."""
    parser = lxml_html.HTMLParser(encoding="utf-8", huge_tree=True, remove_pis=True)
    content = PICTURE.sub("", text).encode("utf-8", "ignore")
    if len(content) > MOST_BYTES:
        raise UnreadableError(TOO_LONG)
    try:
        page = lxml_html.document_fromstring(content, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError, AssertionError):
        raise UnreadableError(NOTHING) from None
    if any("depth" in one.message for one in parser.error_log):
        raise UnreadableError(TOO_DEEP)
    _lift_definitions(page)
    return page


def _lift_definitions(page: Element) -> None:
    """Take terms out of those before them, where they were put since none is closed."""
    for part in list(page.iter("dt", "dd")):
        parent = part.getparent()
        if parent is not None and parent.tag in ("dt", "dd"):
            parent.addnext(part)


def _told(page: Element) -> dict[str, str]:
    """Return what the page's meta tags say, by their names in small letters."""
    told: dict[str, str] = {}
    for meta in page.iter("meta"):
        name = (meta.get("name") or meta.get("property") or "").lower().strip()
        words = " ".join((meta.get("content") or "").split())
        if name and words:
            told.setdefault(name, words)
    return told


def _source(page: Element, told: dict[str, str]) -> str:
    linked = [one.get("href") for one in page.iter("link") if one.get("rel") == "canonical"]
    saved = [
        found[1]
        for comment in page.iter(etree.Comment)
        if (found := SAVED_FROM.search(comment.text or ""))
    ]
    above = page.getroottree().getroot().itersiblings(etree.Comment, preceding=True)
    saved += [found[1] for one in above if (found := SAVED_FROM.search(one.text or ""))]
    named = [told.get(name, "") for name in SOURCES]
    return next((one for one in [*linked, *saved, *named] if GOOD_TARGET.fullmatch(one or "")), "")


def _day(text: str) -> str:
    found = re.match(r"\d{4}-\d\d-\d\d", text)
    return found[0] if found else ""


def _title(page: Element, told: dict[str, str], headings: list[str]) -> str:
    """Choose the title: as the page's own heading has it, without the name of the site."""
    names = [told.get("dc.title"), told.get("dcterms.title"), told.get("og:title")]
    names += [" ".join(one.itertext()) for one in page.iter("title")][:1]
    for name in filter(None, map(sensible, filter(None, names))):
        parts = [part for part in SITE.split(name) if part]
        return next((part for part in parts if part in headings), parts[0])
    return ""
