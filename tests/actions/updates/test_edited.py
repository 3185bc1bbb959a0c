"""Messages that were edited or deleted after something was made of them."""

from knowledge.models import Update


def count(tell):
    with tell.sessions.begin() as session:
        return session.query(Update).filter_by(withdrawn=False).count()


def test_an_edited_message_corrects_its_update(tell):
    tell("telecare: green, 500 users migrated", row=7)
    before = count(tell)

    reply, *_ = tell("telecare: green, 600 users migrated", row=7, edits=7)

    assert reply.text.startswith("Changed")
    assert (tell.latest("TEL").done, count(tell)) == ("600 users migrated", before)


def test_an_edit_with_another_rating_and_no_reason_is_asked_about(tell):
    tell("telecare: green, 500 users migrated", row=7)

    (reply,) = tell("telecare: red", row=7, edits=7)

    assert "why?" in reply.text
    assert tell.latest("TEL").rag == "green"


def test_an_edit_moves_the_update_to_the_project_that_it_now_names(tell):
    tell("telecare: green, 500 users migrated", row=7)

    tell("STAMP: green, 500 users migrated", row=7, edits=7)

    assert tell.latest("STAMP").done == "500 users migrated"
    assert tell.latest("TEL").done == "Angus migrated 400 users."


def test_an_edit_of_a_draft_replaces_the_draft(tell):
    tell("telecare: red", row=7)

    reply, *_ = tell("telecare: red, all alarms are down", row=7, edits=7)

    assert reply.text == "Logged for Digital Telecare."


def test_a_deleted_message_offers_to_withdraw_its_update(tell):
    tell("telecare: green, 500 users migrated", row=7)

    (reply,) = tell("", row=7, edits=7, deleted=True)
    tell(reply.buttons[0].says, "correct_update")

    assert "You have deleted the message" in reply.text
    assert tell.latest("TEL").done == "Angus migrated 400 users."


def test_an_edit_that_reports_nothing_any_more_offers_to_withdraw(tell):
    tell("telecare: green, 500 users migrated", row=7)

    (reply,) = tell("sorry, wrong window", "cancel", row=7, edits=7)

    assert [one.label for one in reply.buttons] == ["Withdraw it", "Leave it"]


def test_an_edit_of_a_question_is_a_question(tell):
    tell("who leads ARC?", "lead", row=7)

    (reply,) = tell("who leads telecare?", "lead", row=7, edits=7)

    assert reply.text == "Eilidh Mackay leads Digital Telecare."
