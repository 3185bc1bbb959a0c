"""What the blocks of a document show: every sign but white space, each with where it stands."""

from __future__ import annotations

from collections.abc import Sequence

from markdown_it.token import Token

# an inline token's place, its child's, and from where to where in that
Piece = tuple[int, int, int, int]

TO_THE_END = 2**31


class Shown:
    """The signs that some blocks show, in order, each with where it stands."""

    def __init__(self, tokens: Sequence[Token], inside: Sequence[int]) -> None:
        self.signs = ""
        self.places: list[tuple[int, int, int]] = []
        self.rows: list[tuple[str, int, int]] = []
        self.headings = 0
        self._read(tokens, inside)

    def _read(self, tokens: Sequence[Token], inside: Sequence[int]) -> None:
        names: list[str] = []
        cells: list[str] = []
        start = 0
        for at in inside:
            token = tokens[at]
            if token.type == "table_open":
                names = []
            elif token.type == "tr_open":
                cells, start = [], len(self.signs)
            elif token.type == "inline":
                cells.append(self._take(at, token))
                if tokens[at - 1].type == "th_open":
                    names.append(cells[-1])
                    self.headings += len(cells[-1])
            elif token.type == "tr_close" and tokens[at - 1].type == "td_close":
                self.rows.append((_row(names, cells), start, len(self.signs)))

    def _take(self, at: int, token: Token) -> str:
        before = len(self.signs)
        for child_at, child in enumerate(token.children or ()):
            if child.type in ("text", "code_inline"):
                signs = [place for place, sign in enumerate(child.content) if not sign.isspace()]
                self.places += [(at, child_at, place) for place in signs]
                self.signs += "".join(child.content[place] for place in signs)
        return self.signs[before:]

    def pieces(self, first: int, last: int) -> list[Piece]:
        """Return where the signs from *first* to before *last* stand, with the space between."""
        found: list[Piece] = []
        for at, child, place in self.places[first:last]:
            if found and found[-1][:2] == (at, child):
                found[-1] = (at, child, found[-1][2], place + 1)
            elif found and found[-1][0] == at:
                found[-1] = (*found[-1][:3], TO_THE_END)
                between = range(found[-1][1] + 1, child)
                found += [(at, one, 0, TO_THE_END) for one in between]
                found.append((at, child, 0, place + 1))
            else:
                found.append((at, child, place, place + 1))
        return found


def _row(names: Sequence[str], cells: Sequence[str]) -> str:
    """Write a row as a passage has it: each value with its heading."""
    pairs = zip(names, cells, strict=False)
    return ";".join(f"{name}:{value}" if name else value for name, value in pairs if value)
