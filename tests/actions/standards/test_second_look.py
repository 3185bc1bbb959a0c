"""How documents and register share the work."""

import pytest

KEPT = "how long does an online form keep what was typed"


def test_a_document_answers_what_the_register_cannot(reading):
    reply = reading("dates", "since when must an online form keep typed answers for 20 minutes")

    assert reply.sources[0].title == "Online forms standard"


def test_a_project_that_is_named_is_answered_from_the_register_alone(reading):
    reply = reading("lead", "who leads telecare?")

    assert reply.text == "Eilidh Mackay leads Digital Telecare."
    assert not reply.quotes


def test_what_a_project_is_comes_with_the_document_of_its_name(reading):
    register, written = reading.all("summary", "tell me about telecare")

    assert register.text.startswith("Digital Telecare: Moves community alarms")
    assert written.text == "“Digital Telecare” says:"
    assert "because an analogue call may fail" in written.quotes[0].text


def test_a_project_without_a_document_is_told_from_the_register_alone(reading):
    assert len(reading.all("summary", "tell me about STAMP")) == 1


def test_a_pronoun_after_a_project_and_its_document_means_the_project(reading):
    reading.all("summary", "tell me about telecare")

    assert reading.then("lead", "who leads it?").text == "Eilidh Mackay leads Digital Telecare."


def test_nobody_leads_a_document(reading):
    reading("guidance", KEPT)

    reply = reading.then("lead", "who leads it?")

    assert not reply.answered
    assert reply.text == (
        "I find nothing on that in “Online forms standard”. "
        "Which project do you mean? Please give its name."
    )


def test_after_a_document_the_project_of_before_is_named_in_the_answer(reading):
    reading("status", "how is ARC doing?")
    reading.then("guidance", KEPT)

    assert reading.then("lead", "who leads it?").text == (
        "Rab Sinclair leads Shared Alarm Receiving Centre."
    )


def test_no_project_about_it_is_said_beside_what_is_written_of_it(reading):
    none, written = reading.all("find_project", "is there a project about online forms?")

    assert none.text.startswith("I found no project about “online forms” in the register.")
    assert none.answered
    assert written.sources[0].title == "Online forms standard"


def test_nobody_who_has_done_it_is_said_beside_what_is_written_of_it(reading):
    replies = reading.all("who_can_help", "who can help with online forms?")

    assert "names nobody who has done" in replies[0].text
    assert any(one.quotes for one in replies)


def test_who_has_done_this_is_about_the_document_in_mind(reading):
    reading("guidance", "how were telecare alarms tested when lines moved to digital")

    replies = reading.all("who_can_help", "who has done this?", slots=dict(reading.kept))

    assert "Eilidh Mackay" in replies[0].text


def test_what_was_learnt_stands_below_who_has_done_it(reading):
    replies = reading.all("who_can_help", "who has moved telecare to digital lines?")

    assert "Digital Telecare" in replies[0].text
    assert replies[1].text == (
        "What was learnt, from “Lessons from moving telecare to digital lines”:"
    )


@pytest.mark.parametrize(
    ("intent", "text", "title"),
    [
        ("risks", "what are the risks of a public cloud", "Hosting in a public cloud"),
        ("blockers", "what is a blocker?", "Words that we use"),
        ("start_update", "must an online form keep what was typed?", "Online forms standard"),
        ("bot_identity", "what is the online forms standard?", "Online forms standard"),
    ],
)
def test_what_is_asked_in_general_is_looked_up_where_rasa_is_not_sure(reading, intent, text, title):
    replies = reading.all(intent, text, confidence=0.5)

    assert title in [one.title for reply in replies for one in reply.sources]


@pytest.mark.parametrize(
    ("intent", "text", "said"),
    [
        ("overdue_updates", "who has to report this week?", "active projects"),
        ("risks", "what are our risks?", "open risks"),
        ("milestones_due", "what should be done by christmas?", "due"),
        ("list_projects", "how do I see the amber projects?", "Shared Alarm Receiving Centre"),
        ("blockers", "can we list the blockers?", "Legal has not signed"),
        ("overview", "how does the portfolio look?", "open projects"),
        ("start_update", "I want to post an update", "I can’t take an update from you"),
    ],
)
def test_a_question_for_the_register_is_not_taken_by_a_document(reading, intent, text, said):
    replies = reading.all(intent, text, confidence=0.95)

    assert said in str([one.model_dump() for one in replies])
    assert not any(one.quotes for one in replies)


def test_what_the_standard_says_is_asked_of_the_standard_even_amid_talk_of_a_project(reading):
    reading("risks", "what are the risks of telecare?")

    reply = reading.then("risks", "what does the standard say about online forms?")

    assert reply.sources[0].title == "Online forms standard"


def test_no_risk_about_it_is_no_reason_to_list_them_all(reading):
    reply = reading.all("risks", "what are the risks of a volcano?")[0]

    assert reply.text.startswith("No risk in the register has that in its name. There are")
    assert reply.table is None
    assert reply.buttons[0].label == "List them"


def test_a_bare_why_is_not_answered_with_the_same_passage_again(reading):
    first = reading("guidance", KEPT)

    reply = reading.then("why", "why?")

    assert reply.quotes != first.quotes
