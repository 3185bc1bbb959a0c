from datetime import date, timedelta

from knowledge.ratings import changes, runs
from knowledge.store.updates import Footprint

LAST = date(2026, 11, 11)


def rated(*rags: str) -> list[Footprint]:
    """Updates a fortnight apart with these ratings, the newest first."""
    return [
        Footprint(1, LAST - timedelta(days=14 * at), rag, "Work.", "", None)
        for at, rag in enumerate(rags)
    ]


def test_a_run_began_with_the_first_update_that_gave_its_rating() -> None:
    newest, before = runs(rated("green", "amber", "amber"))

    assert (newest.rag, newest.began.date) == ("green", LAST)
    assert (before.rag, before.began.date) == ("amber", LAST - timedelta(days=28))


def test_a_change_tells_what_the_rating_was_before() -> None:
    newest, oldest = changes(rated("red", "green", "green", "amber"))

    assert (newest.before, newest.update.rag, newest.update.date) == ("green", "red", LAST)
    assert (oldest.before, oldest.update.rag) == ("amber", "green")


def test_a_rating_that_stayed_has_no_change() -> None:
    assert changes(rated("amber", "amber")) == []
    assert changes([]) == []
