"""The parts of a DOCX that hold its text, made safe and small before they are read."""

import io
import re
import zipfile
from typing import Any

from lxml import etree

from knowledge.documents.foreign import BROKEN, LOCKED
from knowledge.documents.word_styles import OUTLINE_STYLE, outline_level
from knowledge.documents.written import UnreadableError

Element = Any

MOST_TEXT = 20_000_000
MOST_TAGS = 1_500_000
MOST_ELEMENTS = 200_000
MOST_UNPACKED = 300_000_000
TOO_LARGE = "It unpacks to more than {limit} MB: split it, or save it as PDF without its pictures."
TOO_LONG = "It is too long to be one document: split it."
NOT_FROM_WORD = "It holds XML that no word processor writes: open it in Word and save it again."
TEXT_PARTS = re.compile(r"(?:.*/)?[^/]+\.(?:xml|rels)")
NOT_NEEDED = re.compile(
    r"(?:.*/)?(?:customXml|theme|media|embeddings|diagrams|charts|header\d*\.xml|footer\d*\.xml).*"
)
DECLARES = (
    b"<!DOCTYPE",
    b"<!ENTITY",
    "<!DOCTYPE".encode("utf-16-le"),
    "<!DOCTYPE".encode("utf-16-be"),
)
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
STRICT = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"


SAYS_NOTHING = (
    "proofErr",
    "bookmarkStart",
    "bookmarkEnd",
    "lastRenderedPageBreak",
    "sectPr",
    "lang",
)


class Parts:
    """Gives the XML parts of an archive, none of which may be large, locked or a trap."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        infos = archive.infolist()
        if any(info.flag_bits & 1 for info in infos):
            raise UnreadableError(LOCKED)
        wanted = [info for info in infos if TEXT_PARTS.fullmatch(info.filename)]
        for limit, some in ((MOST_UNPACKED, infos), (MOST_TEXT, wanted)):
            if sum(info.file_size for info in some) > limit:
                raise UnreadableError(TOO_LARGE.format(limit=limit // 1_000_000))
        self.content = {
            info.filename: archive.read(info)
            for info in wanted
            if not NOT_NEEDED.fullmatch(info.filename)
        }
        if any(sign in part for part in self.content.values() for sign in DECLARES):
            raise UnreadableError(NOT_FROM_WORD)

    def parse(self, name: str) -> Element:
        """Parse a part, or return None if there is none of that name."""
        content = self.content.get(name)
        if content is None:
            return None
        if content.count(b"<") > MOST_TAGS:
            raise UnreadableError(TOO_LONG)
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
        try:
            return etree.fromstring(content, parser)
        except etree.XMLSyntaxError:
            raise UnreadableError(BROKEN) from None

    def styles(self) -> Element:
        """Return the styles, or None."""
        return self.parse("word/styles.xml")

    def styles_used(self) -> frozenset[str]:
        """Return the ids of the styles that the text names."""
        named = re.compile(rb"<w:pStyle w:val=\"([^\"]{1,200})\"")
        found = (named.findall(part) for part in self.content.values())
        return frozenset(one.decode("utf-8", "ignore") for ids in found for one in ids)

    def core_title(self) -> str:
        """Return the title that the document's properties give."""
        properties = self.parse("docProps/core.xml")
        if properties is None:
            return ""
        return properties.findtext("{http://purl.org/dc/elements/1.1/}title") or ""


def slim_copy(parts: Parts) -> io.BytesIO:
    """Return a DOCX of the text alone, without what is hidden, deleted or a list of contents."""
    copy = io.BytesIO()
    with zipfile.ZipFile(copy, "w", zipfile.ZIP_STORED) as archive:
        for name, content in parts.content.items():
            if re.fullmatch(r"word/(?:document\d*|footnotes|endnotes)\.xml", name):
                tree = parts.parse(name)
                _tidy(tree)
                if sum(1 for _ in tree.iter()) > MOST_ELEMENTS:
                    raise UnreadableError(TOO_LONG)
                archive.writestr(name, etree.tostring(tree, xml_declaration=True, encoding="UTF-8"))
            else:
                archive.writestr(name, content)
    return copy


def _tidy(tree: Element) -> None:
    w = STRICT if tree.tag.startswith(STRICT) else W
    gone = [run for run in tree.iter(f"{w}r") if not len(run) or _is_hidden(run, w)]
    gone += list(tree.iter(*(f"{w}{name}" for name in SAYS_NOTHING)))
    gone += list(tree.iter(f"{w}moveFrom"))
    for gallery in tree.iter(f"{w}docPartGallery"):
        if gallery.get(f"{w}val") == "Table of Contents":
            gone += list(gallery.iterancestors(f"{w}sdt"))[:1]
    for element in gone:
        parent = element.getparent()
        if parent is not None:
            parent.remove(element)
    for told in list(tree.iter(f"{w}outlineLvl")):
        _as_style(told, w)


def _as_style(told: Element, w: str) -> None:
    """Give a paragraph that is a heading by its outline level alone a style that says so."""
    level, properties = outline_level(told, w), told.getparent()
    if level is None or properties.tag != f"{w}pPr":
        return
    style = properties.find(f"{w}pStyle")
    if style is None:
        style = etree.Element(f"{w}pStyle")
        properties.insert(0, style)
    style.set(f"{w}val", OUTLINE_STYLE.format(level=level + 1))


def _is_hidden(run: Element, w: str) -> bool:
    hides = run.find(f"{w}rPr/{w}vanish")
    return hides is not None and hides.get(f"{w}val") not in ("0", "false", "off")
