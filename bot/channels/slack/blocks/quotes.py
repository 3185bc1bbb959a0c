"""A quoted passage, the sentences that answer in bold."""

from collections.abc import Iterator
from itertools import pairwise

from actions.marks import pieces
from actions.reply import Quote
from bot.channels.slack.blocks.piece import Piece, section, sections
from bot.channels.slack.limits import SECTION_TEXT
from bot.channels.slack.outgoing import Drawing, escape, is_inert, marked_up, plain, spans

# what bold adds to a passage is seldom more than the rest of a section
PASSAGE_TEXT = SECTION_TEXT // 2
_BESIDE_BOLD = " \n\t“”\"'‘’()—–•"


def quote(shown: Quote) -> Iterator[Piece]:
    """Draw a passage under its heading."""
    if shown.heading.strip():
        yield from _heading(shown.heading.strip())
    for start, end in spans(shown.text, PASSAGE_TEXT):
        text = shown.text[start:end]
        if text.strip():
            marks = tuple((first - start, last - start) for first, last in shown.marks)
            yield section(_passage(Quote(text=text, marks=marks)), _in_signs(text, marks))


def _heading(text: str) -> Iterator[Piece]:
    if "\n" not in text and is_inert(text) and len(escape(text)) < PASSAGE_TEXT:
        yield section(marked_up(f"*{escape(text)}*"), f"{text}:")
    else:
        yield from sections(f"{text}:")


def _passage(shown: Quote) -> Drawing:
    """Draw it as well as can be: marks in bold, in signs where bold would go wrong, or none."""
    signed = plain(_in_signs(shown.text, shown.marks))
    drawn = marked_up(_in_bold(shown)) if _can_be_bold(shown) else signed
    fitting = (one for one in (drawn, signed) if Piece(one).size <= SECTION_TEXT)
    return next(fitting, plain(shown.text))


def _in_signs(text: str, marks: tuple[tuple[int, int], ...]) -> str:
    marked = (f"«{one}»" if is_marked else one for one, is_marked in pieces(text, marks))
    return f"“{''.join(marked)}”"


def _in_bold(shown: Quote) -> str:
    """Write the passage behind Slack's bar for what is quoted, line by line, as bold is."""
    parts = pieces(shown.text.strip("\n"), _stripped(shown))
    whole = "".join(_bold(escape(one)) if marked else escape(one) for one, marked in parts)
    return "\n".join(f">{line}" for line in whole.split("\n"))


def _stripped(shown: Quote) -> Iterator[tuple[int, int]]:
    off = len(shown.text) - len(shown.text.lstrip("\n"))
    return ((start - off, end - off) for start, end in shown.marks)


def _bold(text: str) -> str:
    return "\n".join(_bold_line(line) for line in text.split("\n"))


def _bold_line(line: str) -> str:
    words = line.strip()
    return line.replace(words, f"*{words}*", 1) if words else line


def _can_be_bold(shown: Quote) -> bool:
    """Say whether every mark begins and ends where Slack lets bold begin and end."""
    if not is_inert(shown.text):
        return False
    parts = list(pieces(shown.text, shown.marks))
    beside = (
        left[-1] if is_marked else right[0] for (left, _), (right, is_marked) in pairwise(parts)
    )
    return all(sign in _BESIDE_BOLD for sign in beside)
