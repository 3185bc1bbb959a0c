"""Messages that were edited or deleted after something was made of them."""

import pytest

from knowledge.models import Risk, Update
from knowledge.store import THE_OFFICE, Store
from knowledge.store.logbook import Hand
from tests.world import NOW

ISLA = "isla@stirling.example"


def count(tell):
    with tell.sessions.begin() as session:
        return session.query(Update).filter_by(withdrawn=False).count()


def test_an_edited_message_corrects_its_update(tell):
    tell("telecare: green, 500 users migrated", row=7)
    before = count(tell)

    reply, *_ = tell("telecare: green, 600 users migrated", row=7, edits=7)

    assert reply.text.startswith("Changed")
    assert (tell.latest("TEL").done, count(tell)) == ("600 users migrated", before)


def test_a_blocker_that_an_edit_is_silent_of_is_asked_about_again(tell):
    tell("backdated to 17 Nov: telecare green, 400 users migrated, blocked by legal", row=6)
    tell("telecare: green, 500 users migrated", row=7)

    reply, *_ = tell("telecare: green, 600 users migrated", row=7, edits=7)
    (said,) = (one.value for one in reply.facts if one.label == "Blockers")
    tell(reply.buttons[0].says, "blockers")

    assert said == "none mentioned. Last time: “legal”. Still in the way?"
    assert tell.latest("TEL").blockers == "legal"


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


def by_another(tell, *texts):
    """Let Isla say something in a conversation of her own."""
    mine, tell.state = tell.state, {}
    for text in texts:
        tell(text, "correct_update", by=ISLA, row=90)
    tell.state = mine


def risks(tell):
    with tell.sessions.begin() as session:
        found = session.query(Risk).filter_by(project_id=1, withdrawn=False, status="open")
        return {one.title for one in found} - {"Supplier insolvency", "Winter staffing"}


def milestones(tell):
    with tell.sessions.begin() as session:
        store = Store(session, THE_OFFICE)
        found = store.progress.milestones([store.projects.with_code("TEL").id])
        return {one.name: one.status for one in found}


def test_an_edit_changes_only_what_reads_otherwise_than_before(tell):
    tell("telecare: green, 40 homes in Perth, blocked by the van", row=7)
    by_another(tell, "change my update for telecare", "remove the blockers")
    assert tell.latest("TEL").blockers == ""

    tell("telecare: green, 41 homes in Perth, blocked by the van", row=7, edits=7)

    assert (tell.latest("TEL").done, tell.latest("TEL").blockers) == ("41 homes in Perth", "")


def test_an_edit_that_reads_the_same_says_so(tell):
    tell("telecare: green, 40 homes in Perth", row=7)

    (reply,) = tell("Telecare: green, 40 homes in Perth", row=7, edits=7)

    assert "nothing changes" in reply.text


def test_an_edited_risk_takes_the_place_of_what_was_raised(tell):
    tell("telecare risk raised: frozen pipes", "risks", row=7)

    tell("telecare risk raised: burst pipes in Angus", "risks", row=7, edits=7)
    assert risks(tell) == {"Burst pipes in Angus"}

    tell("telecare risk raised: frozen pipes in Fife", "risks", row=7, edits=7)
    assert risks(tell) == {"Frozen pipes in Fife"}


def test_an_edit_about_another_milestone_takes_the_first_back(tell):
    tell("milestone 'Angus live' done yesterday", "milestones", row=7)

    for name, other in (("Perth live", "Angus live"), ("Angus live", "Perth live")):
        tell(f"milestone '{name}' done yesterday", "milestones", row=7, edits=7)
        assert (milestones(tell)[name], milestones(tell)[other]) == ("done", "planned")


def test_an_edit_of_what_somebody_else_has_changed_since_changes_nothing(tell):
    tell("milestone 'Angus live' done yesterday", "milestones", row=7)
    with tell.sessions.begin() as session:
        store = Store(session, THE_OFFICE)
        found = store.progress.milestones([store.projects.with_code("TEL").id])
        row = next(one for one in found if one.name == "Angus live")
        by = Hand(store.people.reached_at(ISLA), "test", "test:i", NOW)
        store.logbook.change(row, by, status="dropped")

    (reply,) = tell("milestone 'Perth live' done yesterday", "milestones", row=7, edits=7)

    assert "Isla Grant has changed that since" in reply.text
    assert milestones(tell)["Perth live"] == "planned"


