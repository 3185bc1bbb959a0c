from datetime import UTC, datetime

import pytest

FORMS = "how long does an online form keep what was typed"


def test_a_document_within_its_review_date_is_current(reading):
    reply = reading("guidance", "is the online forms standard up to date?")

    assert reply.text == ("Yes: “Online forms standard” is within its review date, 1 October 2027.")
    facts = {one.label: one.value for one in reply.facts}
    assert facts["Last reviewed"] == "1 October 2026"
    assert facts["Supersedes"] == "Online forms standard of 2022"
    assert reply.sources[0].title == "Online forms standard"


def test_a_superseded_document_names_what_took_its_place(reading):
    reply = reading("guidance", "is the online forms standard of 2022 still in force?")

    assert reply.text == (
        "No: “Online forms standard of 2022” has been superseded by “Online forms standard”."
    )


def test_a_document_past_review_is_not_vouched_for(reading):
    reply = reading("guidance", "is the guidance on lone working alarms current?")

    assert reply.text == "Not for certain: “Lone working alarms” is past review since 1 May 2026."


@pytest.mark.parametrize("intent", ["guidance", "status", "source", "latest_update", "lead"])
def test_it_is_the_document_of_the_last_answer_whatever_rasa_takes_it_for(reading, intent):
    reading("guidance", FORMS)

    reply = reading.then(intent, "is it still current?")

    assert "“Online forms standard” is within its review date" in reply.text


def test_it_stays_so_for_days_until_the_review_is_due(reading):
    reading("guidance", FORMS)

    reply = reading.then("source", "is it still current?", at=datetime(2028, 1, 1, tzinfo=UTC))

    assert "past review since 1 October 2027" in reply.text


@pytest.mark.parametrize(
    ("intent", "text", "said"),
    [
        ("lead", "who owns it?", "eilidh@angus.example owns “Online forms standard”."),
        ("guidance", "who wrote that", "eilidh@angus.example owns “Online forms standard”."),
        ("latest_update", "when was it last reviewed?", "was last reviewed on 1 October 2026."),
        ("guidance", "how old is this", "was last reviewed on 1 October 2026."),
    ],
)
def test_owner_and_age_of_the_document_in_mind_are_told_as_they_are_asked(
    reading, intent, text, said
):
    reading("guidance", FORMS)

    assert said in reading.then(intent, text).text


def test_when_something_in_a_document_began_is_not_taken_for_the_document_s_age(reading):
    reading("guidance", FORMS)

    reply = reading.then("guidance", "since when does that rule hold?")

    assert "1 March 2026" in reply.quotes[0].text


def test_a_project_s_update_is_not_taken_for_a_document_s_review(reading):
    reading("guidance", FORMS)
    reading.then("status", "how is telecare doing?")

    reply = reading.then("latest_update", "when was it last updated?")

    assert "11 November 2026" in reply.text


def test_which_document_is_asked_where_none_is_in_mind(reading):
    reply = reading("guidance", "is it still current?")

    assert reply.text.startswith("Which document do you mean?")
    assert not reply.answered


@pytest.mark.parametrize("intent", ["rating_change", "status", "latest_update"])
def test_something_written_that_is_named_is_meant_whatever_rasa_takes_it_for(reading, intent):
    reply = reading(intent, "is the online forms standard up to date?")

    assert reply.text.startswith("Yes: “Online forms standard”")
