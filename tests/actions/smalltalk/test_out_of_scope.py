from sqlalchemy import select

from knowledge.models import Question

MENU = "what is for lunch in the canteen"


def test_it_says_what_cairn_knows_about_and_whom_to_ask(reading):
    reply = reading("out_of_scope", MENU)

    assert not reply.answered
    assert reply.text.startswith("I don’t know that. I know about")
    assert "Isla Grant (isla@stirling.example)" in reply.text


def test_nothing_is_queued_until_the_button_is_pressed(reading, sessions):
    button = reading("out_of_scope", MENU).buttons[0]
    with sessions.begin() as session:
        assert session.scalars(select(Question)).all() == []

    reply = reading("human", button.says)

    assert button.label == "Put it to the Digital Office"
    assert reply.answered
    assert reply.text.startswith("I have passed your question to Isla Grant")
    with sessions.begin() as session:
        assert [one.text for one in session.scalars(select(Question))] == [MENU]


def test_a_document_that_surely_fits_answers_all_the_same(reading):
    reply = reading("out_of_scope", "how long does an online form keep what was typed")

    assert reply.sources[0].title == "Online forms standard"