def test_an_edit_that_names_no_risk_any_more_offers_to_undo_it(tell):
    tell("telecare risk raised: frozen pipes", "risks", row=7)

    (reply,) = tell("sorry, wrong window", "cancel", row=7, edits=7)

    assert [one.label for one in reply.buttons] == ["Undo", "Leave it"]
    assert risks(tell) == {"Frozen pipes"}


@pytest.mark.parametrize("talked_on", [False, True])
def test_a_deleted_message_about_a_risk_offers_to_undo_it(tell, talked_on):
    tell("telecare risk raised: frozen pipes", "risks", row=7)
    if talked_on:
        tell("STAMP: green, portal live", row=8)

    (reply,) = tell("", row=7, edits=7, deleted=True)
    assert "You have deleted the message" in reply.text
    tell(reply.buttons[0].says, "correct_update")

    assert risks(tell) == set()


def test_deleting_what_is_undone_already_is_answered(tell):
    tell("telecare risk raised: frozen pipes", "risks", row=7)
    tell("undo that", "correct_update", row=8)

    (reply,) = tell("", row=7, edits=7, deleted=True)

    assert "nothing of it" in reply.text


def test_an_edited_report_tells_anew_what_it_says_of_milestones(tell):
    tell("telecare: green, the Angus live milestone is done", row=7)
    assert milestones(tell)["Angus live"] == "done"

    tell("telecare: green, the Perth live milestone is done", row=7, edits=7)

    assert (milestones(tell)["Angus live"], milestones(tell)["Perth live"]) == ("planned", "done")


def test_a_message_that_was_edited_and_is_deleted_then_undoes_its_last_words_only(tell):
    tell("milestone 'Angus live' done yesterday", "milestones", row=7)
    tell("milestone 'Perth live' done yesterday", "milestones", row=7, edits=7)

    (reply,) = tell("", row=7, edits=7, deleted=True)
    tell(reply.buttons[0].says, "correct_update")

    assert {milestones(tell)[name] for name in ("Angus live", "Perth live")} == {"planned"}


def test_an_edit_that_cannot_be_done_says_that_what_was_said_before_is_taken_back(tell):
    tell("telecare benefit: £52k avoided call-outs claimed", "benefits", row=7)

    replies = tell("telecare benefit: £25k avoided call-outs claimed", "benefits", row=7, edits=7)

    assert "is taken back" in replies[-1].text
    assert "£42,000 claimed" in replies[-1].facts[0].value


def test_an_edit_to_a_project_that_is_not_one_s_own_offers_to_withdraw(tell):
    tell("telecare: green, 500 users migrated", row=7)

    *_, reply = tell("ARC: amber, 500 users migrated", row=7, edits=7)

    assert [one.label for one in reply.buttons] == ["Withdraw it", "Leave it"]


def test_an_edited_answer_to_what_was_asked_corrects_the_update_that_it_completed(tell):
    tell("telecare: red", row=7)
    tell("the suplier went bust, next Perth", "out_of_scope", row=8)
    before = count(tell)

    reply, *_ = tell("the supplier went bust, next Fife", "out_of_scope", row=9, edits=8)
    again, *_ = tell("the van broke down, next Fife", "out_of_scope", row=10, edits=8)

    assert reply.text.startswith("Changed")
    assert again.text.startswith("Changed")
    held = tell.latest("TEL")
    assert (held.rag, held.done, held.next) == ("red", "the van broke down", "Fife")
    assert count(tell) == before


def test_another_rating_in_an_edited_answer_is_the_update_s(tell):
    tell("telecare: 500 users migrated", row=7)
    tell("green", "out_of_scope", row=8)

    tell("amber", "out_of_scope", row=9, edits=8)

    assert (tell.latest("TEL").rag, tell.latest("TEL").done) == ("amber", "500 users migrated")


def test_a_deleted_answer_leaves_its_update_and_offers_to_withdraw_it(tell):
    tell("telecare: red", row=7)
    tell("the supplier went bust", "out_of_scope", row=8)

    (reply,) = tell("", "out_of_scope", row=9, edits=8, deleted=True)

    assert reply.buttons[0].label == "Withdraw it"
    assert tell.latest("TEL").rag == "red"
