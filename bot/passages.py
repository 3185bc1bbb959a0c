"""The passages that were found, as the JSON object that the command line and the web API give."""

from typing import Any

from actions.standards.pages import page_of
from knowledge.search.found import Found, Place
from knowledge.store.paths import shown_path

WEB = ("https://", "http://")


def as_json(found: Found) -> dict[str, Any]:
    """Return what was found, best first; *fit* is how likely the first passage answers."""
    return {
        "query": found.question,
        "fit": round(found.fit, 4),
        "passages": [_passage(place) for place in found.places],
    }


def _passage(place: Place) -> dict[str, Any]:
    document, passage = place.document, place.passage
    return {
        "title": document.title,
        "heading": " › ".join(passage.headings),
        "text": passage.text,
        "score": round(place.score, 4),
        "path": shown_path(document.path, document.root),
        "url": document.source if document.source.startswith(WEB) else "",
        "owner": document.owner,
        "reviewed": document.reviewed.isoformat() if document.reviewed else None,
        "page": page_of(document.id, passage.position),
    }
