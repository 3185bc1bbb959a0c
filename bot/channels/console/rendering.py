"""A reply as plain text, as a screen reader would read it."""

from actions.reply import Reply, Source, Table
from actions.wording import day
from bot.cleaning import clean


def render(reply: Reply) -> str:
    """Write *reply* top to bottom: words, facts, table, sources; and nothing a terminal obeys."""
    parts = [reply.text]
    if reply.facts:
        parts.append("\n".join(f"{fact.label}: {fact.value}" for fact in reply.facts))
    if reply.table:
        parts.append(_table(reply.table))
    if reply.sources:
        parts.append("\n".join(_source(source) for source in reply.sources))
    return clean("\n".join(part for part in parts if part))


def _table(table: Table) -> str:
    """Write each row with its headings: columns of blanks mean nothing to a screen reader."""
    return "\n".join(f"- {_row(table.columns, row)}" for row in table.rows)


def _row(columns: tuple[str, ...], row: tuple[str, ...]) -> str:
    first, *rest = row
    named = [f"{name}: {cell}" for name, cell in zip(columns[1:], rest, strict=True) if cell]
    return "; ".join([first, *named])


def _source(source: Source) -> str:
    words = [f"Source: {source.title}"]
    if source.owner:
        words.append(f"owner {source.owner}")
    if source.reviewed:
        words.append(f"as of {day(source.reviewed)}")
    if source.url:
        words.append(source.url)
    return ", ".join(words)
