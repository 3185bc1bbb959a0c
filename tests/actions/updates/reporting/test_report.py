"""Reports, and what is near one, for what whole conversations cannot show."""

import pytest

from knowledge.models import Update, Version

RAB = "rab@fife.example"


def logged(tell):
    with tell.sessions.begin() as session:
        return session.query(Version).count()


def test_what_only_its_reader_takes_for_a_report_is_shown_first(tell):
    tell("who leads ARC?", "lead", by=RAB)

    (shown,) = tell("amber, 20 calls tested", "out_of_scope", by=RAB)
    before = logged(tell)
    tell("aye", "affirm", by=RAB)

    assert "Shall I log this for Shared Alarm Receiving Centre?" in shown.text
    assert (before, tell.latest("ARC").done) == (0, "20 calls tested")


def test_a_plan_is_shown_and_waits_for_a_yes(tell):
    (shown,) = tell("we will start ARC in Fife next month", by=RAB)
    (gone,) = tell("no", "deny", by=RAB)

    assert "Shall I log this" in shown.text
    assert "dropped the draft" in gone.text
    assert logged(tell) == 0


def test_help_comes_first_and_the_reason_is_kept_all_the_same(tell):
    tell("telecare: red")

    first, second, *_ = tell("all alarms are down", "alarm")

    assert "999" in str(first.facts)
    assert second.text == "Logged for Digital Telecare."


def test_somebody_in_distress_is_heard_and_nothing_is_made_of_their_words(tell):
    tell("telecare: red")

    replies = tell("I can\u2019t go on any more", "distress")

    assert "Logged" not in str(replies)
    assert logged(tell) == 0


def test_a_question_behind_a_report_is_answered_too(tell):
    replies = tell("telecare: green, 500 users migrated. Who leads ARC?", "lead")

    assert replies[0].text == "Logged for Digital Telecare."
    assert any("Rab Sinclair leads" in one.text for one in replies)


@pytest.mark.parametrize(
    "text", ["thanks", "hello", "who leads ARC?", "telecare", "what is a DPIA?"]
)
def test_what_is_said_beside_a_draft_is_not_taken_for_its_reason(tell, text):
    intents = {"thanks": "thanks", "hello": "greet", "who leads ARC?": "lead"}
    tell("telecare: red")

    replies = tell(text, intents.get(text, "out_of_scope"))

    assert logged(tell) == 0
    assert "By the way, I still have your draft" in replies[-1].text


def test_reminders_come_to_an_end(tell):
    tell("telecare: red")

    said = [tell("hello", "greet")[-1].text for _ in range(5)]

    assert ["By the way" in one for one in said] == [True, True, True, False, False]


def test_one_person_s_draft_is_not_another_s_in_a_shared_conversation(tell):
    tell("telecare: red")

    replies = tell("the supplier went bust", "out_of_scope", by=RAB)

    assert "By the way" not in replies[-1].text
    assert logged(tell) == 0


def test_an_update_says_who_typed_it_and_from_where(tell):
    tell("on behalf of Rab: telecare green, 500 users migrated", row=12)

    with tell.sessions.begin() as session:
        version = session.query(Version).one()
        update = session.get(Update, version.row_id)
        assert (version.by_name, version.on_behalf_of) == ("Eilidh Mackay", "Rab Sinclair")
        assert (version.channel, version.conversation_id, version.event_row) == (
            "test",
            "test:c",
            12,
        )
        assert update.event_row == 12


def test_an_unknown_project_behind_a_report_is_asked_about_and_logs_nothing(tell):
    (reply,) = tell("amber, waiting for the Unicorn Portal project", by=RAB)

    assert "Unicorn Portal" in reply.text
    assert logged(tell) == 0


def test_a_report_in_the_middle_of_a_draft_completes_it(tell):
    tell("telecare: red, next Perth")

    reply, *_ = tell("telecare is red because the supplier went bust")

    update = tell.latest("TEL")
    assert reply.text == "Logged for Digital Telecare."
    assert (update.rag, update.done, update.next) == ("red", "the supplier went bust", "Perth")


def test_several_lines_of_notes_are_shown_first_whatever_rasa_makes_of_their_beginning(tell):
    tell("who leads ARC?", "lead", by=RAB)

    shown, *_ = tell("Done:\n- 12 runs\n\nNext:\n- sponsor group\n\nRAG: amber", "sprint", by=RAB)

    assert "Shall I log this for Shared Alarm Receiving Centre?" in shown.text
    assert logged(tell) == 0
