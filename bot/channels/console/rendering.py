"""A reply as plain text, as a screen reader would read it."""

from collections.abc import Iterator

from actions.marks import pieces
from actions.reply import Field, Form, Quote, Reply, Source, Table
from actions.wording import day, listed
from bot.cleaning import clean

SENTENCE_ENDS = (".", "!", "?", "…")


def render(reply: Reply) -> str:
    """Write *reply* top to bottom, its sources last; no terminal obeys it."""
    parts = [reply.text, *(_quote(quote) for quote in reply.quotes)]
    if reply.facts:
        parts.append("\n".join(f"{fact.label}: {fact.value}" for fact in reply.facts))
    if reply.table:
        parts.append(_table(reply.table))
    if reply.form:
        parts.append(_form(reply.form))
    if reply.sources:
        parts.append("\n".join(_source(source) for source in reply.sources))
    return clean("\n".join(part for part in parts if part))


def _quote(quote: Quote) -> str:
    """Write a passage under its heading, the sentences that answer in marks of their own."""
    marked = "".join(
        f"«{piece}»" if is_marked else piece for piece, is_marked in pieces(quote.text, quote.marks)
    )
    return f"{quote.heading}:\n“{marked}”" if quote.heading else f"“{marked}”"


def _table(table: Table) -> str:
    """Write each row with its headings: columns of blanks mean nothing to a screen reader."""
    if table.is_grouped:
        return "\n".join([*_groups(table), ""])
    return "\n".join(f"- {_row(table.columns, row)}" for row in table.rows)


def _groups(table: Table) -> Iterator[str]:
    """Yield each kind of row under a heading of its own."""
    for heading, lines in table.groups():
        yield f"\n{heading}"
        yield from (f"- {line}" for line in lines)


def _row(columns: tuple[str, ...], row: tuple[str, ...]) -> str:
    first, *rest = row
    named = [f"{name}: {cell}" for name, cell in zip(columns[1:], rest, strict=True) if cell]
    return "; ".join([first, *named])


def _form(form: Form) -> str:
    """Write what a form asks for, and what stands in it."""
    return "\n".join([f"{form.title}:", *(f"- {_field(field)}" for field in form.fields)])


def _field(field: Field) -> str:
    name = f"{field.label} (required)" if field.required else field.label
    value = field.value if field.value.endswith(SENTENCE_ENDS) else f"{field.value}."
    choices = f"Choose {listed(field.choices, 'or')}." if field.choices else ""
    parts = (f"{name}:", field.value and value, field.error, choices, field.hint)
    return " ".join(part for part in parts if part)


def _source(source: Source) -> str:
    words = [f"Source: {source.title}"]
    if source.owner:
        words.append(f"owner {source.owner}")
    if source.reviewed:
        # a page of ours shows a document, which is reviewed; the register is as it stands
        words.append(f"{'reviewed' if source.page else 'as of'} {day(source.reviewed)}")
    if source.url:
        words.append(source.url)
    return ", ".join(words)
