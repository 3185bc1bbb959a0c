import numpy as np
import pytest

from knowledge.models import Document
from knowledge.search.passages import Piece
from knowledge.shelving import meant, shelve
from knowledge.store import THE_OFFICE
from tests.world import NOW

PIECE = Piece(("Costs", "Audits"), "An audit costs £5.", 4, 5)


def document(**more: object) -> Document:
    return Document(path="a.md", markdown="", hash="", taken=NOW, **{"title": "Prices"} | more)


def vectors(number: int) -> np.ndarray:
    return np.eye(number, 384, dtype=np.float32)


def test_a_passage_means_more_with_its_title_and_headings():
    assert meant("Prices", PIECE) == "Prices. Costs. Audits. An audit costs £5."


def test_the_row_stays_when_a_document_is_replaced(open_store):
    with open_store(THE_OFFICE) as store:
        first = shelve(store, document(owner="Ada", aliases=["fees"]), [PIECE], vectors(1))
    with open_store(THE_OFFICE) as store:
        second = shelve(store, document(title="Fees"), [], vectors(0))
    with open_store(THE_OFFICE, to_read=True) as store:
        [kept] = store.documents.all()

        assert kept.id == first.id == second.id
        assert (kept.title, kept.owner, kept.aliases) == ("Fees", "", [])
        assert store.documents.searched() == []


def test_each_change_counts(open_store):
    numbers = []
    for title in ("One", "Two"):
        with open_store(THE_OFFICE) as store:
            shelve(store, document(title=title), [PIECE], vectors(1))
            numbers.append(store.documents.version())

    assert numbers[1] == numbers[0] + 1


def test_pieces_without_their_vectors_are_a_mistake(open_store):
    with pytest.raises(ValueError, match="shorter"), open_store(THE_OFFICE) as store:
        shelve(store, document(), [PIECE, PIECE], vectors(1))
    with open_store(THE_OFFICE, to_read=True) as store:
        assert store.documents.at("a.md") is None


def test_the_same_words_twice_are_two_passages(open_store):
    for _ in range(2):
        with open_store(THE_OFFICE) as store:
            kept = shelve(store, document(), [PIECE, PIECE], vectors(2))
    with open_store(THE_OFFICE, to_read=True) as store:
        assert [row.position for row in store.documents.passages_of(kept.id)] == [0, 1]
