"""The lines between two ``---`` at the top of a document, which say what it is."""

import re
from dataclasses import dataclass, field
from typing import Any

import yaml

from knowledge.documents.written import UnreadableError

OPENS = re.compile(r"\A\s*---[ \t]*\n")
CLOSES = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.MULTILINE)
KEY_LINE = re.compile(r"^([A-Za-z][\w -]{0,40}?)[ \t]*:(?:[ \t]+(.*))?$")
LONGEST = 20_000
MOST_BRACKETS = 100
NOT_CLOSED = "Its front matter has no end: put a line with --- under it."
NOT_YAML = (
    "Its front matter cannot be read (line {line}): write each line as `name: value`, with quotes "
    "round a value that holds a colon."
)
TOO_LONG = "Its front matter is too long to be meant: keep names and values alone, a line each."
QUOTES = "The front matter needs quotes round a value that holds a colon or begins with a sign."
NOT_PLAIN = ('"', "'", "[", "{", "|", ">", "!!", "&")
PROBLEMS = (yaml.YAMLError, RecursionError, ValueError, TypeError, AttributeError)


@dataclass
class FrontMatter:
    """What stood between the two lines, and the document under them."""

    body: str
    values: dict[str, Any] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)


class _PlainLoader(yaml.SafeLoader):
    """Takes every value as text, and has no shorthand with which a few lines become millions."""

    yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012 - as the class above has it

    def compose_node(self, parent: Any, index: Any) -> Any:
        event = self.peek_event()  # type: ignore[no-untyped-call]
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise yaml.MarkedYAMLError(problem="an alias", problem_mark=event.start_mark)
        return super().compose_node(parent, index)


def split(text: str) -> FrontMatter:
    """Part *text* from its front matter; one that cannot be understood refuses the document."""
    opening = OPENS.match(text)
    if not opening:
        return FrontMatter(text)
    rest = text[opening.end() :]
    closing = CLOSES.search(rest)
    if not closing:
        return _not_closed(text, rest)
    inside, body = rest[: closing.start()], rest[closing.end() :]
    if not _tells_something(inside):
        return FrontMatter(text)
    found = FrontMatter(body)
    found.values = _values(inside, found.notes)
    return found


def _not_closed(text: str, rest: str) -> FrontMatter:
    """A lone ``---`` is a line across the page, unless what follows was meant as front matter."""
    first = rest.lstrip().split("\n", 1)[0]
    if KEY_LINE.match(first):
        raise UnreadableError(NOT_CLOSED)
    return FrontMatter(text)


def _tells_something(inside: str) -> bool:
    """Tell front matter from text between two lines across the page."""
    lines = [line for line in inside.splitlines() if line.strip() and line[0] != "#"]
    return not lines or bool(KEY_LINE.match(lines[0]))


def _values(inside: str, notes: list[str]) -> dict[str, Any]:
    if len(inside) > LONGEST or inside.count("[") + inside.count("{") > MOST_BRACKETS:
        raise UnreadableError(TOO_LONG)
    try:
        return _parsed(inside)
    except PROBLEMS as problem:
        line = _line(problem)
    try:
        values = _parsed("\n".join(_quoted(one) for one in inside.splitlines()))
    except PROBLEMS:
        raise UnreadableError(NOT_YAML.format(line=line)) from None
    notes.append(QUOTES)
    return values


def _line(problem: Exception) -> int:
    """Return the line of the document at which its front matter goes wrong."""
    mark = getattr(problem, "problem_mark", None)
    return mark.line + 2 if mark else 2


def _quoted(line: str) -> str:
    """Put quotes round the value that was meant in ``title: Using NHS mail: a guide``."""
    found = KEY_LINE.match(line)
    if not found or not found[2] or found[2].startswith(NOT_PLAIN):
        return line
    return f"{found[1]}: '" + found[2].strip().replace("'", "''") + "'"


def _parsed(inside: str) -> dict[str, Any]:
    loader = _PlainLoader(inside)
    try:
        node = loader.get_single_node()
        if node is None:
            return {}
        if not isinstance(node, yaml.MappingNode):
            raise yaml.MarkedYAMLError(problem="no names", problem_mark=node.start_mark)
        return _mapping(loader, node)
    finally:
        loader.dispose()


def _mapping(loader: yaml.SafeLoader, node: yaml.MappingNode) -> dict[str, Any]:
    """Read names and values; a name that is there twice would leave one of them unheard."""
    values: dict[str, Any] = {}
    for key_node, value_node in node.value:
        key = spelt(str(loader.construct_object(key_node, deep=True)))
        if key in values:
            raise UnreadableError(f"Its front matter says {key} twice: keep one of them.")
        values[key] = loader.construct_object(value_node, deep=True)
    return values


def spelt(key: str) -> str:
    """Fold a name, so that "Review by" and review-by are review_by."""
    return re.sub(r"[\s_-]+", "_", key.strip().casefold())
