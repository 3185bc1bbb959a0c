"""What a question goes on from."""

import pytest

KEPT = "how long does an online form keep what was typed"


def test_a_follow_up_is_answered_from_the_document_in_mind(reading):
    reading("guidance", KEPT)

    reply = reading.then("guidance", "who must follow it?")

    assert reply.quotes[0].heading == "Online forms standard › Who must follow it"


@pytest.mark.parametrize("intent", ["out_of_scope", "benefits", "dates", "scope"])
def test_a_follow_up_keeps_its_document_whatever_rasa_takes_it_for(reading, intent):
    reading("guidance", KEPT)

    reply = reading.then(intent, "and what does it cost?")

    assert reply.answered
    assert reply.quotes[0].heading == "Online forms standard › What it costs"


def test_what_is_newly_asked_chooses_the_passage_and_not_what_was_asked_before(reading):
    reading("guidance", KEPT)

    reply = reading.then("guidance", "does it bind every council?")

    assert reply.quotes[0].heading == "Online forms standard › Who must follow it"


def test_the_subject_stays_through_several_follow_ups(reading):
    reading("guidance", KEPT)
    reading.then("guidance", "who must follow it?")
    reading.then("guidance", "and since when?")

    reply = reading.then("out_of_scope", "what does it cost?")

    assert reply.quotes[0].heading == "Online forms standard › What it costs"


def test_what_the_document_does_not_tell_is_not_answered_from_another(reading):
    reading("guidance", KEPT)

    reply = reading.then("out_of_scope", "is it tested on Mondays?")

    assert not reply.answered
    assert "Lone working" not in str(reply.model_dump())
    assert reply.text.startswith("I find nothing on that in “Online forms standard”.")


def test_a_question_handed_on_to_a_person_says_what_it_is_about(reading):
    reading("guidance", KEPT)

    reply = reading.then("out_of_scope", "can we sell it?")

    assert reply.buttons[0].says == (
        "ask a person: can we sell it? (about “Online forms standard”)"
    )


def test_a_restricted_document_s_title_is_not_handed_on(reading):
    isla = "isla@stirling.example"
    reading("guidance", "when are payroll clerks told of the back-office merger", by=isla)

    reply = reading.then("out_of_scope", "can we sell it?", by=isla)

    assert reply.buttons[0].says == "ask a person: can we sell it?"


def test_a_new_subject_leaves_the_document(reading):
    reading("guidance", KEPT)

    reply = reading.then("guidance", "how often is a lone working alarm tested")

    assert reply.sources[0].title == "Lone working alarms"


def test_an_alarm_after_forms_is_no_follow_up_although_it_is_short(reading):
    reading("guidance", KEPT)

    reply = reading.then("guidance", "and lone working alarms?")

    assert reply.sources[0].title == "Lone working alarms"


def test_a_glossary_is_no_subject_to_go_on_about(reading):
    reading("definition", "what is a retrospective?")

    reply = reading.then("guidance", "when is it needed?")

    assert "Short explanations" not in str(reply.model_dump())


def test_a_document_that_is_no_longer_visible_is_no_longer_in_mind(reading):
    reading(
        "guidance",
        "when are payroll clerks told of the back-office merger",
        by="isla@stirling.example",
    )

    reply = reading.then("guidance", "what does it cost?", by="rab@fife.example")

    assert "310,000" not in str(reply.model_dump())
    assert "merger" not in str(reply.model_dump())
