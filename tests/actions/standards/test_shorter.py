import pytest

KEPT = "how long does an online form keep what was typed"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("just the number please", "20."),
        (
            "shorter please",
            "An online form keeps what was typed for 20 minutes without activity.",
        ),
    ],
)
def test_the_last_answer_is_cut_down_to_what_is_wanted(reading, text, said):
    reading("guidance", KEPT)

    reply = reading.then("shorter", text)

    assert reply.text == said
    assert reply.sources[0].title == "Online forms standard"


def test_just_the_date_is_just_the_date(reading):
    reading("guidance", "since when does the rule of 20 minutes for online forms hold")

    assert reading.then("shorter", "too long, just the date").text == "1 March 2026."


def test_a_date_that_is_not_there_is_not_made_up(reading):
    reading("definition", "what is RTO?")

    reply = reading.then("shorter", "just the date")

    assert reply.text.startswith("There is none in it. In short: RTO stands for")


def test_it_can_be_made_shorter_again_and_still_has_its_source(reading):
    reading("guidance", KEPT)
    reading.then("shorter", "shorter please")

    reply = reading.then("shorter", "just the number")

    assert reply.text == "20."
    assert reply.sources


def test_an_answer_from_the_register_can_be_made_shorter_too(reading):
    reading("status", "how is telecare doing?")

    reply = reading.then("shorter", "just the date")

    assert "2026" in reply.text
    assert reply.sources[0].title == "Project register: Digital Telecare"


def test_nothing_said_cannot_be_made_shorter(reading):
    assert not reading("shorter", "tl;dr").answered
