"""Which document took the place of which, as its page names them."""

from collections.abc import Sequence

from bot.reading import Other
from knowledge.models import Document
from knowledge.search.replaced import Replaced
from knowledge.store.documents import Titled


def predecessor(document: Document, titles: Sequence[Titled]) -> Other | None:
    """Return what *document* took the place of, by its own word or the older one's."""
    known = _known(document, titles)
    older = [one.title for one in titles if known.by(one.id) == document.title]
    return _other(document, document.supersedes or next(iter(older), ""), known)


def successor(document: Document, titles: Sequence[Titled]) -> Other | None:
    """Return what took the place of *document*, by its own word or the newer one's."""
    known = _known(document, titles)
    return _other(document, known.by(document.id), known)


def _known(document: Document, titles: Sequence[Titled]) -> Replaced:
    """Look among all that are quoted from, and the document itself, which may be retired."""
    return Replaced([*(one for one in titles if one.id != document.id), _titled(document)])


def _other(document: Document, name: str, known: Replaced) -> Other | None:
    """Return the document that goes by a name, or the name alone where no other does."""
    found = known.named(name)
    if found and found.id != document.id:
        return Other(found.title, found.id)
    return Other(name.strip()) if name.strip() else None


def _titled(document: Document) -> Titled:
    return Titled(
        document.id,
        document.path,
        document.title,
        document.kind,
        document.aliases,
        document.supersedes,
        document.superseded_by,
    )
