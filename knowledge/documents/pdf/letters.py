"""The letters of a page, as pdfium finds them."""

import ctypes
import math
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pypdfium2.raw as pdfium

from knowledge.documents.pdf.page import Letter

MOST_LETTERS = 60_000  # on one page
BOLD = 600
FORCED_BOLD = 1 << 18
HYPHENS = {"\x02": "-", "\ufffe": "-", "\u00ad": "-", "\u2010": "-", "\u2011": "-", "\u00a0": " "}
LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
OTHER_BULLETS = dict.fromkeys("\uf0b7\uf0a7\uf0fc\uf0d8\uf0a8\uf076\u25cf\u25aa\u2023\u27a2", "•")
SIGNS = {**HYPHENS, **LIGATURES, **OTHER_BULLETS}
CORNERS = tuple[float, float, float, float]
Placed = tuple[int, str, CORNERS, tuple[float, float], float, bool]


def letters_of(text_page: Any) -> tuple[int, list[Letter]]:
    """Return by how many degrees the text of a page is turned, and its letters, turned upright.

    Text that lies across the rest, as a watermark does, is left out.
    """
    placed = list(_placed(text_page))
    turns = Counter(turn for turn, *_ in placed if turn % 90 == 0)
    if not turns:
        return 0, []
    upright = turns.most_common(1)[0][0]
    return upright, [_upright(one, at) for at, one in enumerate(placed) if one[0] == upright]


def _placed(text_page: Any) -> Iterator[Placed]:
    loose = pdfium.FS_RECTF()
    x, y = ctypes.c_double(), ctypes.c_double()
    last_object, look = None, (0, 0.0, False)
    for at in range(min(pdfium.FPDFText_CountChars(text_page), MOST_LETTERS)):
        code = pdfium.FPDFText_GetUnicode(text_page, at)
        if code in (0, 10, 13) or pdfium.FPDFText_IsGenerated(text_page, at) == 1:
            continue
        pdfium.FPDFText_GetLooseCharBox(text_page, at, loose)
        pdfium.FPDFText_GetCharOrigin(text_page, at, x, y)
        drawn = ctypes.cast(pdfium.FPDFText_GetTextObject(text_page, at), ctypes.c_void_p).value
        if drawn != last_object or drawn is None:
            last_object, look = drawn, _look(text_page, at)
        turn, size, bold = look
        sign = SIGNS.get(chr(code), chr(code))
        yield turn, sign, _corners(loose), (x.value, y.value), size, bold


def _corners(box: Any) -> CORNERS:
    low, high = sorted((box.bottom, box.top))
    return box.left, low, box.right, high


def _look(text_page: Any, at: int) -> tuple[int, float, bool]:
    """Return by how many degrees a letter is turned, how large it is and whether it is bold."""
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFText_GetMatrix(text_page, at, matrix)
    scale = math.hypot(matrix.c, matrix.d) or 1.0
    size = pdfium.FPDFText_GetFontSize(text_page, at) * scale
    turn = round(math.degrees(math.atan2(matrix.b, matrix.a))) % 360
    name, flags = ctypes.create_string_buffer(200), ctypes.c_int()
    pdfium.FPDFText_GetFontInfo(text_page, at, name, 200, flags)
    called = name.value.decode("latin-1").lower()
    heavy = pdfium.FPDFText_GetFontWeight(text_page, at) >= BOLD
    bold = heavy or "bold" in called or "black" in called or bool(flags.value & FORCED_BOLD)
    return turn, round(size, 1), bold


def turned(corners: CORNERS, turn: int) -> CORNERS:
    """Turn a box upright."""
    left, bottom, right, top = corners
    if turn == 90:
        return bottom, -right, top, -left
    if turn == 270:
        return -top, left, -bottom, right
    return (-right, -top, -left, -bottom) if turn == 180 else corners


def _upright(placed: Placed, at: int) -> Letter:
    turn, sign, box, (x, y), size, bold = placed
    left, bottom, right, top = box
    reach = (min(left, x), min(bottom, y), max(right, x), max(top, y)) if turn else box
    upright = turned(reach, turn)
    base = {0: y, 90: -x, 180: -y, 270: x}[turn]
    first = upright[0] if turn else min(upright[0], x)
    return Letter(sign, first, upright[2], base, size, bold, at)
