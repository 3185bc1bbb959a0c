"""The list of all documents."""

from collections.abc import Sequence
from datetime import date

from actions.wording import capital, counted, day
from bot.reading import Listed
from bot.web.html import Html, element, joined, link

NONE = "There are no documents yet."
INTRODUCTION = "These are the documents that Cairn quotes, by title: {number}."


def all_of_them(documents: Sequence[Listed], today: date) -> Html:
    """Return a list of documents with what each is, whose, and how fresh."""
    if not documents:
        return element("p", NONE)
    introduction = INTRODUCTION.format(number=counted(len(documents), "document"))
    items = [_item(document, today) for document in documents]
    return joined(element("p", introduction), element("ul", *items, class_="documents"))


def _item(document: Listed, today: date) -> Html:
    about = [
        capital(document.kind),
        f"owner {document.owner}" if document.owner else "no owner named",
        f"reviewed {day(document.reviewed)}" if document.reviewed else "no review date",
    ]
    return element(
        "li",
        link(document.title, f"/documents/{document.id}"),
        element("span", ", ".join(about), class_="about"),
        _late(document, today),
    )


def _late(document: Listed, today: date) -> Html | None:
    if not document.past_review(today):
        return None
    return element("strong", f"Past review since {day(document.review_by)}", class_="late")
