"""Icons as PNG, drawn from the web page's own mark."""

import struct
import zlib

from bot.channels.teams.package.mark import Stone, crossings, stones

Colour = tuple[int, int, int, int]
SLATE, STONE, LICHEN = (18, 63, 62, 255), (156, 199, 191, 255), (242, 193, 78, 255)
WHITE, NOTHING = (255, 255, 255, 255), (255, 255, 255, 0)
COLOUR_SIDE, OUTLINE_SIDE = 192, 32
# Teams rounds the corners off: the mark keeps away from them
COLOUR_MARK, OUTLINE_MARK = 0.62, 0.94
# lines drawn for each line of an icon, and as many shades
FINE = 8


def colour_icon() -> bytes:
    """Draw the mark in the colours that it has at night."""
    return _icon(COLOUR_SIDE, COLOUR_MARK, SLATE, {"": STONE, "top": LICHEN})


def outline_icon() -> bytes:
    """Draw the mark in white on nothing, as Teams asks for."""
    return _icon(OUTLINE_SIDE, OUTLINE_MARK, NOTHING, {"": WHITE, "top": WHITE})


def _icon(side: int, mark: float, ground: Colour, colours: dict[str, Colour]) -> bytes:
    pixels = [[ground] * side for _ in range(side)]
    for name, stone in stones():
        placed = [(side * (0.5 + mark * (x - 0.5)), side * (0.5 + mark * (y - 0.5)))
                  for x, y in stone]  # fmt: skip
        for y, row in enumerate(pixels):
            for x, share in enumerate(_covered(placed, y, side)):
                if share:
                    row[x] = _mixed(row[x], colours[name], share)
    return _png(pixels)


def _covered(stone: Stone, row: int, side: int) -> list[float]:
    """Return how much of each pixel in a row a stone covers."""
    shares = [0.0] * side
    for line in range(FINE):
        at = crossings(stone, row + (line + 0.5) / FINE)
        for start, end in zip(at[::2], at[1::2], strict=True):
            for x in range(max(0, int(start)), min(side, int(end) + 1)):
                shares[x] += max(0.0, min(end, x + 1) - max(start, x)) / FINE
    return [min(1.0, share) for share in shares]


def _mixed(under: Colour, over: Colour, share: float) -> Colour:
    red, green, blue, clear = (
        round(one + (two - one) * share) for one, two in zip(under, over, strict=True)
    )
    return red, green, blue, clear


def _png(pixels: list[list[Colour]]) -> bytes:
    rows = b"".join(b"\0" + bytes(one for pixel in row for one in pixel) for row in pixels)
    header = struct.pack(">IIBBBBB", len(pixels[0]), len(pixels), 8, 6, 0, 0, 0)
    chunks = (b"IHDR", header), (b"IDAT", zlib.compress(rows, 9)), (b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(*one) for one in chunks)


def _chunk(name: bytes, data: bytes) -> bytes:
    checked = name + data
    return struct.pack(">I", len(data)) + checked + struct.pack(">I", zlib.crc32(checked))
