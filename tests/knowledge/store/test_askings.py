import threading
from datetime import timedelta

import numpy as np
import pytest
from sqlalchemy import select
from sqlalchemy.orm import sessionmaker

from knowledge.models import UNANSWERED, WRONG, Asking, Document, Feedback, Project
from knowledge.store import THE_OFFICE, VISITOR, viewer
from knowledge.store.questions import Asker
from tests.world import NOW

COOKIES = "Do we need a cookie banner on the intranet?"
NEAR = np.eye(1, 384, dtype=np.float16).tobytes()
FAR = np.eye(1, 384, 1, dtype=np.float16).tobytes()


def by(email="", conversation="test:c", later=0):
    return Asker(conversation, email, NOW + timedelta(hours=later))


@pytest.fixture
def ask(open_store):
    def ask(text=COOKIES, who=None, **more):
        with open_store() as store:
            return store.questions.ask(text, who or by(), **more)

    return ask


@pytest.fixture
def waiting(open_store):
    """What waits, as (question, how many people), for whoever looks after the office."""

    def waiting(seen_by=THE_OFFICE):
        with open_store(seen_by, to_read=True) as store:
            return [(one.question.text, one.people) for one in store.questions.waiting()]

    return waiting


@pytest.fixture
def seen_by(open_store):
    def seen_by(email):
        with open_store(THE_OFFICE, to_read=True) as store:
            return viewer(store.people.reached_at(email))

    return seen_by


@pytest.fixture
def document(open_store):
    with open_store(THE_OFFICE) as store:
        made = Document(
            path="a.md", title="Cookies", markdown="", hash="", taken=NOW, owner="Rab@Fife.example"
        )
        return store.documents.put(made).id


def answered(open_store, number, words="No.", email="isla@stirling.example"):
    with open_store(THE_OFFICE) as store:
        question = store.questions.to_change(number)
        store.questions.answer(question, words, store.people.reached_at(email), NOW)


def test_the_same_question_is_asked_by_so_many_people(ask, waiting):
    ask(who=by("a@x.example"))
    ask("a cookie banner, for our intranet", by("b@x.example"))
    ask(COOKIES.upper(), by("A@x.example", "web:other"))
    ask(who=by("", "web:one"))
    ask(who=by("", "web:two"))
    last = ask("When is the next review?", by("a@x.example"))

    assert waiting() == [(COOKIES, 4), ("When is the next review?", 1)]
    assert last.people == 1


def test_the_same_person_in_the_same_conversation_counts_once_and_their_time_moves_on(
    ask, open_store
):
    for later in range(3):
        ask(f"cookie banner intranet{'!' * later}", by("a@x.example", later=later))

    with open_store(THE_OFFICE, to_read=True) as store:
        (one,) = store.questions.waiting()
        (asking,) = store.questions.askings(one.question.id)
    assert (one.people, one.last_asked) == (1, NOW + timedelta(hours=2))
    assert asking.text == "cookie banner intranet!!"


def test_first_comes_what_most_people_asked_then_what_was_asked_last(ask, waiting):
    ask("alpha?", by("a@x.example"))
    ask("beta?", by("a@x.example", later=1))
    ask("gamma?", by("a@x.example"))
    ask("gamma?", by("b@x.example"))

    assert [text for text, _ in waiting()] == ["gamma?", "beta?", "alpha?"]


def test_what_means_the_same_is_the_same_question(ask, waiting):
    ask("Are consent pop-ups required?", vector=NEAR)
    ask("cookie banners", by("b@x.example"), vector=NEAR)
    ask("call recordings", vector=FAR)
    ask("no vector at all")

    assert sorted(waiting()) == [
        ("Are consent pop-ups required?", 2),
        ("call recordings", 1),
        ("no vector at all", 1),
    ]


def test_words_that_tell_nothing_are_only_the_same_as_themselves(ask, waiting):
    ask("🤷", vector=NEAR)
    ask("what is it?", vector=NEAR)
    ask("What is  it?", by("b@x.example"), vector=NEAR)

    assert sorted(waiting()) == [("what is it?", 2), ("🤷", 1)]


@pytest.mark.parametrize("text", ["", "x" * 4_000, "<b>*Bold*</b> [a](javascript:b)", "🪨" * 900])
def test_any_words_are_kept_as_they_are(ask, waiting, text):
    ask(text)
    ask(text, by("b@x.example"))

    assert waiting() == [(text, 2)]


