"""Telling how a sprint went in Slack, as a person does it in the client's page."""

from playwright.sync_api import Locator, expect

from tests.channels.local_slack import MARKS
from tests.channels.slack_page import SlackPage

pytestmark = MARKS
UPDATE = "RPA: green, {} forms read by robots in Fife, next North Ayrshire"


def test_an_update_in_one_line_is_corrected_by_editing_and_withdrawn_by_deleting(visit):
    page = visit("U05MORAG").in_direct()
    logged = page.ask(UPDATE.format(400))
    page.picture("logged")
    changed = _edited(page, UPDATE.format(400), UPDATE.format(900))
    page.picture("edited")
    offered = _deleted(page, UPDATE.format(900))
    page.picture("deleted")
    gone = page.press(offered, "Withdraw it")
    page.picture("withdrawn")

    expect(logged).to_contain_text("Logged for RPA and AI Pipeline")
    expect(changed).to_contain_text("900 forms read by robots in Fife")
    expect(offered).to_contain_text("Shall I withdraw it?")
    expect(gone).to_contain_text("RPA and AI Pipeline")


def test_a_form_says_beside_its_fields_what_is_wrong_and_is_logged_once_it_is_right(visit):
    page = visit("U06MOIRA").in_direct()
    offered = page.ask("I want to post an update on Modern Workplace")
    offered.get_by_role("button", name="Fill in the form", exact=True).click()
    form = page.page.locator(".modal")
    expect(form).to_contain_text("Modern Workplace")
    page.picture("form")
    _fill_in(form, "Done", "All laptops handed out")
    _fill_in(form, "Day", "2026-01-01")
    _send(form)
    wrong = form.locator(".modal-error")
    expect(wrong).to_contain_text("rag: Please choose a rating")
    page.picture("form-wrong")
    before = page.moments()
    form.locator(".bk-select").select_option("Green")
    _fill_in(form, "Next", "Train the trainers")
    _send(form)
    told = page.answer(before)
    page.picture("form-logged")

    expect(form).to_have_count(0)
    expect(told).to_contain_text("Logged for Modern Workplace")
    expect(told).to_contain_text("All laptops handed out")
    expect(told).to_contain_text("Train the trainers")


def _edited(page: SlackPage, text: str, new: str) -> Locator:
    before, mine = page.moments(), page.mine(text)
    mine.hover()
    mine.get_by_title("Edit message").click()
    mine.locator(".msg-edit-input").fill(new)
    mine.get_by_role("button", name="Save").click()
    return page.answer(before)


def _deleted(page: SlackPage, text: str) -> Locator:
    before, mine = page.moments(), page.mine(text)
    mine.hover()
    mine.get_by_title("Delete message").click()
    return page.answer(before)


def _fill_in(form: Locator, label: str, value: str) -> None:
    """Type into a field; its label is not tied to it in this client."""
    field = form.locator(".bk-input", has=form.page.locator(".bk-label", has_text=label))
    field.locator(".bk-plain-input").fill(value)


def _send(form: Locator) -> None:
    form.locator(".modal-btn.primary").click()
