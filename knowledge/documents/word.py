"""Reading a DOCX: mammoth makes it a page of HTML, which is read as one."""

import io
import zipfile
from typing import Any
from xml.parsers.expat import ExpatError

import mammoth

from knowledge.documents.blocks import as_markdown
from knowledge.documents.foreign import BROKEN
from knowledge.documents.html_blocks import blocks_of, settled
from knowledge.documents.html_page import parsed
from knowledge.documents.signatures import DAMAGED
from knowledge.documents.titles import sensible
from knowledge.documents.word_parts import Parts, slim_copy
from knowledge.documents.word_styles import style_map
from knowledge.documents.written import Found, UnreadableError

NO_TEXT = (
    "It is a Word document without text: if it holds pictures of pages, have them recognised (OCR)."
)


def read_word(content: bytes) -> Found:
    """Read the text of a DOCX as it stands when its tracked changes are accepted."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = Parts(archive)
            page = _page(parts)
            title = sensible(parts.core_title())
    except (*DAMAGED, ExpatError):
        raise UnreadableError(BROKEN) from None
    for back in page.xpath(
        "//a[starts-with(@href, '#footnote-ref') or starts-with(@href, '#endnote-ref')]"
    ):
        back.drop_tree()
    markdown = as_markdown(settled(blocks_of(page)))
    if not markdown:
        raise UnreadableError(NO_TEXT)
    return Found(markdown, title)


def _page(parts: Parts) -> Any:
    made = mammoth.convert_to_html(
        slim_copy(parts),
        style_map=style_map(parts.styles(), parts.styles_used()),
        convert_image=mammoth.images.img_element(lambda image: {"src": ""}),
        include_embedded_style_map=False,
    )
    return parsed(f"<body>{made.value}</body>")
