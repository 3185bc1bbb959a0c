"""Where conversations are reached is noted once for each room, and found again."""

from datetime import timedelta

from tests.world import NOW


def test_a_room_is_known_once_and_as_it_was_last(store):
    store.references.met("teams", "t", "r", "https://old", NOW)
    store.references.met("teams", "t", "r", "https://new", NOW + timedelta(days=1), user="u")

    found = store.references.of("teams", "t", "r")
    assert (found.service, found.user) == ("https://new", "u")
    assert store.references.of("teams", "other", "r") is None


def test_whose_it_is_is_not_forgotten(store):
    store.references.met("teams", "t", "r", "https://x", NOW, user="u")
    store.references.met("teams", "t", "r", "https://x", NOW)

    assert store.references.of("teams", "t", "r").user == "u"


def test_somebody_is_found_in_the_newest_chat_of_theirs(store):
    store.references.met("teams", "t", "r1", "https://x", NOW, user="u")
    store.references.met("teams", "t", "r2", "https://x", NOW, user="u")

    assert store.references.with_user("teams", "t", "u").room == "r2"
    assert store.references.with_user("slack", "t", "u") is None


def test_what_is_lost_is_found_again_when_somebody_speaks(store):
    store.references.met("teams", "t", "r", "https://x", NOW)
    store.references.lost("teams", "t", "r", "removed")
    lost = store.references.of("teams", "t", "r").gone
    store.references.met("teams", "t", "r", "https://x", NOW)

    assert lost == "removed"
    assert store.references.of("teams", "t", "r").gone == ""
