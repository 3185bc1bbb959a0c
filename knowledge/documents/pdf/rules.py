"""The lines that are drawn on a page, as round the cells of a table."""

import ctypes
from collections.abc import Iterator
from typing import Any

import pypdfium2.raw as pdfium

from knowledge.documents.pdf.page import Rule

MOST = 4000  # a map or a drawing has more, and no table
DEEPEST = 4
THIN = 2.5
SHORTEST = 6.0
Point = tuple[float, float]


def rules_of(page: Any) -> list[Rule]:
    """Return the rules of a page; a drawing with very many lines has none."""
    found: list[Rule] = []
    for rule in _rules(page, pdfium.FPDFPage_CountObjects, pdfium.FPDFPage_GetObject, 0):
        found.append(rule)
        if len(found) > MOST:
            return []
    return found


def _rules(holder: Any, count: Any, take: Any, depth: int) -> Iterator[Rule]:
    for at in range(min(count(holder), MOST * 4)):
        drawn = take(holder, at)
        kind = pdfium.FPDFPageObj_GetType(drawn)
        if kind == pdfium.FPDF_PAGEOBJ_PATH:
            yield from _of_path(drawn)
        elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth < DEEPEST:
            inside = (pdfium.FPDFFormObj_CountObjects, pdfium.FPDFFormObj_GetObject)
            yield from _rules(drawn, *inside, depth + 1)


def _of_path(path: Any) -> Iterator[Rule]:
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(path, fill, stroke)
    if not fill.value and not stroke.value:
        return
    lines = list(_segments(path))
    if stroke.value:
        yield from filter(None, (_rule(*line) for line in lines))
    elif lines:
        xs, ys = zip(*(point for line in lines for point in line), strict=True)
        yield from filter(None, [_rule((min(xs), min(ys)), (max(xs), max(ys)))])


def _rule(first: Point, second: Point) -> Rule | None:
    left, right = sorted((first[0], second[0]))
    bottom, top = sorted((first[1], second[1]))
    wide, high = right - left, top - bottom
    straight = (wide >= SHORTEST and high <= THIN) or (high >= SHORTEST and wide <= THIN)
    return Rule(left, bottom, right, top) if straight else None


def _segments(path: Any) -> Iterator[tuple[Point, Point]]:
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(path, matrix)
    x, y = ctypes.c_float(), ctypes.c_float()
    begin = last = (0.0, 0.0)
    for at in range(min(pdfium.FPDFPath_CountSegments(path), MOST)):
        segment = pdfium.FPDFPath_GetPathSegment(path, at)
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        point = (
            matrix.a * x.value + matrix.c * y.value + matrix.e,
            matrix.b * x.value + matrix.d * y.value + matrix.f,
        )
        kind = pdfium.FPDFPathSegment_GetType(segment)
        if kind == pdfium.FPDF_SEGMENT_MOVETO:
            begin = point
        else:
            yield last, point
        if pdfium.FPDFPathSegment_GetClose(segment):
            yield point, begin
        last = point