def test_asked_by_many_at_once_it_is_one_question(open_store, waiting):
    def ask(number):
        with open_store() as store:
            store.questions.ask(COOKIES, by(f"{number}@x.example"))

    threads = [threading.Thread(target=ask, args=[number]) for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert waiting() == [(COOKIES, 6)]


def test_what_is_answered_or_closed_waits_no_more_and_is_asked_anew(ask, open_store, waiting):
    first = ask()
    answered(open_store, first.question_id)
    second = ask(who=by("b@x.example"))
    with open_store(THE_OFFICE) as store:
        question = store.questions.to_change(second.question_id)
        store.questions.close(
            question, "spam", store.people.reached_at("isla@stirling.example"), NOW
        )

    assert waiting() == []
    assert ask().question_id not in (first.question_id, second.question_id)


def test_an_answer_is_found_by_the_same_words(ask, open_store):
    number = ask().question_id
    with open_store() as store:
        before = store.questions.answered_like(store.questions.key_of(COOKIES))
    answered(open_store, number, "No, *never*.")

    with open_store() as store:
        found = store.questions.answered_like(
            store.questions.key_of("the intranet’s cookie banner")
        )
        assert store.questions.answered_like("") is None
    assert before is None
    assert (found.question, found.answer, found.by) == (COOKIES, "No, *never*.", "Isla Grant")
    assert found.when == NOW


def test_who_follows_an_answer_is_among_those_who_asked(ask, open_store):
    number = ask(who=by("a@x.example")).question_id
    with open_store() as store:
        store.questions.follow(number, COOKIES, by("b@x.example"))

    with open_store(THE_OFFICE, to_read=True) as store:
        assert {one.email for one in store.questions.askings(number)} == {
            "a@x.example",
            "b@x.example",
        }


@pytest.fixture
def heather(open_store):
    with open_store(THE_OFFICE, to_read=True) as store:
        (project,) = [one for one in store.projects.all() if one.code == "HEA"]
        return project.id


def test_what_names_a_restricted_project_is_shared_with_nobody_who_does_not_name_it(
    ask, open_store, waiting, heather
):
    secret = ask("the mandate of Heather?", named=[heather], vector=NEAR)
    ask("the mandate of Heather?", by("rab@fife.example"), vector=NEAR)
    answered(open_store, secret.question_id, "The board gave it.")

    with open_store() as store:
        outside = store.questions.answered_like(store.questions.key_of("Heather’s mandate?"))
        inside = store.questions.answered_like(store.questions.key_of("mandate Heather", [heather]))
    assert outside is None
    assert inside.answer == "The board gave it."
    assert waiting() == [("the mandate of Heather?", 1)]


def test_the_queue_is_seen_by_managers_and_what_is_about_a_document_by_its_owner(
    open_store, waiting, seen_by, document, heather
):
    with open_store() as store:
        store.questions.ask(COOKIES, by())
    for words, named in (("that is old", []), ("Heather does it otherwise", [heather])):
        with open_store() as store:
            store.questions.complain(document, WRONG, f"“{words}”", words, by(), named=named)

    assert len(waiting(seen_by("isla@stirling.example"))) == 3
    assert waiting(seen_by("rab@fife.example")) == [("“that is old”", 1)]
    assert waiting(seen_by("morag@glasgow.example")) == []
    assert waiting(VISITOR) == []


@pytest.mark.parametrize(
    ("email", "sees"),
    [
        ("isla@stirling.example", True),
        ("rab@fife.example", True),
        ("dougal@highland.example", False),
    ],
)
def test_a_question_asking_or_opinion_exists_only_for_who_may_see_it(
    open_store, seen_by, document, email, sees
):
    with open_store() as store:
        number = store.questions.complain(document, WRONG, "a", "b", by()).question_id
        store.feedback.note(document, WRONG, "b", by())

    with open_store(seen_by(email)) as store:
        assert store.questions.may_see() is sees
        assert (store.questions.with_id(number) is not None) is sees
        assert (store.questions.to_change(number) is not None) is sees
        assert len(store.questions.askings(number)) == sees
        assert len(store._session.scalars(select(Feedback)).all()) == sees
        assert len(store._session.scalars(select(Asking)).all()) == sees


def test_numbers_beyond_all_bounds_are_no_questions(open_store):
    with open_store(THE_OFFICE) as store:
        assert store.questions.with_id(10**30) is None
        assert store.questions.with_id(0) is None


def test_complaints_of_a_kind_about_a_document_are_one_question(open_store, waiting, document):
    for email, kind in (("a@x.example", WRONG), ("b@x.example", WRONG), ("a@x.example", "out")):
        with open_store() as store:
            store.questions.complain(document, kind, kind, f"words of {email}", by(email))
    with open_store() as store:
        store.questions.ask(f"document {document} wrong", by())

    assert waiting() == [("wrong", 2), ("out", 1), (f"document {document} wrong", 1)]


def test_an_opinion_is_kept_once_for_each_person(open_store, engine, document):
    for who in (
        *(by("a@x.example"), by("A@x.example", "web:other")),
        *(by("", "web:1"), by("", "web:1"), by("", "web:2")),
    ):
        with open_store() as store:
            store.feedback.note(document, "helpful", f"in {who.conversation}", who)

    with sessionmaker(engine).begin() as session:
        kept = session.scalars(select(Feedback).order_by(Feedback.id)).all()
        assert [(one.email, one.text) for one in kept] == [
            ("a@x.example", "in web:other"),
            ("", "in web:1"),
            ("", "in web:2"),
        ]


def test_a_question_has_its_kind_and_portfolio(ask, open_store):
    with open_store(THE_OFFICE, to_read=True) as store:
        place = next(one for one in store.people.portfolios() if one.name == "Digital Place")
    ask(portfolio_id=place.id)

    with open_store(THE_OFFICE, to_read=True) as store:
        (one,) = store.questions.waiting()
        assert one.question.portfolio.name == "Digital Place"
        assert one.question.kind == UNANSWERED


def test_a_project_that_is_gone_is_no_restricted_one(ask, engine, heather):
    with sessionmaker(engine).begin() as session:
        session.delete(session.get(Project, heather))

    assert ask("mandate?", named=[heather]).people == 1
