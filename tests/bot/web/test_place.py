import pytest
from starlette.datastructures import QueryParams

from bot.web.place import Place, read_id, read_place


@pytest.mark.parametrize("written", ["", "x", "-1", "1.5", "٣", "1e3", "9" * 40, " 1"])
def test_what_is_no_number_is_no_place(written):
    assert read_id(written) is None
    assert read_place(QueryParams({"passage": written})) == Place()


@pytest.mark.parametrize("mark", ["", "1", "1-", "-1-2", "a-b", "1-2-3", f"1-{'9' * 40}"])
def test_a_mark_that_cannot_be_read_is_left_out(mark):
    assert read_place(QueryParams([("mark", mark), ("mark", "1-2")])).marks == ((1, 2),)
