import pytest
from starlette.datastructures import QueryParams

from actions.standards.pages import page_of
from bot.web.place import Place, read_id, read_place


def test_a_document_has_a_page_and_a_passage_a_place_on_it():
    assert page_of(7) == "/documents/7"
    assert page_of(7, 0) == "/documents/7?passage=0#passage"
    assert page_of(7, 3, [(0, 57), (90, 120)]) == (
        "/documents/7?passage=3&mark=0-57&mark=90-120#passage"
    )


@pytest.mark.parametrize("place", [Place(), Place(0), Place(3, ((0, 57), (90, 120)))])
def test_the_web_reads_what_was_written(place):
    page, _, _ = page_of(7, place.passage, place.marks).partition("#")
    path, _, query = page.partition("?")

    assert read_id(path.rpartition("/")[2]) == 7
    assert read_place(QueryParams(query)) == place
