"""The form of an update in the page, with the real road behind it."""

import pytest
from playwright.sync_api import expect

from tests.bot.web.browser.site import ask, box, replies
from tests.bot.web.browser.telling import LOGGED, OPEN, fill_in, open_form, post, updates

pytestmark = pytest.mark.browser
POSTED = [("green", "Perth has 90 users.", 1)]


@pytest.fixture
def site(eilidhs_site):
    return eilidhs_site


def test_an_update_is_filled_in_and_posted_by_keyboard_alone(page, office):
    form = open_form(page, office)
    expect(form.get_by_role("heading", name="Update for Digital Telecare")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    expect(form.get_by_label("Done")).to_be_focused()
    page.keyboard.type("Perth has 90 users.\nFife has none.")
    while not form.get_by_role("button", name="Post").evaluate("one => one.matches(':focus')"):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    expect(page.get_by_text(LOGGED)).to_be_visible()
    expect(page.get_by_text("Update for Digital Telecare sent at")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Undo")).to_be_focused()
    assert updates(office) == [("green", "Perth has 90 users.\nFife has none.", 1)]


def test_every_field_has_its_label_its_hint_and_whether_it_is_required(page, office):
    form = open_form(page, office)

    rating = form.get_by_role("radiogroup", name="Rating (required)")
    expect(rating).to_have_accessible_description("It was Green ✔ on 11 November 2026.")
    expect(rating.get_by_role("radio")).to_have_count(3)
    for choice in ("Green ✔", "Amber ▲", "Red ✖"):
        expect(rating.get_by_role("radio", name=choice, exact=True)).not_to_be_checked()
    planned = form.get_by_role("textbox", name="Next", exact=True)
    expect(planned).to_have_accessible_description("Planned last time: Start Perth.")
    day = form.get_by_label("Day (required)")
    expect(day).to_have_attribute("type", "date")
    expect(day).to_have_value("2026-11-18")


def test_what_is_wrong_is_summed_up_and_leads_to_its_field(page, office):
    form = open_form(page, office)
    form.get_by_label("Done").fill("Perth has 90 users.")
    form.get_by_label("Day").fill("2026-11-19")
    post(page)

    summary = form.get_by_role("group", name="2 things need changing")
    expect(summary).to_be_focused()
    expect(page.locator("details.folded")).to_contain_text("sent at")
    expect(form.get_by_label("Done")).to_have_value("Perth has 90 users.")
    for field, role, wrong in (
        ("Rating", "radiogroup", "Please choose a rating"),
        ("Day", "", "19 November 2026 is still to come"),
    ):
        shown = form.get_by_role(role, name=field) if role else form.get_by_label(field)
        expect(shown).to_have_attribute("aria-invalid", "true")
        assert f"Please change this: {wrong}" in shown.evaluate(
            "one => one.getAttribute('aria-describedby').split(' ')"
            ".map(id => document.getElementById(id).textContent).join(' ')"
        )
    expect(form.get_by_label("Done")).not_to_have_attribute("aria-invalid", "true")
    summary.get_by_role("link", name="Rating: ").press("Enter")
    expect(form.get_by_label("Green ✔")).to_be_focused()
    page.keyboard.press("Space")
    form.get_by_label("Day").fill("2026-11-18")
    post(page)
    expect(page.get_by_text(LOGGED)).to_be_visible()
    assert updates(office) == POSTED


def test_personal_data_is_shown_cut_out_at_its_field(page, office):
    form = open_form(page, office)
    fill_in(form, done="Perth has 90 users, ring Jean on 07700 900123.")
    post(page)

    expect(form.get_by_role("group", name="One thing needs changing")).to_be_focused()
    expect(form.locator(".error")).to_contain_text("I noticed a phone number here and cut it out.")
    assert "07700" not in form.get_by_label("Done").input_value()
    assert updates(office) == []


def test_what_was_sent_folds_into_a_line_that_tells_what_was_in_it(page, office):
    fill_in(open_form(page, office))
    post(page)
    line = page.locator("details.folded")
    expect(line.locator("summary")).to_contain_text("Update for Digital Telecare sent at")
    line.locator("summary").press("Enter")

    expect(line.get_by_role("definition")).to_have_text(
        ["Green ✔", "Perth has 90 users.", "nothing", "nothing", "18 November 2026"]
    )
    expect(line.locator("input, textarea, button")).to_have_count(0)
    told = replies(page).filter(has_text=LOGGED)
    expect(told.get_by_role("definition").filter(has_text="Green ✔")).to_be_visible()


def test_a_form_is_cancelled_and_says_so(page, office):
    form = open_form(page, office)
    form.get_by_label("Done").fill("Perth has 90 users.")
    office.nlu.meanings["cancel"] = "cancel"
    form.get_by_role("button", name="Cancel").click()

    expect(page.locator(".from-you").last).to_contain_text("cancel")
    expect(page.locator("details.folded")).to_contain_text("cancelled at")
    expect(page.locator("form.form")).to_have_count(0)
    assert updates(office) == []


def test_a_question_in_between_leaves_the_form_as_it_is(page, office):
    fill_in(form := open_form(page, office))
    office.nlu.meanings["who leads ARC?"] = "lead"
    ask(page, "who leads ARC?")
    expect(replies(page).last).to_contain_text("Rab Sinclair")
    expect(form.get_by_label("Done")).to_have_value("Perth has 90 users.")
    post(page)

    expect(page.get_by_text(LOGGED)).to_be_visible()
    told = replies(page).filter(has_text=LOGGED)
    expect(told.locator(".who")).to_contain_text("to your form")
    assert updates(office) == POSTED


def test_the_same_form_again_goes_on_with_what_was_typed(page, office):
    fill_in(open_form(page, office))
    ask(page, OPEN)

    expect(page.locator("details.folded")).to_contain_text("continued below at")
    form = page.locator("form.form")
    expect(form).to_have_count(1)
    expect(form.get_by_label("Done")).to_have_value("Perth has 90 users.")
    expect(form.get_by_label("Green ✔")).to_be_checked()


def test_somebody_who_is_typing_is_left_where_they_are(page, office):
    office.nlu.meanings[OPEN] = "start_update"
    page.route("**/api/messages", lambda route: (box(page).fill("by the way"), route.continue_()))
    ask(page, OPEN)

    expect(page.locator("form.form")).to_be_visible()
    expect(box(page)).to_be_focused()
