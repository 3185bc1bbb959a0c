import threading

import pytest

from knowledge.models import Delivery
from knowledge.store import THE_OFFICE
from knowledge.store.deliveries import Place
from tests.world import NOW

ADA = Place("web", "web:a", "ada@x.example")
VISITOR = Place("web", "web:v", "")


def delivery(subject="question:1:1", conversation="web:a", email="ada@x.example", text="news"):
    return Delivery(
        key=f"{subject}:{conversation}:{email}",
        conversation_id=conversation,
        email=email,
        reply={"text": text},
        made=NOW,
    )


@pytest.fixture
def put(open_store):
    def put(*deliveries):
        with open_store(THE_OFFICE) as store:
            store.deliveries.put(deliveries)

    return put


@pytest.fixture
def claim(open_store):
    def claim(place=ADA):
        with open_store(THE_OFFICE) as store:
            return [one["text"] for one in store.deliveries.claim(place, NOW)]

    return claim


def test_what_waits_is_said_once_in_its_order(put, claim, open_store):
    put(delivery(text="one"), delivery("question:2:1", text="two"))
    with open_store(to_read=True) as store:
        waits = store.deliveries.wait_for(ADA)

    assert waits
    assert claim() == ["one", "two"]
    assert claim() == []
    with open_store(to_read=True) as store:
        assert not store.deliveries.wait_for(ADA)
        assert [one.sent for one in store.deliveries.under("question:1")] == [NOW]


@pytest.mark.parametrize(
    ("place", "told"),
    [
        pytest.param(ADA, True, id="the conversation"),
        pytest.param(Place("web", "web:b", "ada@x.example"), True, id="another of hers"),
        pytest.param(Place("slack", "slack:b", "ada@x.example"), False, id="another channel"),
        pytest.param(Place("web", "web:a", "bob@x.example"), False, id="somebody else in it"),
        pytest.param(Place("web", "web:a", ""), False, id="a visitor who guessed it"),
        pytest.param(Place("we", "we:a", "ada@x.example"), False, id="a channel’s beginning"),
    ],
)
def test_it_is_said_only_to_the_person_in_their_channel(put, claim, place, told):
    put(delivery())

    assert claim(place) == (["news"] if told else [])
    assert claim(ADA) == ([] if told else ["news"])


@pytest.mark.parametrize(
    ("place", "told"),
    [
        pytest.param(VISITOR, True, id="the conversation"),
        pytest.param(Place("web", "web:w", ""), False, id="another visitor"),
        pytest.param(Place("web", "web:v", "ada@x.example"), False, id="a person"),
    ],
)
def test_a_visitor_is_known_by_the_conversation_alone(put, claim, place, told):
    put(delivery(conversation="web:v", email=""))

    assert claim(place) == (["news"] if told else [])


def test_who_asked_in_two_conversations_is_told_once(put, claim):
    put(delivery(), delivery(conversation="web:b"), delivery(conversation="slack:c"))

    assert claim() == ["news"]
    assert claim(Place("web", "web:b", "ada@x.example")) == []
    assert claim(Place("slack", "slack:c", "ada@x.example")) == []


def test_what_is_taken_back_is_never_said_and_what_was_said_stays(put, claim, open_store):
    put(delivery(text="one"), delivery("question:10:1", text="ten"))
    claim(ADA)
    put(delivery("question:1:2", text="two"))
    with open_store(THE_OFFICE) as store:
        store.deliveries.take_back("question:1")
        assert [one.reply["text"] for one in store.deliveries.under("question:1")] == ["one"]

    assert claim() == []


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
def test_what_is_being_said_is_not_waited_for_to_be_taken_back(put, claim, open_store):
    put(delivery(), delivery(conversation="web:b", email="bob@x.example"))
    with open_store(THE_OFFICE) as saying, open_store(THE_OFFICE) as answering:
        said = saying.deliveries.claim(ADA, NOW)
        taken = [one.email for one in answering.deliveries.take_back("question:1")]

    assert (len(said), taken) == (1, ["bob@x.example"])
    assert claim() == []


def test_looked_for_by_many_at_once_it_is_said_once(put, open_store):
    put(*(delivery(f"question:{number}:1") for number in range(20)))
    told = []

    def look():
        with open_store(THE_OFFICE) as store:
            told.extend(store.deliveries.claim(ADA, NOW))

    threads = [threading.Thread(target=look) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(told) == 20


def test_a_crash_before_it_is_kept_leaves_it_to_be_said(put, claim, open_store):
    put(delivery())

    def crash():
        with open_store(THE_OFFICE) as store:
            assert store.deliveries.claim(ADA, NOW)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        crash()

    assert claim() == ["news"]


def test_no_delivery_has_the_number_of_one_that_was_taken_back(put, open_store):
    put(delivery())
    with open_store(THE_OFFICE) as store:
        (first,) = store.deliveries.under("question:1:1")
        store.deliveries.unsay(first.id)
    put(delivery("question:2:1"))

    with open_store(THE_OFFICE, to_read=True) as store:
        (second,) = store.deliveries.under("question:2:1")
        assert second.id > first.id
