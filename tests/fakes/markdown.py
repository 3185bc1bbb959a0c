"""Random Markdown of which it is known what stands under which headings."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count

from hypothesis import strategies as st


@dataclass
class Made:
    """Markdown of words that are all different: w1, w2 …, in headings h1, h2 …

    *under* says of each word under which headings it stands; *leading* are those that may be
    repeated: what stands right before a list, and a table's headings.
    """

    lines: list[str] = field(default_factory=list)
    under: dict[str, tuple[str, ...]] = field(default_factory=dict)
    leading: set[str] = field(default_factory=set)
    path: dict[int, str] = field(default_factory=dict)
    paragraph_before: list[str] = field(default_factory=list)
    numbers: Iterator[int] = field(default_factory=lambda: count(1))

    @property
    def markdown(self) -> str:
        return "\n".join(self.lines)

    def add_heading(self, level: int, size: int) -> None:
        text = " ".join(f"h{next(self.numbers)}" for _ in range(size))
        self.path = {at: words for at, words in self.path.items() if at < level} | {level: text}
        self._add([f"{'#' * level} {text}"])

    def add_paragraph(self, sentences: int, size: int) -> None:
        said = [self._words(size) for _ in range(sentences)]
        self._add([" ".join(words).capitalize() + "." for words in said])
        self.paragraph_before = [word for words in said for word in words]

    def add_bullets(self, items: int, size: int) -> None:
        self.leading |= {*self.paragraph_before}
        marks = ["  -" if number % 3 == 2 else "-" for number in range(items)]
        self._add([f"{mark} {' '.join(self._words(size))}" for mark in marks])

    def add_steps(self, items: int, size: int) -> None:
        self.leading |= {*self.paragraph_before}
        self._add([f"{at}. {' '.join(self._words(size))}" for at in range(1, items + 1)])

    def add_table(self, columns: int, rows: int) -> None:
        head = self._words(columns)
        self.leading |= {*self.paragraph_before, *head}
        cells = [
            ["" if row % 4 == 1 and at else self._words(1)[0] for at in range(columns)]
            for row in range(rows)
        ]
        self._add([f"| {' | '.join(row)} |" for row in [head, ["---"] * columns, *cells]])

    def _words(self, size: int) -> list[str]:
        made = [f"w{next(self.numbers)}" for _ in range(size)]
        self.under |= dict.fromkeys(made, tuple(self.path.values()))
        return made

    def _add(self, lines: list[str]) -> None:
        self.lines += [*lines, ""]
        self.paragraph_before = []


PARTS = (
    (Made.add_heading, st.integers(1, 4), st.integers(1, 6)),
    (Made.add_paragraph, st.integers(1, 12), st.integers(1, 40)),
    (Made.add_bullets, st.integers(1, 30), st.integers(1, 30)),
    (Made.add_steps, st.integers(1, 5), st.integers(1, 260)),
    (Made.add_table, st.integers(1, 4), st.integers(0, 40)),
)


@st.composite
def documents(draw: st.DrawFn) -> Made:
    """Draw a document of headings, paragraphs, lists and tables."""
    made = Made()
    for add, some, size in draw(st.lists(st.sampled_from(PARTS), max_size=12)):
        add(made, draw(some), draw(size))
    return made
